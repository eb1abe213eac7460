"""The palette: type some of a name, and go there or do it."""

from functools import partial

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QVBoxLayout, QWidget

from explorer.domain.destination import Destination, DestinationKind
from explorer.domain.pages import PAGED
from explorer.domain.query import Facet, Selection
from explorer.ui.commands import Command, key_words
from explorer.ui.desk import Desk
from explorer.ui.models.palette_model import DESTINATION, PaletteModel, palette_kinds
from explorer.ui.targets import ToDocument
from explorer.ui.wayfinding import give_back
from explorer.ui.widgets.name_list import NameList
from explorer.ui.widgets.search_field import SearchField
from explorer.workflow.destinations import find_destinations, note_destination

_COLUMNS = 42
"""Width in characters."""
_ROWS = 12
_AIR = 12
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: _ROWS, Qt.Key.Key_PageUp: -_ROWS}


class Palette(QFrame):
    """Lies over the window while it is open. Like the suggestions it is no window of its own."""

    def __init__(self, desk: Desk, ground: QWidget) -> None:
        """Make it, hidden, somewhere over ``ground``."""
        super().__init__(ground)
        self.setObjectName("palette")
        self.setAccessibleName(self.tr("命令面板"))
        self._desk = desk
        self._ground = ground
        self._before: QWidget | None = None
        self._acts: tuple[Destination, ...] = ()
        self._keys: dict[str, str] = {}
        self._asked = self._submitted = False
        self.model = PaletteModel(self)
        self.field = SearchField()
        self.field.setPlaceholderText(self.tr("命令、任务、单位、地点……可用拼音和首字母"))
        self.field.setAccessibleName(self.tr("输入名称的一部分"))
        self.field.setAccessibleDescription(self.tr("↑ ↓ 选择，回车执行或打开，Esc 关闭"))
        self.list = NameList(self.model, desk.theme, palette_kinds())
        self.list.setAccessibleName(self.tr("命令和去处"))
        self.list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self._nothing = QLabel(self.tr("没有这样的命令或名称。换几个字，或在检索框中检索正文。"))
        self._nothing.setObjectName("quietWords")
        self._nothing.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(_AIR, _AIR, _AIR, _AIR)
        for widget in (self.field, self._nothing, self.list):
            column.addWidget(widget)
        self.field.searched.connect(self._ask)
        self.field.submitted.connect(self._submit)
        self.field.installEventFilter(self)
        self.list.clicked.connect(self._take)
        ground.installEventFilter(self)
        self.hide()

    def open(self) -> None:
        """Come up, empty, with what was used last."""
        if self.isVisible():
            self.close_up()
            return
        self._before = QApplication.focusWidget()
        commands = [each for each in self._desk.commands.all() if _offered(each)]
        self._acts = tuple(_destination(each) for each in commands)
        self._keys = {each.code: _note(each) for each in commands}
        self.field.show_text("")
        self._ask("")
        self._place()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def close_up(self) -> None:
        """Go away and give the keyboard back."""
        back, self._before = self._before, None
        self.hide()
        give_back(back, Qt.FocusReason.PopupFocusReason)

    def _ask(self, typed: str) -> None:
        self._asked, self._submitted = True, False
        find = partial(find_destinations, typed=typed, acts=self._acts)
        self._desk.librarian.call(find, self._show, topic="palette")

    def _show(self, found: tuple[Destination, ...]) -> None:
        self._asked = False
        self.model.show(found, self._keys)
        self._nothing.setVisible(not found)
        self._place()
        self.list.setCurrentIndex(self.model.index(0))
        if self._submitted:
            self._take(self.list.currentIndex())

    def _submit(self) -> None:
        """Take what is highlighted; where the answer to what was typed is still to come, its first row."""
        self._submitted = self._asked
        if not self._asked:
            self._take(self.list.currentIndex())

    def _take(self, index: QModelIndex) -> None:
        destination: Destination | None = index.data(DESTINATION)
        if destination is None or self.field.composing:
            return
        self.close_up()
        self._desk.librarian.call(partial(note_destination, destination=destination), lambda _: None)
        self._go(destination)

    def _go(self, destination: Destination) -> None:
        if destination.kind is DestinationKind.COMMAND:
            self._desk.commands.action(destination.key).trigger()
        elif destination.kind is DestinationKind.SECTION:
            self._desk.navigator.open(destination.key)
        elif destination.kind is DestinationKind.DOCUMENT:
            self._desk.navigator.follow(ToDocument(destination.key))
        else:
            facet = Facet(destination.kind.value)
            go = self._desk.navigator.show_thing if facet in PAGED else self._desk.navigator.focus
            go(Selection(facet, destination.key))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move the highlight, close on Esc and when the keyboard goes elsewhere, follow the window's size."""
        if watched is self._ground:
            if event.type() == QEvent.Type.Resize and self.isVisible():
                self._place()
        elif event.type() == QEvent.Type.FocusOut and self.isVisible():
            self._before = None  # the keyboard has gone where the user wants it
            self.close_up()
        elif isinstance(event, QKeyEvent) and not self.field.composing:
            return self._press(event)
        return super().eventFilter(watched, event)

    def _press(self, event: QKeyEvent) -> bool:
        """Do what a key does in the list; return whether that is all it does."""
        key, pressed = Qt.Key(event.key()), event.type() == QEvent.Type.KeyPress
        if key == Qt.Key.Key_Escape and pressed:
            self.close_up()
        elif key == Qt.Key.Key_Escape:
            event.accept()  # otherwise it would be the window's shortcut
        elif key in _STEPS and pressed:
            last = self.model.rowCount() - 1
            self.list.highlight(min(max(self.list.currentIndex().row() + _STEPS[key], 0), last), self.field)
        elif key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab) and pressed:
            pass  # there is nowhere else to go in the palette
        else:
            return False
        return True

    def _place(self) -> None:
        """Hang below the window's upper edge, in the middle, as high as the rows."""
        em = QFontMetrics(self.font()).horizontalAdvance("国")
        width = min(_COLUMNS * em, self._ground.width() - 4 * _AIR)
        rows = min(max(self.model.rowCount(), 1), _ROWS)
        self.list.setFixedHeight(max(min(rows * self.list.sizeHintForRow(0), self._ground.height() // 2), 0))
        self.list.setVisible(self.model.rowCount() > 0)
        self.setFixedWidth(width)
        self.adjustSize()
        self.move(QPoint((self._ground.width() - width) // 2, min(self._ground.height() // 12, 4 * _AIR)))


def _offered(command: Command) -> bool:
    """Tell whether a command can be done now; those of an area only while that is in sight."""
    owner = command.action.parent()
    return command.code != "palette" and command.action.isEnabled() and isinstance(owner, QWidget) and owner.isVisible()


def _destination(command: Command) -> Destination:
    return Destination(DestinationKind.COMMAND, command.code, command.action.text(), (command.group, command.code))


def _note(command: Command) -> str:
    keys = key_words(command.action.shortcut())
    return "  ·  ".join(part for part in (command.group, keys) if part)
