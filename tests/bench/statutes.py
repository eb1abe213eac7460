"""How well articles of statutes that answer questions in everyday words are ranked, beside SQLite FTS5 and Tantivy.

``python3 -m tests.bench.statutes [--every N]``: the questions of STARD over all statutes of ``../shared/data``, some
150,000 articles. The peers rank by BM25 over the words that jieba cuts, any of them. Questions are parted in two by a
digest of their words: weights were chosen on one half, the other tells whether they hold.
"""

import argparse
import hashlib
import importlib.util
import json
import re
import sqlite3
import tempfile
import time
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from pathlib import Path
from typing import Any

from explorer.domain.query import Query
from explorer.search import Catalogue, open_searcher
from explorer.text.cutting import Cutter, words_of
from explorer.text.folding import fold
from tests.bench.corpora import LAWS, statute_files, statutes
from tests.bench.relevance import mean

QUESTIONS = LAWS.parent / "relevance" / "stard.jsonl"
_DEPTH = 20
_ARTICLE = re.compile(r"^\s*(第[一二三四五六七八九十百千零〇\d]+条(?:之[一二三四五六七八九十]+)?)", re.MULTILINE)

Ask = Callable[[str], Sequence[int]]
"""Answers a question with the ordinals of the best entries, the best first."""
Wanted = Sequence[AbstractSet[int]]
"""The entries that hold each article wanted: several where it stands in more than one version of a statute."""


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python3 -m tests.bench.statutes")
    parser.add_argument("--every", type=int, default=1, metavar="N", help="ask only every Nth question")
    print("\n".join(statutes_table(parser.parse_args().every)))


def statutes_table(every: int = 1) -> Iterator[str]:
    """Yield the results as lines of text; one line that says so where the corpora are missing."""
    if not QUESTIONS.exists() or not LAWS.exists():
        yield f"no statutes to measure on: {LAWS} and {QUESTIONS} are not there"
        return
    catalogue = Catalogue(statutes())
    questions = list(judged_questions(catalogue))[::every]
    yield f"{len(questions)} questions over {len(catalogue.entries):,} articles"
    yield f"{'engine':24} {'half':8} {'n':>5} {'recall@20':>9} {'MRR@10':>7} {'ms each':>8}"
    with tempfile.TemporaryDirectory() as folder:
        for name, make in ENGINES.items():
            if make is tantivy and importlib.util.find_spec("tantivy") is None:
                yield f"{name:24} there is no wheel of it for this system"
                continue
            ask = make(catalogue, Path(folder) / name)
            rows: dict[str, list[tuple[float, float, float]]] = {"tuned on": [], "held out": []}
            for question, wanted in questions:
                started = time.perf_counter()
                found = ask(question)
                taken = (time.perf_counter() - started) * 1000
                rows["tuned on" if is_open(question) else "held out"].append((*judge(found, wanted), taken))
            for half, figures in (*rows.items(), ("all", [row for each in rows.values() for row in each])):
                recall, rank, taken = (mean(column) for column in zip(*figures, strict=True))
                yield f"{name:24} {half:8} {len(figures):5} {recall:9.3f} {rank:7.3f} {taken:8.1f}"


def judge(found: Sequence[int], wanted: Wanted) -> tuple[float, float]:
    """Return recall@20 over the articles wanted and the reciprocal rank of the first of them within ten."""
    recall = mean(any(entry in article for entry in found[:_DEPTH]) for article in wanted)
    right = frozenset[int]().union(*wanted)
    return recall, next((1 / rank for rank, entry in enumerate(found[:10], 1) if entry in right), 0.0)


def is_open(question: str) -> bool:
    """Tell whether weights may be chosen on ``question``."""
    return hashlib.sha256(question.encode()).digest()[-1] % 2 == 0


def judged_questions(catalogue: Catalogue) -> Iterator[tuple[str, Wanted]]:
    """Yield each question with the articles that answer it."""
    documents = {path: document for document, path in statute_files().items()}
    articles = {plan.document.id: _articles(plan.document.text) for plan in catalogue.plans}
    starts: Mapping[str, list[int]] = defaultdict(list)
    for entry in catalogue.entries:
        starts[entry.plan.document.id].append(entry.section.whole.start)

    def entries(files: Iterable[str], article: str) -> Iterator[int]:
        for document in (documents[file] for file in files):
            for place in articles[document].get(article, ()):
                # The number is left out of the section's text, or is its beginning.
                yield catalogue.first_ordinals[document] + bisect_right(starts[document], place + 3) - 1

    for line in QUESTIONS.read_text(encoding="utf-8").splitlines():
        question = json.loads(line)
        yield question["query"], [set(entries(wanted["files"], wanted["article"])) for wanted in question["relevant"]]


def _articles(text: str) -> Mapping[str, list[int]]:
    """Return where each article's text begins, by its number."""
    places: Mapping[str, list[int]] = defaultdict(list)
    for found in _ARTICLE.finditer(text):
        places[found[1]].append(found.end())
    return places


def ours(catalogue: Catalogue, folder: Path) -> Ask:
    """The program's own searcher."""
    searcher = open_searcher(catalogue, folder, "bench")
    searcher.settle()

    def ask(question: str) -> Sequence[int]:
        hits = searcher.search(Query(question, limit=_DEPTH)).hits
        return [catalogue.ordinals[hit.entry.id] for hit in hits]

    return ask


def fts5(catalogue: Catalogue, folder: Path) -> Ask:
    """SQLite's full-text search over words."""
    folder.mkdir(parents=True)
    connection = sqlite3.connect(folder / "fts.sqlite")
    connection.execute("CREATE VIRTUAL TABLE t USING fts5(words, content='', tokenize='unicode61')")
    cutter = Cutter()
    rows = ((n, " ".join(words_of(text, cutter))) for n, text in enumerate(catalogue.folded))
    connection.executemany("INSERT INTO t(rowid, words) VALUES (?, ?)", rows)
    connection.commit()

    def ask(question: str) -> Sequence[int]:
        words = " OR ".join(f'"{word}"' for word in dict.fromkeys(words_of(fold(question), cutter)))
        sql = "SELECT rowid FROM t WHERE t MATCH ? ORDER BY rank LIMIT ?"
        return [row[0] for row in connection.execute(sql, (words, _DEPTH))]

    return ask


def tantivy(catalogue: Catalogue, folder: Path) -> Ask:
    """Tantivy over words."""
    import tantivy as engine

    folder.mkdir(parents=True)
    builder: Any = engine.SchemaBuilder()
    builder.add_text_field("words", tokenizer_name="whitespace")
    builder.add_unsigned_field("entry", stored=True)
    schema = builder.build()
    index: Any = engine.Index(schema, path=str(folder))
    cutter = Cutter()
    writer = index.writer()
    for n, text in enumerate(catalogue.folded):
        writer.add_document(engine.Document(words=" ".join(words_of(text, cutter)), entry=n))
    writer.commit()
    writer.wait_merging_threads()
    index.reload()
    searcher: Any = index.searcher()

    def ask(question: str) -> Sequence[int]:
        words = dict.fromkeys(words_of(fold(question), cutter))
        terms = [(engine.Occur.Should, engine.Query.term_query(schema, "words", word)) for word in words]
        found = searcher.search(engine.Query.boolean_query(terms), limit=_DEPTH).hits
        return [searcher.doc(address)["entry"][0] for _, address in found]

    return ask


ENGINES: Mapping[str, Callable[[Catalogue, Path], Ask]] = {
    "explorer": ours,
    "SQLite FTS5, words": fts5,
    "Tantivy, words": tantivy,
}

if __name__ == "__main__":
    main()
