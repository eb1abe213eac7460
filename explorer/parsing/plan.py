"""Document to Plan."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from explorer.domain.document import Document, Span
from explorer.domain.plan import Action, Clause, Kind, Measure, Plan, Section
from explorer.parsing.enumerators import Style
from explorer.parsing.flat_text import restore_paragraphs
from explorer.parsing.masthead import read_masthead
from explorer.parsing.outline import Item, Outline, read_outline
from explorer.parsing.responsibility import find_clauses, find_rules
from explorer.parsing.sentences import split_sentences

_REQUIREMENTS = re.compile(
    r"总体要求|总体思路|指导思想|基本原则|(?:主要|工作|总体|发展)目标|基本思路|重要意义|总体安排"
)
_SAFEGUARDS = re.compile(
    r"保障(?:措施|机制|体系|条件)?$|^保障|组织(?:实施|领导|机制)|工作要求|(?:落实|实施)机制|督(?:促|查)落实|强化落实"
)
_TASK_GROUPS = re.compile(
    r"^(?:重点|主要|工作|具体|目标|政策|支持)?(?:任务|举措|措施|行动)(?:和举措|措施|分工)?$"
    r"|任务$|^(?:重点|主要)(?:工作|举措|措施)"
)
"""Headings that only say that tasks follow."""


def parse_plan(document: Document) -> Plan:
    """Find the actions, tasks and other sections of ``document``; nothing of its text belongs to no section."""
    masthead = read_masthead(restore_paragraphs(document))
    document = masthead.document
    outline = read_outline(document, masthead.lines)
    clauses = find_clauses(document.text, Span(0, len(document.text)))
    rules = find_rules(document.text, clauses)
    sections = tuple(_Sections(document.text, outline, clauses).read())
    actions = {section.action.span: section.action for section in sections if section.action is not None}
    return Plan(document, tuple(actions.values()), sections, rules)


def _closes_for_all(parts: Sequence[Item], with_clause: set[Item]) -> bool:
    """Tell whether of several ``parts`` only the last one has a responsibility clause."""
    return len(parts) > 1 and parts[-1] in with_clause and not any(part in with_clause for part in parts[:-1])


@dataclass(frozen=True, slots=True)
class _Part:
    """A section before it is numbered."""

    kind: Kind
    item: Item | None
    title: Span
    body: Span


class _Sections:
    """Sorts the parts of an outline into kinds of section."""

    def __init__(self, text: str, outline: Outline, clauses: Sequence[Clause]) -> None:
        self._text = text
        self._outline = outline
        self._clauses = clauses
        self._tasks = self._task_items()

    def read(self) -> Iterator[Section]:
        """Yield the sections in reading order."""
        parts = [*self._preamble(), *(part for item in self._outline.items for part in self._parts(item))]
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
        lists = (Style.ARABIC_BRACKET, Style.CIRCLED)
        if item.style is Style.ARTICLE or all(child.style in lists for child in item.children):
            return not any(child in self._tasks for child in item.walk())
        return False

    def _kind(self, item: Item) -> Kind:
        """Return the kind of a part that is no task; in a text without tasks all are passages."""
        return self._role_of(item) if self._tasks else Kind.PASSAGE

    def _role_of(self, item: Item) -> Kind:
        """Return what the headings above ``item`` make of it."""
        for part in (item, *item.ancestors()):
            title = part.title.of(self._text)
            if _REQUIREMENTS.search(title):
                return Kind.REQUIREMENT
            if _SAFEGUARDS.search(title):
                return Kind.SAFEGUARD
        return Kind.PASSAGE

    def _task_items(self) -> set[Item]:
        """Return the parts that are tasks: those with a responsibility clause, and their like without one."""
        items = list(self._outline.walk())
        with_clause = {item for item in items if any(self._owns(item, clause) for clause in self._clauses)}
        task_styles = {item.style for item in with_clause}
        for item in items:
            if item.style in task_styles and _closes_for_all(item.children, with_clause):
                # The clause behind the last part of a list speaks for the whole list: the task is what holds it.
                with_clause = with_clause - {item.children[-1]} | {item}
        tasks = set(with_clause)
        if with_clause:
            styles = {item.style for item in with_clause if not item.children or item.children[0] not in with_clause}
        else:
            styles = {item.style for item in items if self._heads_tasks(item.parent)} - {Style.ARTICLE}
        for item in items:
            related = item.style in styles and self._role_of(item) is Kind.PASSAGE
            if related and not any(child in with_clause for child in item.walk()) and not self._below_task(item, tasks):
                tasks.add(item)
        return tasks

    def _heads_tasks(self, item: Item | None) -> bool:
        return item is not None and _TASK_GROUPS.search(item.title.of(self._text)) is not None

    def _below_task(self, item: Item, tasks: set[Item]) -> bool:
        return any(ancestor in tasks for ancestor in item.ancestors())

    def _owns(self, item: Item, clause: Clause) -> bool:
        return any(line.contains(clause.span) for line in item.lines) or item.title.contains(clause.span)

    def _printed_numbers(self, parts: Sequence[_Part]) -> dict[int, int]:
        """Return the numbers printed before the tasks, where no two tasks carry the same."""
        tasks = [part for part in parts if part.kind is Kind.TASK and part.item is not None]
        numbers = {id(part): part.item.number for part in tasks if part.item and part.item.number}
        unique = len(numbers) == len(tasks) == len(set(numbers.values()))
        return numbers if unique else {}

    def _section(self, part: _Part, number: int) -> Section:
        title = part.title if part.item is not None else Span(part.body.start, part.body.start)
        clauses = tuple(clause for clause in self._clauses if part.body.contains(clause.span))
        return Section(
            kind=part.kind,
            number=number,
            title=title.of(self._text),
            title_span=title,
            span=part.body,
            clauses=clauses,
            measures=tuple(self._measures(part.body, clauses)) if part.kind is Kind.TASK else (),
            action=self._action(part),
        )

    def _measures(self, body: Span, clauses: Sequence[Clause]) -> Iterator[Measure]:
        for sentence in split_sentences(self._text, body):
            clause = next((clause.span for clause in clauses if clause.span.overlaps(sentence)), None)
            end = sentence.end if clause is None else max(sentence.start, clause.start)
            if Span(sentence.start, end).of(self._text).strip(" 。"):
                yield Measure(Span(sentence.start, end))

    def _action(self, part: _Part) -> Action | None:
        """Return the heading that groups the task, unless it only says that tasks follow."""
        if part.kind is not Kind.TASK or part.item is None or part.item.parent is None:
            return None
        parent = part.item.parent
        title = parent.title.of(self._text)
        if not title or _TASK_GROUPS.search(title):
            return None
        return Action(parent.number, title, parent.title)
