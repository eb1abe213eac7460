import sys
import threading
from collections.abc import Iterator
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from explorer.domain.errors import ExplorerError
from explorer.domain.progress import Job, Progress
from explorer.ui.jobs import Lane


@pytest.fixture
def lane() -> Iterator[Lane]:
    lane = Lane("test")
    yield lane
    lane.close()


@pytest.fixture
def gate() -> Iterator[threading.Event]:
    gate = threading.Event()
    yield gate
    gate.set()


def test_a_result_arrives_on_the_gui_thread(qtbot: QtBot, lane: Lane) -> None:
    threads: list[Any] = []
    lane.start(threading.get_ident, lambda worker: threads.extend((worker, threading.get_ident())))
    qtbot.waitUntil(lambda: bool(threads))
    assert threads[0] != threading.get_ident() == threads[1]


def test_jobs_keep_their_order_and_have_numbers(qtbot: QtBot, lane: Lane) -> None:
    answers: list[int] = []
    numbers = [lane.start(lambda n=n: n, answers.append) for n in range(5)]
    qtbot.waitUntil(lambda: not lane.busy)
    assert answers == [0, 1, 2, 3, 4]
    assert numbers == sorted(set(numbers))


def test_a_generator_reports_progress_and_returns(qtbot: QtBot, lane: Lane) -> None:
    def job() -> Job[str]:
        yield Progress(1, 2, "一半")
        return "好"

    answers: list[str] = []
    with qtbot.waitSignals([lane.progressed, lane.rested], order="strict"):
        lane.start(job, answers.append)
    assert answers == ["好"]


def test_a_newer_job_outdates_older_ones_of_its_topic(qtbot: QtBot, lane: Lane, gate: threading.Event) -> None:
    answers, ran = [], []
    lane.start(lambda: ran.append("first") or gate.wait(5), answers.append, topic="query")
    lane.start(lambda: ran.append("second"), answers.append, topic="query")
    lane.start(lambda: "third", answers.append, topic="query")
    lane.start(lambda: "other", answers.append, topic="entry")
    gate.set()
    qtbot.waitUntil(lambda: not lane.busy)
    assert answers == ["third", "other"]
    assert "second" not in ran


def test_cancel_closes_the_generator(qtbot: QtBot, lane: Lane) -> None:
    ends: list[str | None] = []

    def job() -> Job[None]:
        try:
            while True:
                yield Progress(0, 0)
        finally:
            ends.append("cleaned up")

    with qtbot.waitSignal(lane.progressed):
        lane.start(job, ends.append)
    lane.cancel()
    qtbot.waitUntil(lambda: not lane.busy)
    assert ends == ["cleaned up"]


def test_an_expected_error_is_announced(qtbot: QtBot, lane: Lane) -> None:
    def work() -> None:
        raise ExplorerError("坏了。", "修好它。")

    failures: list[ExplorerError] = []
    lane.failed.connect(failures.append)
    lane.start(work, lambda _: None)
    qtbot.waitUntil(lambda: [failure.do for failure in failures] == ["修好它。"])


def test_an_unexpected_error_reaches_the_excepthook(qtbot: QtBot, lane: Lane, monkeypatch: pytest.MonkeyPatch) -> None:
    caught: list[object] = []
    monkeypatch.setattr(sys, "excepthook", lambda *args: caught.append(args[0]))
    lane.start(lambda: 1 // 0, lambda _: None)
    qtbot.waitUntil(lambda: caught == [ZeroDivisionError])


def test_close_stops_a_running_job_and_runs_the_last_one(qtbot: QtBot) -> None:
    def endless() -> Job[None]:
        while True:
            yield Progress(0, 0)

    lane, order = Lane("closing"), []
    with qtbot.waitSignal(lane.progressed):
        lane.start(endless, order.append)
    lane.close(lambda: order.append("last"))
    lane.close()
    assert order == ["last"]


def test_nothing_is_started_once_the_lane_is_closed() -> None:
    lane, done = Lane("late"), list[int]()
    lane.close()
    assert lane.start(lambda: 1, done.append) == 0
    assert not lane.busy
    assert done == []
