"""Re-joining hard-wrapped lines: text that was extracted page by page, a line break at each line of the page."""

import re
import unicodedata
from itertools import pairwise

ENDS = tuple("。！？；：”）…】〕)")
_HAN = "一二三四五六七八九十百零"
ENUMERATOR = re.compile(rf"[{_HAN}]+、|[（(][{_HAN}\d]+[）)]|\d{{1,3}}[．.、]|第[{_HAN}\d]+[章节条]|[①-⑳]")
"""The number a part starts with."""
_LABEL = re.compile(
    r"(?:责任|牵头|配合|协办|主办|参与|实施|落实|督导|完成|整改|办理|工作|主要|推进|建设|年度|重点)"
    r"(?:单位|部门|主体|目标|措施|内容|时限|时间|期限|领导|任务|要求|标准|节点|进度|人)[：:]"
)
"""What a line of facts about a task starts with."""
_LETTER = re.compile(r"[A-Za-z]")
_INDENT = re.compile(r"[ \t　]{2}|　")
_DEEPEST_INDENT = 4
"""Blanks before the first line of a paragraph; what is deeper is the margin of a page."""
_SHARE_OUTSIDE = 0.2
"""Lines that may start outside the margin: running heads, page numbers."""
_RUNNING_HEAD = re.compile(r"\S\s{6,}\S")
_SHARE_OF_FULL_LINES = 0.2
_LEAST_OPEN = 3
"""Full lines that end no sentence: whole paragraphs hardly ever do."""
_LEAST_TORN = 2
"""Full lines that end inside a bracket."""
_SLACK = 6
"""How many columns a full line may fall short of the page width: three Chinese characters, for line-start rules."""
_MOST_COLUMNS = 120


def columns(text: str) -> int:
    """Return the display width of ``text``: two columns for a wide character, one for a narrow one."""
    return sum(2 if unicodedata.east_asian_width(char) in "WFA" else 1 for char in text)


def join_lines(text: str) -> list[str]:
    """Return the paragraphs of ``text``: its lines as they are, or re-joined where the text is hard-wrapped."""
    lines = _without_margin([line.rstrip() for line in text.splitlines() if line.strip()])
    width = _page_width(lines)
    if width is None:
        return [line.strip() for line in lines]
    indented = _indents_paragraphs(lines, width)
    paragraphs: list[str] = []
    previous = ""
    for line in lines:
        starts = (indented and _INDENT.match(line)) or (paragraphs and _is_labelled(line, paragraphs[-1]))
        if previous and not starts and _continues(previous, line, width):
            paragraphs[-1] += glue(paragraphs[-1], line.lstrip()) + line.lstrip()
        else:
            paragraphs.append(line.strip())
        previous = line
    return paragraphs


def _is_labelled(line: str, before: str) -> bool:
    """Tell whether ``line`` starts with a label, or a number behind one, that stands in no bracket of ``before``."""
    starts = _LABEL.match(line.lstrip()) or (_LABEL.match(before) and ENUMERATOR.match(line.lstrip()))
    return starts is not None and before.count("（") <= before.count("）")


def _without_margin(lines: list[str]) -> list[str]:
    """Return ``lines`` without the blanks that nearly all of them start with, as pages have where they were set."""
    indents = sorted(len(line) - len(line.lstrip()) for line in lines)
    margin = indents[int(len(indents) * _SHARE_OUTSIDE)] if indents else 0
    if margin <= _DEEPEST_INDENT:
        return lines
    return [line[min(margin, len(line) - len(line.lstrip())) :] for line in lines]


def _page_width(lines: list[str]) -> int | None:
    """Return the width in columns the text was wrapped at, ``None`` where its lines are whole paragraphs."""
    lines = [line for line in lines if not _RUNNING_HEAD.search(line)]
    widths = sorted(columns(line) for line in lines)
    if len(widths) < 4:
        return None
    width = widths[int(len(widths) * 0.95)]
    if width > _MOST_COLUMNS:
        return None
    full = [line for line in lines if columns(line) >= width - _SLACK]
    open_ended = [line for line in full if not line.endswith(ENDS)]
    torn = [line for line in open_ended if line.count("（") > line.count("）")]
    wrapped = len(full) >= len(lines) * _SHARE_OF_FULL_LINES and len(open_ended) >= len(full) * 0.4
    wrapped = wrapped and (len(open_ended) >= _LEAST_OPEN or len(torn) >= _LEAST_TORN)
    return width if wrapped and widths[-1] <= width + _SLACK else None


def _indents_paragraphs(lines: list[str], width: int) -> bool:
    """Tell whether blanks before a line start a paragraph: they stand behind ended ones, and inside none."""
    starts: list[bool] = []
    inner: list[bool] = []
    for before, line in pairwise(lines):
        if columns(before) < width - _SLACK and before.endswith(ENDS):
            starts.append(_INDENT.match(line) is not None)
        elif columns(before) >= width - _SLACK and not before.endswith(ENDS):
            inner.append(_INDENT.match(line) is not None)
    return len(starts) > 1 and sum(starts) > len(starts) * 0.8 and sum(inner) < len(inner) * 0.2


def _continues(previous: str, line: str, width: int) -> bool:
    """Tell whether ``line`` goes on with the paragraph of the line ``previous``."""
    if columns(previous) < width - _SLACK:
        return False
    ended = previous.endswith(ENDS) or _INDENT.match(line) is not None
    return not (ended and ENUMERATOR.match(line.lstrip()))


def glue(before: str, after: str) -> str:
    """Return the blank that a line break stands for between two Latin words, nothing in Chinese."""
    return " " if _LETTER.fullmatch(before[-1:]) and _LETTER.fullmatch(after[:1]) else ""
