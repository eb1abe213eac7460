"""What is followed up, in words: whose work, where it stands, until when, by whom, how far."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from explorer.domain.follow_up import Change, Field, Followed, Standing
from explorer.ui.sheet_words import sheet_words

STANDING_INKS = {Standing.OVERDUE: "danger", Standing.SOON: "accent", Standing.DONE: "muted"}
"""Colours of what presses and of what is done; the rest is plain."""
_TOLD = (Field.DEADLINE, Field.PERSON, Field.PROGRESS)

_STANDINGS = {
    Standing.OVERDUE: QT_TRANSLATE_NOOP("words", "已逾期"),
    Standing.SOON: QT_TRANSLATE_NOOP("words", "即将到期"),
    Standing.DOING: QT_TRANSLATE_NOOP("words", "推进中"),
    Standing.TODO: QT_TRANSLATE_NOOP("words", "未启动"),
    Standing.DONE: QT_TRANSLATE_NOOP("words", "已完成"),
}

_CHANGES = {
    Change.NEW: QT_TRANSLATE_NOOP("words", "新填"),
    Change.CHANGED: QT_TRANSLATE_NOOP("words", "更新"),
    Change.CONFLICT: QT_TRANSLATE_NOOP("words", "冲突"),
}


def standing_label(standing: Standing) -> str:
    """Return where something stands."""
    return QCoreApplication.translate("words", str(_STANDINGS[standing]))


def change_label(change: Change) -> str:
    """Return what a sheet's value is beside the one kept."""
    return QCoreApplication.translate("words", str(_CHANGES[change]))


def whose(one: Followed) -> str:
    """Return which measure it is and whose; empty where it is the section as a whole, of nobody in particular."""
    measure = _tr("举措{}").format(one.key.measure) if one.key.measure else ""
    return " ".join(filter(None, (measure, one.key.body)))


def facts(one: Followed) -> str:
    """Return deadline, person and progress as far as they are known."""
    stated = ((field, " ".join(one.follow_up.value(field).split())) for field in _TOLD)
    return "  ".join(_tr("{}：{}").format(sheet_words(field.label), value) for field, value in stated if value)


def _tr(text: str) -> str:
    return QCoreApplication.translate("FollowUpWords", text)
