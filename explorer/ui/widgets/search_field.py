"""A line to type a search into that leaves input methods alone."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QFocusEvent, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from explorer.ui.theme import Theme
from explorer.ui.widgets.text_field import TextField


class SearchField(TextField):
    """Announces its text letter by letter, but never while an input method composes.

    Letters being composed are nobody's search yet.

    Signals:
        searched: the text to search for.
        submitted: Enter was pressed.
        left_downwards: the Down key was pressed.
        stepped: F3 was pressed (1), or with Shift (-1).
    """

    searched = Signal(str)
    submitted = Signal()
    left_downwards = Signal()
    stepped = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty field."""
        super().__init__(parent)
        self._announced = ""
        self._clearing: QAction | None = None
        self.textChanged.connect(self._announce)

    def offer_clearing(self, theme: Theme) -> None:
        """Show a cross at the end of what is typed, that clears it.

        It is made with the first letter. Qt's own button looks for its picture among those of the desktop, a
        twentieth of a start.
        """

        def show(text: str) -> None:
            if self._clearing is None and text:
                self._clearing = QAction(self.tr("清除"), self)
                theme.dress(self._clearing, "close")
                self._clearing.triggered.connect(self.clear)
                self.addAction(self._clearing, SearchField.ActionPosition.TrailingPosition)
            if self._clearing is not None:
                self._clearing.setVisible(bool(text))

        self.textChanged.connect(show)

    def show_text(self, text: str) -> None:
        """Put ``text`` into the field without announcing it."""
        if not self.composing and text != self.text():
            self._announced = text
            self.setText(text)

    def _announce(self) -> None:
        if not self.composing and self.text() != self._announced:
            self._announced = self.text()
            self.searched.emit(self._announced)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Announce what was committed."""
        super().inputMethodEvent(event)
        self._announce()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Announce what was left behind."""
        super().focusOutEvent(event)
        self._announce()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn Enter, Down and F3 into signals."""
        if not self.composing and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.submitted.emit()
        elif not self.composing and event.key() == Qt.Key.Key_Down:
            self.left_downwards.emit()
        elif not self.composing and event.key() == Qt.Key.Key_F3:
            self.stepped.emit(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        else:
            super().keyPressEvent(event)
