"""The acts by which the user keeps something of what is open: bookmark, tags, collection."""

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from explorer.domain.document import Span
from explorer.domain.keeping import Spot
from explorer.ui.desk import Desk
from explorer.ui.dialogs.name_dialog import NameDialog
from explorer.workflow.collecting import add_collection, put_in
from explorer.workflow.keeping import set_bookmark, set_tags
from explorer.workflow.kept import kept_all
from explorer.workflow.session import Session
from explorer.workflow.spots import place_of

_BETWEEN = "、"


class KeepActs(QObject):
    """Registers the acts; ``selected`` tells which words of the open section are selected."""

    def __init__(self, desk: Desk, selected: Callable[[], Span | None], window: QWidget) -> None:
        """Register the acts with the desk."""
        super().__init__(window)
        self._desk, self._selected, self._window = desk, selected, window
        group, add = self.tr("收藏和笔记"), desk.commands.add
        add("bookmark", group, self.tr("加书签或取消书签"), self.turn_bookmark, "Ctrl+D")
        add("collect", group, self.tr("加入收藏夹"), self.collect, "Ctrl+Shift+D")
        add("collect-results", group, self.tr("把列出的全部加入收藏夹"), self.collect_results)
        add("tags", group, self.tr("标签"), self.ask_tags, "Ctrl+T")

    def spot(self) -> Spot | None:
        """Return what is open: the words selected, or else the section; where there is neither, say what to do."""
        entry = self._desk.keeper.entry
        if entry is None:
            self._desk.notice.show_news(self.tr("请先打开一项任务或条款，再加书签、标签，写笔记，放进收藏夹"))
            return None
        return Spot.of(entry, self._selected())

    def turn_bookmark(self) -> None:
        """Put a bookmark on what is open, or take it away."""
        if (spot := self.spot()) is not None:
            self._desk.keeper.keep(partial(_turn_bookmark, spot=spot))

    def ask_tags(self) -> None:
        """Ask for the tags of what is open."""
        if (spot := self.spot()) is not None:
            self._desk.librarian.call(partial(_tags_at, spot=spot), lambda found: self._ask_tags(spot, *found))

    def collect(self) -> None:
        """Ask for the collection that what is open is put in."""
        if (spot := self.spot()) is not None:
            self._ask_collection((spot,))

    def collect_results(self) -> None:
        """Ask for the collection that all sections listed are put in."""
        results = self._desk.navigator.asking.results
        if results is not None and results.hits:
            self._ask_collection(tuple(Spot.of(hit.entry) for hit in results.hits))

    def _ask_tags(self, spot: Spot, tags: tuple[str, ...], known: tuple[str, ...]) -> None:
        words = self.tr("标签，几个之间用顿号隔开，可以用“/”分层：")
        self._dialog(self.tr("标签"), words, adds=_BETWEEN).ask(
            _BETWEEN.join(tags),
            known,
            lambda text: self._desk.keeper.keep(partial(set_tags, spot=spot, tags=_names(text))),
        )

    def _ask_collection(self, spots: tuple[Spot, ...]) -> None:
        def ask(known: tuple[str, ...]) -> None:
            words = self.tr("收藏夹的名称，没有的会新建，可以用“/”分层：")
            dialog = self._dialog(self.tr("加入收藏夹"), words)
            dialog.ask(known[-1] if known else "", sorted(known), lambda name: self._collect(name, spots))

        self._desk.librarian.call(_collection_names, ask)

    def _collect(self, name: str, spots: tuple[Spot, ...]) -> None:
        def tell(added: int) -> None:
            there = len(spots) - added
            words = self.tr("已加入收藏夹“{}”：{} 条").format(name.strip(), added)
            self._desk.notice.show_news(words + (self.tr("，{} 条原来就在").format(there) if there else ""))

        self._desk.keeper.keep(partial(_collect, name=name, spots=spots), tell)

    def _dialog(self, title: str, words: str, *, adds: str = "") -> NameDialog:
        return NameDialog(self._window, title, words, adds=adds)


def _names(text: str) -> Iterable[str]:
    return text.replace("，", _BETWEEN).replace(",", _BETWEEN).split(_BETWEEN)


def _turn_bookmark(session: Session, spot: Spot) -> None:
    place = place_of(session, spot)
    here = kept_all(session).places
    is_bookmarked = any(kept.is_bookmarked for kept in here if place_of(session, kept.spot) == place)
    set_bookmark(session, spot, is_bookmarked=not is_bookmarked)


def _tags_at(session: Session, spot: Spot) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the tags of a place, and all there are."""
    place, places = place_of(session, spot), kept_all(session).places
    here = next((kept.tags for kept in places if place_of(session, kept.spot) == place), ())
    return here, tuple(sorted({tag for kept in places for tag in kept.tags}))


def _collection_names(session: Session) -> tuple[str, ...]:
    return tuple(collection.name for collection in kept_all(session).collections.values())


def _collect(session: Session, name: str, spots: tuple[Spot, ...]) -> int:
    return put_in(session, add_collection(session, name), spots)
