"""How long the window keeps a user waiting: ``python -m tests.ui.stalls [--large]`` prints a table.

A timer beats each millisecond; the longest gap between two beats after an act is the stall that act caused. The time
the window's thread itself computed in a gap stands beside it: on a busy machine only that is ours to shorten. With
``--large`` the library holds 20,000 paragraphs of statutes besides the bundled plan.
"""

import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog

from explorer.app import make_application
from explorer.domain.progress import Job
from explorer.ui.librarian import Librarian
from explorer.ui.main_window import MainWindow
from explorer.ui.preferences import Preferences
from explorer.ui.theme import THEMES, Theme
from explorer.ui.views.registry import view_entries
from explorer.workflow.opening import open_library
from explorer.workflow.session import Session
from tests.bench.corpora import statutes
from tests.ui.hands import SIZE
from tests.ui.real import REAL

_QUERIES = ("氢能", "页岩气", "成渝氢走廊", "市发展改革委", "绿色低碳", "岩页气", "净零", "co2", "四川省能源局")
_LARGE = 20_000
Act = tuple[str, Callable[[], object]]


class Pulse:
    """Beats on the GUI thread and keeps the longest pause."""

    def __init__(self) -> None:
        self.longest = self.busiest = 0.0
        self._last, self._spent = time.perf_counter(), time.thread_time()
        self._timer = QTimer(interval=1, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def during(self, window: MainWindow, act: Callable[[], object]) -> tuple[float, float]:
        """Return the longest pause and the most computing in one, in milliseconds, until ``act`` has come to rest."""
        rest(60)
        self.longest = self.busiest = 0.0
        QTimer.singleShot(0, act)
        rest(120)
        while window.librarian.queries.busy:
            rest(20)
        return self.longest * 1000, self.busiest * 1000

    def _beat(self) -> None:
        now, spent = time.perf_counter(), time.thread_time()
        self.longest = max(self.longest, now - self._last)
        self.busiest = max(self.busiest, spent - self._spent)
        self._last, self._spent = now, spent


def rest(milliseconds: int) -> None:
    """Let the window work."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def acts(window: MainWindow) -> Iterator[Act]:
    """Yield what a user does, by name."""
    window.navigator.turn_to("search")
    yield from _search(window)
    yield from _look(window)
    yield from _turn(window)


def _search(window: MainWindow) -> Iterator[Act]:
    field, results = window.bar.field, window.search.results.list
    for query in _QUERIES:
        yield "清空检索框", field.clear
        for letter in query:
            yield "输入一个字", partial(field.insert, letter)
    yield "清空检索框", field.clear
    results.setFocus()
    for _ in range(30):
        yield "打开下一项", partial(QTest.keyClick, results, Qt.Key.Key_Down)
    for name, bar in (
        ("滚动结果", results.verticalScrollBar()),
        ("滚动正文", window.search.reader.text.verticalScrollBar()),
        ("滚动筛选", window.search.facets.list.verticalScrollBar()),
    ):
        bar.setValue(0)
        for _ in range(20):
            yield name, lambda bar=bar: bar.setValue(bar.value() + 240)
    for row in (1, 2, 3, 12, 13):
        for _ in range(2):
            index = window.search.facets.model.index(row)
            yield "点选筛选", partial(window.search.facets.list.acted.emit, index)
    for _ in range(10):
        yield "后退", window.navigator.back


def _look(window: MainWindow) -> Iterator[Act]:
    window.navigator.open("chengyu-2022:task-6")
    for name in (*THEMES, *THEMES):
        yield "换外观", partial(window.preferences.change, theme=name)
    for size in (110, 125, 150, 200, 125, 100):
        yield "换字号", partial(window.preferences.change, text_zoom=size)


def _turn(window: MainWindow) -> Iterator[Act]:
    for entry in view_entries():
        yield "视图第一次打开", partial(window.navigator.turn_to, entry.code)
    for entry in (*view_entries(), *view_entries()):
        yield "换视图", partial(window.navigator.turn_to, entry.code)
    for letter in "nengyuanju":
        if not window.palette_box.isVisible():
            yield "打开命令面板", window.palette_box.open
        yield "命令面板输入", partial(window.palette_box.field.insert, letter)
    window.palette_box.close_up()
    for command in ("settings", "help", "keys", "settings", "keys"):
        yield "打开对话框", window.commands.action(command).trigger
        for dialog in window.findChildren(QDialog):
            dialog.close()


def large_library(folder: Path) -> Job[Session]:
    """Open a library of 20,000 paragraphs."""
    session = yield from open_library(folder)
    session.show((*session.plans, *statutes(_LARGE)))
    return session


def main() -> None:
    """Print median, 95th percentile and longest stall of each kind of act."""
    app = make_application(sys.argv)
    services = replace(REAL, open_library=large_library) if "--large" in sys.argv else REAL
    with tempfile.TemporaryDirectory() as folder:
        window = MainWindow(Librarian(services, app), Theme(app), Preferences(parent=app))
        window.resize(*SIZE)
        window.show()
        window.librarian.open(Path(folder))
        while window.navigator.results is None:
            rest(50)
        rest(300)
        pulse, stalls = Pulse(), dict[str, list[tuple[float, float]]]()
        for name, act in acts(window):
            stalls.setdefault(name, []).append(pulse.during(window, act))
        window.close()
    write = sys.stdout.write
    write(f"{'':<12}{'次数':>6}{'中位':>8}{'p95':>8}{'最长':>8}{'计算中位':>8}{'p95':>8}  (毫秒)\n")
    for name, values in stalls.items():
        pauses, computing = ([each[part] for each in values] for part in (0, 1))
        row = (statistics.median(pauses), p95(pauses), max(pauses), statistics.median(computing), p95(computing))
        write(f"{name:<12}{len(values):>6}" + "".join(f"{value:>9.1f}" for value in row) + "\n")


def p95(values: list[float]) -> float:
    """Return the 95th percentile."""
    return statistics.quantiles(values, n=20, method="inclusive")[-1] if len(values) > 1 else values[0]


if __name__ == "__main__":
    main()
