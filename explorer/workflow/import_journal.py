"""How far an import has come, kept so that it can go on when the program ended in the middle of it."""

from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path

from msgspec.structs import replace

from explorer.domain.holdings import Batch
from explorer.library import Shelf
from explorer.workflow.session import Session

_BATCH = "current"


def unfinished_import(session: Session) -> tuple[Path, ...]:
    """Return the files that an import had not come to when it was broken off."""
    batch = _shelf(session).get(_BATCH)
    return tuple(Path(file) for file in batch.files[batch.done :]) if batch else ()


def forget_unfinished(session: Session) -> None:
    """Give up the files of an import that was broken off.

    Raises:
        ExplorerError: it can't be written.
    """
    _shelf(session).remove(_BATCH)


@contextmanager
def journal(session: Session, files: tuple[Path, ...]) -> Generator[Callable[[int], None]]:
    """Keep how many of ``files`` are dealt with; when all are, there is nothing to go on with."""
    shelf = _shelf(session)
    batch = Batch(tuple(str(file.absolute()) for file in files))
    shelf.put(_BATCH, batch)
    yield lambda done: shelf.put(_BATCH, replace(batch, done=done))
    shelf.remove(_BATCH)


def _shelf(session: Session) -> Shelf[Batch]:
    return session.user.shelf("imports", Batch)
