"""What was meant where nothing is written so: homophones, look-alikes and slips of the keyboard."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from functools import cached_property

from explorer.domain.query import Facet
from explorer.search.matching import Matcher
from explorer.search.names import NameIndex
from explorer.search.readings import Text, Thing
from explorer.search.slips import is_slip, look_alikes, put_right, shortened
from explorer.text.pinyin import accent, accents, plain_sound, sound, sound_the_same

_SHORTEST_WORD = 2
_MOST_SLURRED = 3
"""Words that only sound roughly alike: with more of them it is anyone's guess which one is meant."""
_LONGEST_SLIP = 12
"""Characters; a longer text is no misspelt word but a sentence."""


class Sounds:
    """Names and words of the library by how they sound."""

    def __init__(
        self,
        names: NameIndex,
        words: Callable[[], Iterable[str]],
        matcher: Matcher,
        means_itself: Callable[[str], bool],
    ) -> None:
        """Keep names, the library's words (listed only when first needed), and what finds texts in it.

        ``means_itself`` tells whether the language has a word, or makes it of words that the library has.
        """
        self._names = names
        self._words = words
        self._matcher = matcher
        self._means_itself = means_itself

    def loading(self) -> Iterator[object]:
        """Load step by step what sounds alike and what is a slip apart."""
        yield self._by_sound
        yield self._by_accent
        yield self._by_shortened

    def like(self, text: str, facets: Collection[Facet]) -> Sequence[Text | Thing]:
        """Return the things of ``facets`` and the words that look or sound like ``text``, or differ by one slip.

        A word of the language that the library lacks is meant as it is (人口 is no 入口, 权利 no 权力), unless it is
        hardly to be told from one that the library has: 天燃气, 煤碳.
        """
        if not _SHORTEST_WORD <= len(text) <= _LONGEST_SLIP or text.isascii():
            return ()
        if self._means_itself(text):
            targets = self._hardly_told_from(text)
        else:
            targets = self._looking_like(text) or self._sounding_like(text)
        return tuple(t for t in targets if (len(facets) > 1 if isinstance(t, Text) else t.facet in facets))

    def _hardly_told_from(self, text: str) -> Sequence[Text | Thing]:
        """Return what is written in the library and sounds just like ``text``, in which one character is another.

        In short words the two look alike, too.
        """
        found: list[Text | Thing] = []
        for word in self._by_sound.get(plain_sound(text), ()):
            others = [pair for pair in zip(text, word, strict=False) if pair[0] != pair[1]]
            if len(word) == len(text) and len(others) == 1 and sound_the_same(*others[0]):
                typed, meant = others[0]
                if (len(text) > _SHORTEST_WORD or meant in look_alikes().get(typed, "")) and self._matcher.stands(word):
                    found += self._targets[word]
        return found

    def _looking_like(self, text: str) -> Sequence[Text | Thing]:
        """Return what ``text`` is but for one character that looks much the same: 榨菜 for 榨莱."""
        others = [
            text[:at] + other + text[at + 1 :] for at, char in enumerate(text) for other in look_alikes().get(char, "")
        ]
        written = filter(self._matcher.stands, others)
        return [target for other in written for target in self._targets.get(other) or [Text(other)]]

    def _sounding_like(self, text: str) -> Sequence[Text | Thing]:
        """Return what sounds like ``text`` or differs from it by one slip."""
        alike = set(self._by_sound.get(plain_sound(text), ()))
        near = {word for key in shortened(text) for word in self._by_shortened.get(key, ()) if is_slip(text, word)}
        meant = alike - {text} or near - {text}
        if not meant:
            meant = self._slurred(text) - {text}
        targets = [target for word in sorted(meant) for target in self._targets[word]]
        return targets or [Text(stretch) for stretch in self._put_right(text) or self._written(text)]

    def _put_right(self, text: str) -> Sequence[str]:
        """Return the stretches of the texts that are ``text`` but for two neighbours swapped or one typed twice."""
        return [*filter(self._matcher.stands, put_right(text))] if len(text) > _SHORTEST_WORD else []

    def _slurred(self, text: str) -> set[str]:
        """Return what sounds roughly like ``text``: few words only, and no short ones but names."""
        found = set(self._by_accent.get(accent(plain_sound(text)), ()))
        if len(text) == _SHORTEST_WORD:
            found = {word for word in found if any(isinstance(target, Thing) for target in self._targets[word])}
        return found if len(found) <= _MOST_SLURRED else set()

    def _written(self, text: str) -> Sequence[str]:
        """Return the stretches of the texts that are no words and are ``text`` but for one character that sounds alike.

        The most frequent first; what is left of ``text`` on one side of that character must itself be a word or more.
        """
        found: Counter[str] = Counter()
        for at, char in enumerate(text):
            before, after = text[:at], text[at + 1 :]
            intact = max(before, after, key=len)
            if len(intact) >= _SHORTEST_WORD:
                pattern = re.compile(f"{re.escape(before)}(.){re.escape(after)}")
                others = Counter(other for part in self._matcher.texts_with(intact) for other in pattern.findall(part))
                alike = {
                    other: n
                    for other, n in others.items()
                    if other != char and accent(plain_sound(char)) == accent(plain_sound(other))
                }
                found.update({before + other + after: n for other, n in alike.items()})
        return [stretch for stretch, _ in found.most_common(_MOST_SLURRED)]

    @cached_property
    def _targets(self) -> dict[str, list[Text | Thing]]:
        """What each name and word stands for."""
        found: dict[str, list[Text | Thing]] = defaultdict(list)
        for word in self._words():
            found[word].append(Text(word))
        for name in self._names.names:
            found[name.text].append(name.thing)
        return {word: targets for word, targets in found.items() if len(word) <= _LONGEST_SLIP}

    @cached_property
    def _by_sound(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for word in self._targets:
            for key in sound(word):
                found[key].append(word)
        return found

    @cached_property
    def _by_accent(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for word in self._targets:
            for key in accents(word):
                found[key].append(word)
        return found

    @cached_property
    def _by_shortened(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for word in self._targets:
            for key in shortened(word):
                found[key].append(word)
        return found
