"""How sections, roles and dates are called in an export."""

import re
from datetime import date

from explorer.domain.agency import CENTRAL
from explorer.domain.links import Entry
from explorer.domain.plan import Action, Kind

PROGRAM = "川渝双碳行动方案知识库"
"""What files name as their author: never a person, an account or a path."""

_LONGEST_TITLE = 28
"""Characters of a line in an official document."""
_FIGURES = "零一二三四五六七八九"


def chinese_number(number: int) -> str:
    """Return 1 to 99 in Chinese figures (21: 二十一), larger numbers as they are."""
    tens, ones = divmod(number, 10)
    if number <= 0 or tens >= len(_FIGURES):
        return str(number)
    return ("" if tens <= 1 else _FIGURES[tens]) + ("十" if tens else "") + (_FIGURES[ones] if ones else "")


def chinese_date(day: date) -> str:
    """Return a date the way documents are signed: 2025年1月8日."""
    return f"{day.year}年{day.month}月{day.day}日"


def stated_date(text: str) -> str:
    """Return an ISO date, year-month or year as documents write it: 2022-02 becomes 2022年2月."""
    return "".join(f"{part.lstrip('0')}{unit}" for part, unit in zip(text.split("-"), "年月日", strict=False) if part)


def action_label(action: Action) -> str:
    """Return an action with its number: （一）区域能源绿色低碳转型行动."""
    return f"（{chinese_number(action.number)}）{action.title}"


def group_label(entry: Entry) -> str:
    """Return the heading a section stands under: its action, or what kind of section it is."""
    action = entry.section.action
    return action_label(action) if action else entry.section.kind.label


def entry_label(entry: Entry) -> str:
    """Return a section with its number, the way plans number it: 1．协同开发油气资源, 保障措施（一）健全推进机制."""
    section = entry.section
    if section.kind is Kind.TASK:
        return f"{section.number}．{section_title(entry)}"
    if section.kind is Kind.PREAMBLE:
        return section.title or section.kind.label
    return f"{section.kind.label}（{chinese_number(section.number)}）{section_title(entry)}"


def section_title(entry: Entry) -> str:
    """Return a section's title; of one that has none the first words of its text."""
    if entry.section.title:
        return entry.section.title
    words = re.split("[，。；：,;:]", entry.text.strip(), maxsplit=1)[0]
    return words if len(words) <= _LONGEST_TITLE else f"{words[:_LONGEST_TITLE]}…"


def entry_mark(entry: Entry) -> str:
    """Return the shortest name that tells a section within its plan: 1, 保障措施1."""
    section = entry.section
    return str(section.number) if section.kind is Kind.TASK else f"{section.kind.label}{section.number}"


def document_title(entry: Entry) -> str:
    """Return the title of the entry's document, its id where it has none."""
    return entry.plan.document.metadata.title or entry.plan.document.id


def side_label(jurisdiction: str) -> str:
    """Return how a side is called in an export; bodies of no side are grouped with the central ones."""
    return "中央及其他" if jurisdiction == CENTRAL else jurisdiction
