"""What the user has set, in a small JSON file beside his other data, read before anything else is.

It is no shelf of the user's database: theme, language and the window's place are wanted before the library is open,
and a program that can't open its library still has to look and speak as it was told to.
"""

from contextlib import suppress
from pathlib import Path
from typing import Any

import msgspec

from explorer.domain.errors import ExplorerError
from explorer.settings import Settings, has_private_folders, private_folder, setting_types

SETTINGS_FILE = "settings.json"


def load_settings(library: Path) -> Settings:
    """Return the settings kept with the library in ``library``; what can't be read is as it is without being set."""
    kept: dict[str, msgspec.Raw] = {}
    for folder in (private_folder(library), library) if has_private_folders() else (library,):
        with suppress(OSError, msgspec.MsgspecError):
            kept = msgspec.json.decode((folder / SETTINGS_FILE).read_bytes(), type=dict[str, msgspec.Raw])
            break
    values: dict[str, Any] = {}
    for name, kind in setting_types().items():
        with suppress(KeyError, msgspec.MsgspecError):
            values[name] = msgspec.json.decode(kept[name], type=kind)
    return Settings(**values)


def save_settings(library: Path, settings: Settings) -> None:
    """Keep ``settings`` with the library in ``library``, whole or not at all; with a read-only one in private.

    Raises:
        ExplorerError: they can't be written.
    """
    data = msgspec.json.format(msgspec.json.encode(settings), indent=2)
    try:
        _write(library / SETTINGS_FILE, data)
    except ExplorerError:
        _write(private_folder(library) / SETTINGS_FILE, data)


def _write(file: Path, data: bytes) -> None:
    with suppress(OSError):  # a folder that can't be made shows in the writing
        file.parent.mkdir(parents=True, exist_ok=True)
    from explorer.export.saving import replacing

    with replacing(file) as stream:
        stream.write(data)
