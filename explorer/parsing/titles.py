"""Where the title of a part ends and its text begins, on one line."""

import re
from collections.abc import Sequence

from explorer.domain.document import Block, Span
from explorer.domain.plan import Clause
from explorer.parsing.enumerators import Style, read_enumerator
from explorer.parsing.labels import is_label
from explorer.parsing.overlaps import clauses_in
from explorer.parsing.sentences import FULL_STOP

_LONGEST_TITLE = 40
"""Characters; a first sentence longer than this is text, not a title."""
_LONGEST_BEFORE_COLON = 20
_KNOWN = re.compile(
    r"(?:总体要求|总体思路|指导思想|基本原则|基本思路|工作原则|(?:主要|工作|总体|发展|行动)目标|保障措施|组织实施)(?=[以到坚全为按围深\d各加])"
)
"""Titles that run into their text where a text lost its paragraph breaks."""
_FULL_STOP = re.compile(FULL_STOP)
_STOP = re.compile(rf"{FULL_STOP}|[：:]")
_CONTENT = re.compile(r"[^\s　。.，；：:]{2,30}?(?=(?:工作|主要|具体|任务|建设)(?:内容|措施|举措|要求)[:：])")
"""A title that runs into what is to be done: 建设铁路工作内容：完成一期."""
_REMARK = re.compile(r"[^\s　。.，；：（）()]{2,30}(?=[（(][^（）()]+[）)]$)")
"""A title with more in brackets behind it than a title holds."""
_ANNOUNCES = re.compile(r"(?:如下|以下|包括|分别是|是|为|指|按照|要求|其中|即)$")
_NO_LEAD = re.compile(
    r"[一二三四五六七八九十]+是|[一二三四五六七八九十]要|附|注|备注|说明|来源|联系|（|\(|\d+年?$|专栏"
)


def title_end(
    text: str, start: int, end: int, clauses: Sequence[Clause], *, style: Style, is_heading: bool = False
) -> int:
    """Return where the title that starts at ``start`` ends, its full stop included; ``start`` where there is none.

    It ends before the first of ``clauses``, which are those of the text.
    """
    line = text[start:end]
    article = style is Style.ARTICLE
    clause = next(iter(clauses_in(clauses, Span(start, end))), None)
    sentence = clause is not None and _FULL_STOP.search(text[start : clause.span.start])
    if not article and clause and not sentence and clause.span.start >= start:
        return clause.span.start if clause.span.start - start <= _LONGEST_TITLE else start
    known = None if article else _KNOWN.match(line)
    if known:
        return start + known.end()
    gap = re.match(r"[^\s　。，；：]{2,30}(?=[　]|\s{2,})", line)
    if gap and not article:
        return start + gap.end()
    remark = _REMARK.match(line)
    if remark and len(line) > _LONGEST_TITLE and not article:
        return start + remark.end()
    content = _CONTENT.match(line)
    if content and not article:
        return start + content.end()
    found = _STOP.search(line)
    stop = found.start() if found else None
    if stop is None or stop == len(line) - 1:
        is_title = is_heading or (len(line) <= _LONGEST_TITLE and not article)
        return end if is_title else start
    return start + stop + 1 if _is_run_in(line, stop, article=article) else start


def _is_run_in(line: str, stop: int, *, article: bool) -> bool:
    """Tell whether what stands before the first full stop or colon of ``line`` is a title."""
    title, rest = line[:stop], line[stop + 1 :].strip()
    if len(re.findall("[（(]", title)) > len(re.findall("[）)]", title)) or (
        rest.startswith(("（", "(")) and rest.endswith(("）", ")"))
    ):
        return False
    if line[stop] in "。.":
        return stop <= (16 if article else _LONGEST_TITLE) and not (article and "，" in title)
    return not article and stop <= _LONGEST_BEFORE_COLON and "，" not in title and not _ANNOUNCES.search(title)


def is_lead(text: str, block: Block) -> bool:
    """Tell whether ``block`` starts with bold words that name what follows: not one of 一是, 责任单位：, 2025年."""
    if not block.lead:
        return False
    lead = text[block.span.start : block.span.start + block.lead]
    rest = text[block.span.start + block.lead : block.span.end]
    enumerator = read_enumerator(lead)
    words = lead[enumerator.length if enumerator else 0 :].strip()
    ends = words.endswith(("。", "：", ":")) or rest.startswith(("。", "：", ":", "　", " ")) or not rest.strip()
    fits = 2 <= len(words) <= _LONGEST_TITLE + 1 and ends
    return fits and not _NO_LEAD.match(words) and not is_label(words + rest)
