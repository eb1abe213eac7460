"""Groups of links under a heading; each is hidden while it is empty, and keeps its widgets for the next section."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from msgspec import Struct
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from explorer.ui.widgets.chip import Card
from explorer.ui.widgets.chip_flow import ChipFlow, ChipWords

_SIDE_WIDTH = 64


class CardWords(Struct, frozen=True):
    """What a card says and does."""

    title: str
    words: str
    follow: Callable[[], object]


class Group(QWidget):
    """A heading and what stands under it."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        """Make an empty group."""
        super().__init__(parent)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 8)
        self.column.setSpacing(8)
        self.column.addWidget(plain_label(title, "linkTitle"))
        self.hide()

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """Where Tab stops in the group."""
        raise NotImplementedError


class ChipGroup(Group):
    """Chips under a heading."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        """Make an empty group."""
        super().__init__(title, parent)
        self._flow = ChipFlow()
        self.column.addWidget(self._flow)

    def show_words(self, words: Iterable[ChipWords]) -> None:
        """Show these chips."""
        for _ in self.show_by_chip(words):
            pass

    def show_by_chip(self, words: Iterable[ChipWords]) -> Iterator[None]:
        """Show these chips; at each ``yield`` the window may do something else."""
        yield from self._flow.show_by_chip(words)
        self.setVisible(bool(self._flow.chips))

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """The chips."""
        return self._flow.chips


class SideGroup(Group):
    """Chips by side: 重庆市 and its bodies, 四川省 and its bodies."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        """Make an empty group."""
        super().__init__(title, parent)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(0)
        self._grid.setVerticalSpacing(10)
        self._grid.setColumnStretch(1, 1)
        self.column.addLayout(self._grid)
        self._sides: list[tuple[QLabel, ChipFlow]] = []

    def show_sides(self, sides: Mapping[str, Iterable[ChipWords]]) -> None:
        """Show these chips, a row for each side."""
        for _ in self.show_by_side(sides):
            pass

    def show_by_side(self, sides: Mapping[str, Iterable[ChipWords]]) -> Iterator[None]:
        """Show these chips; at each ``yield`` the window may do something else."""
        while len(self._sides) < len(sides):
            self._sides.append(self._make(len(self._sides)))
        for (label, flow), (side, words) in zip(self._sides, sides.items(), strict=False):
            label.setText(side)
            label.setFixedWidth(_SIDE_WIDTH if any(sides) else 0)
            yield from flow.show_by_chip(words)
            label.show()
            flow.show()
            self.show()
            yield
        for label, flow in self._sides[len(sides) :]:
            flow.show_words(())
            label.hide()
            flow.hide()
        self.setVisible(bool(sides))

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """The chips, side by side."""
        return tuple(chip for _, flow in self._sides for chip in flow.chips)

    def _make(self, row: int) -> tuple[QLabel, ChipFlow]:
        label, flow = plain_label("", "sideName"), ChipFlow()
        label.setFixedWidth(_SIDE_WIDTH)
        self._grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(flow, row, 1)
        return label, flow


class CardGroup(Group):
    """Cards under a heading, one under the other."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        """Make an empty group."""
        super().__init__(title, parent)
        self._cards: list[Card] = []
        self._shown = 0

    def show_cards(self, cards: Iterable[CardWords]) -> None:
        """Show these cards."""
        for _ in self.show_by_card(cards):
            pass

    def show_by_card(self, cards: Iterable[CardWords]) -> Iterator[None]:
        """Show these cards; at each ``yield`` the window may do something else."""
        self._shown = 0
        for self._shown, card in enumerate(cards, 1):
            if len(self._cards) < self._shown:
                self._cards.append(Card())
                self.column.addWidget(self._cards[-1])
                yield
            self._cards[self._shown - 1].say(card.title, card.words, card.follow)
        for number, card in enumerate(self._cards):
            card.setVisible(number < self._shown)
        self.setVisible(self._shown > 0)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """The cards."""
        return tuple(self._cards[: self._shown])


def plain_label(words: str, name: str) -> QLabel:
    """Return a label that takes its words as they are, and its look from the style sheet by ``name``."""
    label = QLabel(words)
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
