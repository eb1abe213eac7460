"""Source that a library compiles anew at every start, kept compiled, as Python itself does with modules in files."""

import builtins
import marshal
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from importlib.util import MAGIC_NUMBER
from pathlib import Path
from types import CodeType

_Kept = dict[str, tuple[str | bytes, CodeType]]
"""By file name: the source and what it was compiled to."""


@contextmanager
def kept_code(file: Path) -> Iterator[None]:
    """Within, modules given to ``compile`` as source are compiled once; ``file`` keeps the code for the next time.

    Where it can't be read or written, or a source has changed, they are compiled as ever.
    """
    kept, new, compile_ = _load(file), _Kept(), builtins.compile

    def look_up(source: str | bytes, filename: str, mode: str, *rest: int, **more: int) -> CodeType:
        if mode != "exec" or rest or more or not isinstance(source, (str, bytes)):
            return compile_(source, filename, mode, *rest, **more)
        known = kept.get(filename)
        if known is not None and known[0] == source:
            return known[1]
        new[filename] = source, compile_(source, filename, mode)
        return new[filename][1]

    builtins.compile = look_up  # pyright: ignore[reportAttributeAccessIssue]
    try:
        yield
    finally:
        builtins.compile = compile_
    if new and not sys.dont_write_bytecode:
        _save(file, kept | new)


def _load(file: Path) -> _Kept:
    with suppress(OSError, EOFError, ValueError, TypeError):
        content = file.read_bytes()
        if content.startswith(MAGIC_NUMBER):
            return marshal.loads(content[len(MAGIC_NUMBER) :])  # noqa: S302  (it is ours, as Python's own .pyc are)
    return {}


def _save(file: Path, kept: _Kept) -> None:
    aside = file.with_name(f"{file.name}.{os.getpid()}")
    with suppress(OSError):
        file.parent.mkdir(exist_ok=True)
        aside.write_bytes(MAGIC_NUMBER + marshal.dumps(kept))
        aside.replace(file)
