"""Numbers, boxes and matrices as OFD files write them; lengths are millimetres, from the upper left corner."""

import math
import re
from collections.abc import Iterator

Matrix = tuple[float, float, float, float, float, float]
IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
_LARGEST = 1e6
_MOST_DELTAS = 100_000
_BLANK = re.compile(r"[\s,]+")


def numbers(text: str | None) -> list[float]:
    """Return the numbers in ``text``; what is none ends the list."""
    found: list[float] = []
    for word in _BLANK.split((text or "").strip()):
        try:
            value = float(word)
        except ValueError:
            break
        if not math.isfinite(value) or abs(value) > _LARGEST:
            break
        found.append(value)
    return found


def number(text: str | None, otherwise: float) -> float:
    """Return the first number in ``text``."""
    return next(iter(numbers(text)), otherwise)


def deltas(text: str | None) -> Iterator[float]:
    """Yield the distances in ``text``; ``g n v`` stands for v n times (GB/T 33190, 11.3)."""
    words = _BLANK.split((text or "").strip())
    place = 0
    given = 0
    while place < len(words) and given < _MOST_DELTAS:
        if words[place] == "g":
            repeated = numbers(" ".join(words[place + 1 : place + 3]))
            if len(repeated) < 2:
                return
            count = min(int(repeated[0]), _MOST_DELTAS - given)
            yield from (repeated[1] for _ in range(count))
            given += count
            place += 3
        else:
            value = numbers(words[place])
            if not value:
                return
            yield value[0]
            given += 1
            place += 1


def matrix_of(text: str | None) -> Matrix:
    """Return the six numbers of a CTM."""
    found = numbers(text)
    return (found[0], found[1], found[2], found[3], found[4], found[5]) if len(found) == 6 else IDENTITY


def box_of(text: str | None) -> tuple[float, float, float, float] | None:
    """Return left, top, width and height of a box."""
    found = numbers(text)
    return (found[0], found[1], found[2], found[3]) if len(found) >= 4 else None


def moved(matrix: Matrix, x: float, y: float) -> tuple[float, float]:
    """Return where ``matrix`` puts a point."""
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def times(first: Matrix, then: Matrix) -> Matrix:
    """Return the matrix that does ``first`` and ``then`` one after the other."""
    a, b, c, d, e, f = first
    p, q, r, s, _, _ = then
    x, y = moved(then, e, f)
    return a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, x, y
