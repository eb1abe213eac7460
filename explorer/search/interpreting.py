"""What was typed to what it asks for: a question in plain words, or words with operators."""

import re

from msgspec import Struct

from explorer.search.conditions import Conditions
from explorer.search.expression import MARKS, Expression, Field, Words
from explorer.search.finder import Finder
from explorer.search.fitting import Fitter
from explorer.search.query_parser import parse_operands, without_operator
from explorer.search.question_wrapping import compares
from explorer.search.questions import Questions, has_operators
from explorer.text.folding import fold
from explorer.text.headings import without_number

_MOST_LEFT_OUT = 3
"""Numbers before a heading that was pasted (一、（一）1．), and operators half typed, that are not asked for."""


_BULLET = r"^\s*(?:[•‣◦●■□◆◇▪▫►➢※]\s*|[·○*–—-]\s+)(?=\S)"
_INLINE = "b|i|u|em|strong|mark|span|font|sub|sup"
_TAG = rf"</?(?:(?P<inline>{_INLINE})|[A-Za-z][A-Za-z0-9]*)(?:\s[^<>]*)?/?>|&(?:[A-Za-z]{{2,8}}|#[0-9]{{2,5}});"
"""A tag or an entity; an inline one parts no words."""
_TAG_SIGNS = frozenset("<&")
_NOT_COMPARED = "多少不作比较，列出的是其余条件的全部结果，各有几条见筛选的计数"


class Meaning(Struct, frozen=True):
    """What a query asks for."""

    expression: Expression
    is_question: bool = False
    remark: str = ""
    """What cannot be answered of it, for the user."""


class Interpreter:
    """Tells what queries ask for in one library."""

    def __init__(self, questions: Questions, conditions: Conditions, fitter: Fitter, finder: Finder) -> None:
        """Keep what reads queries, and what tells whether they find anything as they are."""
        self._questions = questions
        self._conditions = conditions
        self._fitter = fitter
        self._finder = finder

    def interpret(self, text: str, unit: str) -> Meaning:
        """Return what ``text`` means; ``unit`` is the body of whoever asks.

        A heading is pasted with its number (三、保障措施) or a bullet, a word with its tags (<b>页岩气</b>), and an
        operator typed before what follows it (煤 或): where such is not found as text, it is not asked for.
        """
        text = self._without_tags(text)
        meant = self._read(text, unit)
        for _ in range(_MOST_LEFT_OUT):
            rest = without_operator(without_number(re.sub(_BULLET, "", text)))
            if meant.is_question or rest == text or self._is_found(meant.expression):
                break
            text = rest
            meant = self._read(text, unit)
        return meant

    def _without_tags(self, text: str) -> str:
        """Return ``text`` without the tags of a page that stand nowhere; what is in quotation marks is left."""
        if _TAG_SIGNS.isdisjoint(text):
            return text
        bare = re.sub(_TAG, lambda found: found[0] if self._stands(found[0]) else "" if found["inline"] else " ", text)
        is_left = not bare.strip() or any(mark in bare for pair in MARKS for mark in pair)
        return text if is_left else bare

    def _stands(self, text: str) -> bool:
        return self._is_found(Words(fold(text), quoted=True))

    def _read(self, text: str, unit: str) -> Meaning:
        """Return what all of ``text`` means."""
        typed, as_written = parse_operands(text), Words(fold(text).strip())
        if has_operators(typed) and "《" in text and (asked := self._questions.in_document(fold(text).strip(), unit)):
            return Meaning(self._fitter.numbered_there(asked), is_question=True)  # a title that quotes something
        if has_operators(typed):
            typed = self._conditions.within(typed, unit)
        elif question := self._questions.read(text, unit):
            remark = _NOT_COMPARED if compares(fold(text)) else ""
            return Meaning(self._fitter.numbered_there(question), is_question=True, remark=remark)
        else:
            typed = self._conditions.among_words(text, unit) or typed
        fitted = self._fitter.fit(typed)
        is_listed = not isinstance(fitted, Field)
        if isinstance(typed, Field) and (is_listed or not self._is_found(fitted)) and self._is_found(as_written):
            return Meaning(as_written)  # pasted out of a plan: 责任单位:重庆市能源局、市经济信息委
        return Meaning(fitted)

    def _is_found(self, meant: Expression) -> bool:
        """Tell whether something holds ``meant`` as it is written."""
        return bool(self._finder.evaluate(meant, self._finder.read(meant)))
