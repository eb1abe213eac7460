"""What a template can say: plain Chinese words for plain data, nothing a template could work mischief with."""

from datetime import date
from typing import Any, cast

from explorer.domain.duties import AgencyDuties, order_sides
from explorer.domain.links import Entry
from explorer.domain.role import Role
from explorer.domain.sheet import ExportRequest
from explorer.export.columns import measures_of
from explorer.export.formalities import annex_mark
from explorer.export.labels import chinese_date, document_title, entry_label, group_label, side_label
from explorer.export.notes import build_notes
from explorer.export.printable import clean
from explorer.export.scope import duties_of

Words = dict[str, object]
_Untyped = Any
"""Words, lists of words, or words by name."""

_NOTES = ("编制单位", "来源文件", "检索条件", "条目范围", "排列次序", "牵头依据", "备注")
"""The lines under a sheet's title that a template may show wherever it likes."""


def template_words(request: ExportRequest, today: date) -> Words:
    """Return everything a template can name."""
    notes = dict(build_notes(request, today))
    tasks = {entry.id: _task(entry, request) for entry in request.entries}
    groups: dict[tuple[str, str], list[Words]] = {}
    for entry in request.entries:
        groups.setdefault((entry.plan.document.id, group_label(entry)), []).append(tasks[entry.id])
    words: Words = {
        "标题": document_title(request.entries[0]),
        "版式": request.layout.label,
        "附件": annex_mark(request.formalities),
        "日期": chinese_date(today),
        **{name: notes.get(name, "") for name in _NOTES},
        "任务": list(tasks.values()),
        "行动": [{"名称": name, "任务": inside} for (_, name), inside in groups.items()],
        "单位": [_body(duty) for duty in duties_of(request)],
    }
    return {name: _cleaned(value) for name, value in words.items()}


def _task(entry: Entry, request: ExportRequest) -> Words:
    """Return a section."""
    text = entry.plan.document.text
    sides = order_sides(link.jurisdiction for link in entry.linked.bodies)
    hits = {hit.entry.id: hit.snippet.text for hit in request.results.hits} if request.results else {}
    return {
        "编号": entry.id,
        "来源文件": document_title(entry),
        "类别": entry.section.kind.label,
        "行动": group_label(entry),
        "序号": entry.section.number,
        "名称": entry.section.title,
        "举措": list(measures_of(entry)),
        "原文": entry.text,
        "责任条款": "".join(clause.span.of(text) for clause in entry.section.clauses),
        **_roles(entry, None),
        "各方": [{"辖区": side_label(side), **_roles(entry, side)} for side in sides],
        "地点": "、".join(dict.fromkeys(link.place for link in entry.linked.places)),
        "项目平台": "、".join(dict.fromkeys(link.programme for link in entry.linked.programmes)),
        "命中内容": hits.get(entry.id, ""),
    }


def _roles(entry: Entry, side: str | None) -> dict[str, str]:
    """Return the bodies of a section by role, of one side or of all."""
    links = [link for link in entry.linked.bodies if side in (None, link.jurisdiction)]
    bodies = {role: dict.fromkeys(link.agency for link in links if link.role is role) for role in Role}
    return {f"{role.label}单位": "、".join(names) for role, names in bodies.items()}


def _body(duty: AgencyDuties) -> Words:
    """Return a body with its tasks."""
    return {
        "名称": duty.agency.name,
        "全称": duty.agency.full_name,
        "辖区": side_label(duty.agency.jurisdiction),
        "对口单位": duty.agency.counterpart or "",
        **{f"{role.label}任务": list(map(entry_label, duty.entries(role))) for role in Role},
    }


def _cleaned(value: _Untyped) -> _Untyped:
    """Return the value without characters no file can hold."""
    if isinstance(value, list):
        return [_cleaned(item) for item in cast(list[_Untyped], value)]
    if isinstance(value, dict):
        return {name: _cleaned(item) for name, item in cast(dict[str, _Untyped], value).items()}
    return clean(value) if isinstance(value, str) else value
