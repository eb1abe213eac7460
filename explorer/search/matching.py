"""Which entries a reading means: sets of ordinals, exact."""

from collections.abc import Iterable, Iterator
from functools import cached_property, lru_cache

from explorer.search.catalogue import Catalogue, ordinals
from explorer.search.engine import Engine
from explorer.search.numbered import Numbered
from explorer.search.occurrences import occurrences
from explorer.search.readings import Reading, Target, Text, Thing

_REMEMBERED = 4096
"""Sets kept of texts asked for lately: typing a word asks for its beginnings again and again."""


class Matcher:
    """Finds the entries that hold a text or carry a thing."""

    def __init__(self, catalogue: Catalogue, engine: Engine) -> None:
        """Keep both; the engine's ordinals are the catalogue's."""
        self._catalogue = catalogue
        self._engine = engine
        self._text = lru_cache(_REMEMBERED)(self._find_text)
        self._numbered = lru_cache(_REMEMBERED)(self._find_numbered)

    def matching(self, target: Target) -> int:
        """Return the entries that hold or carry ``target``."""
        if isinstance(target, Thing):
            if target.order is not None:
                return self._catalogue.named_in_order[target.order].get(target.value, 0)
            return self._catalogue.columns[target.facet].get(target.value, 0)
        return self._numbered(target) if isinstance(target, Numbered) else self._text(target)

    def texts_with(self, text: str) -> Iterator[str]:
        """Yield the folded texts that may hold the folded ``text``."""
        return (self._catalogue.folded[ordinal] for ordinal in self._engine.candidates(text))

    def stands(self, text: str) -> bool:
        """Tell whether the folded ``text`` stands anywhere."""
        return any(text in folded for folded in self.texts_with(text))

    def bits(self, ordinals: Iterable[int]) -> int:
        """Return the set of these ordinals."""
        return self._catalogue.bits(ordinals)

    def ordinals(self, readings: Iterable[Reading]) -> Iterator[int]:
        """Yield the entries that any of ``readings`` means, in order."""
        found = 0
        for reading in readings:
            found |= self.matching(reading.target)
        return ordinals(found)

    def _find_numbered(self, numbered: Numbered) -> int:
        catalogue = self._catalogue
        return catalogue.bits(catalogue.ordinals[entry.id] for entry in catalogue.outlines.entries(numbered))

    @cached_property
    def _longest(self) -> int:
        """Characters of the longest text: what is longer, a whole page pasted, stands in none."""
        return max(map(len, self._catalogue.folded), default=0)

    def _find_text(self, target: Text) -> int:
        catalogue = self._catalogue
        if not 0 < len(target.text) <= self._longest:
            return 0
        texts = catalogue.titles if target.title else catalogue.folded
        candidates = range(len(texts)) if target.title else self._engine.candidates(target.text)
        if target.number or target.prefix:
            return catalogue.bits([n for n in candidates if any(occurrences(texts[n], target))])
        return catalogue.bits([n for n in candidates if target.text in texts[n]])
