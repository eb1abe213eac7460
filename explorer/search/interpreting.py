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

    def interpret(self, text: str, unit: str, left: int = _MOST_LEFT_OUT) -> tuple[Expression, bool]:
        """Return what ``text`` asks for, and whether it is a question; ``unit`` is the body of whoever asks.

        A heading is pasted with its number (三、保障措施), and an operator typed before what follows it (煤 或): where
        such is not found as text, it is not asked for, ``left`` times at most.
        """
        typed = parse_query(text)
        if has_operators(typed):
            typed = self._questions.within(typed, unit)
        elif question := self._questions.read(text, unit):
            return question, True
        meant = self._fitter.fit(typed)
        rest = without_operator(without_number(text)) if left else text
        if rest != text and not self._finder.evaluate(meant, self._finder.read(meant)):
            return self.interpret(rest, unit, left - 1)
        return meant, False
