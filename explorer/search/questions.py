"""Questions in plain words, such as 哪些任务由四川省能源局牵头 or 潼南有什么项目.

有没有任务提到碳汇: asks, whatever it names
能源局的任务, 能源局牵头: asks only because it names a body; 推进地方自愿减排的工作 does not
牵头 能源局, 地点潼南, 能源局牵: half a field, or half typed; only where a body or place is named, and where the
library does not have just these words
牵头抓总, 与两地有关的重大事项: words to be found as they are
"""

import re
from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from explorer.domain.agency import Agency
from explorer.domain.plan import Kind
from explorer.domain.query import Facet
from explorer.search.expression import And, Expression, Field, Not, Words, flat, is_plain, positive_leaves, tells
from explorer.search.names import NameIndex
from explorer.search.numbered import HEADINGS, SHORT, TASK
from explorer.search.question_wrapping import (
    LISTED,
    asks_to_tell,
    compares,
    contrast_typed_on,
    plainly,
    typed_on,
)
from explorer.search.reader import QueryReader
from explorer.search.topics import Topics
from explorer.text.folding import fold

if TYPE_CHECKING:
    from explorer.search.question_documents import NamedDocuments
    from explorer.search.question_parts import QuestionParts

# The patterns are compiled when they are first used: together they take long.
_ASKING = ("什么", "啥", "咋", "干嘛", "怎样", "多少", "是否", "?", "如何", "怎么")
_ASKS = (
    r"哪一?[些个几里儿项条家]|[由有是归]哪$|([是有能会要该归管属在涉用])[不没]\1|几[项个次]|[吗呢]$|有无(?!害)|由.+(?:牵头|负责|配合)"
    r"|^(?!谁.{1,4}谁.{1,4}$).*谁|谁.?(?:牵头|负责|配合|参与|管)"
    r"|(?:涉及|提到|[包含][含括有]|关于|有关|相关|无关|关系).*的(?:任务|举措)$"
    r"|(?<![是为])(?:责任|牵头|配合|参与|主办|协办)(?:单位|部门)[是为]?$"
)
_WEAKLY = (
    r"(?:的|牵头|主办|负责|配合|参与|承担).{0,6}(?:任务|工作|事项|项目|举措|职责|分工|活儿?|事儿?)$|^请?把.+(?:出来|一下|[导整打汇统输生].+)$|还是"
    r"|(?<=[^ ])(?:牵头|主办|领衔|负责|配合|协办|参与|参加|承担)的?(?:$| )"
    r"|(?:牵头|主办|负责|配合|参与|参加|承担).*的(?:单位|部门)$|既.*(?:牵头|主办|负责|配合|参与|参加|承担).*又"
)
"""Asks only where it names a thing, or rules something out: 能源局的任务, not 推进地方自愿减排的工作."""
_ASKS_BY_DATE = (
    "年(?:.{0,6}(?:完成|实现|建成|到期).{0,3}(?:任务|工作|事项|项目)$|的?(?:主要|重点)?(?:目标|指标|任务)(?:$|[是有]))"
)
_WEAKLY_BY_LIST = (
    "(?:单位|部门|名单)(?:里面?|[中上])(?:都?有|都?含|都?包[含括])|(?:任务|工作)[里中].+的$|(?<=.)" + LISTED
)
"""More of both."""
_HEADED = r"(?:^|(?<=\S) )(?:(牵头|主办|领衔|配合|协办|参与|责任|负责)(?:单位|部门)?|地点|区县) ?(?=[^ ])"
"""Begins a field without a colon: 牵头 能源局, 地点潼南, 牵头 发改委 配合 能源局."""
_FIELDLIKE = "(?:^|,)_?(?:[lchr]?U_?b|p)"
"""The signs of one; 牵头抓总 and 配合做好 name nobody."""
_ASKS_FOR_ALL = ("哪", "什么", "几", "多少", "全部", "所有")
_WHOEVER = "谁.{1,4}谁.{1,4}"
"""谁审批谁负责 asks nothing."""
_OR_ELSE = ("或", "抑或")
"""Begins the second half of a choice: read by itself, beside the first, it would be wanted, too."""
_OWN = "(?:我们?|咱们?|本)(?:单位|部门|机关|局|厅|委(?![托员派屈])|办(?![理公事法学好]))的?"
"""The body of whoever asks."""
_SPEAKER = frozenset("我咱本")
_CHOICE = r"(?<=[^\W\da-z和])[/|](?=[^\W\da-z或])"
"""Stands for 或 between names: 潼南/泸州的任务."""
_IN_DOCUMENT = "里中内》"
"""One of these stands where a question names a document."""
_WORK = ("任务", "工作", "事项", "职责", "分工", "项目", "举措")
_LONGEST = 120
"""Characters; what is longer tells a case."""
_SHORTEST_WRAPPED = 8
"""Characters of 急！教委的任务; for what is shorter, as most first queries are, no patterns need be made."""
_SHORTEST_CLAUSE = 12
"""Characters of what is no name with a role any more: 四川省发展改革委牵头 has ten."""
_CLAUSE_MARKS = frozenset(",;、")
_MOST_THEMES = 2
"""Words a question may ask for, all of them; a longer sentence tells a case, and what answers it says it otherwise."""


class Questions:
    """Understands questions about roles, places, bodies and themes."""

    def __init__(self, names: NameIndex, topics: Topics, reader: QueryReader, agencies: Mapping[str, Agency]) -> None:
        """Keep what takes questions apart; ``agencies`` are the bodies by name."""
        self._known = names, topics, reader, agencies
        self._reader = reader

    def load(self) -> None:
        """Read a question now: the first one waits for its patterns and for the divisions of the country."""
        self._known[0].is_division("")
        self.read("请问谁牵头哪些任务，谢谢")

    @cached_property
    def _parts(self) -> "QuestionParts":
        from explorer.search.question_parts import QuestionParts  # its patterns take 15 ms to make: not at every start

        return QuestionParts(*self._known)

    @cached_property
    def _documents(self) -> "NamedDocuments":
        from explorer.search.question_documents import NamedDocuments

        return NamedDocuments(*self._known[:2])

    def in_document(self, text: str, unit: str = "") -> Expression | None:
        """Return what the folded ``text`` asks of the documents that it names: 消费帮扶文件里市科技局负责哪些."""
        if not any(mark in text for mark in _IN_DOCUMENT) or self._reader.stands(text):
            return None
        forms = dict.fromkeys((text, plainly(_bare(text))))
        for documents, rest in filter(None, map(self._documents.taken_from, forms)):
            asked = self.read(f"有哪些{rest}" if rest in _WORK else rest, unit, beside=True)
            if asked:
                return flat(And((documents, asked)))
        return None

    def read(self, query: str, unit: str = "", *, beside: bool = False) -> Expression | None:
        """Return what the question asks for; ``None`` where ``query`` is no question that can be understood.

        ``unit`` is the body of whoever asks. One that stands ``beside`` other conditions need not ask for anything.
        """
        text = fold(query).strip()
        if len(text) > _LONGEST or self._is_quoted(text):
            return None
        if asked := self.in_document(text, unit):
            return asked
        text = re.sub(_CHOICE, "或", text) if "/" in text or "|" in text else text
        text = _bare(text) if len(text) >= _SHORTEST_WRAPPED else text
        if everything := self._everything(text):
            return everything
        own = _own(text)
        if own and not unit:
            return None
        named = re.sub(_OWN, fold(unit), text) if own else text
        if is_question(text):
            return self._understood(named, beside=beside)
        return None if self._reader.stands(text) else self._read_unfinished(named, beside=beside)

    def _is_quoted(self, text: str) -> bool:
        """Tell whether ``text`` is a clause copied out of a plan: 市场监管总局牵头,各地区按职责分工负责."""
        is_clause = len(text) >= _SHORTEST_CLAUSE or not _CLAUSE_MARKS.isdisjoint(text)
        return is_clause and self._reader.stands(text)

    def _read_unfinished(self, text: str, *, beside: bool) -> Expression | None:
        """Return what is asked for by half a field (牵头 能源局) or with a word half typed (能源局牵)."""
        clauses, heads = re.subn(_HEADED, lambda found: f",{found[1]}单位" if found[1] else ",", text)
        if heads:
            signs = "".join(part.kind for part in self._parts.of(clauses))
            return self._understood(clauses, beside=beside) if len(re.findall(_FIELDLIKE, signs)) == heads else None
        if contrast := contrast_typed_on(text):
            asked = self._understood(_bare(contrast), beside=beside) if is_question(contrast) else None
            return asked if asked and _names(asked) and _is_contrast(asked) else None
        typed = typed_on(text)
        asked = self._understood(typed, beside=beside) if typed != text and is_question(typed) else None
        return asked if asked and _names(asked) else None

    def _understood(self, text: str, *, beside: bool) -> Expression | None:
        """Return what the question ``text``, which names the body of whoever asks, asks for."""
        from explorer.search.question_headings import heading_kind
        from explorer.search.question_roles import understand

        asked = understand(self._parts.of(text))
        if asked is None or not (asked.wanted or asked.unwanted or beside or compares(text)):
            return None
        themes = [one for one in asked.wanted if all(isinstance(leaf, Words) for leaf in positive_leaves(one))]
        if len(themes) > _MOST_THEMES:
            return None
        if not (_asks_surely(text) or asked.unwanted or len(themes) < len(asked.wanted)):
            return None
        wanted: list[Expression] = [*asked.wanted, *(Not(thing) for thing in asked.unwanted)]
        by_number = any(TASK in heading_kind(one) for one in asked.wanted)
        if (TASK in text and not by_number) or not (asked.wanted or beside):
            wanted.append(Field(Facet.KIND, Kind.TASK.value))
        return wanted[0] if len(wanted) == 1 else And(tuple(wanted))

    def _everything(self, text: str) -> Expression | None:
        """Return all of the kind of heading that the folded ``text`` asks for: 有哪些行动."""
        if not (any(word in text for word in _ASKS_FOR_ALL) and any(word in text for word in (*HEADINGS, SHORT))):
            return None
        from explorer.search.question_headings import all_of_a_heading  # few questions are of this kind

        return all_of_a_heading(text, self._known[0].outlines)


def _bare(text: str) -> str:
    """Return the folded ``text`` without what is wrapped around its question, put the plain way."""
    from explorer.search.question_rewording import reworded
    from explorer.search.question_speaker import in_the_name_of_whoever_asks
    from explorer.search.question_wrapping import unwrapped

    bare = reworded(unwrapped(in_the_name_of_whoever_asks(text)))
    return bare if is_question(bare) else text


def _names(asked: Expression) -> bool:
    """Tell whether something is ``asked`` for that has a name."""
    return any(isinstance(leaf, Field) and tells(leaf) for leaf in positive_leaves(asked))


def _is_contrast(asked: Expression) -> bool:
    """Tell whether something is ruled out, or all that is ``asked`` for are things with names, no words."""
    parts = asked.parts if isinstance(asked, And) else (asked,)
    with_fields = [any(isinstance(leaf, Field) for leaf in positive_leaves(part)) for part in parts]
    return all(with_fields) or any(isinstance(part, Not) for part in parts)


def has_operators(typed: Expression) -> bool:
    """Tell whether a query is more than words that stand side by side."""
    return not all(map(is_plain, typed.parts if isinstance(typed, And) else (typed,)))


def is_question(text: str) -> bool:
    """Tell whether the folded ``text`` asks in plain words."""
    asks = (
        _asks_surely(text)
        or re.search(_WEAKLY, text)
        or re.search(_WEAKLY_BY_LIST, text)
        or (text.endswith(_WORK) and _own(text))
    )
    asks_nothing = re.fullmatch(_WHOEVER, text) or text.startswith(_OR_ELSE)
    return bool(asks) and not any(mark in text for mark in "\"':") and not asks_nothing


def _asks_surely(text: str) -> bool:
    """Tell whether ``text`` asks, whatever it names."""
    asks = any(word in text for word in _ASKING) or re.search(_ASKS, text) or re.search(_ASKS_BY_DATE, text)
    return bool(asks) or compares(text) or asks_to_tell(text)


def _own(text: str) -> re.Match[str] | None:
    """Return how ``text`` first names the body of whoever asks."""
    return None if _SPEAKER.isdisjoint(text) else re.search(_OWN, text)


def asks_for_own(query: str) -> str:
    """Return how a question names the body of whoever asks, else nothing."""
    text = _bare(fold(query).strip())
    found = _own(text) if is_question(text) else None
    return found[0].removesuffix("的") if found else ""
