"""What can be made again at any time and is kept, as Python keeps what it has compiled, to start sooner."""

import marshal
import os
import sys
from contextlib import suppress
from importlib.util import MAGIC_NUMBER
from pathlib import Path
from typing import Any

KEPT = Path(__file__).parent / "__pycache__"
"""The folder of what is kept."""


def keep(file: Path, content: bytes) -> None:
    """Write ``content`` whole or not at all; where the program may or shall not write, it is made anew next time."""
    if sys.dont_write_bytecode:
        return
    aside = file.with_name(f"{file.name}.{os.getpid()}")
    with suppress(OSError):
        file.parent.mkdir(exist_ok=True)
        aside.write_bytes(content)
        aside.replace(file)


def keep_value(file: Path, value: Any, state: Any = None) -> None:  # noqa: ANN401  (whatever can be marshalled)
    """Keep ``value`` for ``kept_value``; it and the ``state`` of what it was made from are plain values or code."""
    keep(file, MAGIC_NUMBER + marshal.dumps((state, value)))


def kept_value(file: Path, state: Any = None) -> Any:  # noqa: ANN401  (whatever was kept)
    """Return the value that ``file`` keeps; ``None`` where this Python wrote none of the same ``state``."""
    with suppress(OSError, EOFError, ValueError, TypeError):
        content = file.read_bytes()
        if content.startswith(MAGIC_NUMBER):
            kept_state, value = marshal.loads(content[len(MAGIC_NUMBER) :])  # noqa: S302  (ours, as Python's .pyc are)
            return value if kept_state == state else None
    return None


def file_state(file: Path) -> tuple[int, int]:
    """Return what changes when ``file`` does: its size in bytes and its time in nanoseconds; zeros without a file."""
    with suppress(OSError):
        found = file.stat()
        return found.st_size, found.st_mtime_ns
    return 0, 0
