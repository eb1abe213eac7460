"""Headings that only say that tasks follow: 重点任务."""

import re

from explorer.parsing.outline_items import Item

TASK_GROUPS = re.compile(
    r"^(?:重点|主要|工作|具体|目标|政策|支持)?(?:任务|举措|措施|行动)(?:和举措|措施|分工)?$"
    r"|任务$|^(?:重点|主要)(?:工作|举措|措施)"
)
"""Headings that only say that tasks follow."""


def heads_tasks(text: str, item: Item | None) -> bool:
    """Tell whether the heading of ``item`` says that tasks follow."""
    return item is not None and TASK_GROUPS.search(item.title.of(text)) is not None
