"""What a question is put together of: the things it names, and the words that say how they hang together."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from msgspec import Struct

from explorer.domain.agency import Agency
from explorer.domain.query import Facet
from explorer.search.expression import Expression, Field, Or, Words, either
from explorer.search.names import HEADED, NameIndex
from explorer.search.numbering import calls_in
from explorer.search.question_counterparts import Counterparts
from explorer.search.question_owners import Owners
from explorer.search.question_sides import Sides
from explorer.search.question_signs import (
    AND,
    BODY,
    GAP,
    NUMBERED,
    OTHER,
    PLACE,
    RESERVED,
    REST,
    SIDE,
    THEME,
    UNREAD,
    signs_in,
)
from explorer.search.question_unlisted import Unlisted
from explorer.search.question_wrapping import plainly
from explorer.search.reader import QueryReader
from explorer.search.topics import Topics

_NAMES = {Facet.AGENCY: BODY, Facet.PROGRAMME: OTHER, Facet.PLACE: PLACE, Facet.KIND: OTHER}
_NO_MORE = {"委": "(?!员会)", "办": "(?!公室)"}
"""What must not come after a name: 经济信息委员会 is another way to write it, not 经济信息委 and more."""
_SHORTEST_NAME = 2
_LONG_NAME = 4
"""Characters of a name that is no part of another word."""
_NAMED_ACTION = re.compile(r"(?P<name>(?:(?!行动)[\u4e00-\u9fff]){2,24})行动(?!方案|计划|[者力])")
_DEPARTMENT = re.compile(r"(?P<name>[\u4e00-\u9fff]{2,12}?)(?:主管)?部门")

_DENIALS = frozenset(
    ("不", "没", "没有", "未", "不是", "并非", "不用", "不要", "不需", "不需要", "不必", "无需", "无须", "不会", "不能")
) | {"没人", "无人", "不由", "不归", "除", "除了", "除外"}
"""Words that deny; in a question where they are not understood nothing is."""
_JOINS = re.compile("[、和与及跟]")
_CONTRARY = "非无"
"""Makes the contrary of a word: 非煤 is no 煤."""


class Part(Struct, frozen=True):
    """A thing that a question names, or (without ``meant``) a sign of how things hang together."""

    kind: str
    meant: Expression | None = None
    bodies: tuple[str, ...] = ()
    """Those of a side that do not bear its name: 人行成都分行 of 四川省."""


class QuestionParts:
    """Takes questions apart."""

    def __init__(self, names: NameIndex, topics: Topics, reader: QueryReader, agencies: Mapping[str, Agency]) -> None:
        """Keep the names that questions may hold, what finds their themes, and the bodies by name."""
        self._names = names
        self._topics = topics
        self._unlisted = Unlisted(names, reader, topics)
        self._owners = Owners(names)
        self._sides = Sides(names, agencies)
        self._counterparts = Counterparts(names, agencies, reader.stands)

    def of(self, text: str) -> list[Part]:
        """Return the parts of the folded ``text`` in order."""
        text = RESERVED.sub(" ", self._sides.named_in(plainly(text)))
        named, things = self._with_names_hidden(text)
        edges = frozenset(self._topics.edges(text))
        parts: list[Part] = []
        done = 0
        for start, end, kind in signs_in(named, edges):
            parts += self._between(named[done:start])
            parts.append(things[ord(named[start]) - 0xE000] if kind == BODY else Part(kind))
            done = end
        parts += self._between(named[done:])
        if any(part.kind in (BODY, PLACE) for part in parts):
            parts = list(map(_without_projects, parts))
        return [part for n, part in enumerate(parts) if part.kind != GAP or not n or parts[n - 1].kind != GAP]

    def _between(self, text: str) -> Iterator[Part]:
        """Yield the themes of a stretch without names, or that there is something between."""
        words = self._topics.of(text)
        if any(word in _DENIALS for word in self._topics.cut(text)):
            yield Part(UNREAD)
        done = 0
        for word in words:
            place = max(text.find(word, done), done)
            if _JOINS.search(text, done, place):
                yield Part(AND)
            done = place + len(word)
            contrary = next((c + word for c in _CONTRARY if c + word in text), word)
            yield Part(THEME, Words(contrary))
        if text and not words:
            yield Part(GAP)

    def _with_names_hidden(self, text: str) -> tuple[str, list[Part]]:
        """Return ``text`` with a sign for each thing it names, and those things."""
        hidden, things = text, list[Part]()
        for found in (self._things, self._strange_things):
            for start, end, part in found(hidden):
                if not RESERVED.search(hidden, start, end):
                    hidden = hidden[:start] + chr(0xE000 + len(things)) + REST * (end - start - 1) + hidden[end:]
                    things.append(part)
        return hidden, things

    def _things(self, text: str) -> Iterator[tuple[int, int, Part]]:
        """Yield what ``text`` names and where, the surest first."""
        borders = frozenset(self._topics.borders(text))
        for start, end, meant in self._counterparts.of(text):
            yield start, end, Part(BODY, meant)
        for call in calls_in(text):
            if {call.start, call.end} <= borders:
                called = self._names.outlines.called_by((call,))
                meant = either(called) if called else None
                yield call.start, call.end, Part(NUMBERED, meant) if meant else Part(UNREAD)
        for found in _DEPARTMENT.finditer(text):
            yield from self._departments(found, borders)
        for facet, name in self._names_in(text):
            for found in re.finditer(re.escape(name) + _NO_MORE.get(name[-1], ""), text):
                if len(name) >= _LONG_NAME or {found.start(), found.end()} <= borders:
                    start = self._owners.start(text, found.start(), name) if facet is Facet.AGENCY else found.start()
                    yield start, found.end(), Part(_NAMES[facet], _meaning(facet, text[start : found.end()]))
        for start, end, meant, strange in self._sides.of(text):
            yield start, end, Part(SIDE, meant, strange)
        yield from self._named_actions(text, borders)

    def _strange_things(self, text: str) -> Iterator[tuple[int, int, Part]]:
        """Yield what ``text``, in which the listed names are hidden, names besides."""
        for start, end, kind, meant in self._unlisted.find(text, frozenset(self._topics.edges(text))):
            yield start, end, Part(kind, meant)

    def _departments(self, found: re.Match[str], borders: frozenset[int]) -> Iterator[tuple[int, int, Part]]:
        """Yield the bodies that are called by what they see to: 环保部门."""
        for start in range(found.start(), found.end("name") - 1):
            name = found.string[start : found.end("name")]
            if start in borders and self._names.short(Facet.AGENCY, name):
                yield start, found.end(), Part(BODY, Field(Facet.AGENCY, name))
                return

    def _names_in(self, text: str) -> Sequence[tuple[Facet, str]]:
        names = {
            (name.thing.facet, name.text)
            for name in chain.from_iterable(map(self._names.of, _NAMES))
            if len(name.text) >= _SHORTEST_NAME and name.text in text
            if name.thing.facet is not Facet.KIND or name.thing.value in HEADED
        }
        wanted = tuple(_NAMES)
        return sorted(names, key=lambda item: (-len(item[1]), wanted.index(item[0]), item[1]))

    def _named_actions(self, text: str, borders: frozenset[int]) -> Iterator[tuple[int, int, Part]]:
        """Yield the actions that are called by a word of their names: 金融行动."""
        for found in _NAMED_ACTION.finditer(text):
            for start in range(found.start(), found.end("name") - 1):
                word = text[start : found.end("name")]
                if start in borders and self._names.actions_on(word):
                    yield start, found.end(), Part(NUMBERED, Field(Facet.ACTION, word))
                    break


def _meaning(facet: Facet, name: str) -> Expression:
    """Return what ``name`` means: a programme also where a plan tells of it in passing."""
    return Or((Field(facet, name), Words(name))) if facet is Facet.PROGRAMME else Field(facet, name)


def _without_projects(part: Part) -> Part:
    """Return a theme without the 项目 that is asked for: 科技 for 成都的科技项目."""
    if part.kind != THEME or not isinstance(part.meant, Words):
        return part
    return Part(THEME, Words(part.meant.text.removesuffix("项目")))
