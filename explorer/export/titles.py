"""Long titles broken where the words end, as GB/T 9704 asks (回行时，要做到词意完整，排列对称)."""

from functools import cache
from itertools import accumulate

from explorer.text.cutting import Cutter

PORTRAIT, LANDSCAPE = 20, 28
"""Characters of 二号 on a line of 156 mm, and of 225 mm."""
_WORDS = ("碳达峰", "碳中和")
"""Words of our titles that a general dictionary lacks."""


def break_title(title: str, room: int) -> str:
    """Return the title with a break at the word end nearest its middle, where a line of ``room`` does not hold it."""
    if len(title) <= room:
        return title
    middle = len(title) / 2
    ends = accumulate(map(len, _cutter().cut(title)))
    place = min(ends, key=lambda end: abs(end - middle))
    return f"{title[:place]}\n{title[place:]}"


@cache
def _cutter() -> Cutter:
    """Return the word cutter; its dictionary takes a while to load."""
    return Cutter(_WORDS)
