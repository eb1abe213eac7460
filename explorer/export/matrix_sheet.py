"""A matrix as it is shown, as a sheet: its rows in their order, its marks, what the heads of its columns stand for."""

from collections.abc import Iterator, Sequence
from datetime import date

from explorer.domain.matrix import Head, Matrix, MatrixKind
from explorer.domain.query import Query
from explorer.export.labels import chinese_date, entry_label
from explorer.export.layout_matrix import LEGEND
from explorer.export.notes import describe_documents, describe_query
from explorer.export.printable import printable
from explorer.export.sheet import Block, Cell, Column, Sheet, Table, Text

_PER_PAGE = {MatrixKind.TASKS: 30, MatrixKind.ACTIONS: 10, MatrixKind.LEADS: 12}
"""As many columns as stay legible on A4 lying across, beside the names and counts: numbers take less than names."""
_NUMBERS = {MatrixKind.ACTIONS: "格内数字为任务项数", MatrixKind.LEADS: "格内数字为共同牵头的任务项数"}
_ROWS = {MatrixKind.TASKS: "单位", MatrixKind.ACTIONS: "地点", MatrixKind.LEADS: "牵头单位"}


def matrix_sheet(matrix: Matrix, today: date, *, is_paged: bool) -> Sheet:
    """Return the sheet of a matrix; with ``is_paged`` its columns stand in as many tables as the page's width needs."""
    request = matrix.request
    query = request.query or Query()
    opening = [("图例", _NUMBERS.get(request.kind, LEGEND))]
    if not query.asks_for_all:
        opening.append(("检索条件", describe_query(query)))
    if request.like:
        opening.append(("筛选行", f"名称含“{request.like}”"))
    plans = {proof.entry.plan.document.id: proof.entry.plan for cell in matrix.cells.values() for proof in cell.proofs}
    closing = (
        ("来源文件", describe_documents(plans.values())),
        ("排列次序", request.order.label),
        ("导出日期", chinese_date(today)),
    )
    blocks = tuple(_blocks(matrix, _PER_PAGE[request.kind] if is_paged else max(1, len(matrix.columns))))
    return printable(Sheet(request.kind.label, "", tuple(opening), closing, today, blocks, landscape=True))


def _blocks(matrix: Matrix, width: int) -> Iterator[Block]:
    """Yield a table for each ``width`` columns, each after what the heads of its columns stand for."""
    for start in range(0, len(matrix.columns), width):
        part = range(start, min(start + width, len(matrix.columns)))
        names = [_name(head) for at in part if (head := matrix.columns[at]).mark]
        if names:
            yield Text(f"列首：{'；'.join(names)}。")
        is_whole = len(part) == len(matrix.columns)
        title = matrix.request.kind.label + ("" if is_whole else f"（{start + 1}—{part.stop}列）")
        yield Table(title, *_table(matrix, part))


def _table(matrix: Matrix, part: Sequence[int]) -> tuple[tuple[Column, ...], tuple[tuple[Cell, ...], ...]]:
    kind = matrix.request.kind
    counts = (("total", "合计"),) if kind is not MatrixKind.TASKS else (("leads", "牵头"), ("total", "合计"))
    columns = (
        Column("name", _ROWS[kind], 14),
        *(Column(code, words, 3, is_centred=True) for code, words in counts),
        *(_column(matrix.columns[at], at) for at in part),
    )
    rows = (
        (head.name, *(getattr(head, code) for code, _ in counts), *(_mark(matrix, row, at) for at in part))
        for row, head in enumerate(matrix.rows)
    )
    return columns, tuple(rows)


def _name(head: Head) -> str:
    """Return what the number at the head of a column stands for."""
    return entry_label(head.entry) if head.entry else f"{head.mark}．{head.name}"


def _column(head: Head, at: int) -> Column:
    return Column(str(at), head.mark or head.name, 1 if head.mark else 4, is_centred=True)


def _mark(matrix: Matrix, row: int, column: int) -> Cell:
    cell = matrix.cells.get((row, column))
    return cell.mark if cell is not None else ""
