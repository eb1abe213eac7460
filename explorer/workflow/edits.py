"""What became of a text, piece by piece, as a reader would mark it up: clause by clause, not letter by letter."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from explorer.domain.versions import Edit, Piece

_CLAUSE = re.compile(r"[^，。；、：！？（）\n]+[，。；、：！？（）\n]*|[，。；、：！？（）\n]+")
_MOST = 2000
"""Clauses that are compared one by one; longer texts are told apart as wholes."""
_CONTEXT = 24
"""Characters of what stayed the same that are left on each side of what did not."""


def find_edits(before: str, after: str) -> Iterator[Piece]:
    """Yield the pieces of both texts in reading order; long stretches that stayed the same are cut short."""
    old, new = _clauses(before), _clauses(after)
    if max(len(old), len(new)) > _MOST:
        old, new = [before], [after]
    steps = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    for number, (what, old_start, old_end, new_start, new_end) in enumerate(steps):
        removed, added = "".join(old[old_start:old_end]), "".join(new[new_start:new_end])
        if what == "equal":
            yield Piece(Edit.KEPT, _shortened(added, head=number > 0, tail=number < len(steps) - 1))
        else:
            yield from _changed(removed, added)


def _clauses(text: str) -> list[str]:
    return _CLAUSE.findall(text)


def _changed(removed: str, added: str) -> Iterator[Piece]:
    if removed:
        yield Piece(Edit.REMOVED, removed)
    if added:
        yield Piece(Edit.ADDED, added)


def _shortened(words: str, *, head: bool, tail: bool) -> str:
    """Return ``words`` with the middle left out, or the side on which nothing changed."""
    if len(words) <= 2 * _CONTEXT + 2:
        return words
    return f"{words[:_CONTEXT] if head else ''}…{words[-_CONTEXT:] if tail else ''}"
