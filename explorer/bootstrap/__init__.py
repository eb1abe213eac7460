"""Makes a checkout ready to run: its Python environment, and the system libraries that Qt needs.

Standard library only, and readable by older Pythons too: it runs before anything is installed, in whatever Python the
user has. All it says goes to stderr; what went wrong is an ``ExplorerError``.
"""

from __future__ import annotations

import sys


def say(sentence: str) -> None:
    """Tell the user what goes on."""
    sys.stderr.write(f"{sentence}\n")
    sys.stderr.flush()
