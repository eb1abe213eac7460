"""What a look-up found, as a sheet: a row for each thing found in a section, and one for each member not found."""

from collections.abc import Iterator
from datetime import date

from explorer.domain.look_up import LookedUp, LookUpTable
from explorer.domain.query import Via
from explorer.export.labels import chinese_date, document_title, entry_label
from explorer.export.printable import printable
from explorer.export.sheet import Cell, Column, Sheet, Table

_TITLE = "批量查询结果"
_COLUMNS = (
    Column("written", "查询内容", 12),
    Column("meaning", "理解为", 14),
    Column("kind", "类别", 5, is_centred=True),
    Column("role", "角色", 5, is_centred=True),
    Column("title", "条目", 20),
    Column("clause", "原文", 46),
    Column("document", "来源文件", 18),
)
_HOW = {Via.PINYIN: "（按拼音）", Via.SPELLING: "（近似）"}


def look_up_sheet(table: LookUpTable, today: date) -> Sheet:
    """Return the sheet of a look-up."""
    rows = tuple(cells for row in table.rows for cells in _rows(row))
    missing = "、".join(row.written for row in table.rows if not row.meanings)
    opening = (("没有查到", missing),) if missing else ()
    closing = (
        ("查询清单", "、".join(row.written for row in table.rows)),
        ("查到", f"{table.found} 项，共 {len(table.rows)} 项"),
        ("导出日期", chinese_date(today)),
    )
    return printable(Sheet(_TITLE, "", opening, closing, today, (Table(_TITLE, _COLUMNS, rows),), landscape=True))


def _rows(row: LookedUp) -> Iterator[tuple[Cell, ...]]:
    for meaning in row.meanings:
        understood = meaning.name + _HOW.get(meaning.via, "")
        for found in meaning.findings:
            role = found.role.label if found.role else ""
            clauses = tuple(found.text.splitlines())
            place = entry_label(found.entry), clauses, document_title(found.entry)
            yield (row.written, understood, meaning.kind.label, role, *place)
    if not row.meanings:
        near = f"；相近的有：{'、'.join(row.near)}" if row.near else ""
        yield (row.written, "未找到", "", "", row.reason + near, "", "")
