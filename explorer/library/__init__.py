"""What is kept: documents, plans and links in one SQLite file, what the user made in another."""

from explorer.library.holding import held, is_held
from explorer.library.safekeeping import open_user_data, user_data_problems
from explorer.library.store import FILE_NAME, Store, salvage
from explorer.library.user_data import USER_FILE, Shelf, UserData

__all__ = [
    "FILE_NAME",
    "USER_FILE",
    "Shelf",
    "Store",
    "UserData",
    "held",
    "is_held",
    "open_user_data",
    "salvage",
    "user_data_problems",
]
