"""Measures the client beside its limit: the least work that gives the same data."""
