"""The words the window shows for what is kept."""

import re

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from explorer.domain.keeping import Kept, Spot, Standing
from explorer.domain.links import Entry
from explorer.ui.models.result_model import ResultRow
from explorer.ui.words import heading, origin, section_name

_STANDINGS = {
    Standing.SAME: "",
    Standing.CHANGED: QT_TRANSLATE_NOOP("kept", "原文有改动"),
    Standing.GONE: QT_TRANSLATE_NOOP("kept", "原文已变"),
    Standing.NO_DOCUMENT: QT_TRANSLATE_NOOP("kept", "文件不在资料库中"),
}
_MARKS = re.compile(r"[*`#>|]+|(?<!\S)[-+](?!\S)|-{3,}|:-+:?")
_SHOWN = 60
"""Characters of a quotation that are shown in a line."""


def _tr(text: object) -> str:
    return QCoreApplication.translate("kept", str(text))


def standing_words(kept: Kept) -> str:
    """Return what has become of the words; nothing where they are as they were."""
    words = _STANDINGS[kept.found.standing]
    return _tr(words) if words else ""


def quoted(spot: Spot, most: int = _SHOWN) -> str:
    """Return the words of a spot, cut where they are long; nothing for a whole section."""
    words = " ".join(spot.anchor.quote.split())
    return "" if spot.is_whole else _tr("“{}”").format(words if len(words) <= most else f"{words[:most]}…")


def entry_row(entry: Entry, words: str, belonging: str = "") -> ResultRow:
    """Return a section as a row of a list, with ``words`` below it."""
    section = entry.section
    below = belonging or origin(entry)
    return ResultRow(entry.id, "", str(section.number), heading(section), (), below, (), words, ())


def kept_row(kept: Kept, said: str = "") -> ResultRow:
    """Return a place where something is kept as a row of a list; ``said`` is what a collection says of it."""
    marks = [_tr("书签")] if kept.is_bookmarked else []
    marks += [f"#{tag}" for tag in kept.tags] + [name for _, name in kept.collections]
    notes = [plain_note(note.text) for _, note in kept.notes]
    words = "　".join(part for part in (quoted(kept.spot), said, *notes) if part)
    state = standing_words(kept)
    belonging = "  ·  ".join(part for part in (state, *marks) if part)
    entry = kept.found.entry
    if entry is None:
        title = kept.spot.title or quoted(kept.spot) or " ".join(kept.spot.anchor.quote.split())[:_SHOWN]
        belonging = "  ·  ".join(part for part in (state, *marks, _tr("《{}》").format(kept.spot.source)) if part)
        return ResultRow(kept.spot.key, "", "?", title, (), belonging, (), words, ())
    return entry_row(entry, words, belonging)


def plain_note(text: str) -> str:
    """Return a note in one line, without the marks of Markdown."""
    return " ".join(_MARKS.sub(" ", text).split())


def place_name(kept: Kept) -> str:
    """Return how people call a place: 任务 6 打造成渝氢走廊."""
    entry = kept.found.entry
    return f"{section_name(entry.section)}  {heading(entry.section)}" if entry else kept.spot.title
