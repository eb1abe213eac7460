"""Integrity of library and index."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from msgspec import Struct

from explorer.domain.document import Document
from explorer.domain.errors import ExplorerError
from explorer.domain.progress import Job, Progress
from explorer.library import FILE_NAME, Store, salvage, user_data_problems
from explorer.search import ENGINE, index_problems
from explorer.workflow.opening import open_library, user_folder
from explorer.workflow.session import INDEX
from explorer.workflow.understanding import Understanding


class CheckReport(Struct, frozen=True):
    """What the library holds and what is wrong with it; ``problems`` is empty where all is well."""

    documents: int
    sections: int
    engine: str
    problems: tuple[str, ...]
    repaired: tuple[str, ...] = ()
    """Problems that were found and mended."""


def check_library(folder: Path, *, repair: bool = False) -> Job[CheckReport]:
    """Check the library in ``folder`` and its index; with ``repair`` mend both. One that does not exist is created.

    Raises:
        ExplorerError: the library is damaged and ``repair`` was not asked for, or it can't be opened at all.
    """
    problems: tuple[str, ...] = ()
    if (folder / FILE_NAME).exists():
        yield Progress(0, 2, "正在检查资料库")
        problems = _problems(folder, repair=repair)
        if problems and not repair:
            return _report(folder, problems)
    yield Progress(1, 2, "正在打开资料库")
    session = yield from open_library(folder)
    session.settle()
    session.close()
    return _report(folder, (), repaired=problems)


def _problems(folder: Path, *, repair: bool) -> tuple[str, ...]:
    """Return what is wrong; with ``repair`` a damaged database is replaced by what can be saved of it."""
    try:
        store = Store(folder)
        try:
            found = (
                *store.problems(),
                *index_problems(folder / INDEX),
                *user_data_problems(user_folder(store)),  # mended as soon as the library is opened
            )
            for _ in store.plans():
                pass  # Reading all of it is the check.
        finally:
            store.close()
    except ExplorerError as error:
        if not repair:
            raise
        _replace_database(folder)
        return (error.what,)
    return found


def _replace_database(folder: Path) -> None:
    """Set the damaged database aside, under a name that says so, and keep what can be read of it in a new one."""
    path = folder / FILE_NAME
    documents = salvage(path)
    aside = path.with_name(f"{path.stem}-damaged-{datetime.now():%Y%m%d-%H%M%S}{path.suffix}")
    try:
        path.replace(aside)
    except OSError as error:
        raise ExplorerError(f"无法修复资料库“{path}”。", "请确认文件夹可写，且没有其他程序正在使用它。") from error
    _save_all(folder, documents)


def _save_all(folder: Path, documents: Sequence[Document]) -> None:
    store = Store(folder)
    understanding = Understanding()
    try:
        for document in documents:
            store.save(document, understanding.of(document), "")  # opened next, with the user's corrections
    finally:
        store.close()


def _report(folder: Path, problems: tuple[str, ...], repaired: tuple[str, ...] = ()) -> CheckReport:
    store = Store(folder)
    try:
        plans = [plan for plan, _ in store.plans()]
    finally:
        store.close()
    return CheckReport(len(plans), sum(len(plan.sections) for plan in plans), ENGINE, problems, repaired)
