"""How long exports take: ``python -m tests.bench.export`` prints a line a file."""

import resource
import sys
import tempfile
from datetime import date
from multiprocessing import get_context
from pathlib import Path
from time import perf_counter, process_time

from msgspec.structs import replace

from explorer.domain.layout import Layout
from explorer.domain.links import Entry
from explorer.domain.progress import finish
from explorer.domain.query import Query
from explorer.domain.sheet import ExportRequest
from explorer.export.files import FORMATS, export_file
from tests.export.sample import bundled_tasks

_TIMES = 100
"""Copies of the bundled plan that make 2,600 tasks."""


def main() -> None:
    """Time 26 tasks in all formats and layouts, and 2,600 tasks in each format, in a process of its own each."""
    with tempfile.TemporaryDirectory() as folder:
        few = bundled_tasks()
        for layout in Layout:
            times = [_time(few, layout, Path(folder, f"few{suffix}")) for suffix in FORMATS]
            _say(f"26 tasks, {layout}, all formats", (sum(wall for wall, _ in times), sum(own for _, own in times)))
        for suffix in FORMATS:
            _say(f"26 tasks, tasks, {suffix}", _time(few, Layout.TASKS, Path(folder, f"few{suffix}")))
        with get_context("spawn").Pool(1, maxtasksperchild=1) as processes:
            for suffix in FORMATS:
                processes.apply(_time_many, (Path(folder, f"many{suffix}"),))


def _time_many(target: Path) -> None:
    """Time one export of 2,600 tasks; all memory this process ever took is its own."""
    many = _multiplied(bundled_tasks())
    _say(f"2,600 tasks, tasks, {target.suffix}", _time(many, Layout.TASKS, target))


def _multiplied(entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """Return the entries of as many plans, each with an id of its own."""
    copies: list[Entry] = []
    for number in range(_TIMES):
        plan = entries[0].plan
        copy = replace(plan, document=replace(plan.document, id=f"{plan.document.id}-{number}"))
        copies += [Entry(copy, replace(entry.linked, id=f"{entry.id}-{number}")) for entry in entries]
    return tuple(copies)


def _time(entries: tuple[Entry, ...], layout: Layout, target: Path) -> tuple[float, float]:
    """Return the seconds one export takes, and how many of them it computes: the rest goes to a busy machine."""
    start, spent = perf_counter(), process_time()
    finish(export_file(ExportRequest(entries, Query(), layout), target, date(2025, 11, 23)))
    return perf_counter() - start, process_time() - spent


def _say(what: str, seconds: tuple[float, float]) -> None:
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    wall, own = seconds
    sys.stdout.write(f"{what}: {wall:.2f} s, computing {own:.2f} s; {memory:.0f} MB at most\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
