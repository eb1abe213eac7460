"""The Whoosh engine: pairs of characters, so that nothing written is missed, and words, to know what is written.

The only module that knows Whoosh. Texts are cut before they get here, so that an index holds nothing of ours: a field's
value is its tokens between separators, and Whoosh gives them ordinal positions.
"""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, cast

from whoosh import index
from whoosh.analysis.tokenizers import RegexTokenizer
from whoosh.fields import ID, STORED, TEXT, Schema
from whoosh.query.compound import And
from whoosh.query.terms import Prefix, Term

from explorer.search.engine import IndexedText
from explorer.text.cutting import Cutter, words_of

_SEPARATOR = "\x1f"


def update_whoosh(folder: Path, gone: Iterable[str], texts: Iterable[IndexedText], cutter: Cutter) -> None:
    """Take the documents ``gone`` out of the index in ``folder``, which may still be empty, and put ``texts`` in."""
    exists = index.exists_in(str(folder))
    opened = index.open_dir(str(folder)) if exists else index.create_in(str(folder), _schema())
    writer = _untyped(opened).writer(limitmb=256)
    try:
        for document in gone:
            writer.delete_by_term("document", document)
        for text in texts:
            writer.add_document(
                document=text.document,
                position=text.position,
                words=_join(dict.fromkeys(words_of(text.whole, cutter))),
                pairs=_join(dict.fromkeys(_pairs(text.whole))),
            )
    except BaseException:
        writer.cancel()
        raise
    writer.commit()


class WhooshEngine:
    """An open Whoosh index."""

    def __init__(self, folder: Path, first_ordinals: Mapping[str, int]) -> None:
        """Open the index in ``folder``; ``first_ordinals`` tells where in the catalogue each document starts."""
        self._index = _untyped(index.open_dir(str(folder), readonly=True))
        self._searcher = self._index.searcher()
        self._ordinals = {
            number: first_ordinals[fields["document"]] + fields["position"]
            for number, fields in self._searcher.reader().iter_docs()
        }

    def candidates(self, term: str) -> Iterable[int]:
        """Return the ordinals of the entries that may contain the folded ``term``: all that do, perhaps more."""
        if len(term) == 1:
            query = Prefix("pairs", term)
        else:
            query = And([Term("pairs", pair) for pair in dict.fromkeys(_two_by_two(term))])
        return [self._ordinals[number] for number in self._searcher.docs_for_query(query)]

    def words(self) -> Iterable[str]:
        """Return the words of the texts, each once."""
        return self._searcher.reader().field_terms("words")

    def settle(self) -> None:
        """It is ready."""

    def close(self) -> None:
        """Release the files."""
        self._searcher.close()
        self._index.close()


def _untyped(thing: object) -> Any:  # noqa: ANN401
    """Hand on what Whoosh annotates only in part, so that the type checker asks no more of it than it knows."""
    return cast("Any", thing)


def _schema() -> Schema:
    tokens = _untyped(RegexTokenizer(f"[^{_SEPARATOR}]+"))
    return Schema(
        document=ID(stored=True),
        position=STORED,
        words=TEXT(analyzer=tokens, phrase=False),
        pairs=TEXT(analyzer=tokens, phrase=False),
    )


def _join(tokens: Iterable[str]) -> str:
    return _SEPARATOR.join(tokens)


def _pairs(text: str) -> Iterator[str]:
    """Yield each character with the one after it; the last of a line stands alone, so that prefixes find it too."""
    for line in text.split("\n"):
        yield from _two_by_two(line)
        if line:
            yield line[-1]


def _two_by_two(text: str) -> Iterator[str]:
    return (text[n : n + 2] for n in range(len(text) - 1))
