"""Writes texts as OFD (GB/T 33190) in the manners of the programs that offices have."""

import io
from collections.abc import Iterator, Sequence
from enum import StrEnum
from html import escape
from zipfile import ZIP_DEFLATED, ZipFile

_NAMESPACE = 'xmlns:ofd="http://www.ofdspec.org/2016"'
_SIZE = 5.64
"""三号 in millimetres."""
_LEFT, _TOP, _PITCH = 28.0, 37.0, 10.2
_ACROSS = 27
"""Letters a line."""
_DOWN = 22
"""Lines a page."""


class Manner(StrEnum):
    """How letters are placed."""

    DELTAS = "a line is one text with a distance for each letter"
    REPEATS = "equal distances are written once"
    LETTERS = "each letter is an object of its own"
    MATRIX = "lines are set large and scaled down, their letters moved up and down a little"
    PIECES = "a line is several texts of one object"


def ofd_package(**members: str | bytes) -> bytes:
    """Return an archive of ``members``; two underscores in a name stand for a slash, the last one for a dot."""
    buffer = io.BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as archive:
        for name, content in members.items():
            folder, _, last = name.rpartition("__")
            path = f"{folder.replace('__', '/')}/" if folder else ""
            archive.writestr(path + ".".join(last.rsplit("_", 1)), content)
    return buffer.getvalue()


def ofd_file(
    pages: Sequence[str], *, title: str = "", common: str = "", document: str = "", body: str = "", **members: str
) -> bytes:
    """Return an OFD file with the content of each of its ``pages``, and more where it is asked for."""
    info = f"<ofd:Title>{escape(title)}</ofd:Title>" if title else ""
    listed = "".join(f'<ofd:Page ID="{n + 1}" BaseLoc="Pages/Page_{n}.xml"/>' for n in range(len(pages)))
    files: dict[str, str | bytes] = {
        "OFD_xml": f"<ofd:OFD {_NAMESPACE}><ofd:DocBody><ofd:DocInfo>{info}</ofd:DocInfo>"
        f"<ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot>{body}</ofd:DocBody></ofd:OFD>",
        "Doc_0__Document_xml": f"<ofd:Document {_NAMESPACE}><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297"
        f"</ofd:PhysicalBox></ofd:PageArea>{common}</ofd:CommonData><ofd:Pages>{listed}</ofd:Pages>{document}"
        "</ofd:Document>",
    }
    files |= {f"Doc_0__Pages__Page_{n}_xml": content for n, content in enumerate(pages)}
    return ofd_package(**files, **members)


def ofd_page(objects: str, before: str = "") -> str:
    """Return the content of a page."""
    return (
        f'<ofd:Page {_NAMESPACE}>{before}<ofd:Content><ofd:Layer ID="9">{objects}</ofd:Layer></ofd:Content></ofd:Page>'
    )


def text_object(x: float, y: float, text: str, manner: Manner = Manner.DELTAS, size: float = _SIZE) -> str:
    """Return ``text`` on a line, the upper left corner of which is at ``x`` and ``y``."""
    if manner is Manner.LETTERS:
        return "".join(text_object(x + n * size, y, char, Manner.DELTAS, size) for n, char in enumerate(text))
    steps = len(text) - 1
    box = f'Boundary="{x:.3f} {y:.3f} {size * len(text):.3f} {size:.3f}"'
    base = f"{0.88 * size:.3f}"
    if manner is Manner.MATRIX:
        up_and_down = " ".join(("10", "-10")[n % 2] for n in range(steps))
        return (
            f'<ofd:TextObject ID="1" {box} CTM="0.01 0 0 0.01 0 0" Size="{size * 100:.1f}" Font="4">'
            f'<ofd:TextCode X="0" Y="{88 * size:.1f}" DeltaX="g {steps} {size * 100:.1f}" DeltaY="{up_and_down}">'
            f"{escape(text)}</ofd:TextCode></ofd:TextObject>"
        )
    if manner is Manner.PIECES:
        middle = len(text) // 2
        halves = ((0, text[:middle]), (middle * size, text[middle:]))
        codes = "".join(
            f'<ofd:TextCode X="{at:.3f}" Y="{base}" DeltaX="g {len(half) - 1} {size:.3f}">{escape(half)}</ofd:TextCode>'
            for at, half in halves
            if half
        )
        return f'<ofd:TextObject ID="1" {box} Size="{size}" Font="4">{codes}</ofd:TextObject>'
    deltas = f"g {steps} {size:.3f}" if manner is Manner.REPEATS else " ".join([f"{size:.3f}"] * steps)
    return (
        f'<ofd:TextObject ID="1" {box} Size="{size}" Font="4"><ofd:TextCode X="0" Y="{base}" DeltaX="{deltas}">'
        f"{escape(text)}</ofd:TextCode></ofd:TextObject>"
    )


def set_ofd(lines: Sequence[str], manner: Manner) -> bytes:
    """Set ``lines`` as an official text, the first one as title, with page numbers."""
    title, *rest = lines
    placed: list[str] = [text_object(_centre(title, 7.76), _TOP, title, manner, 7.76), ""]
    for line in rest:
        placed += (text_object(_LEFT + at * _SIZE, 0, part, manner) for at, part in _wrapped(line))
    pages: list[str] = []
    for number, start in enumerate(range(0, len(placed), _DOWN), 1):
        objects = "".join(
            one.replace(" 0.000 ", f" {_TOP + n * _PITCH:.3f} ") for n, one in enumerate(placed[start : start + _DOWN])
        )
        pages.append(ofd_page(objects + text_object(95, 272, f"— {number} —", size=4.9)))
    return ofd_file(pages)


def _centre(text: str, size: float) -> float:
    return _LEFT + (_ACROSS * _SIZE - len(text) * size) / 2


def _wrapped(line: str) -> Iterator[tuple[int, str]]:
    """Yield the lines of a paragraph with an indent of two letters, each with where it starts."""
    yield 2, line[: _ACROSS - 2]
    for start in range(_ACROSS - 2, len(line), _ACROSS):
        yield 0, line[start : start + _ACROSS]
