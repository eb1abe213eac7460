"""Duties told in a sentence of the text, not in a clause of their own: …整治，由市公安局牵头，市交通局配合."""

import re
from collections.abc import Iterator

from explorer.domain.document import Span
from explorer.domain.plan import Clause
from explorer.parsing.brackets import split_outside, trimmed
from explorer.parsing.listings import SUFFIX, parties_in
from explorer.parsing.parties import is_plausible

_BY = re.compile(r"(?<![自理事缘来])由(?=[^，。；,;\n]{2,80}(?:牵头|负责|主办|主责|承办))")
_LEAST = 2
"""Sentences; a text that speaks of a duty only once tells no division of work."""


def find_duties(text: str, span: Span) -> tuple[Clause, ...]:
    """Return the stretches of sentences in ``span`` that tell who does what, if the text divides work in this way."""
    found = tuple(_duties(text, span))
    return found if len(found) >= _LEAST else ()


def _duties(text: str, span: Span) -> Iterator[Clause]:
    for by in _BY.finditer(text, span.start, span.end):
        sentence = next(split_outside(text, Span(by.start(), span.end), "。；;\n"))
        end = by.start()
        for piece in split_outside(text, sentence, "，,"):
            if not _tells_duty(text, piece):
                break
            end = piece.end
        if end > by.start():
            told = trimmed(text, Span(by.start(), end))
            yield Clause(told, parties_in(text, told))


def _tells_duty(text: str, piece: Span) -> bool:
    """Tell whether ``piece`` is a list of bodies with a duty behind it, and nothing else."""
    parties = parties_in(text, piece)
    return SUFFIX.search(piece.of(text)) is not None and all(is_plausible(party.written) for party in parties)
