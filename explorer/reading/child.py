"""Reading foreign files in a process of its own: one that hangs, crashes or wants all memory harms nothing else.

A parser can't be stopped inside a thread. The process serves a whole batch, is started with the first file and again
after a file that brought it down, and ends with its parent. Answers come as JSON: nothing that a file may have done to
the process is run here.
"""

import logging
import multiprocessing
import signal
import time
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Generic, Protocol, TypeVar

import msgspec
from msgspec import Struct

from explorer.domain.errors import ExplorerError
from explorer.domain.progress import Job, Progress
from explorer.reading.memory import limit_memory

T = TypeVar("T")
_Said = TypeVar("_Said")

_POLL = 0.1
"""Seconds between two looks for an answer; each is a chance to cancel."""
_START = 60.0
"""Seconds the process gets to start, on an old machine with a virus scanner."""
_FAREWELL = 1.0
"""Seconds a process gets to end by itself."""


class Limits(Struct, frozen=True):
    """What reading one file may take: ``seconds`` without any progress, and ``memory`` in bytes."""

    seconds: float = 90.0
    memory: int = 3 * 2**30


class _Line(Protocol):
    """One end of a pipe; its class differs between systems."""

    def send_bytes(self, data: bytes, /) -> None: ...
    def recv_bytes(self) -> bytes: ...
    def poll(self, timeout: float, /) -> bool: ...
    def close(self) -> None: ...


class _Answer(Struct, frozen=True):
    """What the process says of the file it reads: how far it is, what was in it, or what went wrong."""

    progress: Progress | None = None
    is_read: bool = False
    """What was in it follows."""
    what: str = ""
    do: str = ""
    ends: bool = False
    """The process ends with this answer."""


class ReadingProcess(Generic[T]):
    """Reads files one after the other in a process of its own."""

    def __init__(self, kind: type[T], read: Callable[[Path], Job[T]], limits: Limits | None = None) -> None:
        """Start nothing yet; ``read`` makes a ``kind`` of a file, in the process, where it must be importable."""
        self._limits = limits or Limits()
        self._kind, self._read = kind, read
        self._process: BaseProcess | None = None
        self._ready = False
        self._connection: _Line | None = None

    def read(self, path: Path) -> Job[T]:
        """Read ``path`` with the limits; closing the job ends the process.

        Raises:
            ExplorerError: what ``read`` raises, or reading hung, crashed or took too much memory.
        """
        connection = self._started()
        try:
            connection.send_bytes(str(path).encode("utf-8", "surrogateescape"))
            content = yield from self._answers(connection, path)
        except BaseException as error:
            if not (isinstance(error, ExplorerError) and self._process and self._process.is_alive()):
                self._end()
            raise
        return content

    def close(self) -> None:
        """End the process; it is started again when another file is read."""
        if self._connection is not None:
            self._connection.close()
        if self._process is not None:
            self._process.join(_FAREWELL)
        self._end()

    def _answers(self, connection: _Line, path: Path) -> Job[T]:
        progress = Progress(0, 0, f"正在读取 {path.name}")
        heard = time.monotonic()
        while True:
            yield progress
            if not connection.poll(_POLL):
                if time.monotonic() - heard > (self._limits.seconds if self._ready else _START):
                    self._end()
                    what = f"读取“{path.name}”花的时间太长，已停止。"
                    raise ExplorerError(what, "请拆成几份，或另存为其他格式再读取。")
                continue
            heard = time.monotonic()
            answer = self._receive(connection, path, _Answer)
            self._ready = True
            if answer.is_read:
                return self._receive(connection, path, self._kind)
            if answer.ends:
                self._end()
            if answer.progress is None:
                raise ExplorerError(answer.what, answer.do)
            progress = answer.progress

    def _receive(self, connection: _Line, path: Path, kind: type[_Said]) -> _Said:
        try:
            return msgspec.json.decode(connection.recv_bytes(), type=kind)
        except (EOFError, OSError, msgspec.MsgspecError) as error:
            self._end()
            raise ExplorerError(
                f"读取“{path.name}”时出现严重错误，文件可能已损坏。", "请用原来的软件打开后另存一份，再读取。"
            ) from error

    def _started(self) -> _Line:
        """Return the line to a running process."""
        if self._process is None or not self._process.is_alive() or self._connection is None:
            self._end()
            self._ready = False
            context = multiprocessing.get_context("spawn")
            ours, theirs = context.Pipe()
            self._process = context.Process(
                target=_serve, args=(theirs, self._read, self._limits.memory), name="reading", daemon=True
            )
            self._process.start()
            theirs.close()
            self._connection = ours
        return self._connection

    def _end(self) -> None:
        """End the process at once."""
        if self._connection is not None:
            self._connection.close()
        if self._process is not None:
            self._process.kill()
            self._process.join()
            self._process.close()
        self._process = self._connection = None


def _serve(connection: _Line, read: Callable[[Path], Job[object]], memory: int) -> None:
    """Read what comes over ``connection`` until it is closed; runs in the process."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    limit_memory(memory)
    with suppress(EOFError, OSError):
        _send(connection, _Answer(progress=Progress(0, 0)))
        while True:
            path = Path(connection.recv_bytes().decode("utf-8", "surrogateescape"))
            try:
                _report(connection, read(path))
            except ExplorerError as error:
                _send(connection, _Answer(what=error.what, do=error.do))
            except MemoryError:
                what = f"读取“{path.name}”需要的内存太多，已停止。"
                _send(connection, _Answer(what=what, do="请拆成几份，或另存为不含图片的文件再读取。", ends=True))
                return
            except (EOFError, OSError):
                raise
            except Exception:
                # The edge of the process: a reader's own mistake is logged here and said there.
                logging.getLogger(__name__).exception("读取失败：%s", path)
                what = f"“{path.name}”的内容无法识别，没有读出来。"
                _send(connection, _Answer(what=what, do="请用原来的软件打开后另存一份，再读取。"))


def _report(connection: _Line, job: Job[object]) -> None:
    """Run ``job`` and send how far it is and what it returns."""
    while True:
        try:
            progress = next(job)
        except StopIteration as stop:
            content = msgspec.json.encode(stop.value)
            _send(connection, _Answer(is_read=True))
            connection.send_bytes(content)
            return
        _send(connection, _Answer(progress=progress))


def _send(connection: _Line, answer: _Answer) -> None:
    connection.send_bytes(msgspec.json.encode(answer))
