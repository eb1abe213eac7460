"""The window: the only room, besides ``explorer.app``, that knows Qt."""

import builtins
import gc

# PySide, which ``app`` imports first, looks through the source of every later module for switches nobody uses here.
builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
# What is made at start stays: by default it would be gone through some fifty times for what can be thrown away.
gc.set_threshold(100_000)
