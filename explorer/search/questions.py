"""Questions in plain words, such as 哪些任务由四川省能源局牵头 or 潼南有什么项目."""

import re
from collections.abc import Iterator, Sequence

from explorer.domain.query import Facet
from explorer.search.expression import And, Expression, Field, Not, Words
from explorer.search.names import NameIndex
from explorer.search.topics import Topics
from explorer.text.folding import fold

_ASKS = re.compile(
    r"哪些|哪个|哪几|哪里|哪儿|什么|怎样|谁|多少|几项|几个|吗|呢|有没有|是否|\?|如何|怎么|由.+(?:牵头|负责|配合)"
    r"|(?:牵头|主办|负责|配合|参与|承担)的?.{0,6}(?:任务|工作|事项|项目|举措)$"
    r"|不(?:涉及|包括|包含).+的(?:任务|工作|事项|项目|举措)$"
)
_OWN = re.compile(r"(?:我们?|咱们?|本)(?:单位|部门|机关|局|厅|委(?![托员派屈])|办(?![理公事法学好]))的?")
"""The body of whoever asks."""
_WORK = ("任务", "工作", "事项", "职责", "分工", "项目", "举措")
_ROLES = (
    (re.compile(r"牵头|主办|主抓|领衔"), Facet.LEAD),
    (re.compile(r"配合|参与|参加|协助|协办"), Facet.PARTICIPANT),
)
_DENIES = re.compile(r"(?P<bodies>不是?由|不归|除了|除(?=.+外))|不(?:涉及|包括|包含|含)|没有(?:涉及|提到|包括|包含)")
"""What a question rules out follows: only the body where it asks who does the rest (除了发改委还有谁), else all."""
_SHORTEST_NAME = 2
_MOST_THEMES = 2
"""Words a question may ask for, all of them; a longer sentence tells a case, and what answers it says it otherwise."""


class Questions:
    """Understands questions about roles, places, bodies and themes."""

    def __init__(self, names: NameIndex, topics: Topics) -> None:
        """Keep the names that questions may hold, and what finds their themes."""
        self._names = names
        self._topics = topics

    def read(self, query: str, unit: str = "") -> Expression | None:
        """Return what the question asks for; ``None`` where ``query`` is no question that can be understood.

        ``unit`` is the body of whoever asks.
        """
        text = fold(query).strip()
        if not is_question(text) or (not unit and _OWN.search(text)):
            return None
        text = _OWN.sub(fold(unit), text)
        said, denied, bodies_only = _split(text)
        rest, parts = self._named(said)
        after, refused = self._named(denied)
        if bodies_only:
            parts += [part for part in refused if part.facet is not Facet.AGENCY]
            refused = [part for part in refused if part.facet is Facet.AGENCY]
            rest, after = f"{rest} {after}", ""
        themes = [Words(word) for word in self._topics.of(rest)]
        role = next((facet for pattern, facet in _ROLES if pattern.search(text)), None)
        unwanted = [*_in_role(role, refused), *(Words(word) for word in self._topics.of(after))]
        if len(themes) > _MOST_THEMES or not (parts or themes or unwanted):
            return None
        wanted: list[Expression] = [*_in_role(role, parts), *themes, *map(Not, unwanted)]
        if "任务" in text or not (parts or themes):
            wanted.append(Field(Facet.KIND, "task"))
        return wanted[0] if len(wanted) == 1 else And(tuple(wanted))

    def _named(self, text: str) -> tuple[str, list[Field]]:
        """Return ``text`` without the names it holds, and those names as fields, the longest first."""
        found: list[Field] = []
        for facet, name in self._names_in(text):
            if name in text:
                text = text.replace(name, " ")
                found.append(Field(facet, name))
        return text, found

    def _names_in(self, text: str) -> Iterator[tuple[Facet, str]]:
        wanted = (Facet.AGENCY, Facet.PROGRAMME, Facet.PLACE)
        names = {
            (name.text, name.thing.facet)
            for name in self._names.names
            if len(name.text) >= _SHORTEST_NAME and name.thing.facet in wanted and name.text in text
        }
        ordered = sorted(names, key=lambda item: (-len(item[0]), wanted.index(item[1]), item[0]))
        return ((facet, name) for name, facet in ordered)


def is_question(text: str) -> bool:
    """Tell whether the folded ``text`` asks in plain words."""
    asks = _ASKS.search(text) or (text.endswith(_WORK) and _OWN.search(text))
    return bool(asks) and not any(mark in text for mark in "\"':")


def asks_for_own(query: str) -> str:
    """Return how a question names the body of whoever asks, else nothing."""
    text = fold(query).strip()
    found = _OWN.search(text) if is_question(text) else None
    return found[0].removesuffix("的") if found else ""


def _split(text: str) -> tuple[str, str, bool]:
    """Return what is asked for, what is ruled out, and whether only bodies are ruled out by that."""
    denies = _DENIES.search(text)
    if denies is None:
        return text, "", False
    return text[: denies.start()], text[denies.end() :], bool(denies["bodies"])


def _in_role(role: Facet | None, fields: Sequence[Field]) -> list[Field]:
    """Return ``fields`` with bodies in the role that is asked for."""
    if role is None:
        return list(fields)
    return [Field(role, field.text) if field.facet is Facet.AGENCY else field for field in fields]
