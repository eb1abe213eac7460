"""From pages with text at places to the lines of a Draft: one way for PDF, OFD and recognised scans."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from explorer.reading.draft import Line
from explorer.reading.page_bare_tables import Borders, take_bare_tables
from explorer.reading.page_columns import in_reading_order
from explorer.reading.page_furniture import footnotes, without_furniture
from explorer.reading.page_joining import join_tables
from explorer.reading.page_open_tables import take_open_tables
from explorer.reading.page_paragraphs import Paragraph, Setting, join_paragraphs, measure, settle_edges
from explorer.reading.page_parts import LaidPage, Page, Table, TextLine, Turn, turn_page
from explorer.reading.page_tables import take_ruled_tables

_A4 = (595.0, 842.0)
_LARGE = 1.15
_LONGEST_HEADING = 60
_NO_HEADING = re.compile(
    r".*[。；，：;,:]$|[（(].*[）)]$|.*\d{4}年\d{1,2}月\d{1,2}日$|.*[一二三四五六七八九〇○]{4}年.*日$|.*[〔\[]\d{4}[〕\]]\d+号|[\d\W]*$|.*[：:].*\d{4}-\d"
)
_LETTERHEAD = re.compile(r".*(?:文件|公报)$")


class PageLayout:
    """Takes the pages of a document one by one and turns them into lines."""

    def __init__(self) -> None:
        """Start without pages."""
        self._pages: list[LaidPage] = []
        self._gutter: float | None = None
        self._borders: Borders | None = None

    def add(self, page: Page) -> None:
        """Add ``page``, the next one; what a damaged file says of its size may be no size at all."""
        if not (page.width > 0 and page.height > 0):
            page = replace(page, width=_A4[0], height=_A4[1])
        turns: Counter[Turn] = Counter()
        for run in page.runs:
            turns[run.turn] += len(run.text)
        upright = turn_page(page, max(turns, key=lambda turn: turns[turn], default=Turn.NONE))
        straight = replace(upright, runs=tuple(run for run in upright.runs if run.turn is Turn.NONE))
        tables, runs = take_ruled_tables(straight)
        open_tables, runs = take_open_tables(straight, runs)
        bare_tables, runs, self._borders = take_bare_tables(runs, self._borders)
        parts, self._gutter = in_reading_order(runs, [*tables, *open_tables, *bare_tables], self._gutter)
        number = len(self._pages)
        self._pages.append(
            LaidPage(
                straight.height,
                tuple(replace(part, page=number) for part in parts),
                tuple(replace(line, page=number) for line in _aside(upright)),
            )
        )

    def lines(self) -> tuple[Line, ...]:
        """Return paragraphs, headings and rows; footnotes and what stands aside come last."""
        pages = without_furniture(self._pages)
        setting = measure([line for page in pages for line in _lines(page.parts)])
        notes = {id(note) for page in pages for note in footnotes(page, setting.body)}
        parts = _settled(join_tables([part for page in pages for part in page.parts if id(part) not in notes]))
        # The edges are known better now, and with them which lines are full.
        setting = measure(list(_lines(parts)))
        aside = [line for page in pages for line in page.aside]
        apart = settle_edges([note for page in pages for note in _lines(page.parts) if id(note) in notes])
        return (*_set(parts, setting), *_set(aside, setting), *_set(apart, setting))


def _aside(page: Page) -> Iterator[TextLine]:
    """Yield the lines of ``page`` that run another way than the rest."""
    for turn in (Turn.RIGHT, Turn.OVER, Turn.LEFT):
        runs = tuple(run for run in page.runs if run.turn is turn)
        if runs:
            turned = turn_page(replace(page, runs=runs, rules=()), turn)
            yield from _lines(in_reading_order(turned.runs, ())[0])


def _lines(parts: Sequence[TextLine | Table]) -> Iterator[TextLine]:
    for part in parts:
        if isinstance(part, TextLine):
            yield part


def _settled(parts: Sequence[TextLine | Table]) -> list[TextLine | Table]:
    """Return ``parts``, the edges of columns settled over all pages."""
    settled = iter(settle_edges(list(_lines(parts))))
    return [part if isinstance(part, Table) else next(settled) for part in parts]


def _set(parts: Sequence[TextLine | Table], setting: Setting) -> Iterator[Line]:
    """Yield ``parts`` as lines of a Draft."""
    open_lines: list[TextLine] = []
    for part in parts:
        if isinstance(part, TextLine):
            open_lines.append(part)
            continue
        yield from _paragraph_lines(open_lines, setting)
        open_lines = []
        yield from (Line("", cells=row) for row in part.rows)
    yield from _paragraph_lines(open_lines, setting)


def _paragraph_lines(lines: Sequence[TextLine], setting: Setting) -> Iterator[Line]:
    for paragraph in join_paragraphs(lines, setting):
        is_bold = paragraph.lead == len(paragraph.text)
        yield Line(paragraph.text, _level(paragraph, setting), 0 if is_bold else paragraph.lead)


def _level(paragraph: Paragraph, setting: Setting) -> int:
    """Return the heading level of ``paragraph``: 1 for titles, 2 in the middle, 3 where only size or weight tell."""
    text = paragraph.text.strip()
    if len(text) > _LONGEST_HEADING or _NO_HEADING.match(text):
        return 0
    body = setting.body_of(paragraph.first)
    large = paragraph.size >= body * _LARGE
    if paragraph.is_centred:
        if large:
            return 0 if _LETTERHEAD.match(text) else 1
        return 2 if paragraph.size > body / _LARGE else 0
    return 3 if large or paragraph.lead == len(paragraph.text) else 0
