"""The Whoosh engine: words for ranking, pairs of characters so that nothing written is missed.

The only module that knows Whoosh. Texts are cut before they get here, so that an index holds nothing of ours: a field's
value is its tokens between separators, and Whoosh gives them ordinal positions.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, cast

from whoosh import index
from whoosh.analysis.tokenizers import RegexTokenizer
from whoosh.fields import ID, STORED, TEXT, Schema
from whoosh.query.compound import And, Or
from whoosh.query.terms import Prefix, Term
from whoosh.scoring import BM25F

from explorer.search.engine import IndexedText
from explorer.text.cutting import Cutter, words_of

NAME = "whoosh"
_SEPARATOR = "\x1f"
_BOOSTS = {"title": 3.0, "names": 1.5, "body": 1.0}
"""A word in the title counts most, then one in a linked name."""


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
                title=_join(words_of(text.title, cutter)),
                body=_join(words_of(text.body, cutter)),
                names=_join(word for name in text.names for word in words_of(name, cutter)),
                pairs=_join(dict.fromkeys(_pairs(text.whole))),
            )
    except BaseException:
        writer.cancel()
        raise
    writer.commit()


class WhooshEngine:
    """An open Whoosh index."""

    name = NAME

    def __init__(self, folder: Path, first_ordinals: Mapping[str, int]) -> None:
        """Open the index in ``folder``; ``first_ordinals`` tells where in the catalogue each document starts."""
        self._index = _untyped(index.open_dir(str(folder), readonly=True))
        self._searcher = self._index.searcher(weighting=BM25F())
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

    def scores(self, words: Sequence[str]) -> Mapping[int, float]:
        """Return how well entries match ``words`` (BM25F over title, names and body)."""
        if not words:
            return {}
        query = Or([Term(field, word, boost) for word in words for field, boost in _BOOSTS.items()])
        found = self._searcher.search(query, limit=None)
        return {self._ordinals[number]: score for score, number in found.top_n}

    def words(self) -> Iterable[str]:
        """Return the words of the texts, each once."""
        reader = self._searcher.reader()
        return dict.fromkeys(word for field in ("title", "body") for word in reader.field_terms(field))

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
        title=TEXT(analyzer=tokens, phrase=False),
        body=TEXT(analyzer=tokens, phrase=False),
        names=TEXT(analyzer=tokens, phrase=False),
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
