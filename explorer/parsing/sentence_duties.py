"""Duties told in a sentence of the text, not in a clause of their own.

…整治，由市公安局牵头，市交通局配合; 市水利局负责清淤，市生态环境局负责监测.
"""

import re
from collections.abc import Iterator

from explorer.domain.document import Span
from explorer.domain.plan import Clause
from explorer.parsing.brackets import split_outside, trimmed
from explorer.parsing.listings import CHARGE, SUFFIX, parties_in
from explorer.parsing.overlaps import Taken
from explorer.parsing.parties import is_certain, is_plausible

_BY = re.compile(r"(?<![自理事缘来])由(?=[^，。；,;\n]{2,80}(?:牵头|负责|主办|主责|承办))")
_SENTENCE = re.compile(r"[^。；;\n]+")
_STATUTE = re.compile(r"^[\s　]*第一条", re.MULTILINE)
"""A statute says what is in whose power; it divides no work."""
_LEVEL = re.compile(r"级|^[省市县区州]人民政府$")
_LEAST = 2
"""Sentences; a text that speaks of a duty only once tells no division of work."""


def find_duties(text: str, span: Span) -> tuple[Clause, ...]:
    """Return the stretches of sentences in ``span`` that tell who does what, if the text divides work in this way."""
    found = list(_duties(text, span))
    taken = Taken(clause.span for clause in found)
    found += [clause for clause in _charges(text, span) if not taken.overlaps(clause.span)]
    return tuple(sorted(found, key=lambda clause: clause.span)) if len(found) >= _LEAST else ()


def _duties(text: str, span: Span) -> Iterator[Clause]:
    """Yield duties behind 由."""
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


def _charges(text: str, span: Span) -> Iterator[Clause]:
    """Yield ends of sentences in which each body is named with what it does: 市水利局负责清淤，市财政局配合."""
    if _STATUTE.search(text, span.start, span.end):
        return
    for sentence in _SENTENCE.finditer(text, span.start, span.end):
        if "负责" not in sentence[0] and "牵头" not in sentence[0]:
            continue
        pieces = list(split_outside(text, Span(*sentence.span()), "，,"))
        start = sentence.end()
        for piece in reversed(pieces):
            if not _tells_charge(text, piece):
                break
            start = piece.start
        if start < sentence.end():
            told = trimmed(text, Span(start, sentence.end()))
            yield Clause(told, parties_in(text, told))


def _tells_charge(text: str, piece: Span) -> bool:
    """Tell whether ``piece`` names sure bodies, not those of a level, and then what they do."""
    words = piece.of(text)
    parties = parties_in(text, piece) if SUFFIX.search(words) or CHARGE.search(words) else ()
    return bool(parties) and all(is_certain(one.written) and not _LEVEL.search(one.written) for one in parties)
