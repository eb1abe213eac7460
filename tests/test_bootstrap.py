"""Setting up on a fresh machine: what is installed, repaired, waited for and said."""

import os
import subprocess
import sys
import threading
from collections.abc import Callable, Sequence
from itertools import pairwise
from pathlib import Path

import pytest

from explorer.__main__ import opens_window
from explorer.bootstrap.environment import DEVELOPMENT, ROOT, RUNTIME, Venv, prepare, run_module
from explorer.bootstrap.system import System
from explorer.domain.errors import ExplorerError

_LOCK = """\
# made by a tool
jieba==0.42.1 \\
    --hash=sha256:11
setuptools==84.2.1 \\
    --hash=sha256:22 \\
    --hash=sha256:33
    # via something
whoosh3==3.54.0 \\
    --hash=sha256:44
"""


class Pip:
    """Stands in for pip: keeps the commands it is given and does ``act`` at every install."""

    def __init__(self, act: Callable[[Path], int] = lambda _log: 0, without: Sequence[str] = ()) -> None:
        self.commands: list[list[str]] = []
        self.read: list[str] = []
        self._act = act
        self._without = without

    def __call__(self, command: Sequence[str], log: Path) -> int:
        self.commands.append(list(command))
        if "install" not in command:
            return 1 if any(word in command for word in self._without) else 0
        self.read.append("".join(Path(file).read_text() for option, file in pairwise(command) if option == "-r"))
        return self._act(log)

    @property
    def installs(self) -> list[list[str]]:
        return [command for command in self.commands if "install" in command]


def interrupt(_log: Path) -> int:
    raise KeyboardInterrupt


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    root = tmp_path / "checkout"
    (root / "tests").mkdir(parents=True)
    (root / RUNTIME).write_text(_LOCK)
    (root / DEVELOPMENT).write_text("pytest==9.2.0 --hash=sha256:55\n")
    return root


def ready(checkout: Path, pip: Pip, *locks: str) -> Venv:
    venv = Venv(checkout, locks or (RUNTIME,), pip)
    venv.make_ready()
    return venv


def test_a_fresh_checkout_gets_an_environment_with_what_is_locked(checkout: Path) -> None:
    pip = Pip()
    venv = ready(checkout, pip)
    assert venv.is_ready()
    assert subprocess.run([venv.python, "-c", ""], check=False).returncode == 0
    assert [command[-1] for command in pip.installs] == [
        str(venv.folder / "setup-builder.lock"),
        str(checkout / RUNTIME),
    ]
    assert all({"--require-hashes", "--no-build-isolation"} <= set(command) for command in pip.installs)


def test_what_builds_source_distributions_comes_first_and_from_the_lock(checkout: Path) -> None:
    pip = Pip()
    ready(checkout, pip)
    builder = "setuptools==84.2.1 \\\n    --hash=sha256:22 \\\n    --hash=sha256:33\n"
    assert pip.read == [builder, _LOCK]


def test_the_second_start_installs_nothing(checkout: Path) -> None:
    ready(checkout, Pip())
    pip = Pip()
    ready(checkout, pip)
    assert pip.commands == []


def test_the_tests_add_what_they_need_and_the_program_does_not_mind(checkout: Path) -> None:
    venv = ready(checkout, Pip())
    kept = venv.folder / "kept"
    kept.touch()
    assert not Venv(checkout, (RUNTIME, DEVELOPMENT)).is_ready()
    ready(checkout, Pip(), RUNTIME, DEVELOPMENT)
    assert kept.exists()
    assert Venv(checkout, (RUNTIME,)).is_ready()


def test_a_changed_lock_is_installed_over_the_old_one(checkout: Path) -> None:
    venv = ready(checkout, Pip())
    kept = venv.folder / "kept"
    kept.touch()
    (checkout / RUNTIME).write_text(_LOCK.replace("3.54.0", "3.55.0"))
    assert not venv.is_ready()
    pip = Pip()
    ready(checkout, pip)
    assert pip.installs
    assert kept.exists()


@pytest.mark.parametrize("began_with", ["nothing", "an old lock"])
def test_an_interrupted_set_up_is_made_anew(checkout: Path, began_with: str) -> None:
    if began_with == "an old lock":
        ready(checkout, Pip())
        (checkout / RUNTIME).write_text(_LOCK.replace("3.54.0", "3.55.0"))
    venv = Venv(checkout, (RUNTIME,), Pip(interrupt))
    with pytest.raises(KeyboardInterrupt):
        venv.make_ready()
    half_made = venv.folder / "half-made"
    half_made.touch()
    assert not venv.is_ready()
    assert ready(checkout, Pip()).is_ready()
    assert not half_made.exists()


def test_a_lost_python_or_another_version_means_a_new_environment(checkout: Path) -> None:
    venv = ready(checkout, Pip())
    venv.python.unlink()
    assert not venv.is_ready()
    ready(checkout, Pip())
    assert venv.python.exists()
    config = venv.folder / "pyvenv.cfg"
    config.write_text(config.read_text().replace("version = 3.", "version = 2."))
    assert not venv.is_ready()
    assert ready(checkout, Pip()).is_ready()


def test_an_environment_made_by_hand_is_completed_not_replaced(checkout: Path) -> None:
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", checkout / ".venv"], check=True)
    mine = checkout / ".venv" / "mine"
    mine.touch()
    assert ready(checkout, Pip()).is_ready()
    assert mine.exists()


def test_without_pip_outside_the_environment_gets_its_own(checkout: Path) -> None:
    pip = Pip(without=["--python"])
    venv = ready(checkout, pip)
    assert all(command[:3] == [str(venv.python), "-m", "pip"] for command in pip.installs)


def test_without_any_pip_the_user_learns_how_to_get_one(checkout: Path) -> None:
    with pytest.raises(ExplorerError, match="python3-pip"):
        ready(checkout, Pip(without=["pip", "ensurepip"]))


def test_a_failing_pip_is_one_sentence_and_a_log(checkout: Path) -> None:
    def fail(log: Path) -> int:
        log.write_text("ERROR: no network")
        return 1

    with pytest.raises(ExplorerError) as caught:
        ready(checkout, Pip(fail))
    assert caught.value.what == "依赖没有装好。"
    assert str(checkout / ".venv" / "setup.log") in caught.value.do


def test_a_full_disk_is_called_so(checkout: Path) -> None:
    def fail(log: Path) -> int:
        log.write_text("ERROR: Could not install packages: [Errno 28] No space left on device")
        return 1

    with pytest.raises(ExplorerError, match="磁盘已满"):
        ready(checkout, Pip(fail))


def test_of_two_starts_one_sets_up_and_one_waits(checkout: Path, capsys: pytest.CaptureFixture[str]) -> None:
    installing, go_on = threading.Event(), threading.Event()

    def install_slowly(_log: Path) -> int:
        installing.set()
        return 0 if go_on.wait(timeout=30) else 1

    first = threading.Thread(target=ready, args=(checkout, Pip(install_slowly)))
    first.start()
    assert installing.wait(timeout=30)
    late = Pip()
    second = threading.Thread(target=ready, args=(checkout, late))
    second.start()
    while "另一个进程" not in capsys.readouterr().err:
        assert second.is_alive()
    go_on.set()
    first.join()
    second.join()
    assert late.commands == []


def test_a_folder_that_cannot_be_made_is_one_sentence(checkout: Path) -> None:
    (checkout / ".venv").write_text("in the way")
    with pytest.raises(ExplorerError) as caught:
        prepare([RUNTIME], checkout)
    assert str(checkout / ".venv") in caught.value.what


def test_an_installed_package_needs_no_environment(tmp_path: Path) -> None:
    assert prepare([RUNTIME], tmp_path) is None
    assert list(tmp_path.iterdir()) == []


def test_a_python_out_of_range_is_named(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 14, 0, "final", 0))
    with pytest.raises(ExplorerError, match=r"3\.14，本程序需要 3\.11 到 3\.13"):
        prepare([RUNTIME], checkout)
    assert not (checkout / ".venv").exists()


def test_arguments_and_exit_code_pass_through(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "probe.py").write_text("import sys; sys.exit(len(sys.argv[1:]))")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    assert run_module(Path(sys.executable), "probe", ["氢能", "--json", ""]) == 3


@pytest.mark.skipif(sys.platform == "win32", reason="signals are POSIX")
def test_a_killed_child_gives_the_shell_s_exit_code(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "probe.py").write_text("import os; os.kill(os.getpid(), 9)")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    assert run_module(Path(sys.executable), "probe", []) == 137


class Machine:
    """A Linux machine that has some programs and lacks some libraries, until ``cure`` is run."""

    def __init__(self, *, programs: Sequence[str] = (), lacks: Sequence[str] = (), cure: str = "") -> None:
        self.commands: list[list[str]] = []
        self._programs = programs
        self._lacks = set(lacks)
        self._cure = cure

    def system(self, environ: dict[str, str], *, is_root: bool = False) -> System:
        return System(
            platform="linux",
            environ=environ,
            is_root=is_root,
            loads=lambda soname: soname not in self._lacks,
            find_program=lambda name: f"/usr/bin/{name}" if name in self._programs else None,
            run=self._run,
        )

    def _run(self, command: Sequence[str]) -> int:
        self.commands.append(list(command))
        done = [word for word in command if word in ("install", "update")] == [self._cure]
        if done and self._cure == "install":
            self._lacks.clear()
        elif done:
            self._cure = "install"
        return 0 if done else 100


_OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen"}


def test_a_user_gets_the_exact_command_for_missing_libraries() -> None:
    machine = Machine(programs=["apt-get"], lacks=["libEGL.so.1", "libxcb-cursor.so.0"])
    with pytest.raises(ExplorerError) as caught:
        machine.system({"DISPLAY": ":0"}).require_libraries()
    assert "libEGL.so.1、libxcb-cursor.so.0" in caught.value.what
    assert caught.value.do == "请运行：sudo apt-get update && sudo apt-get install -y libegl1 libxcb-cursor0"
    assert machine.commands == []


def test_where_packages_are_rpms_the_command_names_the_libraries() -> None:
    machine = Machine(programs=["dnf"], lacks=["libEGL.so.1"])
    with pytest.raises(ExplorerError) as caught:
        machine.system(_OFFSCREEN).require_libraries()
    assert caught.value.do == "请运行：sudo dnf install -y 'libEGL.so.1()(64bit)'"


def test_only_the_libraries_of_the_display_in_use_matter() -> None:
    machine = Machine(lacks=["libxcb-cursor.so.0", "libwayland-cursor.so.0"])
    machine.system(_OFFSCREEN).require_libraries()
    for display in ({"DISPLAY": ":0"}, {"WAYLAND_DISPLAY": "wayland-0"}):
        with pytest.raises(ExplorerError):
            machine.system(display).require_libraries()


@pytest.mark.parametrize(("cure", "steps"), [("install", ["install"]), ("update", ["install", "update", "install"])])
def test_root_on_debian_has_them_installed(cure: str, steps: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    machine = Machine(programs=["apt-get"], lacks=["libGL.so.1"], cure=cure)
    machine.system(_OFFSCREEN, is_root=True).require_libraries()
    assert [command[2] for command in machine.commands] == steps
    said = capsys.readouterr()
    assert "libgl1" in said.err
    assert said.out == ""


def test_when_apt_fails_root_gets_the_command() -> None:
    machine = Machine(programs=["apt-get"], lacks=["libGL.so.1"])
    with pytest.raises(ExplorerError, match="请运行：apt-get update && apt-get install -y libgl1"):
        machine.system(_OFFSCREEN, is_root=True).require_libraries()


def test_other_systems_bring_their_libraries() -> None:
    system = System(platform="win32", environ={}, loads=lambda _soname: False)
    system.require_display()
    system.require_libraries()


@pytest.mark.parametrize(
    "environ", [{"DISPLAY": ":0"}, {"WAYLAND_DISPLAY": "wayland-0"}, {"QT_QPA_PLATFORM": "vnc:port=1"}]
)
def test_a_display_is_seen(environ: dict[str, str]) -> None:
    Machine().system(environ).require_display()


@pytest.mark.parametrize("environ", [{}, {"QT_QPA_PLATFORM": "xcb"}, {"DISPLAY": ""}])
def test_no_display_is_seen_too(environ: dict[str, str]) -> None:
    with pytest.raises(ExplorerError):
        Machine().system(environ).require_display()


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a display")
def test_without_a_display_the_program_names_what_works_without_one() -> None:
    environ = {name: value for name, value in os.environ.items() if not name.endswith(("DISPLAY", "PLATFORM"))}
    run = subprocess.run([sys.executable, "-m", "explorer"], cwd=ROOT, env=environ, capture_output=True, check=False)
    assert run.returncode == 2
    assert run.stdout == b""
    said = run.stderr.decode()
    assert said.count("\n") == 1
    assert all(name in said for name in ("search", "show", "list", "export", "import", "remove", "check"))


@pytest.mark.parametrize("arguments", [[], ["--json"], ["--library", "show"], ["--library=x", "--json"]])
def test_without_a_command_the_window_opens(arguments: list[str]) -> None:
    assert opens_window(arguments)


@pytest.mark.parametrize("arguments", [["show", "1"], ["--library", "x", "list", "tasks"], ["--help"]])
def test_with_a_command_it_does_not(arguments: list[str]) -> None:
    assert not opens_window(arguments)
