"""Marks that a running program holds something, which the system takes away when it ends, however it ends."""

from collections.abc import Generator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from explorer.bootstrap.locking import try_lock


@contextmanager
def held(path: Path) -> Generator[bool]:
    """Hold the mark at ``path`` and tell whether nobody else does; where files can't be locked nobody does."""
    is_free = False
    try:
        with path.open("ab") as file:
            is_free = _lock(file)
            yield is_free
    finally:
        if is_free:
            # On Windows another program may have it open this very moment, to see whether it is held.
            with suppress(OSError):
                path.unlink()


def is_held(path: Path) -> bool:
    """Tell whether a running program holds the mark at ``path``."""
    if not path.exists():
        return False
    with held(path) as is_free:
        return not is_free


def _lock(file: IO[bytes]) -> bool:
    try:
        return try_lock(file)
    except OSError:  # a file system without locks
        return True
