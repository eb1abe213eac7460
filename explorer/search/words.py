"""Query text to terms."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from explorer.text.folding import fold

_CLOSING = {'"': '"', "“": "”", "「": "」", "『": "』", "＂": "＂"}
_END = re.compile(r"(?=[\s\"“”「」『』＂])")


@dataclass(frozen=True, slots=True)
class Term:
    """Something to be found as it is written: ``text`` folded; ``quoted`` terms are never widened."""

    text: str
    quoted: bool = False


def read_terms(query: str) -> tuple[Term, ...]:
    """Return the terms of ``query``: words between blanks, and phrases in quotation marks of any kind.

    A phrase whose end mark is missing goes on to the end.
    """
    return tuple(dict.fromkeys(term for term in _terms(query) if term.text))


def _terms(query: str) -> Iterator[Term]:
    position = 0
    while position < len(query):
        char = query[position]
        if char in _CLOSING:
            end = _phrase_end(query, position)
            yield Term(fold(query[position + 1 : end]).strip(), quoted=True)
            position = end + 1
        elif char.isspace() or char in "”」』":
            position += 1
        else:
            found = _END.search(query, position)
            end = found.start() if found else len(query)
            yield Term(fold(query[position:end]))
            position = end


def _phrase_end(query: str, start: int) -> int:
    """Return where the phrase that opens at ``start`` closes; marks of its own kind inside it count in pairs."""
    opening, closing = query[start], _CLOSING[query[start]]
    if closing != opening and query.endswith(closing) and not re.search(r"\s", query[start:]):
        # A phrase cut out of a text may hold a lone mark: “的“双控”.
        return len(query) - 1
    depth = 0
    for position in range(start, len(query)):
        if query[position] == closing and position > start:
            depth -= 1
            if depth <= 0:
                return position
        elif query[position] == opening:
            depth += 1
    return len(query)
