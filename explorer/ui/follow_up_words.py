"""What is followed up, in words: whose work, where it stands, until when, by whom, how far."""

from PySide6.QtCore import QCoreApplication

from explorer.domain.follow_up import Field, Followed, Standing
from explorer.ui.words import standing_label

STANDING_INKS = {Standing.OVERDUE: "danger", Standing.SOON: "accent", Standing.DONE: "muted"}
"""Colours of what presses and of what is done; the rest is plain."""
_TOLD = (Field.DEADLINE, Field.PERSON, Field.PROGRESS)


def whose(one: Followed) -> str:
    """Return which measure it is and whose; empty where it is the section as a whole, of nobody in particular."""
    measure = _tr("举措{}").format(one.key.measure) if one.key.measure else ""
    return " ".join(filter(None, (measure, one.key.body)))


def facts(one: Followed, longest: int = 0) -> str:
    """Return deadline, person and progress as far as they are known, each cut to ``longest`` characters."""
    stated = ((field, " ".join(one.follow_up.value(field).split())) for field in _TOLD)
    return "  ".join(f"{field.label}：{_cut(value, longest)}" for field, value in stated if value)


def in_a_line(one: Followed, longest: int = 0) -> str:
    """Return all of it in a line."""
    return "  ".join(filter(None, (standing_label(one.standing), whose(one), facts(one, longest))))


def _cut(text: str, longest: int) -> str:
    return f"{text[:longest]}…" if 0 < longest < len(text) else text


def _tr(text: str) -> str:
    return QCoreApplication.translate("FollowUpWords", text)
