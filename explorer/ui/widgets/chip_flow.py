"""Chips set like words."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise

from msgspec import Struct
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from explorer.ui.widgets.chip import Chip
from explorer.ui.widgets.flow_layout import FlowLayout

_AT_ONCE = 4
"""Chips that are made at once: each takes a millisecond or two."""


class ChipWords(Struct, frozen=True):
    """What a chip says, looks like and does."""

    text: str
    look: str
    tip: str
    follow: Callable[[], object]
    spoken: str = ""
    """What a screen reader says, where it is not the text."""
    point: Callable[[], object] = lambda: None
    """What happens when the pointer or the keyboard comes upon the chip."""


class ChipFlow(QWidget):
    """Lines of chips. Chips that are there are used again: making and styling them is what takes time."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make a flow without chips."""
        super().__init__(parent)
        self._flow = FlowLayout(self, spacing=6)
        self._pool: dict[str, list[Chip]] = {}
        self.chips: tuple[Chip, ...] = ()

    def show_words(self, words: Iterable[ChipWords]) -> None:
        """Show a chip for each of ``words`` and no others."""
        for _ in self.show_by_chip(words):
            pass

    def show_by_chip(self, words: Iterable[ChipWords]) -> Iterator[None]:
        """Show a chip for each of ``words`` and no others; at each ``yield`` the window may do something else."""
        words, before, shown = tuple(words), self.chips, list[Chip]()
        yield from self._provide(words)
        spare = {look: iter(tuple(chips)) for look, chips in self._pool.items()}
        for each in words:
            chip = next(spare[each.look])
            chip.say(each.text, each.tip, each.follow, each.spoken, each.point)
            shown.append(chip)
        self.chips = tuple(shown)
        for chip in set(before).difference(shown):
            chip.hide()
        for chip in set(shown).difference(before):
            chip.show()
        self._flow.set_widgets(shown)
        if shown:
            lead_through((_stop_before(self), *shown))

    def _provide(self, words: Sequence[ChipWords]) -> Iterator[None]:
        """Have as many chips of each look as ``words`` need."""
        made = 0
        for look, needed in Counter(each.look for each in words).items():
            pool = self._pool.setdefault(look, [])
            while len(pool) < needed:
                pool.append(Chip(look, self))
                pool[-1].hide()
                pool[-1].ensurePolished()
                made += 1
                if made % _AT_ONCE == 0:
                    yield


def lead_through(widgets: Sequence[QWidget]) -> None:
    """Let Tab go through ``widgets`` in this order: by itself it would go where they were made, in a flow the last."""
    for before, after in pairwise(widgets):
        QWidget.setTabOrder(before, after)


def _stop_before(widget: QWidget) -> QWidget:
    """Return what Tab comes to last before ``widget``: Qt lets nothing follow what does not take the keyboard."""
    before = widget.previousInFocusChain()
    while before is not None and before is not widget and not before.focusPolicy() & Qt.FocusPolicy.TabFocus:
        before = before.previousInFocusChain()
    return before or widget
