"""What is kept: documents, plans and links in SQLite."""

from explorer.library.store import FILE_NAME, Store, salvage

__all__ = ["FILE_NAME", "Store", "salvage"]
