"""任务清单 and 检索报告: what each task says, or where a search found it, and who answers for it."""

from collections.abc import Iterator

from msgspec.structs import replace

from explorer.domain.sheet import ExportRequest
from explorer.export.columns import Row, Source
from explorer.export.notes import plans_of
from explorer.export.outline import is_grouped, outline
from explorer.export.scope import only_body
from explorer.export.sheet import Block, Fields, lines_of
from explorer.export.tables import build_table, kept_sources

_IN_HEADINGS = {"kind", "number", "title"}
_IN_GROUPS = {"document", "action"}


def task_pages(request: ExportRequest, sources: tuple[Source, ...]) -> Iterator[Block]:
    """Yield a heading and its facts for each task."""
    shown = _leave_out_headings(request, sources)
    for row, (headings, _entry) in zip(_rows(request), outline(request.entries), strict=True):
        yield from headings
        named = ((source.column.head, source.read(row)) for source in shown)
        items = tuple(item for item in named if request.columns or lines_of(item[1]))
        if items:
            yield Fields(items)


def task_table(request: ExportRequest, sources: tuple[Source, ...]) -> Iterator[Block]:
    """Yield one row a task."""
    rows = _rows(request)
    yield build_table(request.layout.label, kept_sources(request, sources, rows), rows)


def _rows(request: ExportRequest) -> list[Row]:
    """Return a row a section, with the hit where the sections are a search's answer."""
    hits = {hit.entry.id: hit for hit in request.results.hits} if request.results else {}
    row = Row(body=only_body(request), follow_ups=request.follow_ups)
    return [replace(row, entry=entry, hit=hits.get(entry.id)) for entry in request.entries]


def _leave_out_headings(request: ExportRequest, sources: tuple[Source, ...]) -> list[Source]:
    """Return the columns that neither title nor headings show already."""
    hidden = set(_IN_HEADINGS)
    if is_grouped(request.entries):
        hidden |= _IN_GROUPS
    if len(plans_of(request.entries)) == 1:
        hidden.add("document")
    return [source for source in sources if source.column.code not in hidden]
