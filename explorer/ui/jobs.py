"""All work away from the GUI thread: lanes that run one job after another in a thread of their own."""

import sys
import time
from collections import deque
from collections.abc import Callable, Generator
from functools import partial
from itertools import count
from queue import SimpleQueue
from threading import Event, Thread
from typing import Any, TypeVar

from msgspec import Struct, field
from PySide6.QtCore import QObject, Qt, Signal, Slot

from explorer.domain.errors import ExplorerError
from explorer.domain.progress import Job, Progress

_T = TypeVar("_T")

_PROGRESS_PAUSE = 0.05
"""Seconds between two reports of progress: a job that yields for each line must not flood the event queue."""


class _Ticket(Struct, frozen=True):
    number: int
    topic: str | None
    done: Callable[[Any], object]
    cut: Callable[["ExplorerError | None"], object]
    stop: Event = field(default_factory=Event)


class _Outcome(Struct, frozen=True):
    result: object = None
    error: Exception | None = None


class Lane(QObject):
    """Runs jobs in order in one thread of its own; results, errors and progress arrive on the GUI thread.

    A job with a topic is a question someone waits for: it is answered between two steps of a job without one.

    Signals:
        failed: an ``ExplorerError`` a job ended with. Any other exception goes to ``sys.excepthook``.
        progressed: ``Progress`` of the running job.
        rested: a job that reported progress is over, one way or another.
    """

    failed = Signal(object)
    progressed = Signal(object)
    rested = Signal()
    _arrived = Signal(int, object)

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        """Make a lane whose thread is called ``name``."""
        super().__init__(parent)
        self._waiting = SimpleQueue[Callable[[], object] | None]()
        self._thread = Thread(target=self._serve, name=name, daemon=True)
        self._numbers = count(1)
        self._tickets: dict[int, _Ticket] = {}
        self._questions: deque[tuple[_Ticket, Callable[[], object]]] = deque()
        self._reporting = 0
        self._closed = False
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def start(
        self,
        work: Callable[[], _T | Job[_T]],
        done: Callable[[_T], object],
        topic: str | None = None,
        cut: Callable[[ExplorerError | None], object] = lambda _error: None,
    ) -> int:
        """Queue ``work`` and return its number; ``done`` gets its result on the GUI thread.

        ``cut`` is called there instead where the work was stopped, or with the error it ended with.

        Work that returns a generator is driven to its end. A newer job outdates the older ones of its ``topic``:
        those still waiting are skipped, the running one is stopped at its next yield, their answers are dropped.
        Once the lane is closed nobody waits for an answer: nothing is done.
        """
        if self._closed:
            return 0
        if topic is not None:
            self.cancel(topic)
        ticket = _Ticket(next(self._numbers), topic, done, cut)
        self._tickets[ticket.number] = ticket
        if topic is None:
            self._submit(partial(self._run, ticket, work))
        else:
            self._questions.append((ticket, work))
            self._submit(self._answer)
        return ticket.number

    def cancel(self, topic: str | None = None) -> None:
        """Stop the jobs of ``topic``, or those that have none."""
        for ticket in self._tickets.values():
            if ticket.topic == topic:
                ticket.stop.set()

    def close(self, last: Callable[[], object] = lambda: None) -> None:
        """Stop everything, run ``last`` in the lane's thread and wait until that thread is gone."""
        if not self._closed:
            self._closed = True
            for ticket in self._tickets.values():
                ticket.stop.set()
            self._submit(last)
            self._waiting.put(None)
            self._thread.join()
            self._tickets.clear()

    @property
    def busy(self) -> bool:
        """Whether jobs are waiting or running."""
        return bool(self._tickets)

    def _submit(self, step: Callable[[], object]) -> None:
        if not self._thread.ident:
            self._thread.start()
        self._waiting.put(step)

    def _serve(self) -> None:
        for step in iter(self._waiting.get, None):
            step()

    def _answer(self) -> None:
        """Answer the questions that wait; none do where a long job has let them through."""
        while self._questions:
            self._run(*self._questions.popleft())

    def _run(self, ticket: _Ticket, work: Callable[[], object]) -> None:
        try:
            outcome = _Outcome(None if ticket.stop.is_set() else self._drive(ticket, work()))
        except Exception as error:  # noqa: BLE001 - the edge: whatever a job raises is delivered, nothing is lost
            outcome = _Outcome(error=error)
        self._arrived.emit(ticket.number, outcome)

    def _drive(self, ticket: _Ticket, outcome: object) -> object:
        if not isinstance(outcome, Generator):
            return outcome
        reported = 0.0
        try:
            while not ticket.stop.is_set():
                progress = next(outcome)  # nothing where a step has ended of which there is nothing to say
                if isinstance(progress, Progress) and time.monotonic() - reported >= _PROGRESS_PAUSE:
                    reported = time.monotonic()
                    self._arrived.emit(ticket.number, progress)
                if ticket.topic is None:
                    self._answer()
        except StopIteration as end:
            return end.value
        finally:
            outcome.close()
        return None

    @Slot(int, object)
    def _deliver(self, number: int, message: _Outcome | Progress) -> None:
        ticket = self._tickets.get(number)
        if ticket is None:
            return
        if isinstance(message, Progress):
            self._reporting = number
            self.progressed.emit(message)
            return
        del self._tickets[number]
        if self._reporting == number:
            self.rested.emit()
        if message.error is None and not ticket.stop.is_set():
            ticket.done(message.result)
        elif isinstance(message.error, ExplorerError) and not ticket.stop.is_set():
            self.failed.emit(message.error)
            ticket.cut(message.error)
        elif message.error is None or isinstance(message.error, ExplorerError):
            ticket.cut(None)
        else:
            sys.excepthook(type(message.error), message.error, message.error.__traceback__)
