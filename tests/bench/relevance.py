"""How well hits are ranked: nDCG@10 and recall@20 against the hand-graded queries of ``tests/relevance``."""

import json
import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from explorer.domain.query import Query
from explorer.workflow.session import Session, run_query

QUERIES = Path(__file__).parents[1] / "relevance" / "queries.jsonl"
BUNDLED = "chengyu-2022:"


def queries() -> list[dict]:
    """The graded queries."""
    return [json.loads(line) for line in QUERIES.read_text(encoding="utf-8").splitlines()]


def ndcg(found: Sequence[str], grades: Mapping[str, int], depth: int = 10) -> float:
    """Normalised discounted cumulative gain of the first ``depth`` hits, with gains 2^grade - 1."""
    gained = sum((2 ** grades.get(key, 0) - 1) / math.log2(n + 2) for n, key in enumerate(found[:depth]))
    ideal = sorted(grades.values(), reverse=True)[:depth]
    best = sum((2**grade - 1) / math.log2(n + 2) for n, grade in enumerate(ideal))
    return gained / best if best else 1.0


def recall(found: Sequence[str], grades: Mapping[str, int], depth: int = 20) -> float:
    """Share of the relevant sections among the first ``depth`` hits."""
    return len(set(found[:depth]) & grades.keys()) / len(grades) if grades else 1.0


def bundled_results(session: Session, wanted: Iterable[dict]) -> dict[str, list[tuple[float, float, str]]]:
    """nDCG@10, recall@20 and the query itself, by kind of query, over the bundled plan."""
    found = defaultdict(list)
    for query in wanted:
        hits = [hit.entry.id for hit in run_query(session, Query(query["query"])).hits]
        found[query["kind"]].append((ndcg(hits, query["answers"]), recall(hits, query["answers"]), query["query"]))
    return found


def mean(values: Iterable[float]) -> float:
    """The arithmetic mean."""
    values = list(values)
    return sum(values) / len(values) if values else 0.0


def table(results: Mapping[str, Sequence[tuple[float, float, str]]]) -> Iterable[str]:
    """The results as lines of text."""
    everything = [row for kind in results.values() for row in kind]
    for kind, rows in (*sorted(results.items()), ("all", everything)):
        gain, share = mean(row[0] for row in rows), mean(row[1] for row in rows)
        yield f"{kind:12} n={len(rows):3}  nDCG@10 {gain:.3f}  recall@20 {share:.3f}"
