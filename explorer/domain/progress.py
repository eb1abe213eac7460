"""Long work: a generator that yields how far it is and returns its result."""

from collections.abc import Generator
from typing import TypeVar

from msgspec import Struct


class Progress(Struct, frozen=True):
    """How far a job is: ``done`` of ``total`` steps (``total`` 0 where unknown) and what it is doing now."""

    done: int
    total: int
    message: str = ""


_T = TypeVar("_T")

Job = Generator[Progress, None, _T]
"""Closing it cancels the work; ``finally`` blocks then clean up."""


def finish(job: Job[_T]) -> _T:
    """Run ``job`` to its end and return its result."""
    while True:
        try:
            next(job)
        except StopIteration as stop:
            return stop.value
