"""Asking for the file that goes to a colleague or comes from one, and telling what came of it."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from explorer.domain.sheet import Exported
from explorer.ui.counted import counted
from explorer.ui.desk import Desk
from explorer.ui.dialogs.file_dialog import file_dialog
from explorer.ui.models.kept_model import Drawer, DrawerKind
from explorer.ui.review_words import correction_words
from explorer.workflow.changes import undo_changes
from explorer.workflow.exchange import MergeReport, hand_over, merge

_SUFFIX = "explorer.json"
_MOST_TOLD = 3


class KeptFiles(QObject):
    """Hands over and merges."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        """Ask over ``parent``."""
        super().__init__(parent)
        self._desk, self._parent = desk, parent

    def ask_hand_over(self, drawer: Drawer | None) -> QFileDialog:
        """Ask where to write the collection that is open, or everything."""
        is_part = drawer is not None and drawer.kind is DrawerKind.COLLECTION
        key, name = (drawer.key, drawer.name) if is_part and drawer else (None, self.tr("收藏和笔记"))
        dialog = self._dialog(self.tr("导出给同事"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(_SUFFIX)
        dialog.selectFile(f"{name.replace('/', '-')}.{_SUFFIX}")
        dialog.fileSelected.connect(lambda file: self._hand_over(Path(file), key))
        dialog.open()
        return dialog

    def ask_merge(self) -> QFileDialog:
        """Ask for a colleague's file."""
        dialog = self._dialog(self.tr("合并同事的文件"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda file: self._merge(Path(file)))
        dialog.open()
        return dialog

    def _hand_over(self, file: Path, key: str | None) -> None:
        self._desk.librarian.call(
            partial(hand_over, target=file, collection=key),
            lambda path: self._desk.notice.show_exported(Exported((path,))),
        )

    def _merge(self, file: Path) -> None:
        self._desk.librarian.change(partial(merge, path=file), self._told)

    def _told(self, report: MergeReport) -> None:
        self._tell(report)
        self._desk.keeper.changed.emit()

    def _tell(self, report: MergeReport) -> None:
        counts = (
            (self.tr("{} 条笔记"), report.notes), (self.tr("{} 个标签和书签"), report.tags),
            (self.tr("{} 个收藏夹"), report.collections), (self.tr("{} 条收藏"), report.items),
            (self.tr("{} 个检索"), report.searches), (self.tr("{} 条更正"), report.corrections),
        )  # fmt: skip
        added = "、".join(counted(words, count) for words, count in counts if count)
        words = self.tr("已合并：{}。").format(added) if added else self.tr("对方的内容这里都有，没有改动。")
        if report.missing:
            titles = "、".join(self.tr("《{}》").format(title) for title in report.missing)
            words += self.tr("其中涉及的{}不在资料库中，导入后会自动对上。").format(titles)
        words += self._disagreements(report)
        undo = partial(undo_changes, changes=report.changes)
        taken_back = self._desk.keeper.changed.emit
        take_back = partial(self._desk.librarian.change, undo, lambda _none: taken_back())
        ways = ((self.tr("撤销合并"), take_back),) if report.changes else ()
        self._desk.notice.show_news(words, ways)

    def _disagreements(self, report: MergeReport) -> str:
        """Say where both sides corrected the same in different ways, and what could not be taken."""
        words = ""
        if report.conflicts:
            first = "；".join(
                self.tr("{}（{}较晚）").format(
                    correction_words(each.now), self.tr("对方") if each.theirs else self.tr("本机")
                )
                for each in report.conflicts[:_MOST_TOLD]
            )
            words += counted(self.tr("有 {} 处更正双方不同，以较晚的为准：{}。"), len(report.conflicts), first)
        if report.left_out:
            words += counted(self.tr("资料库是只读的，{} 条更正没有合并。"), report.left_out)
        return words

    def _dialog(self, title: str) -> QFileDialog:
        dialog = file_dialog(self._parent, title)
        dialog.setNameFilters([self.tr("收藏和笔记 (*.explorer.json)"), self.tr("所有文件 (*)")])
        return dialog
