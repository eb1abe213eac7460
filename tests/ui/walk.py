"""A walk over every widget in sight: its name, whether Tab gets there, whether its words fit and are English."""

import re
from collections.abc import Iterable, Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QTabBar,
    QWidget,
)

from explorer.domain.links import LinkedPlan
from explorer.export.templates import list_templates
from explorer.text.script import HAN
from explorer.ui.widgets.chip import Card

_ROWS = 40
"""Rows of a list that are looked at."""
_RUN = re.compile(rf"[{HAN}]+")
_SLACK = 2
"""Pixels by which a font's measure and a style's may differ."""


def in_sight(top: QWidget) -> list[QWidget]:
    """Return ``top`` and all that is shown in it, without the inner parts of Qt's own widgets."""
    shown = (each for each in (top, *top.findChildren(QWidget)) if each.isVisible() and each.window() is top.window())
    return [each for each in shown if not each.objectName().startswith("qt_") and not _inner(each)]


def _inner(widget: QWidget) -> bool:
    """Tell whether ``widget`` is Qt's own part of a line to type in, or of a list."""
    return isinstance(widget.parentWidget(), (QLineEdit, QComboBox, QTabBar))


def name_of(widget: QWidget) -> str:
    """Return what a screen reader calls ``widget``."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name).strip() if interface else ""


def stops(top: QWidget) -> list[QWidget]:
    """Return the widgets that take the keyboard by Tab."""
    return [each for each in in_sight(top) if each.isEnabled() and each.focusPolicy() & Qt.FocusPolicy.TabFocus]


def nameless(top: QWidget) -> list[str]:
    """Return the stops that have no name for a screen reader, and the lists with rows that say nothing."""
    found = [described(each) for each in stops(top) if not name_of(each)]
    for view in (each for each in in_sight(top) if isinstance(each, QAbstractItemView)):
        found += [f"{described(view)} row {row}" for row, spoken in enumerate(rows(view)) if not spoken.strip()]
    return found


def rows(view: QAbstractItemView) -> Iterator[str]:
    """Yield what a screen reader says of the first rows."""
    model = view.model()
    for row in range(min(model.rowCount(), _ROWS) if model else 0):
        index = model.index(row, 0)
        spoken = index.data(Qt.ItemDataRole.AccessibleTextRole) or index.data(Qt.ItemDataRole.DisplayRole)
        yield str(spoken if spoken is not None else model.headerData(row, Qt.Orientation.Vertical) or "")


def unreachable(top: QWidget) -> list[str]:
    """Return the stops that Tab does not reach, except those a neighbour's arrow keys lead to; end where it begins."""
    wanted, reached = stops(top), set[QWidget]()
    if not wanted:
        return []
    wanted[0].setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(4 * len(wanted) + 8):
        focus = QApplication.focusWidget()
        if focus is None or focus in reached:
            break
        reached.add(focus)
        top.window().focusNextChild()
    groups = {each.parentWidget() for each in reached if isinstance(each, QAbstractButton) and each.group()}
    return [described(each) for each in wanted if each not in reached and each.parentWidget() not in groups]


def cut_off(top: QWidget) -> list[str]:
    """Return the widgets whose words have less room than they need and that tell them in no tooltip."""
    return [f"{described(each)}: {lack}" for each in in_sight(top) if (lack := _lack(each)) and not each.toolTip()]


def _lack(widget: QWidget) -> str:
    if isinstance(widget, QLabel) and widget.text() and widget.pixmap().isNull():
        if widget.wordWrap():
            need, room = widget.heightForWidth(widget.width()), widget.height()
        else:
            need, room = widget.sizeHint().width(), widget.width()
    elif isinstance(widget, (QAbstractButton, QComboBox, QTabBar)) and not isinstance(widget, Card):
        need, room = widget.minimumSizeHint().width(), widget.width()
        if isinstance(widget, QAbstractButton) and widget.text():
            need = max(need, widget.fontMetrics().horizontalAdvance(widget.text()))
    elif isinstance(widget, QLineEdit):
        need, room = widget.fontMetrics().height(), widget.height()
    else:
        return ""
    if need > room + _SLACK:
        return f"needs {need}, has {room}"
    return "sticks out" if _sticks_out(widget) else ""


def _sticks_out(widget: QWidget) -> bool:
    """Tell whether a part of ``widget`` lies outside what it stands in, where that can't be scrolled."""
    parent = widget.parentWidget()
    while parent is not None and not parent.isWindow():
        if isinstance(parent, QAbstractScrollArea) or isinstance(parent.parentWidget(), QAbstractScrollArea):
            return False
        area = widget.rect().translated(widget.mapTo(parent, widget.rect().topLeft()))
        if not parent.rect().adjusted(-_SLACK, -_SLACK, _SLACK, _SLACK).contains(area):
            return True
        parent = parent.parentWidget()
    return False


def words(top: QWidget) -> Iterator[tuple[str, str]]:
    """Yield all that widgets in sight say, by what they are: labels, tips, names, placeholders, choices, rows."""
    yield "title", top.window().windowTitle()
    for widget in in_sight(top):
        said = [widget.toolTip(), widget.accessibleName(), widget.accessibleDescription(), widget.statusTip()]
        if isinstance(widget, (QLabel, QAbstractButton)):
            said.append(widget.text())
        elif isinstance(widget, QLineEdit):
            said.append(widget.placeholderText())
        elif isinstance(widget, QComboBox):
            said += [widget.itemText(number) for number in range(widget.count())]
        elif isinstance(widget, QTabBar):
            said += [widget.tabText(number) for number in range(widget.count())]
        if isinstance(widget, QAbstractItemView):
            said += rows(widget)
        yield from ((described(widget), each) for each in said if each)


def chinese(top: QWidget, content: str) -> list[str]:
    """Return what is said in Chinese that is no part of ``content``."""
    return [f"{where}: {said}" for where, said in words(top) for run in _RUN.findall(said) if run not in content]


def content_of(plans: Iterable[LinkedPlan]) -> str:
    """Return all names and texts of ``plans``, which stay Chinese."""
    parts: list[str] = ["中文", *(template.name for template in list_templates())]
    for plan in plans:
        parts += [plan.document.text, plan.document.metadata.title or ""]
        parts += [name for each in plan.agencies for name in (each.name, each.full_name, *each.aliases)]
        parts += [place.label for place in plan.places] + [programme.name for programme in plan.programmes]
        parts += [link.jurisdiction for linked in plan.sections for link in linked.agencies]
    return "\n".join(parts)


def described(widget: QWidget) -> str:
    """Return a widget in a word or two, for messages."""
    text = widget.text() if isinstance(widget, (QLabel, QAbstractButton)) else widget.objectName()
    parent = widget.parentWidget()
    inside = f" in {type(parent).__name__}" if parent else ""
    return f"{type(widget).__name__}({text[:24]!r}){inside}"
