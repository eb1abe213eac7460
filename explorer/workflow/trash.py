"""Taking documents out of the library, and back again."""

from datetime import UTC, datetime

from explorer.domain.errors import ExplorerError
from explorer.domain.holdings import Trashed
from explorer.library import Shelf
from explorer.workflow.session import BUNDLED, Session, find_plan
from explorer.workflow.understanding import Understanding


def remove_document(session: Session, document: str) -> None:
    """Take an imported document out of the library and put it into the trash.

    Raises:
        ExplorerError: there is none of this id, it is the bundled plan, or the library can't be written.
    """
    plan = find_plan(session, document)
    if document == BUNDLED:
        raise ExplorerError("这是随程序提供的方案，不能移除。", "只有自己导入的文件可以移除。")
    read = session.store.document(document) or plan.document
    now = datetime.now(UTC).isoformat(timespec="seconds")
    trash_shelf(session).put(document, Trashed(read, plan.document.metadata.title, now))
    try:
        session.store.remove(document)
    except ExplorerError:
        trash_shelf(session).remove(document)
        raise
    session.show(tuple(other for other in session.plans if other is not plan))


def trashed_documents(session: Session) -> dict[str, Trashed]:
    """Return what is in the trash by document id, what came first first."""
    return trash_shelf(session).all()


def restore_document(session: Session, document: str) -> None:
    """Take a document out of the trash and back into the library, understood by the present rules.

    Raises:
        ExplorerError: the trash holds none of this id, or the library can't be written.
    """
    trashed = trash_shelf(session).get(document)
    if trashed is None:
        raise ExplorerError(f"回收站里没有文件“{document}”。", "请用 explorer restore 查看回收站里有哪些文件。")
    plan = Understanding.with_user(session.user).of(trashed.document)
    session.store.save(trashed.document, plan, session.understanding)
    trash_shelf(session).remove(document)
    session.show((*session.plans, plan))


def empty_trash(session: Session) -> int:
    """Give up what is in the trash for good, and return how many documents that were."""
    shelf = trash_shelf(session)
    documents = list(shelf.all())
    for document in documents:
        shelf.remove(document)
    return len(documents)


def trash_shelf(session: Session) -> Shelf[Trashed]:
    """Return where removed documents are kept."""
    return session.user.shelf("trash", Trashed)
