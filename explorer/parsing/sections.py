"""The parts of an outline sorted into kinds of section."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from msgspec import Struct

from explorer.domain.document import Span
from explorer.domain.plan import Action, Clause, Kind, Measure, Section
from explorer.parsing.enumerators import LISTS, Style, read_enumerator
from explorer.parsing.measures import find_measures
from explorer.parsing.outline_items import Item, Outline
from explorer.parsing.overlaps import clauses_in
from explorer.parsing.sentences import split_sentences
from explorer.parsing.table_rows import Row
from explorer.parsing.task_groups import TASK_GROUPS
from explorer.parsing.tasks import role_of


class _Part(Struct, frozen=True):
    """A section before it is numbered."""

    kind: Kind
    item: Item | None
    title: Span
    body: Span

    @property
    def row(self) -> Row | None:
        """The row of a table it is."""
        return self.item.row if self.item else None


class Sections:
    """Sorts the parts of an outline into kinds of section."""

    def __init__(self, text: str, outline: Outline, clauses: Sequence[Clause], tasks: set[Item]) -> None:
        """Sort the parts of ``outline``; ``tasks`` are those that are tasks."""
        self._text = text
        self._outline = outline
        self._clauses = clauses
        self._tasks = tasks

    def read(self) -> Iterator[Section]:
        """Yield the sections in reading order."""
        roots = self._outline.items
        items = (item for item, below in zip_longest(roots, roots[1:]) if not _only_heads(item, below))
        parts = [*self._preamble(), *(part for item in items for part in self._parts(item))]
        parts = [part for part in parts if part.body.of(self._text).strip() or part.title.start < part.title.end]
        counts: Counter[Kind] = Counter()
        printed = self._printed_numbers(parts)
        for part in parts:
            counts[part.kind] += 1
            number = printed.get(id(part), counts[part.kind])
            yield self._section(part, number)

    def _preamble(self) -> Iterator[_Part]:
        lines = self._outline.preamble
        if lines:
            body = Span(lines[0].start, lines[-1].end)
            kind = Kind.PREAMBLE if self._outline.items else Kind.PASSAGE
            spans = [body] if kind is Kind.PREAMBLE else list(lines)
            yield from (_Part(kind, None, Span(span.start, span.start), span) for span in spans)

    def _parts(self, item: Item) -> Iterator[_Part]:
        """Yield the sections that ``item`` and the parts below it make."""
        if item in self._tasks:
            below = next((child for child in item.walk() if child is not item and child in self._tasks), None)
            yield _Part(Kind.TASK, item, item.title, self._body(item, below))
            if below is None:
                return
        elif self._is_whole(item):
            yield _Part(self._kind(item), item, item.title, self._body(item, None))
            return
        elif item.lines:
            yield _Part(self._kind(item), item, item.title, Span(item.lines[0].start, item.lines[-1].end))
        for child in item.children:
            yield from self._parts(child)

    def _body(self, item: Item, below: Item | None) -> Span:
        """Return the text of ``item`` with what lies below it, up to the task ``below`` that comes first in it."""
        if item.row is not None:
            return item.row.body
        start = item.lines[0].start if item.lines else (item.children[0].start if item.children else item.title.end)
        if below is None:
            return Span(start, max(start, item.end))
        first = next(child for child in item.children if child is below or below in child.walk())
        end = item.lines[-1].end if item.lines else start
        return Span(start, max(end, first.start - 1) if item.children[0] is not first else end)

    def _is_whole(self, item: Item) -> bool:
        """Tell whether ``item`` is one section together with all below it: a leaf, or one with nothing but lists."""
        if not item.children:
            return True
        if item.style is Style.ARTICLE or all(child.style in LISTS for child in item.children):
            return not any(child in self._tasks for child in item.walk())
        return False

    def _kind(self, item: Item) -> Kind:
        """Return the kind of a part that is no task; in a text without tasks all are passages."""
        return role_of(self._text, item) if self._tasks else Kind.PASSAGE

    def _printed_numbers(self, parts: Sequence[_Part]) -> dict[int, int]:
        """Return the numbers printed before the tasks, where no two tasks carry the same."""
        tasks = [part for part in parts if part.kind is Kind.TASK and part.item is not None]
        numbers = {id(part): part.item.number for part in tasks if part.item and part.item.number}
        unique = len(numbers) == len(tasks) == len(set(numbers.values()))
        return numbers if unique else {}

    def _section(self, part: _Part, number: int) -> Section:
        title = part.title if part.item is not None else Span(part.body.start, part.body.start)
        near = clauses_in(self._clauses, part.body)
        clauses = tuple(clause for clause in near if part.body.contains(clause.span))
        return Section(
            kind=part.kind,
            number=number,
            title=title.of(self._text),
            title_span=title,
            span=part.body,
            clauses=clauses,
            inherited=part.row.inherited if part.row else (),
            measures=tuple(self._measures(part, clauses)) if part.kind is Kind.TASK else (),
            action=self._action(part),
        )

    def _measures(self, part: _Part, clauses: Sequence[Clause]) -> Iterator[Measure]:
        if part.row is not None:
            yield from (Measure(span) for cell in part.row.contents for span in split_sentences(self._text, cell))
            return
        yield from find_measures(self._text, part.body, clauses)

    def _action(self, part: _Part) -> Action | None:
        """Return the heading that groups the task, unless it only says that tasks follow."""
        if part.kind is not Kind.TASK or part.item is None:
            return None
        if part.row is not None and part.row.group is not None:
            return self._group(part.row.group)
        parent = part.item.parent
        if parent is None or parent.style is Style.ANNEX:
            return None
        title = parent.title.of(self._text)
        if not title or TASK_GROUPS.search(title):
            return None
        return Action(parent.number, title, parent.title)

    def _group(self, cell: Span) -> Action | None:
        """Return the action that the heading, or a merged cell, of a table names."""
        enumerator = read_enumerator(cell.of(self._text))
        span = Span(cell.start + enumerator.length, cell.end) if enumerator else cell
        title = span.of(self._text)
        return Action(enumerator.number if enumerator else 0, title, span) if title else None


def _only_heads(item: Item, below: Item | None) -> bool:
    """Tell whether ``item`` is but the title of an annexed plan, whose parts stand ``below`` it."""
    is_title = item.style is Style.ANNEX and not item.lines and not item.children
    return is_title and below is not None and below.style not in (Style.ANNEX, Style.CLOSING)
