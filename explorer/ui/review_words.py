"""The words the window shows for what is checked and corrected."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from explorer.domain.confidence import Confidence, Grade, Ground, Reason
from explorer.domain.corrections import Correction, Fix
from explorer.domain.doubt import Doubt, DoubtKind
from explorer.domain.plan import Kind
from explorer.domain.review import ReviewItem
from explorer.ui.sentence_words import sentence_words
from explorer.ui.words import kind_label, role_label, section_name

_GRADES = {
    Grade.SURE: QT_TRANSLATE_NOOP("review", "确定"),
    Grade.LIKELY: QT_TRANSLATE_NOOP("review", "较可信"),
    Grade.UNSURE: QT_TRANSLATE_NOOP("review", "待核对"),
}
SIGNS = {Grade.SURE: "✓", Grade.LIKELY: "?", Grade.UNSURE: "!"}
"""What tells the grades apart for those who don't see colours."""

_GROUNDS = {
    Ground.MANUAL: QT_TRANSLATE_NOOP("review", "由您指定"),
    Ground.KNOWN: QT_TRANSLATE_NOOP("review", "单位表中有这个单位"),
    Ground.COLLECTIVE: QT_TRANSLATE_NOOP("review", "泛指的单位，按原文保留"),
    Ground.BUILT: QT_TRANSLATE_NOOP("review", "单位表中没有，名称像一个单位"),
    Ground.INFERRED: QT_TRANSLATE_NOOP("review", "单位表中没有，全称按发文机关的层级推定"),
    Ground.UNKNOWN: QT_TRANSLATE_NOOP("review", "单位表中没有，按原文保留"),
    Ground.NAMED: QT_TRANSLATE_NOOP("review", "写明责任单位"),
    Ground.AMONG_TASKS: QT_TRANSLATE_NOOP("review", "与其他任务同级"),
    Ground.IDLE: QT_TRANSLATE_NOOP("review", "与其他任务同级，但没有写明责任单位"),
    Ground.BODIES: QT_TRANSLATE_NOOP("review", "单位表中没有：{}"),
    Ground.NUMBERING: QT_TRANSLATE_NOOP("review", "编号不连续或重复"),
    Ground.GARBLED: QT_TRANSLATE_NOOP("review", "有读不出的文字"),
    Ground.TITLED: QT_TRANSLATE_NOOP("review", "按标题判定"),
    Ground.PLACED: QT_TRANSLATE_NOOP("review", "按位置判定"),
    Ground.LEFT_OVER: QT_TRANSLATE_NOOP("review", "没有标题，未归入任务"),
}

_DOUBTS = {
    DoubtKind.GARBLED: QT_TRANSLATE_NOOP("review", "有读不出的文字：{}"),
    DoubtKind.GAP: QT_TRANSLATE_NOOP("review", "编号从“{}”跳到“{}”，中间可能缺少内容"),
    DoubtKind.REPEATED: QT_TRANSLATE_NOOP("review", "编号“{}”重复"),
    DoubtKind.IDLE: QT_TRANSLATE_NOOP("review", "任务“{}”没有写明责任单位"),
    DoubtKind.BODY: QT_TRANSLATE_NOOP("review", "责任单位“{}”不在单位表中"),
}

_FIXES = {
    Fix.TITLE: QT_TRANSLATE_NOOP("review", "标题：{}"),
    Fix.KIND: QT_TRANSLATE_NOOP("review", "类别：{}"),
    Fix.SPLIT: QT_TRANSLATE_NOOP("review", "从“{}”起另成一条"),
    Fix.MERGE: QT_TRANSLATE_NOOP("review", "并入上一条"),
    Fix.BODY: QT_TRANSLATE_NOOP("review", "责任单位：{}"),
    Fix.NO_BODY: QT_TRANSLATE_NOOP("review", "不是责任单位：{}"),
    Fix.PLACE: QT_TRANSLATE_NOOP("review", "地点：{}"),
    Fix.NO_PLACE: QT_TRANSLATE_NOOP("review", "不是地点：{}"),
    Fix.PROGRAMME: QT_TRANSLATE_NOOP("review", "项目平台：{}"),
    Fix.NO_PROGRAMME: QT_TRANSLATE_NOOP("review", "不是项目平台：{}"),
    Fix.METADATA: QT_TRANSLATE_NOOP("review", "文件信息：{}"),
}
_BY_WORDS = (Fix.TITLE, Fix.SPLIT, Fix.NO_BODY, Fix.NO_PLACE, Fix.NO_PROGRAMME)
"""Fixes that are told by the words of the text they are about."""
_QUOTED = 24
_FIRST = 30
"""Characters of a body that stand for a title where there is none."""


def _tr(text: object) -> str:
    return QCoreApplication.translate("review", str(text))


def grade_label(grade: Grade) -> str:
    """Return the name of a grade."""
    return _tr(_GRADES[grade])


def reason_words(reason: Reason) -> str:
    """Return why something is as sure as it is."""
    return _tr(_GROUNDS[reason.ground]).format(reason.value)


def confidence_words(confidence: Confidence) -> str:
    """Return how sure something is, and why: 待核对：待核对的单位：专班."""
    return _tr("{}：{}").format(grade_label(confidence.grade), "；".join(map(reason_words, confidence.reasons)))


def doubt_words(doubt: Doubt) -> str:
    """Return a doubt as a sentence."""
    if doubt.kind is DoubtKind.READING:
        return sentence_words(doubt.words)
    return _tr(_DOUBTS[doubt.kind]).format(*doubt.values)


def state_words(item: ReviewItem) -> str:
    """Return how sure a section is, whether somebody has looked at it or corrected it, and why it is doubtful."""
    parts = [_tr("已看过")] if item.is_reviewed else []
    return "  ·  ".join((*parts, confidence_words(item.confidence)))


def item_name(item: ReviewItem) -> str:
    """Return how people call a section, with its title."""
    section = item.entry.section
    title = section.title or " ".join(item.entry.text[:_FIRST].split())
    return f"{section_name(section)}  {title}"


def correction_words(correction: Correction) -> str:
    """Return what a correction does, in a line."""
    words = " ".join((correction.words.quote if correction.words else "").split())
    quote = words if len(words) <= _QUOTED else f"{words[:_QUOTED]}…"
    if correction.fix is Fix.KIND:
        value = kind_label(Kind(correction.value))
    elif correction.fix in _BY_WORDS:
        value = quote or correction.value or _tr("无")
    elif correction.role is not None:
        value = _tr("{}（{}）").format(correction.value, role_label(correction.role))
    else:
        value = correction.value
    told = _tr(_FIXES[correction.fix]).format(value)
    return _tr("{}，原文“{}”").format(told, quote) if quote and correction.fix not in _BY_WORDS else told


def place_words(correction: Correction) -> str:
    """Return where a correction was made: how its section began."""
    quote = " ".join((correction.section.quote if correction.section else "").split())
    return _tr("在“{}…”").format(quote[:_QUOTED]) if quote else ""
