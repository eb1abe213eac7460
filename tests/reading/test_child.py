"""Foreign files are read in a process of their own, and whatever they do to it stays there."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from explorer.domain.document import Document
from explorer.domain.errors import ExplorerError
from explorer.domain.progress import finish
from explorer.reading.child import Limits, ReadingProcess
from tests.reading.fakes import read


@pytest.fixture
def process() -> Iterator[ReadingProcess[Document]]:
    reading = ReadingProcess(Document, read, Limits(seconds=1.5))
    yield reading
    reading.close()
    assert reading._process is None


def runs(pid: str) -> bool:
    status = Path(f"/proc/{pid}/stat")
    return status.exists() and status.read_text().rsplit(")", 1)[1].split()[0] != "Z"


def test_one_process_serves_a_whole_batch_and_ends_with_it(process: ReadingProcess[Document]):
    first, second = (finish(process.read(Path(name))).text for name in ("good-1.txt", "good-2.txt"))
    assert first == second
    assert runs(first)
    process.close()
    assert not runs(first)


@pytest.mark.parametrize(
    ("name", "said"),
    [("hang.pdf", "时间太长"), ("crash.pdf", "严重错误"), ("swell.pdf", "内存"), ("mistake.pdf", "无法识别")],
)
def test_a_file_that_brings_reading_down_is_refused_and_the_next_one_is_read(
    process: ReadingProcess[Document], name: str, said: str
):
    with pytest.raises(ExplorerError) as error:
        finish(process.read(Path(name)))
    assert said in error.value.what
    assert finish(process.read(Path("good.txt"))).text.isdigit()


def test_a_reader_says_itself_what_is_wrong_and_the_process_lives_on(process: ReadingProcess[Document]):
    before = finish(process.read(Path("good.txt"))).text
    with pytest.raises(ExplorerError, match="坏"):
        finish(process.read(Path("bad.txt")))
    assert finish(process.read(Path("good.txt"))).text == before


def test_who_reports_progress_may_take_longer_than_the_limit(process: ReadingProcess[Document]):
    finish(process.read(Path("good.txt")))
    steps = list(process.read(Path("slow.pdf")))
    assert {step.done for step in steps} >= {5, 6, 7}


def test_cancelling_ends_the_process_at_once(process: ReadingProcess[Document]):
    pid = finish(process.read(Path("good.txt"))).text
    job = process.read(Path("hang.pdf"))
    next(job)
    job.close()
    deadline = time.monotonic() + 5
    while runs(pid) and time.monotonic() < deadline:
        time.sleep(0.02)
    assert not runs(pid)
    assert finish(process.read(Path("good.txt"))).text != pid
