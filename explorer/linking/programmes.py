"""Programmes: named projects, platforms, corridors, pilots and zones, and slogans in quotation marks."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache

from explorer.domain.document import Span
from explorer.domain.links import ProgrammeLink
from explorer.domain.province import PROVINCES
from explorer.linking.citations import find_citations, settle
from explorer.linking.gazetteer import Gazetteer, Rank
from explorer.resources import read_resource, read_table

_LONGEST = 32  # Longer than this no name is; the rules have then run across a verb the table lacks.
_PREFIX = 4  # Characters a name may have before its proper element: 中航油西南…, 大熊猫国家….
_NATIONAL = ("国家", "国家级", "全国", "中国", "中华")
_AREAS = ("片区", "地区", "城区", "库区", "辖区")
_SCHEMES = ("工程", "计划", "行动")

_HAN = "[\u4e00-\u9fff]"
_WORDS, _DOTTED = re.compile(_HAN), re.compile(f"{_HAN}·{_HAN}")
# 三线一单, 两江四岸: counted things of two sorts are a coined name; 一户一宅, one of each, is a principle.
_COUNTED = re.compile(r"([一二两三四五六七八九十百千万])\w{1,3}((?!\1)[一二两三四五六七八九十百千万])\w{1,3}")
_QUOTED = re.compile(r"“[^“”「」『』\"\n]+”|「[^“”「」『』\"\n]+」|『[^“”「」『』\"\n]+』|\"[^“”「」『』\"\n]+\"")
# Listed together: “天府信用通”“绿蓉融”和重庆“长江绿融通”.
_QUOTED_LIST = re.compile(rf"(?:{_QUOTED.pattern})(?:[^，。；：！？“”「」『』\"\n]{{0,6}}(?:{_QUOTED.pattern}))*")
_QUOTE_MARK = re.compile(r"[“”「」『』\"]")
_CLOSE = re.compile(r"等?(?:[，。；：、！？）)\n]|\Z)")
_SENTENCE = re.compile(r"[，。；：！？+＋—]|、.*、|\w{17}")  # No name, but a sentence, a list or a formula.
_TAIL = re.compile(rf"[（(]{_HAN}{{2,4}}[）)]号?")  # 西部数据交易中心（重庆）, 中欧班列（成渝）号


def read_words(name: str) -> tuple[str, ...]:
    """Return the words of a plain list in ``resources/programmes``; lines that start with ``#`` are comments."""
    lines = read_resource(f"resources/programmes/{name}").splitlines()
    return tuple(word for line in lines if not line.startswith("#") for word in line.split())


def any_of(words: Iterable[str]) -> str:
    """Return a pattern for the longest of ``words`` that stands at a place."""
    by_first: dict[str, list[str]] = {}
    for word in sorted(words, key=len, reverse=True):
        by_first.setdefault(word[0], []).append(re.escape(word[1:]))
    return "|".join(f"{re.escape(first)}(?:{'|'.join(rest)})" for first, rest in by_first.items()) or "(?!)"


class Borders:
    """Cuts text where no name can go on: punctuation, quotation marks, verbs, prepositions."""

    def __init__(self) -> None:
        """Read ``borders.csv``."""
        rows = read_table("resources/programmes/borders.csv")
        words = [row["border"] for row in rows]
        except_ = [word for row in rows for word in (row["except"] or "").split()]
        counts = any_of(row["border"] for row in rows if row["counts"])
        first = re.escape("".join(sorted({word[0] for word in (*words, *except_)})))
        self._pattern = re.compile(
            # The look ahead only saves time: most characters begin none of the words.
            rf"(?=[^\w·—\-]|[\d{first}])(?:[（(][一二三四五六七八九十\d]+[）)]|(?P<keep>[（(][\w·—]{{1,8}}[）)]|{any_of(except_)})"
            rf"|(?P<count>\d[\d.]*[余多万]*[个家座项条处批种类片所]|{counts})|\d{{4}}年底?前?|[^\w·—\-]"
            # 提升工程, 培育计划: a verb that modifies what a name ends in belongs to the name.
            rf"|(?:{any_of(word for word in words if len(word) > 1)})(?!工程|计划|行动|专项|基金|中心)"
            rf"|{any_of(word for word in words if len(word) == 1)})"
        )

    def runs(self, text: str, span: Span) -> Iterator[tuple[Span, bool]]:
        """Yield the stretches between two borders, and whether each is counted (一批…, …2个): no name, but a sort."""
        start, counted = span.start, False
        for match in self._pattern.finditer(text, span.start, span.end):
            if not match["keep"]:
                if start < match.start():
                    yield Span(start, match.start()), counted or match["count"] is not None
                start, counted = match.end(), match["count"] is not None
        if start < span.end:
            yield Span(start, span.end), counted


class ProperElements:
    """Knows what makes a phrase a name: country and regions, provinces, places, rivers and mountains."""

    def __init__(self) -> None:
        """Read ``proper.txt`` and the gazetteer."""
        every = "".join(province.letters for province in PROVINCES)
        letters = every.translate(dict.fromkeys(map(ord, "吉黑蒙贵云青宁新甘台")))
        gazetteer = Gazetteer.load()
        areas = (name for name, namings in gazetteer.namings.items() if namings[0].record.rank >= Rank.REGION)
        words = {*read_words("proper.txt"), *(province.short for province in PROVINCES), *areas}
        self._anywhere = re.compile(
            rf"{any_of(words)}|[{letters}][{every}东南西北中]+|引\w[济入]\w|[A-Z]\d+"
            rf"|(?:{_HAN}[（(]{_HAN}{{1,2}}[）)]){{2,}}"
        )
        # Only where a run begins is it safe to take 龙泉山, 广阳湾, 重庆高新区 for what they look like.
        self._first = re.compile(
            rf"(?!中小|江河|河湖|山水|林田|乡村|城乡|农村|丘陵)"
            rf"{_HAN}{{2}}(?:山(?![水区地体林])|湖(?!泊)|岛|湾|江(?!河)|河(?![流道湖]))"
            rf"|{_HAN}{{2,3}}(?:高新区|经开区|新区|(?<![城都超门全股辖省县夜楼集和与级])市(?![场民域区级]))"
        )
        self._places = {*gazetteer.namings, *gazetteer.combinations} - gazetteer.words

    def within(self, text: str, span: Span) -> list[Span]:
        """Return the proper elements inside ``span``, which begins where a run begins."""
        start = span.start
        ends = (end for end in range(min(span.end, start + 12), start + 1, -1) if text[start:end] in self._places)
        look = self._first.match(text, start, span.end)
        first = next(ends, look.end() if look else start)
        found = [Span(start, first)] if first > start else []
        return found + [Span(*match.span()) for match in self._anywhere.finditer(text, first, span.end)]


class ProgrammeFinder:
    """Finds programmes by rule; the words the rules go by are plain tables in ``resources/programmes``."""

    def __init__(self) -> None:
        """Read the tables."""
        rows = read_table("resources/programmes/kinds.csv")
        self._modifiers = {row["kind"]: int(row["modifier"]) for row in rows if row["modifier"]}
        self._own = {row["kind"]: int(row["own"]) for row in rows if row["own"]}
        except_ = any_of(word for row in rows for word in (row["except"] or "").split())
        last = any_of(row["kind"] for row in rows if row["last"])
        words = any_of(row["kind"] for row in rows if not row["last"])
        self._kinds = re.compile(rf"[（(][^）)]*[）)]|(?:{except_})|(?P<kind>(?:{words})(?![类化性市])|(?:{last})\Z)")
        self.borders, self.proper = Borders(), ProperElements()
        self._generic = frozenset(read_words("generic.txt"))
        self._shorthand = frozenset(read_words("shorthand.txt"))
        heads = read_words("quoted-heads.txt")
        listed = any_of(head[1:] for head in heads if head.startswith("等"))
        self._head = re.compile(rf"{any_of(heads)}|等[^，。；：、！？“”]{{0,16}}?(?:{listed})")
        self._verb = re.compile(rf"(?:{any_of(read_words('quoted-verbs.txt'))})\Z")
        self._end = re.compile(rf"\w(?:{any_of(read_words('quoted-ends.txt'))})\Z")

    def find(self, text: str, span: Span) -> Iterator[Span]:
        """Yield what the rules take for a programme's name inside ``span``; finds may overlap."""
        yield from self._quoted(text, span)
        yield from self._unquoted(text, span)

    def _last_kind(self, text: str, span: Span) -> Span | None:
        kinds = [Span(*match.span()) for match in self._kinds.finditer(text, span.start, span.end) if match["kind"]]
        return kinds[-1] if kinds else None

    def _unquoted(self, text: str, span: Span) -> Iterator[Span]:
        before: Span | None = None
        for run, counted in self.borders.runs(text, span):
            kind = None if counted else self._last_kind(text, run)
            start = self._start(text, run, kind) if kind else None
            if kind and before and text[before.end : run.start] in tuple("、和与及"):
                start = self._start_in_list(text, before, run, kind, start)
            if kind and start is not None and kind.end - start <= _LONGEST:
                tail = _TAIL.match(text, kind.end, run.end)
                yield Span(start, tail.end() if tail else kind.end)
            before = None if kind else run

    def _start(self, text: str, run: Span, kind: Span) -> int | None:
        """Return where the name that ends in ``kind`` starts; ``None`` where nothing makes the phrase a name."""
        modifier = self._modifiers.get(kind.of(text))
        proper = self.proper.within(text, Span(run.start, kind.start))
        # 广阳岛片区|长江经济带绿色发展示范: an area the programme lies in is not part of its name.
        inner = [element.start for element in proper[1:] if text.endswith(_AREAS, run.start, element.start)]
        proper = [element for element in proper if not inner or element.start >= inner[-1]]
        if modifier is None or not proper:
            return run.start if self._is_own(Span(run.start, kind.start).of(text), kind.of(text)) else None
        start = run.start if not inner and proper[0].start - run.start <= _PREFIX else proper[0].start
        others = (at for at in range(start, kind.start) if not any(e.start <= at < e.end for e in proper))
        words = "".join(text[at] for at in others)
        generic = words in self._generic or (not words and proper[0].of(text) in _NATIONAL)
        return start if len(words) >= modifier and not generic else None

    def _start_in_list(self, text: str, before: Span, run: Span, kind: Span, alone: int | None) -> int | None:
        """Return where the name starts when ``before`` is listed before it, ``alone`` when it stands alone."""
        proper = self.proper.within(text, before)
        if sum(element.end - element.start for element in proper) == before.end - before.start:
            # 重庆两江新区、四川天府新区|气候投融资试点: the places share it.
            shared = max((e.end for e in self.proper.within(text, Span(run.start, kind.start))), default=kind.end)
            return shared if self._is_own(text[shared : kind.start], kind.of(text)) else alone
        if alone is None and proper and text[before.end] != "、":
            return self._start(text, Span(before.start, run.end), kind)
        return alone

    def _is_own(self, words: str, kind: str) -> bool:
        """Tell whether ``words`` make a name of ``kind`` without a proper element."""
        return words not in self._generic and len(words) >= self._own.get(kind, _LONGEST)

    def _quoted(self, text: str, span: Span) -> Iterator[Span]:
        for listed in _QUOTED_LIST.finditer(text, span.start, span.end):
            marks = _QUOTED.finditer(text, listed.start(), listed.end())
            quoted = [Span(match.start() + 1, match.end() - 1) for match in marks]
            fit = [words for words in quoted if self._fits(text, span, words)]
            named = fit if any(self._is_name(text, span, words, listed.end()) for words in fit) else []
            yield from named
            for words in quoted:
                yield from () if words in named else self._led_by_quote(text, span, words)

    def _fits(self, text: str, span: Span, quoted: Span) -> bool:
        words = quoted.of(text)
        plain = ("、" not in words and _WORDS.search(words)) or self._head.match(text, quoted.end + 1, span.end)
        return bool(plain) and words not in self._shorthand and _SENTENCE.search(words) is None

    def _is_name(self, text: str, span: Span, quoted: Span, list_end: int) -> bool:
        """Tell whether something shows that the ``quoted`` words are a name, not a turn of speech."""
        words, before = quoted.of(text), Span(max(span.start, quoted.start - 5), quoted.start - 1)
        whole = next(self.borders.runs(text, quoted), None) == (quoted, False)
        proper = self.proper.within(text, quoted) if whole else []
        owner = self.proper.within(text, before)
        return bool(
            _DOTTED.search(words)
            or self._end.search(words)
            or _COUNTED.fullmatch(words)
            or (proper and proper[0].of(text) != words)
            or (owner and owner[-1].end == before.end)
            or self._head.match(text, quoted.end + 1, span.end)
            # 倡导“每周少开一天车”“低碳出行”等，: nothing more is the verb's object.
            or (self._verb.search(text, before.start, before.end) and _CLOSE.match(text, list_end, span.end))
        )

    def _led_by_quote(self, text: str, span: Span, quoted: Span) -> Iterator[Span]:
        """Yield the name that begins with words in quotation marks: “三区”人才支持计划."""
        after = quoted.end + 1
        run, _ = next(self.borders.runs(text, Span(after, span.end)), (Span(after, after), False))
        kind = self._last_kind(text, run) if run.start == after else None
        if kind and kind.start > after + 1 and (kind.of(text) in _SCHEMES or self.proper.within(text, quoted)):
            yield Span(quoted.start - 1, kind.end)


@cache
def programme_finder() -> ProgrammeFinder:
    """Return the finder with the shipped tables, which take a moment to load."""
    return ProgrammeFinder()


@lru_cache(maxsize=2)
def _found(text: str, span: Span) -> tuple[Span, ...]:
    # Kept for a moment, because a section is searched for bodies right before or after it is for programmes.
    return tuple(programme_finder().find(text, span))


@cache
def _pattern(names: frozenset[str] | None) -> re.Pattern[str]:
    return re.compile(any_of(read_words("known.txt") if names is None else names))


def find_programmes(
    text: str, span: Span, masked: Sequence[Span], known: frozenset[str] | None = None
) -> tuple[ProgrammeLink, ...]:
    """Return the programmes inside ``span``, outside ``masked`` and whatever is cited, in order.

    ``known`` names count wherever they are written; by default those in ``known.txt``, which no rule reaches.
    """
    listed = (Span(*match.span()) for match in _pattern(known).finditer(text, span.start, span.end))
    cited = (citation.span for citation in find_citations(text, span))
    places = settle((*_found(text, span), *listed), [*masked, *cited])
    return tuple(ProgrammeLink(_QUOTE_MARK.sub("", place.of(text)), place.of(text), place) for place in places)
