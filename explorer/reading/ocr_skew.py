"""Lines of a page that lies a little askew on the scanner, set level."""

import math
from collections.abc import Sequence
from statistics import median

Point = tuple[float, float]
Box = tuple[float, float, float, float]
_LONG = 4.0
"""Times its height: only so wide a line shows how far the page is turned."""
_MOST = math.radians(10)
"""Pages that are turned further were not meant to be level."""


def levelled(quads: Sequence[Sequence[Point]]) -> list[Box]:
    """Return left, top, right and bottom of each of ``quads``, the page turned so that most of them are level.

    A quad has the corners of a line of text: upper left, upper right, lower right, lower left.
    """
    angles = [_angle(quad) for quad in quads if _width(quad) > _LONG * _height(quad)]
    angle = median(angles) if angles else 0.0
    return [_box(quad, angle if abs(angle) <= _MOST else 0.0) for quad in quads]


def _box(quad: Sequence[Point], angle: float) -> Box:
    sine, cosine = math.sin(-angle), math.cos(-angle)
    turned = [(x * cosine - y * sine, x * sine + y * cosine) for x, y in quad]
    middle = sum(y for _, y in turned) / len(turned)
    half = _height(quad) / 2
    return min(x for x, _ in turned), middle - half, max(x for x, _ in turned), middle + half


def _angle(quad: Sequence[Point]) -> float:
    (x0, y0), (x1, y1) = quad[0], quad[1]
    return math.atan2(y1 - y0, x1 - x0)


def _width(quad: Sequence[Point]) -> float:
    return (math.dist(quad[0], quad[1]) + math.dist(quad[3], quad[2])) / 2


def _height(quad: Sequence[Point]) -> float:
    return (math.dist(quad[0], quad[3]) + math.dist(quad[1], quad[2])) / 2
