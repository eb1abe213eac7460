"""Files for a monkey: whole and broken ones to take in, and answers to the dialogs that ask for them."""

import random
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from tests.bench.corpora import LAWS

if TYPE_CHECKING:
    from tests.ui.monkey_acts import Acts

PLANS = LAWS.parent / "plans"
_SUFFIXES = ("docx", "xlsx", "pdf", "txt", "html", "xls", "doc", "ofd", "csv", "json", "explorer.json", "exe")
_LARGEST = 200_000
_SAVING = QFileDialog.AcceptMode.AcceptSave
_FOLDER, _SEVERAL = QFileDialog.FileMode.Directory, QFileDialog.FileMode.ExistingFiles


def food(folder: Path) -> tuple[Path, ...]:
    """Write broken files into ``folder`` and return them with whole ones, and one that is not there."""
    folder.mkdir(parents=True)
    whole = sorted(file for part in (PLANS, LAWS.parent / "formats") for file in part.glob("*") if file.is_file())
    for number, file in enumerate(whole):
        data = file.read_bytes()
        (folder / f"断{number}{file.suffix}").write_bytes(data[: len(data) // 2])
    for suffix in _SUFFIXES:
        (folder / f"空.{suffix}").write_bytes(b"")
        (folder / f"乱.{suffix}").write_bytes(random.Random(suffix).randbytes(3_000))  # noqa: S311 - nothing is secret
        (folder / f"半.{suffix}").write_bytes(b"{}")
    broken = sorted(folder.iterdir())
    return (*broken, *(file for file in whole if file.stat().st_size < _LARGEST), folder / "没有这个.txt")


def answer(dialog: QFileDialog, acts: "Acts") -> None:
    """Answer a dialog for files at once, as a user might; files are written to the monkey's own folder alone."""
    chance = acts.chance
    if chance.random() < 0.3:
        dialog.finished.emit(0)
    elif dialog.acceptMode() is _SAVING:
        name = Path((dialog.selectedFiles() or ["x"])[0]).name
        suffix = chance.choice([pattern.rpartition(".")[2].rstrip(")") for pattern in dialog.nameFilters()] or [""])
        dialog.fileSelected.emit(str(acts.out / f"{name}.{suffix}"))
    elif dialog.fileMode() is _FOLDER:
        dialog.filesSelected.emit([str(chance.choice((acts.files[0].parent, acts.out, PLANS)))])
    else:
        files = [str(file) for file in acts.offered(3 if dialog.fileMode() is _SEVERAL else 1)]
        acts.add(*files)
        dialog.filesSelected.emit(files)
        dialog.fileSelected.emit(files[0])
    dialog.deleteLater()
