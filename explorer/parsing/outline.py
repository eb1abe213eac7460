"""The tree of numbered and headed parts of a document."""

import re
from collections.abc import Mapping, Sequence

from explorer.domain.document import Block, Document, Span
from explorer.domain.plan import Clause
from explorer.parsing.brackets import trimmed
from explorer.parsing.contents import contents_of, without_page
from explorer.parsing.enumerators import LISTS, Style, read_enumerator
from explorer.parsing.head_lines import letters
from explorer.parsing.masthead import is_closing
from explorer.parsing.outline_items import Item, Outline, untitled
from explorer.parsing.part_heads import read_item, row_item
from explorer.parsing.signatures import is_signature
from explorer.parsing.table_rows import Row, Tables

_SHARE_OF_TITLES = 0.6
"""A style's short first sentences are titles if at least this share of its parts has one."""
_ANNEX = re.compile(r"附\s*[件表录]\s*[\d一二三四五六七八九十]{0,3}(?:[-—－]\d+)?\s*[:：]?")
_TABLE_GOES_ON = re.compile(r"[（(]?续\s*上?\s*表?[）)]?\s*[\d一二三四五六七八九十]*")


def read_outline(document: Document, head: tuple[Span, ...], tables: Tables, clauses: Sequence[Clause]) -> Outline:
    """Return the parts of ``document``; ``head`` are the lines of its title, number and addressees."""
    contents = contents_of(document)
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
        self._names = tuple(without_page(span.of(document.text)) for span in contents[1:])
        self._text = document.text
        self._title = letters(document.metadata.title)
        self._open: list[Item] = []
        self._in_foot = False
        self.roots: list[Item] = []
        self.preamble: list[Span] = []

    def add(self, block: Block, following: Block | None) -> None:
        """Take ``block``; ``following`` is the next one."""
        if block.span in self._rows:
            self._attach(row_item(self._rows[block.span]))
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
            None if in_foot and _is_list_of_annexes(line) else read_item(self._text, block, self._names, self._clauses)
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
        after = "" if following is None else letters(following.span.of(self._text))
        if block.level and len(line) > 6 and letters(line) in self._title:
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
        named = len(line) > 6 and letters(line) in self._title and not is_signature(line)
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


def _is_list_of_annexes(line: str) -> bool:
    """Tell whether ``line`` can go on with a list of annexes: 2．联系人名单."""
    enumerator = read_enumerator(line)
    return enumerator is not None and enumerator.style is Style.ARABIC and len(line) <= 60 and not line.endswith("。")


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
