"""Turns of phrase that are put the plain way before a question is read.

由经信委而不是发改委牵头的任务: 由经信委牵头而不是由发改委牵头的任务
不是由生态环境局而是由发改委牵头的任务: 由发改委牵头而不是由生态环境局牵头的任务
能源局牵头的任务，页岩气那条除外: 除了页岩气，能源局牵头的任务
能源局牵头但不是页岩气的任务: 能源局牵头但不涉及页岩气的任务
"""

import re

from explorer.search.question_signs import ROLE

_LEFT_OUT = "(?:除外|不要|不算|不用列?|不必列|不列|排除|去掉)了?"
_ABOUT = "(?:跟|和|与|关于|涉及)?"
_REWORDINGS = (
    ("[那这]一?[条项个件](?:任务)?(?=$|[,。的不就除]|去掉|排除)", ""),
    (f"不是由?(.{{2,12}}?),?而是由?(.{{2,12}}?)(?={ROLE})", r"由\2而不是\1"),
    (f"^(.{{2,20}}?)而(?:不是|非)由?(.{{2,12}}?)({ROLE})", r"\1\3而不是由\2\3"),
    (f"(?<=.)但不是(?!{ROLE}|由)(.{{2,10}}?)的(?=任务|工作|事项|项目)", r"但不涉及\1的"),
    (f"^(.{{4,}}?),{_ABOUT}([^,]{{2,14}}?)(?:有关|相关)?的?{_LEFT_OUT}$", r"除了\2,\1"),
    ("^(.{4,}?),除[了去开]?([^,]{2,14}?)(?:[以之]?外)?$", r"除了\2,\1"),
)
"""What is put otherwise, in this order; the patterns are compiled when they are first used."""


def reworded(text: str) -> str:
    """Return the folded ``text`` in plain words."""
    for pattern, plain in _REWORDINGS:
        text = re.sub(pattern, plain, text)
    return text
