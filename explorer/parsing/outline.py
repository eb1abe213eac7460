"""The tree of numbered and headed parts of a document."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from explorer.domain.document import Block, Document, Span
from explorer.parsing.enumerators import Style, read_enumerator

_LONGEST_TITLE = 40
"""Characters; a first sentence longer than this is text, not a title."""
_TITLE_ENDS = "。：:"
_SHARE_OF_TITLES = 0.6
"""A style's short first sentences are titles if at least this share of its parts has one."""


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


@dataclass(frozen=True, slots=True)
class Outline:
    """What stands before the first part (the title's lines left out), and the parts."""

    head: tuple[Span, ...]
    preamble: tuple[Span, ...]
    items: tuple[Item, ...]

    def walk(self) -> Iterator[Item]:
        """Yield all parts in reading order."""
        for item in self.items:
            yield from item.walk()


def read_outline(document: Document, head: tuple[Span, ...]) -> Outline:
    """Return the parts of ``document``; ``head`` are the lines of its title, number and addressees."""
    roots: list[Item] = []
    preamble: list[Span] = []
    open_items: list[Item] = []
    for block in document.blocks:
        if block.span in head:
            continue
        item = _read_item(document.text, block)
        if item is not None:
            _attach(item, open_items, roots)
        elif open_items:
            open_items[-1].lines.append(block.span)
        else:
            preamble.append(block.span)
    outline = Outline(head, tuple(preamble), tuple(roots))
    _settle_titles(outline)
    return outline


def _settle_titles(outline: Outline) -> None:
    """Take back titles that are none: where few parts of a style have a short first sentence, it is only a sentence."""
    by_style: dict[Style | int, list[Item]] = {}
    for item in outline.walk():
        by_style.setdefault(item.style, []).append(item)
    for items in by_style.values():
        run_in = [item for item in items if item.has_run_in_title]
        if len(run_in) < len(items) * _SHARE_OF_TITLES:
            for item in run_in:
                item.lines[0] = Span(item.title.start, item.lines[0].end)
                item.title = Span(item.title.start, item.title.start)


def _read_item(text: str, block: Block) -> Item | None:
    """Return the part that starts with ``block``, ``None`` where it is plain text."""
    line = block.span.of(text)
    enumerator = read_enumerator(line)
    if enumerator is None:
        if not block.level:
            return None
        return Item(block.level, 0, block.span.start, _trimmed(text, block.span), block.span)
    start = block.span.start + enumerator.length
    if enumerator.style is Style.ARTICLE:
        title_end = start
    else:
        title_end = _title_end(text, start, block.span.end, is_heading=block.level > 0)
    title = _trimmed(text, Span(start, title_end))
    item = Item(enumerator.style, enumerator.number, block.span.start, title, block.span)
    body = Span(title_end, block.span.end)
    if body.of(text).strip():
        item.lines.append(body)
    return item


def _title_end(text: str, start: int, end: int, *, is_heading: bool) -> int:
    """Return where the title that starts at ``start`` ends, its full stop included; ``start`` where there is none."""
    line = text[start:end]
    stop = next((n for n, char in enumerate(line) if char in _TITLE_ENDS), None)
    if stop is None or stop == len(line) - 1:
        is_title = is_heading or len(line) <= _LONGEST_TITLE
        return end if is_title else start
    rest = line[stop + 1 :].strip()
    is_only_clause = rest.startswith(("（", "(")) and rest.endswith(("）", ")"))
    inside_brackets = line.count("（", 0, stop) > line.count("）", 0, stop)
    is_title = line[stop] == "。" and stop <= _LONGEST_TITLE and not is_only_clause and not inside_brackets
    return start + stop + 1 if is_title else start


def _trimmed(text: str, span: Span) -> Span:
    """Return ``span`` without its closing punctuation and outer blanks."""
    start, end = span.start, span.end
    while end > start and (text[end - 1] in _TITLE_ENDS or text[end - 1].isspace()):
        end -= 1
    while start < end and text[start].isspace():
        start += 1
    return Span(start, end)


def _attach(item: Item, open_items: list[Item], roots: list[Item]) -> None:
    """Put ``item`` below the last open part of another style; a style met before closes what was opened after it."""
    styles = [opened.style for opened in open_items]
    depth = styles.index(item.style) if item.style in styles else len(styles)
    if isinstance(item.style, int) and item.style not in styles:
        # A heading without a number closes all headings of its level or deeper.
        depth = next((n for n, style in enumerate(styles) if isinstance(style, int) and style >= item.style), depth)
    del open_items[depth:]
    if open_items:
        item.parent = open_items[-1]
        open_items[-1].children.append(item)
    else:
        roots.append(item)
    open_items.append(item)
