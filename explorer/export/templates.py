"""Templates of an office's own: which there are, and filling them in."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import BinaryIO

from explorer.domain.errors import ExplorerError
from explorer.domain.progress import Progress
from explorer.domain.sheet import ExportRequest
from explorer.export.markdown_file import escape
from explorer.export.template_docx import write_from_docx
from explorer.export.template_sandbox import fill_in, sandbox
from explorer.export.template_words import template_words
from explorer.resources import resource

_FOLDER = "resources/templates"
_BASE = "official.docx"
"""The base of the program's own Word files, no template to fill in."""
_SUFFIXES = (".docx", ".md")
_HANDBOOK = "README.md"


def list_templates() -> tuple[Path, ...]:
    """Return the templates of the user's own folder and those that come with the program."""
    folders = dict.fromkeys((resource(_FOLDER), resource(f"{_FOLDER}/{_BASE}").parent))
    files = {path.name: path for folder in reversed(folders) for path in sorted(folder.iterdir())}
    return tuple(path for name, path in files.items() if path.suffix in _SUFFIXES and name not in (_BASE, _HANDBOOK))


def find_template(template: Path, target: Path) -> Path:
    """Return the file of a template, given as a file or by the name of one in the templates' folders.

    Raises:
        ExplorerError: there is none, or it is not of the target's format.
    """
    named = next((path for path in list_templates() if template.name in (path.name, path.stem)), None)
    found = template if template.is_file() else named
    if found is None:
        names = "、".join(path.name for path in list_templates())
        raise ExplorerError(f"没有模板“{template}”。", f"请给出模板文件，或选用：{names}。")
    if found.suffix.lower() not in _SUFFIXES or found.suffix.lower() != target.suffix.lower():
        do = "Word 模板（.docx）写成 .docx，Markdown 模板（.md）写成 .md。"
        raise ExplorerError(f"用模板“{found.name}”写不了“{target.name}”。", do)
    return found


def write_template(request: ExportRequest, template: Path, today: date, stream: BinaryIO) -> Iterator[Progress]:
    """Fill a template in with what ``request`` chose.

    Raises:
        ExplorerError: the template is broken or not to be trusted.
    """
    yield Progress(0, 1, template.name)
    words = template_words(request, today)
    if template.suffix.lower() == ".docx":
        write_from_docx(template, words, f"{words['标题']}{template.stem}", today, stream)
    else:
        stream.write(fill_in(_read(template), words, sandbox(_escape), "行").encode())
    yield Progress(1, 1, template.name)


def _read(template: Path) -> str:
    """Return the text of a Markdown template."""
    try:
        return template.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise ExplorerError(f"读不了模板“{template.name}”。", "请检查文件能否打开，并存为 UTF-8 编码。") from error


def _escape(value: object) -> object:
    """Return text as Markdown shows it; what a document says is never markup."""
    return escape(value) if isinstance(value, str) else value
