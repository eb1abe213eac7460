"""``python3 -m explorer``: what it needs is set up first, then the command line takes over."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from explorer.bootstrap import say
from explorer.bootstrap.environment import RUNTIME, prepare, run_module
from explorer.bootstrap.system import System
from explorer.domain.errors import ExplorerError

if TYPE_CHECKING:
    from collections.abc import Sequence


def opens_window(arguments: Sequence[str]) -> bool:
    """Whether the arguments hold no command, only global options."""
    rest = iter(arguments)
    for argument in rest:
        if argument == "--library":
            next(rest, None)
        elif argument != "--json" and not argument.startswith("--library="):
            return False
    return True


def main() -> int:
    """Run the program with the process's arguments and return its exit code."""
    arguments = sys.argv[1:]
    windowed = opens_window(arguments)
    system = System()
    try:
        if windowed:
            system.require_display()
        python = prepare([RUNTIME])
        if python:
            return run_module(python, "explorer", arguments)
        if windowed and not getattr(sys, "frozen", False):
            system.require_libraries()
    except ExplorerError as error:
        say(str(error))
        return 2
    except KeyboardInterrupt:
        return 130
    from explorer import cli

    return cli.main(arguments)


if __name__ == "__main__":
    if getattr(sys, "frozen", False):
        from multiprocessing import freeze_support

        freeze_support()  # the process that reads files starts as this program
    sys.exit(main())
