"""Paragraphs that have neither number nor bold words, as parts: told by the clauses that close them."""

from collections.abc import Sequence

from explorer.domain.document import Span
from explorer.domain.plan import Clause
from explorer.parsing.brackets import trimmed
from explorer.parsing.enumerators import Style
from explorer.parsing.outline_items import Item, Outline, own_clauses, untitled
from explorer.parsing.overlaps import clauses_in
from explorer.parsing.task_groups import heads_tasks
from explorer.parsing.titles import title_end


def split_paragraphs(text: str, outline: Outline, clauses: Sequence[Clause]) -> Outline:
    """Return ``outline`` with paragraphs that have neither number nor bold words but clauses of their own as parts."""
    for item in outline.walk():
        if not item.children and item.row is None:
            named = heads_tasks(text, item)
            intro, groups = _closed_groups(item.lines, clauses)
            if len(groups) > 1 and all(named or _has_title(text, group[0], clauses) for group in groups):
                item.lines = intro
                item.children = [_paragraph(text, group, item, clauses) for group in groups]
    intro, groups = _closed_groups(outline.preamble, clauses)
    if len(groups) < 2:
        return outline
    return Outline(
        outline.head, tuple(intro), (*(_paragraph(text, group, None, clauses) for group in groups), *outline.items)
    )


def _closed_groups(lines: Sequence[Span], clauses: Sequence[Clause]) -> tuple[list[Span], list[list[Span]]]:
    """Return the lines before the first paragraph with a clause, and the paragraphs each with what follows it."""
    closed = [line for line in lines if clauses_in(clauses, line)]
    starts = {line for line in closed if not any(c.span.contains(line) for c in clauses_in(clauses, line))}
    if len(starts) < 2 or not lines or len(closed) < len(lines) * 0.5:
        return [*lines], []
    groups: list[list[Span]] = []
    intro: list[Span] = []
    for line in lines:
        if line in starts:
            groups.append([line])
        elif groups:
            groups[-1].append(line)
        else:
            intro.append(line)
    return intro, groups


def _has_title(text: str, line: Span, clauses: Sequence[Clause]) -> bool:
    end = title_end(text, line.start, line.end, clauses, style=Style.PARAGRAPH)
    return line.start < end < line.end


def _paragraph(text: str, lines: Sequence[Span], parent: Item | None, clauses: Sequence[Clause]) -> Item:
    first = lines[0]
    end = title_end(text, first.start, first.end, clauses, style=Style.PARAGRAPH)
    item = untitled(Style.PARAGRAPH, *lines)
    if first.start < end < first.end:
        item.title = trimmed(text, Span(first.start, end), "。：:—")
        item.lines[0] = Span(end, first.end)
    item.parent = parent
    return item


def split_ending(outline: Outline, clauses: Sequence[Clause]) -> Outline:
    """Return ``outline`` with the paragraphs behind the last task's clause as a part: they close the whole text."""
    main = [item for item in outline.items if item.style not in (Style.CLOSING, Style.ANNEX)]
    if not main:
        return outline
    last = [*main[-1].walk()][-1]
    others = [item for item in outline.walk() if item is not last and item.row is None]
    rest = _behind_clause(last, clauses)
    if not rest or last.row or any(_behind_clause(item, clauses) for item in others):
        return outline
    closing = set(rest)
    last.lines = [line for line in last.lines if line not in closing]
    items = [*outline.items]
    at = items.index(main[-1]) + 1
    if at < len(items) and items[at].style is Style.CLOSING:
        items[at] = untitled(Style.CLOSING, *rest, *items[at].lines)
    else:
        items.insert(at, untitled(Style.CLOSING, *rest))
    return Outline(outline.head, outline.preamble, tuple(items))


def _behind_clause(item: Item, clauses: Sequence[Clause]) -> list[Span]:
    """Return the lines of ``item`` behind its last clause."""
    own = [clause.span for clause in own_clauses(item, clauses)]
    return [line for line in item.lines if line.start >= own[-1].end] if own else []
