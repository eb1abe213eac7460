"""What was typed to what it asks for: a question in plain words, or words with operators."""

from explorer.search.expression import Expression
from explorer.search.finder import Finder
from explorer.search.fitting import Fitter
from explorer.search.query_parser import parse_query, without_operator
from explorer.search.questions import Questions, has_operators
from explorer.text.headings import without_number

_MOST_LEFT_OUT = 3
"""Numbers before a heading that was pasted (一、（一）1．), and operators half typed, that are not asked for."""


class Interpreter:
    """Tells what queries ask for in one library."""

    def __init__(self, questions: Questions, fitter: Fitter, finder: Finder) -> None:
        """Keep what reads queries, and what tells whether they find anything as they are."""
        self._questions = questions
        self._fitter = fitter
        self._finder = finder

    def interpret(self, text: str, unit: str) -> tuple[Expression, bool]:
        """Return what ``text`` asks for, and whether it is a question; ``unit`` is the body of whoever asks.

        A heading is pasted with its number (三、保障措施), and an operator typed before what follows it (煤 或): where
        such is not found as text, it is not asked for.
        """
        meant, is_question = self._read(text, unit)
        for _ in range(_MOST_LEFT_OUT):
            rest = without_operator(without_number(text))
            if is_question or rest == text or self._is_found(meant):
                break
            text = rest
            meant, is_question = self._read(text, unit)
        return meant, is_question

    def _read(self, text: str, unit: str) -> tuple[Expression, bool]:
        """Return what all of ``text`` asks for, and whether it is a question."""
        typed = parse_query(text)
        if has_operators(typed):
            typed = self._questions.within(typed, unit)
        elif question := self._questions.read(text, unit):
            return question, True
        return self._fitter.fit(typed), False

    def _is_found(self, meant: Expression) -> bool:
        """Tell whether something holds ``meant`` as it is written."""
        return bool(self._finder.evaluate(meant, self._finder.read(meant)))
