"""Source that a library compiles and runs anew at every start: kept compiled, and run no sooner than it is needed."""

import builtins
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import CodeType

from explorer.caches import keep_value, kept_value

_Kept = dict[tuple[str, bool], tuple[str | bytes, CodeType]]
"""By file name and whether the module runs late: its source and what is run instead."""
_LATE = """
from explorer.ui.kept_code import on_demand
__getattr__ = on_demand(globals(), {source!r}, {filename!r})
"""


@contextmanager
def kept_code(file: Path, late: Collection[str] = ()) -> Iterator[None]:
    """Within, modules given to ``compile`` as source are compiled once; ``file`` keeps the code for the next time.

    Where it can't be read or written, or a source has changed, they are compiled as ever. A module whose file name is
    in ``late`` runs when it is first asked for one of its names, no sooner.
    """
    kept, new, compile_ = kept_value(file) or _Kept(), _Kept(), builtins.compile

    def look_up(source: str | bytes, filename: str, mode: str, *rest: int, **more: int) -> CodeType:
        if mode != "exec" or rest or more or not isinstance(source, (str, bytes)):
            return compile_(source, filename, mode, *rest, **more)
        is_late = filename in late
        known = kept.get((filename, is_late))
        if known is None or known[0] != source:
            run = _LATE.format(source=source, filename=filename) if is_late else source
            known = new[filename, is_late] = source, compile_(run, filename, mode)
        return known[1]

    builtins.compile = look_up  # pyright: ignore[reportAttributeAccessIssue]
    try:
        yield
    finally:
        builtins.compile = compile_
    if new:
        keep_value(file, kept | new)


def on_demand(names: dict[str, object], source: str | bytes, filename: str) -> Callable[[str], object]:
    """Return a ``__getattr__`` for the module that holds ``names``: it runs ``source`` and finds the name in it."""

    def find(name: str) -> object:
        if not name.startswith("__"):  # else Python asks how to import it, not for anything it holds
            names.pop("__getattr__", None)
            exec(compile(source, filename, "exec"), names)  # noqa: S102  (the library would have run it at once)
        if name not in names:
            raise AttributeError(name)
        return names[name]

    return find
