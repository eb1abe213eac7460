"""Plain structures of Qt whose fields PySide's type stubs leave out, and what is better asked another way."""

from typing import Any, NamedTuple, Protocol, cast

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect
from PySide6.QtGui import QCursor, QFont, QTextCharFormat, QTextCursor, QTextLayout
from PySide6.QtWidgets import QAbstractScrollArea, QListView, QStyleOptionViewItem, QTextEdit


class RowOption(Protocol):
    """What a view tells a delegate of a row."""

    rect: QRect
    font: QFont


class RowState(NamedTuple):
    """How a row stands in its list."""

    selected: bool
    hovered: bool
    focused: bool


def row_option(option: QStyleOptionViewItem) -> RowOption:
    """Return ``option`` with its fields in sight of the type checker."""
    return cast("RowOption", option)


def row_state(view: QListView, rect: QRect, index: QModelIndex | QPersistentModelIndex) -> RowState:
    """Return how the row at ``index`` stands, which is painted in ``rect``.

    The view is asked, and not the option of the row: at its ``state`` PySide would make the six hundred members of the
    enumerations of QStyle, in the middle of a start.
    """
    mouse = view.mapFromGlobal(QCursor.pos()) - view.contentsRect().topLeft()
    return RowState(
        view.selectionModel().isSelected(cast("QModelIndex", index)),
        view.underMouse() and rect.contains(mouse),
        view.hasFocus() and view.currentIndex() == index,
    )


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
