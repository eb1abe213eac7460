"""Links found in simplified characters, in the words of the document itself."""

from collections.abc import Iterable

from msgspec.structs import replace

from explorer.domain.links import AgencyLink, LinkedSection
from explorer.domain.plan import Plan, Section
from explorer.parsing.wording import evidence_in, in_simplified, in_words_of


def readable(plan: Plan) -> Plan:
    """Return ``plan`` in simplified characters, itself where it is written in them."""
    document = in_simplified(plan.document)
    return plan if document is plan.document else in_words_of(document, plan)


def linked_as_written(plan: Plan, found: Iterable[LinkedSection]) -> tuple[LinkedSection, ...]:
    """Return what was ``found`` in the sections of ``plan`` with all it quotes cut from its document."""
    text = plan.document.text
    return tuple(_as_written(text, linked, section) for linked, section in zip(found, plan.sections, strict=True))


def _as_written(text: str, linked: LinkedSection, section: Section) -> LinkedSection:
    return replace(
        linked,
        section=section,
        agencies=_bodies(text, linked.agencies),
        collectives=_bodies(text, linked.collectives),
        places=tuple(replace(link, written=link.span.of(text)) for link in linked.places),
        programmes=tuple(replace(link, written=link.span.of(text)) for link in linked.programmes),
        mentions=tuple(replace(mention, name=mention.span.of(text)) for mention in linked.mentions),
        cites=tuple(replace(cited, title=cited.span.of(text)) for cited in linked.cites),
    )


def _bodies(text: str, links: Iterable[AgencyLink]) -> tuple[AgencyLink, ...]:
    return tuple(replace(link, written=link.span.of(text), evidence=evidence_in(text, link.evidence)) for link in links)
