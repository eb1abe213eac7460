"""Citations: documents in title marks, and meetings named by number or by who held them."""

import re
from collections.abc import Iterable, Iterator, Sequence

from explorer.domain.document import Span
from explorer.domain.links import Citation
from explorer.parsing.overlaps import Taken

_NUMBER = "[一二三四五六七八九十百〇零0-9]+"
_LONGEST = 50
"""Characters the name of a meeting may have before its number."""
_CLAUSE = "[^，。；：！？、\n《》]"

_TITLE = re.compile(r"《((?:[^《》\n]|《[^《》\n]*》)+)》")
_CONGRESS = re.compile(
    rf"党的{_NUMBER}大|(?:党的)?{_NUMBER}届(?:历次|[一二三四五六七八九十]中(?:、[一二三四五六七八九十]中)*)全会"
    rf"|[省市区]委{_NUMBER}届{_NUMBER}次全会|[省市区]?第{_NUMBER}次党代会"
)
_NUMBERED = re.compile(rf"会议第{_NUMBER}次(?:全体)?会议")
_HELD = re.compile(
    rf"(?:中央|全国|全省|全市|国务院|[省市]委){_CLAUSE}{{2,40}}?(?:会议|座谈会|推进会)"
    rf"(?=精神|上|部署|要求|确定|决定|强调|指出)"
)
_HEED = re.compile("贯彻|落实|学习|传达|根据|按照|依据|围绕|召开|举行|[在于，。；：！？、\n《》]")
"""What stands before a meeting's name. 推动 is not here: the name may begin with it."""


def settle(spans: Iterable[Span], masked: Sequence[Span] = ()) -> list[Span]:
    """Return the spans outside ``masked``, sorted; of two that overlap the longer stays."""
    taken = Taken(masked)
    longest_first = sorted(spans, key=lambda span: (span.start - span.end, span.start))
    return sorted(span for span in longest_first if taken.take(span))


def find_citations(text: str, span: Span) -> tuple[Citation, ...]:
    """Return the documents and meetings cited inside ``span``, in order; a title comes without its marks."""
    titles = settle(_titles(text, span))
    cited = settle((*titles, *settle(_meetings(text, span), titles)))
    return tuple(Citation(found.of(text), found) for found in cited)


def _titles(text: str, span: Span) -> Iterator[Span]:
    for match in _TITLE.finditer(text, span.start, span.end):
        yield Span(*match.span(1))


def _meetings(text: str, span: Span) -> Iterator[Span]:
    for match in _NUMBERED.finditer(text, span.start, span.end):
        farthest = max(span.start, match.start() - _LONGEST)
        heeded = [heed.end() for heed in _HEED.finditer(text, farthest, match.start())]
        yield Span(max(heeded, default=farthest), match.end())
    for pattern in (_CONGRESS, _HELD):
        for match in pattern.finditer(text, span.start, span.end):
            yield Span(*match.span())
