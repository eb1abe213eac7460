"""How well hits are ranked: nDCG@10 and recall@20 against the hand-graded queries of ``tests/relevance``."""

import json
import math
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from msgspec.structs import replace

from explorer.domain.links import LinkedPlan
from explorer.domain.progress import finish
from explorer.domain.query import Query
from explorer.reading import read_file
from explorer.search import Catalogue, open_searcher
from explorer.workflow.session import Session, run_query
from tests.bench.understanding import PLANS
from tests.samples import understanding

SETS = {
    "first set": "queries",
    "second set": "fresh",
    "everyday words": "everyday",
    "wishes": "wishes",
    "last set": "later",
}
"""The sets of graded queries and the files in ``tests/relevance`` that hold them."""
BUNDLED = "chengyu-2022:"
_FIGURES = r"[一二三四五六七八九十百\d]+"
_NUMBER = rf"(?:[（(]{_FIGURES}[)）]|{_FIGURES}[．.、]|第{_FIGURES}[章节条]|专栏{_FIGURES})"

Results = Mapping[str, Sequence[tuple[float, float, str]]]
"""nDCG@10, recall@20 and the query itself, by kind of query."""


def queries(file: str) -> list[dict]:
    """The graded queries of one of the ``SETS``."""
    path = Path(__file__).parents[1] / "relevance" / f"{file}.jsonl"
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def ndcg(found: Sequence[str], grades: Mapping[str, int], depth: int = 10) -> float:
    """Normalised discounted cumulative gain of the first ``depth`` hits, with gains 2^grade - 1."""
    gained = sum((2 ** grades.get(key, 0) - 1) / math.log2(n + 2) for n, key in enumerate(found[:depth]))
    ideal = sorted(grades.values(), reverse=True)[:depth]
    best = sum((2**grade - 1) / math.log2(n + 2) for n, grade in enumerate(ideal))
    return gained / best if best else 1.0


def recall(found: Sequence[str], grades: Mapping[str, int], depth: int = 20) -> float:
    """Share of the relevant sections among the first ``depth`` hits."""
    return len(set(found[:depth]) & grades.keys()) / len(grades) if grades else 1.0


def bundled_results(session: Session, wanted: Iterable[dict]) -> Results:
    """How the bundled plan's sections are ranked."""
    found = defaultdict(list)
    for query in wanted:
        hits = [hit.entry.id for hit in run_query(session, Query(query["query"])).hits]
        found[query["kind"]].append((ndcg(hits, query["answers"]), recall(hits, query["answers"]), query["query"]))
    return found


def imported_results(folder: Path, wanted: Iterable[dict]) -> Results:
    """How sections are ranked of the documents of ``../shared/data/plans``, in a library of just these."""
    plans = imported_plans()
    if not plans:
        return {}
    searcher = open_searcher(Catalogue(tuple(plans.values())), folder, "bench")
    found = defaultdict(list)
    for query in wanted:
        hits = [hit.entry.id for hit in searcher.search(Query(query["query"])).hits]
        grades: dict[str, int] = {}
        for section, grade in imported_answers(plans, query):
            grades[section] = max(grades.get(section, 0), grade)
        found[query["kind"]].append((ndcg(hits, grades), recall(hits, grades), query["query"]))
    searcher.engine.close()
    return found


def imported_plans() -> Mapping[str, LinkedPlan]:
    """The documents of ``../shared/data/plans``, understood, by file name without extension."""
    files = sorted(PLANS.glob("*.txt"))
    return {path.stem: understanding().of(replace(finish(read_file(path)), id=path.stem)) for path in files}


def imported_answers(plans: Mapping[str, LinkedPlan], query: dict) -> Iterable[tuple[str, int]]:
    """The section that each of a query's keys means, empty where none does, and its grade."""
    for key, grade in query["answers"].items():
        stem, start = key.split("#", 1)
        yield _section_at(plans[stem], start, query.get("passages", {}).get(key)), grade


def _section_at(plan: LinkedPlan, start: str, passage: str | None) -> str:
    """The section that holds what a key means, as the README of ``tests/relevance`` tells."""
    places = [n for n, char in enumerate(plan.document.text) if not char.isspace()]
    bare = "".join(plan.document.text[n] for n in places)
    start = "".join(start.split())
    numbered = [match.start(1) for match in re.finditer(rf"{_NUMBER}({re.escape(start)})", bare)]
    at = numbered[-1] if numbered else bare.index(start)
    if passage:
        at = bare.index("".join(passage.split()), at)
    spans = ((linked.section.whole, linked.id) for linked in plan.sections)
    return next((key for span, key in spans if span.start <= places[at] < span.end), "")


def mean(values: Iterable[float]) -> float:
    """The arithmetic mean."""
    values = list(values)
    return sum(values) / len(values) if values else 0.0


def table(results: Results) -> Iterable[str]:
    """The results as lines of text."""
    everything = [row for kind in results.values() for row in kind]
    for kind, rows in (*sorted(results.items()), ("all", everything)):
        gain, share = mean(row[0] for row in rows), mean(row[1] for row in rows)
        yield f"{kind:12} n={len(rows):3}  nDCG@10 {gain:.3f}  recall@20 {share:.3f}"
