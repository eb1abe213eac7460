"""Tables of tasks: the rows that assign work to bodies, what each cell means told by the head of its column.

What a head means is read from its words (重点任务, 主要举措, 牵头单位, 完成时限); heads may take two rows, and stand
again where a table goes on. An empty cell goes on with the one above it where cells were merged.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from explorer.domain.document import Block, Document, Span
from explorer.domain.plan import Clause, Party
from explorer.domain.role import RoleEvidence
from explorer.parsing.enumerators import read_enumerator
from explorer.parsing.listings import read_parties
from explorer.parsing.table_columns import ROLES, Column
from explorer.parsing.table_heads import TableHeads
from explorer.parsing.table_rows import Row, Tables

_HAN_NUMBER = re.compile(r"[（(]?[一二三四五六七八九十]{1,3}[）)、]?")


def read_tables(document: Document) -> Tables:
    """Find the tables of tasks in ``document``."""
    rows: dict[Span, Row] = {}
    heads: set[Span] = set()
    columns: tuple[Column, ...] = ()
    for table in _tables(document.blocks):
        reader = _Reader(document.text, table, columns)
        columns = reader.columns
        if columns:
            found = {row.line: row for row in reader.rows()}
            rows |= found
            heads |= {block.span for block in table} - found.keys()
    return Tables(rows, frozenset(heads))


def _tables(blocks: Sequence[Block]) -> Iterator[list[Block]]:
    """Yield runs of rows; a run with another number of cells belongs to another table."""
    table: list[Block] = []
    for block in blocks:
        if table and (not block.cells or len(block.cells) != len(table[-1].cells)):
            yield table
            table = []
        if len(block.cells) > 1:
            table.append(block)
    if table:
        yield table


class _Reader:
    """Reads one table; ``columns`` are those of the table before, with which it may go on."""

    def __init__(self, text: str, table: Sequence[Block], columns: tuple[Column, ...]) -> None:
        self._text = text
        self._table = table
        self._heads = TableHeads(text, table)
        found = self._heads.at(0)
        goes_on = len(columns) == len(table[0].cells)
        self.columns: tuple[Column, ...] = found[0] if found else columns if goes_on else ()
        self._labels = self._heads.labels(found[1]) if found else {}

    def rows(self) -> Iterator[Row]:
        """Yield the rows below the head, if the table assigns work at all."""
        position, group, task = 0, None, None
        above: dict[int, Span] = {}
        while position < len(self._table):
            head = self._heads.at(position)
            if head:
                self.columns, self._labels = head[0], self._heads.labels(head[1])
                position += head[1]
                continue
            block = self._table[position]
            position += 1
            heading = self._heading(block)
            if heading is not None:
                group, task, above = heading, None, {}
                continue
            group = self._cell(block, Column.GROUP) or group
            title, merged = self._title(block, task)
            task = self._cell(block, Column.TASK) or task
            filled = self._bodies(block)
            held = above if merged or (not filled and not self._number(block)) else {}
            own, inherited = self._clauses(filled, {n: cell for n, cell in held.items() if n not in filled})
            above = held | filled or above
            body = self._body(block, title)
            contents = tuple(cell for cell in self._cells(block, Column.CONTENT) if body.contains(cell))
            yield Row(block.span, self._number(block), title, body, group, own, inherited, contents)

    def _heading(self, block: Block) -> Span | None:
        """Return the only cell of a row that runs across the table: 一、提升政务服务; 一 | 提升政务服务."""
        filled = [cell for cell in block.cells if self._bare(cell)]
        if len(filled) == 2 and _HAN_NUMBER.fullmatch(self._bare(filled[0])):
            return filled[1] if self._column_of(block, filled[1]) not in ROLES else None
        if len(filled) != 1:
            return None
        column = self._column_of(block, filled[0])
        numbered = read_enumerator(filled[0].of(self._text)) is not None
        is_heading = column in (Column.NUMBER, Column.GROUP) or (filled[0] == block.cells[0] and numbered)
        return filled[0] if is_heading and not self._bare(filled[0]).isdecimal() else None

    def _column_of(self, block: Block, cell: Span) -> Column:
        return self.columns[block.cells.index(cell)]

    def _cells(self, block: Block, column: Column) -> Iterator[Span]:
        for cell, meaning in zip(block.cells, self.columns, strict=True):
            if meaning is column and cell.of(self._text).strip():
                yield cell

    def _cell(self, block: Block, column: Column) -> Span | None:
        return next(self._cells(block, column), None)

    def _number(self, block: Block) -> int:
        cell = self._cell(block, Column.NUMBER)
        words = self._bare(cell) if cell else ""
        return int(words) if words.isdecimal() and len(words) < 4 else 0

    def _title(self, block: Block, above: Span | None) -> tuple[Span, bool]:
        """Return the title of a row, and whether its task cell goes on with the one above."""
        task = self._cell(block, Column.TASK)
        if task is not None:
            enumerator = read_enumerator(task.of(self._text))
            return (Span(task.start + enumerator.length, task.end) if enumerator else task), False
        content = self._cell(block, Column.CONTENT)
        return content or Span(block.span.start, block.span.start), above is not None

    def _body(self, block: Block, title: Span) -> Span:
        """Return what stands behind the title, or the whole row where more than number and group stand before it."""
        before = [n for n, cell in enumerate(block.cells) if cell.end <= title.start and cell.of(self._text).strip()]
        only_marks = all(self.columns[n] in (Column.NUMBER, Column.GROUP) for n in before)
        rest = Span(min(title.end + 1, block.span.end), block.span.end)
        return rest if only_marks and rest.of(self._text).strip() else block.span

    def _bodies(self, block: Block) -> dict[int, Span]:
        """Return the filled cells of ``block`` in the columns of bodies."""
        cells = {n: cell for n, cell in enumerate(block.cells) if self.columns[n] in ROLES}
        return {n: cell for n, cell in cells.items() if cell.of(self._text).strip()}

    def _clauses(
        self, own: Mapping[int, Span], held: Mapping[int, Span]
    ) -> tuple[tuple[Clause, ...], tuple[Clause, ...]]:
        """Return the clause that the ``own`` cells of a row form, and those of merged cells above that ``held`` for it.

        Who leads in the one makes the others of both participants.
        """
        cells = sorted({**own, **held}.items())
        parties = read_parties(self._text, [(cell, ROLES[self.columns[n]], self._evidence(n)) for n, cell in cells])
        return tuple(_clause([*own.values()], parties)), tuple(
            clause for cell in held.values() for clause in _clause([cell], parties)
        )

    def _evidence(self, column: int) -> RoleEvidence | None:
        label = self._labels.get(column)
        return RoleEvidence(label.of(self._text), label) if label else None

    def _bare(self, cell: Span) -> str:
        return re.sub(r"\s", "", cell.of(self._text))


def _clause(cells: Sequence[Span], parties: Sequence[Party]) -> Iterator[Clause]:
    """Yield what ``cells`` list of ``parties``, if anything."""
    listed = tuple(party for party in parties if any(cell.contains(party.span) for cell in cells))
    if listed:
        yield Clause(Span(min(cell.start for cell in cells), max(cell.end for cell in cells)), listed)
