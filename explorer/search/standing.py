"""What a statute weighs among others: national law before local, in force before replaced, cited before not cited.

Only articles of texts without tasks are weighed; the tasks of plans all count alike.
"""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from functools import cached_property

from explorer.domain.links import LinkedPlan
from explorer.domain.place import PlaceKind
from explorer.domain.plan import Kind
from explorer.domain.province import province_leading
from explorer.search.catalogue import Catalogue
from explorer.text.folding import fold

_LOCAL = 0.7
"""What an article of a local statute counts beside one that is law everywhere."""
_REPLACED = 0.8
"""What an article counts of which the library holds a later version."""
_CITED = 0.05
"""What it adds, for each power of e, that other texts cite a statute by its title."""
_NAMED = r"[《<]([^《》<>]{2,60})[》>]"
_STATE = "中华人民共和国"
"""Titles have it, citations may leave it out."""
_DAY = r"(\d{4})年(\d{1,2})月(\d{1,2})日"
_HEAD = 2000
"""Characters in which a text tells its history."""


class Standing:
    """Knows what the articles of each document weigh."""

    def __init__(self, catalogue: Catalogue) -> None:
        """Keep the library; it is read when first asked."""
        self._catalogue = catalogue

    @cached_property
    def factors(self) -> Sequence[float]:
        """The factor of each entry."""
        return [
            self._weights[entry.plan.document.id] if entry.section.kind is Kind.PASSAGE else 1.0
            for entry in self._catalogue.entries
        ]

    @cached_property
    def _weights(self) -> Mapping[str, float]:
        plans = [plan for plan in self._catalogue.plans if plan.sections]
        cited = self._citations()
        versions: dict[str, list[tuple[str, str]]] = defaultdict(list)
        for plan in plans:
            versions[_title(plan)].append((_latest_day(plan), plan.document.id))
        replaced = {name for dated in versions.values() for day, name in dated if day < max(dated)[0]}
        return {
            plan.document.id: (1 + _CITED * math.log(1 + cited[_title(plan)]))
            * (_LOCAL if _is_local(plan) else 1.0)
            * (_REPLACED if plan.document.id in replaced else 1.0)
            for plan in plans
        }

    def _citations(self) -> Counter[str]:
        """Return how many documents name each title, not counting those that bear it."""
        found: dict[str, set[str]] = defaultdict(set)
        for entry, text in zip(self._catalogue.entries, self._catalogue.folded, strict=True):
            found[entry.plan.document.id].update(re.findall(_NAMED, text))
        cited: Counter[str] = Counter()
        for plan in self._catalogue.plans:
            titles = {title.removeprefix(_STATE) for title in found[plan.document.id]}
            cited.update(titles - {_title(plan)})
        return cited


def _title(plan: LinkedPlan) -> str:
    return fold(plan.document.metadata.title).removeprefix(_STATE)


def _latest_day(plan: LinkedPlan) -> str:
    """Return the latest day a text names in its head, as ISO date; empty where there is none."""
    days = re.findall(_DAY, plan.document.text[:_HEAD])
    return max((f"{year}-{month:0>2}-{day:0>2}" for year, month, day in days), default="")


def _is_local(plan: LinkedPlan) -> bool:
    title = plan.document.metadata.title
    places = (place.name for place in plan.places if place.kind is PlaceKind.DIVISION)
    return province_leading(title) is not None or title.startswith(tuple(places))
