"""Plan to LinkedPlan."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from explorer.domain.agency import Agency
from explorer.domain.corrections import Correction
from explorer.domain.links import LinkedPlan, LinkedSection, unlinked
from explorer.domain.place import Place, PlaceKind
from explorer.domain.plan import Plan
from explorer.domain.programme import Programme
from explorer.domain.province import province_named
from explorer.linking.agencies import AgencyLinker
from explorer.linking.agency_table import AgencyTable
from explorer.linking.areas import Areas
from explorer.linking.body_resolver import BodyResolver
from explorer.linking.branches import Branches
from explorer.linking.citations import find_citations
from explorer.linking.corrections import correct_links
from explorer.linking.doubts import find_doubts
from explorer.linking.gazetteer import Gazetteer
from explorer.linking.mentions import find_mentions
from explorer.linking.places import PlaceFinder
from explorer.linking.programmes import find_programmes
from explorer.linking.related import find_related
from explorer.linking.wording import linked_as_written, readable
from explorer.parsing import section_at
from explorer.text.cutting import Cutter
from explorer.text.folding import simplified


class Linker:
    """Links plans; holds the tables, which take a moment to load, for as many plans as there are."""

    def __init__(self, confirmed: Iterable[Agency] = ()) -> None:
        """Load the tables of bodies and places; ``confirmed`` are bodies that the user added."""
        self._table = AgencyTable.load(confirmed)
        self._gazetteer = Gazetteer.load()
        self._areas = Areas(self._gazetteer, self._table)
        self._branches = Branches(self._table, self._gazetteer)
        self._cutter = Cutter(Gazetteer.vocabulary())

    def link(self, plan: Plan, corrections: Sequence[Correction] = ()) -> LinkedPlan:
        """Return ``plan`` with all that it names: bodies with roles, places, programmes, citations, related tasks.

        ``corrections`` are the user's; what they set stands in place of what was found.
        """
        read = readable(plan)
        agencies = AgencyLinker(self._table, self._areas, read)
        provinces = tuple(area.lineage[-1] for area in agencies.areas if province_named(area.lineage[-1]))
        places = PlaceFinder(self._gazetteer, self._cutter, provinces)
        sections = tuple(self._link_section(read, linked, agencies, places) for linked in unlinked(read))
        if read is not plan:
            sections = linked_as_written(plan, sections)
        sections = self._corrected(plan, sections, corrections, agencies)
        named = {link.agency for linked in sections for link in linked.agencies}
        related = find_related(read.document.text, sections, self._cutter)
        return LinkedPlan(
            document=plan.document,
            actions=plan.actions,
            sections=tuple(replace(linked, related=related.get(linked.id, ())) for linked in sections),
            agencies=tuple(
                replace(
                    agency,
                    borrowed=self._branches.borrowed_names(agency),
                    heads=self._branches.head_names(agency),
                )
                for agency in agencies.found.values()
                if agency.name in named
            ),
            places=tuple(self._places(sections, places)),
            programmes=tuple(Programme(name) for name in _programmes(sections)),
            doubts=(*plan.doubts, *find_doubts(sections, agencies.found)),
            areas=tuple(area.lineage for area in self._areas.stated(read)),
        )

    def bodies_meant(self, plan: LinkedPlan, written: str) -> tuple[Agency, ...]:
        """Return the bodies that a clause of ``plan`` would mean by ``written``, one for each area it speaks for."""
        sections = tuple(linked.section for linked in plan.sections)
        areas = self._areas.of(readable(Plan(plan.document, plan.actions, sections)))
        resolver = BodyResolver(self._table, self._areas, alone=len(areas) == 1)
        found = (resolver.resolve(simplified(written), area)[0] for area in areas)
        return tuple(dict.fromkeys(found))

    def _corrected(
        self,
        plan: Plan,
        sections: tuple[LinkedSection, ...],
        corrections: Sequence[Correction],
        agencies: AgencyLinker,
    ) -> tuple[LinkedSection, ...]:
        """Return ``sections`` with the links that the user set."""
        text, own = plan.document.text, defaultdict[int, list[Correction]](list)
        for correction in corrections:
            at = section_at(text, plan.sections, correction)
            if at is not None:
                own[at].append(correction)
        return tuple(correct_links(text, linked, own[at], agencies.adopt) for at, linked in enumerate(sections))

    def _link_section(
        self, plan: Plan, linked: LinkedSection, agencies: AgencyLinker, places: PlaceFinder
    ) -> LinkedSection:
        text = plan.document.text
        section = linked.section
        clauses = [clause.span for clause in section.clauses]
        mentions = find_mentions(text, section.whole, clauses)
        named = [*clauses, *(mention.span for mention in mentions)]
        bodies = agencies.link(section)
        return replace(
            linked,
            agencies=tuple(link for link in bodies if not agencies.found[link.agency].collective),
            collectives=tuple(link for link in bodies if agencies.found[link.agency].collective),
            places=places.find(text, section.whole, named),
            programmes=find_programmes(text, section.whole, clauses),
            mentions=mentions,
            cites=find_citations(text, section.whole),
        )

    def _places(self, sections: tuple[LinkedSection, ...], finder: PlaceFinder) -> list[Place]:
        """Return what is linked, and the places above it below the province, each once."""
        labels: dict[str, None] = {}
        named: list[Place] = []
        for linked in sections:
            for link in linked.places:
                if link.manual and link.place not in self._gazetteer.records:
                    named.append(Place(link.place, PlaceKind.REGION, link.place))
                else:
                    labels.update(dict.fromkeys((link.place, *finder.lineage(link.place))))
        return list(dict.fromkeys((*(finder.place(label) for label in labels), *named)))


def _programmes(sections: tuple[LinkedSection, ...]) -> list[str]:
    return list(dict.fromkeys(link.programme for linked in sections for link in linked.programmes))
