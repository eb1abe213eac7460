"""工作方案 and 督办清单: every measure with room for the office's own step, deadline, person in charge and progress.

The plan itself asks for it: 逐条逐项细化落实任务举措，…结合实际情况编制具体工作方案.
"""

from collections.abc import Iterator

from msgspec.structs import replace

from explorer.domain.links import Entry
from explorer.domain.sheet import ExportRequest
from explorer.export.columns import Row, Source, body_sources, measures_of
from explorer.export.outline import outline
from explorer.export.scope import is_work, only_body
from explorer.export.sheet import Block, Text
from explorer.export.tables import build_table, kept_sources


def workplan_pages(request: ExportRequest, sources: tuple[Source, ...]) -> Iterator[Block]:
    """Yield a heading, the responsible bodies in a sentence and a table of measures for each task."""
    entries = tuple(filter(is_work, request.entries))
    bodies = body_sources("agencies", entries)
    for headings, entry in outline(entries):
        yield from headings
        named = [f"{source.column.head}：{names}" for source in bodies if (names := source.read(Row(entry)))]
        if named:
            yield Text("；".join(named) + "。")
        yield build_table(entry.section.title, sources, _rows(entry, request))


def workplan_table(request: ExportRequest, sources: tuple[Source, ...]) -> Iterator[Block]:
    """Yield one row a measure."""
    rows = [row for entry in filter(is_work, request.entries) for row in _rows(entry, request)]
    if rows:
        yield build_table(request.layout.label, kept_sources(request, sources, rows), rows)


def _rows(entry: Entry, request: ExportRequest) -> list[Row]:
    """Return a row a measure; a section without measures is one piece of work."""
    row = Row(entry, body=only_body(request), follow_ups=request.follow_ups)
    measures = measures_of(entry)
    return [replace(row, measure=text, number=number) for number, text in enumerate(measures, 1)] or [
        replace(row, measure=entry.text)
    ]
