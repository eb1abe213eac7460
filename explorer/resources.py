"""Where the plain files in ``resources/`` and ``corpus/`` are: in a checkout, an installed package, a frozen build."""

import csv
import os
import sys
from collections.abc import Iterator
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def _roots() -> Iterator[Path]:
    """Yield the folders that hold ``resources`` and ``corpus``, the user's overlay first."""
    overlay = os.environ.get("EXPLORER_OVERLAY")
    if overlay:
        yield Path(overlay)
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen:
        yield Path(frozen)
    yield _PACKAGE / "data"
    yield _PACKAGE.parent


def resource(name: str) -> Path:
    """Return the path of a shipped file or folder, e.g. ``resources/agencies.csv``.

    Raises:
        FileNotFoundError: the installation is incomplete.
    """
    for root in _roots():
        path = root / name
        if path.exists():
            return path
    raise FileNotFoundError(name)


def read_resource(name: str) -> str:
    """Return the text of a shipped UTF-8 file."""
    return resource(name).read_text(encoding="utf-8-sig")


def read_lines(name: str) -> tuple[str, ...]:
    """Return the lines of a shipped list; blank lines and lines that start with ``#`` are left out."""
    lines = (line.strip() for line in read_resource(name).splitlines())
    return tuple(line for line in lines if line and not line.startswith("#"))


def read_table(name: str) -> tuple[dict[str, str], ...]:
    """Return the rows of a shipped CSV table with a head row; lines that start with ``#`` are comments."""
    lines = (line for line in read_resource(name).splitlines() if line and not line.startswith("#"))
    return tuple(csv.DictReader(lines))
