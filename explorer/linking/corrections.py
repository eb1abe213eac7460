"""Corrections of links: bodies with their roles, places and programmes, as the user set them."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from msgspec.structs import replace

from explorer.domain.corrections import Correction, Fix
from explorer.domain.document import Span
from explorer.domain.links import AgencyLink, LinkedSection, PlaceLink, ProgrammeLink
from explorer.domain.role import Role

_Link = TypeVar("_Link", AgencyLink, PlaceLink, ProgrammeLink)


def correct_links(
    text: str, linked: LinkedSection, corrections: Sequence[Correction], jurisdiction_of: Callable[[str], str]
) -> LinkedSection:
    """Return ``linked`` with the links that the user set; ``corrections`` are those of this section, in order."""
    for correction in corrections:
        start = linked.section.span.start
        span = correction.words.find(text) if correction.words else Span(start, start)
        if span is not None:
            linked = _corrected(text, linked, correction, span, jurisdiction_of)
    return linked


def _corrected(
    text: str, linked: LinkedSection, correction: Correction, span: Span, jurisdiction_of: Callable[[str], str]
) -> LinkedSection:
    written, value = span.of(text), correction.value
    if correction.fix in (Fix.BODY, Fix.NO_BODY):
        agencies = [link for link in linked.agencies if not _is_meant(link, span, value)]
        collectives = [link for link in linked.collectives if not _is_at(link, span)]
        if correction.fix is Fix.BODY:
            before = next((link.role for link in linked.bodies if _is_at(link, span)), Role.RESPONSIBLE)
            role = correction.role or before
            is_collective = any(link.agency == value for link in linked.collectives)
            kin = collectives if is_collective else agencies
            kin.append(AgencyLink(value, written, jurisdiction_of(value), role, span, manual=True))
            mentions = tuple(mention for mention in linked.mentions if not mention.span.overlaps(span))
            linked = replace(linked, mentions=mentions)
        return replace(linked, agencies=_ordered(agencies), collectives=_ordered(collectives))
    if correction.fix in (Fix.PLACE, Fix.NO_PLACE):
        places = [link for link in linked.places if not _is_at(link, span)]
        added = [PlaceLink(value, written, span, manual=True)] if correction.fix is Fix.PLACE else []
        return replace(linked, places=_ordered([*places, *added]))
    if correction.fix in (Fix.PROGRAMME, Fix.NO_PROGRAMME):
        programmes = [link for link in linked.programmes if not _is_at(link, span)]
        named = [ProgrammeLink(value, written, span, manual=True)] if correction.fix is Fix.PROGRAMME else []
        return replace(linked, programmes=_ordered([*programmes, *named]))
    return linked


def _is_meant(link: AgencyLink, span: Span, name: str) -> bool:
    """Tell whether ``link`` is the one a correction is about: at the same words, or of the same body without words."""
    return link.agency == name if span.start == span.end else _is_at(link, span)


def _is_at(link: AgencyLink | PlaceLink | ProgrammeLink, span: Span) -> bool:
    """Tell whether ``link`` shares words with ``span``: one stretch of a text names one thing of a kind."""
    return link.span.overlaps(span)


def _ordered(links: Sequence[_Link]) -> tuple[_Link, ...]:
    return tuple(sorted(links, key=lambda link: link.span))
