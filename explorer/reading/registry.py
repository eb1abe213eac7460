"""Which reader reads which file."""

from collections.abc import Callable, Generator
from pathlib import Path

from explorer.domain.document import Document
from explorer.domain.errors import ExplorerError
from explorer.domain.progress import Job, Progress
from explorer.reading.draft import ANOTHER_WAY, Draft, to_document
from explorer.reading.encoding import decode
from explorer.reading.formats import ENDINGS, Format
from explorer.reading.recognition import recognise, unreadable

Reader = Callable[[bytes, str], Draft | Job[Draft]]
"""Takes the bytes of a file and its name, for messages. One that takes long is a job and reports how far it is.

Raises ``ExplorerError`` for what it can't read, and nothing else, whatever the bytes are.
"""


Readers = dict[Format, Reader]


def _decoded(read: Callable[[str], Draft]) -> Reader:
    """Return a reader of bytes from one of text."""
    return lambda data, name: read(decode(data, name))


def _texts() -> Readers:
    from explorer.reading.csv_table import read_csv
    from explorer.reading.markdown_text import read_markdown
    from explorer.reading.plain_text import read_plain_text

    return {
        Format.TEXT: _decoded(read_plain_text),
        Format.MARKDOWN: _decoded(read_markdown),
        Format.CSV: _decoded(read_csv),
    }


def _office_files() -> Readers:
    from explorer.reading.docx_file import read_docx
    from explorer.reading.html_archive import read_mht
    from explorer.reading.html_page import read_html
    from explorer.reading.legacy_sheet import read_legacy_sheet
    from explorer.reading.legacy_text import read_by_office
    from explorer.reading.xlsx_file import read_xlsx

    return {
        Format.HTML: read_html,
        Format.MHT: read_mht,
        Format.DOCX: read_docx,
        Format.DOC: read_by_office,
        Format.RTF: read_by_office,
        Format.ODT: read_by_office,
        Format.XLSX: read_xlsx,
        Format.XLS: read_legacy_sheet,
        Format.ODS: read_legacy_sheet,
    }


def _page_files() -> Readers:
    from explorer.reading.ocr_images import read_image
    from explorer.reading.ofd_file import read_ofd
    from explorer.reading.pdf_file import read_pdf

    return {Format.PDF: read_pdf, Format.OFD: read_ofd, Format.IMAGE: read_image}


_FAMILIES = (_texts, _office_files, _page_files)
"""Readers by what they need: the program starts with the first family alone, which reads the bundled plan."""

SUFFIXES = tuple(ENDINGS)
"""File name endings that can be read."""

_LARGEST = 200 * 2**20
"""Bytes. The longest collections of statutes as scanned PDF have about 100 MB."""


def read_file(path: Path) -> Job[Document]:
    """Read ``path`` as what it is, whatever its ending; the document's id is that of its front matter, or empty.

    Raises:
        ExplorerError: the file is missing, unreadable, empty, too large, damaged, encrypted or of a kind that can't be
            read.
    """
    yield Progress(0, 0, f"正在读取 {path.name}")
    draft = yield from read_bytes(_bytes_of(path), path.name)
    document = to_document(draft)
    if not document.text.strip() and draft.pictures:
        raise ExplorerError(f"“{path.name}”里只有 {draft.pictures} 张图片，没有可以读取的文字。", f"请{ANOTHER_WAY}。")
    if not document.text.strip():
        raise ExplorerError(f"“{path.name}”里没有文字。", "请确认选对了文件。")
    return document


def read_bytes(data: bytes, name: str) -> Job[Draft]:
    """Read ``data`` as what it is; ``name`` is the file's.

    Raises:
        ExplorerError: as ``read_file``.
    """
    kind = recognise(data, name)
    reader = next((readers[kind] for family in _FAMILIES if kind in (readers := family())), None)
    if reader is None:
        raise unreadable(kind, name, "、".join(SUFFIXES))
    draft = reader(data, name)
    return (yield from draft) if isinstance(draft, Generator) else draft


def _bytes_of(path: Path) -> bytes:
    try:
        if path.stat().st_size > _LARGEST:
            size = _LARGEST // 2**20
            raise ExplorerError(f"“{path.name}”太大（超过 {size} MB）。", "请拆成几份，或另存为不含图片的文件再导入。")
        data = path.read_bytes()
    except FileNotFoundError as error:
        raise ExplorerError(f"找不到文件“{path}”。", "请检查路径和文件名。") from error
    except OSError as error:
        raise ExplorerError(f"打不开文件“{path}”。", "请确认它是文件且您有读取权限，没有被其他程序占用。") from error
    if not data:
        raise ExplorerError(f"“{path.name}”是空文件。", "请确认选对了文件。")
    return data
