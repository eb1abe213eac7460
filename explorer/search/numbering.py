"""Headings called by their numbers in what is typed: 任务6, 第二十六项任务, 前三项行动, 最后一条保障措施."""

import re
from collections.abc import Iterable, Iterator

from msgspec import Struct

from explorer.search.numbered import ACTION, HEADINGS, SHORT, TASK, heading_called
from explorer.text.numerals import NUMBER, counted

_HEADING = f"(?!{ACTION}(?:方案|计划|[者力]))(?:{'|'.join(HEADINGS)})"
_SHORT = rf"{SHORT}(?=$|\W|[的是由里中和与及讲说有谁哪怎])"
_SORT = "(?:重点|主要|具体|专项|工作)*"
_TO, _AND = "[-~—–至到]{1,2}", "(?:[、,和与及]|以及)"
_COUNT = "[项个条大]"
_AGAIN = "(?:(?P=before))?"
_LIST = f" ?{NUMBER} ?(?:{_COUNT}? ?(?:{_TO}|{_AND}) ?第?{NUMBER} ?)*"
_LIST_AFTER = f" ?{NUMBER}(?:{_COUNT}? ?(?:{_TO}{_AGAIN}|{_AND}) ?第?{NUMBER})*"
_COUNTS_MORE = r"(?! ?[\d%项个条类大次年月日号亿万千节章届期批页级]|\.\d)"
"""What counts something else by the number: 任务5项, 行动3年."""
_NO_TIME = "(?<![今此之以会事目当提年先随日月])"
"""Before 前 and 后: 目前三项任务 are not the first three."""
_ITEM_ALONE = r"(?<=项)(?!的?规定)(?=$|\W|[的是由里中和与及都讲说有谁哪怎]|牵头|负责|配合|参与|责任)"
"""Where it goes without saying that tasks are counted: 第六项由谁牵头, not 第六项保障粮食安全的措施."""
_CALL = re.compile(
    rf"(?:(?:倒数|最后)第(?P<from_end>{NUMBER}){_COUNT}?|第(?P<ones>{_LIST})(?:{_COUNT}|号)?"
    rf"|(?<![\d月])(?P<figures>{_LIST})号|{_NO_TIME}(?:前面?|头|开头)的?(?P<firsts>{NUMBER}){_COUNT}"
    rf"|{_NO_TIME}(?:最?后面?|倒数|末尾|最末)[的那]?(?P<lasts>{NUMBER}){_COUNT}|(?P<edge>[首末]){_COUNT})"
    rf" ?(?P<heading>{_SORT}(?:{_HEADING}|{_SHORT})|{_ITEM_ALONE})"
    rf"|(?P<before>{_HEADING})(?: ?\((?P<one>{NUMBER})\)|第(?P<those>{_LIST_AFTER})(?: ?{_COUNT}|号)?"
    rf"|(?P<listed>{_LIST_AFTER})号?){_COUNTS_MORE}"
)
_PARTS = re.compile(f"({NUMBER})|{_TO}")
_GOES_ON = re.compile(r"[的是由里和与及]|\W|$")
"""What follows a call among other words: 任务六的牵头单位, not 任务十分艰巨."""
_FRAME = re.compile(
    r"(?:请?(?:查看|查询|打开|显示|阅读|看看|看一下|看|查|找))?\s*(\ue000(?:\s*(?:[、,;和与及跟]|以及)?\s*\ue000)*)"
    r"\s*(?:的?(?:具体|主要|全部)?(?:内容|原文|全文|正文|详情|标题|名称))?(?:是什么)?[。.?!]?"
)
"""What may stand round calls, each of which is one sign, without changing what is asked for."""
_LONE = re.compile(f"第({NUMBER})[个条]?")
"""What is a task only where nothing else is said: in 第二十六次会议 or 12个公园 it counts something else."""
_LONGEST_NUMBER = 4
"""Figures; more are a date or an amount, not the number of a task."""


class Call(Struct, frozen=True):
    """Headings of one kind that are called by number, and where; numbers below zero count from the end."""

    start: int
    end: int
    heading: str
    ranges: tuple[tuple[int, int], ...]
    is_told: bool
    """Whether it says what it counts: 第三项 alone may be an item of an article."""


def calls_in(text: str) -> Iterator[Call]:
    """Yield what is called by number in the folded ``text``, whatever stands round it."""
    for found in _CALL.finditer(text):
        ranges = tuple(_ranges(found))
        heading = found["heading"] or found["before"]
        if ranges and (heading or text[found.start() - 1 : found.start()] not in ("条", "款")):
            yield Call(*found.span(), heading_called(heading or TASK), ranges, bool(heading))


def calls_among_words(text: str) -> Iterator[Call]:
    """Yield what is surely called by number in the folded ``text``."""
    for call in calls_in(text):
        last = text[call.end - 1]
        if call.is_told and (last.isdecimal() or not last.isnumeric() or _GOES_ON.match(text, call.end)):
            yield call


def calls_only(text: str) -> tuple[Call, ...]:
    """Return what is called where the folded ``text`` does nothing else."""
    calls = tuple(calls_in(text))
    signs = text
    for call in reversed(calls):
        signs = f"{signs[: call.start]}\ue000{signs[call.end :]}"
    return calls if calls and "\ue000" not in text and _FRAME.fullmatch(signs) else ()


def lone_number(text: str) -> int | None:
    """Return the number that ``text`` is: 26, 二十六, 第6个; not 一, which stands in nearly every text."""
    if found := _LONE.fullmatch(text):
        return counted(found[1])
    is_long = len(text) <= _LONGEST_NUMBER if text.isdecimal() else len(text) > 1
    return counted(text) if is_long else None


def _ranges(found: re.Match[str]) -> Iterable[tuple[int, int]]:
    """Return the numbers that are called, first and last of each stretch; none where one of them is no number."""
    if found["edge"]:
        return [(1, 1) if found["edge"] == "首" else (-1, -1)]
    for group in ("from_end", "lasts", "firsts"):
        if found[group] and (number := counted(found[group])):
            return [{"from_end": (-number, -number), "lasts": (-number, -1), "firsts": (1, number)}[group]]
    return _stretches(next(filter(None, found.group("ones", "figures", "one", "those", "listed")), ""))


def _stretches(listed: str) -> Iterable[tuple[int, int]]:
    stretches: list[tuple[int, int]] = []
    goes_on = False
    for part in _PARTS.finditer(listed):
        number = counted(part[1]) if part[1] else 0
        if number is None:
            return []
        if number:
            stretches.append((stretches.pop()[0], number) if goes_on else (number, number))
        goes_on = not number
    return [(min(stretch), max(stretch)) for stretch in stretches]
