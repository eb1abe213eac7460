"""PDF files, by PDFium: their text where they have any, and what recognition finds where they have only pictures."""

from explorer.domain.progress import Job, Progress
from explorer.reading.archive import damaged, encrypted
from explorer.reading.draft import Draft
from explorer.reading.ocr_engine import Picture, find_recogniser, not_installed
from explorer.reading.ocr_pages import recognise_page
from explorer.reading.page_findings import PageFindings, title_fact
from explorer.reading.page_parts import Page
from explorer.reading.page_quality import is_garbled
from explorer.reading.pdf_library import Handle, pdfium, raw
from explorer.reading.pdf_shapes import read_shapes
from explorer.reading.pdf_text import read_text
from explorer.reading.site_marks import without_site

_SCALE = 200 / 72
"""Pixels a point: 200 dpi."""
_MOST_PIXELS = 12_000_000
"""A page of A3 at 200 dpi has 7.7 million."""
_FEWEST_CHARACTERS = 8
"""A page with a picture and less text than a page number and a stamp is a scan."""
_PICTURE = 0.1
"""Share of a page that a picture covers at least; a stamp or a letterhead is smaller."""


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
        findings = PageFindings(name)
        findings.check_pages(count)
        for number in range(1, count + 1):
            yield Progress(number - 1, count, f"正在读取第 {number} 页，共 {count} 页")
            yield from _read_page(document, number, findings)
        lines = findings.layout.lines()
        if not lines and (findings.empty or findings.garbled) and find_recogniser() is None:
            raise not_installed(name)
        printed = without_site(lines)
        facts = title_fact(document.get_metadata_value("Title"), lines) | printed.facts
        return Draft(printed.lines, facts, tuple(findings.warnings()))
    finally:
        document.close()


def _open(data: bytes, name: str) -> Handle:
    try:
        return pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        if error.err_code in (raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY):
            raise encrypted(name) from error
        raise damaged(name) from error


def _read_page(document: Handle, number: int, findings: PageFindings) -> Job[None]:
    """Add the page of this ``number`` to ``findings``."""
    try:
        page = document[number - 1]
        left, bottom, right, top = page.get_cropbox()
        text = read_text(page, left, top)
        shapes = read_shapes(page, left, top)
    except pdfium.PdfiumError:
        findings.broken.append(number)
        return
    findings.count(len(text.runs))
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
            return
        (findings.garbled if wrong else findings.empty).append(number)
    if text.invisible > shown / 2:
        findings.underlaid.append(number)
    findings.layout.add(Page(right - left, top - bottom, tuple(text.runs), tuple(shapes.rules)))


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
