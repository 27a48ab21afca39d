"""Multivector: the map of who stands with whom, and on what evidence."""

__version__ = "0.1.0"
