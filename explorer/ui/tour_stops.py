"""What the tour stops at."""

from msgspec import Struct
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from explorer.ui.views.search_view import SearchView


class Stop(Struct, frozen=True):
    """A part of the window and what to know of it."""

    part: QWidget
    title: str
    words: str


def tour_stops(field: QWidget, search: SearchView, rail: QWidget) -> tuple[Stop, ...]:
    """Return the stops: the search box, the columns of the search, and the rail."""
    return (
        Stop(field, _tr("检索"), _tr("输入字词、拼音或首字母，边输入边出结果；也可以直接提问。")),
        Stop(search.facets, _tr("筛选"), _tr("点选单位、地点、行动缩小范围，数字是会列出的条数，右键排除。")),
        Stop(search.results, _tr("结果"), _tr("单击打开，或用 ↓ 移动、回车打开；命中的字词标出。")),
        Stop(search.reader, _tr("阅读"), _tr("正文里的单位、地点、项目都可以点开，依据随时看得到。")),
        Stop(rail, _tr("视图和命令"), _tr("左边换视图；Ctrl+K 打开命令面板，F1 是帮助。")),
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("TourStops", text)
