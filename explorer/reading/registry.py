"""Which reader reads which file."""

from collections.abc import Callable
from pathlib import Path

from explorer.domain.document import Document
from explorer.domain.errors import ExplorerError
from explorer.reading.draft import Draft, to_document
from explorer.reading.encoding import decode
from explorer.reading.markdown_text import read_markdown
from explorer.reading.plain_text import read_plain_text

_TEXT_READERS: dict[str, Callable[[str], Draft]] = {
    ".txt": read_plain_text,
    ".md": read_markdown,
    ".markdown": read_markdown,
}

SUFFIXES = tuple(_TEXT_READERS)
"""File name endings that can be read."""


def read_file(path: Path) -> Document:
    """Read ``path``; the document's id is that of its front matter, or empty.

    Raises:
        ExplorerError: the file is missing, unreadable, empty, or of a kind that can't be read.
    """
    reader = _TEXT_READERS.get(path.suffix.lower())
    if reader is None:
        formats = "、".join(SUFFIXES)
        raise ExplorerError(f"还不能读取“{path.name}”这种格式。", f"请另存为以下格式之一再导入：{formats}。")
    try:
        data = path.read_bytes()
    except FileNotFoundError as error:
        raise ExplorerError(f"找不到文件“{path}”。", "请检查路径和文件名。") from error
    except OSError as error:
        raise ExplorerError(f"打不开文件“{path}”。", "请确认它是文件且您有读取权限，没有被其他程序占用。") from error
    document = to_document(reader(decode(data, path.name)))
    if not document.text.strip():
        raise ExplorerError(f"“{path.name}”里没有文字。", "请确认选对了文件。")
    return document
