"""A small plan made by hand: two tasks, a railway of no side, a safeguard; every span counted from the text."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from explorer.domain.agency import Agency
from explorer.domain.document import Document, Metadata, Span
from explorer.domain.layout import Layout
from explorer.domain.links import (
    AgencyLink,
    Citation,
    Entry,
    LinkedPlan,
    LinkedSection,
    Mention,
    PlaceLink,
    ProgrammeLink,
    Reason,
    ReasonKind,
    Related,
)
from explorer.domain.place import Place, PlaceKind
from explorer.domain.plan import Action, Clause, Kind, Measure, Section
from explorer.domain.programme import Programme
from explorer.domain.progress import finish
from explorer.domain.query import Query
from explorer.domain.role import Role, RoleEvidence
from explorer.domain.sheet import ExportRequest
from explorer.export.files import export_file
from tests.samples import bundled_plan

TODAY = date(2025, 11, 23)
TITLE = "川渝试验方案"
RULE = "两省市列首位的为牵头单位"
TEXT = f"""{TITLE}
（一）能源行动。
1．开发油气资源。=加快建设“成渝氢走廊”。支持涪陵|长宁<b>示范</b>，落实《规划纲要》和国家民航局要求。（责任单位：重庆市能源局、市经济信息委；四川省能源局；{RULE}，下同）
2．提高公交比例。建设1小时交通圈。（责任单位：重庆市交通局、市能源局；四川省交通运输厅；中国铁路成都局集团公司）
健全机制。加强指导。
"""

LEAD, JOIN = Role.LEAD, Role.PARTICIPANT
_CHONGQING, _SICHUAN = "重庆市", "四川省"
AGENCIES = (
    Agency("重庆市能源局", "重庆市能源局", _CHONGQING, ("市能源局",), "四川省能源局"),
    Agency("重庆市经济信息委", "重庆市经济和信息化委员会", _CHONGQING, ("经信委",)),
    Agency("四川省能源局", "四川省能源局", _SICHUAN, (), "重庆市能源局"),
    Agency("重庆市交通局", "重庆市交通局", _CHONGQING, (), "四川省交通运输厅"),
    Agency("四川省交通运输厅", "四川省交通运输厅", _SICHUAN, (), "重庆市交通局"),
    Agency("中国铁路成都局集团公司", "中国铁路成都局集团有限公司", "中央"),
)


def _find(words: str, after: int = 0) -> Span:
    start = TEXT.index(words, after)
    return Span(start, start + len(words))


_EVIDENCE = RoleEvidence(RULE, _find(RULE))
_ACTION = Action(1, "能源行动", _find("能源行动"))


def _body(line_start: str, title: str) -> tuple[Span, Span]:
    """Title and body of the line that begins so."""
    line = TEXT.index(line_start)
    heading = _find(title, line)
    return heading, Span(heading.end + 1, TEXT.index("\n", line))


def _section(kind: Kind, number: int, line_start: str, title: str) -> Section:
    heading, body = _body(line_start, title)
    if kind is not Kind.TASK:
        return Section(kind, number, title, heading, body)
    clause = Span(TEXT.index("（责任单位", body.start), body.end)
    measures: list[Measure] = []
    start = body.start
    for sentence in TEXT[body.start : clause.start].split("。")[:-1]:
        measures.append(Measure(Span(start, start + len(sentence) + 1)))
        start += len(sentence) + 1
    return Section(kind, number, title, heading, body, (Clause(clause, ()),), tuple(measures), _ACTION)


def _agency(name: str, written: str, side: str, role: Role, section: Section) -> AgencyLink:
    span = _find(written, section.clauses[0].span.start)
    return AgencyLink(name, written, side, role, span, _EVIDENCE if side != "中央" else None)


_FIRST = _section(Kind.TASK, 1, "1．", "开发油气资源")
_SECOND = _section(Kind.TASK, 2, "2．", "提高公交比例")
_ALIKE = (Reason(ReasonKind.AGENCY, "重庆市能源局"),)

PLAN = LinkedPlan(
    Document("sample", TEXT, (), Metadata(TITLE, ("重庆市", "四川省"), date="2022-02-15")),
    (_ACTION,),
    (
        LinkedSection(
            "sample:task-1",
            _FIRST,
            (
                _agency("重庆市能源局", "重庆市能源局", _CHONGQING, LEAD, _FIRST),
                _agency("重庆市经济信息委", "市经济信息委", _CHONGQING, JOIN, _FIRST),
                _agency("四川省能源局", "四川省能源局", _SICHUAN, LEAD, _FIRST),
            ),
            (PlaceLink("涪陵区", "涪陵", _find("涪陵")), PlaceLink("长宁县", "长宁", _find("长宁"))),
            (ProgrammeLink("成渝氢走廊", "成渝氢走廊", _find("成渝氢走廊")),),
            (Mention("国家民航局", _find("国家民航局")),),
            (Citation("规划纲要", _find("规划纲要")),),
            (Related("sample:task-2", 0.4, _ALIKE),),
        ),
        LinkedSection(
            "sample:task-2",
            _SECOND,
            (
                _agency("重庆市交通局", "重庆市交通局", _CHONGQING, LEAD, _SECOND),
                _agency("重庆市能源局", "市能源局", _CHONGQING, JOIN, _SECOND),
                _agency("四川省交通运输厅", "四川省交通运输厅", _SICHUAN, LEAD, _SECOND),
                _agency("中国铁路成都局集团公司", "中国铁路成都局集团公司", "中央", JOIN, _SECOND),
            ),
            related=(Related("sample:task-1", 0.4, _ALIKE),),
        ),
        LinkedSection("sample:safeguard-1", _section(Kind.SAFEGUARD, 1, "健全机制", "健全机制")),
    ),
    AGENCIES,
    (
        Place("涪陵区", PlaceKind.DIVISION, "涪陵区", _CHONGQING, "500102"),
        Place("长宁县", PlaceKind.DIVISION, "长宁县", "宜宾市", "511524"),
    ),
    (Programme("成渝氢走廊"),),
)
ENTRIES = tuple(Entry(PLAN, linked) for linked in PLAN.sections)
TASKS = ENTRIES[:2]


def bundled_tasks() -> tuple[Entry, ...]:
    """The tasks of the bundled plan."""
    plan = bundled_plan()
    return tuple(Entry(plan, linked) for linked in plan.sections if linked.section.kind is Kind.TASK)


def request(layout: Layout = Layout.TASKS, query: Query | None = None, columns: tuple[str, ...] = ()) -> ExportRequest:
    """The sample's two tasks, as asked."""
    return ExportRequest(TASKS, query or Query(), layout, columns)


def export(
    folder: Path, name: str, layout: Layout = Layout.TASKS, query: Query | None = None, columns: tuple[str, ...] = ()
) -> Path:
    """The sample's two tasks as a file."""
    return save(request(layout, query, columns), folder / name)


def save(asked: ExportRequest, target: Path) -> Path:
    """What is asked, as a file."""
    return finish(export_file(asked, target, TODAY)).files[0]


def facts(entry: Entry) -> Iterator[str]:
    """Everything a task sheet must say of a task."""
    yield entry.section.title
    for measure in entry.section.measures:
        yield measure.span.of(TEXT)
    for link in entry.linked.agencies:
        yield link.agency
    for place in entry.linked.places:
        yield place.place
    for programme in entry.linked.programmes:
        yield programme.programme
