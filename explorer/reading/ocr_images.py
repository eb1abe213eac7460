"""Pictures of pages: scans and photographs as .png, .jpg, .tif (of several pages) and .bmp."""

import importlib
import io
import warnings
from importlib.util import find_spec
from typing import Any

from explorer.domain.errors import ExplorerError
from explorer.domain.progress import Job, Progress
from explorer.reading.archive import damaged
from explorer.reading.draft import Draft
from explorer.reading.ocr_engine import Picture, find_recogniser, not_installed
from explorer.reading.ocr_pages import recognise_page
from explorer.reading.page_findings import PageFindings

_MOST_PIXELS = 120_000_000
"""A0 at 300 dpi has 139 million; a page of A3 at 600 dpi 70."""
_READ_PIXELS = 12_000_000
_FORMATS = ("PNG", "JPEG", "TIFF", "BMP")
_Untyped = Any
"""Pillow comes with the component for recognition and need not be there."""


def read_image(data: bytes, name: str) -> Job[Draft]:
    """Read a picture by recognition, each page of a TIFF.

    Raises:
        ExplorerError: there is no component for recognition, or the picture is damaged, far too large, or has far too
            many pages.
    """
    recogniser = find_recogniser()
    if recogniser is None:
        raise not_installed(name)
    image = _open(data, name)
    try:
        findings = PageFindings(name)
        count: int = getattr(image, "n_frames", 1)
        findings.check_pages(count)
        for number in range(1, count + 1):
            yield Progress(number - 1, count, f"正在识别第 {number} 页的文字，共 {count} 页")
            recognised = recognise_page(_frame(image, number - 1, name), recogniser)
            findings.recognised[number] = recognised
            findings.layout.add(recognised.page)
        return Draft(findings.layout.lines(), {}, tuple(findings.warnings()))
    finally:
        image.close()


def picture_of(data: bytes, name: str) -> Picture:
    """Return the pixels of a picture; ``name`` is the file's, for messages.

    Raises:
        ExplorerError: it is damaged or far too large.
    """
    image = _open(data, name)
    try:
        return _frame(image, 0, name)
    finally:
        image.close()


def _open(data: bytes, name: str) -> _Untyped:
    if find_spec("PIL") is None:
        raise not_installed(name)
    pillow: _Untyped = importlib.import_module("PIL.Image")
    # Opening reads the head only, and sizes are checked before pixels are unpacked: by us, not by Pillow's warning.
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            return pillow.open(io.BytesIO(data), formats=_FORMATS)
        except pillow.DecompressionBombError as error:
            raise _too_large(name) from error
        except (OSError, ValueError, SyntaxError, TypeError, KeyError, IndexError, OverflowError) as error:
            raise damaged(name) from error


def _frame(image: _Untyped, number: int, name: str) -> Picture:
    """Return one page of ``image``, made smaller where it is larger than recognition needs."""
    try:
        image.seek(number)
        width, height = image.size
        if width * height > _MOST_PIXELS:
            raise _too_large(name)
        share = min(1.0, (_READ_PIXELS / max(1, width * height)) ** 0.5)
        # JPEG files are unpacked small at once.
        image.draft("RGB", (int(width * share), int(height * share)))
        pixels = image.convert("RGB")
        if share < 1:
            pixels = pixels.resize((max(1, int(width * share)), max(1, int(height * share))))
        return Picture(pixels.width, pixels.height, pixels.tobytes())
    except (OSError, ValueError, SyntaxError, TypeError, KeyError, IndexError, OverflowError, EOFError) as error:
        raise damaged(name) from error


def _too_large(name: str) -> ExplorerError:
    return ExplorerError(f"图片“{name}”的尺寸过大，为安全起见未读取。", "请缩小后再导入，每页不必超过 300 dpi。")
