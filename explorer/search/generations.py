"""Index generations: each in a directory of its own, built aside, switched to by one atomic rename.

``index/current`` names the generation in use; its ``generation.json`` holds what it was built from and a checksum of
each file, so that a damaged index is recognised before an engine reads it.
"""

import shutil
import tempfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
from msgspec import Struct

_POINTER = "current"
_MANIFEST = "generation.json"


class Fingerprint(Struct, frozen=True):
    """What an index was built from: engine, everything that decides how texts are understood, and the documents."""

    engine: str
    understanding: str
    documents: dict[str, str]
    """Digest of each document, by id."""


class Generation(Struct, frozen=True):
    """An index on disk that is whole."""

    folder: Path
    fingerprint: Fingerprint


class _Manifest(Struct, frozen=True):
    fingerprint: Fingerprint
    files: dict[str, int]


def intact_generation(root: Path) -> Generation | None:
    """Return the generation in use, ``None`` where it is missing or damaged."""
    try:
        folder = root / (root / _POINTER).read_text(encoding="ascii").strip()
        manifest = msgspec.json.decode((folder / _MANIFEST).read_bytes(), type=_Manifest)
        intact = bool(manifest.files) and all(_checksum(folder / name) == crc for name, crc in manifest.files.items())
    except (OSError, ValueError, msgspec.MsgspecError):
        return None
    return Generation(folder, manifest.fingerprint) if intact else None


def new_generation(
    root: Path, fingerprint: Fingerprint, build: Callable[[Path], None], base: Generation | None = None
) -> Generation:
    """Build a generation aside (from nothing or on a copy of ``base``), switch to it, clear away the ones before it.

    Raises:
        OSError: ``root`` can't be written; the generation in use is untouched.
    """
    root.mkdir(parents=True, exist_ok=True)
    folder = Path(tempfile.mkdtemp(prefix="generation-", dir=root))
    try:
        for path in _files(base.folder) if base else ():
            shutil.copyfile(path, folder / path.name)
        build(folder)
        manifest = _Manifest(fingerprint, {path.name: _checksum(path) for path in _files(folder)})
        (folder / _MANIFEST).write_bytes(msgspec.json.encode(manifest))
        pointer = folder / _POINTER
        pointer.write_text(folder.name, encoding="ascii")
        pointer.replace(root / _POINTER)
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    _clear(root, keep=folder)
    return Generation(folder, fingerprint)


def _clear(root: Path, keep: Path) -> None:
    """Remove the other generations; one that is still open elsewhere (Windows) goes with the next switch."""
    for path in root.glob("generation-*"):
        if path != keep:
            shutil.rmtree(path, ignore_errors=True)


def _files(folder: Path) -> Iterator[Path]:
    """Yield the files of an index; the manifest and lock files are no part of it."""
    paths = (path for path in folder.iterdir() if path.is_file())
    return (path for path in paths if path.name != _MANIFEST and "LOCK" not in path.name)


def _checksum(path: Path) -> int:
    return zlib.crc32(path.read_bytes())
