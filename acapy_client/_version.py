"""The version of this package, which pyproject.toml asks for."""

__version__ = "0.2.0"
