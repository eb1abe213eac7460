"""``python3 -m tests.bench [--small] [--long] [--json FILE]``: the benchmarks as tables, and as JSON for machines."""

import argparse
import json
import tempfile
import time
from dataclasses import asdict
from itertools import product
from pathlib import Path

from explorer.search import Catalogue
from tests.bench.corpora import corpora
from tests.bench.fuzz import fuzz_table
from tests.bench.relevance import BUNDLED, SETS, Results, bundled_results, imported_results, mean, queries, table
from tests.bench.speed import Timing, measure
from tests.bench.statutes import statutes_table
from tests.bench.understanding import understanding_table
from tests.samples import open_session

_LONG = 3600
"""Seconds."""


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python3 -m tests.bench")
    parser.add_argument("--small", action="store_true", help="the bundled plan only")
    parser.add_argument(
        "--long", action="store_true", help="also rank all statutes (ten minutes) and read broken files (an hour)"
    )
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures here too")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        timings = list(_speed(Path(folder), small=options.small))
        ranking = _relevance(Path(folder) / "library")
    print("\nplans understood (F1, agreed/labelled)")
    print("\n".join(understanding_table()))
    if options.long:
        print("\nquestions in everyday words over all statutes")
        for line in statutes_table():
            print(line, flush=True)
        print("\nbroken files")
        print("\n".join(fuzz_table(_LONG, seed=time.time_ns())))
    if options.json:
        figures = {"speed": [asdict(timing) for timing in timings], "relevance": ranking}
        options.json.write_text(json.dumps(figures, ensure_ascii=False, indent=2), encoding="utf-8")


def _speed(folder: Path, *, small: bool):
    print(f"{'library':18} {'engine':26} {'median ms':>9} {'p95 ms':>8} {'ready s':>8}")
    for number, (name, plans) in enumerate(corpora()):
        if small and number:
            break
        for timing in measure(name, Catalogue(plans), folder / str(number)):
            print(_row(timing), flush=True)
            yield timing


def _row(timing: Timing) -> str:
    figures = f"{timing.median:9.2f} {timing.p95:8.2f} {timing.ready:8.1f}"
    return f"{timing.library:18} {timing.engine:26} {figures}"


def _relevance(folder: Path) -> dict[str, float]:
    session = open_session(folder)
    figures: dict[str, float] = {}
    for (name, file), held_back in product(SETS.items(), (False, True)):
        title = f"{name}, {'held back' if held_back else 'open to tuning'}"
        wanted = [query for query in queries(file) if query["held_back"] is held_back]
        if not wanted:  # all of the last set is held back
            continue
        bundled = [query for query in wanted if all(key.startswith(BUNDLED) for key in query["answers"])]
        results = bundled_results(session, bundled)
        figures[f"nDCG@10, {title}"] = _print_ranking("the bundled plan", title, results)
        others = [query for query in wanted if query not in bundled]
        results = imported_results(folder.parent / "imported" / title, others)
        figures[f"nDCG@10, imported, {title}"] = _print_ranking("the plans of ../shared/data", title, results)
    session.close()
    return figures


def _print_ranking(library: str, title: str, results: Results) -> float:
    print(f"\nranking on {library}, {title}")
    print("\n".join(table(results)) if results else "not there to be measured on")
    return mean(row[0] for rows in results.values() for row in rows)


if __name__ == "__main__":
    main()
