"""What stands on pages besides the text: running heads and feet, page numbers, tables of contents, footnotes."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from explorer.reading.page_parts import LaidPage, Table, TextLine

_MARGIN = 0.14
"""Share of the page's height, at its head and foot, where running heads and page numbers stand."""
_SHARE = 1 / 3
"""A line that stands at the same height on at least this share of the pages runs on all of them."""
_SAME_HEIGHT = 1 / 150
_DASH = r"[-—–―－─·•~～\s]*"
_PAGE_NUMBER = re.compile(
    rf"{_DASH}\d{{1,4}}{_DASH}|第?\s*\d{{1,4}}\s*页?\s*[,，/／共]\s*共?\s*\d{{1,4}}\s*页?|第\s*[\d一二三四五六七八九十百]+\s*页"
    r"|[Pp]age\s*\d+(?:\s*of\s*\d+)?|[ivxlcIVXLC]{1,6}"
)
_PRINTED = re.compile(
    r"(?:https?|file)://\S+(?:\s*\d+\s*/\s*\d+)?"
    r"|(?:\d{4}[/年.-]\d{1,2}[/月.-]\d{1,2}日?|\d{1,2}/\d{1,2}/\d{2,4})[,，]?\s*(?:[上下]午)?\s*\d{1,2}:\d{2}(?::\d{2})?(?:\s*[AP]M)?(?:\s.*)?"
)
"""What a browser prints on each page: the address, and when it was printed before the page's title."""
_LEADER = re.compile(r"(?:[.．。·…‥⋯•・_]\s*){4,}\s*[（(]?\d{1,4}[）)]?$")
_CONTENTS = re.compile(r"目\s*[录次]")
_NOTE = re.compile(r"[①-⑳]|\[\d+\]|[*＊]|〔\d+〕|\d{1,2}\s*[^\d.．、年月日%]|注[：:]")
_SMALL = 0.88
"""Share of the body's type size: footnotes are smaller."""


def without_furniture(pages: Sequence[LaidPage]) -> list[LaidPage]:
    """Return ``pages`` without running heads and feet, page numbers and tables of contents."""
    running = _running(pages)
    cleaned: list[LaidPage] = []
    for page in pages:
        outer = set(map(id, _outer(page)))
        numbers = set(map(id, _numbers(page)))
        parts = tuple(
            part
            for part in page.parts
            if isinstance(part, Table)
            or not (id(part) in numbers or (id(part) in outer and _key(page, part) in running) or _is_entry(part))
        )
        cleaned.append(replace(page, parts=parts))
    return cleaned


def footnotes(page: LaidPage, body: float) -> tuple[TextLine, ...]:
    """Return the footnotes at the end of ``page``; ``body`` is the type size of the text."""
    lines = [part for part in page.parts if isinstance(part, TextLine)]
    start = len(lines)
    while start and lines[start - 1].size <= body * _SMALL and lines[start - 1].middle > page.height / 2:
        start -= 1
    while start < len(lines) and not _NOTE.match(lines[start].text):
        start += 1
    return tuple(lines[start:]) if start else ()


def _outer(page: LaidPage) -> Iterator[TextLine]:
    """Yield the lines at head and foot."""
    for part in page.parts:
        if isinstance(part, TextLine) and not page.height * _MARGIN < part.middle < page.height * (1 - _MARGIN):
            yield part


def _numbers(page: LaidPage) -> Iterator[TextLine]:
    """Yield page numbers and what browsers print: the first and last lines of a page that are nothing else."""
    outer = sorted(_outer(page), key=lambda line: line.middle)
    for line in (*outer[:2], *outer[-2:]):
        if is_page_mark(line.text):
            yield line
            if _PRINTED.fullmatch(line.text.strip()):
                yield from (one for one in outer if one is not line and abs(one.middle - line.middle) < line.size / 2)


def is_page_mark(text: str) -> bool:
    """Tell whether ``text`` is a page number, or what browsers print on each page."""
    return any(pattern.fullmatch(text.strip()) for pattern in (_PAGE_NUMBER, _PRINTED))


def _running(pages: Sequence[LaidPage]) -> set[tuple[str, int]]:
    """Return the lines that come again and again, by their words without figures and their height."""
    found: dict[tuple[str, int], set[int]] = defaultdict(set)
    for number, page in enumerate(pages):
        for line in _outer(page):
            found[_key(page, line)].add(number)
    needed = max(2, len(pages) * _SHARE)
    return {key for key, numbers in found.items() if len(numbers) >= needed}


def _key(page: LaidPage, line: TextLine) -> tuple[str, int]:
    height = round(line.middle / (page.height * _SAME_HEIGHT) / 2)
    return re.sub(r"\d+|\s", "", line.text), height


def _is_entry(line: TextLine) -> bool:
    """Tell whether ``line`` stands in a table of contents."""
    return _LEADER.search(line.text) is not None or _CONTENTS.fullmatch(line.text.strip()) is not None
