"""What a page or database says around a text: its facts (索引号, 发文字号, 成文日期), the way to it, and buttons."""

import re
from collections.abc import Sequence
from itertools import chain, pairwise

from explorer.text.page_labels import LABELS, OTHERS, any_of

_KEY = rf"(?:信息|文件|公文)?(?:{any_of((*chain.from_iterable(LABELS.values()), *OTHERS))})"
_WELL_KNOWN = (
    "索引号",
    "发文机关",
    "发布机构",
    "发文字号",
    "文号",
    "成文日期",
    "发布日期",
    "标题",
    "主题分类",
    "文件编号",
    "有效性",
)
_SURE = rf"(?:信息|文件|公文)?(?:{any_of(_WELL_KNOWN)})"
"""Names of facts that need no colon to be told from words of a text."""
_BULLET = re.compile(r"^[•·∙●▪◆*\-]\s*")
_FACT = re.compile(rf"[【\[]\s*(?P<boxed>{_KEY})\s*[】\]]\s*[:：]?|[【\[]?(?P<key>{_KEY})\s*[:：]")
_BLANK_FACT = re.compile(rf"(?:^|(?<=[\sA-Za-z\d]))(?P<key>{_KEY})(?=[\sA-Za-z\d]|$)")
"""Blanks between Chinese and Latin are closed up when a text is read: 文 号 MB153 发文日期 2022."""
_SURE_FACT = re.compile(rf"(?P<key>{_SURE})(?=\s|(?<!标题)[A-Za-z\d])")
_CELL = re.compile(rf"{_KEY}\s*[:：]?")
_FURNITURE = re.compile(
    r"^(?:当前|现在|您|你|您现在|您当前|所在)?的?(?:所在)?位置(?:是)?\s*[:：]|首页\s*[>》»›]|^[>》»›]|^[（(]?欢迎您"
    r"|^首页$|^(?:主动|依申请)公开$|^(?:进入)?(?:无障碍|适老|老年版|长者|关怀版|返回|打印|分享|扫一扫|收藏|关闭|下载|设为首页|加入收藏|智能问答)"
    r"|(?:打印|分享|关闭|注销|登录|返回首页|长者模式|无障碍阅读)$|^(?:政府|政务)?信息?公开$|^(?:文章|文件|信息)?(?:正文|属性)$|^[A-Za-z\d/+=_-]{12,}$"
)
_BUTTON = (
    r"(?:首页|返回(?:首页|顶部)?|后退|前进|登录|注册|登录注册|(?:标准|关怀|长者|老年|繁体|简体|手机|电脑)版|无障碍(?:阅读|浏览)?|打印(?:整页|内容)?"
    r"|分享|收藏|下载|下载收藏|关闭|语音播报|智能问答|个人中心|APP|字号|字体|大|中|小)"
)
_BUTTONS = re.compile(rf"{_BUTTON}(?:[\s|｜]+{_BUTTON})+")
_STAMP = re.compile(rf"\S{{2,12}}\s+\d{{4}}-\d{{2}}-\d{{2}}(?:\s+{_BUTTON})+")
"""政策文件 2025-03-19 下载收藏."""
_LONGEST = 120
"""Characters; what is longer is text."""


def facts_in(line: str) -> dict[str, str]:
    """Return the facts that ``line`` consists of, by their names without blanks; none if it is something else.

    They stand behind colons or boxes, or several of them behind blanks, or in the cells of a row: 文号 | … | 成文日期.
    """
    line = _BULLET.sub("", line.strip())
    if "|" in line or "｜" in line:
        cells = [cell.strip() for cell in re.split("[|｜]", line)]
        return facts_of_row(cells) or facts_in(" ".join(cells).strip())
    found = list(_FACT.finditer(line))
    if not found:
        blank = list(_BLANK_FACT.finditer(line))
        sure = _SURE_FACT.match(line)
        found = blank if len(blank) > 1 else [sure] if sure else []
    if not found or found[0].start():
        return {}
    ends = [*(fact.start() for fact in found[1:]), len(line)]
    return {_name(fact[0]): line[fact.end() : end].strip() for fact, end in zip(found, ends, strict=True)}


def facts_of_row(cells: Sequence[str]) -> dict[str, str]:
    """Return the facts in the ``cells`` of a row that starts with the name of one; its value is the cell behind it."""
    if not _CELL.fullmatch(cells[0]):
        return {}
    pairs = [(key, value) for key, value in pairwise([*cells, ""]) if _CELL.fullmatch(key)]
    return {_name(key): "" if _CELL.fullmatch(value) else value for key, value in pairs}


def is_furniture(line: str) -> bool:
    """Tell whether ``line`` belongs to the page: the way to it (首页 > 政务公开), a button, a code of the site."""
    bare = _BULLET.sub("", line.strip())
    return len(line) <= _LONGEST and bool(_FURNITURE.search(bare) or _BUTTONS.fullmatch(bare) or _STAMP.fullmatch(bare))


def _name(key: str) -> str:
    return re.sub(r"[\s【】\[\]:：]", "", key)
