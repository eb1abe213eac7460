"""What decides how a document is understood, as one short text: when it changes, documents are understood anew."""

import os
from collections.abc import Iterator
from pathlib import Path
from zlib import crc32

import explorer
from explorer.resources import resource

_TABLES = (
    "resources/agencies.csv",
    "resources/agency_words.csv",
    "resources/dictionary.txt",
    "resources/common_words.txt",
    "resources/gazetteer",
    "resources/programmes",
    "corpus",
)
_ROOMS = ("domain", "text", "reading", "parsing", "linking")


def understanding_fingerprint() -> str:
    """Return a digest of the version, the tables, the bundled plans and (where there are sources) the rules."""
    checksum, size = crc32(explorer.__version__.encode()), 0
    for path in _files():
        with open(path, "rb", buffering=0) as file:  # noqa: PTH123  (a hundred and fifty of them, at every start)
            content = file.read()
        checksum = crc32(content, crc32(os.path.basename(path).encode(), checksum))  # noqa: PTH119
        size += len(content)
    return f"{checksum:08x}{size:08x}"


def _files() -> Iterator[str]:
    """Yield the paths, as text: a hundred and fifty are listed and sorted in half the time."""
    for name in _TABLES:
        path = resource(name)
        yield from _files_in(path) if path.is_dir() else (str(path),)
    package = Path(explorer.__file__).parent
    for room in _ROOMS:
        yield from (path for path in _files_in(package / room) if path.endswith(".py"))


def _files_in(folder: Path) -> list[str]:
    if not folder.is_dir():
        return []
    with os.scandir(folder) as found:
        return sorted(entry.path for entry in found if entry.is_file())
