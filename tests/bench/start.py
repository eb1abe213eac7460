"""How long the program takes to start: ``python3 -m tests.bench.start``.

Each round starts a bare PySide6 window and our window, one after the other, each in a process of its own; the clock
runs from before the process starts until the first paint, and until the hits of a query that was typed before the
library was open are listed. Ours is compared with the bare one of its round: a machine that is busy for a while slows
both.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

ROUNDS = 11
QUERY = "页岩气"

_BARE = """
import os, sys, time
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            print("paint", time.time())
            QTimer.singleShot(0, app.quit)
        return False

app = QApplication([])
window, watch = QMainWindow(), Watch()
window.resize(1280, 800)
window.installEventFilter(watch)
window.show()
app.exec()
"""
_OURS = """
import sys, time
from pathlib import Path
from explorer import app as explorer_app
from PySide6.QtCore import QEvent, QObject

class Watch(QObject):
    painted = False
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and not self.painted:
            self.painted = True
            print("paint", time.time())
            window.bar.field.setText(sys.argv[2])
            window.navigator.search(sys.argv[2])
        return False

def answered(results, _seconds):
    if results.query.text == sys.argv[2]:
        print("answer", time.time(), results.total)
        window.close()

make_window = explorer_app.make_window
def watched(*given):
    global window
    window = make_window(*given)
    window.installEventFilter(watch)
    window.navigator.asking.answered.connect(answered)
    return window

watch = Watch()
explorer_app.make_window = watched
sys.exit(explorer_app.main(sys.argv[:1], Path(sys.argv[1])))
"""


@dataclass(frozen=True)
class Start:
    """Seconds from the start of the process, one of each for every round."""

    bare: Sequence[float]
    paint: Sequence[float]
    answer: Sequence[float]

    def lines(self) -> Iterator[str]:
        """The medians as lines of text."""
        yield f"bare PySide6 window, first paint    {statistics.median(self.bare):6.2f} s"
        for what, seconds in (("first paint", self.paint), ("first query answered", self.answer)):
            times = statistics.median(ours / bare for ours, bare in zip(seconds, self.bare, strict=True))
            yield f"{f'our window, {what}':<34}  {statistics.median(seconds):6.2f} s  {times:5.2f} x bare"


def measure_start(rounds: int = ROUNDS) -> Start:
    """Start everything ``rounds`` times, after once to warm the disk and make the library."""
    with tempfile.TemporaryDirectory() as library:
        runs = [(_run(_BARE), _run(_OURS, library, QUERY)) for _ in range(rounds + 1)][1:]
    return Start(
        [bare["paint"] for bare, _ in runs],
        [ours["paint"] for _, ours in runs],
        [ours["answer"] for _, ours in runs],
    )


def _run(program: str, *arguments: str) -> dict[str, float]:
    """Run ``program`` and return the seconds from now until each thing it tells of."""
    environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # users' machines keep compiled modules
    started = time.time()
    command = [sys.executable, "-c", program, *arguments]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True, timeout=120)
    told = (line.split() for line in done.stdout.splitlines())
    return {words[0]: float(words[1]) - started for words in told}


if __name__ == "__main__":
    print("\n".join(measure_start().lines()))
