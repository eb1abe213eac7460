"""Help: true, complete, searchable, in both languages."""

import re
from html import escape
from pathlib import Path
from urllib.parse import unquote

import pytest
from PySide6.QtCore import Qt, QUrl
from pytestqt.qtbot import QtBot

from explorer.domain.query import Query
from explorer.resources import resource
from explorer.ui.commands import key_words
from explorer.ui.dialogs.help_dialog import HelpDialog, shortcut_table
from explorer.ui.main_window import MainWindow
from explorer.workflow.help import HelpPage, read_help
from explorer.workflow.session import run_query
from tests.samples import open_session
from tests.ui.hands import compose, settle, shown, titles

LANGUAGES = ("zh_CN", "en")
EXAMPLE = re.compile(r'href="search:([^"]+)"')
KEY = re.compile(r"<code>((?:Ctrl|Alt|Shift|F\d+)[^<]*)</code>")


@pytest.fixture
def help_(qtbot: QtBot, window: MainWindow) -> HelpDialog:
    qtbot.keyClick(window, Qt.Key.Key_F1)
    settle(qtbot, window)
    return window.findChildren(HelpDialog)[0]


def listed(help_: HelpDialog) -> list[str]:
    return [help_.contents.item(row).text() for row in range(help_.contents.count())]


def test_both_languages_have_the_same_pages() -> None:
    pages = {language: [page.code for page in read_help(language)] for language in LANGUAGES}
    assert pages["zh_CN"] == pages["en"]
    assert len(pages["en"]) >= 8


def examples(language: str) -> list[str]:
    return [unquote(found) for page in read_help(language) for found in EXAMPLE.findall(page.html)]


def test_every_example_finds_something_and_says_how_it_was_understood(library: Path) -> None:
    session = open_session(library)
    tried = [example for language in LANGUAGES for example in examples(language)]
    assert len(tried) >= 20
    barren = [example for example in tried if not run_query(session, Query(example)).hits]
    session.close()
    assert barren == []


def test_every_command_stands_in_the_table_with_its_keys(window: MainWindow) -> None:
    table = shortcut_table(window.commands)
    for command in window.commands.all():
        row = f"<td>{command.action.text()}</td><td>"
        assert row in table
        assert escape(key_words(command.action.shortcut())) in table[table.index(row) :].partition("</tr>")[0]


def test_no_two_commands_of_the_window_share_a_key(window: MainWindow) -> None:
    keys = [
        key.toString()
        for command in window.commands.all()
        if command.action.shortcutContext() is Qt.ShortcutContext.WindowShortcut
        for key in command.action.shortcuts()
    ]
    assert sorted(keys) == sorted(set(keys))


@pytest.mark.parametrize("language", LANGUAGES)
def test_keys_that_the_text_names_are_keys_of_commands(window: MainWindow, language: str) -> None:
    known = {key_words(key) for command in window.commands.all() for key in command.action.shortcuts()}
    named = {key for page in read_help(language) for key in KEY.findall(page.html)}
    assert {key for key in named if "+" in key or key[0] == "F"} <= known | {
        "Ctrl",
        "Alt",
        "Ctrl+C",
    }  # copying is everywhere's


def test_pages_are_found_by_their_words(help_: HelpDialog) -> None:
    everything = listed(help_)
    compose(help_.field, "", "括号")
    assert listed(help_) == ["检索"]
    assert help_.page.extraSelections()
    compose(help_.field, "", "没有这种词")
    assert listed(help_) == []
    assert "没有这种词" in help_.page.toPlainText()
    help_.field.clear()
    assert listed(help_) == everything


def test_an_example_runs_in_the_window(qtbot: QtBot, window: MainWindow, help_: HelpDialog) -> None:
    help_.page.anchorClicked.emit(QUrl("search:涪陵"))
    settle(qtbot, window)
    assert window.bar.field.text() == "涪陵"
    assert titles(window) == ["协同开发油气资源", "打造成渝氢走廊"]
    assert shown(window).query.text == "涪陵"


def test_the_table_of_keys_has_an_act_of_its_own(qtbot: QtBot, window: MainWindow, help_: HelpDialog) -> None:
    window.commands.action("keys").trigger()
    settle(qtbot, window)
    assert help_.contents.currentItem().text() == "快捷键"
    assert "Ctrl+K" in help_.page.toPlainText()


def test_scripts_and_foreign_links_do_not_survive(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    folder = tmp_path / "resources" / "help" / "en"
    folder.mkdir(parents=True)
    (folder / "10-bad.md").write_text("# Bad\n\n<script>x()</script> [a](javascript:x) <b onclick=x>b</b>", "utf-8")
    monkeypatch.setenv("EXPLORER_OVERLAY", str(tmp_path))
    (page,) = read_help("en")
    assert isinstance(page, HelpPage)
    assert not re.search(r"script|onclick", page.html)


def test_a_broken_installation_is_no_silence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("explorer.workflow.help.resource", lambda name: resource(name + "/nowhere"))
    with pytest.raises(FileNotFoundError):
        read_help("en")
