"""Text objects and lines of OFD as runs and rules."""

import re
from collections.abc import Iterator
from itertools import pairwise
from math import hypot
from xml.etree.ElementTree import Element

from explorer.reading.ofd_numbers import Matrix, box_of, deltas, moved, number, numbers
from explorer.reading.ofd_package import children
from explorer.reading.page_parts import Rule, Run, Turn

_SKEW = 0.09
"""Sine of five degrees: watermarks lean more."""
_ASCENT = 0.88
"""Share of the type size above the baseline."""
_NARROW = 0.5
"""Width of a Latin letter where nothing tells it."""
_BOLD = 600
_THICKEST = 1.0
_SHORTEST = 1.5
"""Millimetres: a filled area narrower than this is a line, and a line is at least so long."""
_LONGEST_PATH = 20_000
"""Characters of a path; a longer one is a drawing."""
_STEP = re.compile(r"([A-Za-z])\s*([^A-Za-z]*)")


def text_runs(element: Element, matrix: Matrix, bold_fonts: set[str]) -> Iterator[Run]:
    """Yield the characters of a TextObject; none where it leans, as watermarks do."""
    size = number(element.get("Size"), 0.0)
    turn = _turn(matrix)
    if turn is None or not 0 < size < 1000:
        return
    stretch = number(element.get("HScale"), 1.0)
    bold = element.get("Font", "") in bold_fonts or number(element.get("Weight"), 400) >= _BOLD
    shown = size * hypot(matrix[2], matrix[3])
    # Where each letter is an object of its own, its box says how wide it is.
    _, _, box, _ = box_of(element.get("Boundary")) or (0.0, 0.0, 0.0, 0.0)
    box = max(_NARROW * size, box / (hypot(matrix[0], matrix[1]) or 1.0))
    x = y = 0.0
    for code in children(element, "TextCode"):
        x, y = number(code.get("X"), x), number(code.get("Y"), y)
        text = (code.text or "").strip("\r\n\t")
        across, down = list(deltas(code.get("DeltaX"))), list(deltas(code.get("DeltaY")))
        # Letters that stand upright below each other are read as if the page lay on its side.
        is_column = len(text) > 1 and bool(down) and not any(across)
        way = Turn((turn + 1) % 4) if is_column and any(down) else turn
        place_x, place_y = x, y
        for index, char in enumerate(text):
            step = across[index] if index < len(across) else None
            width = _width(char, size * stretch, step if len(text) > 1 else box)
            yield _run(char, matrix, (place_x, place_y, width, size), shown, bold=bold, turn=way)
            place_y += down[index] if index < len(down) else 0.0
            place_x += step if step is not None else 0.0 if is_column else width


def leans(matrix: Matrix) -> bool:
    """Tell whether text set by ``matrix`` runs neither level nor upright."""
    return _turn(matrix) is None


def path_rules(element: Element, matrix: Matrix) -> Iterator[Rule]:
    """Yield the level and upright lines of a PathObject."""
    data = next((child.text or "" for child in children(element, "AbbreviatedData")), "")
    if len(data) > _LONGEST_PATH:
        return
    points = list(_points(data, matrix))
    if element.get("Stroke", "true").lower() != "false":
        for (_, before), (is_line, point) in pairwise(points):
            if is_line:
                yield from _straight(before, point)
    elif points:
        xs, ys = [x for _, (x, _) in points], [y for _, (_, y) in points]
        if min(max(xs) - min(xs), max(ys) - min(ys)) <= _THICKEST:
            yield from _straight((min(xs), min(ys)), (max(xs), max(ys)))


def _turn(matrix: Matrix) -> Turn | None:
    along, down = matrix[0], matrix[1]
    length = hypot(along, down)
    if not length:
        return Turn.NONE
    if abs(down) <= _SKEW * length:
        return Turn.NONE if along > 0 else Turn.OVER
    if abs(along) <= _SKEW * length:
        return Turn.RIGHT if down > 0 else Turn.LEFT
    return None


def _width(char: str, size: float, step: float | None) -> float:
    """Return the width of ``char``: what comes next says it where letters are not spaced out."""
    natural = size * (_NARROW if char.isascii() else 1.0)
    if step is None or step <= 0:
        return natural
    return min(step, size if char.isascii() else natural)


def _run(
    char: str, matrix: Matrix, place: tuple[float, float, float, float], shown: float, *, bold: bool, turn: Turn
) -> Run:
    x, y, width, size = place
    corners = [
        moved(matrix, at_x, at_y) for at_x in (x, x + width) for at_y in (y - _ASCENT * size, y + (1 - _ASCENT) * size)
    ]
    xs, ys = [at_x for at_x, _ in corners], [at_y for _, at_y in corners]
    return Run(char, min(xs), min(ys), max(xs), max(ys), shown, bold, turn)


def _points(data: str, matrix: Matrix) -> Iterator[tuple[bool, tuple[float, float]]]:
    """Yield where a path goes, and whether it goes there by a straight line."""
    start = None
    for step in _STEP.finditer(data):
        name, values = step[1], numbers(step[2])
        if name == "C":
            if start is not None:
                yield True, start
        elif len(values) >= 2:
            point = moved(matrix, values[-2], values[-1])
            if name in "MS":
                start = point
            yield name == "L", point


def _straight(one: tuple[float, float], other: tuple[float, float]) -> Iterator[Rule]:
    """Yield the line between two points if it is level or upright."""
    x0, x1 = sorted((one[0], other[0]))
    y0, y1 = sorted((one[1], other[1]))
    if min(x1 - x0, y1 - y0) <= _THICKEST / 2 and max(x1 - x0, y1 - y0) >= _SHORTEST:
        yield Rule(x0, y0, x1, y1)
