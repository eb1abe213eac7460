"""The Python environment of a checkout: ``.venv``, made from the lock files."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
import time
import zlib
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from explorer.bootstrap import say
from explorer.bootstrap.locking import try_lock
from explorer.domain.errors import ExplorerError

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Sequence

    Run = Callable[[Sequence[str], Path], int]

ROOT = Path(__file__).resolve().parents[2]
RUNTIME = "requirements.lock"
DEVELOPMENT = "tests/requirements.lock"

_DISTRIBUTION = "action-plan-explorer"
_PYTHONS = ((3, 11), (3, 13))
_REASONS = {errno.ENOSPC: "磁盘已满", errno.EROFS: "文件系统只读", errno.EACCES: "没有写入权限"}


def prepare(locks: Sequence[str], root: Path = ROOT) -> Path | None:
    """Return the Python that has all of ``locks`` installed, setting it up where need be; None if it is this one."""
    if getattr(sys, "frozen", False) or not (root / RUNTIME).is_file():
        return None  # a build or an installed package: it came with what it needs
    venv = Venv(root, locks)
    try:
        if venv.is_ready():
            return None if venv.is_running() else venv.python
        if list(locks) == [RUNTIME] and _is_installed():
            return None
        _require_version(sys.version_info[:2])
        venv.make_ready()
    except OSError as error:
        reason = _REASONS.get(error.errno or 0, error.strerror or str(error))
        raise ExplorerError(
            f"运行环境 {venv.folder} 没有建好：{reason}。",
            "请确认这个文件夹可写、磁盘未满、本程序没有别的窗口开着，然后重试。",
        ) from error
    return venv.python


def run_module(python: Path, module: str, arguments: Sequence[str]) -> int:
    """Run ``python -m module`` to its end, however often the user interrupts, and return its exit code."""
    # With PYTHONHOME the other Python would believe that it is this one.
    environ = {name: value for name, value in os.environ.items() if name != "PYTHONHOME"}
    with subprocess.Popen([str(python), "-m", module, *arguments], env=environ) as child:
        previous = signal.signal(signal.SIGTERM, lambda _number, _frame: child.terminate())
        try:
            code = _wait(child)
        finally:
            signal.signal(signal.SIGTERM, previous)
    return code if code >= 0 else 128 - code


def _wait(child: subprocess.Popen[bytes]) -> int:
    while True:
        try:
            return child.wait()
        except KeyboardInterrupt:
            continue  # the child was interrupted as well and ends in its own way


def _is_installed() -> bool:
    from importlib import metadata

    from explorer import __version__

    try:
        return metadata.version(_DISTRIBUTION) == __version__
    except metadata.PackageNotFoundError:
        return False


def _require_version(version: tuple[int, int]) -> None:
    first, last = _PYTHONS
    if not first <= version <= last:
        raise ExplorerError(
            f"这里的 Python 是 {version[0]}.{version[1]}，本程序需要 {first[0]}.{first[1]} 到 {last[0]}.{last[1]}。",
            f"请换用其中一个版本启动，例如 python{last[0]}.{last[1]} -m explorer（Windows：py -{last[0]}.{last[1]} -m "
            "explorer）。",
        )


class Venv:
    """The ``.venv`` of a checkout.

    Its stamp lists the lock files that are installed in it. No stamp: somebody else made it, and what is missing is
    added. An empty stamp: a set-up began and did not end, so nothing in it can be trusted and it is made anew.
    """

    def __init__(self, root: Path, locks: Sequence[str], run: Run | None = None) -> None:
        """Stand for ``root/.venv`` with ``locks`` (names relative to ``root``) in it; ``run`` runs pip."""
        self.folder = root / ".venv"
        self.python = self.folder / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
        self.log = self.folder / "setup.log"
        self._stamp = self.folder / "setup.stamp"
        self._mutex = self.folder / "setup.mutex"
        self._locks = {name: root / name for name in locks}
        self._run = run or _run_logged

    def is_ready(self) -> bool:
        """Whether everything is installed; cheap, for it is asked at every start."""
        return self._is_sound() and self._wanted().items() <= self._installed().items()

    def is_running(self) -> bool:
        """Whether this very Python is the environment's."""
        return self.folder.exists() and self.folder.samefile(sys.prefix)

    def make_ready(self) -> None:
        """Make or complete the environment; where another process is at it, wait for that."""
        self.folder.mkdir(exist_ok=True)
        with _locked(self._mutex):
            if not self.is_ready():
                self._set_up()

    def _set_up(self) -> None:
        installed = self._installed()
        sound = self._is_sound()
        self._stamp.write_bytes(b"")
        if not sound:
            installed = {}
            self._make()
        say(f"正在把依赖安装到 {self.folder}（只在首次运行或更新后需要，约一两分钟）……")
        pip = self._find_pip()
        self._install_builder(pip)
        self._install(pip, [str(path) for path in self._locks.values()])
        lines = [f"{name} {digest}\n" for name, digest in sorted({**installed, **self._wanted()}.items())]
        unfinished = self._stamp.with_suffix(".new")
        unfinished.write_text("".join(lines), encoding="utf-8")
        unfinished.replace(self._stamp)

    def _make(self) -> None:
        import shutil
        import venv

        for entry in self.folder.iterdir():
            if entry in (self._stamp, self._mutex):
                continue
            if entry.is_dir() and not entry.is_symlink():
                shutil.rmtree(entry)
            else:
                entry.unlink()
        # Without pip, for that would need ensurepip, which some systems leave out.
        venv.EnvBuilder(symlinks=sys.platform != "win32").create(self.folder)

    def _find_pip(self) -> list[str]:
        """Return the command of a pip that installs into the environment."""
        base: str = getattr(sys, "_base_executable", sys.executable)  # outside of any environment
        outer = [base, "-m", "pip", "--python", str(self.python)]
        inner = [str(self.python), "-m", "pip"]
        for pip in (outer, inner):
            if self._run([*pip, "--version"], self.log) == 0:
                return pip
        if self._run([str(self.python), "-m", "ensurepip"], self.log) == 0:
            return inner
        raise ExplorerError(
            "这里的 Python 没有能用的 pip，依赖无法安装。",
            "请先安装 pip（Debian、Ubuntu：sudo apt-get install -y python3-pip；其他：python3 -m ensurepip），再重试。",
        )

    def _install_builder(self, pip: list[str]) -> None:
        """Install what builds source distributions first: pip would fetch it past the lock file by itself."""
        import re

        entry = re.compile(r"^setuptools==(?:.*\\\n)*.*\n", re.MULTILINE)
        for lock in self._locks.values():
            for found in entry.findall(lock.read_text(encoding="utf-8")):
                builder = self.folder / "setup-builder.lock"
                builder.write_text(found, encoding="utf-8")
                self._install(pip, [str(builder)])

    def _install(self, pip: list[str], files: list[str]) -> None:
        options = ["--require-hashes", "--no-build-isolation", "--no-input", "--disable-pip-version-check"]
        # Only jieba has no wheel; anything else without one for this machine fails at once instead of compiling.
        options += ["--only-binary", ":all:", "--no-binary", "jieba", "--progress-bar", "off"]
        requirements = [part for file in files for part in ("-r", file)]
        if self._run([*pip, "install", *options, *requirements], self.log) == 0:
            return
        if "No space left" in self.log.read_text(encoding="utf-8", errors="replace"):
            raise ExplorerError("磁盘已满，依赖没有装好。", f"请为 {self.folder} 腾出约 1 GB 空间后重试。")
        raise ExplorerError("依赖没有装好。", f"请检查网络和 pip 的设置后重试；pip 的输出在 {self.log}。")

    def _is_sound(self) -> bool:
        """Whether the environment's Python starts, is of this version, and no set-up broke off."""
        if self._stamp.exists() and not self._installed():
            return False
        try:
            lines = (self.folder / "pyvenv.cfg").read_text(encoding="utf-8").splitlines()
        except (FileNotFoundError, NotADirectoryError):
            return False
        config = {key.strip(): value.strip() for key, _, value in (line.partition("=") for line in lines)}
        version = config.get("version") or config.get("version_info", "")
        same_version = version.startswith("{}.{}.".format(*sys.version_info[:2]))
        return same_version and self.python.exists() and Path(config.get("home", "")).is_dir()

    def _installed(self) -> dict[str, str]:
        try:
            lines = self._stamp.read_text(encoding="utf-8").splitlines()
        except FileNotFoundError:
            return {}
        return dict(line.rsplit(" ", 1) for line in lines)

    def _wanted(self) -> dict[str, str]:
        return {name: f"{zlib.crc32(path.read_bytes()):08x}" for name, path in self._locks.items()}


def _run_logged(command: Sequence[str], log: Path) -> int:
    with log.open("ab") as output:
        return subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
            close_fds=False,  # if this process is killed, pip holds the lock until it has ended too
            check=False,
        ).returncode


@contextmanager
def _locked(path: Path) -> Generator[None]:
    """Hold the lock on ``path``, which the system releases if this process dies."""
    with path.open("ab") as file:
        os.set_inheritable(file.fileno(), True)
        if not try_lock(file):
            say("另一个进程正在准备运行环境，请稍候……")
            while not try_lock(file):
                time.sleep(0.2)
        yield
