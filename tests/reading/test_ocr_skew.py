"""A page that lies askew on the scanner is read as if it lay straight."""

import math

import pytest

from explorer.reading.ocr_skew import Box, Point, levelled

LINES: list[Box] = [(100, 100 + 60 * n, 1300 if n % 3 else 400, 140 + 60 * n) for n in range(12)]


def turned(box: Box, degrees: float) -> list[Point]:
    x0, y0, x1, y1 = box
    sine, cosine = math.sin(math.radians(degrees)), math.cos(math.radians(degrees))
    return [(x * cosine - y * sine, x * sine + y * cosine) for x, y in ((x0, y0), (x1, y0), (x1, y1), (x0, y1))]


@pytest.mark.parametrize("degrees", [-3, -1, 0, 1, 2.5])
def test_lines_are_as_high_and_start_as_far_in_as_on_a_straight_page(degrees: float):
    for box, wanted in zip(levelled([turned(line, degrees) for line in LINES]), LINES, strict=True):
        assert box == pytest.approx(wanted, abs=0.01)


def test_what_runs_up_the_page_is_left_as_it_stands():
    (x0, y0, x1, y1) = levelled([[(0, 500), (0, 0), (40, 0), (40, 500)]])[0]
    assert (x0, x1) == (0, 40)
    assert y0 < y1


def test_a_page_without_lines_has_none():
    assert levelled([]) == []
