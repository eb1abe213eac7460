"""Code kept compiled from start to start is that of the source of now, whatever lies in the file."""

import builtins
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from explorer.ui.kept_code import kept_code


def run(file: Path, source: str) -> int:
    """Compile ``source`` as a library does, and return what it makes of ``answer``."""
    names: dict[str, int] = {}
    with kept_code(file):
        exec(compile(source, "library.py", "exec"), names)  # noqa: S102
    return names["answer"]


def test_a_source_is_compiled_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    file, compiled, compile_ = tmp_path / "made" / "kept.code", [], compile
    monkeypatch.setattr(builtins, "compile", lambda *given: compiled.append(given) or compile_(*given))
    assert [run(file, "answer = 6") for _ in range(3)] == [6, 6, 6]
    assert len(compiled) == 1
    assert [each.name for each in file.parent.iterdir()] == [file.name]


def test_a_new_version_of_the_library_runs_its_own_code(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    file = tmp_path / "kept.code"
    assert run(file, "answer = 6") == 6
    assert run(file, "answer = 9") == 9
    assert run(file, "answer = 9") == 9


@pytest.mark.parametrize("share", [0.0, 0.3, 0.9])
def test_half_a_file_does_no_harm(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, share: float) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    file = tmp_path / "kept.code"
    run(file, "answer = 6")
    content = file.read_bytes()
    file.write_bytes(content[: round(len(content) * share)])
    assert run(file, "answer = 6") == 6
    assert file.read_bytes() == content


def test_where_nothing_can_be_written_it_is_compiled_as_ever(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    (tmp_path / "no-folder").write_text("a file in its place")
    assert run(tmp_path / "no-folder" / "kept.code", "answer = 6") == 6


def test_a_late_module_runs_when_it_is_asked_for_a_name(tmp_path: Path) -> None:
    module = ModuleType("library")
    with kept_code(tmp_path / "kept.code", late=["library.py"]):
        exec(compile("answer = [6]; there = __name__", "library.py", "exec"), module.__dict__)  # noqa: S102
    assert not hasattr(module, "__path__")  # Python's own question at every import
    assert "answer" not in vars(module)
    assert module.answer == [6]
    assert module.answer is module.answer
    assert module.there == "library"
    with pytest.raises(AttributeError, match="nothing"):
        _ = module.nothing


def test_what_was_kept_early_is_not_run_late_nor_the_other_way(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    for late in ([], ["library.py"], []):
        names: dict[str, object] = {}
        with kept_code(tmp_path / "kept.code", late):
            exec(compile("answer = 6", "library.py", "exec"), names)  # noqa: S102
        assert ("answer" in names) == (not late)


def test_qt_says_the_same_of_a_wrong_call_with_code_that_was_kept() -> None:
    """PySide's support code, which tells what a method wants, comes from the file at the second start."""
    program = "import explorer.ui\nfrom PySide6.QtCore import QObject\nQObject().setObjectName([])"
    command = [sys.executable, "-c", program]
    first, second = (subprocess.run(command, check=False, capture_output=True, text=True).stderr for _ in range(2))
    assert first == second
    assert "Supported signatures" in first
