"""What the export dialog has done in the writing lane, errors the user can do something about told in the dialog."""

from collections.abc import Callable, Generator
from functools import partial
from typing import TypeVar

from explorer.domain.errors import ExplorerError
from explorer.domain.progress import Job, Progress
from explorer.ui.jobs import Lane

_T = TypeVar("_T")


def attempt(
    lane: Lane, work: Callable[[], _T | Job[_T]], done: Callable[[_T | ExplorerError], object], topic: str | None = None
) -> None:
    """Have ``work`` done in ``lane``; ``done`` gets its result, or the error it ended with."""
    lane.start(partial(_outcome, work), done, topic)


def _outcome(work: Callable[[], _T | Job[_T]]) -> Job[_T | ExplorerError]:
    yield Progress(0, 0)
    try:
        result = work()
        return (yield from result) if isinstance(result, Generator) else result
    except ExplorerError as error:
        return error
