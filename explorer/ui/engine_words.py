"""What search and workflow say in Chinese, in the language of the window: phrase by phrase, what is quoted stays."""

import re
from functools import partial

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from explorer.domain.plan import Kind
from explorer.domain.query import Facet
from explorer.ui.counted import one_or_many
from explorer.ui.language import CHINESE, current_language
from explorer.ui.words import facet_label, kind_label

_QUOTED = "(“[^”]*”|《[^》]*》)"
_HEADINGS = {Facet.ACTION.label: lambda: facet_label(Facet.ACTION), **{k.label: partial(kind_label, k) for k in Kind}}
_NUMBERED = (
    rf"(?:(?P<all>所有)|(?P<end>倒数第|最后)(?P<nth>\d+)项|(?=[^\d“]{{2,4}}\d))(?P<heading>{'|'.join(_HEADINGS)})"
    r"(?:(?P<first>\d+)(?:至(?P<last>\d+))?)?(?=“|（《)"
)
"""What is called by number, before what it is: 任务12“…”, 最后1项行动（《…》“…”）; compiled when first used."""

_PHRASES = (
    # explorer/search/understanding.py
    QT_TRANSLATE_NOOP("engine", "全部内容"),
    QT_TRANSLATE_NOOP("engine", "包含"),
    QT_TRANSLATE_NOOP("engine", "以"),
    QT_TRANSLATE_NOOP("engine", "开头的词"),
    QT_TRANSLATE_NOOP("engine", "标题为"),
    QT_TRANSLATE_NOOP("engine", "不要（"),
    QT_TRANSLATE_NOOP("engine", "，也查"),
    QT_TRANSLATE_NOOP("engine", "列首位"),
    QT_TRANSLATE_NOOP("engine", "列其后"),
    QT_TRANSLATE_NOOP("engine", "，按拼音查"),
    QT_TRANSLATE_NOOP("engine", "，您要查的可能是"),
    QT_TRANSLATE_NOOP("engine", "，部分匹配"),
    QT_TRANSLATE_NOOP("engine", "，意思相近的有"),
    QT_TRANSLATE_NOOP("engine", "多少不作比较，列出的是其余条件的全部结果，各有几条见筛选的计数"),
    QT_TRANSLATE_NOOP("engine", "且"),
    QT_TRANSLATE_NOOP("engine", "或"),
    QT_TRANSLATE_NOOP("engine", "等"),
    QT_TRANSLATE_NOOP("engine", "；"),
    QT_TRANSLATE_NOOP("engine", "、"),
    QT_TRANSLATE_NOOP("engine", "，"),
    QT_TRANSLATE_NOOP("engine", "（"),
    QT_TRANSLATE_NOOP("engine", "）"),
    # explorer/search/explaining.py
    QT_TRANSLATE_NOOP("engine", "还不知道"),
    QT_TRANSLATE_NOOP("engine", "是哪一家：请在开始页设定我的单位，或者直接写单位的名称。"),
    QT_TRANSLATE_NOOP("engine", "资料库里没有"),
    QT_TRANSLATE_NOOP("engine", "锁定的单位名下没有"),
    QT_TRANSLATE_NOOP("engine", " 条，但都与锁定的"),
    QT_TRANSLATE_NOOP("engine", "无关。"),
    QT_TRANSLATE_NOOP("engine", "，其他条件是有的。"),
    QT_TRANSLATE_NOOP("engine", "，其他条件换个写法是有的。"),
    QT_TRANSLATE_NOOP("engine", "这样的写法。"),
    QT_TRANSLATE_NOOP("engine", "这样的写法，其他条件是有的。"),
    QT_TRANSLATE_NOOP("engine", "分别都有，但没有哪一条同时符合。"),
    QT_TRANSLATE_NOOP("engine", "排除条件去掉了全部结果。"),
    QT_TRANSLATE_NOOP("engine", "符合检索词的有 "),
    QT_TRANSLATE_NOOP("engine", "用别的说法写的有 "),
    QT_TRANSLATE_NOOP("engine", "内容共有 "),
    QT_TRANSLATE_NOOP("engine", " 条，但筛选条件（"),
    QT_TRANSLATE_NOOP("engine", "）把它们都去掉了。"),
    QT_TRANSLATE_NOOP("engine", "符合其他条件的有 "),
    QT_TRANSLATE_NOOP("engine", " 条，但排除条件把它们都去掉了。"),
    QT_TRANSLATE_NOOP("engine", "。"),
    # explorer/workflow: progress
    QT_TRANSLATE_NOOP("engine", "正在打开资料库"),
    QT_TRANSLATE_NOOP("engine", "正在检查资料库"),
    QT_TRANSLATE_NOOP("engine", "正在解析文件"),
    QT_TRANSLATE_NOOP("engine", "正在打开索引"),
    QT_TRANSLATE_NOOP("engine", "正在导入"),
    QT_TRANSLATE_NOOP("engine", "正在更新索引"),
)


def engine_words(text: str) -> str:
    """Return ``text`` in the language of the window."""
    if current_language() == CHINESE:
        return text
    phrases = {str(phrase): QCoreApplication.translate("engine", str(phrase)) for phrase in _PHRASES}
    for facet in Facet:
        phrases[f"{facet.label}为"] = QCoreApplication.translate("engine", "{} 为 ").format(facet_label(facet))
        for before in ("，也查", "、"):
            phrases[before + facet.label] = f"{phrases[before]}{facet_label(facet)} "
        phrases[f"排除{facet.label}"] = QCoreApplication.translate("engine", "排除 {} ").format(facet_label(facet))
    known = re.compile("|".join(re.escape(phrase) for phrase in sorted(phrases, key=len, reverse=True)))
    parts = re.split(_QUOTED, re.sub(_NUMBERED, _numbered, text))
    parts[::2] = (one_or_many(known.sub(lambda found: phrases[found[0]], part)) for part in parts[::2])
    return " ".join("".join(parts).split())


def _numbered(found: re.Match[str]) -> str:
    """Return what is called by number in the language of the window."""
    heading, first, last = _HEADINGS[found["heading"]](), found["first"], found["last"]
    if found["all"]:
        return QCoreApplication.translate("engine", "所有{0}").format(heading) + " "
    if found["end"] == "最后":
        return QCoreApplication.translate("engine", "最后{0}项{1}").format(found["nth"], heading) + " "
    if found["end"]:
        return QCoreApplication.translate("engine", "倒数第{0}项{1}").format(found["nth"], heading) + " "
    if last:
        return QCoreApplication.translate("engine", "{0}{1}至{2}").format(heading, first, last) + " "
    return QCoreApplication.translate("engine", "{0}{1}").format(heading, first) + " "
