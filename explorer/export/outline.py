"""The headings of a readable export: document, action, section."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from explorer.domain.links import Entry
from explorer.export.labels import document_title, entry_label, group_label
from explorer.export.notes import plans_of
from explorer.export.sheet import Heading


def is_grouped(entries: Sequence[Entry]) -> bool:
    """Tell whether the entries' order keeps each document and each action together, as reading order does."""
    groups = [_group_of(entry) for entry in entries]
    documents = [document for document, _ in groups]
    return len(list(groupby(groups))) == len(set(groups)) and len(list(groupby(documents))) == len(set(documents))


def outline(entries: Sequence[Entry]) -> Iterator[tuple[tuple[Heading, ...], Entry]]:
    """Yield each entry with the headings that go before it.

    Documents (where there are several) and actions get headings of their own only where the order keeps them
    together; in any other order, as by relevance, they would be repeated over and over.
    """
    if not is_grouped(entries):
        yield from (((Heading(entry_label(entry), 1),), entry) for entry in entries)
        return
    has_many = len(plans_of(entries)) > 1
    before = ("", "")
    for entry in entries:
        here = _group_of(entry)
        headings: list[Heading] = []
        if has_many and here[0] != before[0]:
            headings.append(Heading(document_title(entry), 1))
        # A preamble stands alone: no heading of its kind above one that says the same.
        if here != before and here[1] != entry_label(entry):
            headings.append(Heading(here[1], 1 + has_many))
        yield (*headings, Heading(entry_label(entry), 2 + has_many)), entry
        before = here


def _group_of(entry: Entry) -> tuple[str, str]:
    """Return the document and the heading the entry stands under in it."""
    return entry.plan.document.id, group_label(entry)
