"""The bar on top: back and forward, the search box, import and export."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QToolButton, QWidget

from explorer.domain.layout import Layout
from explorer.ui.theme import Theme
from explorer.ui.widgets.search_field import SearchField

_ICON = 20
_WIDE = 640
"""Least width of a bar whose import and export have their names, in pixels: in a narrower one it is room to type."""
_LEAST_BUTTON = 42
_LEAST_TO_TYPE, _MOST_TO_TYPE = 150, 760


class TopBar(QFrame):
    """Search and the ways through the window.

    Signals:
        export_asked: a ``Layout`` to write what is shown in.
        import_asked: files are to be taken in.
    """

    export_asked = Signal(object)
    import_asked = Signal()

    def __init__(self, back: QAction, forward: QAction, theme: Theme, parent: QWidget | None = None) -> None:
        """Make the bar; ``back`` and ``forward`` are the window's actions."""
        super().__init__(parent)
        self.setObjectName("topBar")
        self.setAccessibleName(self.tr("检索栏"))
        self.field = SearchField()
        self.field.setPlaceholderText(self.tr("检索任务、单位、地点、项目……"))
        self.field.setAccessibleName(self.tr("检索"))
        self.field.setAccessibleDescription(self.tr("边输入边检索；回车打开第一项，↓ 进入结果列表，Esc 清除"))
        self.field.offer_clearing(theme)
        self.field.setMinimumWidth(_LEAST_TO_TYPE)
        self.field.setMaximumWidth(_MOST_TO_TYPE)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 12, 8)
        row.setSpacing(4)
        for action, icon in ((back, "back"), (forward, "forward")):
            button = QToolButton()
            button.setDefaultAction(action)
            button.setAccessibleName(action.text())
            theme.dress(action, icon, _ICON)
            button.setIconSize(QSize(_ICON, _ICON))
            row.addWidget(button)
        row.addSpacing(8)
        row.addWidget(self._glass(theme))
        row.addWidget(self.field, 1)
        self._beside = QHBoxLayout()
        row.addLayout(self._beside)
        row.addStretch(0)
        row.addSpacing(8)
        self._import = self._make_import(theme)
        self._export = self._make_export(theme)
        row.addWidget(self._import)
        row.addWidget(self._export)

    def add_button(self, button: QToolButton) -> None:
        """Put a button beside the search box, for Tab too."""
        self._beside.addWidget(button)
        self.setTabOrder(self.field, button)

    def allow_export(self, allowed: bool) -> None:
        """Offer the export, or not where there is nothing to write."""
        self._export.setEnabled(allowed)

    def allow_import(self) -> None:
        """Offer the import: there is a library to take files into."""
        self._import.setEnabled(True)

    def open_export_menu(self) -> None:
        """Let the user pick a layout."""
        if self._export.isEnabled():
            self._export.showMenu()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the names out where there is no room for them."""
        super().resizeEvent(event)
        style = Qt.ToolButtonStyle
        named = style.ToolButtonTextBesideIcon if self.width() >= _WIDE else style.ToolButtonIconOnly
        for button in (self._import, self._export):
            button.setToolButtonStyle(named)

    def _glass(self, theme: Theme) -> QLabel:
        glass = QLabel()
        glass.setBuddy(self.field)
        glass.setObjectName("glass")
        theme.picture(glass, "search", _ICON)
        return glass

    def _make_button(self, words: str, icon: str, theme: Theme) -> QToolButton:
        button = QToolButton()
        button.setObjectName("exportButton")
        button.setText(words)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setMinimumWidth(_LEAST_BUTTON)  # that of the icon alone: its name does not hold the window wide
        button.setEnabled(False)
        theme.dress(button, icon, 18)
        return button

    def _make_import(self, theme: Theme) -> QToolButton:
        button = self._make_button(self.tr("导入"), "import", theme)
        button.setToolTip(self.tr("把方案文件放进资料库（Ctrl+O），也可以直接拖到窗口里"))
        button.setAccessibleName(self.tr("导入文件"))
        button.clicked.connect(self.import_asked)
        return button

    def _make_export(self, theme: Theme) -> QToolButton:
        button = self._make_button(self.tr("导出"), "export", theme)
        button.setToolTip(self.tr("把当前列出的内容存成文件（Ctrl+E）"))
        button.setAccessibleName(self.tr("导出当前结果"))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(button)
        menu.setAccessibleName(self.tr("导出格式"))
        menu.addAction(self.tr("任务清单（每项任务一条）…"), lambda: self.export_asked.emit(Layout.TASKS))
        menu.addAction(self.tr("责任清单（每个单位一条）…"), lambda: self.export_asked.emit(Layout.AGENCIES))
        menu.addAction(self.tr("任务分工表（单位对任务）…"), lambda: self.export_asked.emit(Layout.MATRIX))
        menu.addAction(self.tr("工作方案（逐条举措待填）…"), lambda: self.export_asked.emit(Layout.WORKPLAN))
        menu.addAction(self.tr("行动汇总…"), lambda: self.export_asked.emit(Layout.ACTIONS))
        menu.addAction(self.tr("督办清单（填报进展）…"), lambda: self.export_asked.emit(Layout.FOLLOW_UP))
        menu.addAction(self.tr("检索报告（标出命中）…"), lambda: self.export_asked.emit(Layout.REPORT))
        # The menu keeps the mouse's leaving from the button, which would look hovered for ever.
        menu.aboutToHide.connect(lambda: button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False))
        button.setMenu(menu)
        return button
