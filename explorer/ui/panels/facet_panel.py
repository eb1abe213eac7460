"""The facets on the left: what the results can be narrowed by."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QListView, QMenu, QPushButton, QVBoxLayout, QWidget

from explorer.domain.query import Facet, Query, Results
from explorer.ui.delegates.facet_delegate import FacetDelegate
from explorer.ui.models.facet_model import ROW, Choice, FacetModel, FacetRow, GroupRow, MoreRow, ValueRow
from explorer.ui.theme import Theme
from explorer.ui.widgets.facet_list import FacetList

_LATER = 25
"""Milliseconds by which the counts follow the hits: those are painted first, and keys pressed meanwhile are heard."""


class FacetPanel(QFrame):
    """Facets with counts; several values of one may be chosen or excluded.

    Signals:
        toggled: a ``Selection`` was chosen or let go.
        excluded: a ``Selection`` is to be left out, or no longer.
        focused: a ``Selection`` alone is wanted.
        group_cleared: a ``Facet`` without choices is wanted.
        cleared: no choices at all are wanted.
    """

    toggled = Signal(object)
    excluded = Signal(object)
    focused = Signal(object)
    group_cleared = Signal(object)
    cleared = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Make the panel without facets."""
        super().__init__(parent)
        self.setObjectName("facetPanel")
        self.setAccessibleName(self.tr("筛选"))
        self.model = FacetModel(self)
        self.list = self._make_list(theme)
        self._results: Results | None = None
        self._later = QTimer(self, singleShot=True, interval=_LATER)
        self._later.timeout.connect(self._show)
        self._clear = QPushButton(self.tr("清除"))
        self._clear.setProperty("look", "quiet")
        self._clear.setAccessibleName(self.tr("清除全部筛选"))
        self._clear.setEnabled(False)
        self._clear.clicked.connect(self.cleared)
        title = QLabel(self.tr("筛选"))
        title.setObjectName("panelTitle")
        head = QHBoxLayout()
        head.setContentsMargins(12, 0, 8, 0)
        head.addWidget(title)
        head.addStretch()
        head.addWidget(self._clear)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self.list)

    @property
    def pending(self) -> bool:
        """Whether the latest counts are still to come."""
        return self._later.isActive()

    def show_results(self, results: Results) -> None:
        """Show the counts and choices of ``results``, a moment later."""
        self._results = results
        self._later.start()

    def _show(self) -> None:
        results = self._results
        if results is not None:
            self._clear.setEnabled(bool(self._narrowed()))
            self._keeping_place(lambda: self.model.show(results))

    def _make_list(self, theme: Theme) -> FacetList:
        view = FacetList()
        view.setObjectName("facetList")
        view.setAccessibleName(self.tr("筛选条件"))
        view.setAccessibleDescription(self.tr("空格选中，减号排除，左右键折叠和展开"))
        view.setModel(self.model)
        view.setItemDelegate(FacetDelegate(theme, view))
        view.setResizeMode(QListView.ResizeMode.Adjust)
        view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setSelectionMode(QListView.SelectionMode.NoSelection)
        view.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        view.setMouseTracking(True)
        view.acted.connect(self._act)
        view.refused.connect(self._refuse)
        view.folded.connect(self._fold)
        view.menu_asked.connect(self._open_menu)
        return view

    def _act(self, index: QModelIndex) -> None:
        row: FacetRow = index.data(ROW)
        if isinstance(row, ValueRow):
            self.toggled.emit(row.selection)
        elif isinstance(row, MoreRow):
            self._toggle_whole(index, row)
        else:
            self._keeping_place(lambda: self.model.fold(row.facet, open_=not row.open))

    def _refuse(self, index: QModelIndex) -> None:
        row: FacetRow = index.data(ROW)
        if isinstance(row, ValueRow):
            self.excluded.emit(row.selection)

    def _fold(self, index: QModelIndex, open_: bool) -> None:
        """Open or close a group by key, and have in sight what that brings: a click leaves all below the pointer."""
        row: FacetRow = index.data(ROW)
        if isinstance(row, GroupRow):
            self._keeping_place(lambda: self.model.fold(row.facet, open_=open_))
            heading, last = self.model.extent(row.facet)
            self.list.scrollTo(self.model.index(last))
            self.list.scrollTo(self.model.index(heading))

    def _toggle_whole(self, index: QModelIndex, row: MoreRow) -> None:
        """Show a group whole and go on with the first value that brings, or go back to its first values."""
        here = index.row()
        self._keeping_place(lambda: self.model.toggle_whole(row.facet))
        if row.hidden:
            self.list.setCurrentIndex(self.model.index(here))
        else:
            self.list.scrollTo(self.list.currentIndex())

    def _keeping_place(self, change: Callable[[], bool]) -> None:
        """Apply ``change``; where it makes other rows, leave the current row and the scroll bar where they were."""
        index, bar = self.list.currentIndex(), self.list.verticalScrollBar()
        current, at, place = index.data(ROW), index.row(), bar.value()
        if not change():
            return
        if current is not None and not self.list.currentIndex().isValid():
            self.list.setCurrentIndex(self.model.index(self.model.row_after(current, at)))
        self.list.doItemsLayout()
        bar.setValue(place)

    def _open_menu(self, point: QPoint) -> None:
        row: FacetRow | None = self.list.indexAt(point).data(ROW)
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._offer(menu, row)
        if menu.isEmpty():
            menu.deleteLater()
        else:
            menu.popup(self.list.viewport().mapToGlobal(point))

    def _offer(self, menu: QMenu, row: FacetRow | None) -> None:
        """Fill ``menu`` with what can be done about ``row``, and with clearing where something is chosen."""
        if isinstance(row, ValueRow):
            kept, left_out = row.choice is Choice.CHOSEN, row.choice is Choice.EXCLUDED
            menu.addAction(self.tr("取消选中") if kept else self.tr("选中"), lambda: self.toggled.emit(row.selection))
            menu.addAction(
                self.tr("不再排除") if left_out else self.tr("排除"), lambda: self.excluded.emit(row.selection)
            )
            menu.addAction(self.tr("只看这一项"), lambda: self.focused.emit(row.selection))
        facet = row.selection.facet if isinstance(row, ValueRow) else row.facet if row else None
        if self._narrowed() and not menu.isEmpty():
            menu.addSeparator()
        if facet in self._narrowed():
            menu.addAction(self.tr("清除本组"), lambda: self.group_cleared.emit(facet))
        if self._narrowed():
            menu.addAction(self.tr("清除全部筛选"), self.cleared.emit)

    def _narrowed(self) -> set[Facet]:
        """Return the facets of which something is chosen or excluded."""
        query = self._results.query if self._results else Query()
        return {selection.facet for selection in (*query.where, *query.without)}
