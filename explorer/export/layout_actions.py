"""行动汇总: what each action asks for and of whom."""

from collections.abc import Iterator

from explorer.domain.links import Entry
from explorer.domain.sheet import ExportRequest
from explorer.export.columns import Row, Source
from explorer.export.labels import group_label
from explorer.export.sheet import Block
from explorer.export.tables import build_table, kept_sources


def action_table(request: ExportRequest, sources: tuple[Source, ...]) -> Iterator[Block]:
    """Yield one row an action, in the order of the sections."""
    groups: dict[tuple[str, str], list[Entry]] = {}
    for entry in request.entries:
        groups.setdefault((entry.plan.document.id, group_label(entry)), []).append(entry)
    rows = [Row(group=tuple(entries)) for entries in groups.values()]
    yield build_table(request.layout.label, kept_sources(request, sources, rows), rows)
