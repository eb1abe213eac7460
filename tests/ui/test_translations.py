"""English: complete, up to date with the code, and compiled."""

import re
import runpy
import shutil
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QTranslator

from explorer.resources import resource
from explorer.text.script import is_han
from explorer.ui.counted import counted

TS, QM = (resource(f"resources/translations/explorer_en.{suffix}") for suffix in ("ts", "qm"))
FIELD = re.compile(r"{[^}]*}")


def messages(file: Path) -> Iterator[tuple[str, str, ET.Element]]:
    """Yield context, Chinese, and the element of the translation."""
    for context in ET.parse(file).iter("context"):  # noqa: S314 - our own file
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            yield name, message.findtext("source") or "", translation


@pytest.fixture(scope="module")
def tool() -> dict[str, object]:
    return runpy.run_path(str(TS.with_name("update.py")))


def test_every_word_is_translated() -> None:
    found = [(source, (element.text or ""), element.get("type")) for _, source, element in messages(TS)]
    assert len(found) > 150
    assert [source for source, english, kind in found if kind or not english.strip()] == []
    assert [english for _, english, _ in found if any(map(is_han, english))] == []


def test_translations_keep_the_fields_of_the_words() -> None:
    for _, source, element in messages(TS):
        assert sorted(FIELD.findall(source)) == sorted(FIELD.findall(element.text or "")), source


def test_two_forms_are_offered_only_where_one_of_them_is_taken() -> None:
    code = " ".join(file.read_text(encoding="utf-8") for file in resource("explorer/ui").rglob("*.py"))
    two_forms = {source for _, source, element in messages(TS) if "|" in (element.text or "")}
    assert two_forms
    assert [source for source in two_forms if f'"{source}").format(' in code] == []


@pytest.mark.parametrize(
    ("number", "words"),
    [(0, "0 files were moved"), (1, "1 file was moved"), (2, "2 files were moved"), ("很多", "很多 files were moved")],
)
def test_one_is_told_from_many(number: object, words: str) -> None:
    assert counted("{} file|files was|were moved", number) == words


def test_each_number_governs_what_follows_it() -> None:
    assert counted("{} result|results and {} close one|ones", 2, 1) == "2 results and 1 close one"
    assert counted("共 {} 项，另有相近 {} 项", 1, 1) == "共 1 项，另有相近 1 项"
    assert counted("{}: {} row|rows", "a|b {}", 1) == "a|b {}: 1 row"


def test_every_word_of_the_code_is_there_and_none_besides(tool: dict[str, object], tmp_path: Path) -> None:
    copy = tmp_path / TS.name
    shutil.copy(TS, copy)
    update = tool["update"]
    assert callable(update)
    update(copy)
    assert {each[:2] for each in messages(copy)} == {each[:2] for each in messages(TS)}


def test_every_sentence_of_the_core_is_listed_for_translation(tool: dict[str, object]) -> None:
    sentences, listed = tool["sentences"], tool["SENTENCES"]
    assert callable(sentences)
    assert isinstance(listed, Path)
    assert sentences() == listed.read_text(encoding="utf-8")


def test_what_qt_loads_is_made_of_the_words(tool: dict[str, object], tmp_path: Path) -> None:
    release = tool["release"]
    assert callable(release)
    release(TS, tmp_path / "made.qm")
    assert (tmp_path / "made.qm").read_bytes() == QM.read_bytes()


def test_qt_finds_the_words_where_the_window_asks_for_them() -> None:
    translator = QTranslator()
    assert translator.load(str(QM))
    for context, source, element in messages(TS):
        assert translator.translate(context, source) == element.text
