"""A small library made by hand, and services over it that note which thread called them."""

import re
import threading
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from explorer.domain.agency import Agency
from explorer.domain.document import Document, Metadata, Span
from explorer.domain.keeping import Found, Spot
from explorer.domain.links import (
    AgencyLink,
    Entry,
    LinkedPlan,
    LinkedSection,
    PlaceLink,
    ProgrammeLink,
    Reason,
    ReasonKind,
    Related,
)
from explorer.domain.place import Place, PlaceKind
from explorer.domain.plan import Action, Clause, Kind, Section
from explorer.domain.programme import Programme
from explorer.domain.progress import Job, Progress
from explorer.domain.query import (
    Explanation,
    Facet,
    FacetCount,
    Hit,
    Query,
    Relaxation,
    Results,
    Selection,
    Snippet,
    Suggestion,
    Via,
)
from explorer.domain.role import Role, RoleEvidence
from explorer.library import UserData
from explorer.search import Catalogue
from explorer.ui.librarian import Services
from explorer.workflow.importing import Imported, ImportReport, Refused

PREAMBLE = "为协同推进成渝地区碳达峰、碳中和工作，制定本方案。"
TASKS = (
    ("能源行动", "协同开发油气资源", "加快建设长宁—威远、涪陵国家级页岩气示范区。", "市能源局", "省能源局", "涪陵"),
    ("能源行动", "加快电网一体化建设", "优化抽水蓄能布局，推动光伏电站协调发展。", "市能源局", "水利厅", ""),
    ("交通行动", "打造成渝氢走廊", "共建成渝氢走廊，推动涪陵氢能示范应用。", "市经济信息委", "省能源局", "涪陵"),
    ("交通行动", "优化货运结构", "推动大宗货物𬭊运输“公转铁”。", "市交通局", "交通运输厅", ""),
)
NAMES = {
    "市能源局": "重庆市能源局",
    "市经济信息委": "重庆市经济信息委",
    "市交通局": "重庆市交通局",
    "省能源局": "四川省能源局",
    "水利厅": "四川省水利厅",
    "交通运输厅": "四川省交通运输厅",
}

MEANT = {"页炎气": "页岩气", "qing": "氢"}
"""Words as they may be misspelt, and what is meant."""


def make_plan(name: str = "sample") -> LinkedPlan:
    """Return a plan with a preamble and four tasks, every span in place."""
    text, sections, actions = PREAMBLE, [_preamble(name)], dict[str, Action]()
    for number, (action, title, body, lead, participant, place) in enumerate(TASKS, 1):
        clause = f"（责任单位：{lead}、{participant}）"
        start = len(text) + 1
        text += f"\n{title}\n{body}{clause}"
        body_start = start + len(title) + 1
        if action not in actions:
            actions[action] = Action(len(actions) + 1, action, Span(start, start))
        clause_span = Span(body_start + len(body), len(text))
        section = Section(
            Kind.TASK, number, title, Span(start, start + len(title)), Span(body_start, len(text)),
            (Clause(clause_span, ()),), (), actions[action],
        )  # fmt: skip
        sections.append(_link(name, section, text, lead, participant, place))
    related = Related(f"{name}:task-3", 0.5, (Reason(ReasonKind.PLACE, "涪陵区"), Reason(ReasonKind.TEXT, "示范")))
    sections[1] = replace(sections[1], related=(related,))
    agencies = tuple(Agency(name, name, name[:3]) for name in NAMES.values())
    places = (Place("涪陵区", PlaceKind.DIVISION, "涪陵区", "重庆市", "500102"),)
    document = Document(name, text, (), Metadata("样例方案"))
    return LinkedPlan(document, tuple(actions.values()), tuple(sections), agencies, places, (Programme("成渝氢走廊"),))


def _preamble(name: str) -> LinkedSection:
    body = Span(0, len(PREAMBLE))
    return LinkedSection(f"{name}:preamble-1", Section(Kind.PREAMBLE, 1, "", Span(0, 0), body))


def _link(name: str, section: Section, text: str, lead: str, participant: str, place: str) -> LinkedSection:
    start = section.span.start
    clause = section.clauses[0].span.start
    return LinkedSection(
        f"{name}:task-{section.number}",
        section,
        agencies=(_agency(text, lead, clause, Role.LEAD), _agency(text, participant, clause, Role.PARTICIPANT)),
        places=(PlaceLink("涪陵区", place, _find(text, place, start)),) if place else (),
        programmes=(ProgrammeLink("成渝氢走廊", "成渝氢走廊", _find(text, "成渝氢走廊", start)),)
        if "氢走廊" in section.title
        else (),
    )


def _agency(text: str, written: str, start: int, role: Role) -> AgencyLink:
    name = NAMES[written]
    evidence = RoleEvidence("列首位的为牵头单位", Span(0, 1)) if role is Role.LEAD else None
    return AgencyLink(name, written, name[:3], role, _find(text, written, start), evidence)


def _find(text: str, words: str, start: int) -> Span:
    at = text.index(words, start)
    return Span(at, at + len(words))


@dataclass
class Shelf:
    """What stands for a session; ``gate`` holds queries back while it is cleared."""

    entries: tuple[Entry, ...]
    threads: set[int] = field(default_factory=set)
    queries: list[Query] = field(default_factory=list)
    gate: threading.Event = field(default_factory=threading.Event)
    closed: bool = False
    news: tuple[str, ...] = ()
    found: dict[Spot, Found] = field(default_factory=dict[Spot, Found])
    doubtful: dict[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])
    kept: UserData | None = None

    def open(self, folder: Path) -> None:
        """Open what the user keeps."""
        self.kept = UserData(folder)

    def settling(self) -> Iterator[None]:
        """Have nothing to make ready."""
        yield from ()

    def close(self) -> None:
        """Remember that the session was closed."""
        self.closed = True
        if self.kept is not None:
            self.kept.close()

    @property
    def user(self) -> UserData:
        """What the user keeps."""
        self.note()
        assert self.kept is not None
        return self.kept

    @property
    def plans(self) -> tuple[LinkedPlan, ...]:
        """The plans of the library."""
        return self.catalogue.plans

    @property
    def searcher(self) -> "Shelf":
        """What answers queries: the shelf itself."""
        return self

    def search(self, query: Query) -> Results:
        """Answer by brute force."""
        return answer(self.entries, query)

    def marks(self, section_id: str, query: Query) -> tuple[Span, ...]:
        """Find the words of ``query`` by brute force."""
        entry = next(entry for entry in self.entries if entry.id == section_id)
        return _spans(entry, MEANT.get(query.text, query.text))

    @property
    def catalogue(self) -> Catalogue:
        """The entries laid out, as a session has them."""
        self.note()
        return Catalogue(list({id(entry.plan): entry.plan for entry in self.entries}.values()))

    def note(self) -> None:
        """Remember the thread that called, and wait for the gate."""
        self.threads.add(threading.get_ident())
        assert self.gate.wait(5)


def make_shelf() -> Shelf:
    """Return a session over the sample plan, its gate open."""
    plan = make_plan()
    shelf = Shelf(tuple(Entry(plan, section) for section in plan.sections))
    shelf.gate.set()
    return shelf


def make_services(shelf: Shelf) -> Services:
    """Return services that answer from ``shelf``."""

    def open_library(folder: Path) -> Job[Any]:
        yield Progress(0, 1, "正在打开")
        shelf.note()
        shelf.open(folder)
        return shelf

    def run_query(_: Any, query: Query) -> Results:
        shelf.queries.append(query)
        shelf.note()
        return answer(shelf.entries, query)

    def find_entry(_: Any, section_id: str) -> Entry:
        shelf.note()
        return next(entry for entry in shelf.entries if entry.id == section_id)

    def find_marks(_: Any, section_id: str, query: Query) -> tuple[Span, ...]:
        shelf.note()
        return shelf.marks(section_id, query)

    def import_files(_: Any, files: tuple[Path, ...]) -> Job[ImportReport]:
        done: list[Imported] = []
        for number, file in enumerate(files):
            yield Progress(number, len(files), "正在导入")
            shelf.note()
            if file.suffix == ".md":
                done.append(Imported(str(file), make_plan(file.stem), ("有一条提示。",)))
        shelf.entries += tuple(Entry(each.plan, section) for each in done for section in each.plan.sections)
        failed = (Refused(str(file), "还不能读取这种格式。请另存为文本。") for file in files if file.suffix != ".md")
        return ImportReport(tuple(done), tuple(failed))

    return Services(open_library, run_query, find_entry, find_marks, import_files)


def answer(entries: Iterable[Entry], query: Query) -> Results:
    """Search by brute force; counts follow the counting law."""
    entries = tuple(entries)
    found = [entry for entry in entries if _matches(entry, query)]
    facets: dict[Facet, tuple[FacetCount, ...]] = {}
    for facet in Facet:
        others = replace(query, where=tuple(chosen for chosen in query.where if chosen.facet is not facet))
        counts = {chosen.value: 0 for chosen in (*query.where, *query.without) if chosen.facet is facet}
        for entry in entries:
            for value in _values(entry, facet) if _matches(entry, others) else ():
                counts[value] = counts.get(value, 0) + 1
        facets[facet] = tuple(
            FacetCount(*item) for item in sorted(counts.items(), key=lambda item: (-item[1], item[0]))
        )
    meant = MEANT.get(query.text, "")
    wider = [entry for entry in entries if meant and _matches(entry, replace(query, text=meant))]
    hits = [_hit(entry, 1.0, Via.LITERAL, query.text) for entry in found]
    hits += [_hit(entry, 0.5, Via.SPELLING, meant) for entry in wider if entry not in found]
    return Results(
        query,
        query.text,
        len(found),
        tuple(hits[: query.limit]),
        facets,
        tuple(_suggest(entries, query.text, meant)),
        None if found else _explain(entries, query),
        {entry.plan.document.id: entry.plan.document.metadata.title for entry in entries},
    )


def _suggest(entries: tuple[Entry, ...], text: str, meant: str) -> Iterator[Suggestion]:
    if meant:
        yield Suggestion(meant, "word", 1)
    for typed in text.split()[-1:]:
        for facet in (Facet.AGENCY, Facet.PLACE, Facet.PROGRAMME):
            for value in sorted({value for entry in entries for value in _values(entry, facet) if typed in value}):
                yield Suggestion(value, facet.value, sum(value in _values(entry, facet) for entry in entries))
        for title in (entry.section.title for entry in entries if typed in entry.section.title):
            yield Suggestion(title, "task", 1)


def _explain(entries: tuple[Entry, ...], query: Query) -> Explanation:
    count = sum(_matches(entry, Query(query.text)) for entry in entries)
    reason = "筛选条件去掉了全部结果。" if count else f"样例里没有“{query.text}”。"
    return Explanation(reason, (Relaxation(query.text, (), count),) if count else ())


def _matches(entry: Entry, query: Query) -> bool:
    chosen: dict[Facet, set[str]] = {}
    for selection in query.where:
        chosen.setdefault(selection.facet, set()).add(selection.value)
    return (
        query.text in entry.section.title + entry.text
        and all(values & _values(entry, facet) for facet, values in chosen.items())
        and not any(selection.value in _values(entry, selection.facet) for selection in query.without)
    )


def _values(entry: Entry, facet: Facet) -> set[str]:
    linked, action = entry.linked, entry.section.action
    return {
        Facet.ACTION: {action.title} if action else set(),
        Facet.AGENCY: {link.agency for link in linked.agencies},
        Facet.LEAD: {link.agency for link in linked.agencies if link.role is Role.LEAD},
        Facet.PARTICIPANT: {link.agency for link in linked.agencies if link.role is Role.PARTICIPANT},
        Facet.JURISDICTION: {link.jurisdiction for link in linked.agencies},
        Facet.PLACE: {link.place for link in linked.places},
        Facet.PROGRAMME: {link.programme for link in linked.programmes},
        Facet.KIND: {entry.section.kind.value},
        Facet.DOCUMENT: {entry.plan.document.id},
    }[facet]


def _hit(entry: Entry, score: float, via: Via, words: str) -> Hit:
    title, body = entry.section.title_span, entry.section.span
    in_title, in_text = (
        tuple((s.start - part.start, s.end - part.start) for s in _spans(entry, words) if part.contains(s))
        for part in (title, body)
    )
    return Hit(entry, score, via, Snippet(entry.text, in_text), in_title)


def _spans(entry: Entry, words: str) -> tuple[Span, ...]:
    whole = entry.section.whole
    found = re.finditer(re.escape(words), whole.of(entry.plan.document.text)) if words else ()
    return tuple(Span(whole.start + match.start(), whole.start + match.end()) for match in found)


def chosen(facet: Facet, value: str) -> Selection:
    """Return a selection."""
    return Selection(facet, value)
