"""Places a text names: administrative divisions below the province, regions and natural features.

Divisions of the provinces a document speaks for are meant before others. A name that is also a common word (和平,
长寿), and the short name of a county elsewhere, count only with proof: the full name, the parent right before it or a
list of places it stands in. 成渝, 川渝 and the provinces themselves make no link.
"""

from collections.abc import Iterator, Sequence

from explorer.domain.document import Span
from explorer.domain.links import PlaceLink
from explorer.domain.place import Place, PlaceKind
from explorer.linking.gazetteer import Gazetteer, Rank, Record
from explorer.linking.place_choice import PlaceChooser
from explorer.linking.place_names import NameScanner, Shared, Sighting
from explorer.text.cutting import Cutter


class PlaceFinder:
    """Finds the places in the texts of one document."""

    def __init__(self, gazetteer: Gazetteer, cutter: Cutter, regions: tuple[str, ...]) -> None:
        """Prefer places in ``regions``, the provinces the document speaks for; none for a national document."""
        self._gazetteer = gazetteer
        self._regions = frozenset(regions)
        self._scanner = NameScanner(gazetteer, cutter)
        self._chooser = PlaceChooser(gazetteer, self._regions)
        self._zones: dict[str, Place] = {}

    def find(self, text: str, span: Span, masked: Sequence[Span]) -> tuple[PlaceLink, ...]:
        """Return a link for every place named in ``text[span]`` outside ``masked``, by position, longer ones first."""
        found = tuple(self._scanner.scan(text, span, masked))
        self._chooser.choose(text, [item for item in found if isinstance(item, Sighting)])
        links = (link for item in found for link in self._links(text, item))
        return tuple(sorted(links, key=lambda link: (link.span.start, -link.span.end)))

    def place(self, label: str) -> Place:
        """Describe a place this finder has linked, or any in the gazetteer.

        Raises:
            KeyError: there is no such place.
        """
        return self._zones[label] if label in self._zones else self._gazetteer.records[label].place

    def lineage(self, label: str) -> tuple[str, ...]:
        """Return the labels of the divisions above a place and below its province, nearest first."""
        parent = self.place(label).parent
        if parent is None or self._gazetteer.records[parent].rank is Rank.PROVINCE:
            return ()
        return (parent, *self.lineage(parent))

    def _links(self, text: str, item: Sighting | Shared) -> Iterator[PlaceLink]:
        if isinstance(item, Shared):
            yield from (PlaceLink(label, span.of(text), span) for span, label in item.members)
        elif item.chosen and item.sure:
            if item.chosen.rank is not Rank.PROVINCE and not self._is_own_area(item.chosen):
                yield PlaceLink(item.chosen.place.label, item.span.of(text), item.span)
            if item.zone:
                span = Span(item.span.start, item.zone_end)
                yield PlaceLink(self._zone(item.chosen, item.zone), span.of(text), span)

    def _is_own_area(self, record: Record) -> bool:
        """Tell whether a region is all that the document speaks for: 成渝地区双城经济圈 in a plan of both sides."""
        return bool(record.area) and record.area == self._regions

    def _zone(self, division: Record, kind: str) -> str:
        """Return the label of the region of this kind named after ``division``, and keep its description."""
        name = f"{division.short}{kind}"
        self._zones[name] = Place(name, PlaceKind.REGION, name, division.place.label)
        return name
