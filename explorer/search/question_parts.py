"""What a question is put together of: the things it names, and the words that say how they hang together."""

import re
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from explorer.domain.agency import Agency
from explorer.domain.query import Facet
from explorer.search.expression import Expression, Field, Or, Words
from explorer.search.names import NameIndex
from explorer.search.readings import Thing
from explorer.search.topics import Topics

LEAD, TAKE_PART, HELP, ANSWER_FOR = "l", "c", "h", "r"
BODY, SIDE, PLACE, OTHER, NUMBERED, THEME = "b", "s", "p", "g", "t", "w"
DENY, EXCEPT, BESIDE, MORE, APART = "N", "E", "M", "X", "K"
OR, AND, OF, STOP, GAP, UNREAD = "O", "J", "d", ",", "_", "?"
"""Signs of what parts are; beside these v is 涉及, Q 谁, U 单位, W the 与 of 与…无关."""

_NAMED, _REST = "\ue000-\uf8fe", "\uf8ff"
"""What stands for a name while a question is taken apart: one character, and another for each of its others."""
_RESERVED = re.compile(f"[{_NAMED}{_REST}]")
_NAME = re.compile(f"[{_NAMED}]{_REST}*")
_NAMES = {Facet.AGENCY: BODY, Facet.PROGRAMME: OTHER, Facet.PLACE: PLACE}
_SHORTEST_NAME = 2
_LONG_NAME = 4
"""Characters of a name that is no part of another word."""
_MOST_TITLES = 3
"""Tasks that are named one by one where several plans have one with the number asked for."""
_SMALLEST_SHARE = 2
"""A word that stands in the names of more than one in so many actions means none of them."""

_SIDE_ENDS = re.compile("[省市]$")

_NUMBER = r"(?:\d{1,3}|[一二三四五六七八九十百]{1,5})"
_TASK = re.compile(
    rf"任务第?(?P<a>{_NUMBER})(?![\d年月日])|第(?P<b>{_NUMBER})(?:[项个条]?任务|项)|(?P<c>{_NUMBER})号任务"
)
_ACTION = re.compile(rf"行动第?(?P<a>{_NUMBER})(?![\d年月日])|第(?P<b>{_NUMBER})[项个大]?行动")
_NAMED_ACTION = re.compile(r"(?P<name>[\u4e00-\u9fff]{2,24})行动(?!方案|计划|[者力])")

_ROLE = "牵头|主办|主抓|领衔|配合|协助|协办|参与|参加|负责|承担"
_SAYS = "涉及|提到|提及|包括|包含|写到|说到|谈到|讲到"
_STRUCTURE = re.compile(
    rf"(?P<K>无关|(?:没有?|无)(?:关系|关联|联系)|不相[关干])"
    rf"|(?P<N>并?(?:不|没有?|未|非|(?<!有)无|用不着|缺少)(?:属于|直接|[有由归让请需要用必须能会该应经被为在是再])*"
    rf"(?=[{_NAMED}]|{_ROLE}|管|{_SAYS}|覆盖|含))"
    rf"|(?P<E>除[了去开]|除(?=.+外))|(?P<M>之外|[以除]外)"
    rf"|(?P<only>(?<!不)[只仅](?:[有由是]|是由)?(?=[{_NAMED}]|{_SAYS}))|(?P<X>[既又]有?(?=[{_NAMED}])|还有|其他|其余|另外|别的)"
    rf"|(?P<l>牵头|主办|主抓|领衔)|(?P<h>配合|协助|协办)|(?P<c>参与|参加)"
    rf"|(?P<Q>哪(?:些|个|几个|几家|家)?(?:单位|部门|局|厅|委)|谁(?=[来去在会要能]?(?:{_ROLE}|管))|(?<=[由归是为])谁)"
    rf"|(?P<r>负责|承担|(?<=[谁来{_NAMED}{_REST}])管(?!理))"
    rf"|(?P<v>{_SAYS})|(?P<U>责任单位|单位|部门)"
    rf"|(?P<J>(?<=[{_NAMED}{_REST}])(?:[、和与及跟同]|以及|会同|连同|联合)(?=[{_NAMED}]))"
    rf"|(?P<W>[与和跟同](?=[^,]*(?:无关|(?:没有?|无)(?:关系|关联|联系)|不相[关干])))"
    rf"|(?P<word>或者|还是|没有?|[或还都的但外])|(?P<stop>[,;。!?])"
)
"""Named by what each is a sign for; ``word`` counts only where it is a word by itself."""
_WORDS = {"或": OR, "或者": OR, "还是": OR, "还": MORE, "都": MORE, "的": OF, "但": STOP, "外": BESIDE}
_SIGNS = {"stop": STOP, "only": UNREAD}
_WHICH = re.compile(r"哪(?:些|几?项|几?个)(?:任务|工作|事项|项目|举措)?[都还]?$")
"""After it comes what such a task does not have: 哪些任务没有光伏."""
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

    def __init__(self, names: NameIndex, topics: Topics, agencies: Mapping[str, Agency]) -> None:
        """Keep the names that questions may hold, what finds their themes, and the bodies by name."""
        self._agencies = agencies
        self._names = names
        self._topics = topics
        self._sides = _side_that_leads(names)
        self._actions = sum(name.is_main and name.thing.facet is Facet.ACTION for name in names.names)

    def of(self, text: str) -> list[Part]:
        """Return the parts of the folded ``text`` in order."""
        text = _RESERVED.sub(" ", text)
        named, things = self._with_names_hidden(text)
        edges = frozenset(self._topics.edges(text))
        parts: list[Part] = []
        done = 0
        for start, end, kind in _signs(named, edges):
            parts += self._between(named[done:start])
            parts.append(things[ord(named[start]) - 0xE000] if kind == BODY else Part(kind))
            done = end
        return [*parts, *self._between(named[done:])]

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
        for start, end, part in self._things(text):
            if not _RESERVED.search(hidden, start, end):
                hidden = hidden[:start] + chr(0xE000 + len(things)) + _REST * (end - start - 1) + hidden[end:]
                things.append(part)
        return hidden, things

    def _things(self, text: str) -> Iterator[tuple[int, int, Part]]:
        """Yield what ``text`` names and where, the surest first."""
        borders = frozenset(self._topics.borders(text))
        for pattern, word in ((_TASK, "任务"), (_ACTION, "行动")):
            for found in pattern.finditer(text):
                if found.end() in borders:
                    meant = self._numbered(word, found[found.lastgroup or 0])
                    yield found.start(), found.end(), Part(NUMBERED, meant) if meant else Part(UNREAD)
        for facet, name in self._names_in(text):
            for found in re.finditer(re.escape(name), text):
                if len(name) >= _LONG_NAME or {found.start(), found.end()} <= borders:
                    yield found.start(), found.end(), Part(_NAMES[facet], Field(facet, name))
        for found in self._sides.finditer(text):
            yield found.start(), found.end(), Part(SIDE, Words(found[0]), self._strange_to(found[0]))
        yield from self._named_actions(text, borders)

    def _names_in(self, text: str) -> Sequence[tuple[Facet, str]]:
        names = {
            (name.thing.facet, name.text)
            for name in self._names.names
            if len(name.text) >= _SHORTEST_NAME and name.thing.facet in _NAMES and name.text in text
        }
        wanted = tuple(_NAMES)
        return sorted(names, key=lambda item: (-len(item[1]), wanted.index(item[0]), item[1]))

    def _strange_to(self, side: str) -> tuple[str, ...]:
        """Return the bodies of ``side`` whose names do not hold its name."""
        known = self._names.values(Facet.JURISDICTION, side)
        bodies = (body for body in self._agencies.values() if body.jurisdiction in known)
        return tuple(body.name for body in bodies if short_side(side) not in body.name)

    def _named_actions(self, text: str, borders: frozenset[int]) -> Iterator[tuple[int, int, Part]]:
        """Yield the actions that are called by a word of their names: 金融行动."""
        for found in _NAMED_ACTION.finditer(text):
            for start in range(found.start(), found.end("name") - 1):
                word = text[start : found.end("name")]
                if (
                    start in borders
                    and 0 < len(self._names.holding(Facet.ACTION, word)) * _SMALLEST_SHARE <= self._actions
                ):
                    yield start, found.end(), Part(NUMBERED, Field(Facet.ACTION, word))
                    break

    def _numbered(self, word: str, number: str) -> Expression | None:
        """Return the action, or the tasks, of that number."""
        found = [
            Field(target.facet, target.value) if isinstance(target, Thing) else Field(None, target.text)
            for target in self._names.numbered(word + number)
        ]
        if len(found) > _MOST_TITLES:
            return Words(word + number)
        return (found[0] if len(found) == 1 else Or(tuple(found))) if found else None


def short_side(side: str) -> str:
    """Return the name of a side as those of its bodies hold it: 人行重庆营管部 is one of 重庆市."""
    return _SIDE_ENDS.sub("", side)


def _side_that_leads(names: NameIndex) -> re.Pattern[str]:
    """Return what finds the name of a side that has a role: 重庆市牵头, 重庆和四川共同牵头; not 重庆有哪些任务."""
    sides = {n.text for n in names.names if n.thing.facet is Facet.JURISDICTION and len(n.text) >= _SHORTEST_NAME}
    side = "|".join(map(re.escape, sorted(sides, key=len, reverse=True))) or "(?!)"
    return re.compile(rf"(?:{side})(?=(?:[、和与及或]|或者)?(?:{side}|共同|联合|一起|[来都方面]|不|没有?)*(?:{_ROLE}))")


def _signs(text: str, edges: frozenset[int]) -> Iterator[tuple[int, int, str]]:
    """Yield where each sign of ``text`` stands and its kind; that of a hidden name is ``BODY``, whatever it is."""
    position = 0
    while position < len(text):
        found = _NAME.match(text, position) or _STRUCTURE.match(text, position)
        kind = _kind(found, edges) if found else ""
        if found and kind:
            yield found.start(), found.end(), kind
        position = found.end() if found and kind else position + 1


def _kind(found: re.Match[str], edges: frozenset[int]) -> str:
    """Return what ``found`` is a sign for, or nothing where it is only a part of a word."""
    if found.lastgroup is None:
        return BODY
    if found.lastgroup in _SIGNS:
        return _SIGNS[found.lastgroup]
    if found.lastgroup != "word":
        return found.lastgroup
    if not {found.start(), found.end()} <= edges:
        return ""
    if found[0].startswith("没"):
        return DENY if _WHICH.search(found.string[: found.start()]) else ""
    return _WORDS[found[0]]
