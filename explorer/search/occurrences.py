"""Where words stand in a text."""

from collections.abc import Iterator

from explorer.search.readings import Text

Mark = tuple[int, int]
"""Start and end of what matched."""


def occurrences(folded: str, target: Text) -> Iterator[Mark]:
    """Yield where ``target`` stands in ``folded``: a number not in a longer one, a Latin prefix where a word begins."""
    text = target.text
    start = folded.find(text)
    while text and start >= 0:
        end = start + len(text)
        if not (target.number and _inside_number(folded, start, end)) and not (
            target.prefix and _inside_word(folded, start)
        ):
            yield start, end
        start = folded.find(text, start + 1)


def _inside_number(folded: str, start: int, end: int) -> bool:
    """Tell whether the figures at an edge of this stretch go on outside it."""
    return any(0 < edge < len(folded) and folded[edge - 1 : edge + 1].isdecimal() for edge in (start, end))


def _inside_word(folded: str, start: int) -> bool:
    """Tell whether a Latin word goes on here; Chinese ones have no beginning."""
    return start > 0 and _is_latin(folded[start]) and _is_latin(folded[start - 1])


def _is_latin(char: str) -> bool:
    return char.isascii() and char.isalnum()
