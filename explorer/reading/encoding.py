"""Bytes to text: UTF-8, UTF-16 and GB18030, told apart."""

import codecs
import re

from explorer.domain.errors import ExplorerError
from explorer.text.script import HAN

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x19\x1b-\x1f\x7f]")
_MOST_CONTROLS = 0.01
_MOST_BROKEN = 0.01
"""Share of characters that may be broken in a text that is UTF-8 for the rest."""
_WIDE = re.compile(rf"[{HAN}，。、；：（）《》“”\n]")
_LEAST_WIDE = 0.6


def decode(data: bytes, name: str) -> str:
    """Return the text of ``data``; ``name`` is the file's, for messages. What is broken in it becomes U+FFFD.

    Raises:
        ExplorerError: the bytes are no text in any encoding Chinese offices use.
    """
    text = _decoded(data)
    if text is None or len(_CONTROLS.findall(text)) > len(text) * _MOST_CONTROLS:
        raise ExplorerError(f"“{name}”不是文本文件，读不出文字。", "请确认文件没有损坏，或另存为 UTF-8 文本后再导入。")
    return _CONTROLS.sub("", text)


def _decoded(data: bytes) -> str | None:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _mostly(data, encoding)
    if b"\0" in data:
        texts = (_strict(data, name) for name in ("utf-16-le", "utf-16-be"))
        return next((text for text in texts if _is_chinese(text)), None)
    for encoding in ("utf-8", "gb18030"):
        text = _strict(data, encoding)
        if text is not None:
            return text
    return _mostly(data, "utf-8") or _mostly(data, "gb18030")


def _strict(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeError:
        return None


def _mostly(data: bytes, encoding: str) -> str | None:
    """Return the text if next to nothing of it is broken: a file cut off, a bad byte from a copy."""
    text = data.decode(encoding, "replace")
    return text if text.count("\ufffd") <= len(text) * _MOST_BROKEN else None


def _is_chinese(text: str | None) -> bool:
    return text is not None and len(_WIDE.findall(text)) >= len(text) * _LEAST_WIDE
