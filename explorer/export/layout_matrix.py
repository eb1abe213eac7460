"""任务分工表: bodies against tasks."""

from collections.abc import Iterator, Sequence

from explorer.domain.duties import collect_duties
from explorer.domain.links import Entry, LinkedPlan
from explorer.domain.role import Role
from explorer.domain.sheet import ExportRequest, Paper
from explorer.export.columns import Row, Source
from explorer.export.labels import document_title, entry_label, entry_mark
from explorer.export.notes import plans_of
from explorer.export.sheet import Block, Cell, Column, Heading, Table, Text

LEGEND = "●牵头，○配合，◎责任（原文未分牵头、配合）；列首数字为任务序号"
_PER_PAGE = {Paper.A4: 30, Paper.A3: 48}
"""As many task columns as stay legible on paper lying across; Word itself stops at 63."""


def matrix_pages(request: ExportRequest, sources: tuple[Source, ...]) -> Iterator[Block]:
    """Yield the matrix in widths that fit the page, each followed by its tasks' titles."""
    for plan, entries in _by_plan(request.entries):
        width = _PER_PAGE[request.paper]
        for start in range(0, len(entries), width):
            part = entries[start : start + width]
            name = f"{_title(plan, request)}（{entry_mark(part[0])}—{entry_mark(part[-1])}）"
            if len(part) < len(request.entries):
                yield Heading(name, 1)
            yield Text("任务序号：" + "；".join(map(entry_label, part)) + "。")
            yield _matrix(name, part, sources)


def matrix_table(request: ExportRequest, sources: tuple[Source, ...]) -> Iterator[Block]:
    """Yield the matrix of each document, and the titles its column heads stand for."""
    shown: list[Entry] = []
    for plan, entries in _by_plan(request.entries):
        yield _matrix(_title(plan, request), entries, sources)
        shown += entries
    if shown:
        heads = (Column("document", "来源文件", 22), Column("number", "列首", 6), Column("title", "任务名称", 24))
        rows = ((document_title(entry), entry_mark(entry), entry.section.title) for entry in shown)
        yield Table("任务对照", heads, tuple(rows))


def _matrix(title: str, entries: Sequence[Entry], sources: tuple[Source, ...]) -> Table:
    """Return bodies down, tasks across, a mark where a body has a role."""
    columns = tuple(source.column for source in sources)
    tasks = tuple(Column(entry.id, entry_mark(entry), 1, is_centred=True) for entry in entries)
    rows: list[tuple[Cell, ...]] = []
    for duty in collect_duties(entries):
        marks = (_mark(entry, duty.agency.name) for entry in entries)
        rows.append((*(source.read(Row(duty=duty)) for source in sources), *marks))
    return Table(title, (*columns, *tasks), tuple(rows))


def _mark(entry: Entry, agency: str) -> str:
    """Return the mark of a body's role in a section, empty where it has none."""
    roles = {link.role for link in entry.linked.agencies if link.agency == agency}
    return "".join(role.mark for role in Role if role in roles)


def _by_plan(entries: Sequence[Entry]) -> Iterator[tuple[LinkedPlan, list[Entry]]]:
    """Yield each plan with those of its entries that have responsible bodies."""
    for plan in plans_of(entries):
        here = [entry for entry in entries if entry.plan.document.id == plan.document.id and entry.linked.agencies]
        if here:
            yield plan, here


def _title(plan: LinkedPlan, request: ExportRequest) -> str:
    """Return the layout's name, told apart by document where there are several."""
    if len(plans_of(request.entries)) == 1:
        return request.layout.label
    return plan.document.metadata.title or plan.document.id
