"""What all tests share: no screen, a library of their own, and ``../shared`` where it is there."""

import os
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

_SHARED = Path(__file__).resolve().parents[2] / "shared"
_NO_SHARED = "../shared is not here"


@pytest.fixture(autouse=True)
def isolated_library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep the user's library and overlay out of the tests."""
    library = tmp_path / "library"
    monkeypatch.setenv("EXPLORER_LIBRARY", str(library))
    monkeypatch.delenv("EXPLORER_OVERLAY", raising=False)
    return library


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """Return the folder ``shared`` beside the checkout; without it, skip the test."""
    if not _SHARED.is_dir():
        pytest.skip(_NO_SHARED)
    return _SHARED


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Name and count the tests that were skipped for want of ``../shared``."""
    skipped = [report.nodeid for report in terminalreporter.getreports("skipped") if _NO_SHARED in str(report.longrepr)]
    if skipped:
        terminalreporter.section(f"{len(skipped)} skipped: {_NO_SHARED}")
        for test in skipped:
            terminalreporter.line(test)
