"""为什么没搜到: why nothing was found as written, and ways to find something."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from explorer.domain.query import Results
from explorer.ui.engine_words import engine_words
from explorer.ui.shortening import with_short_quotes
from explorer.ui.widgets.capped import Capped
from explorer.ui.widgets.chip_flow import ChipFlow, ChipWords
from explorer.ui.widgets.link_groups import plain_label
from explorer.ui.words import bare_phrase, relaxation_words


class ExplanationBar(QFrame):
    """The reason, and a chip for each way out; hidden while there are literal hits.

    Signals:
        taken: a ``Suggestion``, something the user may have meant, was clicked.
        relaxed: a ``Relaxation`` is to be asked.
        cleared: all selections are to be let go; erased: the words.
    """

    taken = Signal(object)
    relaxed = Signal(object)
    cleared = Signal()
    erased = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make a hidden bar."""
        super().__init__(parent)
        self.setAccessibleName(self.tr("为什么没搜到"))
        self._reason = plain_label("", "quietWords")
        self._ways = ChipFlow()
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(16, 0, 16, 4)
        column.setSpacing(6)
        for widget in (self._reason, self._ways):
            column.addWidget(widget)
        self._area = Capped(inner)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._area)
        self.hide()

    @property
    def reason(self) -> str:
        """Why nothing was found."""
        return self._reason.text()

    def limit(self, height: int) -> None:
        """Be no higher than ``height``: what was found near by is to be seen below."""
        self._area.limit(height)

    def show_results(self, results: Results) -> None:
        """Explain ``results`` where nothing in them is literally what was asked for."""
        self.setVisible(not results.total)
        if results.total:
            return
        reason = with_short_quotes(engine_words(results.explanation.reason)) if results.explanation else ""
        self._reason.setText(reason)
        self._reason.setVisible(bool(reason))
        self.setAccessibleDescription(reason)
        self._ways.show_words(self._chips(results))
        self._ways.setVisible(bool(self._ways.chips))
        self._area.verticalScrollBar().setValue(0)

    def _chips(self, results: Results) -> list[ChipWords]:
        query, chips = results.query, list[ChipWords]()
        likely = {meant.text: meant for meant in results.suggestions if meant.kind == "word"}
        for meant in likely.values():
            words = self.tr("您要找的可能是“{}”（{} 项）").format(meant.text, meant.count)
            chips.append(_chip(words, "chosen", partial(self.taken.emit, meant)))
        ways = results.explanation.relaxations if results.explanation else ()
        for wider in (way for way in ways if bare_phrase(way.query) not in likely):
            words = relaxation_words(query, wider, results.titles)
            chips.append(_chip(words, "chosen", partial(self.relaxed.emit, wider)))
        led = {(way.query, way.where, way.without) for way in ways}
        if not results.hits and (query.where or query.without) and (query.text, (), ()) not in led:
            chips.append(_chip(self.tr("清除筛选"), "plain", self.cleared.emit))
        if not results.hits and query.text and ("", query.where, query.without) not in led:
            chips.append(_chip(self.tr("清除检索词"), "plain", self.erased.emit))
        return chips


def _chip(words: str, look: str, follow: Callable[[], object]) -> ChipWords:
    return ChipWords(words, look, "", follow)
