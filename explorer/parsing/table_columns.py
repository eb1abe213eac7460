"""What the columns of tables of tasks hold, by the words at their head: 重点任务, 主要举措, 牵头单位, 完成时限."""

import re
from collections.abc import Sequence
from enum import Enum, auto

from explorer.domain.role import Role


class Column(Enum):
    """What a column holds."""

    NUMBER = auto()
    GROUP = auto()
    TASK = auto()
    CONTENT = auto()
    LEAD = auto()
    PARTICIPANT = auto()
    RESPONSIBLE = auto()
    UNIT = auto()
    """单位: bodies, or what is counted in where another column names the bodies."""
    OTHER = auto()


ROLES = {Column.LEAD: Role.LEAD, Column.PARTICIPANT: Role.PARTICIPANT, Column.RESPONSIBLE: Role.RESPONSIBLE}
_BODY = r"(?:单位|部门|主体|机构|科室|处室|企业|股室|属地|地区)"
_MEANINGS = (
    (Column.NUMBER, re.compile(r"^(?:序号|编号|序|号|顺序|No\.?)$", re.IGNORECASE)),
    (
        Column.OTHER,
        re.compile(
            r"领导|责任人|负责人|联系|联络|包抓|分管|电话|时限|时间|进度|期限|节点|年限|备注|说明|依据|来源|投资|金额"
        ),
    ),
    (Column.RESPONSIBLE, re.compile(r"牵头[^责配]{1,3}(?:责任|配合)|责任[^牵]{1,3}牵头")),
    (Column.LEAD, re.compile(r"牵头|主办|主责|主要责任")),
    (Column.PARTICIPANT, re.compile(rf"配合|协办|协同|参与|参加|协助|支持{_BODY}")),
    (
        Column.RESPONSIBLE,
        re.compile(rf"责任|(?:负责|落实|实施|承办|建设|推进|主管|申报|项目){_BODY}|业主|分工$"),
    ),
    (Column.UNIT, re.compile("^单位$")),
    (Column.GROUP, re.compile(r"类别|分类|领域|方面|板块|^项目类|大类|类型|维度|专题")),
    (Column.CONTENT, re.compile(r"内容|措施|举措|要求|目标|成果|标准|路径|做法|说明|描述")),
    (Column.TASK, re.compile(r"任务|事项|项目|工作|名称|行动|工程|指标|要点|改革|清单|政策|条款|问题")),
)


def meaning_of(word: str) -> Column | None:
    """Return what a column holds whose head is ``word``."""
    return next((column for column, pattern in _MEANINGS if pattern.search(word)), None)


def settled(found: Sequence[Column | None]) -> tuple[Column, ...]:
    """Of several columns that name tasks the last is the task, those before it group; else the contents are.

    In a numbered table it may also be what stands before the bodies under a word of its own: 民生实事, 群众期盼.
    """
    unit = Column.OTHER if any(column in ROLES for column in found) else Column.RESPONSIBLE
    columns = [unit if column is Column.UNIT else column or Column.OTHER for column in found]
    tasks = [n for n, column in enumerate(columns) if column is Column.TASK]
    contents = [n for n, column in enumerate(columns) if column is Column.CONTENT]
    first = next((n for n, column in enumerate(columns) if column in ROLES), 0)
    others = [n for n, column in enumerate(found[:first]) if column is None] if Column.NUMBER in columns else []
    if not tasks and (contents or others):
        columns[(contents or others[-1:])[0]] = Column.TASK
    for n in tasks[:-1]:
        columns[n] = Column.GROUP
    return tuple(columns)
