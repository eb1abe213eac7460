"""Reading a filled sheet back: what is new, what changed, and which side of a conflict is kept."""

from collections import Counter
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QPlainTextEdit,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from explorer.domain.follow_up import Change, Comparison, Difference, Field, FollowUpKey
from explorer.ui.counted import counted
from explorer.ui.follow_up_words import change_label
from explorer.ui.librarian import Librarian
from explorer.ui.sheet_words import sheet_words
from explorer.ui.widgets.sizing import resize_on_screen
from explorer.workflow.following_up import keep_follow_up, read_follow_up

Accepted = frozenset[tuple[FollowUpKey, Field]]

_ENDINGS = "*.xlsx *.xls *.et *.ods *.docx *.csv"
_CHECKED, _UNCHECKED = Qt.CheckState.Checked, Qt.CheckState.Unchecked
_SIZE = (900, 560)
_WIDTHS = (84, 280, 110, 180)
_HIGHEST_UNKNOWN = 96


def ask_filled_sheet(librarian: Librarian, parent: QWidget) -> QFileDialog:
    """Ask for a filled sheet and show what is in it beside what is kept."""
    dialog = QFileDialog(parent, _tr("读回填报表"))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilters([_tr("填好的表 ({})").format(_ENDINGS), _tr("所有文件 (*)")])
    dialog.fileSelected.connect(lambda file: read_sheet(librarian, Path(file), parent))
    dialog.open()
    return dialog


def read_sheet(librarian: Librarian, file: Path, parent: QWidget) -> None:
    """Read ``file`` and show what is in it beside what is kept."""

    def keep(comparison: Comparison, accepted: Accepted) -> None:
        librarian.keep(partial(keep_follow_up, comparison=comparison, accepted=accepted), librarian.followed.emit)

    def show(comparison: Comparison) -> None:
        FollowUpDialog(comparison, partial(keep, comparison), parent).open()

    librarian.call(partial(read_follow_up, file=file), show)


class FollowUpDialog(QDialog):
    """A comparison; what is ticked is kept when the dialog is accepted."""

    def __init__(self, comparison: Comparison, keep: Callable[[Accepted], object], parent: QWidget) -> None:
        """Show ``comparison``; ``keep`` gets the keys and fields of the conflicts ticked."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("填报内容：{}").format(comparison.sheet))
        self._comparison, self._keep = comparison, keep
        self.summary = QLabel(self._summary())
        self.summary.setWordWrap(True)
        self._ticks = [_tick(one) for one in comparison.differences]
        self.table = self._make_table()
        self.unknown = QPlainTextEdit("\n".join(comparison.unknown), self)
        self.unknown.setReadOnly(True)
        self.unknown.setMaximumHeight(_HIGHEST_UNKNOWN)
        self.unknown.setAccessibleName(self.tr("认不出的行"))
        self.unknown.setVisible(bool(comparison.unknown))
        buttons = QDialogButtonBox()
        buttons.addButton(self.tr("取消"), QDialogButtonBox.ButtonRole.RejectRole)
        self.save = buttons.addButton(self.tr("保存(&S)"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.save.setEnabled(bool(comparison.differences))
        self.save.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addWidget(self.summary)
        column.addWidget(self.table)
        if comparison.unknown:
            column.addWidget(QLabel(self.tr("下面的行认不出属于哪项任务，没有读入：")))
            column.addWidget(self.unknown)
        column.addWidget(buttons)
        resize_on_screen(self, *_SIZE)

    @property
    def accepted_conflicts(self) -> Accepted:
        """Keys and fields of the conflicts in which the sheet is to be believed."""
        ticked = zip(self._ticks, self._comparison.differences, strict=True)
        return frozenset((one.key, one.field) for tick, one in ticked if tick.checkState() is _CHECKED)

    def accept(self) -> None:
        """Have it kept."""
        self._keep(self.accepted_conflicts)
        super().accept()

    def _summary(self) -> str:
        counts = Counter(one.change for one in self._comparison.differences)
        words = counted(
            self.tr("对上 {} 行：新填 {} 处，更新 {} 处，冲突 {} 处；认不出 {} 行。"),
            self._comparison.rows,
            counts[Change.NEW],
            counts[Change.CHANGED],
            counts[Change.CONFLICT],
            len(self._comparison.unknown),
        )
        if counts[Change.CONFLICT]:
            words += self.tr("有冲突的地方，在这张表导出以后这里也改过：勾选则采用表中内容，不勾选则保留原有内容。")
        elif not self._comparison.differences:
            words += self.tr("没有要保存的内容。")
        return words

    def _make_table(self) -> QTableWidget:
        differences = self._comparison.differences
        heads = (self.tr("变化"), self.tr("任务和举措"), self.tr("栏目"), self.tr("原有内容"), self.tr("表中内容"))
        table = QTableWidget(len(differences), len(heads))
        table.setHorizontalHeaderLabels(heads)
        table.setAccessibleName(self.tr("变化"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.horizontalHeader().setStretchLastSection(True)
        for place, width in enumerate(_WIDTHS):
            table.setColumnWidth(place, width)
        for row, one in enumerate(differences):
            for place, words in enumerate(_cells(one)):
                table.setItem(row, place, QTableWidgetItem(words))
            table.setItem(row, 0, self._ticks[row])
        return table


def _tick(one: Difference) -> QTableWidgetItem:
    """Return the box before a difference: only a conflict leaves a choice."""
    item = QTableWidgetItem(change_label(one.change))
    item.setCheckState(_UNCHECKED if one.change is Change.CONFLICT else _CHECKED)
    if one.change is not Change.CONFLICT:
        item.setFlags(Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled)
    return item


def _cells(one: Difference) -> tuple[str, ...]:
    measure = f"（{one.key.measure}）" if one.key.measure else ""
    place = f"{one.title}{measure} {one.key.body}".strip()
    return (change_label(one.change), place, sheet_words(one.field.label), one.kept, one.stated)


def _tr(text: str) -> str:
    return QCoreApplication.translate("FollowUpDialog", text)
