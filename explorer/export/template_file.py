"""Templates filled in."""

from datetime import date
from pathlib import Path
from typing import BinaryIO

from explorer.domain.errors import ExplorerError
from explorer.domain.progress import Job, Progress
from explorer.domain.sheet import ExportRequest, Warnings
from explorer.export.markdown_file import escape
from explorer.export.template_docx import write_from_docx
from explorer.export.template_sandbox import fill_in, sandbox
from explorer.export.template_words import template_words


def write_template(request: ExportRequest, template: Path, today: date, stream: BinaryIO) -> Job[Warnings]:
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
    return ()


def _read(template: Path) -> str:
    """Return the text of a Markdown template."""
    try:
        return template.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise ExplorerError(f"读不了模板“{template.name}”。", "请检查文件能否打开，并存为 UTF-8 编码。") from error


def _escape(value: object) -> object:
    """Return text as Markdown shows it; what a document says is never markup."""
    return escape(value) if isinstance(value, str) else value
