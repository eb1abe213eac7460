"""Phrases over the ends of lines: a copied one may have a break that the text has not, or the other way round."""

import re
from collections.abc import Iterator

_LONGEST = 40
"""Characters of a phrase that is tried with a break in every place."""


def over_lines(phrase: str) -> Iterator[str]:
    """Yield the folded ``phrase`` without breaks but those between Latin words, and with one at each place in turn."""
    closed = re.sub(r"(?<![0-9a-z]) +| +(?![0-9a-z])", "", phrase)
    if closed != phrase:
        yield closed
    for at in range(1, len(closed) if len(closed) <= _LONGEST else 0):
        if not re.fullmatch("[0-9a-z ]{2}", closed[at - 1 : at + 1]):
            yield f"{closed[:at]} {closed[at:]}"
