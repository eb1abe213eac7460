"""Jumping to things by some of their name: Chinese, pinyin or initials, several words in any order."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import IntEnum

from msgspec import Struct

from explorer.domain.destination import Destination, DestinationKind
from explorer.domain.query import Facet
from explorer.search.catalogue import Catalogue
from explorer.search.names import NameIndex
from explorer.text.folding import fold
from explorer.text.pinyin import spelt_at

_KINDS = {
    Facet.AGENCY: DestinationKind.AGENCY,
    Facet.ACTION: DestinationKind.ACTION,
    Facet.PLACE: DestinationKind.PLACE,
    Facet.PROGRAMME: DestinationKind.PROGRAMME,
    Facet.DOCUMENT: DestinationKind.DOCUMENT,
}
_ORDER = {kind: number for number, kind in enumerate(DestinationKind)}
_FEWEST_LETTERS = 2
"""Letters that may be pinyin: a single one would begin nearly everything."""


class Fit(IntEnum):
    """How what was typed sits in a name, the best first."""

    PREFIX = 0
    WORD = 1
    """At the beginning of a word of the name, or of another name of the thing."""
    INITIALS = 2
    INSIDE = 3


class _Called(Struct, frozen=True):
    """A destination with its folded names."""

    destination: Destination
    name: str
    others: tuple[str, ...]


class Destinations:
    """All that the library knows by name."""

    def __init__(self, catalogue: Catalogue, names: NameIndex) -> None:
        """Collect the sections that have a title, and the bodies, actions, places, programmes and documents."""
        self._names = names
        self._known = tuple(_call(each) for each in (*_sections(catalogue), *_values(catalogue, names)))

    def rank(self, typed: str, acts: Sequence[Destination], used: Mapping[tuple[str, str], str]) -> list[Destination]:
        """Return what all words of ``typed`` fit among ``acts`` and what is known, the best first.

        Among equally good ones those ``used`` last (kind and key → time) come first, then shorter names. While nothing
        is typed these are what was used, then ``acts`` in their order.
        """
        words = fold(typed).split()
        called = (*map(_call, acts), *(each for each in self._known if words or _key(each.destination) in used))
        fits = list(self._fits(words, called))
        fits.sort(key=lambda found: (_ORDER[found[1].kind], len(found[1].name) if words else 0))
        fits.sort(key=lambda found: used.get(_key(found[1]), ""), reverse=True)
        fits.sort(key=lambda found: found[0])  # sorting is stable: what is equal stays in the order before
        return [destination for _, destination in fits]

    def _fits(self, words: Sequence[str], called: Iterable[_Called]) -> Iterator[tuple[Fit, Destination]]:
        """Yield what ``words`` fit, or mean without being written in any of its names: 江津市, 清洁能源示范区."""
        joined = "".join(words)
        things = self._names.free(joined) or self._names.shortened_free(joined)
        meant = {(_KINDS[thing.facet], thing.value) for thing in things if thing.facet in _KINDS}
        for each in called:
            fit = _fit(words, each)
            if fit is not None:
                yield fit, each.destination
            elif _key(each.destination) in meant:
                yield Fit.WORD, each.destination


def _key(destination: Destination) -> tuple[str, str]:
    return destination.kind, destination.key


def _call(destination: Destination) -> _Called:
    return _Called(destination, fold(destination.name), tuple(dict.fromkeys(map(fold, destination.others))))


def _sections(catalogue: Catalogue) -> Iterator[Destination]:
    for entry in catalogue.entries:
        section = entry.section
        if section.title:
            numbered = (f"{section.kind.label}{section.number}", str(section.number))
            yield Destination(DestinationKind.SECTION, entry.id, section.title, numbered, entry)


def _values(catalogue: Catalogue, names: NameIndex) -> Iterator[Destination]:
    called: dict[tuple[Facet, str], list[str]] = defaultdict(list)
    for name in names.names:
        if name.thing.facet in _KINDS:
            called[name.thing.facet, name.thing.value].append(name.text)
    for (facet, value), others in called.items():
        shown = catalogue.document_titles[value] if facet is Facet.DOCUMENT else value
        count = catalogue.columns[facet][value].bit_count()
        yield Destination(_KINDS[facet], value, shown, tuple(others), count=count)


def _fit(words: Sequence[str], called: _Called) -> Fit | None:
    """Return how well the word fits that fits worst, or ``None`` where one doesn't fit at all."""
    worst = Fit.PREFIX
    for word in words:
        fit = _fit_word(word, called)
        if fit is None:
            return None
        worst = max(worst, fit)
    return worst


def _fit_word(word: str, called: _Called) -> Fit | None:
    by_sound = word.isascii() and word.isalnum() and word[0].isalpha() and len(word) >= _FEWEST_LETTERS
    best = _fit_name(word, called.name, by_sound=by_sound)
    for other in called.others if best is not Fit.PREFIX else ():
        fit = _fit_name(word, other, by_sound=by_sound)
        if fit is not None and (best is None or fit < best):
            best = max(fit, Fit.WORD)  # other names of a thing are as good as a word of its name
    return best


def _fit_name(word: str, name: str, *, by_sound: bool) -> Fit | None:
    at = name.find(word)
    if at == 0:
        return Fit.PREFIX
    if at > 0:
        return Fit.WORD if _begins_word(name, word) else Fit.INSIDE
    start = spelt_at(word, name) if by_sound else None
    return None if start is None else Fit.INSIDE if start else Fit.INITIALS


def _begins_word(name: str, word: str) -> bool:
    """Tell whether ``word`` stands after a blank or a punctuation mark somewhere in ``name``."""
    at = name.find(word)
    while at > 0:
        if not name[at - 1].isalnum():
            return True
        at = name.find(word, at + 1)
    return False
