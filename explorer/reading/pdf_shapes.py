"""What a PDF page shows besides text: the lines of its tables, and how much of it pictures cover."""

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from explorer.reading.page_parts import Rule
from explorer.reading.pdf_library import Handle, raw

_THICKEST = 3.0
"""Points; a filled area narrower than this is a line."""
_SHORTEST = 4.0
_STRAIGHT = 1.0
_MOST_OBJECTS = 20_000
_MOST_SEGMENTS = 100
"""A path with more segments is a drawing."""
_DEPTH = 5
"""Objects can stand in forms, and these in forms again."""

_Matrix = tuple[float, float, float, float, float, float]
_Point = tuple[float, float]
_IDENTITY: _Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


@dataclass(slots=True)
class PdfShapes:
    """Lines, and the area of the largest picture or drawing."""

    rules: list[Rule] = field(default_factory=list[Rule])
    largest: float = 0.0


def read_shapes(page: Handle, left: float, top: float) -> PdfShapes:
    """Return the shapes of ``page``, the upper left corner of which is at ``left`` and ``top``."""
    shapes = PdfShapes()
    for count, (item, matrix) in enumerate(_objects(page)):
        kind = raw.FPDFPageObj_GetType(item)
        if count >= _MOST_OBJECTS:
            break
        if kind not in (raw.FPDF_PAGEOBJ_PATH, raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_SHADING):
            continue
        x0, y0, x1, y1 = _bounds(item, matrix)
        shapes.largest = max(shapes.largest, (x1 - x0) * (y1 - y0))
        if kind == raw.FPDF_PAGEOBJ_PATH:
            shapes.rules += [Rule(x0 - left, top - y1, x1 - left, top - y0) for x0, y0, x1, y1 in _lines(item, matrix)]
    return shapes


def _objects(page: Handle) -> Iterator[tuple[Handle, _Matrix]]:
    """Yield the objects of ``page``, those in forms too, and how each one's coordinates become the page's."""
    for index in range(raw.FPDFPage_CountObjects(page)):
        yield from _with_parts(raw.FPDFPage_GetObject(page, index), _IDENTITY, _DEPTH)


def _with_parts(item: Handle, matrix: _Matrix, depth: int) -> Iterator[tuple[Handle, _Matrix]]:
    yield item, matrix
    if depth and raw.FPDFPageObj_GetType(item) == raw.FPDF_PAGEOBJ_FORM:
        inner = _times(_matrix(item), matrix)
        for index in range(max(0, raw.FPDFFormObj_CountObjects(item))):
            yield from _with_parts(raw.FPDFFormObj_GetObject(item, index), inner, depth - 1)


def _lines(path: Handle, matrix: _Matrix) -> Iterator[tuple[float, float, float, float]]:
    """Yield left, bottom, right and top of the straight lines ``path`` draws."""
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    raw.FPDFPath_GetDrawMode(path, fill, stroke)
    if stroke.value:
        for (x0, y0), (x1, y1) in _segments(path, _times(_matrix(path), matrix)):
            is_straight = min(abs(x1 - x0), abs(y1 - y0)) <= _STRAIGHT
            if is_straight and max(abs(x1 - x0), abs(y1 - y0)) >= _SHORTEST:
                yield min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)
    elif fill.value:
        x0, y0, x1, y1 = _bounds(path, matrix)
        if min(x1 - x0, y1 - y0) <= _THICKEST and max(x1 - x0, y1 - y0) >= _SHORTEST:
            yield x0, y0, x1, y1


def _segments(path: Handle, matrix: _Matrix) -> Iterator[tuple[_Point, _Point]]:
    """Yield both ends of the straight segments of ``path``."""
    count = raw.FPDFPath_CountSegments(path)
    if not 0 < count <= _MOST_SEGMENTS:
        return
    points: list[tuple[bool, _Point]] = []
    start = (0.0, 0.0)
    for index in range(count):
        segment = raw.FPDFPath_GetPathSegment(path, index)
        x, y = ctypes.c_float(), ctypes.c_float()
        raw.FPDFPathSegment_GetPoint(segment, x, y)
        point = _moved(matrix, x.value, y.value)
        kind = raw.FPDFPathSegment_GetType(segment)
        if kind == raw.FPDF_SEGMENT_MOVETO:
            start = point
        points.append((kind == raw.FPDF_SEGMENT_LINETO, point))
        if raw.FPDFPathSegment_GetClose(segment):
            points.append((True, start))
    for (_, before), (is_line, point) in pairwise(points):
        if is_line:
            yield before, point


def _bounds(item: Handle, matrix: _Matrix) -> tuple[float, float, float, float]:
    """Return left, bottom, right and top of ``item``, all 0 where it has none."""
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    if not raw.FPDFPageObj_GetBounds(item, left, bottom, right, top):
        return 0.0, 0.0, 0.0, 0.0
    corners = [_moved(matrix, x.value, y.value) for x in (left, right) for y in (bottom, top)]
    xs, ys = [x for x, _ in corners], [y for _, y in corners]
    return min(xs), min(ys), max(xs), max(ys)


def _matrix(item: Handle) -> _Matrix:
    matrix = raw.FS_MATRIX()
    if not raw.FPDFPageObj_GetMatrix(item, matrix):
        return _IDENTITY
    return matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f


def _times(first: _Matrix, then: _Matrix) -> _Matrix:
    """Return the matrix that does ``first`` and ``then`` one after the other."""
    a, b, c, d, e, f = first
    x, y = _moved(then, e, f)
    return (
        a * then[0] + b * then[2],
        a * then[1] + b * then[3],
        c * then[0] + d * then[2],
        c * then[1] + d * then[3],
        x,
        y,
    )


def _moved(matrix: _Matrix, x: float, y: float) -> _Point:
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f
