"""Plain structures of Qt whose fields PySide's type stubs leave out, and what is better asked another way."""

from typing import Any, Protocol, cast

from PySide6.QtCore import QRect
from PySide6.QtGui import QFont, QTextCharFormat, QTextCursor, QTextLayout
from PySide6.QtWidgets import QAbstractScrollArea, QStyle, QStyleOptionViewItem, QTextEdit


class RowOption(Protocol):
    """What a view tells a delegate of a row."""

    rect: QRect
    font: QFont
    state: QStyle.StateFlag


def row_option(option: QStyleOptionViewItem) -> RowOption:
    """Return ``option`` with its fields in sight of the type checker."""
    return cast("RowOption", option)


def row_width(view: QAbstractScrollArea) -> int:
    """Return the width of the viewport of ``view``.

    It is not asked for its viewport: PySide would make every class of widget there is, to see of which the first is.
    """
    bar = view.verticalScrollBar()
    return view.contentsRect().width() - (bar.width() if bar.isVisibleTo(view) else 0)


def format_range(start: int, length: int, look: QTextCharFormat) -> QTextLayout.FormatRange:
    """Return a range of UTF-16 units that a layout draws in ``look``."""
    made = QTextLayout.FormatRange()
    fields = cast("Any", made)
    fields.start, fields.length, fields.format = start, length, look
    return made


def extra_selection(cursor: QTextCursor, look: QTextCharFormat) -> QTextEdit.ExtraSelection:
    """Return what ``cursor`` selects, drawn over a document in ``look``."""
    made = QTextEdit.ExtraSelection()
    fields = cast("Any", made)
    fields.cursor, fields.format = cursor, look
    return made
