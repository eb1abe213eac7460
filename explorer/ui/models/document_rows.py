"""Documents and what was removed, as rows of tables; the orders in which documents can be listed."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from msgspec import Struct
from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from explorer.domain.documents import DocumentRow, Level, TrashedRow
from explorer.ui.document_words import areas_words, imported_words, issuers_words, origin_words, time_words
from explorer.ui.models.cell_model import CellRow

_LEVELS = list(Level)


class Column(Struct, frozen=True):
    """A column of the table of documents."""

    head: object
    width: int
    words: Callable[[DocumentRow], object]
    key: Callable[[DocumentRow], Any]
    """What it is sorted by."""
    down: bool = False
    """The greatest comes first."""


_COLUMNS = (
    Column(QT_TRANSLATE_NOOP("documents", "标题"), 300, lambda row: row.title, lambda row: row.title),
    Column(QT_TRANSLATE_NOOP("documents", "层级"), 130, areas_words, lambda row: (_LEVELS.index(row.level), row.areas)),
    Column(QT_TRANSLATE_NOOP("documents", "日期"), 96, lambda row: row.date, lambda row: row.date, down=True),
    Column(QT_TRANSLATE_NOOP("documents", "文种"), 84, lambda row: row.genre, lambda row: row.genre),
    Column(QT_TRANSLATE_NOOP("documents", "任务"), 60, lambda row: row.tasks, lambda row: row.tasks, down=True),
    Column(QT_TRANSLATE_NOOP("documents", "条目"), 60, lambda row: row.passages, lambda row: row.passages, down=True),
    Column(QT_TRANSLATE_NOOP("documents", "单位"), 60, lambda row: row.bodies, lambda row: row.bodies, down=True),
    Column(QT_TRANSLATE_NOOP("documents", "提示"), 60, lambda row: row.doubts or "", lambda row: row.doubts, down=True),
    Column(QT_TRANSLATE_NOOP("documents", "发文字号"), 150, lambda row: row.number, lambda row: row.number),
    Column(QT_TRANSLATE_NOOP("documents", "发文机关"), 200, issuers_words, lambda row: row.issuers),
    Column(QT_TRANSLATE_NOOP("documents", "导入时间"), 136, imported_words, lambda row: row.imported, down=True),
    Column(QT_TRANSLATE_NOOP("documents", "来源"), 90, origin_words, lambda row: row.is_bundled, down=True),
)

WIDTHS = tuple(column.width for column in _COLUMNS)
LEVEL_COLUMN = 1
"""The column that documents are sorted by to begin with."""


def heads() -> tuple[str, ...]:
    """Return the heads of the columns of documents."""
    return tuple(_tr(column.head) for column in _COLUMNS)


def trash_heads() -> tuple[str, ...]:
    """Return the heads of the columns of the trash."""
    return _tr(QT_TRANSLATE_NOOP("documents", "标题")), _tr(QT_TRANSLATE_NOOP("documents", "移除时间"))


def comes_down(column: int) -> bool:
    """Tell whether a column is sorted from the greatest to the least when it is first chosen."""
    return _COLUMNS[column].down


def sorted_rows(rows: Iterable[DocumentRow], column: int, *, down: bool) -> list[DocumentRow]:
    """Return ``rows`` by a column; those alike in it by date, the newest first."""
    newest = sorted(rows, key=lambda row: row.date, reverse=True)
    return sorted(newest, key=_COLUMNS[column].key, reverse=down)


def document_rows(rows: Sequence[DocumentRow]) -> list[CellRow]:
    """Return the rows of the table of documents."""
    return [CellRow(row.id, tuple(str(column.words(row)) for column in _COLUMNS)) for row in rows]


def trash_rows(rows: Sequence[TrashedRow]) -> list[CellRow]:
    """Return the rows of the trash."""
    return [CellRow(row.id, (row.title or row.id, time_words(row.removed))) for row in rows]


def _tr(text: object) -> str:
    return QCoreApplication.translate("documents", str(text))
