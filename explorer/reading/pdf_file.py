"""PDF files, by PDFium: their text where they have any, and what recognition finds where they have only pictures."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from explorer.domain.errors import ExplorerError
from explorer.domain.progress import Job, Progress
from explorer.reading.archive import damaged, encrypted
from explorer.reading.draft import Draft, Line
from explorer.reading.ocr_engine import Picture, find_recogniser, not_installed
from explorer.reading.ocr_pages import RecognisedPage, confidence_warnings, recognise_page
from explorer.reading.page_layout import PageLayout
from explorer.reading.page_parts import Page
from explorer.reading.page_quality import is_garbled, name_pages
from explorer.reading.pdf_library import Handle, pdfium, raw
from explorer.reading.pdf_shapes import read_shapes
from explorer.reading.pdf_text import read_text
from explorer.text.script import is_han

_MOST_PAGES = 3000
_MOST_CHARACTERS = 4_000_000
"""The longest collection of statutes has about a million."""
_SCALE = 200 / 72
"""Pixels a point: 200 dpi."""
_MOST_PIXELS = 12_000_000
"""A page of A3 at 200 dpi has 7.7 million."""
_FEWEST_CHARACTERS = 8
"""A page with a picture and less text than a page number and a stamp is a scan."""
_PICTURE = 0.1
"""Share of a page that a picture covers at least; a stamp or a letterhead is smaller."""
_FILE_NAME = re.compile(r"\.\w{2,4}$|^Microsoft|^未命名|^无标题|^untitled", re.IGNORECASE)


@dataclass(slots=True)
class _Findings:
    """What a file is found to hold, page by page; pages are counted from 1."""

    layout: PageLayout = field(default_factory=PageLayout)
    recognised: dict[int, RecognisedPage] = field(default_factory=dict[int, RecognisedPage])
    empty: list[int] = field(default_factory=list[int])
    """Pages that show something but have no text."""
    garbled: list[int] = field(default_factory=list[int])
    underlaid: list[int] = field(default_factory=list[int])
    """Pages whose text lies invisibly under a scan."""
    skewed: list[int] = field(default_factory=list[int])
    cut: list[int] = field(default_factory=list[int])
    broken: list[int] = field(default_factory=list[int])


def read_pdf(data: bytes, name: str) -> Job[Draft]:
    """Read a PDF; pages without text are recognised where the component for it is installed.

    Raises:
        ExplorerError: it is damaged, needs a password, has no pages or far too many, or has only pictures and there is
            no component to recognise them.
    """
    document = _open(data, name)
    try:
        count = len(document)
        if not count:
            raise damaged(name)
        if count > _MOST_PAGES:
            what = f"“{name}”有 {count} 页，超过了一份文件 {_MOST_PAGES} 页的上限。"
            raise ExplorerError(what, "请拆成几份再导入。")
        findings = _Findings()
        characters = 0
        for number in range(1, count + 1):
            yield Progress(number - 1, count, f"正在读取第 {number} 页，共 {count} 页")
            characters += yield from _read_page(document, number, findings)
            if characters > _MOST_CHARACTERS:
                raise ExplorerError(
                    f"“{name}”的文字太多，超过了 {_MOST_CHARACTERS // 10_000} 万字。", "请拆成几份再导入。"
                )
        lines = findings.layout.lines()
        if not lines and (findings.empty or findings.garbled) and find_recogniser() is None:
            raise not_installed(name)
        return Draft(lines, _facts(document, lines), tuple(_warnings(findings)))
    finally:
        document.close()


def _open(data: bytes, name: str) -> Handle:
    try:
        return pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        if error.err_code in (raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY):
            raise encrypted(name) from error
        raise damaged(name) from error


def _read_page(document: Handle, number: int, findings: _Findings) -> Job[int]:
    """Add the page of this ``number`` to ``findings``; return how many characters it has."""
    try:
        page = document[number - 1]
        left, bottom, right, top = page.get_cropbox()
        text = read_text(page, left, top)
        shapes = read_shapes(page, left, top)
    except pdfium.PdfiumError:
        findings.broken.append(number)
        return 0
    written = "".join(run.text for run in text.runs)
    shown = len(written.strip())
    wrong = is_garbled(written, text.unmapped)
    if text.skewed:
        findings.skewed.append(number)
    if text.is_cut:
        findings.cut.append(number)
    if wrong or (shown < _FEWEST_CHARACTERS and shapes.largest > (right - left) * (top - bottom) * _PICTURE):
        recogniser = find_recogniser()
        if recogniser is not None:
            yield Progress(number - 1, len(document), f"正在识别第 {number} 页的文字，共 {len(document)} 页")
            recognised = recognise_page(_picture(page), recogniser)
            findings.recognised[number] = recognised
            findings.layout.add(recognised.page)
            return shown
        (findings.garbled if wrong else findings.empty).append(number)
    if text.invisible > shown / 2:
        findings.underlaid.append(number)
    findings.layout.add(Page(right - left, top - bottom, tuple(text.runs), tuple(shapes.rules)))
    return shown


def _picture(page: Handle) -> Picture:
    """Return ``page`` as it looks at 200 dpi, coarser where it is huge."""
    width, height = page.get_size()
    scale = min(_SCALE, (_MOST_PIXELS / max(1.0, width * height)) ** 0.5)
    bitmap = page.render(scale=scale, may_draw_forms=False, rev_byteorder=True, force_bitmap_format=raw.FPDFBitmap_BGR)
    try:
        pixels = bytes(bitmap.buffer)
        rows = (pixels[n * bitmap.stride : n * bitmap.stride + bitmap.width * 3] for n in range(bitmap.height))
        return Picture(bitmap.width, bitmap.height, b"".join(rows))
    finally:
        bitmap.close()


def _facts(document: Handle, lines: tuple[Line, ...]) -> dict[str, str]:
    """Return the title in the file's properties where the text has none."""
    title = document.get_metadata_value("Title").strip()
    if any(line.level == 1 for line in lines) or not any(map(is_han, title)) or _FILE_NAME.search(title):
        return {}
    return {"title": title}


def _warnings(findings: _Findings) -> Iterator[str]:
    if findings.empty:
        yield f"{name_pages(findings.empty)}没有文字，可能是图片；安装文字识别组件后重新导入可以识别。"
    if findings.garbled:
        yield f"{name_pages(findings.garbled)}的字体编码有误，读出的可能是乱码；请核对，或换一份文件。"
    if findings.underlaid:
        yield f"{name_pages(findings.underlaid)}的文字来自扫描件自带的识别结果，可能有错字，请核对。"
    if findings.skewed:
        yield f"{name_pages(findings.skewed)}有倾斜的文字（多为水印），未收入。"
    if findings.cut:
        yield f"{name_pages(findings.cut)}的文字异常多，只读取了一部分。"
    if findings.broken:
        yield f"{name_pages(findings.broken)}已损坏，未能读取。"
    yield from confidence_warnings(findings.recognised)
