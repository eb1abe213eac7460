"""Answers to commands, and how they are printed."""

import json
import sys
from argparse import Namespace
from collections.abc import Callable, Sequence

from msgspec import Struct, field


class Answer(Struct, frozen=True):
    """The answer to a command: ``data`` for machines, ``lines`` for people, ``code`` to exit with."""

    data: dict[str, object]
    lines: Sequence[str] = field(default=())
    code: int = 0


Command = Callable[[Namespace], Answer]
"""Answers a command with its options."""


def print_json(answer: Answer) -> None:
    """Print the one JSON object and nothing else."""
    json.dump(answer.data, sys.stdout, ensure_ascii=False, indent=2)
    sys.stdout.write("\n")
    sys.stdout.flush()


def print_text(answer: Answer) -> None:
    """Print the lines a person reads."""
    for line in answer.lines:
        sys.stdout.write(f"{line}\n")
    sys.stdout.flush()
