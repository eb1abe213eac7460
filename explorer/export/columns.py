"""The columns an export can have: codes, heads, widths and where the cells come from."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from msgspec import Struct

from explorer.domain.agency import CENTRAL
from explorer.domain.duties import AgencyDuties, order_sides
from explorer.domain.follow_up import Field, FollowUpKey, FollowUps
from explorer.domain.links import AgencyLink, Entry
from explorer.domain.query import Hit, Via
from explorer.domain.role import Role
from explorer.export.labels import (
    action_label,
    document_title,
    entry_label,
    entry_mark,
    group_label,
    section_title,
    side_label,
)
from explorer.export.sheet import Cell, Column, Text

_VIA = {
    Via.LITERAL: "",
    Via.SYNONYM: "同义词",
    Via.PINYIN: "拼音",
    Via.SPELLING: "近似写法",
    Via.PARTIAL: "部分词语",
    Via.NEAR: "意思相近",
}

_NOTHING = FollowUps()
_FEW_BODIES, _MANY_BODIES = 8, 12
"""Widths of columns of bodies: few lead, many join."""
_MOST_SIDES = 3
"""A joint plan of so many sides has columns for each; with more, or in several plans, bodies of all sides share one."""


class Row(Struct, frozen=True):
    """What one line is about; a layout leaves out what it has no use for."""

    entry: Entry | None = None
    duty: AgencyDuties | None = None
    role: Role | None = None
    measure: str = ""
    number: int = 0
    """The measure's place in its section, from 1; 0 for the section as a whole."""
    body: str = ""
    """The one body the sheet is for."""
    follow_ups: FollowUps = _NOTHING
    hit: Hit | None = None
    group: tuple[Entry, ...] = ()
    """The sections of an action."""

    @property
    def key(self) -> FollowUpKey | None:
        """What statements on the line are kept under."""
        return FollowUpKey(self.entry.id, self.number, self.body) if self.entry else None

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Every section the line is about."""
        return self.group or ((self.entry,) if self.entry else ())


class Source(Struct, frozen=True):
    """A column and where its cells come from."""

    column: Column
    read: Callable[[Row], Cell]


def _entry_source(
    code: str, head: str, width: int, read: Callable[[Entry], Cell], *, is_centred: bool = False
) -> Source:
    """Return a column that speaks of the row's section."""
    return Source(Column(code, head, width, is_centred), lambda row: read(row.entry) if row.entry else "")


def _duty_source(code: str, head: str, width: int, read: Callable[[AgencyDuties], Cell]) -> Source:
    """Return a column that speaks of the row's body."""
    return Source(Column(code, head, width), lambda row: read(row.duty) if row.duty else "")


def _group_source(
    code: str, head: str, width: int, read: Callable[[tuple[Entry, ...]], Cell], *, is_centred: bool = False
) -> Source:
    """Return a column that speaks of all the row's sections."""
    return Source(Column(code, head, width, is_centred), lambda row: read(row.entries))


def _field_source(field: Field, width: int) -> Source:
    """Return a column for the office to fill in; it shows what was filled in before."""

    def read(row: Row) -> Cell:
        return _in_lines(row.follow_ups.shown(row.key, field)) if row.key else ""

    return Source(Column(field.value, field.label, width, is_open=True), read)


def _in_lines(text: str) -> Cell:
    """Return text as a cell, in lines where it has several."""
    lines = tuple(text.splitlines())
    return lines if len(lines) > 1 else text


def _code_of(row: Row) -> str:
    """Return the number of a measure people call it by: 6-3."""
    mark = entry_mark(row.entry) if row.entry else ""
    return f"{mark}-{row.number}" if row.number else mark


def _standing_of(row: Row) -> Cell:
    """Return where the work stands."""
    return _in_lines(row.follow_ups.standing(row.key)) if row.key else ""


def _told_of(row: Row) -> Cell:
    """Return how all that is followed up of the section stands."""
    return row.follow_ups.told(row.entry.id, row.body) if row.entry else ""


def _key_of(row: Row) -> str:
    """Return the line's key, and the state of things its cells show."""
    return f"{row.key}@{row.follow_ups.revision}" if row.key else ""


def number_lines(lines: Iterable[str]) -> tuple[str, ...]:
    """Return the lines numbered （1）, （2） … as plans number their lowest level."""
    return tuple(f"（{number}）{line}" for number, line in enumerate(lines, 1))


def measures_of(entry: Entry) -> tuple[str, ...]:
    """Return the measures of a section as written."""
    return tuple(measure.span.of(entry.plan.document.text) for measure in entry.section.measures)


def _content_of(entry: Entry) -> Cell:
    """Return the measures numbered, and of a section that has none its text."""
    return number_lines(measures_of(entry)) or tuple(entry.text.splitlines())


def _join(names: Iterable[str]) -> str:
    """Return the names once each, as a Chinese list."""
    return "、".join(dict.fromkeys(names))


def _clauses_of(entry: Entry) -> Cell:
    """Return the responsibility clauses as written."""
    return tuple(clause.span.of(entry.plan.document.text) for clause in entry.section.clauses)


def _related_of(entry: Entry) -> Cell:
    """Return the titles of related sections, the nearest first."""
    labels = {linked.id: entry_label(Entry(entry.plan, linked)) for linked in entry.plan.sections}
    return tuple(labels.get(related.section_id, related.section_id) for related in entry.linked.related)


def _count_measures(entry: Entry) -> int:
    """Return how many measures a section has."""
    return len(entry.section.measures)


def _excerpt(row: Row) -> Cell:
    """Return the stretch of text the search shows, what it matched marked; a section without a hit is shown whole."""
    if row.hit is None:
        return tuple(row.entry.text.splitlines()) if row.entry else ""
    snippet = row.hit.snippet
    before = "" if row.hit.entry.text.startswith(snippet.text) else "…"
    after = "" if row.hit.entry.text.endswith(snippet.text) else "…"
    marks = tuple((start + len(before), end + len(before)) for start, end in snippet.marks)
    return Text(f"{before}{snippet.text}{after}".replace("\n", " "), marks)


def _tasks_source(code: str, head: str, width: int, role: Role) -> Source:
    """Return a column with all sections a body has in one role."""
    return _duty_source(code, head, width, lambda duty: tuple(map(entry_label, duty.entries(role))))


ENTRY_SOURCES = (
    _entry_source("id", "编号", 12, lambda entry: entry.id),
    _entry_source("document", "来源文件", 7, document_title),
    _entry_source("kind", "类别", 4, lambda entry: entry.section.kind.label),
    _entry_source("action", "所属行动", 6, lambda entry: action_label(a) if (a := entry.section.action) else ""),
    _entry_source("number", "序号", 4, lambda entry: entry.section.number, is_centred=True),
    _entry_source("title", "任务名称", 8, section_title),
    _entry_source("measures", "主要举措", 28, _content_of),
    _entry_source("text", "原文", 40, lambda entry: tuple(entry.text.splitlines())),
    _entry_source("clause", "责任条款", 18, _clauses_of),
    _entry_source("places", "涉及地点", 9, lambda entry: _join(link.place for link in entry.linked.places)),
    _entry_source("programmes", "项目平台", 12, lambda entry: _join(p.programme for p in entry.linked.programmes)),
    _entry_source("mentions", "提及单位", 10, lambda entry: _join(mention.name for mention in entry.linked.mentions)),
    _entry_source("cites", "引用文件", 12, lambda entry: _join(cited.title for cited in entry.linked.cites)),
    _entry_source("related", "关联任务", 16, _related_of),
)
DUTY_SOURCES = (
    _duty_source("agency", "单位", 10, lambda duty: duty.agency.name),
    _duty_source("full_name", "单位全称", 12, lambda duty: duty.agency.full_name),
    _duty_source("jurisdiction", "辖区", 4, lambda duty: side_label(duty.agency.jurisdiction)),
    _duty_source("counterpart", "对口单位", 10, lambda duty: duty.agency.counterpart or ""),
    _tasks_source("tasks_led", "牵头任务", 13, Role.LEAD),
    _tasks_source("tasks_joined", "配合任务", 14, Role.PARTICIPANT),
    _tasks_source("tasks_responsible", "责任任务", 14, Role.RESPONSIBLE),
)
GROUP_SOURCES = (
    _group_source("document", "来源文件", 8, lambda entries: document_title(entries[0])),
    _group_source("action", "行动", 6, lambda entries: group_label(entries[0])),
    _group_source("count", "任务数", 4, len, is_centred=True),
    _group_source("measure_count", "举措数", 4, lambda entries: sum(map(_count_measures, entries)), is_centred=True),
    _group_source("tasks", "任务", 13, lambda entries: tuple(map(entry_label, entries))),
    _group_source("places", "涉及地点", 8, lambda entries: _join(k.place for e in entries for k in e.linked.places)),
    _group_source(
        "programmes", "项目平台", 12, lambda entries: _join(k.programme for e in entries for k in e.linked.programmes)
    ),
)
HIT_SOURCES = (
    Source(Column("excerpt", "命中内容", 28), _excerpt),
    Source(Column("via", "命中方式", 4), lambda row: _VIA[row.hit.via] if row.hit else ""),
)
ROLE_SOURCE = Source(Column("role", "角色", 4), lambda row: row.role.label if row.role else "")
MEASURE_SOURCE = Source(Column("measure", "任务举措", 26), lambda row: row.measure)
CODE_SOURCE = Source(Column("code", "举措编号", 7, is_centred=True), _code_of)
BLANK_SOURCES = (
    _field_source(Field.STEP, 14),
    _field_source(Field.RESULT, 8),
    _field_source(Field.DEADLINE, 7),
    _field_source(Field.PERSON, 5),
    _field_source(Field.PROGRESS, 9),
    _field_source(Field.STATUS, 4),
    _field_source(Field.REMARKS, 6),
    Source(Column("standing", "督办状态", 4), _standing_of),
    Source(Column("followed", "督办情况", 18), _told_of),
)
KEY_SOURCE = Source(Column("key", "标识", 14, is_hidden=True), _key_of)
"""Finds a line again, wherever it was moved to in the filled sheet."""

BODY_HEADS: Mapping[str, str] = {
    "agencies": "牵头和配合单位",
    "lead": "牵头单位",
    "participant": "配合单位",
    "responsible": "责任单位",
}
"""Columns that become one for each side and role that has bodies."""


def body_sources(code: str, entries: Sequence[Entry]) -> tuple[Source, ...]:
    """Return the columns of responsible bodies that ``entries`` call for: a side's leading bodies, then the others."""
    links = [link for entry in entries for link in entry.linked.bodies]
    sides = order_sides(link.jurisdiction for link in links)
    is_joint = len({entry.plan.document.id for entry in entries}) == 1 and 1 < len(sides) <= _MOST_SIDES
    columns: tuple[str | None, ...] = sides if is_joint else (None,)
    roles = [role for role in Role if code in ("agencies", role)]
    sources = [
        _body_source(side, role)
        for side in columns
        for role in roles
        if any(_belongs(link, side, role) for link in links)
    ]
    return tuple(sources) or (Source(Column(code, BODY_HEADS[code], 8), lambda _row: ""),)


def _body_source(side: str | None, role: Role) -> Source:
    """Return the column of the bodies one side (``None``: all sides) has in one role."""
    code = role.value if side is None else f"{role}:{side}"
    head = f"{'' if side is None else side_label(side)}{role.label}单位"

    def read(entries: tuple[Entry, ...]) -> str:
        links = (link for entry in entries for link in entry.linked.bodies)
        return _join(link.agency for link in links if _belongs(link, side, role))

    return _group_source(code, head, _FEW_BODIES if role is Role.LEAD or side == CENTRAL else _MANY_BODIES, read)


def _belongs(link: AgencyLink, side: str | None, role: Role) -> bool:
    """Tell whether a link goes into the column of this side and role."""
    return link.role is role and side in (None, link.jurisdiction)
