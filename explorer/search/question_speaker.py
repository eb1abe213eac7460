"""Who asks, where the question says so.

我是市科技局的，哪些归我们牵头: 哪些归市科技局牵头
我单位是市科技局，牵头哪些任务: 市科技局牵头哪些任务
我是教委的，科技局牵头哪些任务: 科技局牵头哪些任务
"""

import re

from explorer.search.question_signs import ROLE

_GREETING = "(?:.{0,3}好[,。! ]*|请问[, ]*)?"
_BODY = "(?P<body>[^,。:;!? ]{1,14}?(?:局|厅|委员会|委|办公室|办|部门|(?<!干)部))"
_SINCE = "(?:的[^,。:;!? ]{0,6}|.{0,2}[长任员]|工作|上班)?[,。:;!? ]+|(?:的|工作|上班)(?=请|想|我|咱|哪|要|麻烦)"
_I = "(?:我们?|咱们?|本人|本(?=单位))(?:(?:所在)?的?单位|这边|这里)?"
_INTRODUCED = f"^{_GREETING}{_I}(?:是|在|来自|为|叫)(?:来自)?{_BODY}(?:{_SINCE})"
_WE = (
    "(?:我们|咱们?)(?!想|希望|要看|需要看)(?:这边|单位|部门|机关|局|厅|委|办)?|(?:我|本)(?:单位|部门|机关|局|厅|委|办)"
)
_WITHOUT_SUBJECT = f"(?:都|主要|需要?|要|应该?|得)*(?:{ROLE}|有(?:哪|几|多少|什么|啥)|(?:任务|职责|分工|工作)[有是])"


def in_the_name_of_whoever_asks(text: str) -> str:
    """Return the folded ``text`` without an introduction, and the body that it tells in the place of 我们."""
    introduced = re.match(_INTRODUCED, text)
    if not introduced:
        return text
    body, rest = introduced["body"], text[introduced.end() :]
    asked, own = re.subn(_WE, body, rest)
    return body + rest if not own and re.match(_WITHOUT_SUBJECT, rest) else asked
