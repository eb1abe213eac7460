"""Who holds the window up: files, databases and engines that are used on the GUI thread on behalf of the window.

Tests may use them as they like; an offence has a frame of ``explorer/ui`` on the stack.
"""

import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from importlib import import_module
from inspect import isfunction
from pathlib import Path
from pkgutil import iter_modules
from types import FrameType, ModuleType
from typing import Any

import pytest

import explorer.ui
import explorer.workflow

_UI = str(Path(explorer.ui.__file__).parent)
_CLASSES = (
    ("explorer.library.database", "Database"),
    ("explorer.library.user_data", "Shelf"),
    ("explorer.library.store", "Store"),
    ("explorer.search.searcher", "Searcher"),
    ("explorer.search.destinations", "Destinations"),
)
_EVENTS = ("open", "sqlite3.connect", "os.listdir", "os.scandir", "subprocess.Popen")
_MODULES = (".py", ".pyc", ".so", ".pyd")
_EXCUSED = ("importlib", str(Path("ui", "crash.py")), str(Path("ui", "input_method.py")))
"""A view's module is imported when the view is first turned to; the last resort writes its log wherever it is; which
input methods there are is looked up before there is a window."""


class Guard:
    """Notes offences while it stands."""

    def __init__(self) -> None:
        self.offences: list[str] = []
        self._thread = threading.get_ident()

    def note(self, what: str) -> None:
        """Note ``what`` where it is done for the window on the thread that made the guard."""
        if threading.get_ident() == self._thread:
            where = _in_the_window(sys._getframe(1))
            if where:
                self.offences.append(f"{what}: {where}")

    def watched(self, function: Callable[..., Any], name: str) -> Callable[..., Any]:
        """Return ``function``, noting each call."""

        @wraps(function)
        def call(*arguments: Any, **named: Any) -> Any:
            if _standing:
                _standing[-1].note(name)
            return function(*arguments, **named)

        return call


_standing: list[Guard] = []


def _in_the_window(frame: FrameType | None) -> str:
    """Return the innermost line of the window on the stack, or nothing where what is done is excused."""
    found = ""
    while frame is not None:
        file = frame.f_code.co_filename
        if any(excused in file for excused in _EXCUSED):
            return ""
        if not found and file.startswith(_UI):
            found = f"{Path(file).name}:{frame.f_lineno} {frame.f_code.co_name}"
        frame = frame.f_back
    return found


def _heard(event: str, arguments: tuple[Any, ...]) -> None:
    what = str(arguments[0]) if arguments else ""
    if _standing and event in _EVENTS and not what.endswith(_MODULES):
        _standing[-1].note(f"{event} {what}")


sys.addaudithook(_heard)  # there is no way to take one back; it hears nothing while no guard stands


def _modules() -> list[ModuleType]:
    """Return the workflow's modules, imported now as the window may later, and all that have imported them."""
    for each in iter_modules(explorer.workflow.__path__):
        import_module(f"explorer.workflow.{each.name}")
    rooms = ("explorer.ui", "explorer.app", "explorer.workflow")
    return [module for name, module in sys.modules.items() if name.startswith(rooms)]


@contextmanager
def guard(monkeypatch: pytest.MonkeyPatch) -> Iterator[Guard]:
    """Stand guard over files, databases, engines, and the functions of ``workflow`` wherever the window has them."""
    standing = Guard()
    for module, name in _CLASSES:
        owner = getattr(import_module(module), name)
        for method, function in list(vars(owner).items()):
            if isfunction(function) and not method.startswith("__"):
                monkeypatch.setattr(owner, method, standing.watched(function, f"{name}.{method}"))
    for module in _modules():
        for name, value in list(vars(module).items()):
            if isfunction(value) and value.__module__.startswith("explorer.workflow"):
                monkeypatch.setattr(module, name, standing.watched(value, name))
    _standing.append(standing)
    try:
        yield standing
    finally:
        _standing.remove(standing)
