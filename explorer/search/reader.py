"""Leaves of a query to readings: as written first, then wider, each wider step only where the one before found nothing.

Widening stays with the leaf it belongs to, so that AND, OR and NOT keep their meaning. Nothing is widened inside
quotation marks.
"""

import re
from collections.abc import Callable, Iterable, Iterator

from msgspec.structs import replace

from explorer.domain.query import Facet, Via
from explorer.search.called import without_side
from explorer.search.expression import Field, Leaf, Words
from explorer.search.facet_names import AGENCY_FACETS
from explorer.search.marked import Marked
from explorer.search.matching import Matcher
from explorer.search.names import FREE_FACETS, NameIndex
from explorer.search.numbered import Numbered
from explorer.search.readings import Order, Reading, Target, Text, Thing
from explorer.search.shortened import TITLED
from explorer.search.sounds import Sounds
from explorer.search.spelt import Spelt
from explorer.search.synonyms import Synonyms
from explorer.text.folding import fold
from explorer.text.numerals import numeral_forms

_ORDERS = {Facet.LEAD: Order.FIRST, Facet.PARTICIPANT: Order.LATER}
"""Who may be meant where a text does not say who leads."""
OTHERWISE = 0.7
"""Weight of a word that means the same as one that is written in the library, too."""
PART_OF_NAME = 0.4
"""Weight of a thing whose name merely holds what was typed."""

_LONGEST_CONTRACTION = 3
"""Characters that call a body without saying that it is one: 发改, 食药监, but not 环境保护."""

_DEPARTMENT = "(?:行政)?(?:主管)?部门$"
"""What is left out of 环保部门, 能源主管部门."""
_BY_SOUND = (Via.PINYIN, Via.SPELLING)


class QueryReader:
    """Finds what leaves mean in one library."""

    def __init__(
        self, matcher: Matcher, names: NameIndex, marked: Marked, synonyms: Synonyms, spelt: Spelt, sounds: Sounds
    ) -> None:
        """Keep what meanings are taken from."""
        self._marked = marked
        self._matcher = matcher
        self._names = names
        self._synonyms = synonyms
        self._spelt = spelt
        self._sounds = sounds

    def read(self, leaf: Leaf, *, is_piece: bool = False) -> tuple[Reading, ...]:
        """Return the readings of ``leaf`` that find something, literal ones first; wider ones only where allowed.

        A leaf that is a piece of what was typed means no task by a bare number.
        """
        readings: dict[Target, Reading] = {}
        for via, targets in self._steps(leaf, is_piece=is_piece):
            if readings and (via is Via.SPELLING or (via is Via.PINYIN and not self._is_inside_latin(readings))):
                break
            for target in targets():
                if target not in readings and self._matcher.matching(target):
                    beside = via is Via.SYNONYM and isinstance(target, Text) and Text(leaf.text) in readings
                    readings[target] = Reading(via, target, OTHERWISE if beside else 1.0)
        if isinstance(leaf, Words) and not leaf.quoted:
            self._add_names_holding(leaf.text, readings)
        return tuple(readings.values())

    def beside(self, readings: Iterable[Reading]) -> Iterator[Reading]:
        """Yield other ways to say what ``readings`` take for misspelt or typed in letters.

        They find nothing more, but tell what is about it, as where it is typed as it should be.
        """
        meant = (r.target.text for r in readings if r.via in _BY_SOUND and isinstance(r.target, Text))
        for target in dict.fromkeys(other for text in meant for other in self._said_otherwise(text, is_piece=False)):
            if self._matcher.matching(target):
                yield Reading(Via.SYNONYM, target, OTHERWISE)

    def _steps(self, leaf: Leaf, *, is_piece: bool) -> Iterator[tuple[Via, Callable[[], Iterable[Target]]]]:
        match leaf:
            case Words():
                return self._word_steps(leaf, is_piece=is_piece)
            case Field():
                return self._field_steps(leaf)
            case Numbered():
                return iter([(Via.LITERAL, lambda: [leaf])])

    def finds(self, text: str, *, is_piece: bool = False) -> bool:
        """Tell whether the folded ``text``, or another way to say it, is found as it is written."""
        return any(map(self._matcher.matching, (Text(text), *self._said_otherwise(text, is_piece=is_piece))))

    def stands(self, text: str) -> bool:
        """Tell whether the folded ``text`` is found just so."""
        return bool(self._matcher.matching(Text(text)))

    def is_spelt(self, letters: str) -> bool:
        """Tell whether ``letters`` are pinyin of something in the library."""
        return any(map(self._matcher.matching, self._spelt.targets(letters, FREE_FACETS)))

    def _is_inside_latin(self, found: Iterable[Target]) -> bool:
        """Tell whether all of ``found`` are letters inside longer Latin words: mei in yangmei.cn may be pinyin."""
        return all(
            isinstance(target, Text)
            and target.text.isascii()
            and target.text.isalpha()
            and not self._matcher.matching(replace(target, prefix=True))
            for target in found
        )

    def _said_otherwise(self, text: str, *, is_piece: bool) -> Iterator[Target]:
        yield from self._names.free(text)
        yield from self._names.outlines.numbered(text, is_piece=is_piece)
        yield from map(Text, self._marked.forms(text))
        yield from map(Text, self._synonyms.alternatives(text))
        yield from self._contracted(text)

    def _contracted(self, text: str) -> Iterator[Thing]:
        """Yield the bodies that ``text`` calls in short (发改, 重庆财政), not by a word that the texts have (能源)."""
        bare = without_side(text)
        is_word = self._matcher.matching(Text(bare)) and (bare == text or self._matcher.matching(Text(text)))
        if (bare != text or len(bare) <= _LONGEST_CONTRACTION) and not is_word:
            yield from self._names.short(Facet.AGENCY, text)

    def _add_names_holding(self, text: str, readings: dict[Target, Reading]) -> None:
        """Add the things whose names hold ``text``, where they lead to entries that do not hold it themselves."""
        found = 0
        for target in readings:
            found |= self._matcher.matching(target)
        for thing in self._names.holding_free(text):
            if thing not in readings and self._matcher.matching(thing) & ~found:
                readings[thing] = Reading(Via.SYNONYM, thing, PART_OF_NAME)

    def _word_steps(self, leaf: Words, *, is_piece: bool) -> Iterator[tuple[Via, Callable[[], Iterable[Target]]]]:
        text = leaf.text
        yield Via.LITERAL, lambda: [Text(text, leaf.prefix)]
        if leaf.quoted:
            return
        yield Via.LITERAL, lambda: [Text(form, number=True) for form in numeral_forms(text)]
        yield Via.SYNONYM, lambda: self._said_otherwise(text, is_piece=is_piece)
        if not is_piece:
            yield Via.SYNONYM, lambda: () if self.finds(text) else self._shortened_free(text)
        yield Via.PINYIN, lambda: sorted(self._spelt.targets(text, FREE_FACETS), key=self._precedence)
        yield Via.SPELLING, lambda: self._meant(self._sounds.like(text, FREE_FACETS))

    def _shortened_free(self, text: str) -> Iterator[Thing]:
        """Yield the bodies, programmes and actions that ``text``, found nowhere, calls with words left out."""
        for facet in (Facet.AGENCY, *TITLED):
            yield from self._shortened(facet, text)

    def _shortened(self, facet: Facet, text: str) -> Iterator[Thing]:
        """Yield what ``text``, or another way to say it, calls with words left out; that way may be a name itself."""
        yield from self._names.shortened(facet, text)
        for other in self._synonyms.alternatives(text):
            yield from (Thing(facet, value) for value in self._names.called(facet, other))
            yield from self._names.shortened(facet, other)

    def _precedence(self, target: Target) -> tuple[bool, int]:
        """Return what sorts things before words, and each by how many entries they are in, the most first."""
        return isinstance(target, Text), -self._matcher.matching(target).bit_count()

    def _meant(self, targets: Iterable[Target]) -> Iterator[Target]:
        """Yield ``targets``; where none of them stands in the library, other ways to say them."""
        meant = tuple(targets)
        yield from meant
        if not any(map(self._matcher.matching, meant)):
            words = (target.text for target in meant if isinstance(target, Text))
            yield from (Text(other) for word in words for other in self._synonyms.alternatives(word))

    def _field_steps(self, leaf: Field) -> Iterator[tuple[Via, Callable[[], Iterable[Target]]]]:
        text = fold(leaf.text)
        if leaf.facet is None:
            yield Via.LITERAL, lambda: [Text(text, title=True)]
            if not leaf.quoted:
                yield Via.SYNONYM, lambda: [Text(t, title=True) for t in self._synonyms.alternatives(text)]
                yield Via.PINYIN, lambda: self._spelt_in_titles(text)
            return
        facet = leaf.facet
        called = [Thing(facet, value) for value in self._names.values(facet, leaf.text)]
        is_widened = facet is Facet.PROGRAMME and any(fold(thing.value) != text for thing in called)
        if not is_widened:
            yield Via.LITERAL, lambda: called
        if leaf.quoted:
            return
        if is_widened:
            yield Via.SYNONYM, lambda: called  # 西部科学城 is not what the text says, unlike an alias of a body
        if facet in AGENCY_FACETS:  # one plan's 市能源局 is the name of a body, another's short for 重庆市能源局
            yield Via.LITERAL, lambda: [Thing(facet, value) for value in self._names.called(facet, text)]
        yield Via.LITERAL, lambda: () if self._is_value(facet, text) else self._in_part(facet, text)
        if facet in _ORDERS:
            yield Via.SYNONYM, lambda: self._by_place(leaf, None if leaf.broadly else _ORDERS[facet])
        yield Via.SYNONYM, lambda: () if self._is_known(facet, text) else self._shortened(facet, text)
        yield Via.PINYIN, lambda: self._spelt.targets(text, (facet,))
        yield Via.SPELLING, lambda: self._sounds.like(text, (facet,))

    def _by_place(self, leaf: Field, order: Order | None) -> Iterator[Thing]:
        """Yield the bodies that ``leaf`` calls, where they stand among those responsible as the role would have.

        Without an ``order`` they are meant in any role.
        """
        text = fold(leaf.text)
        values = (Thing(Facet.AGENCY, value) for value in self._names.values(Facet.AGENCY, leaf.text))
        bodies = (*values, *self._names.short(Facet.AGENCY, text))
        meant = bodies if any(map(self._matcher.matching, bodies)) else self._shortened(Facet.AGENCY, text)
        return (replace(body, order=order) for body in meant)

    def _spelt_in_titles(self, letters: str) -> Iterator[Text]:
        """Yield the words that the pinyin ``letters`` spell, to be looked for in titles."""
        spelt = self._spelt.targets(letters, FREE_FACETS)
        return (replace(target, title=True) for target in spelt if isinstance(target, Text))

    def _in_part(self, facet: Facet, text: str) -> tuple[Thing, ...]:
        """Return what ``text`` is a part of the name of."""
        by_field = self._names.short(facet, re.sub(_DEPARTMENT, "", text))
        held = self._names.holding(facet, text)
        others = self._synonyms.alternatives(text) if facet is Facet.DOCUMENT and not held else ()
        in_full = (thing for other in others if len(other) > len(text) for thing in self._names.holding(facet, other))
        return (*self._names.short(facet, text), *by_field, *held, *in_full)

    def _is_known(self, facet: Facet, text: str) -> bool:
        """Tell whether ``text`` is a name or a part of one, so that nothing else need be meant."""
        return self._is_value(facet, text) or any(map(self._matcher.matching, self._in_part(facet, text)))

    def _is_value(self, facet: Facet, text: str) -> bool:
        """Tell whether ``text`` is a name or alias as it is, so that names which only contain it are not meant."""
        values = self._names.values(facet, text)
        return any(self._matcher.matching(Thing(facet, value)) for value in values) or facet not in (
            *AGENCY_FACETS,
            *FREE_FACETS,
            Facet.DOCUMENT,
        )
