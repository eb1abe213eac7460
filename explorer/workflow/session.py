"""An open library."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct, field

from explorer.domain.document import Span
from explorer.domain.errors import ExplorerError
from explorer.domain.links import Entry, LinkedPlan
from explorer.domain.query import Query, Results
from explorer.library import Store, UserData
from explorer.search import Catalogue, Searcher, open_searcher

if TYPE_CHECKING:
    from explorer.domain.keeping import Found, Spot

BUNDLED = "chengyu-2022"
"""Document id of the bundled plan."""
INDEX = "index"
"""Folder of the index generations, in the library's folder."""


class Session(Struct, eq=False):
    """An open library: what is kept, and the catalogue and searcher over it. Used by one thread at a time."""

    folder: Path
    store: Store
    user: UserData
    understanding: str
    """Fingerprint of the rules and tables that documents are understood with."""
    catalogue: Catalogue
    searcher: Searcher
    found: "dict[Spot, Found]" = field(default_factory=dict["Spot", "Found"])
    """Where spots of the user's are in ``catalogue``, as far as that was asked for."""
    doubtful: dict[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])
    """What tells the doubtful sections of each document, as far as that was asked for."""
    news: tuple[str, ...] = ()
    """What the user should be told of how the library opened, one sentence each."""

    @property
    def plans(self) -> tuple[LinkedPlan, ...]:
        """The plans of the library, the bundled one first."""
        return self.catalogue.plans

    @property
    def index_root(self) -> Path:
        """Folder of the index generations."""
        return self.folder / INDEX

    def show(self, plans: tuple[LinkedPlan, ...]) -> None:
        """Search ``plans`` from now on: what the store holds has changed."""
        self.searcher.engine.close()
        self.catalogue = Catalogue(plans)
        self.found.clear()
        self.doubtful.clear()
        self.searcher = open_searcher(self.catalogue, self.index_root, self.understanding)
        self.settle()

    def settle(self) -> None:
        """Open the index (or build it) and the dictionary: without them the same answers come, but slower."""
        self.searcher.settle()

    def settling(self) -> Iterator[None]:
        """Settle step by step: between two of them questions can be answered."""
        yield from self.searcher.settling()

    def close(self) -> None:
        """Close index and database."""
        self.searcher.engine.close()
        self.user.close()
        self.store.close()


def start_session(
    folder: Path, store: Store, user: UserData, understanding: str, plans: tuple[LinkedPlan, ...]
) -> Session:
    """Return a session over ``plans`` that answers at once; it is for its owner to let it settle."""
    catalogue = Catalogue(plans)
    searcher = open_searcher(catalogue, folder / INDEX, understanding)
    return Session(folder, store, user, understanding, catalogue, searcher)


def run_query(session: Session, query: Query) -> Results:
    """Answer ``query``."""
    return session.searcher.search(query)


def find_entry(session: Session, section_id: str) -> Entry:
    """Return the section with this id; a bare number means that task of the bundled plan.

    Raises:
        ExplorerError: there is none.
    """
    wanted = f"{BUNDLED}:task-{int(section_id)}" if section_id.isdecimal() else section_id
    ordinal = session.catalogue.ordinals.get(wanted)
    if ordinal is None:
        advice = "它所在的文件可能已移除或改动，请重新检索，或用 explorer list tasks 查看有哪些任务。"
        raise ExplorerError(f"资料库里没有“{section_id}”。", advice)
    return session.catalogue.entries[ordinal]


def find_marks(session: Session, section_id: str, query: Query) -> tuple[Span, ...]:
    """Return where a section holds what ``query`` asks for; of one that is gone nothing."""
    return session.searcher.marks(section_id, query) if section_id in session.catalogue.ordinals else ()


def find_titled(session: Session, title: str) -> Entry:
    """Return the first section with this title.

    Raises:
        ExplorerError: there is none.
    """
    for entry in session.catalogue.entries:
        if entry.section.title == title:
            return entry
    raise ExplorerError(f"没有找到标题为“{title}”的条目。", "请直接检索标题中的词语。")


def find_plan(session: Session, document: str) -> LinkedPlan:
    """Return the plan with this document id.

    Raises:
        ExplorerError: there is none.
    """
    plan = seek_plan(session, document)
    if plan is None:
        raise ExplorerError(f"资料库里没有文件“{document}”。", "请用 explorer list documents 查看有哪些文件。")
    return plan


def seek_plan(session: Session, document: str, title: str = "") -> LinkedPlan | None:
    """Return the plan with this document id or, where that is not here, one with this title."""
    same = (plan for plan in session.plans if plan.document.id == document)
    titled = (plan for plan in session.plans if title and plan.document.metadata.title == title)
    return next(same, None) or next(titled, None)
