"""Whatever happened to a file, reading it ends with text or with a sentence for the user."""

from pathlib import Path
from random import Random

import pytest

from explorer.domain.errors import ExplorerError
from explorer.domain.progress import finish
from explorer.reading import ofd_file, pdf_file
from explorer.reading.draft import to_document
from explorer.reading.page_bare_tables import take_bare_tables
from explorer.reading.page_parts import Run
from explorer.reading.registry import read_bytes
from tests.reading.mutation import damaged, damaged_member
from tests.reading.ofd_writer import Manner, set_ofd
from tests.reading.printing import LOOKS, bundled_lines, set_text


@pytest.fixture(autouse=True)
def without_component(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (pdf_file, ofd_file):
        monkeypatch.setattr(module, "find_recogniser", lambda: None)


def dice(seed: int) -> Random:
    return Random(seed)  # noqa: S311 - chance, no secret


def outcome(data: bytes, name: str) -> str:
    try:
        document = to_document(finish(read_bytes(data, name)))
    except ExplorerError as error:
        return "refused" if error.what.endswith("。") and error.do.endswith("。") else str(error)
    assert [block.span.of(document.text) for block in document.blocks] == (
        document.text.split("\n") if document.blocks else []
    )
    return "read"


def test_damaged_pdf_files_are_read_or_refused(tmp_path: Path):
    data = set_text(bundled_lines()[:8], LOOKS["columns"], tmp_path)
    assert {outcome(damaged(data, dice(seed)), "a.pdf") for seed in range(60)} == {"read", "refused"}


@pytest.mark.parametrize("manner", Manner)
def test_damaged_ofd_files_are_read_or_refused(manner: Manner):
    data = set_ofd(bundled_lines()[:6], manner)
    outcomes = {outcome(damaged_member(data, dice(seed)), "a.ofd") for seed in range(40)}
    assert outcomes | {outcome(damaged(data, dice(seed)), "a.ofd") for seed in range(10)} == {"read", "refused"}


def test_a_blank_run_far_out_on_the_line_is_no_column_of_a_table():
    line = [("一、", 80, 100), ("任务", 110, 130), (" ", 400, 405)]
    runs = [Run(text, x0, 100, x1, 110, 10) for text, x0, x1 in line]
    tables, rest, borders = take_bare_tables(runs)
    assert (tables, rest, borders) == ([], runs, None)
