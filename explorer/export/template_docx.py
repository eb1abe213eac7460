"""Word templates that an office makes itself, filled in by docxtpl."""

import re
from collections.abc import Iterator
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any, BinaryIO, cast

from docx import Document
from docx.oxml.ns import qn
from docxtpl import DocxTemplate  # pyright: ignore[reportMissingTypeStubs]

from explorer.domain.errors import ExplorerError
from explorer.export.docx_save import save_docx
from explorer.export.template_package import read_package
from explorer.export.template_sandbox import FAILURES, fill_in, sandbox
from explorer.export.template_words import Words

_Untyped = Any
"""docxtpl and lxml say nothing of their types."""

_TAG = re.compile(r"{[{%].*?[}%]}")
_SCOPE = re.compile(r"({[{%])(?:tr|tc|p|r)(?=\s)")
"""docxtpl's own tags repeat rows, cells, paragraphs and runs."""
_MERGE = re.compile(r"{%\s*(?:vm|hm)\s*%}")
_CELL = re.compile(r"{%\s*(?:colspan|cellbg)\s+(.*?)%}")
_QUOTES = str.maketrans("“”‘’", "\"\"''")


def write_from_docx(template: Path, words: Words, title: str, today: date, stream: BinaryIO) -> None:
    """Fill a Word template in.

    Raises:
        ExplorerError: the template is broken, or would make the reader's computer fetch or run something.
    """
    package = read_package(template)
    # The text alone first: its errors name the paragraph, which those in the midst of XML can't.
    fill_in(_text_of(package, template), words, sandbox(), "段")
    filled: _Untyped = DocxTemplate(BytesIO(package))
    try:
        filled.render(words, sandbox(), autoescape=True)
    except FAILURES as error:
        what = f"模板“{template.name}”填写不了（{error}）。"
        raise ExplorerError(what, "请检查表格、页眉、页脚和脚注里的标记是否成对。") from error
    save_docx(filled.docx, title, today, stream)


def _text_of(package: bytes, template: Path) -> str:
    """Return the template's text, a paragraph a line."""
    try:
        return "\n".join(_paragraphs(package))
    except FAILURES as error:
        raise ExplorerError(f"模板“{template.name}”不是 Word 文档。", "请用 Word 或 WPS 另存为 .docx。") from error


def _paragraphs(package: bytes) -> Iterator[str]:
    """Yield the text of each paragraph, tables included, its tags as plain Jinja has them."""
    body: _Untyped = cast(_Untyped, Document(BytesIO(package))).element.body
    for paragraph in body.iter(qn("w:p")):
        text = "".join(piece.text or "" for piece in paragraph.iter(qn("w:t"))).replace("\n", " ")
        text = _CELL.sub(r"{{ \1 }}", _MERGE.sub("", _SCOPE.sub(r"\1", text)))
        yield _TAG.sub(lambda tag: tag.group().translate(_QUOTES), text)
