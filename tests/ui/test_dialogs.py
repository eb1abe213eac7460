import sys
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QPlainTextEdit, QProxyStyle, QPushButton, QStyle, QWidget
from pytestqt.qtbot import QtBot

from explorer.domain.layout import Layout
from explorer.domain.query import Facet, Query
from explorer.ui.crash import CrashGuard
from explorer.ui.dialogs.crash_dialog import CrashDialog
from explorer.ui.dialogs.export_target import file_name
from explorer.ui.widgets.dialog_buttons import dialog_buttons
from tests.ui.sample import chosen


def test_the_proposed_name_says_what_is_in_the_file() -> None:
    assert file_name(Layout.TASKS, Query("氢 能", (chosen(Facet.PLACE, "涪陵区"),))) == "任务清单_氢_能_涪陵区"
    assert file_name(Layout.AGENCIES, Query('a/b:"c"')) == "责任清单_a_b_c"


def test_a_crash_is_logged_and_shown_once(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[CrashDialog] = []
    monkeypatch.setattr(CrashDialog, "open", lambda dialog: shown.append(dialog))  # noqa: PLW0108 - binds self
    guard = CrashGuard(tmp_path / "deep" / "explorer.log")
    for _ in range(2):
        guard.report(ValueError, ValueError("没想到"), None)
    qtbot.waitUntil(lambda: bool(shown))
    assert "没想到" in (tmp_path / "deep" / "explorer.log").read_text(encoding="utf-8")
    assert len(shown) == 1
    qtbot.addWidget(shown[0])
    report = shown[0].findChildren(QPlainTextEdit)[0].toPlainText()
    assert "PySide" in report
    assert "ValueError: 没想到" in report


def test_the_report_can_be_copied(qtbot: QtBot) -> None:
    dialog = CrashDialog("报告", "explorer.log")
    qtbot.addWidget(dialog)
    dialog.findChildren(QPushButton)[0].click()
    assert QGuiApplication.clipboard().text() == "报告"


def test_the_guard_takes_the_hook(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.__excepthook__)
    monkeypatch.setattr("threading.excepthook", None)
    guard = CrashGuard(tmp_path / "explorer.log")
    guard.install()
    assert sys.excepthook == guard.report


class _Pictured(QProxyStyle):
    """A desktop that has a picture on each button of a dialog."""

    def styleHint(
        self,
        hint: QStyle.StyleHint,
        option: Any = None,
        widget: QWidget | None = None,
        returnData: Any = None,  # noqa: N803 - Qt's name
    ) -> int:
        pictured = hint is QStyle.StyleHint.SH_DialogButtonBox_ButtonsHaveIcons
        return 1 if pictured else super().styleHint(hint, option, widget, returnData)


def test_no_black_cross_stands_on_a_dark_button(qtbot: QtBot, qapp: QApplication) -> None:
    close = QDialogButtonBox.StandardButton.Close
    qapp.setStyle(_Pictured("fusion"))
    of_qt, ours = QDialogButtonBox(close), dialog_buttons(close)
    qapp.setStyle("fusion")
    for box in (of_qt, ours):
        qtbot.addWidget(box)
    assert not of_qt.button(close).icon().isNull()
    assert ours.button(close).icon().isNull()
