"""What decides how a document is understood, as one short text: when it changes, documents are understood anew."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

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
    digest = hashlib.sha256(explorer.__version__.encode())
    for path in _files():
        digest.update(path.name.encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def _files() -> Iterator[Path]:
    for name in _TABLES:
        path = resource(name)
        yield from sorted(file for file in path.iterdir() if file.is_file()) if path.is_dir() else (path,)
    package = Path(explorer.__file__).parent
    for room in _ROOMS:
        yield from sorted((package / room).glob("*.py"))
