"""Sheets as PDF, set by Typst: tagged, with bookmarks, links and embedded fonts, and text that can be searched."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, time
from functools import cache
from typing import TYPE_CHECKING, BinaryIO

import msgspec
from pylopdf_fonts_zh_cn import sans_path, serif_path

from explorer.domain.errors import ExplorerError
from explorer.domain.progress import Progress
from explorer.export.pdf_data import sheet_data
from explorer.export.sheet import Sheet
from explorer.resources import resource

if TYPE_CHECKING:
    from typst import Fonts

_STYLE = "resources/styles/sheet.typ"


def write_pdf(sheet: Sheet, stream: BinaryIO) -> Iterator[Progress]:
    """Write title, notes, contents, blocks and signature.

    Raises:
        ExplorerError: there is no Typst for this computer, or the user's own style file is broken.
    """
    yield Progress(0, 1)
    try:
        stream.write(_set_pages(sheet))
    except ImportError as error:  # there is no wheel for Windows on ARM
        raise ExplorerError("这台计算机上不能直接生成 PDF。", "请导出 .docx，再用 Word 或 WPS 另存为 PDF。") from error
    yield Progress(1, 1)


def _set_pages(sheet: Sheet) -> bytes:
    """Return the file; Typst gets the sheet as data and reads no file outside the style's folder."""
    import typst  # large: who exports no PDF need not wait for it

    style = resource(_STYLE)
    try:
        return typst.compile(
            style,
            root=style.parent,
            font_paths=_fonts(),
            sys_inputs={"sheet": msgspec.json.encode(sheet_data(sheet)).decode()},
            timestamp=datetime.combine(sheet.date, time(), UTC),
        )
    except typst.TypstError as error:
        what = f"版式文件“{style}”有误：{error.message}。"
        raise ExplorerError(what, "请改正它，或删去它以恢复原有版式。") from error


@cache
def _fonts() -> Fonts:
    """Return this computer's fonts and those that come with the program; looking for them takes a while."""
    from typst import Fonts

    folders = {str(path.parent) for path in (serif_path(), sans_path())}
    return Fonts(include_embedded_fonts=False, font_paths=sorted(folders))
