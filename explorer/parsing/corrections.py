"""Corrections of a plan's sections: titles, kinds and borders, as the user set them."""

from collections.abc import Callable, Iterator, Sequence

from msgspec.structs import replace

from explorer.domain.corrections import Correction, Fix
from explorer.domain.document import Document, Metadata, Span
from explorer.domain.plan import Kind, Plan, Section
from explorer.parsing.brackets import trimmed
from explorer.parsing.measures import find_measures

_FACTS = ("title", "number", "date")


def correct_metadata(document: Document, corrections: Sequence[Correction]) -> Document:
    """Return ``document`` with the facts that the user stated."""
    metadata = document.metadata
    for correction in corrections:
        if correction.fix is Fix.METADATA:
            metadata = _stated(metadata, correction.key, correction.value)
    return replace(document, metadata=metadata)


def correct_sections(plan: Plan, corrections: Sequence[Correction]) -> Plan:
    """Return ``plan`` with the sections that the user set; a correction whose words are gone does nothing."""
    text, sections = plan.document.text, list(plan.sections)
    for correction in corrections:
        at = section_at(text, sections, correction)
        change = _CHANGES.get(correction.fix)
        if at is not None and change is not None:
            sections = change(text, sections, at, correction)
    if sections == list(plan.sections):
        return plan
    return replace(plan, sections=tuple(_numbered(sections)))


def section_at(text: str, sections: Sequence[Section], correction: Correction) -> int | None:
    """Return the position of the section that ``correction`` is about."""
    found = correction.section.find(text) if correction.section else None
    if found is None:
        return None
    return next(
        (n for n, section in enumerate(sections) if section.whole.start <= found.start < section.span.end), None
    )


def _stated(metadata: Metadata, key: str, value: str) -> Metadata:
    if key == "issuers":
        return replace(metadata, issuers=tuple(name for name in value.split("、") if name))
    return replace(metadata, **{key: value}) if key in _FACTS else metadata


def _retitle(text: str, sections: list[Section], at: int, correction: Correction) -> list[Section]:
    """Give a section another title; what was its title and is none any more belongs to its body."""
    section = sections[at]
    whole = section.whole
    words = correction.words.find(text) if correction.words else Span(whole.start, whole.start)
    if words is None or words.end > whole.end:
        return sections
    body = Span(min(whole.start, words.start), whole.end)
    if words.start == words.end or not Span(body.start, words.start).of(text).strip():
        rest = trimmed(text, Span(words.end, body.end), "。：: ")
        body = Span(rest.start, whole.end) if rest.start < whole.end else section.span
    changed = replace(section, title=words.of(text), title_span=words, span=body)
    return [*sections[:at], _measured(text, changed), *sections[at + 1 :]]


def _rekind(text: str, sections: list[Section], at: int, correction: Correction) -> list[Section]:
    changed = replace(sections[at], kind=Kind(correction.value), number=0)
    return [*sections[:at], _measured(text, changed), *sections[at + 1 :]]


def _split(text: str, sections: list[Section], at: int, correction: Correction) -> list[Section]:
    section = sections[at]
    words = correction.words.find(text) if correction.words else None
    if words is None or not section.span.start < words.start < section.span.end:
        return sections
    first = trimmed(text, Span(section.span.start, words.start))
    second = Span(words.start, section.span.end)
    parts = (
        _within(text, section, first),
        _within(text, replace(section, title="", title_span=Span(second.start, second.start), number=0), second),
    )
    return [*sections[:at], *parts, *sections[at + 1 :]]


def _merge(text: str, sections: list[Section], at: int, _correction: Correction) -> list[Section]:
    if at == 0:
        return sections
    before, section = sections[at - 1], sections[at]
    clauses = (*before.clauses, *section.clauses)
    inherited = (*before.inherited, *section.inherited)
    whole = Span(before.span.start, section.span.end)
    merged = replace(before, span=whole, clauses=clauses, inherited=inherited)
    return [*sections[: at - 1], _measured(text, merged), *sections[at + 1 :]]


def _within(text: str, section: Section, body: Span) -> Section:
    clauses = tuple(clause for clause in section.clauses if body.contains(clause.span))
    return _measured(text, replace(section, span=body, clauses=clauses))


def _measured(text: str, section: Section) -> Section:
    is_task = section.kind is Kind.TASK
    return replace(section, measures=tuple(find_measures(text, section.span, section.clauses)) if is_task else ())


def _numbered(sections: Sequence[Section]) -> Iterator[Section]:
    """Yield ``sections``, those without a number under the next free one of their kind: the others keep theirs."""
    last = {kind: max((s.number for s in sections if s.kind is kind), default=0) for kind in Kind}
    for section in sections:
        if section.number == 0:
            last[section.kind] += 1
            yield replace(section, number=last[section.kind])
        else:
            yield section


_CHANGES: dict[Fix, Callable[[str, list[Section], int, Correction], list[Section]]] = {
    Fix.TITLE: _retitle,
    Fix.KIND: _rekind,
    Fix.SPLIT: _split,
    Fix.MERGE: _merge,
}
