"""Which columns an export has: those asked for, or the layout's own."""

from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum

from explorer.domain.errors import ExplorerError
from explorer.domain.layout import Layout
from explorer.domain.links import Entry
from explorer.domain.plan import Kind
from explorer.domain.sheet import ExportRequest
from explorer.export.columns import (
    BLANK_SOURCES,
    BODY_HEADS,
    CODE_SOURCE,
    DUTY_SOURCES,
    ENTRY_SOURCES,
    GROUP_SOURCES,
    HIT_SOURCES,
    KEY_SOURCE,
    MEASURE_SOURCE,
    ROLE_SOURCE,
    Source,
    body_sources,
)


class Form(StrEnum):
    """What a file is for: pages to read and send on, or one table to sort and filter."""

    PAGES = "pages"
    TABLE = "table"


_OF_MEASURES = (*ENTRY_SOURCES, CODE_SOURCE, MEASURE_SOURCE, *BLANK_SOURCES, KEY_SOURCE)

_SOURCES: Mapping[Layout, tuple[Source, ...]] = {
    Layout.TASKS: (*ENTRY_SOURCES, *BLANK_SOURCES, KEY_SOURCE),
    Layout.AGENCIES: (*DUTY_SOURCES, ROLE_SOURCE, *ENTRY_SOURCES, *BLANK_SOURCES, KEY_SOURCE),
    Layout.MATRIX: DUTY_SOURCES,
    Layout.WORKPLAN: _OF_MEASURES,
    Layout.FOLLOW_UP: _OF_MEASURES,
    Layout.ACTIONS: (*GROUP_SOURCES, *BLANK_SOURCES),
    Layout.REPORT: (*ENTRY_SOURCES, *HIT_SOURCES, *BLANK_SOURCES),
}

_FILLED = "deadline person progress status"
_FOLLOWED = f"lead responsible {_FILLED}"

_OWN: Mapping[tuple[Layout, Form], str] = {
    (Layout.TASKS, Form.PAGES): "document action measures agencies places programmes followed",
    (Layout.TASKS, Form.TABLE): "number title action measures agencies places programmes document",
    (Layout.AGENCIES, Form.PAGES): "agency counterpart tasks_led tasks_joined tasks_responsible",
    (Layout.AGENCIES, Form.TABLE): "jurisdiction agency role number title measures places clause document",
    (Layout.MATRIX, Form.PAGES): "agency",
    (Layout.MATRIX, Form.TABLE): "jurisdiction agency",
    (Layout.WORKPLAN, Form.PAGES): "code measure step result deadline person remarks",
    (Layout.ACTIONS, Form.PAGES): "action count tasks lead participant responsible",
    (Layout.ACTIONS, Form.TABLE): "action count measure_count tasks agencies places programmes document",
    (Layout.REPORT, Form.PAGES): "document action excerpt via agencies",
    (Layout.REPORT, Form.TABLE): "number title excerpt via action agencies document",
    (Layout.WORKPLAN, Form.TABLE): f"code title measure agencies step result {_FILLED} remarks key",
    (Layout.FOLLOW_UP, Form.PAGES): f"code title measure {_FOLLOWED} remarks",
    (Layout.FOLLOW_UP, Form.TABLE): f"code title measure {_FOLLOWED} standing remarks document key",
}


def column_heads(layout: Layout) -> dict[str, str]:
    """Return the codes of the columns a layout can have, each with its head."""
    heads = {source.column.code: source.column.head for source in _SOURCES[layout]}
    return heads if layout is Layout.MATRIX else {**heads, **BODY_HEADS}


def own_columns(layout: Layout, form: Form) -> tuple[str, ...]:
    """Return the codes of the columns a layout has when none are chosen."""
    return tuple(_OWN[layout, form].split())


def choose_sources(request: ExportRequest, form: Form) -> tuple[Source, ...]:
    """Return the columns asked for, by code or head, or the layout's own.

    Raises:
        ExplorerError: a column asked for does not exist in this layout.
    """
    codes = tuple(_find_code(word, request.layout) for word in request.columns)
    sources = _expand(codes or _own_codes(request, form), request.layout, request.entries)
    return tuple({source.column.code: source for source in sources}.values())


def _own_codes(request: ExportRequest, form: Form) -> tuple[str, ...]:
    """Return a layout's own columns; numbers of different kinds of section need their kind beside them."""
    codes = own_columns(request.layout, form)
    is_mixed = any(entry.section.kind is not Kind.TASK for entry in request.entries)
    return ("kind", *codes) if is_mixed and "number" in codes else codes


def _find_code(word: str, layout: Layout) -> str:
    """Return the code of the column that ``word`` names."""
    heads = column_heads(layout)
    for code, head in heads.items():
        if word.strip() in (code, head):
            return code
    known = "、".join(f"{code}（{head}）" for code, head in heads.items())
    raise ExplorerError(f"{layout.label}没有“{word}”这一列。", f"请从这些列中选择：{known}。")


def _expand(codes: Sequence[str], layout: Layout, entries: Sequence[Entry]) -> Iterator[Source]:
    """Yield the column, or the columns of responsible bodies, that each code stands for."""
    known = {source.column.code: source for source in _SOURCES[layout]}
    for code in codes:
        if code in known:
            yield known[code]
        else:
            yield from body_sources(code, entries)
