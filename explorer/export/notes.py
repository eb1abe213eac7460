"""The lines under an export's title: which documents, which query, how many sections, when."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date

from explorer.domain.document import Document
from explorer.domain.layout import Layout
from explorer.domain.links import Entry, LinkedPlan
from explorer.domain.plan import Kind
from explorer.domain.query import Facet, Query, Selection
from explorer.domain.sheet import ExportRequest
from explorer.export.labels import chinese_date, entry_mark, stated_date
from explorer.export.scope import duties_of, names_some_bodies
from explorer.export.sheet import Note

_FILLED_IN = (Layout.WORKPLAN, Layout.FOLLOW_UP)
"""Layouts that come back filled in; what they then say is compared with what was known at this revision."""
_OPENING = ("编制单位", "选取条目", "列出单位", "图例")
_OPENING_OF_PARTS = ("检索条件", "条目范围")
"""What goes under the title where the sheet does not hold all there is; otherwise it waits till the end."""


def plans_of(entries: Iterable[Entry]) -> tuple[LinkedPlan, ...]:
    """Return the plans the entries stand in, each once, in order of appearance."""
    return tuple({entry.plan.document.id: entry.plan for entry in entries}.values())


def split_notes(request: ExportRequest, notes: Iterable[Note]) -> tuple[tuple[Note, ...], tuple[Note, ...]]:
    """Return the notes that go under the title, and those that go to the end."""
    chosen = {entry.id for entry in request.entries}
    is_whole = chosen.issuperset(_all_of_their_kinds(request)) and request.query.asks_for_all
    foremost = _OPENING if is_whole else (*_OPENING, *_OPENING_OF_PARTS)
    parted: dict[bool, list[Note]] = {True: [], False: []}
    for note in notes:
        parted[note[0] in foremost].append(note)
    return tuple(parted[True]), tuple(parted[False])


def build_notes(request: ExportRequest, today: date, legend: str = "") -> tuple[Note, ...]:
    """Return what an export states about itself, in plain Chinese; what does not apply is left out."""
    entries, formalities = request.entries, request.formalities
    plans = plans_of(entries)
    names = {plan.document.id: plan.document.metadata.title or plan.document.id for plan in plans}
    rules = dict.fromkeys(
        link.evidence.rule for entry in entries for link in entry.linked.bodies if link.evidence is not None
    )
    notes = {
        "编制单位": formalities.unit,
        "来源文件": describe_documents(plans),
        "检索条件": describe_query(request.query, names),
        "条目范围": _describe_scope(entries),
        "选取条目": _describe_selection(request),
        "列出单位": _describe_bodies(request),
        "排列次序": _describe_order(request),
        "牵头依据": "；".join(rules),
        "人工指定": _describe_manual(entries),
        "督办版次": str(request.follow_ups.revision or "") if request.layout in _FILLED_IN else "",
        "图例": legend,
        "备注": formalities.remarks,
        "导出日期": chinese_date(today),
    }
    return tuple((name, text) for name, text in notes.items() if text.strip())


def _describe_manual(entries: Sequence[Entry]) -> str:
    """Return which bodies, places and programmes the user set, and where: 任务2重庆市交通局."""
    parts: list[str] = []
    for entry in entries:
        linked = entry.linked
        names = [link.agency for link in linked.bodies if link.manual]
        names += [link.place for link in linked.places if link.manual]
        names += [link.programme for link in linked.programmes if link.manual]
        parts += [f"{entry_mark(entry)}：{'、'.join(dict.fromkeys(names))}"] if names else []
    return "；".join(parts)


def _describe_selection(request: ExportRequest) -> str:
    """Return the sections one by one where they were picked by hand: some of their kind, and no query says which."""
    chosen = {entry.id for entry in request.entries}
    if not request.query.asks_for_all or chosen.issuperset(_all_of_their_kinds(request)):
        return ""
    return "、".join(map(entry_mark, request.entries))


def _all_of_their_kinds(request: ExportRequest) -> Iterable[str]:
    """Return the ids of all sections of the same plans and kinds as those chosen."""
    kinds = {entry.section.kind for entry in request.entries}
    return (one.id for plan in plans_of(request.entries) for one in plan.sections if one.section.kind in kinds)


def _describe_bodies(request: ExportRequest) -> str:
    """Return the bodies a duty list is about, where it is not about all."""
    if request.layout is not Layout.AGENCIES or not names_some_bodies(request):
        return "、".join(request.bodies) if request.layout in _FILLED_IN else ""
    return "、".join(duty.agency.name for duty in duties_of(request))


def _describe_order(request: ExportRequest) -> str:
    """Return in which order the sections come."""
    documents = [plan.document.id for plan in plans_of(request.entries)]
    places = [(documents.index(entry.plan.document.id), entry.section.span) for entry in request.entries]
    if places == sorted(places):
        return "按原文顺序"
    return "按检索相关程度" if request.query.text.strip() else "按所选次序"


def describe_query(query: Query, names: dict[str, str] | None = None) -> str:
    """Return a query in words; ``names`` gives the titles to show for document ids."""
    parts = [f"检索词“{query.text.strip()}”"] if query.text.strip() else []
    parts += [f"限于{facet.label}{values}" for facet, values in _by_facet(query.within, "且", names or {})]
    parts += [f"{facet.label}为{values}" for facet, values in _by_facet(query.where, "或", names or {})]
    parts += [f"{facet.label}不含{values}" for facet, values in _by_facet(query.without, "、", names or {})]
    return "；".join(parts) or "未设检索词和筛选"


def _by_facet(selections: Iterable[Selection], joint: str, names: dict[str, str]) -> Iterable[tuple[Facet, str]]:
    """Yield each facet once with its values in quotation marks."""
    values: dict[Facet, list[str]] = {}
    for selection in selections:
        values.setdefault(selection.facet, []).append(f"“{_value_name(selection, names)}”")
    for facet, quoted in values.items():
        yield facet, joint.join(quoted)


def _value_name(selection: Selection, names: dict[str, str]) -> str:
    """Return a facet value as people say it: kinds and documents are chosen by code."""
    if selection.facet is Facet.DOCUMENT:
        return names.get(selection.value, selection.value)
    if selection.facet is Facet.KIND:
        return next((kind.label for kind in Kind if kind.value == selection.value), selection.value)
    return selection.value


def describe_documents(plans: Iterable[LinkedPlan]) -> str:
    """Return the documents that a sheet is drawn from."""
    return "；".join(_describe_document(plan.document) for plan in plans)


def _describe_document(document: Document) -> str:
    """Return a document's title, issuers, number and date, as far as it states them."""
    metadata = document.metadata
    facts = ["、".join(metadata.issuers), metadata.number, stated_date(metadata.date or "")]
    stated = "，".join(fact for fact in facts if fact)
    return f"《{metadata.title or document.id}》" + (f"（{stated}）" if stated else "")


def _describe_scope(entries: Sequence[Entry]) -> str:
    """Return how many sections of each kind are here, and of how many."""
    here = Counter(entry.section.kind for entry in entries)
    there = Counter(linked.section.kind for plan in plans_of(entries) for linked in plan.sections)
    return "，".join(
        f"{kind.label}{here[kind]}项（{'全部' if here[kind] == there[kind] else f'文件共{there[kind]}项'}）"
        for kind in Kind
        if here[kind]
    )
