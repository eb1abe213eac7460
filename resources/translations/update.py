"""Brings ``explorer_en.ts`` up to date with the words in ``explorer/ui``, and makes ``explorer_en.qm`` of it.

What the rooms below the window say to the user are Chinese sentences; ``explorer/ui/core_sentences.py`` lists them, so
that they are translated with the rest.

``python resources/translations/update.py`` from the project's virtual environment. New words come in as unfinished;
translate them with Qt Linguist (``pyside6-linguist``) or any text editor, and run it again.
"""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parents[2]
TRANSLATIONS = Path(__file__).with_name("explorer_en.ts")
_SHORT = re.compile(r'def _tr\(.*?translate\("(\w+)"', re.DOTALL)
"""Functions of modules that translate in a context of their own: ``lupdate`` knows them by their long form only."""


_CORE = ("domain", "reading", "parsing", "linking", "library", "search", "export", "workflow")
_PHRASED = "explaining.py"
"""Its sentences are put together of phrases, which ``explorer/ui/engine_words.py`` knows."""
_SENTENCE = re.compile(r"(?=.*[\u4e00-\u9fff]).*。", re.DOTALL)
SENTENCES = ROOT / "explorer" / "ui" / "core_sentences.py"
_HEAD = '''"""The sentences of the rooms below the window; made by ``resources/translations/update.py``."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

# fmt: off
SENTENCES: tuple[object, ...] = (
'''


def sentences() -> str:
    """Return the module that lists what the rooms below the window say, ``{}`` for what stands in a sentence."""
    trees = [ast.parse(file.read_text(encoding="utf-8")) for file in _core()]
    names = {name: text for tree in trees for name, text in _constants(tree)}
    found = dict.fromkeys(text for tree in trees for text in _texts(tree, names) if _SENTENCE.fullmatch(text))
    lines = (f'    QT_TRANSLATE_NOOP("sentences", {_quoted(text)}),\n' for text in sorted(found))
    return f"{_HEAD}{''.join(lines)})\n"


def _core() -> list[Path]:
    files = (file for room in _CORE for file in (ROOT / "explorer" / room).rglob("*.py"))
    return sorted(file for file in files if file.name != _PHRASED)


def _constants(tree: ast.Module) -> Iterator[tuple[str, str]]:
    for node in tree.body:
        match node:
            case ast.Assign(targets=[ast.Name(id=name)], value=ast.Constant(value=str(text))):
                yield name, text
            case _:
                pass


def _texts(tree: ast.Module, names: dict[str, str]) -> Iterator[str]:
    """Yield all texts; where the value of a constant stands in one, it is a part of it."""
    inside = {part for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in node.values}
    for node in ast.walk(tree):
        match node:
            case ast.Constant(value=str(text)) if node not in inside:
                yield text
            case ast.JoinedStr(values=parts):
                yield "".join(_part(part, names) for part in parts)
            case _:
                pass


def _part(node: ast.expr, names: dict[str, str]) -> str:
    match node:
        case ast.Constant(value=str(text)):
            return text
        case ast.FormattedValue(value=ast.Name(id=name)):
            return names.get(name, "{}")
        case _:
            return "{}"


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


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
    SENTENCES.write_text(sentences(), encoding="utf-8")
    update(TRANSLATIONS)
    release(TRANSLATIONS, TRANSLATIONS.with_suffix(".qm"))
