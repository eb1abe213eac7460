"""Index generations: each in a directory of its own, built aside, switched to by one atomic rename.

``index/current`` names the generation in use; its ``generation.json`` holds what it was built from and a checksum of
each file, so that a damaged index is recognised before an engine reads it.
"""

import json
import shutil
import tempfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

_POINTER = "current"
_MANIFEST = "generation.json"


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """What an index was built from: engine, library sequence, and everything that decides how texts are understood."""

    engine: str
    sequence: int
    understanding: str


def current_generation(root: Path, wanted: Fingerprint) -> Path | None:
    """Return the directory of the generation in use, ``None`` where it is missing, damaged or not as ``wanted``."""
    folder = intact_generation(root)
    if folder is None or _manifest(folder)["fingerprint"] != asdict(wanted):
        return None
    return folder


def intact_generation(root: Path) -> Path | None:
    """Return the directory of the generation in use, ``None`` where it is missing or damaged."""
    try:
        folder = root / (root / _POINTER).read_text(encoding="ascii").strip()
        files = _manifest(folder)["files"]
        intact = bool(files) and all(_checksum(folder / name) == value for name, value in files.items())
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None
    return folder if intact else None


def _manifest(folder: Path) -> dict[str, dict[str, object]]:
    return json.loads((folder / _MANIFEST).read_text(encoding="utf-8"))


def new_generation(root: Path, fingerprint: Fingerprint, build: Callable[[Path], None]) -> Path:
    """Build a generation aside, switch to it, and clear away the ones before it; return its directory.

    Raises:
        OSError: ``root`` can't be written; the generation in use is untouched.
    """
    root.mkdir(parents=True, exist_ok=True)
    folder = Path(tempfile.mkdtemp(prefix="generation-", dir=root))
    try:
        build(folder)
        files = {path.name: _checksum(path) for path in _files(folder)}
        manifest = {"fingerprint": asdict(fingerprint), "files": files}
        (folder / _MANIFEST).write_text(json.dumps(manifest), encoding="utf-8")
        pointer = folder / _POINTER
        pointer.write_text(folder.name, encoding="ascii")
        pointer.replace(root / _POINTER)
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    _clear(root, keep=folder)
    return folder


def _clear(root: Path, keep: Path) -> None:
    """Remove the other generations; one that is still open elsewhere (Windows) goes with the next switch."""
    for path in root.glob("generation-*"):
        if path != keep:
            shutil.rmtree(path, ignore_errors=True)


def _files(folder: Path) -> Iterator[Path]:
    """Yield the files of an index; lock files are no part of it."""
    return (path for path in folder.iterdir() if path.is_file() and "LOCK" not in path.name)


def _checksum(path: Path) -> int:
    return zlib.crc32(path.read_bytes())
