"""Words that are written with marks inside them: “放管服”改革, 市域（郊）铁路."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import accumulate

_MARKS = "\"'()·-/<>《》〈〉"
"""Folded marks that one leaves out when typing; not 、, which parts things (煤、气 is no 煤气)."""
_PAIRS = ('""', "''", "()", "<>", "《》", "〈〉")
_SHORTEST, _LONGEST = 3, 12
"""Characters of a word that is looked for."""
_REACH = _LONGEST + 4
"""Characters on either side of a mark that may belong to a word around it, with room for other marks."""
_PIECE = re.compile(rf"[\w{re.escape(_MARKS)}]+")
_WITHOUT_MARKS = str.maketrans("", "", _MARKS)


class Marked:
    """Finds how the texts of a library write a word that is typed without marks."""

    def __init__(self, texts: Sequence[str]) -> None:
        """Keep the folded texts; they are gone through when first needed."""
        self._texts = texts

    def forms(self, text: str) -> Iterator[str]:
        """Yield the ways to write the folded ``text`` with marks inside, each once."""
        if not _SHORTEST <= len(text) <= _LONGEST or not text.isalnum():
            return
        joined, starts = self._joined
        found: dict[str, None] = {}
        at = joined.find(text)
        while at >= 0:
            n = bisect_right(starts, at) - 1
            places = [place for place, char in enumerate(self._pieces[n]) if char not in _MARKS]
            first, last = at - starts[n], at - starts[n] + len(text) - 1
            found[_with_pairs(self._pieces[n], places[first], places[last] + 1)] = None
            at = joined.find(text, at + 1)
        yield from (form for form in found if form != text)

    def load(self) -> None:
        """Go through the texts now: the first one who types a word waits until it is done."""
        _ = self._joined

    @cached_property
    def _pieces(self) -> Sequence[str]:
        """The stretches around the marks in the texts, up to the next blank or end of a clause."""
        return tuple(dict.fromkeys(self._around_marks("\n".join(self._texts))))

    @cached_property
    def _joined(self) -> tuple[str, Sequence[int]]:
        """The stretches without their marks, in one text, and where each starts."""
        bare = [piece.translate(_WITHOUT_MARKS) for piece in self._pieces]
        return "\n".join(bare), [0, *accumulate(len(piece) + 1 for piece in bare)]

    @staticmethod
    def _around_marks(text: str) -> Iterator[str]:
        for mark in _MARKS:
            at = text.find(mark)
            while at >= 0:
                start = max(0, at - _REACH)
                pieces = _PIECE.finditer(text, start, at + _REACH)
                yield next(piece[0] for piece in pieces if piece.end() > at)
                at = text.find(mark, at + 1)


def _with_pairs(piece: str, start: int, end: int) -> str:
    """Return ``piece`` from ``start`` to ``end`` and the marks right beside that belong to those inside."""
    inside = piece[start:end]
    for opening, closing in _PAIRS:
        alone = inside.count(opening) % 2 if opening == closing else inside.count(opening) != inside.count(closing)
        if alone and closing in inside and piece[:start].endswith(opening):
            return opening + inside
        if alone and opening in inside and piece.startswith(closing, end):
            return inside + closing
    return inside
