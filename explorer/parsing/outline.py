"""The tree of numbered and headed parts of a document."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from msgspec import Struct

from explorer.domain.document import Block, Document, Span
from explorer.domain.plan import Clause
from explorer.parsing.brackets import trimmed
from explorer.parsing.enumerators import LISTS, Style, read_enumerator
from explorer.parsing.masthead import is_closing
from explorer.parsing.signatures import is_signature
from explorer.parsing.tables import Row, Tables
from explorer.parsing.titles import is_lead, title_end

_TITLE_PUNCTUATION = "。：:.，,—"
_SHARE_OF_TITLES = 0.6
"""A style's short first sentences are titles if at least this share of its parts has one."""
_ANNEX = re.compile(r"附\s*[件表录]\s*[\d一二三四五六七八九十]{0,3}(?:[-—－]\d+)?\s*[:：]?")
_CONTENTS = re.compile(r"目\s*[录次]")
_TABLE_GOES_ON = re.compile(r"[（(]?续\s*上?\s*表?[）)]?\s*[\d一二三四五六七八九十]*")
_PAGE = re.compile(r"[\s.．…·　]*\d*$")


@dataclass(slots=True, eq=False)
class Item:
    """A part: its number, title, own lines of text and the parts below it."""

    style: Style | int
    """Shape of its number, or heading level where it has none."""
    number: int
    start: int
    """Where the number mark or heading starts."""
    title: Span
    head: Span
    """The whole line that starts the part."""
    lines: list[Span] = field(default_factory=list[Span])
    children: list[Item] = field(default_factory=list["Item"])
    parent: Item | None = None
    row: Row | None = None
    """The row of a table of tasks that the part is."""

    @property
    def has_run_in_title(self) -> bool:
        """Whether title and text share a line: （一）指导思想。以…为指导."""
        in_line = bool(self.lines) and self.head.contains(self.lines[0])
        return in_line and self.title.start < self.title.end

    @property
    def end(self) -> int:
        """Where the last line of the part, or of those below it, ends."""
        own = self.lines[-1].end if self.lines else self.head.end
        return max(own, self.children[-1].end) if self.children else own

    def walk(self) -> Iterator[Item]:
        """Yield this part and all below it in reading order."""
        yield self
        for child in self.children:
            yield from child.walk()

    def ancestors(self) -> Iterator[Item]:
        """Yield the parts this one lies in, the nearest first."""
        item = self.parent
        while item is not None:
            yield item
            item = item.parent


class Outline(Struct, frozen=True):
    """What stands before the first part (the title's lines left out), and the parts."""

    head: tuple[Span, ...]
    preamble: tuple[Span, ...]
    items: tuple[Item, ...]

    def walk(self) -> Iterator[Item]:
        """Yield all parts in reading order."""
        for item in self.items:
            yield from item.walk()


def read_outline(document: Document, head: tuple[Span, ...], tables: Tables, clauses: Sequence[Clause]) -> Outline:
    """Return the parts of ``document``; ``head`` are the lines of its title, number and addressees."""
    contents = _contents(document)
    builder = _Builder(document, tables.rows, contents, clauses)
    skipped = {*head, *contents, *tables.heads}
    blocks = [block for block in document.blocks if block.span not in skipped]
    for number, block in enumerate(blocks):
        builder.add(block, blocks[number + 1] if number + 1 < len(blocks) else None)
    outline = Outline(head, tuple(builder.preamble), tuple(builder.roots))
    _settle_titles(outline)
    return outline


class _Builder:
    """Takes the lines one by one and puts each where it belongs."""

    def __init__(
        self, document: Document, rows: Mapping[Span, Row], contents: Sequence[Span], clauses: Sequence[Clause]
    ) -> None:
        self._rows = rows
        self._clauses = clauses
        self._names = tuple(_PAGE.sub("", span.of(document.text).rstrip()) for span in contents[1:])
        self._text = document.text
        self._title = _bare(document.metadata.title)
        self._open: list[Item] = []
        self._in_foot = False
        self.roots: list[Item] = []
        self.preamble: list[Span] = []

    def add(self, block: Block, following: Block | None) -> None:
        """Take ``block``; ``following`` is the next one."""
        if block.span in self._rows:
            self._attach(_row_item(self._rows[block.span]))
            return
        last = self._open[-1] if self._open else None
        line = block.span.of(self._text).strip()
        if last is not None and last.style is Style.ROW and _TABLE_GOES_ON.fullmatch(line):
            return
        if last is None and self._is_notice(line, block, following):
            self.preamble.append(block.span)
            return
        if self._starts_annex(line, block, following, last):
            self._begin(Item(Style.ANNEX, 0, block.span.start, Span(block.span.end, block.span.end), block.span))
            self._name_annex(line, block)
            return
        if last is not None and last.style is Style.ANNEX and self._belongs_to_name(last, line, block):
            last.title = trimmed(self._text, Span(last.title.start, block.span.end))
            last.title = last.title if last.title.start < last.title.end else block.span
            last.head = Span(last.head.start, block.span.end)
            return
        in_foot = last is not None and last.style is Style.CLOSING
        item = (
            None if in_foot and _is_list_of_annexes(line) else _read_item(self._text, block, self._names, self._clauses)
        )
        if item is not None:
            self._attach(item)
        elif (
            last is not None
            and last.style not in (Style.CLOSING, Style.ANNEX)
            and is_closing(self._text, block, following)
        ):
            self._begin(untitled(Style.CLOSING, block.span))
        elif last is not None and last.style is Style.ROW:
            self._attach(untitled(Style.PARAGRAPH, block.span))
        elif last is not None:
            last.lines.append(block.span)
        else:
            self.preamble.append(block.span)

    def _is_notice(self, line: str, block: Block, following: Block | None) -> bool:
        """Tell whether ``line`` is part of a notice before the plan: its foot, or 附件 above the plan's title."""
        after = "" if following is None else _bare(following.span.of(self._text))
        if block.level and len(line) > 6 and _bare(line) in self._title:
            return True
        if _ANNEX.fullmatch(line):
            self._in_foot = False
            return len(after) > 6 and after in self._title
        self._in_foot = self._in_foot or is_closing(self._text, block, following)
        return self._in_foot and _is_list_of_annexes(line)

    def _starts_annex(self, line: str, block: Block, following: Block | None, last: Item | None) -> bool:
        """Tell whether an annex starts here: 附件1, its name above a table, or behind the foot what was announced."""
        if block.cells or not (self.roots or self.preamble):
            return False
        named = len(line) > 6 and _bare(line) in self._title and not is_signature(line)
        announced = named and last is not None and last.style is Style.CLOSING
        above_table = following is not None and following.span in self._rows and _ANNEX.match(line) is not None
        return announced or above_table or _ANNEX.fullmatch(line) is not None

    def _name_annex(self, line: str, block: Block) -> None:
        if not _ANNEX.fullmatch(line):
            mark = _ANNEX.match(self._text, block.span.start, block.span.end)
            self._open[-1].title = trimmed(self._text, Span(mark.end() if mark else block.span.start, block.span.end))

    def _belongs_to_name(self, annex: Item, line: str, block: Block) -> bool:
        """Tell whether ``line`` is the title of ``annex``, or goes on with it."""
        named = annex.title.start < annex.title.end
        fits = len(line) <= 60 and not line.endswith(("。", "；", "：", ":")) and not block.cells and not block.lead
        return not named and not annex.lines and fits and read_enumerator(line) is None

    def _begin(self, item: Item) -> None:
        """Close all that is open and start ``item`` beside it."""
        self.roots.append(item)
        self._open = [item]

    def _attach(self, item: Item) -> None:
        """Put ``item`` below the last open part of another style; a style met before closes what came after it."""
        under_annex = item.style in (Style.ROW, Style.PARAGRAPH, Style.LEAD)
        if self._open and self._open[-1].style in (Style.CLOSING, *(() if under_annex else (Style.ANNEX,))):
            self._open.clear()
        while self._open and self._open[-1].style in (Style.ROW, Style.PARAGRAPH):
            self._open.pop()
        styles = [opened.style for opened in self._open]
        depth = styles.index(item.style) if item.style in styles else len(styles)
        if isinstance(item.style, int) and item.style not in styles:
            # A heading without a number closes all headings of its level or deeper.
            depth = next((n for n, style in enumerate(styles) if isinstance(style, int) and style >= item.style), depth)
        elif item.style is not Style.LEAD and item.style not in styles and styles and styles[-1] is Style.LEAD:
            depth -= item.number != 1 or item.style not in LISTS
        del self._open[depth:]
        if self._open:
            item.parent = self._open[-1]
            self._open[-1].children.append(item)
        else:
            self.roots.append(item)
        self._open.append(item)


def untitled(style: Style, *lines: Span) -> Item:
    """Return a part without number and title."""
    start = lines[0].start
    return Item(style, 0, start, Span(start, start), Span(start, start), [*lines])


def _row_item(row: Row) -> Item:
    return Item(
        Style.ROW, row.number, row.line.start, row.title, Span(row.line.start, row.line.start), [row.line], row=row
    )


def _is_list_of_annexes(line: str) -> bool:
    """Tell whether ``line`` can go on with a list of annexes: 2．联系人名单."""
    enumerator = read_enumerator(line)
    return enumerator is not None and enumerator.style is Style.ARABIC and len(line) <= 60 and not line.endswith("。")


def _contents(document: Document) -> list[Span]:
    """Return the lines of a table of contents: 目录 and behind it all that stands in the text once more."""
    blocks = document.blocks
    at = next((n for n, b in enumerate(blocks) if _CONTENTS.fullmatch(b.span.of(document.text).strip())), None)
    if at is None:
        return []
    names = [_bare(_PAGE.sub("", block.span.of(document.text))) for block in blocks]
    found = [blocks[at].span]
    first = names[at + 1] if at + 1 < len(names) else ""
    for number in range(at + 1, len(blocks)):
        again = [n for n in range(number + 1, len(blocks)) if names[number] and names[n].startswith(names[number])]
        if not again or (number > at + 1 and names[number] == first):
            break
        found.append(blocks[number].span)
    return found


def _settle_titles(outline: Outline) -> None:
    """Take back titles that are none: where few parts of a style have a short first sentence, it is only a sentence."""
    by_style: dict[Style | int, list[Item]] = {}
    for item in outline.walk():
        by_style.setdefault(item.style, []).append(item)
    for style, items in by_style.items():
        run_in = [item for item in items if item.has_run_in_title]
        run_on = [item for item in items if item.lines and item.head.contains(item.lines[0])]
        if len(run_in) < len(run_on) * _SHARE_OF_TITLES and style not in (Style.LEAD, Style.ROW):
            for item in run_in:
                item.lines[0] = Span(item.title.start, item.lines[0].end)
                item.title = Span(item.title.start, item.title.start)
            for item in items:
                if not item.lines and not item.children and item.title.end < item.head.end:
                    # It ends in a full stop: a sentence like those of its siblings.
                    item.lines.append(Span(item.title.start, item.head.end))
                    item.title = Span(item.title.start, item.title.start)


def _read_item(text: str, block: Block, names: Sequence[str], clauses: Sequence[Clause]) -> Item | None:
    """Return the part that starts with ``block``, ``None`` where it is plain text.

    ``names`` are the lines of the table of contents: they show where a title ends that runs into its text.
    """
    if block.cells:
        return None
    line = block.span.of(text)
    enumerator = read_enumerator(line)
    lead_end = block.span.start + block.lead if is_lead(text, block) else None
    if enumerator is not None:
        start, style, number = block.span.start + enumerator.length, enumerator.style, enumerator.number
    elif lead_end is not None:
        start, style, number = block.span.start, Style.LEAD, 0
    elif block.level:
        return Item(block.level, 0, block.span.start, trimmed(text, block.span, _TITLE_PUNCTUATION), block.span)
    else:
        return None
    named = next((len(name) for name in names if line.startswith(name)), None)
    if named is not None and named >= start - block.span.start:
        lead_end = block.span.start + named
    end = lead_end or title_end(text, start, block.span.end, clauses, style=style, is_heading=block.level > 0)
    title = trimmed(text, Span(start, end), _TITLE_PUNCTUATION)
    item = Item(style, number, block.span.start, title, block.span)
    body = trimmed(text, Span(end, block.span.end), "　")
    if body.start < body.end:
        item.lines.append(Span(body.start, block.span.end))
    return item


def _bare(text: str) -> str:
    """Return the letters and figures of ``text``."""
    return re.sub(r"[\W_]", "", text)
