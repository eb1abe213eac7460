"""The words before a list of bodies, a person or a date (责任单位：), and where they stand."""

import re
from collections.abc import Iterator
from itertools import pairwise

from explorer.domain.document import Span

_KEY = (
    r"(?:责任|牵头|负责|配合|主办|协办|承办|参加|参与|主管|支持|实施|落实|督办|主责|协同|协助|协作|联合|推进|共建|指导"
    r"|监督)"
)
_WHO = r"(?:单位|部门|主体|机构|处室|科室|股室|企业|地区)"
_LABEL_WORDS = (
    rf"(?:[省市县区州](?:级|直|属)?|国家|各|分)?(?:主要|共同|第一|具体|其他|其余)?{_KEY}(?:[和及与、/]?{_KEY}){{0,3}}"
    rf"(?:{_WHO}(?:[（(]{_WHO}[）)]|[和及与、/]{_WHO}){{0,3}}|责任{_WHO})"
)
LABEL = re.compile(
    rf"\s{{0,4}}(?P<label>{_LABEL_WORDS}(?:[（(][^）)\n]{{1,24}}[）)])?(?:及[\u4e00-\u9fff]{{1,8}})?"
    rf"|(?:{_KEY}){{1,2}}(?:方|者)?(?=\s{{0,4}}[:：])|(?:责任|任务|职责)?分工(?=\s{{0,4}}[:：]))\s{{0,4}}[:：]"
)
BARE_LABEL = re.compile(
    rf"\s{{0,4}}(?P<label>{_LABEL_WORDS})(?:[为是]\s*(?=[\u4e00-\u9fff])|有?\s*(?=[省市县区州国各中][\u4e00-\u9fff]))"
)
"""Without a colon: （责任单位为市教委）."""
LONE_LABEL = re.compile(rf"\s*(?!各|分)(?P<label>{_LABEL_WORDS})\s*")
"""On a line of its own, the bodies below it."""
OTHER_LABEL = re.compile(r"\s{0,4}[\u4e00-\u9fff（）、]{2,12}[:：]")
PERSON_OR_TIME = re.compile(
    r"\s{0,4}(?:[省市县区州]?(?:牵头|责任|分管|包抓|督导|负责|联系|挂钩)[省市县区州]?(?:领导|人|同志)(?:同志)?|(?:完成|办理|整改|推进|实施|落实)?"
    r"(?:时限|时间|期限|进度|节点)(?:要求|安排)?)\s{0,4}[:：]"
)
"""牵头领导：, 完成时限：."""
_LABEL_INSIDE = re.compile(rf"(?<=\S)(?<![省市县区州])(?:{_LABEL_WORDS})\s{{0,4}}[:：]")
_LABEL_BEHIND_BLANK = re.compile(
    rf"(?<=[\s、])(?:{PERSON_OR_TIME.pattern}|{LABEL.pattern})"
    rf"|(?<=\s)(?!\S{{0,6}}(?:{_WHO}|领导))[\u4e00-\u9fff]{{2,8}}[:：]"
)
_NEXT_LISTING = re.compile(
    r"(?<=\S)(?:(?:完成)?(?:时限|时间|期限)(?:要求)?|(?:实际)?(?:完成|进展|落实|推进)情况|(?:项目)?(?:责任|负责|联系)人)[:：]"
    r"|(?<=牵头)、|(?<=负责)、"
)
"""What ends a list although no blank or comma does."""
_PERSON_BEFORE = rf"{PERSON_OR_TIME.pattern}[^。]{{0,80}}?(?:牵头|责任){_WHO}[:：]"
_ANY_LABEL = LABEL.pattern.replace("?P<label>", "?:")
LABEL_BEHIND_SENTENCE = re.compile(
    rf"(?:(?<=[。；;！）)\s　])|[（(【\[])(?={_ANY_LABEL}|{_PERSON_BEFORE})"
    r"|(?<=[。；;])(?=(?:牵头|责任|主办)(?:单位|部门)[为是])"
)
NEXT_LABEL = re.compile(rf"。(?={_ANY_LABEL}|{PERSON_OR_TIME.pattern})")


def is_label(words: str) -> bool:
    """Tell whether ``words`` start with what stands before a list of bodies, a person or a date: 责任单位：."""
    return any(pattern.match(words) for pattern in (LABEL, PERSON_OR_TIME, BARE_LABEL))


def label_at(text: str, piece: Span) -> re.Match[str] | None:
    """Return the label of a list of bodies that ``piece`` starts with, its words as ``label``."""
    found = LABEL.match(text, piece.start, piece.end) or BARE_LABEL.match(text, piece.start, piece.end)
    return found or LONE_LABEL.fullmatch(text, piece.start, piece.end)


def cut_at_labels(text: str, part: Span) -> Iterator[Span]:
    """Cut ``part`` before each label that stands inside it: 市教育局 配合单位：市财政局."""
    words = part.of(text)
    marks = [
        *_LABEL_INSIDE.finditer(words),
        *_LABEL_BEHIND_BLANK.finditer(words),
        *_NEXT_LISTING.finditer(words),
    ]
    starts: list[int] = []
    last = LABEL.match(words)
    covered = last.end() if last else 0
    for mark in sorted(marks, key=lambda mark: mark.start()):
        if mark.start() >= covered and not _is_inside(words, mark.start()):
            starts.append(part.start + mark.start())
            covered = mark.end()
    for start, end in pairwise([part.start, *starts, part.end]):
        yield Span(start, end)


def _is_inside(words: str, position: int) -> bool:
    """Tell whether a bracket is open at ``position``: 市数据局（联系人：张三）."""
    before = words[:position]
    return sum(map(before.count, "（(")) > sum(map(before.count, "）)"))
