"""English for what the rooms below the window say in sentences; what stands in them stays."""

import re
from functools import cache

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from explorer.ui.core_sentences import SENTENCES

_PARTS = (
    QT_TRANSLATE_NOOP("sentences", "第{}页"),
    QT_TRANSLATE_NOOP("sentences", "{}等{}个"),
    QT_TRANSLATE_NOOP("sentences", "资料库"),
    QT_TRANSLATE_NOOP("sentences", "个人数据"),
    QT_TRANSLATE_NOOP("sentences", "演示文稿"),
    QT_TRANSLATE_NOOP("sentences", "XML 文件"),
    QT_TRANSLATE_NOOP("sentences", "未知格式"),
)
"""What stands in sentences and is no name."""
_SENTENCE = re.compile(r"(?:“[^”]*”|（[^（）]*）|[^。“（])+。?|.")
"""A sentence, with what is quoted or in brackets in it."""


def english_sentences(text: str) -> str:
    """Return ``text``, one or several sentences, in English."""
    return "\n".join(_line(line) for line in text.split("\n"))


def _line(line: str) -> str:
    words = _translated(line) or " ".join(_translated(each) or each for each in _SENTENCE.findall(line))
    return words[:1].upper() + words[1:]


def _translated(words: str) -> str:
    """Return a sentence, or a part of one, in English; nothing where it is neither."""
    for pattern, template in _patterns():
        if found := pattern.fullmatch(words):
            values = (_translated(value) or value.replace("、", ", ") for value in found.groups())
            return QCoreApplication.translate("sentences", template).format(*values)
    return ""


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Return the templates, those that say most first: they leave less to what stands in them."""
    templates = sorted(map(str, (*SENTENCES, *_PARTS)), key=lambda each: -len(each.replace("{}", "")))
    return tuple((re.compile("(.*?)".join(map(re.escape, each.split("{}"))), re.DOTALL), each) for each in templates)
