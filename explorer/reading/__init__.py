"""File to Document: one module a format, and the registry that picks one."""

from explorer.reading.registry import SUFFIXES, read_file

__all__ = ["SUFFIXES", "read_file"]
