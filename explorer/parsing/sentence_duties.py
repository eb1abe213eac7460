"""Duties told in a sentence of the text, not in a clause of their own.

…整治，由市公安局牵头，市交通局配合; 市水利局负责清淤，市生态环境局负责监测.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from explorer.domain.document import Span
from explorer.domain.plan import Clause
from explorer.parsing.brackets import split_outside, trimmed
from explorer.parsing.enumerators import read_enumerator
from explorer.parsing.listings import CHARGE, SUFFIX, parties_in
from explorer.parsing.overlaps import Taken
from explorer.parsing.parties import is_certain, is_plausible

_BY = re.compile(r"(?<![自理事缘来])由(?=[^，。；,;\n]{2,80}(?:牵头|负责|主办|主责|承办))")
_SENTENCE = re.compile(r"[^。；;\n]+")
_STATUTE = re.compile(r"[\s　]*第[一1]条")
"""A statute says what is in whose power; it divides no work."""
_LEVEL = re.compile(r"级|^[\s　]*[省市县区州]人民政府$")
_LEAST = 2
"""Sentences; a text that speaks of a duty only once tells no division of work."""


def find_duties(text: str, lines: Sequence[Span]) -> tuple[Clause, ...]:
    """Return the stretches of sentences in ``lines`` that tell who does what, if the text divides work in this way."""
    found = _divided(clause for line in lines for clause in _duties(text, line))
    if not any(_STATUTE.match(text, line.start, line.end) for line in lines):
        taken = Taken(clause.span for clause in found)
        charges = _divided(clause for line in lines for clause in _charges(text, line))
        found += [clause for clause in charges if not taken.overlaps(clause.span)]
    return tuple(sorted(found, key=lambda clause: clause.span))


def _divided(found: Iterable[Clause]) -> list[Clause]:
    clauses = [*found]
    return clauses if len(clauses) >= _LEAST else []


def _duties(text: str, line: Span) -> Iterator[Clause]:
    """Yield duties behind 由."""
    for by in _BY.finditer(text, line.start, line.end):
        sentence = next(split_outside(text, Span(by.start(), line.end), "。；;\n"))
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


def _charges(text: str, line: Span) -> Iterator[Clause]:
    """Yield ends of sentences in which each body is named with what it does: 市水利局负责清淤，市财政局配合."""
    for sentence in _SENTENCE.finditer(text, _behind_number(text, line).start, line.end):
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


def _behind_number(text: str, line: Span) -> Span:
    """Return ``line`` without the number of the part that it begins."""
    number = read_enumerator(line.of(text))
    return Span(line.start + number.length, line.end) if number else line


def _tells_charge(text: str, piece: Span) -> bool:
    """Tell whether ``piece`` names sure bodies, not those of a level, and then what they do."""
    words = piece.of(text)
    duty = SUFFIX.search(words) or CHARGE.search(words)
    if duty is None or _LEVEL.search(words[: duty.start()]):
        return False
    parties = parties_in(text, piece)
    return bool(parties) and all(is_certain(party.written) for party in parties)
