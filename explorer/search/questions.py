"""Questions in plain words, such as 哪些任务由四川省能源局牵头 or 潼南有什么项目."""

import re
from collections.abc import Iterator

from explorer.domain.query import Facet
from explorer.search.expression import And, Expression, Field, Words
from explorer.search.names import NameIndex
from explorer.text.folding import fold

_ASKS = re.compile(
    r"哪些|哪个|哪几|哪里|哪儿|什么|怎样|谁|多少|几项|几个|吗|呢|有没有|是否|\?|如何|怎么|由.+(?:牵头|负责|配合)"
)
_ROLES = (
    (re.compile(r"牵头|主办|主抓|领衔"), Facet.LEAD),
    (re.compile(r"配合|参与|参加|协助|协办"), Facet.PARTICIPANT),
)
_FILLERS = re.compile(
    r"请问|我想知道|怎样|让|想了解|告诉我|哪些|哪个|哪几项|哪几个|哪几|哪里|哪儿|什么样的|什么|是谁|谁|多少|几项|几个|有没有|是否|如何|怎么样|怎么"
    r"|牵头|主办|主抓|领衔|配合|参与|参加|协助|协办|负责|承担|涉及|提到|关于|方面|相关|有关|安排|要做|需要|应该"
    r"|任务|工作|事项|举措|措施|内容|项目|平台|单位|部门|地方|情况|都|有|是|由|在|被|的|了|吗|呢|啊|和|与|及|要|做|干|\?|,|。|!|、"
)
_LEAD_ASKED = re.compile(r"(?:谁|哪个单位|哪些单位|哪个部门|哪些部门).{0,4}(?:牵头|负责)")
_SHORTEST_NAME = 2


class Questions:
    """Understands questions about roles, places, bodies and themes."""

    def __init__(self, names: NameIndex) -> None:
        """Keep the names that questions may hold."""
        self._names = names
        self._longest = max((len(name.text) for name in names.names), default=0)

    def read(self, query: str) -> Expression | None:
        """Return what the question asks for; ``None`` where ``query`` is no question that can be understood."""
        text = fold(query).strip()
        if not _ASKS.search(text) or any(mark in text for mark in "\"':"):
            return None
        rest, parts = self._named(text)
        role = next((facet for pattern, facet in _ROLES if pattern.search(text)), None)
        has_body = any(part.facet is Facet.AGENCY for part in parts)
        if role is not None and has_body:
            parts = [Field(role, p.text) if p.facet is Facet.AGENCY else p for p in parts]
        themes = [Words(word) for word in _FILLERS.sub(" ", rest).split() if len(word) > 1 or word.isascii()]
        if not parts and not themes:
            return None
        wanted: list[Expression] = [*parts, *themes]
        if "任务" in text and (parts or themes):
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
