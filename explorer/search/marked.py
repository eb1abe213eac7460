"""Words that are written with marks inside them: “放管服”改革, 市域（郊）铁路."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property

_MARKS = "\"'()·-/<>《》〈〉"
"""Folded marks that one leaves out when typing; not 、, which parts things (煤、气 is no 煤气)."""
_PAIRS = ('""', "''", "()", "<>", "《》", "〈〉")
_SHORTEST, _LONGEST = 3, 12
"""Characters of a word that is looked for."""
_REACH = _LONGEST + 4
"""Characters on either side of a mark that may belong to a word around it, with room for other marks."""
_PIECE = re.compile(rf"[\w{re.escape(_MARKS)}]+")
_BETWEEN = re.compile(rf"(\w)[{re.escape(_MARKS)}]+(?=(\w))")
_WITHOUT_MARKS = str.maketrans("", "", _MARKS)


class Marked:
    """Finds how the texts of a library write a word that is typed without marks."""

    def __init__(self, texts: Sequence[str]) -> None:
        """Keep the folded texts; they are gone through when first needed."""
        self._texts = texts

    def forms(self, text: str) -> tuple[str, ...]:
        """Return the ways to write the folded ``text`` with marks inside, each once."""
        if not _SHORTEST <= len(text) <= _LONGEST or not text.isalnum():
            return ()
        pairs = (text[n : n + 2] for n in range(len(text) - 1))
        pieces = dict.fromkeys(piece for pair in pairs for piece in self._by_pair.get(pair, ()))
        found = dict.fromkeys(form for piece in pieces for form in _written(text, piece))
        return tuple(form for form in found if form != text)

    def load(self) -> None:
        """Go through the texts now: the first one who types a word waits until it is done."""
        _ = self._by_pair

    @cached_property
    def _by_pair(self) -> dict[str, list[str]]:
        """The stretches around the marks in the texts, by the characters that a mark stands between."""
        found: dict[str, list[str]] = defaultdict(list)
        for piece in dict.fromkeys(self._around_marks("\n".join(self._texts))):
            for before, after in dict.fromkeys(_BETWEEN.findall(piece)):
                found[before + after].append(piece)
        return found

    @staticmethod
    def _around_marks(text: str) -> Iterator[str]:
        for mark in _MARKS:
            at = text.find(mark)
            while at >= 0:
                start = max(0, at - _REACH)
                pieces = _PIECE.finditer(text, start, at + _REACH)
                yield next(piece[0] for piece in pieces if piece.end() > at)
                at = text.find(mark, at + 1)


def _written(text: str, piece: str) -> Iterator[str]:
    """Yield the stretches of ``piece`` that are ``text`` but for marks."""
    bare = piece.translate(_WITHOUT_MARKS)
    at = bare.find(text)
    places = [place for place, char in enumerate(piece) if char not in _MARKS] if at >= 0 else []
    while at >= 0:
        yield _with_pairs(piece, places[at], places[at + len(text) - 1] + 1)
        at = bare.find(text, at + 1)


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
