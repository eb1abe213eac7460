"""What search says of a query reads as English where the window does, and what the user typed stays."""

import re
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from explorer.domain.query import Facet, Query
from explorer.text.script import is_han
from explorer.ui.engine_words import engine_words
from explorer.ui.language import CHINESE, speak
from explorer.workflow.session import run_query
from tests.samples import open_session
from tests.ui.sample import chosen


@pytest.mark.usefixtures("english")
@pytest.mark.parametrize(
    ("chinese", "words"),
    [
        ("全部内容", "everything"),
        ("包含“氢能”，也查“氢”、“制氢”等", "contains “氢能”, also “氢”, “制氢” and others"),
        ("牵头为“甲局”，也查“甲局”列首位", "Lead is “甲局”, also “甲局” named first"),
        ("配合为“甲局”，也查“甲局”列其后", "Participant is “甲局”, also “甲局” named after others"),
        ("包含“雾霾”，意思相近的有“污染”", "contains “雾霾”, near in meaning: “污染”"),
        ("（包含“煤”或包含“气”）且包含“且”", "(contains “煤” or contains “气”) and contains “且”"),
        ("包含“潼南区”，也查地点“潼南区”", "contains “潼南区”, also Place “潼南区”"),
        ("资料库里没有“潼南区”这样的写法。", "The library has no match for “潼南区” in these words."),
        ("文件为《甲“乙”、等规划》或《丙》", "Document is 《甲“乙”、等规划》 or 《丙》"),
        (
            "符合检索词的有 1 条，但筛选条件（单位为“甲”）把它们都去掉了。",
            "The words are found in 1 section, but the filters (Agency is “甲”) take all of them away.",
        ),
        (
            "符合检索词的有 21 条，但都与锁定的“甲局”无关。",
            "The words are found in 21 sections, but none has to do with “甲局”, to which searches are kept.",
        ),
        ("任务12“甲”或任务1至3“乙”、“丙”", "Task 12 “甲” or Task 1 to 3 “乙”, “丙”"),
        ("最后2项行动（《甲》“乙”、《丙》“丁”）", "the last 2 of Action (《甲》“乙”, 《丙》“丁”)"),
        ("倒数第2项保障措施“甲”", "number 2 from the end of Safeguard “甲”"),
        ("所有行动“甲”、“乙”等", "all of Action “甲”, “乙” and others"),
        ("排除条件去掉了全部结果。", "What is excluded takes all results away."),
    ],
)
def test_sentences_are_put_into_english(chinese: str, words: str) -> None:
    assert engine_words(chinese) == words


@pytest.mark.usefixtures("english")
def test_only_what_was_typed_and_names_stay_chinese(library: Path) -> None:
    session = open_session(library)
    where = (chosen(Facet.AGENCY, "重庆市能源局"),)
    queries = (
        "煤 或 气",
        "煤 -电",
        "标题:碳汇",
        "LN*",
        "yeyanqi",
        "牵头:发改委",
        "量子纠缠",
        "氢 量子纠缠",
        "潼南区",
        "发改委",
        "任务12",
        "最后两项行动",
        "",
    )
    said: list[str] = []
    for query in (Query(text, chosen_) for text in queries for chosen_ in ((), where)):
        results = run_query(session, query)
        said.append(results.understood)
        said += [results.explanation.reason] if results.explanation else []
    session.close()
    for words in map(engine_words, said):
        left = re.sub("“[^”]*”|重庆市能源局", "", words)
        assert not any(map(is_han, left)), words


def test_in_chinese_they_stay_as_they_are(qapp: QApplication) -> None:
    speak(qapp, CHINESE)
    assert engine_words("包含“氢能”且包含“煤”") == "包含“氢能”且包含“煤”"
