"""Recognised lines as pages, and what to say about how sure they are."""

import re
from collections.abc import Iterator, Sequence
from statistics import fmean, median

from msgspec import Struct
from msgspec.structs import replace

from explorer.reading.ocr_engine import Picture, Recognised, Recogniser
from explorer.reading.page_parts import Page, Run
from explorer.reading.page_quality import name_pages
from explorer.text.radicals import unify

_DOUBTFUL = 0.85
"""A line less sure than this is named."""
_MOST_NAMED = 10
_SAME_SIZE = 0.18
_LONGEST_QUOTE = 30
_WIDE = {"(": "（", ")": "）"}
_NARROW_BRACKET = re.compile(r"[()](?=[\u4e00-\u9fff（）。，；：])|(?<=[\u4e00-\u9fff（）。，；：])[()]")


class RecognisedPage(Struct, frozen=True):
    """A page and the lines found on it."""

    page: Page
    lines: tuple[Recognised, ...]


def recognise_page(picture: Picture, recogniser: Recogniser) -> RecognisedPage:
    """Return what stands in ``picture``."""
    lines = tuple(replace(line, text=_even(line.text)) for line in recogniser.read(picture) if line.text.strip())
    sizes = [line.y1 - line.y0 for line in lines]
    usual = median(sizes) if sizes else 1.0
    runs = tuple(_run(line, usual) for line in lines)
    return RecognisedPage(Page(float(picture.width), float(picture.height), runs), lines)


def confidence_warnings(pages: dict[int, RecognisedPage]) -> Iterator[str]:
    """Yield how sure recognition is, and which lines are doubtful; pages are counted from 1."""
    empty = [number for number, page in pages.items() if not page.lines]
    if empty:
        yield f"{name_pages(empty)}没有识别出文字。"
    means = {number: fmean(line.confidence for line in page.lines) for number, page in pages.items() if page.lines}
    if means:
        least = min(means, key=lambda number: means[number])
        worst = f"，最低为第{least}页 {means[least]:.2f}" if len(means) > 1 else ""
        yield f"{name_pages(means)}由文字识别得到，平均置信度 {fmean(means.values()):.2f}{worst}，请核对。"
    for number, page in sorted(pages.items()):
        doubtful = [line for line in page.lines if line.confidence < _DOUBTFUL]
        if doubtful:
            yield f"第{number}页有{len(doubtful)}行识别把握不大：{_quoted(doubtful)}。"


def _quoted(lines: Sequence[Recognised]) -> str:
    quotes = [f"“{unify(line.text)[:_LONGEST_QUOTE]}”" for line in lines[:_MOST_NAMED]]
    return "、".join(quotes) + ("等" if len(lines) > _MOST_NAMED else "")


def _even(text: str) -> str:
    """Return ``text`` with full-width brackets beside Chinese: recognition mixes （ with )."""
    return _NARROW_BRACKET.sub(lambda found: _WIDE[found[0]], text)


def _run(line: Recognised, usual: float) -> Run:
    """Return ``line`` as a run; boxes of equally large lines differ a little in height."""
    height = line.y1 - line.y0
    size = usual if abs(height - usual) <= _SAME_SIZE * usual else height
    return Run(line.text, line.x0, line.y0, line.x1, line.y1, size)
