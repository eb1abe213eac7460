"""The window: the only room, besides ``explorer.app``, that knows Qt."""

import builtins
import gc

from explorer.caches import KEPT
from explorer.ui.enumerations import make_enumerations_quickly
from explorer.ui.kept_code import kept_code

# What is made at start stays: by default it would be gone through some fifty times for what can be thrown away.
gc.set_threshold(100_000)
# PySide carries its support modules as source inside its library. Compiling them takes a tenth of a start, and running
# those that tell what a wrong call should have been, or write type stubs, as much again.
_TELLING = ("errorhandler", "layout", "parser", "lib/enum_sig", "lib/pyi_generator", "lib/tool")
make_enumerations_quickly()
with kept_code(
    KEPT / "qt_support.code",
    late=[f"shibokensupport/signature/{name}.py" for name in _TELLING],
):
    import PySide6.QtCore  # noqa: F401  (not to use it, but to have it imported here)
# From now on it would look through the source of every later module for switches nobody uses here.
builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
