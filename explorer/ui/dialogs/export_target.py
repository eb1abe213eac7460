"""Where an export goes: a folder that is remembered and a name that says what is in the file."""

import re
from pathlib import Path

from PySide6.QtCore import QDir, Signal
from PySide6.QtWidgets import QCheckBox, QFileDialog, QGridLayout, QLabel, QPushButton, QWidget

from explorer.domain.layout import Layout
from explorer.domain.query import Query
from explorer.ui.dialogs.file_dialog import documents_folder
from explorer.ui.widgets.text_field import TextField

_NAME_LENGTH = 24


class TargetFields(QWidget):
    """Name, folder, and whether to open what was written.

    Signals:
        changed: another name or folder.
    """

    changed = Signal()

    def __init__(self, folder: str, *, opens: bool) -> None:
        """Show the folder used last; the documents' where there is none any more."""
        super().__init__()
        self.name, self.folder = (
            TextField(),
            TextField(folder if folder and QDir(folder).exists() else QDir.toNativeSeparators(documents_folder())),
        )
        self.opens = QCheckBox(self.tr("导出后打开(&O)"))
        self.opens.setChecked(opens)
        browse = QPushButton(self.tr("浏览(&B)…"))
        browse.clicked.connect(self._browse)
        self._is_named = False
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(8)
        grid.setHorizontalSpacing(12)
        for row, (words, field) in enumerate(
            ((self.tr("文件名(&W)"), self.name), (self.tr("文件夹(&G)"), self.folder))
        ):
            label = QLabel(words)
            label.setBuddy(field)
            field.setAccessibleName(words.partition("(")[0])
            field.textChanged.connect(self.changed)
            grid.addWidget(label, row, 0)
            grid.addWidget(field, row, 1)
        self.name.textEdited.connect(self._keep_name)
        grid.addWidget(self.opens, 0, 2)
        grid.addWidget(browse, 1, 2)

    def propose(self, layout: Layout, query: Query) -> None:
        """Propose a name, unless the user has given one."""
        if not self._is_named:
            self.name.setText(file_name(layout, query))

    def target(self, suffix: str) -> Path:
        """Return the file, with ``suffix`` where the name does not end in it."""
        name = self.name.text().strip()
        return Path(self.folder.text().strip(), name if name.lower().endswith(suffix) else name + suffix)

    def _keep_name(self) -> None:
        self._is_named = True

    def _browse(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self.tr("导出到文件夹"), self.folder.text())
        if folder:
            self.folder.setText(QDir.toNativeSeparators(folder))


def file_name(layout: Layout, query: Query) -> str:
    """Propose a name that says what is in the file: 任务清单_重庆市能源局."""
    parts = [layout.label, query.text, *(selection.value for selection in query.where)]
    name = "_".join(part for part in parts if part)
    return re.sub(r'[\\/:*?"<>|\s]+', "_", name)[:_NAME_LENGTH].strip("_.")
