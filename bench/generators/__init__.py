"""Packages that two generators make of one description: ``python -m bench.generators``."""
