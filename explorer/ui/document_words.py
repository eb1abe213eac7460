"""The words the window shows for documents and their versions."""

from datetime import datetime

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from explorer.domain.documents import DocumentRow, Level
from explorer.domain.versions import ChangeKind, PlanChanges

_LEVELS = {
    Level.STATE: QT_TRANSLATE_NOOP("documents", "国家"),
    Level.PROVINCE: QT_TRANSLATE_NOOP("documents", "省级"),
    Level.CITY: QT_TRANSLATE_NOOP("documents", "市级"),
    Level.COUNTY: QT_TRANSLATE_NOOP("documents", "区县"),
    Level.UNKNOWN: QT_TRANSLATE_NOOP("documents", "未写明"),
}
_KINDS = {
    ChangeKind.ADDED: QT_TRANSLATE_NOOP("documents", "新增"),
    ChangeKind.REMOVED: QT_TRANSLATE_NOOP("documents", "删去"),
    ChangeKind.CHANGED: QT_TRANSLATE_NOOP("documents", "变化"),
}


def level_label(level: Level) -> str:
    """Return the name of a level."""
    return _tr(_LEVELS[level])


def change_kind_label(kind: ChangeKind) -> str:
    """Return what became of a task."""
    return _tr(_KINDS[kind])


def changes_words(changes: PlanChanges) -> str:
    """Return how many tasks were added, removed and changed."""
    counts = ((change_kind_label(kind), changes.count(kind)) for kind in ChangeKind)
    told = _tr("、").join(_tr("{} {} 项").format(label, count) for label, count in counts if count)
    return told or _tr("任务和分工没有变化")


def time_words(time: str) -> str:
    """Return an ISO time as people here read it, in the time of the place."""
    return f"{datetime.fromisoformat(time).astimezone():%Y-%m-%d %H:%M}" if time else ""


def issuers_words(row: DocumentRow) -> str:
    """Return who issued a document."""
    return "、".join(row.issuers)


def imported_words(row: DocumentRow) -> str:
    """Return when a document was imported last."""
    return time_words(row.imported)


def origin_words(row: DocumentRow) -> str:
    """Return where a document comes from: the program, or the user's own files."""
    return _tr("随程序") if row.is_bundled else _tr("自己导入")


def areas_words(row: DocumentRow) -> str:
    """Return whose plan it is: 省级（重庆市、四川省）."""
    named = row.areas if row.level is not Level.STATE else ()
    return _tr("{}（{}）").format(level_label(row.level), "、".join(named)) if named else level_label(row.level)


def _tr(text: object) -> str:
    return QCoreApplication.translate("documents", str(text))
