"""A line to type a search into that leaves input methods alone."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget


class SearchField(QLineEdit):
    """Announces its text letter by letter, but never while an input method composes.

    Letters being composed are nobody's search yet: until they are committed there is no announcement, no shortcut and
    no Enter or Escape.

    Signals:
        searched: the text to search for.
        submitted: Enter was pressed.
        left_downwards: the Down key was pressed.
    """

    searched = Signal(str)
    submitted = Signal()
    left_downwards = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty field."""
        super().__init__(parent)
        self._composing = False
        self._announced = ""
        self.textChanged.connect(self._announce)

    @property
    def composing(self) -> bool:
        """Whether an input method holds letters that are not committed yet."""
        return self._composing

    def show_text(self, text: str) -> None:
        """Put ``text`` into the field without announcing it."""
        if not self._composing and text != self.text():
            self._announced = text
            self.setText(text)

    def _announce(self) -> None:
        if not self._composing and self.text() != self._announced:
            self._announced = self.text()
            self.searched.emit(self._announced)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Note whether letters are being composed before the text changes, and announce what was committed after."""
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)
        self._announce()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """End composition: some input methods say nothing when the focus leaves."""
        super().focusOutEvent(event)
        self._composing = False
        self._announce()

    def event(self, event: QEvent) -> bool:
        """Keep keys from becoming shortcuts while composing."""
        if self._composing and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def focusNextPrevChild(self, forwards: bool) -> bool:
        """Keep Tab for the input method while composing."""
        return self._composing or super().focusNextPrevChild(forwards)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn Enter and Down into signals; while composing keys are the input method's."""
        if self._composing:
            event.accept()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.submitted.emit()
        elif event.key() == Qt.Key.Key_Down:
            self.left_downwards.emit()
        else:
            super().keyPressEvent(event)
