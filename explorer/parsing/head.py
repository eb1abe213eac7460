"""The first lines of an official text: title, document number, issuer, and what a page says around them."""

import re
from collections.abc import Mapping

from explorer.domain.document import Block, Document, Span
from explorer.parsing.enumerators import read_enumerator
from explorer.parsing.head_lines import (
    GOES_ON,
    LONGEST_TITLE_LINE,
    NUMBER,
    SUBTITLE,
    WHOLE_TITLE,
    announces,
    are_issuers,
    can_be_title,
    closed_up,
    goes_on,
    is_address,
    is_number,
    joined_title,
    letters,
    repeats,
    without_number,
)
from explorer.parsing.page_facts import facts_in, facts_of_row, is_furniture
from explorer.parsing.signatures import BODY, is_date, is_signature, iso_date, names_in
from explorer.text.page_labels import LABELS

_RED_HEAD = re.compile(rf"^(.{{2,40}}?(?:{BODY}))文件$")
_TITLE_LINES = 4
_HEAD_LINES = 32
_AND_OTHERS = re.compile(rf".{{2,40}}(?:{BODY})等.{{0,4}}(?:部门|单位)")
_NAME = re.compile(r"《((?:[^《》]|《[^《》]*》){4,80})》")
_IS_ANNOUNCED = re.compile("印发|下发|转发|公布|发给")


class Head:
    """The first lines of a document: what they say, and which they are."""

    def __init__(self, document: Document) -> None:
        """Read the lines up to the text."""
        self._text = document.text
        self._blocks = document.blocks[:_HEAD_LINES]
        self._facts: dict[str, str] = {}
        self._title = ""
        self.lines: list[Span] = []
        self.number: str | None = None
        self.date: str | None = None
        self.issuers: tuple[str, ...] = ()
        position = self._skip_to_title() or self._skip(0)
        title = self._title_lines(position)
        self.lines += [block.span for block in title]
        self._title = joined_title(block.span.of(self._text).strip() for block in title)
        self._title, number = without_number(self._title)
        self.number = number or self.number
        self._skip(position + len(title))
        self.title = closed_up(self._title) or self._fact("title") or self._announced(position)
        self.number = self.number or self._stated_number()
        self.issuers = self.issuers or self._stated_issuers()
        self.date = self.date or iso_date(self._fact("date")) or iso_date(self._fact("published"))

    def _line(self, position: int) -> str:
        inside = 0 <= position < len(self._blocks)
        return self._blocks[position].span.of(self._text).strip() if inside else ""

    def _fact(self, asked: str) -> str:
        """Return what the page states as ``asked``, under whatever name."""
        return next((self._facts[name] for name in LABELS[asked] if self._facts.get(name)), "")

    def _stated_number(self) -> str | None:
        found = NUMBER.search(self._fact("number"))
        return re.sub(r"\s", "", found[0]) if found else None

    def _stated_issuers(self) -> tuple[str, ...]:
        publisher = self._fact("publisher")
        issuer = self._fact("issuers") or (publisher if is_signature(publisher) else "")
        return (issuer,) if issuer else ()

    def _announced(self, position: int) -> str:
        """Return the title that the notice from ``position`` on announces and that stands by itself further down."""
        lines = [block.span.of(self._text).strip() for block in self._blocks[position:]]
        names = [name for line in lines if _IS_ANNOUNCED.search(line) for name in _NAME.findall(line)]
        return next((name for name in names if any(letters(name) == letters(line) for line in lines)), "")

    def _skip_to_title(self) -> int:
        """Take the lines before what is set as the title, or stands as one: the site's name, facts in a table."""
        at = next((n for n in range(len(self._blocks)) if self._is_title_at(n)), 0)
        while at and self._leads_on_to(at):
            at -= 1
        if any(len(self._line(n)) > LONGEST_TITLE_LINE and not self._is_around(n) for n in range(at)):
            return 0
        for block in self._blocks[:at]:
            self._take_row(block)
            self.lines.append(block.span)
        return at

    def _is_title_at(self, position: int) -> bool:
        """Tell whether the title starts at ``position``: set as one, or announcing, with number or address below."""
        line, after = self._line(position), self._line(position + 1)
        if self._is_set_as_title(self._blocks[position]):
            return True
        if is_signature(line) or _AND_OTHERS.fullmatch(line):
            return after.startswith(GOES_ON) and announces(after)
        leads_on = is_number(after.strip("（）()")) or is_address(after) or repeats(after, line) or facts_in(after)
        return bool(leads_on) and announces(line) and not facts_in(line)

    def _leads_on_to(self, position: int) -> bool:
        """Tell whether the line above begins the same title: another issuer, or a line set like the one below it."""
        above, block, words = self._blocks[position - 1], self._blocks[position], self._line(position - 1)
        if are_issuers(words, self._line(position)):
            return True
        if not block.level or above.level != block.level or self._is_around(position - 1):
            return False
        is_whole = WHOLE_TITLE.search(words) or (is_signature(words) and not self._line(position).startswith(GOES_ON))
        return not is_whole and can_be_title(words, above)

    def _is_set_as_title(self, block: Block) -> bool:
        line = block.span.of(self._text).strip()
        return bool(block.level) and bool(WHOLE_TITLE.search(line)) and can_be_title(line, block)

    def _is_around(self, position: int) -> bool:
        """Tell whether a line belongs to the page around the text."""
        line = self._line(position)
        return bool(self._blocks[position].cells) or bool(facts_in(line)) or is_furniture(line)

    def _take_row(self, block: Block) -> bool:
        """Note what the cells of a row say, or a line; tell whether all of it belongs to the head."""
        cells = [cell.of(self._text).strip() for cell in block.cells] or [block.span.of(self._text).strip()]
        if facts := facts_of_row(cells):
            self._note(facts)
            return True
        taken = [self._take(cell) for cell in cells if cell]
        return all(taken)

    def _note(self, facts: Mapping[str, str]) -> None:
        self._facts |= {name: value for name, value in facts.items() if not self._facts.get(name)}

    def _skip(self, position: int) -> int:
        """Take the lines from ``position`` on that are neither title nor text, and return where these go on."""
        while position < len(self._blocks):
            taken = self._take_pair(position) or self._take_at(position)
            if not taken:
                break
            self.lines += [block.span for block in self._blocks[position : position + taken]]
            position += taken
        return position

    def _take_at(self, position: int) -> int:
        """Take the line at ``position`` if it belongs to the head; return how many were taken."""
        line, after = self._line(position), self._line(position + 1)
        if not self._title and is_signature(line):
            if after.startswith(GOES_ON):
                return 0  # the first line of the title: 某市人民政府 | 关于印发…
            if not self.lines and position + 1 < len(self._blocks) and self._is_around(position + 1):
                return 1  # the site's name
        return int(self._take_row(self._blocks[position]))

    def _take_pair(self, position: int) -> int:
        """Take the name of a fact and its value if they stand on a line each; return how many lines were taken."""
        facts = facts_in(self._line(position))
        names = [name for name, value in facts.items() if not value]
        value, after = self._line(position + 1), self._line(position + 2)
        if len(facts) != 1 or not names or not value or facts_in(value) or is_furniture(value):
            return 0
        is_value = is_date(value) if "日期" in names[0] or "时间" in names[0] else bool(facts_in(after))
        if not is_value:
            return 0
        self._note({names[0]: value})
        return 2

    def _take(self, line: str) -> bool:
        """Note what ``line`` says if it belongs to the head."""
        number, facts, red = NUMBER.search(line), facts_in(line), _RED_HEAD.match(line)
        if facts:
            self._note(facts)
        elif is_furniture(line) or repeats(line, self._title):
            return True
        elif red:
            self.issuers = names_in(red[1])
        elif number and is_number(line):
            self.number = self.number or re.sub(r"\s", "", number[0])
        elif is_date(line):
            self.date = self.date or iso_date(line)
        elif self.lines and is_signature(line):
            self.issuers = self.issuers or names_in(line)
        else:
            is_note = bool(self.lines) and line.startswith(("（", "(")) and line.endswith(("）", ")"))
            is_note = is_note and read_enumerator(line) is None
            return is_note or ((bool(self.lines) or not self._title) and is_address(line))
        return True

    def _title_lines(self, position: int) -> list[Block]:
        """Return the lines that are set as a title: short, unnumbered, not ending a sentence."""
        found: list[Block] = []
        for block in self._blocks[position : position + _TITLE_LINES]:
            line = block.span.of(self._text).strip()
            title = "".join(one.span.of(self._text).strip() for one in found)
            if found and SUBTITLE.match(line):
                return [*found, block]
            if not can_be_title(line, block) or facts_in(line) or (found and not goes_on(title, line)):
                break
            if (block.level > 1 and not self._is_set_as_title(block)) or (found and block.level > found[0].level):
                break
            found.append(block)
        return found
