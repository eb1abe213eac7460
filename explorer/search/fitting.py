"""What was typed, fitted to what stands in the library: cut at punctuation, joined where pinyin is typed in parts."""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from msgspec.structs import replace

from explorer.domain.query import Facet, Via
from explorer.search.expression import (
    And,
    Expression,
    Field,
    Not,
    Or,
    Words,
    all_leaves,
    either,
    is_plain,
    positive_leaves,
    with_leaf,
)
from explorer.search.matching import Matcher
from explorer.search.names import NameIndex
from explorer.search.numbered import ACTION, Numbered
from explorer.search.reader import QueryReader
from explorer.search.readings import Text, Thing
from explorer.text.folding import fold

_PUNCTUATION = r"(?:[^\w.,%'·*○-]|_|(?<!\d)[.,]|\.(?!\d)|,(?!\d{3}(?!\d))|(?<!\w)['-]|['-](?!\w))+"
"""What parts words that stand nowhere as typed; not what belongs to numbers and names: 5.5%, 1,800, 碳达峰·碳中和,
xi'an."""
_LISTED = "[、，,；;/|／｜]"
"""What stands between names."""
_EITHER = "[/|]"
"""What stands between words of which any is wanted: 天然气/氢能, not km/h, 和/或 or 2023/05."""
_DENIES = r"(不含|不包含|不包括|非)(?=\w{2})"
"""Right before a word it denies it, next to a field: 单位:市交通局 不含充换电."""
_SHORTEST = 2
_PARTS_OF_NUMBER = (3, 2)
_LETTERS = "[a-zà-ǜ'1-5]+"
"""What pinyin is typed in: letters, with tones as accents or figures, and apostrophes."""
_MOST_SYLLABLES = 12
"""Words that may be one thing in pinyin, typed syllable by syllable."""
_COMMA = "[,，;；]"


class Fitter:
    """Fits expressions to one library."""

    def __init__(self, matcher: Matcher, reader: QueryReader, names: NameIndex) -> None:
        """Keep what tells what is in the library."""
        self._matcher = matcher
        self._names = names
        self._reader = reader

    def fit(self, expression: Expression) -> Expression:
        """Return ``expression`` with what stands nowhere as typed cut or joined.

        Of words all parts are wanted: 碳汇、森林; 碳汇！; of names in a field any: 牵头:发改委、能源局. Words side by
        side that spell something together are one: ye yan qi. Of headings called by number any is wanted, and the words
        where they stand so.
        """
        match expression:
            case Words(text, quoted=False, prefix=False) if called := self._by_number(text):
                return called
            case And(parts) if all(map(is_plain, parts)) and (called := self._by_number(_side_by_side(parts))):
                return called
            case Words(text, quoted=False, prefix=False) if not (
                self._matcher.matching(Text(text)) or self._names.called(Facet.DOCUMENT, text)
            ):
                if ways := _either_of(text):
                    return Or(tuple(self.fit(Words(way)) for way in ways))
                parts = tuple(Words(part) for part in re.split(_PUNCTUATION, text) if part)
                return And(parts) if len(parts) > 1 else parts[0] if parts else expression
            case Field(Facet.ACTION, text, quoted=False) if called := self._by_number(ACTION + fold(text)):
                return expression if self._is_named(expression) else called
            case Field(text=text, quoted=False) if (names := _names_in(text)) != [text] and not self._is_named(
                expression
            ):
                return self._listed(expression) if names else expression
            case Not(inner):
                return Not(self.fit(inner))
            case And(parts):
                parts = tuple(self._with_numbers_joined(parts))
                told = any(isinstance(part, Field) for part in parts)
                fitted = (self._denied(part) if told and is_plain(part) else self.fit(part) for part in parts)
                joined = tuple(self._joined(tuple(fitted)))
                return self.numbered_there(joined[0] if len(joined) == 1 else And(joined))
            case Or(parts):
                return Or(tuple(map(self.fit, parts)))
            case _:
                return expression

    def _with_numbers_joined(self, parts: Sequence[Expression]) -> Iterator[Expression]:
        """Yield ``parts``, those together that are the number of a document: 国发 〔2018〕 38号."""
        rest = [*parts]
        while rest:
            together = next((n for n in _PARTS_OF_NUMBER if self._names.called(Facet.DOCUMENT, _number(rest[:n]))), 1)
            first = rest[0]
            is_number = together > 1 and isinstance(first, Words | Field)
            yield replace(first, text=_number(rest[:together])) if is_number else first
            del rest[:together]

    def numbered_there(self, expression: Expression) -> Expression:
        """Return ``expression`` with what it calls by number told of those documents only that it names."""
        parts = expression.parts if isinstance(expression, And) else ()
        fields = [leaf for part in parts if _is_document(part) for leaf in positive_leaves(part)]
        read = [reading.target for field in fields for reading in self._reader.read(field)]
        documents = frozenset(target.value for target in read if isinstance(target, Thing))
        for leaf in positive_leaves(expression) if documents else ():
            if isinstance(leaf, Numbered):
                there = self._names.outlines.named(leaf.heading, leaf.first, leaf.last, documents)
                expression = with_leaf(expression, leaf, there or replace(leaf, meant=""))
        return expression

    def _denied(self, words: Words) -> Expression:
        """Return ``words`` next to a field; what they deny is left out, unless they are text.

        非 is the beginning of too many words (非常规天然气): it denies names only.
        """
        text = words.text
        found = None if self._matcher.matching(Text(text)) else re.match(_DENIES, text)
        rest = text[found.end() :] if found else ""
        is_denial = self._names.free(rest) if found and found[1] == "非" else rest and self._reader.finds(rest)
        return Not(self.fit(Words(rest))) if is_denial else self.fit(words)

    def _listed(self, field: Field) -> Expression:
        """Return any of the names that are listed in ``field``; what is no name after a comma is wanted, too."""
        parts = re.split(_COMMA, field.text)
        groups = [tuple(replace(field, text=name) for name in _names_in(part)) for part in parts]
        named = [group for group in groups if any(map(self._reader.read, group))] or groups
        fields = tuple(field for group in named for field in group)
        words = tuple(Words(field.text) for group in groups if group not in named for field in group)
        return And((either(fields), *words)) if words else either(fields)

    def _by_number(self, text: str) -> Expression | None:
        """Return what ``text`` calls by number, where it does nothing else."""
        called = self._names.outlines.only_numbered(text)
        written = (Words(text, quoted=True),) if called and self._matcher.matching(Text(text)) else ()
        return either((*called, *written)) if called else None

    def _joined(self, parts: Sequence[Expression]) -> Iterator[Expression]:
        """Yield ``parts``, those together that spell something: tan hui sen lin are 碳汇 and 森林."""
        rest = [*parts]
        while rest:
            letters = self._begun(rest)
            together = next((n for n in range(len(letters), 1, -1) if self._are_one(letters[:n])), 1)
            yield rest[0] if together == 1 else Words(" ".join(letters[:together]))
            del rest[:together]

    def _begun(self, parts: Sequence[Expression]) -> list[str]:
        """Return what ``parts`` are typed in as far as it is letters; Chinese may come before them: 碳 hui, 氢zou lang.

        Not before letters that spell something by themselves: 成都 tan hui.
        """
        letters = [*takewhile(bool, map(_letters, parts[:_MOST_SYLLABLES]))]
        if letters or not is_plain(parts[0]):
            return letters
        after = [*takewhile(bool, map(_letters, parts[1:_MOST_SYLLABLES]))]
        return [parts[0].text, *after] if after and not self._reader.is_spelt(" ".join(after)) else []

    def _are_one(self, letters: Sequence[str]) -> bool:
        """Tell whether ``letters``, some of which stand nowhere as they are, spell something together."""
        return not all(self._matcher.matching(Text(each)) for each in letters) and self._reader.is_spelt(
            " ".join(letters)
        )

    def _is_named(self, field: Field) -> bool:
        """Tell whether something is called so: 科技、教育局 may be one body."""
        return any(reading.via is Via.LITERAL for reading in self._reader.read(field))


def _side_by_side(parts: Sequence[Expression]) -> str:
    return " ".join(part.text for part in parts if isinstance(part, Words))


def _number(parts: Sequence[Expression]) -> str:
    """Return what ``parts``, words and perhaps the field of a document before them, are when nothing parts them."""
    first, *others = parts
    is_begun = is_plain(first) or (isinstance(first, Field) and first.facet is Facet.DOCUMENT)
    if not (others and is_begun and all(map(is_plain, others))):
        return ""
    return fold("".join(part.text for part in parts if isinstance(part, Words | Field)))


def _names_in(text: str) -> list[str]:
    return [name for name in map(str.strip, re.split(_LISTED, text)) if name]


def _is_document(part: Expression) -> bool:
    """Tell whether ``part`` asks for documents only."""
    return bool(leaves := all_leaves(part)) and all(
        isinstance(leaf, Field) and leaf.facet is Facet.DOCUMENT for leaf in leaves
    )


def _either_of(text: str) -> list[str]:
    """Return the words of which ``text`` wants any; none where its marks stand in a unit, a number or a conjunction."""
    ways = re.split(_EITHER, text)
    return ways if len(ways) > 1 and all(len(way) >= _SHORTEST and not way.isascii() for way in ways) else []


def _letters(part: Expression) -> str:
    """Return the letters that ``part`` is typed in, or nothing where it is anything else."""
    return part.text if is_plain(part) and re.fullmatch(_LETTERS, part.text) else ""
