"""What the window calls layouts and columns of sheets; in the sheets themselves they stay as they are."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

_KNOWN = (
    QT_TRANSLATE_NOOP("sheets", "任务清单"),
    QT_TRANSLATE_NOOP("sheets", "责任清单"),
    QT_TRANSLATE_NOOP("sheets", "任务分工表"),
    QT_TRANSLATE_NOOP("sheets", "工作方案"),
    QT_TRANSLATE_NOOP("sheets", "行动汇总"),
    QT_TRANSLATE_NOOP("sheets", "检索报告"),
    QT_TRANSLATE_NOOP("sheets", "督办清单"),
    QT_TRANSLATE_NOOP("sheets", "编号"),
    QT_TRANSLATE_NOOP("sheets", "来源文件"),
    QT_TRANSLATE_NOOP("sheets", "类别"),
    QT_TRANSLATE_NOOP("sheets", "所属行动"),
    QT_TRANSLATE_NOOP("sheets", "序号"),
    QT_TRANSLATE_NOOP("sheets", "任务名称"),
    QT_TRANSLATE_NOOP("sheets", "主要举措"),
    QT_TRANSLATE_NOOP("sheets", "原文"),
    QT_TRANSLATE_NOOP("sheets", "责任条款"),
    QT_TRANSLATE_NOOP("sheets", "涉及地点"),
    QT_TRANSLATE_NOOP("sheets", "项目平台"),
    QT_TRANSLATE_NOOP("sheets", "提及单位"),
    QT_TRANSLATE_NOOP("sheets", "引用文件"),
    QT_TRANSLATE_NOOP("sheets", "关联任务"),
    QT_TRANSLATE_NOOP("sheets", "本单位细化措施"),
    QT_TRANSLATE_NOOP("sheets", "预期成果"),
    QT_TRANSLATE_NOOP("sheets", "完成时限"),
    QT_TRANSLATE_NOOP("sheets", "责任人"),
    QT_TRANSLATE_NOOP("sheets", "进展情况"),
    QT_TRANSLATE_NOOP("sheets", "是否完成"),
    QT_TRANSLATE_NOOP("sheets", "备注"),
    QT_TRANSLATE_NOOP("sheets", "督办状态"),
    QT_TRANSLATE_NOOP("sheets", "督办情况"),
    QT_TRANSLATE_NOOP("sheets", "标识"),
    QT_TRANSLATE_NOOP("sheets", "牵头和配合单位"),
    QT_TRANSLATE_NOOP("sheets", "牵头单位"),
    QT_TRANSLATE_NOOP("sheets", "配合单位"),
    QT_TRANSLATE_NOOP("sheets", "责任单位"),
    QT_TRANSLATE_NOOP("sheets", "单位"),
    QT_TRANSLATE_NOOP("sheets", "单位全称"),
    QT_TRANSLATE_NOOP("sheets", "辖区"),
    QT_TRANSLATE_NOOP("sheets", "对口单位"),
    QT_TRANSLATE_NOOP("sheets", "牵头任务"),
    QT_TRANSLATE_NOOP("sheets", "配合任务"),
    QT_TRANSLATE_NOOP("sheets", "责任任务"),
    QT_TRANSLATE_NOOP("sheets", "角色"),
    QT_TRANSLATE_NOOP("sheets", "举措编号"),
    QT_TRANSLATE_NOOP("sheets", "任务举措"),
    QT_TRANSLATE_NOOP("sheets", "行动"),
    QT_TRANSLATE_NOOP("sheets", "任务数"),
    QT_TRANSLATE_NOOP("sheets", "举措数"),
    QT_TRANSLATE_NOOP("sheets", "任务"),
    QT_TRANSLATE_NOOP("sheets", "命中内容"),
    QT_TRANSLATE_NOOP("sheets", "命中方式"),
    QT_TRANSLATE_NOOP("sheets", "网页（.html）"),
)
"""Labels of ``Layout``, heads of columns (explorer/export/columns.py) and formats: listed here to be translated."""


def sheet_words(label: str) -> str:
    """Return ``label`` in the language of the window; one that is not known stays."""
    return QCoreApplication.translate("sheets", label)
