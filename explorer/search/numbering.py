"""Tasks and actions called by their numbers: 任务6, 第二十六项, 26, 行动七."""

import re
from collections.abc import Iterable

from explorer.text.numerals import chinese_numeral, parse_numeral, with_tens

_NUMBER = r"(\d{1,4}|[一二三四五六七八九十百]{1,6})"
_ACTION = re.compile(f"行动第?{_NUMBER}|第{_NUMBER}[项个大]?行动")
_TASK = re.compile(f"任务第?{_NUMBER}项?|第{_NUMBER}(?:项|[项个条]?任务)|{_NUMBER}号任务")
_LONE = re.compile(f"第{_NUMBER}[个条]?")
"""What is a task only where nothing else is said: in 第二十六次会议 or 12个公园 it counts something else."""
_GOES_ON = r"(?:(?<=\d)(?![\d.%项个条类大年月亿万])|(?=[的是由里和与及]|\W|$))"
"""What follows a number that stands behind what it counts: 任务六的牵头单位, not 任务十分艰巨."""
_ACTION_INSIDE = re.compile(f"第{_NUMBER}[项个大]行动|行动第?{_NUMBER}{_GOES_ON}")
_TASK_INSIDE = re.compile(f"第{_NUMBER}[项个条]任务|{_NUMBER}号任务|任务第?{_NUMBER}{_GOES_ON}")
_LONGEST_NUMBER = 4
"""Figures; more are a date or an amount, not the number of a task."""


def numbers_in(text: str, *, is_piece: bool = False) -> tuple[list[int], list[int]]:
    """Return the numbers of the actions and of the tasks that ``text`` calls.

    A piece of a longer text has to say what it counts; a longer text can call them among other words.
    """
    text = with_tens(text)
    actions, tasks = _numbers(_ACTION, text), _numbers(_TASK, text)
    if not (actions or tasks or is_piece):
        tasks = _numbers(_LONE, text) or _bare_number(text)
    if not (actions or tasks or is_piece):
        actions, tasks = _numbers_inside(_ACTION_INSIDE, text), _numbers_inside(_TASK_INSIDE, text)
    return actions, tasks


def _numbers(pattern: re.Pattern[str], text: str) -> list[int]:
    """Return the number in ``text``, where all of it is as ``pattern`` says."""
    found = pattern.fullmatch(text)
    return _values([found] if found else ())


def _numbers_inside(pattern: re.Pattern[str], text: str) -> list[int]:
    """Return the numbers in ``text`` where it is as ``pattern`` says."""
    return _values(pattern.finditer(text))


def _values(matches: Iterable[re.Match[str]]) -> list[int]:
    figures = (group for found in matches for group in found.groups() if group)
    return [number for each in figures if (number := parse_numeral(each)) is not None]


def _bare_number(text: str) -> list[int]:
    """Return the number that ``text`` is: 26, 二十六; not 十四五, and not 一, which stands in nearly every text."""
    number = parse_numeral(text)
    if number is None:
        return []
    is_meant = len(text) <= _LONGEST_NUMBER if text.isdecimal() else len(text) > 1 and chinese_numeral(number) == text
    return [number] if is_meant else []
