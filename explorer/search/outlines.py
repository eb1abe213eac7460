"""What the plans of a library number: their tasks, their actions, their safeguards."""

from collections.abc import Container, Iterable, Iterator, Sequence
from itertools import chain, groupby
from typing import TYPE_CHECKING

from explorer.domain.document import Document
from explorer.domain.links import Entry
from explorer.search.numbered import ACTION, TASK, Numbered
from explorer.text.numerals import FIGURES

if TYPE_CHECKING:
    from explorer.search.numbering import Call

_FIGURES = FIGURES | {"首", "末"}
"""One of these stands in whatever is called by number."""
_MOST_TOLD = 6
"""Titles that are told one by one."""
Outline = Sequence[tuple[int, Sequence[Entry]]]
"""The headings of one kind in one plan, in order: the number of each and the sections under it."""


class Outlines:
    """Finds sections by the numbers of their headings, in each plan its own."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        """Keep ``entries``, those of a plan side by side; they are counted when first asked for."""
        self._entries = entries
        self._counted: dict[str, Sequence[Outline]] = {}

    def entries(self, numbered: Numbered) -> Iterator[Entry]:
        """Yield the sections that ``numbered`` means."""
        return chain.from_iterable(
            sections for plan in self._of(numbered.heading) for _, sections in _chosen(plan, numbered)
        )

    def named(self, heading: str, first: int, last: int, documents: Container[str] | None = None) -> Numbered | None:
        """Return the headings from ``first`` to ``last`` with what they are called, where any plan has them.

        Only those of ``documents`` are told, where such are given.
        """
        plans = [plan for plan in self._of(heading) if documents is None or _document(plan).id in documents]
        chosen = list(filter(None, (_chosen(plan, Numbered(heading, first, last)) for plan in plans)))
        if not chosen:
            return None
        if len(plans) == 1:
            return Numbered(heading, first, last, _titles(heading, chosen[0]))
        told = "、".join(_title(plan) + _titles(heading, plan) for plan in chosen[:_MOST_TOLD])
        return Numbered(heading, first, last, f"（{told}{_more(chosen)}）")

    def numbered(self, text: str, *, is_piece: bool = False) -> Sequence[Numbered]:
        """Return what the folded ``text`` calls by number: 任务6, 第二十六项, 26, 行动七.

        A piece of a longer text has to say what it counts; a longer text can call it among other words.
        """
        if _FIGURES.isdisjoint(text):
            return ()
        from explorer.search.numbering import calls_among_words, calls_only, lone_number

        called = self.called_by(calls_only(text))
        if called or is_piece:
            return called
        number = lone_number(text)
        if number is not None:
            return tuple(filter(None, (self.named(TASK, number, number),)))
        return self.called_by(calls_among_words(text))

    def only_numbered(self, text: str) -> Sequence[Numbered]:
        """Return what the folded ``text`` calls by number, saying what it counts, where it does nothing else."""
        if _FIGURES.isdisjoint(text):
            return ()
        from explorer.search.numbering import calls_only  # its patterns take a moment to make, and few ask so

        calls = calls_only(text)
        return self.called_by(calls) if any(call.is_told for call in calls) else ()

    def called_by(self, calls: Iterable["Call"]) -> Sequence[Numbered]:
        """Return those of the headings that are called which some plan has."""
        named = (self.named(call.heading, *numbers) for call in calls for numbers in call.ranges)
        return tuple(dict.fromkeys(filter(None, named)))

    def all_of(self, heading: str) -> Numbered | None:
        """Return all of a kind of heading, where some plan has such."""
        return self.named(heading, 1, -1)

    def _of(self, heading: str) -> Sequence[Outline]:
        """Return the outlines of the plans that have such a heading."""
        if heading not in self._counted:
            by_plan = groupby(self._entries, lambda entry: entry.plan.document.id)
            self._counted[heading] = [*filter(None, (_outline(heading, entries) for _, entries in by_plan))]
        return self._counted[heading]


def _outline(heading: str, entries: Iterable[Entry]) -> Outline:
    if heading == ACTION:
        by_action = groupby(entries, lambda entry: entry.section.action)
        return [(action.number, [*sections]) for action, sections in by_action if action]
    return [(entry.section.number, (entry,)) for entry in entries if entry.section.kind.label == heading]


def _chosen(outline: Outline, numbered: Numbered) -> Outline:
    """Return the headings of a plan that are meant."""
    first, last = numbered.first, numbered.last
    if last > 0:
        return [(number, sections) for number, sections in outline if first <= number <= last]
    if first > 0:
        return outline
    is_one = first == last
    start, end = len(outline) + first, len(outline) + last + 1
    return [] if is_one and start < 0 else outline[max(0, start) : end]


def _titles(heading: str, outline: Outline) -> str:
    """Return the titles of the headings, in quotation marks."""
    firsts = (sections[0].section for _, sections in outline[:_MOST_TOLD])
    titles = (one.action.title if heading == ACTION and one.action else one.title for one in firsts)
    inner = str.maketrans("“”", "‘’")
    return "、".join(f"“{title.translate(inner)}”" for title in titles if title) + _more(outline)


def _document(outline: Outline) -> Document:
    return outline[0][1][0].plan.document


def _title(outline: Outline) -> str:
    """Return the title of the plan that an outline is of."""
    document = _document(outline)
    return f"《{document.metadata.title or document.id}》"


def _more(told: Sequence[object]) -> str:
    return "等" if len(told) > _MOST_TOLD else ""
