"""Brings ``explorer_en.ts`` up to date with the words in ``explorer/ui``, and makes ``explorer_en.qm`` of it.

``python resources/translations/update.py`` from the project's virtual environment. New words come in as unfinished;
translate them with Qt Linguist (``pyside6-linguist``) or any text editor, and run it again.
"""

import re
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parents[2]
TRANSLATIONS = Path(__file__).with_name("explorer_en.ts")
_SHORT = re.compile(r'def _tr\(.*?translate\("(\w+)"', re.DOTALL)
"""Functions of modules that translate in a context of their own: ``lupdate`` knows them by their long form only."""


def update(translations: Path) -> None:
    """Add to ``translations`` what the window says, and take out what it no longer says."""
    with TemporaryDirectory() as folder:
        copies = [_copy(source, Path(folder)) for source in _sources()]
        options = ["-source-language", "zh_CN", "-target-language", "en", "-locations", "none", "-no-obsolete"]
        _run("lupdate", *options, *copies, "-ts", translations)


def release(translations: Path, compiled: Path) -> None:
    """Make of ``translations`` what Qt loads."""
    _run("lrelease", translations, "-qm", compiled)


def _sources() -> list[Path]:
    return sorted((ROOT / "explorer" / "ui").rglob("*.py"))


def _copy(source: Path, folder: Path) -> Path:
    text = source.read_text(encoding="utf-8")
    short = _SHORT.search(text)
    if short:
        text = re.sub(r"(?<!def )\b_tr\(", f'QCoreApplication.translate("{short[1]}", ', text)
    copy = folder / source.relative_to(ROOT)
    copy.parent.mkdir(parents=True, exist_ok=True)
    copy.write_text(text, encoding="utf-8")
    return copy


def _run(tool: str, *arguments: object) -> None:
    command = [Path(sys.executable).with_name(f"pyside6-{tool}"), *arguments]
    subprocess.run(list(map(str, command)), check=True, capture_output=True)


if __name__ == "__main__":
    update(TRANSLATIONS)
    release(TRANSLATIONS, TRANSLATIONS.with_suffix(".qm"))
