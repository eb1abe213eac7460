"""Opening a library, with the bundled plan in it."""

from contextlib import ExitStack, closing
from pathlib import Path

from explorer.domain.document import Document
from explorer.domain.links import LinkedPlan
from explorer.domain.progress import Job, Progress, finish
from explorer.library import Store, UserData, open_user_data
from explorer.resources import resource
from explorer.search import index_problems
from explorer.settings import private_folder
from explorer.workflow.fingerprint import understanding_fingerprint
from explorer.workflow.session import INDEX, Session, start_session


def open_library(folder: Path, *, mend: bool = True) -> Job[Session]:
    """Open the library in ``folder``, creating it where there is none.

    What was understood with older rules or tables is understood anew; in a read-only library for this session only.
    A missing or damaged index is mended, unless ``mend`` is false: the session answers without, until it settles.

    Raises:
        ExplorerError: the library can't be created, read, or is damaged.
    """
    yield Progress(0, 3, "正在打开资料库")
    with ExitStack() as opened:
        store = opened.enter_context(closing(Store(folder)))
        user, news = open_user_data(user_folder(store))
        opened.callback(user.close)
        fingerprint = understanding_fingerprint()
        plans = yield from _current_plans(store, user, fingerprint)
        yield Progress(2, 3, "正在打开索引")
        session = start_session(folder, store, user, fingerprint, plans)
        if mend and index_problems(folder / INDEX):
            session.settle()
        session.news = news
        opened.pop_all()
        return session


def user_folder(store: Store) -> Path:
    """Return where the user's data of a library are."""
    folder = store.path.parent
    return private_folder(folder) if store.read_only else folder


def bundled_documents() -> tuple[Document, ...]:
    """Read the plans that come with the program: the files in ``corpus/`` that carry an id."""
    from explorer.reading import read_file

    documents = (finish(read_file(path)) for path in sorted(resource("corpus").glob("*.md")))
    return tuple(document for document in documents if document.id)


def _current_plans(store: Store, user: UserData, fingerprint: str) -> Job[tuple[LinkedPlan, ...]]:
    """Return all plans as the present rules understand them, the bundled ones first."""
    kept = {plan.document.id: (plan, understood) for plan, understood in store.plans()}
    if kept and all(understood == fingerprint for _, understood in kept.values()):
        return tuple(plan for plan, _ in kept.values())
    from explorer.workflow.understanding import Understanding  # most starts understand nothing anew

    yield Progress(1, 3, "正在解析文件")
    understanding = Understanding.with_user(user)
    bundled = {document.id: document for document in bundled_documents()}
    documents = bundled | {
        identifier: store.document(identifier) or plan.document
        for identifier, (plan, _) in kept.items()
        if identifier not in bundled
    }
    plans = tuple(understanding.of(document) for document in documents.values())
    if not store.read_only:
        for plan, document in zip(plans, documents.values(), strict=True):
            store.save(document, plan, fingerprint)
    return plans
