"""Which files an import of folders takes in."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from explorer.reading import SUFFIXES

READABLE = SUFFIXES
"""How the names of files end that can be imported."""

_TEMPORARY = (".", "~", "$")
"""What hidden files start with, and those that office programs leave beside an open document."""


def files_in(paths: Iterable[Path]) -> tuple[Path, ...]:
    """Return ``paths`` with each folder replaced by the readable files in it and below, in order of their names."""
    found: dict[Path, None] = {}
    for path in paths:
        found.update(dict.fromkeys(_walk(path) if path.is_dir() else (path,)))
    return tuple(found)


def _walk(folder: Path) -> Iterator[Path]:
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith(_TEMPORARY))
        for name in sorted(names):
            if not name.startswith(_TEMPORARY) and name.lower().endswith(SUFFIXES):
                yield Path(place, name)
