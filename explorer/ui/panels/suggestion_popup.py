"""Suggestions under the search box while one types."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from explorer.domain.query import Results
from explorer.ui.models.suggestion_model import KINDS, SUGGESTION, SuggestionModel
from explorer.ui.query_edits import on_one_line
from explorer.ui.theme import Theme
from explorer.ui.widgets.name_list import NameList
from explorer.ui.widgets.search_field import SearchField
from explorer.ui.words import suggestion_label

_FRAME, _GAP = 5, 8
_NARROWEST = 400
"""Width that names have also under a short search box, where the window has as much, in pixels."""


class SuggestionPopup(QFrame):
    """A list that lies over the window and leaves the keyboard to the search box.

    It opens and changes with answers to what is being typed, never while an input method composes. It is no window of
    its own: those take the focus on some desktops, and get in the way of the input method's own.

    Signals:
        taken: the ``Suggestion`` that was clicked, or highlighted when Enter was pressed.
    """

    taken = Signal(object)

    def __init__(self, field: SearchField, theme: Theme, parent: QWidget) -> None:
        """Make a hidden list for ``field``, somewhere in ``parent``."""
        super().__init__(parent)
        self._ground = parent
        self.setAccessibleName(self.tr("检索建议"))
        self._field = field
        self._theme = theme
        self._typing = False
        self.model = SuggestionModel(self)
        self.list = self._make_list(theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(_FRAME, _FRAME, _FRAME, _FRAME)
        column.addWidget(self.list)
        field.searched.connect(self._note)
        field.installEventFilter(self)
        theme.changed.connect(self.update)
        # Then what lies under it need not be painted.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.hide()

    def show_results(self, results: Results) -> None:
        """Show the suggestions of ``results`` where they answer what is being typed."""
        field = self._field
        if field.composing:
            return
        self.list.setCurrentIndex(QModelIndex())
        current = self._typing and field.hasFocus() and on_one_line(field.text()) == results.query.text
        if not (current and results.suggestions):
            self.hide()
            return
        self.model.show(results.suggestions)
        self._place()
        self.show()
        self.raise_()

    def close_up(self) -> None:
        """Hide until something is typed again."""
        self._typing = False
        self.list.setCurrentIndex(QModelIndex())
        self.hide()

    def _note(self, text: str) -> None:
        self._typing = bool(text.strip())
        if not self._typing:
            self.close_up()

    def _take(self, index: QModelIndex) -> None:
        if self._field.composing:
            return
        suggestion = index.data(SUGGESTION)
        self.close_up()
        self.taken.emit(suggestion)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys that are meant for the list out of the search box."""
        kind = event.type()
        if kind == QEvent.Type.FocusOut:
            self.close_up()
        elif kind in (QEvent.Type.Resize, QEvent.Type.Move):
            self._place()
        elif isinstance(event, QKeyEvent) and self.isVisible() and not self._field.composing:
            if kind == QEvent.Type.KeyPress:
                return self._press(event.key())
            # Otherwise Esc would be the window's shortcut.
            event.setAccepted(event.key() == Qt.Key.Key_Escape)
            return event.isAccepted()
        return super().eventFilter(watched, event)

    def _press(self, key: int) -> bool:
        """Do what ``key`` does in the list; return whether that is all it does."""
        here = self.list.currentIndex()
        if key == Qt.Key.Key_Down and here.row() + 1 < self.model.rowCount():
            self.list.highlight(here.row() + 1, self._field)
        elif key == Qt.Key.Key_Up and here.isValid():
            self.list.highlight(here.row() - 1, self._field)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and here.isValid():
            self._take(here)
        elif key == Qt.Key.Key_Escape:
            self.close_up()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self.close_up()
            return False
        else:
            return False
        return True

    def _place(self) -> None:
        """Lie under the search box, whole in the window, and as large as the rows where there is room for all."""
        rows = self.model.rowCount()
        height = rows * self.list.sizeHintForRow(0) + 2 * _FRAME
        place = self._field.mapTo(self._ground, QPoint(0, self._field.height() + 2))
        height = min(height, self._ground.height() - _GAP - place.y())
        width = max(self._field.width(), _NARROWEST, self.list.needed_width() + 2 * _FRAME)
        width = min(width, self._ground.width() - 2 * _GAP)
        left = min(place.x(), self._ground.width() - _GAP - width)
        self.setGeometry(left, place.y(), width, height)

    def _make_list(self, theme: Theme) -> NameList:
        view = NameList(self.model, theme, tuple(map(suggestion_label, KINDS)))
        view.setAccessibleName(self.tr("检索建议"))
        view.setAccessibleDescription(self.tr("↓ 选择，回车采用，Esc 关闭"))
        view.clicked.connect(self._take)
        return view

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground and its outline."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("edge"))
        painter.fillRect(self.rect().adjusted(1, 1, -1, -1), self._theme.colour("surface"))
        painter.end()
        super().paintEvent(event)
