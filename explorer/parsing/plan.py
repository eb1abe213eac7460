"""Document to Plan."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from msgspec import Struct

from explorer.domain.document import Document, Span
from explorer.domain.plan import Action, Clause, Kind, Measure, Plan, Section
from explorer.parsing.doubts import find_doubts
from explorer.parsing.enumerators import LISTS, Style, read_enumerator
from explorer.parsing.flat_text import restore_paragraphs
from explorer.parsing.masthead import read_masthead
from explorer.parsing.measures import find_measures
from explorer.parsing.numbered_labels import without_numbers_of_labels
from explorer.parsing.outline import Item, Outline, read_outline
from explorer.parsing.overlaps import Taken, clauses_in
from explorer.parsing.responsibility import find_clauses
from explorer.parsing.sentences import split_sentences
from explorer.parsing.statements import Statements, find_rules
from explorer.parsing.tables import Row, Tables, read_tables
from explorer.parsing.tasks import (
    TASK_GROUPS,
    find_tasks,
    repeated_rows,
    role_of,
    split_ending,
    split_paragraphs,
)
from explorer.parsing.wording import as_written, in_simplified


def parse_plan(document: Document) -> Plan:
    """Find the actions, tasks and other sections of ``document``; nothing of its text belongs to no section."""
    readable = in_simplified(document)
    plan = _parsed(readable)
    return plan if readable is document else as_written(plan, document)


def _parsed(document: Document) -> Plan:
    masthead = read_masthead(without_numbers_of_labels(restore_paragraphs(document)))
    document = masthead.document
    text, tables = document.text, read_tables(document)
    written = find_clauses(text, Span(0, len(text)), [block.span for block in document.blocks])
    clauses = _clauses(written, tables)
    outline = read_outline(document, masthead.lines, tables, clauses)
    repeated = repeated_rows(text, outline, clauses)
    if repeated:
        tables = tables.without(repeated)
        told = Taken(repeated)
        clauses = tuple(clause for clause in _clauses(written, tables) if not told.overlaps(clause.span))
        outline = read_outline(document, masthead.lines, tables, clauses)
    outline = split_ending(split_paragraphs(text, outline, clauses), clauses)
    rules = find_rules(text, clauses)
    tasks = find_tasks(text, outline, clauses, document.metadata.title)
    statements = Statements(text)
    sections = tuple(statements.applied_to(section) for section in _Sections(text, outline, clauses, tasks).read())
    actions = {section.action.span: section.action for section in sections if section.action is not None}
    return Plan(document, tuple(actions.values()), sections, rules, tuple(find_doubts(document, outline)))


def _clauses(written: Sequence[Clause], tables: Tables) -> tuple[Clause, ...]:
    """Return the clauses ``written`` in the text and those that the columns of tables form, in order."""
    rows = [clause for row in tables.rows.values() for clause in row.clauses]
    assigned = [row.line for row in tables.rows.values() if row.clauses or row.inherited]
    taken = Taken((*assigned, *tables.heads))
    free = [clause for clause in written if not taken.overlaps(clause.span)]
    return tuple(sorted((*rows, *free), key=lambda clause: clause.span))


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


class _Sections:
    """Sorts the parts of an outline into kinds of section."""

    def __init__(self, text: str, outline: Outline, clauses: Sequence[Clause], tasks: set[Item]) -> None:
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
