"""Which views there are, in the rail's order.

A view other than the search is made, and its module imported, when it is first turned to.
"""

from collections.abc import Callable

from msgspec import Struct
from PySide6.QtCore import QCoreApplication

from explorer.ui.desk import Desk
from explorer.ui.history import COMPARE, DOCUMENTS, HOME, PLAN, REVIEW, SEARCH
from explorer.ui.views.search_view import SearchView
from explorer.ui.views.view import View

_FIGURES = 10
"""From this view on Shift is needed: there is no figure for it, and 0 sets the zoom back."""


class ViewEntry(Struct, frozen=True):
    """A view as the rail lists it: its code, its icon in ``resources/icons``, its words and how it is made."""

    code: str
    icon: str
    words: str
    make: Callable[[Desk], View]


def view_entries() -> tuple[ViewEntry, ...]:
    """Return all views, in the language of the window."""
    return (
        ViewEntry(HOME, "home", _tr("开始"), _make_home),
        ViewEntry(SEARCH, "search", _tr("检索"), SearchView),
        ViewEntry(DOCUMENTS, "documents", _tr("文件"), _make_documents),
        ViewEntry(PLAN, "reading", _tr("通读"), _make_plan),
        ViewEntry(REVIEW, "review", _tr("核对"), _make_review),
        ViewEntry(COMPARE, "compare", _tr("对照"), _make_compare),
        ViewEntry("matrix", "matrix", _tr("分工"), _make_matrix),
        ViewEntry("follow-up", "follow-up", _tr("督办"), _make_follow_up),
        ViewEntry("kept", "kept", _tr("收藏"), _make_kept),
        ViewEntry("look-up", "look-up", _tr("批量"), _make_look_up),
    )


def _make_home(desk: Desk) -> View:
    from explorer.ui.views.home_view import HomeView

    return HomeView(desk)


def _make_plan(desk: Desk) -> View:
    from explorer.ui.views.plan_view import PlanView

    return PlanView(desk)


def _make_compare(desk: Desk) -> View:
    from explorer.ui.views.compare_view import CompareView

    return CompareView(desk)


def _make_matrix(desk: Desk) -> View:
    from explorer.ui.views.matrix_view import MatrixView

    return MatrixView(desk)


def _make_follow_up(desk: Desk) -> View:
    from explorer.ui.views.follow_up_view import FollowUpView

    return FollowUpView(desk)


def _make_kept(desk: Desk) -> View:
    from explorer.ui.views.kept_view import KeptView

    return KeptView(desk)


def _make_look_up(desk: Desk) -> View:
    from explorer.ui.views.look_up_view import LookUpView

    return LookUpView(desk)


def _make_review(desk: Desk) -> View:
    from explorer.ui.views.review_view import ReviewView

    return ReviewView(desk)


def _make_documents(desk: Desk) -> View:
    from explorer.ui.views.documents_view import DocumentsView

    return DocumentsView(desk)


def view_keys(number: int) -> str:
    """Return the keys that lead to the view ``number`` of the rail, counted from 1."""
    return f"Ctrl+{number}" if number < _FIGURES else f"Ctrl+Shift+{number - _FIGURES + 1}"


def _tr(text: str) -> str:
    return QCoreApplication.translate("Views", text)
