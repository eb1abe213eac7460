"""Questions with other conditions beside them: 储气 AND 市能源局牵头, 煤 -重庆 哪些任务, 能源局牵头的任务，储气."""

import re
from collections.abc import Sequence

from explorer.search.expression import And, Expression, Or, Words, flat, is_plain
from explorer.search.numbered import TASK
from explorer.search.questions import Questions, is_question
from explorer.search.reader import QueryReader
from explorer.text.folding import fold

_TELLS_OF = ("涉及", "提到", "提及", "不涉及", "没有涉及", "没有提到")
"""Begins a question that goes on with 的任务."""
_BESIDE = "[,;。 ]+"
"""What parts words from a question beside them."""


class Conditions:
    """Reads the questions among other conditions."""

    def __init__(self, questions: Questions, reader: QueryReader) -> None:
        """Keep what reads questions, and what tells whether words are found as they are."""
        self._questions = questions
        self._reader = reader

    def within(self, typed: Expression, unit: str = "", *, beside: bool = False) -> Expression:
        """Return ``typed``, a query with operators, with the questions in it read; ``unit`` is the body of who asks.

        It may stand ``beside`` other conditions itself.
        """
        match typed:
            case And(parts):
                plain = [part for part in parts if is_plain(part)]
                others = [part for part in parts if part not in plain]
                asked = self._operand(plain, unit, beside=beside or bool(others))
                read = (self.within(part, unit, beside=beside or len(parts) > 1) for part in others)
                return flat(And((*asked, *read)))
            case Or(parts):
                return Or(tuple(self.within(part, unit) for part in parts))
            case Words() if is_plain(typed):
                return flat(And(tuple(self._operand([typed], unit, beside=beside))))
            case _:
                return typed

    def _operand(self, words: Sequence[Words], unit: str, *, beside: bool) -> Sequence[Expression]:
        """Return what ``words`` side by side ask for, else the words; 涉及潼南 is short for 涉及潼南的任务."""
        text = " ".join(word.text for word in words)
        asked = self._questions.read(text, unit, beside=beside) if text else None
        if asked is None and text.startswith(_TELLS_OF) and not self._reader.stands(text):
            asked = self._questions.read(f"{text}的{TASK}", unit)
        return words if asked is None else [asked]

    def among_words(self, query: str, unit: str = "") -> Expression | None:
        """Return what a question and the words beside it, found as typed, ask for: 能源局牵头的任务，储气."""
        text = fold(query).strip()
        parts = [*filter(None, re.split(_BESIDE, text))]
        if len(parts) < 2 or not any(map(is_question, parts)) or self._reader.stands(text):
            return None
        asked = {part: self._questions.read(part, unit) for part in parts if not self._reader.stands(part)}
        if not any(asked.values()) or not all(asked.get(part) or self._reader.finds(part) for part in parts):
            return None
        return flat(And(tuple(asked.get(part) or Words(part) for part in parts)))
