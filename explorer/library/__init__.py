"""What is kept: documents, plans and links in one SQLite file, what the user made in another."""

from explorer.library.exchange import SUFFIX, encode_keepsakes, read_keepsakes
from explorer.library.store import FILE_NAME, Store, salvage
from explorer.library.user_data import USER_FILE, Shelf, UserData

__all__ = [
    "FILE_NAME",
    "SUFFIX",
    "USER_FILE",
    "Shelf",
    "Store",
    "UserData",
    "encode_keepsakes",
    "read_keepsakes",
    "salvage",
]
