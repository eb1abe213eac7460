"""How long the window keeps a user waiting: ``python -m tests.ui.stalls [--large]`` prints a table.

A timer beats each millisecond; the longest gap between two beats after an act is the stall that act caused. The time
the window's thread itself computed in a gap stands beside it: on a busy machine only that is ours to shorten. With
``--large`` the library holds 20,000 paragraphs of statutes besides the bundled plan. The matrix is measured with 500
bodies and 2,000 tasks.
"""

import os
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
from PySide6.QtWidgets import QApplication, QDialog

from explorer.app import TURN, make_application
from explorer.domain.progress import Job
from explorer.ui.librarian import Librarian
from explorer.ui.main_window import MainWindow
from explorer.ui.preferences import Preferences
from explorer.ui.theme import Theme
from explorer.ui.tokens import THEMES
from explorer.ui.views.matrix_view import MatrixView
from explorer.ui.views.registry import view_entries
from explorer.workflow.opening import open_library
from explorer.workflow.session import Session
from tests.bench.corpora import statutes
from tests.bench.wide import BODIES, PLANS, TASKS, wide_plans
from tests.ui.hands import SIZE
from tests.ui.real import REAL

_QUERIES = ("氢能", "页岩气", "成渝氢走廊", "市发展改革委", "绿色低碳", "岩页气", "净零", "co2", "四川省能源局")
_LARGE = 20_000
Act = tuple[str, Callable[[], object]]
Acts = Callable[[MainWindow], Iterator[Act]]
Stall = tuple[float, float]
"""The longest pause and the most computing in one, in milliseconds."""


class Pulse:
    """Beats on the GUI thread and keeps the longest pause."""

    def __init__(self) -> None:
        self.longest = self.busiest = 0.0
        self._last, self._spent = time.perf_counter(), time.thread_time()
        self._timer = QTimer(interval=1, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def during(self, window: MainWindow, act: Callable[[], object]) -> Stall:
        """Return the longest pause and the most computing in one, in milliseconds, until ``act`` has come to rest."""
        rest(60)
        self.longest = self.busiest = 0.0
        QTimer.singleShot(0, act)
        rest(120)
        while window.librarian.queries.busy or window.librarian.writing.busy:
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
        _close_dialogs(window)
    window.navigator.turn_to("search")
    window.navigator.search("")
    for command in ("export-matrix", "print", "print"):
        yield "打印预览" if command == "print" else "打开导出", window.commands.action(command).trigger
        _close_dialogs(window)


def _close_dialogs(window: MainWindow) -> None:
    for dialog in window.findChildren(QDialog):
        dialog.close()


def _matrix(window: MainWindow) -> Iterator[Act]:
    yield "打开大矩阵", partial(window.navigator.turn_to, "matrix")
    rest(1500)
    view = window.view("matrix")
    assert isinstance(view, MatrixView)
    assert (view.model.rowCount(), view.model.columnCount()) == (BODIES, PLANS * TASKS)
    for bar in (view.table.verticalScrollBar(), view.table.horizontalScrollBar()):
        for _ in range(15):
            yield "滚动大矩阵", lambda bar=bar: bar.setValue(bar.value() + 300)
    view.table.setFocus()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Right) * 8:
        yield "大矩阵里移动", partial(QTest.keyClick, view.table, key)
    for order in (1, 2, 3, 0):
        yield "大矩阵排序", partial(view.order.setCurrentIndex, order)
    for letter in "fzgg":
        yield "大矩阵筛选", partial(view.filter.insert, letter)
    yield "选中大矩阵全部", view.table.selectAll


def large_library(folder: Path) -> Job[Session]:
    """Open a library of 20,000 paragraphs."""
    session = yield from open_library(folder)
    session.show((*session.plans, *statutes(_LARGE)))
    return session


def wide_library(folder: Path) -> Job[Session]:
    """Open a library with a matrix of 500 bodies and 2,000 tasks."""
    session = yield from open_library(folder)
    session.show(wide_plans())
    return session


def _measure(app: QApplication, open_: Callable[[Path], Job[Session]], acts: Acts) -> dict[str, list[Stall]]:
    """Do all ``acts`` in a window on the library that ``open_`` opens."""
    stalls: dict[str, list[Stall]] = {}
    with tempfile.TemporaryDirectory() as folder:
        window = MainWindow(Librarian(replace(REAL, open_library=open_), app), Theme(app), Preferences(parent=app))
        window.resize(*SIZE)
        window.show()
        window.librarian.open(Path(folder))
        while window.navigator.asking.results is None:
            rest(50)
        rest(300)
        pulse = Pulse()
        for name, act in acts(window):
            stalls.setdefault(name, []).append(pulse.during(window, act))
        window.close()
    return stalls


def main() -> None:
    """Print median, 95th percentile and longest stall of each kind of act."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.setswitchinterval(TURN)
    app = make_application(sys.argv)
    stalls = _measure(app, large_library if "--large" in sys.argv else open_library, acts)
    stalls |= _measure(app, wide_library, _matrix)
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
