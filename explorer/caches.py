"""What can be made again at any time and is kept, as Python keeps what it has compiled, to start sooner."""

import os
import sys
from contextlib import suppress
from pathlib import Path


def keep(file: Path, content: bytes) -> None:
    """Write ``content`` whole or not at all; where the program may or shall not write, it is made anew next time."""
    if sys.dont_write_bytecode:
        return
    aside = file.with_name(f"{file.name}.{os.getpid()}")
    with suppress(OSError):
        file.parent.mkdir(exist_ok=True)
        aside.write_bytes(content)
        aside.replace(file)
