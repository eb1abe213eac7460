"""Errors and notices of the core read as English where the window does; names and what is quoted stay."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from explorer.domain.doubt import Doubt, DoubtKind
from explorer.domain.errors import ExplorerError
from explorer.domain.progress import finish
from explorer.reading import read_file
from explorer.text.script import is_han
from explorer.ui.core_sentences import SENTENCES
from explorer.ui.language import CHINESE, speak
from explorer.ui.review_words import doubt_words
from explorer.ui.sentence_words import sentence_words


@pytest.mark.usefixtures("english")
@pytest.mark.parametrize(
    ("chinese", "words"),
    [
        (
            "“方案。docx”是空文件。请升级本程序后再打开。",
            "“方案。docx” is an empty file. Please bring this program up to date and open it again.",
        ),
        ("第2、5—7页已损坏，未能读取。", "Page 2, 5—7 could not be read: damaged."),
        ("打不开个人数据“/a/b”。", "Can't open your own data “/a/b”."),
        ("请用备份替换。\n没有这条更正。", "请用备份替换。\nThere is no such correction."),
    ],
)
def test_sentences_are_put_into_english(chinese: str, words: str) -> None:
    assert sentence_words(chinese) == words


@pytest.mark.usefixtures("english")
@pytest.mark.parametrize("name", ["nowhere.docx", "empty.txt", "broken.docx", "strange.zip", "strange.xml"])
def test_what_is_wrong_with_a_file_is_told_in_english(tmp_path: Path, name: str) -> None:
    file = tmp_path / name
    if name != "nowhere.docx":
        file.write_bytes({"empty.txt": b"", "strange.xml": b"<?xml version='1.0'?><a/>"}.get(name, b"PK\x03\x04"))
    with pytest.raises(ExplorerError) as caught:
        finish(read_file(file))
    assert not any(map(is_han, sentence_words(str(caught.value))))


@pytest.mark.usefixtures("english")
def test_every_sentence_is_known_whatever_stands_in_it() -> None:
    filled = [str(template).replace("{}", "x 1") for template in SENTENCES]
    assert len(filled) > 150
    assert [each for each in filled if any(map(is_han, sentence_words(each)))] == []


@pytest.mark.usefixtures("english")
def test_notices_of_reading_are_told_in_english() -> None:
    told = doubt_words(Doubt(DoubtKind.READING, ("文件带有2处电子印章。",)))
    assert told == "The file bears 2 electronic seals."


def test_in_chinese_they_stay_as_they_are(qapp: QApplication) -> None:
    speak(qapp, CHINESE)
    assert sentence_words("“a”是空文件。") == "“a”是空文件。"
