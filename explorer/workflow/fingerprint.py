"""What decides how a document is understood, as one short text: when it changes, documents are understood anew."""

import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from zlib import crc32

import explorer
from explorer.caches import KEPT, keep
from explorer.resources import resource

_TABLES = (
    "resources/agencies.csv",
    "resources/agency_words.csv",
    "resources/agency_branches.csv",
    "resources/dictionary.txt",
    "resources/common_words.txt",
    "resources/gazetteer",
    "resources/programmes",
    "corpus",
)
_ROOMS = ("domain", "text", "reading", "parsing", "linking")
_PACKAGE = Path(explorer.__file__).parent

_File = tuple[str, int, int]
"""Path, size in bytes, and when it was changed, in nanoseconds."""


def understanding_fingerprint(kept: Path = KEPT / "understanding.digest") -> str:
    """Return a digest of the version, the tables, the bundled plans and (where there are sources) the rules.

    It is kept in ``kept``: as long as no file has another size or time, the hundred and fifty are not opened, which on
    an office PC each may cost a look by the virus scanner.
    """
    files = tuple(_files())
    state = f"{crc32(repr((explorer.__version__, files)).encode()):08x}"
    with suppress(OSError, ValueError):
        known, digest = kept.read_text(encoding="ascii").split()
        if known == state:
            return digest
    digest = _digest(path for path, _, _ in files)
    keep(kept, f"{state} {digest}".encode())
    return digest


def _digest(paths: Iterable[str]) -> str:
    checksum, size = crc32(explorer.__version__.encode()), 0
    for path in map(Path, paths):
        content = path.read_bytes()
        checksum = crc32(content, crc32(path.name.encode(), checksum))
        size += len(content)
    return f"{checksum:08x}{size:08x}"


def _files() -> Iterator[_File]:
    for name in _TABLES:
        path = resource(name)
        yield from _files_in(path) if path.is_dir() else ((str(path), *_state(path.stat())),)
    for room in _ROOMS:
        yield from (file for file in _files_in(_PACKAGE / room) if file[0].endswith(".py"))


def _files_in(folder: Path) -> list[_File]:
    if not folder.is_dir():
        return []
    with os.scandir(folder) as found:
        return sorted((entry.path, *_state(entry.stat())) for entry in found if entry.is_file())


def _state(found: os.stat_result) -> tuple[int, int]:
    return found.st_size, found.st_mtime_ns
