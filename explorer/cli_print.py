"""Answers on standard output."""

import json
import sys

from explorer.cli_answers import Answer


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
