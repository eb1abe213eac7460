"""Every setting once."""

import hashlib
import os
from pathlib import Path

from platformdirs import user_data_path

_LIBRARY_VARIABLE = "EXPLORER_LIBRARY"
APP_NAME = "川渝双碳行动方案知识库"
_FOLDER_NAME = "action-plan-explorer"


def default_library() -> Path:
    """Return the library's folder: what ``EXPLORER_LIBRARY`` names, else the platform's user data directory."""
    named = os.environ.get(_LIBRARY_VARIABLE)
    return Path(named) if named else user_data_path(_FOLDER_NAME, appauthor=False) / "library"


def private_folder(library: Path) -> Path:
    """Return where what this user makes of a library is kept when the library itself can't be written."""
    name = hashlib.sha256(os.fsencode(library.resolve())).hexdigest()[:16]
    return user_data_path(_FOLDER_NAME, appauthor=False) / "private" / name
