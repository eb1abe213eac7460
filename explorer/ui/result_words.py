"""How much was found, in words."""

from PySide6.QtCore import QCoreApplication

from explorer.domain.query import Results
from explorer.ui.counted import counted
from explorer.ui.shortening import shortened


def found_words(results: Results) -> str:
    """Return how many hits there are, and how many close ones."""
    wider, more = len(results.hits) - results.total, len(results.hits) >= results.query.limit
    if not results.total:
        return _none_words(results.query.text, wider, more=more)
    if wider > 0:
        words = _tr("共 {} 项，另有相近 {} 项以上") if more else _tr("共 {} 项，另有相近 {} 项")
        return counted(words, results.total, wider)
    if wider < 0:
        return counted(_tr("共 {} 项，列出前 {} 项"), results.total, len(results.hits))
    return counted(_tr("共 {} 项"), results.total)


def _none_words(text: str, wider: int, *, more: bool) -> str:
    none = _tr("没有找到“{}”").format(shortened(text)) if text else _tr("没有符合条件的内容")
    if not wider:
        return none
    words = _tr("{}，相近的有 {} 项以上") if more else _tr("{}，相近的有 {} 项")
    return counted(words, none, wider)


def _tr(text: str) -> str:
    return QCoreApplication.translate("results", text)
