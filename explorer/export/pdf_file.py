"""Sheets as PDF, set by Typst: tagged, with bookmarks, links and embedded fonts, and text that can be searched."""

from datetime import UTC, datetime, time
from typing import BinaryIO, Literal, cast

import msgspec

from explorer.domain.errors import ExplorerError
from explorer.domain.progress import Job, Progress
from explorer.domain.sheet import Warnings
from explorer.export.pdf_data import sheet_data
from explorer.export.pdf_fonts import fonts_for
from explorer.export.sheet import Sheet
from explorer.reading.pdf_library import pdfium
from explorer.resources import resource

_STYLE = "resources/styles/sheet.typ"
_POINTS_PER_INCH = 72
_NAMED = 5
"""Characters without a font that a warning names."""


def write_pdf(sheet: Sheet, stream: BinaryIO) -> Job[Warnings]:
    """Write title, notes, contents, blocks and signature.

    Raises:
        ExplorerError: there is no Typst for this computer, or the user's own style file is broken.
    """
    yield Progress(0, 1)
    (pages,), wanting = _set_pages(sheet, "pdf")
    stream.write(pages)
    yield Progress(1, 1)
    return (_explain(wanting),) if wanting else ()


def draw_first_page(sheet: Sheet, resolution: float) -> bytes:
    """Return the first page as a PPM picture of ``resolution`` dots per inch.

    Raises:
        ExplorerError: as ``write_pdf``.
    """
    (pages,), _wanting = _set_pages(sheet, "pdf")
    # Typst would draw every page to give one.
    with pdfium.PdfDocument(pages) as document:
        bitmap = document[0].render(scale=resolution / _POINTS_PER_INCH, rev_byteorder=True)
        rows = memoryview(bitmap.buffer).cast("B")
        ends = range(0, bitmap.stride * bitmap.height, bitmap.stride)
        picture = b"".join(rows[place : place + 3 * bitmap.width] for place in ends)
        return b"P6 %d %d 255\n" % (bitmap.width, bitmap.height) + picture


def draw_pages(sheet: Sheet, resolution: float) -> list[bytes]:
    """Return the pages as PNG pictures of ``resolution`` dots per inch.

    Raises:
        ExplorerError: as ``write_pdf``.
    """
    return _set_pages(sheet, "png", resolution)[0]


def _explain(wanting: str) -> str:
    """Return what became of characters without a font."""
    named = "、".join(f"“{char}”（U+{ord(char):04X}）" for char in wanting[:_NAMED])
    more = f"等{len(wanting)}个字" if len(wanting) > _NAMED else ""
    return f"这台计算机没有能显示{named}{more}的字体，文中以“〓”代替；复制和检索得到的仍是原字。"


def _set_pages(sheet: Sheet, kind: Literal["pdf", "png"], resolution: float | None = None) -> tuple[list[bytes], str]:
    """Return one PDF file or the picture of each page, and the characters in them that there is no font for.

    Typst gets the sheet as data and reads no file outside the style's folder.
    """
    try:
        import typst  # large: who exports no PDF need not wait for it
    except ImportError as error:  # there is no wheel for Windows on ARM
        raise ExplorerError("这台计算机上不能直接生成 PDF。", "请导出 .docx，再用 Word 或 WPS 另存为 PDF。") from error
    style = resource(_STYLE)
    data = msgspec.json.encode(sheet_data(sheet)).decode()
    try:
        with fonts_for(data) as (fonts, wanting):
            made = cast(
                "bytes | list[bytes]",
                typst.compile(
                    style,
                    root=style.parent,
                    font_paths=fonts,
                    sys_inputs={"sheet": data},
                    timestamp=datetime.combine(sheet.date, time(), UTC),
                    format=kind,
                    ppi=resolution,
                ),
            )
            return ([made] if isinstance(made, bytes) else made), wanting
    except typst.TypstError as error:
        what = f"版式文件“{style}”有误：{error.message}。"
        raise ExplorerError(what, "请改正它，或删去它以恢复原有版式。") from error
