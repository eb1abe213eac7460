"""Questions with other conditions beside them: 储气 AND 市能源局牵头, 煤 -重庆 哪些任务, 能源局牵头的任务，储气."""

import re
from collections.abc import Sequence

from explorer.search.expression import And, Expression, Or, Words, flat, is_plain
from explorer.search.numbered import ACTION, TASK
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
                asked = self._operand(plain, unit, beside=beside or bool(others)) if plain else None
                kept = parts if asked is None else (asked, *others)
                read = (part if part in plain else self.within(part, unit, beside=True) for part in kept)
                return flat(And(tuple(read)))
            case Or(parts):
                return Or(tuple(self.within(part, unit) for part in parts))
            case Words() if is_plain(typed):
                return self._operand([typed], unit, beside=beside) or typed
            case _:
                return typed

    def _operand(self, words: Sequence[Words], unit: str, *, beside: bool) -> Expression | None:
        """Return what ``words`` side by side ask for; 涉及潼南 is short for 涉及潼南的任务, 能源行动 for its tasks."""
        text = " ".join(word.text for word in words)
        asked = self._questions.read(text, unit, beside=beside)
        is_short = text.startswith(_TELLS_OF) or text.endswith(ACTION)
        if asked is None and is_short and not self._reader.stands(text):
            return self._questions.read(f"{text}的{TASK}", unit)
        return asked

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
