"""What is kept: documents, plans and links in one SQLite file, what the user made in another."""

from explorer.library.exchange import SUFFIX, encode_keepsakes, read_keepsakes
from explorer.library.holding import held, is_held
from explorer.library.safekeeping import open_user_data, user_data_problems
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
    "held",
    "is_held",
    "open_user_data",
    "read_keepsakes",
    "salvage",
    "user_data_problems",
]
