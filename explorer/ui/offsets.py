"""Positions in text: Python counts code points, Qt counts UTF-16 units, and rare characters (𬭊) take two of those."""


def to_utf16(text: str, position: int) -> int:
    """Return where Qt sees the code point ``position`` of ``text``."""
    return position + _wide(text[:position])


def from_utf16(text: str, unit: int) -> int:
    """Return the code point of ``text`` that Qt sees at ``unit``."""
    if not _wide(text):
        return unit
    return len(text.encode("utf-16-le")[: unit * 2].decode("utf-16-le", errors="ignore"))


def _wide(text: str) -> int:
    if text.isascii() or not text or max(text) <= "\uffff":
        return 0
    return sum(character > "\uffff" for character in text)
