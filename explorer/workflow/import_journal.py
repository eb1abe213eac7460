"""How far an import has come, kept so that it can go on when the program ended in the middle of it.

Each import has a journal of its own: another program may be importing into the same library.
"""

from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

from msgspec.structs import replace

from explorer.domain.holdings import Batch
from explorer.library import Shelf, held, is_held
from explorer.workflow.session import Session


def unfinished_import(session: Session) -> tuple[Path, ...]:
    """Return the files that imports had not come to when they were broken off; one under way is none."""
    batches = _broken_off(session).values()
    return tuple(dict.fromkeys(Path(file) for batch in batches for file in batch.files[batch.done :]))


def forget_unfinished(session: Session) -> None:
    """Give up the files of imports that were broken off.

    Raises:
        ExplorerError: it can't be written.
    """
    for key in _broken_off(session):
        _shelf(session).remove(key)


@contextmanager
def journal(session: Session, files: tuple[Path, ...]) -> Generator[Callable[[int], None]]:
    """Keep how many of ``files`` are dealt with; when all are, there is nothing to go on with.

    What an earlier import had left is given up: ``files`` are what the user wants now.
    """
    forget_unfinished(session)
    key, shelf = uuid4().hex, _shelf(session)
    batch = Batch(tuple(str(file.absolute()) for file in files))
    with held(_mark(session, key)):
        shelf.put(key, batch)
        yield lambda done: shelf.put(key, replace(batch, done=done))
        shelf.remove(key)


def _broken_off(session: Session) -> dict[str, Batch]:
    batches = _shelf(session).all()
    return {key: batch for key, batch in batches.items() if not is_held(_mark(session, key))}


def _mark(session: Session, key: str) -> Path:
    return session.user.path.with_name(f"import-{key}.lock")


def _shelf(session: Session) -> Shelf[Batch]:
    return session.user.shelf("imports", Batch)
