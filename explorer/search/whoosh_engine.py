"""The Whoosh engine: pairs of characters, so that nothing written is missed, and words, to know what is written.

The only module that knows Whoosh. Texts are cut here, so that an index holds nothing of ours: a field's value is the
list of its terms.
"""

from array import array
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import chain, groupby
from pathlib import Path
from typing import Any, cast

from whoosh import index
from whoosh.fields import ID, IDLIST, STORED, Schema
from whoosh.query.qcore import Query
from whoosh.query.terms import Prefix, Term

from explorer.search.engine import IndexedStretch
from explorer.text.cutting import Cutter, words_of

_REMEMBERED = 1024
"""Pairs whose documents are kept: texts that are typed, or pasted, share most of them."""
_FEW = 8
"""Documents of the index that are sooner looked through than told apart by one more pair."""


def update_whoosh(folder: Path, gone: Iterable[str], stretches: Iterable[IndexedStretch], cutter: Cutter) -> None:
    """Take the documents ``gone`` out of the index in ``folder``, which may be empty, and put ``stretches`` in."""
    exists = index.exists_in(str(folder))
    opened = index.open_dir(str(folder)) if exists else index.create_in(str(folder), _schema())
    writer = _untyped(opened).writer()
    writer.pool = _Postings()
    try:
        for document in gone:
            writer.delete_by_term("document", document)
        for document, parts in groupby(stretches, key=lambda stretch: stretch.document):
            known: set[str] = set()
            for stretch in parts:
                words = {word for text in stretch.texts for word in words_of(text, cutter)} - known
                known |= words
                writer.add_document(
                    document=document,
                    entries=(stretch.first, stretch.first + len(stretch.texts)),
                    words=list(words),  # each once a document: they are only told, never looked up
                    pairs=list({pair for text in stretch.texts for pair in _pairs(text)}),
                )
    except BaseException:
        writer.cancel()
        raise
    writer.commit()


class _Postings:
    """What a writer collects before it writes: for each term the documents that hold it, four bytes each.

    Whoosh's own pool keeps a tuple for each, puts them on disk one by one when they become too many, and sorts them
    all: that takes most of the time an index takes.
    """

    def __init__(self) -> None:
        self.fieldnames: set[str] = set()
        self._documents: dict[tuple[str, bytes], array[int]] = {}

    def add(self, posting: tuple[str, bytes, int, float, bytes]) -> None:
        """Keep that a document, added after those before it, holds a term."""
        field, term, document, _, _ = posting
        found = self._documents.get((field, term))
        if found is None:
            self._documents[field, term] = array("I", (document,))
            self.fieldnames.add(field)
        else:
            found.append(document)

    def iter_postings(self) -> Iterator[tuple[str, bytes, int, float, bytes]]:
        """Yield all postings by field, term and document."""
        for field, term in sorted(self._documents):
            for document in self._documents[field, term]:
                yield field, term, document, 1.0, b""

    def cleanup(self) -> None:
        """Let them go."""
        self._documents.clear()


class WhooshEngine:
    """An open Whoosh index."""

    def __init__(self, folder: Path, first_ordinals: Mapping[str, int]) -> None:
        """Open the index in ``folder``; ``first_ordinals`` tells where in the catalogue each document starts."""
        self._index = _untyped(index.open_dir(str(folder), readonly=True))
        self._searcher = self._index.searcher()
        self._holding = lru_cache(_REMEMBERED)(self._find_pair)
        self._ordinals = {
            number: range(*(first_ordinals[fields["document"]] + end for end in fields["entries"]))
            for number, fields in self._searcher.reader().iter_docs()
        }

    def candidates(self, term: str) -> Iterable[int]:
        """Return the ordinals of the entries that may contain the folded ``term``: all that do, perhaps more."""
        found = self._in_pairs(term) if len(term) > 1 else self._documents(Prefix("pairs", term))
        return chain.from_iterable(self._ordinals[number] for number in sorted(found))

    def _in_pairs(self, term: str) -> frozenset[int]:
        """Return the documents of the index that hold the pairs ``term`` is put together of, or enough of them."""
        found = self._holding(term[:2])
        for start in (*range(2, len(term) - 1, 2), len(term) - 2):
            if len(found) <= _FEW:
                break
            found &= self._holding(term[start : start + 2])
        return found

    def _find_pair(self, pair: str) -> frozenset[int]:
        return self._documents(Term("pairs", pair))

    def _documents(self, query: Query) -> frozenset[int]:
        """Return the numbers of the documents of the index that ``query`` finds."""
        return frozenset(self._searcher.docs_for_query(query))

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
    return Schema(document=ID(stored=True), entries=STORED, words=IDLIST(), pairs=IDLIST())


def _pairs(text: str) -> Iterator[str]:
    """Yield each character with the one after it; the last of a line stands alone, so that prefixes find it too."""
    for line in text.split("\n"):
        yield from (line[n : n + 2] for n in range(len(line) - 1))
        if line:
            yield line[-1]
