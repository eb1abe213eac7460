"""``python3 -m tests``: all checks, then the tests; with arguments only pytest, which gets them."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from explorer.bootstrap import say
from explorer.bootstrap.environment import DEVELOPMENT, ROOT, RUNTIME, prepare, run_module
from explorer.bootstrap.system import System
from explorer.domain.errors import ExplorerError

_PYTHON = sys.executable
_CHECKS = {
    "ruff check": [_PYTHON, "-m", "ruff", "check", "--output-format=concise"],
    "ruff format": [_PYTHON, "-m", "ruff", "format", "--check"],
    "pyright": [_PYTHON, "-m", "basedpyright", "--pythonpath", _PYTHON],
    "import-linter": [str(Path(_PYTHON).with_name("lint-imports")), "--no-logo"],
}
_PYTEST = [_PYTHON, "-m", "pytest"]
_IN_PARALLEL = ["--numprocesses=auto", "--maxprocesses=4", "--dist=loadfile"]


def main() -> int:
    """Run what the process's arguments ask for and return 0 if all of it passed."""
    arguments = sys.argv[1:]
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    try:
        python = prepare([RUNTIME, DEVELOPMENT])
        if python:
            return run_module(python, "tests", arguments)
        System().require_libraries()
        return _run([*_PYTEST, *arguments]) if arguments else _run_all()
    except ExplorerError as error:
        say(str(error))
        return 2
    except KeyboardInterrupt:
        return 130


def _run_all() -> int:
    """Run every step, pytest last so that its closing line is the last one."""
    failed = [name for name, command in _CHECKS.items() if _run(command, f"—— {name}")]
    if failed:
        say(f"没有通过的检查：{'、'.join(failed)}")
    code = _run([*_PYTEST, *_IN_PARALLEL], "—— pytest")
    return code or (1 if failed else 0)


def _run(command: list[str], heading: str = "") -> int:
    if heading:
        say(heading)
    return subprocess.run(command, cwd=ROOT, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
