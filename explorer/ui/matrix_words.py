"""The words for what a matrix shows and in which order."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from explorer.domain.labelled import Labelled
from explorer.domain.matrix import MatrixKind, MatrixOrder

_MATRICES = {
    MatrixKind.TASKS: QT_TRANSLATE_NOOP("words", "单位 × 任务"),
    MatrixKind.ACTIONS: QT_TRANSLATE_NOOP("words", "地点 × 行动"),
    MatrixKind.LEADS: QT_TRANSLATE_NOOP("words", "牵头单位 × 牵头单位"),
    MatrixOrder.SIDES: QT_TRANSLATE_NOOP("words", "按辖区排列"),
    MatrixOrder.TOTAL: QT_TRANSLATE_NOOP("words", "按合计排列"),
    MatrixOrder.LEAD: QT_TRANSLATE_NOOP("words", "按牵头排列"),
    MatrixOrder.NAME: QT_TRANSLATE_NOOP("words", "按名称排列"),
}


def matrix_label(choice: Labelled) -> str:
    """Return the name of a kind or an order of matrix."""
    return QCoreApplication.translate("words", str(_MATRICES[choice]))
