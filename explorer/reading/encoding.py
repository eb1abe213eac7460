"""Bytes to text: UTF-8, UTF-16 and GB18030, told apart."""

import codecs

from explorer.domain.errors import ExplorerError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def decode(data: bytes, name: str) -> str:
    """Return the text of ``data``; ``name`` is the file's, for messages.

    Raises:
        ExplorerError: the bytes are no text in any encoding Chinese offices use.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strict(data, encoding, name)
    if b"\0" in data:
        raise _no_text(name)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _strict(data, "gb18030", name)


def _strict(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeError as error:
        raise _no_text(name) from error


def _no_text(name: str) -> ExplorerError:
    return ExplorerError(f"“{name}”不是文本文件，读不出文字。", "请确认文件没有损坏，或另存为 UTF-8 文本后再导入。")
