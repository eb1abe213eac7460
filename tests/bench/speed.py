"""How long a search takes, from the typed words to hits, snippets and all facet counts, beside its peers.

Each engine answers the same distinct queries on the same texts in the same run; the number of hits is checked
against a reader of all texts. Peers: plain Whoosh (pairs of characters, ``groupedby`` facets), SQLite FTS5 (trigrams)
and a scan.
"""

import random
import sqlite3
import statistics
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from whoosh import index
from whoosh.fields import ID, NGRAM, Schema
from whoosh.highlight import ContextFragmenter
from whoosh.query.compound import And
from whoosh.query.terms import Term

from explorer.domain.query import Facet, Query
from explorer.search import Catalogue, open_searcher
from explorer.search.catalogue import ordinals

QUERIES = 100
FACETS = (Facet.DOCUMENT, Facet.KIND, Facet.PLACE)
"""Facets every peer can count; ours counts all nine."""

Answer = Callable[[str], int]
"""Answers a query wholly and returns the number of hits."""


@dataclass(frozen=True)
class Timing:
    """Milliseconds of one engine on one library."""

    library: str
    engine: str
    median: float
    p95: float
    ready: float
    """Seconds until it can answer: index built or opened."""


def measure(library: str, catalogue: Catalogue, folder: Path) -> Iterator[Timing]:
    """Time every engine on ``catalogue``; folders for their indexes are made below ``folder``."""
    queries = list(sample_queries(catalogue))
    expected = [sum(query in text for text in catalogue.folded) for query in queries]
    for name, make in ENGINES.items():
        started = time.perf_counter()
        answer = make(catalogue, folder / name)
        ready = time.perf_counter() - started
        answer(queries[0])
        times: list[float] = []
        for query, count in zip(queries, expected, strict=True):
            started = time.perf_counter()
            found = answer(query)
            times.append((time.perf_counter() - started) * 1000)
            if found != count:
                raise AssertionError(f"{name}: {query} gives {found}, not {count}")
        times.sort()
        yield Timing(library, name, statistics.median(times), times[int(len(times) * 0.95)], ready)


def sample_queries(catalogue: Catalogue) -> Iterator[str]:
    """Yield distinct stretches of two to four Chinese characters from random texts, the same in every run."""
    chance = random.Random(7)  # noqa: S311
    seen: set[str] = set()
    while len(seen) < QUERIES:
        text = chance.choice(catalogue.folded)
        start = chance.randrange(max(1, len(text) - 5))
        query = text[start : start + chance.choice((2, 2, 3, 4))]
        if len(query) >= 2 and all("一" <= char <= "鿿" for char in query) and query not in seen:
            seen.add(query)
            yield query


def ours(catalogue: Catalogue, folder: Path) -> Answer:
    """The program's own searcher."""
    searcher = open_searcher(catalogue, folder, "bench")
    searcher.settle()
    return lambda query: searcher.search(Query(f"“{query}”", limit=20)).total


def plain_whoosh(catalogue: Catalogue, folder: Path) -> Answer:
    """Whoosh as its manual has it."""
    folder.mkdir(parents=True)
    columns = {facet.value: ID(stored=True, sortable=True) for facet in FACETS}
    schema = Schema(body=NGRAM(minsize=2, maxsize=2, stored=True, phrase=True), **columns)
    opened: Any = index.create_in(str(folder), schema)
    writer = opened.writer(limitmb=256)
    for body, values in zip(catalogue.folded, facet_rows(catalogue), strict=True):
        writer.add_document(body=body, **{facet.value: value for facet, value in values.items()})
    writer.commit()
    searcher = opened.searcher()

    def answer(query: str) -> int:
        pairs = And([Term("body", query[n : n + 2]) for n in range(len(query) - 1)])
        found = searcher.search(pairs, limit=20, groupedby=[facet.value for facet in FACETS])
        found.fragmenter = ContextFragmenter(maxchars=90)
        hits = [(hit.highlights("body"), hit["document"]) for hit in found]
        for facet in FACETS:
            found.groups(facet.value)
        # Pairs need not stand together: what is counted is checked against the text, as any honest use would.
        docs = found.docs()
        return sum(query in catalogue.folded[number] for number in docs) if hits else 0

    return answer


def fts5(catalogue: Catalogue, folder: Path) -> Answer:
    """SQLite's full-text search over trigrams; shorter words by instr."""
    folder.mkdir(parents=True)
    connection = sqlite3.connect(folder / "fts.sqlite")
    names = ", ".join(f"f_{facet.value} UNINDEXED" for facet in FACETS)
    connection.execute(f"CREATE VIRTUAL TABLE t USING fts5(body, {names}, tokenize='trigram')")
    rows = zip(catalogue.folded, facet_rows(catalogue), strict=True)
    connection.executemany("INSERT INTO t VALUES (?, ?, ?, ?)", ((body, *row.values()) for body, row in rows))
    connection.commit()

    def answer(query: str) -> int:
        where, value = ("t MATCH ?", f'"{query}"') if len(query) > 2 else ("instr(body, ?)", query)
        shown = "snippet(t, 0, '[', ']', '…', 30)" if len(query) > 2 else "substr(body, 1, 90)"
        order = "ORDER BY rank" if len(query) > 2 else ""
        connection.execute(f"SELECT {shown} FROM t WHERE {where} {order} LIMIT 20", (value,)).fetchall()  # noqa: S608
        counts: list[tuple[str, int]] = []
        for facet in FACETS:
            column = f"f_{facet.value}"
            sql = f"SELECT {column}, count(*) FROM t WHERE {where} GROUP BY {column}"  # noqa: S608
            counts = connection.execute(sql, (value,)).fetchall()
        return sum(count for _, count in counts)

    return answer


def scan(catalogue: Catalogue, _: Path) -> Answer:
    """A reader of all texts."""
    rows = facet_rows(catalogue)

    def answer(query: str) -> int:
        found = [number for number, text in enumerate(catalogue.folded) if query in text]
        for facet in FACETS:
            Counter(rows[number][facet] for number in found)
        for number in found[:20]:
            text = catalogue.folded[number]
            text[max(0, text.find(query) - 20) :][:90]
        return len(found)

    return answer


def facet_rows(catalogue: Catalogue) -> Sequence[dict[Facet, str]]:
    """The facet values of each entry, several joined by blanks."""
    rows: list[dict[Facet, str]] = [dict.fromkeys(FACETS, "") for _ in catalogue.entries]
    for facet in FACETS:
        for value, bits in catalogue.columns[facet].items():
            for number in ordinals(bits):
                rows[number][facet] = f"{rows[number][facet]} {value}".strip()
    return rows


ENGINES = {"explorer": ours, "plain Whoosh, groupedby": plain_whoosh, "SQLite FTS5": fts5, "linear scan": scan}
