"""How an export can be laid out."""

from explorer.domain.labelled import Labelled


class Layout(Labelled):
    """How an export is laid out; ``label`` is the name officials know it by."""

    TASKS = "tasks", "任务清单"
    AGENCIES = "agencies", "责任清单"
    MATRIX = "matrix", "任务分工表"
    WORKPLAN = "workplan", "工作方案"
    ACTIONS = "actions", "行动汇总"
    REPORT = "report", "检索报告"
    FOLLOW_UP = "follow-up", "督办清单"
