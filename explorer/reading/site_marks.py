"""What a web site says round a text that was printed or copied from it: menus, sharing, the foot of the page."""

import re
from collections.abc import Sequence

from msgspec import Struct

from explorer.reading.draft import Line
from explorer.reading.html_facts import dated, is_particular, read_particulars

_CHROME = re.compile(
    r"[【\[]?(?:"
    r"(?:字体|字号|大小)\s*[：:].*|[大中小\s]+|打印(?:本页|此页|页面)?|关闭(?:窗口|本页|页面)?|返回(?:顶部|首页)|分享(?:到|至)?[：:]?.*"
    r"|扫一扫.*|(?:扫描)?二维码.*|用?微信扫.*|(?:信息|文章|稿件|文件)?来源\s*[：:].*|(?:发布|发表|更新|公开)(?:时间|日期)\s*[：:].*"
    r"|(?:浏览|阅读|点击)(?:次数|量|数)?\s*[：:].*|(?:责任)?编辑\s*[：:].*|(?:上|下)一(?:篇|条)\s*[：:].*"
    r"|(?:您)?(?:当前|现在)?(?:所在)?(?:的)?位置\s*[：:].*|我要(?:纠错|收藏)|内容纠错|收藏(?:本页)?|下载(?:文字|图片)版|视力保护色.*|\d{4}-\d\d-\d\d(?:\s*[\d:]*)?"
    r")[】\]]?\s*(?:[【\[|].*)?"
)
"""Lines that are nothing but marks of a site."""
_LONGEST_CHROME = 80
_FOOT = re.compile(
    r"(?:责任|稿件)?编辑\s*[：:]|[【\[]?(?:打印|关闭|返回)(?:本页|此页|窗口|页面|顶部)|(?:上|下)一(?:篇|条)\s*[：:]|相关(?:链接|文档|稿件|新闻|阅读|信息)(?:[：:]|$)"
    r"|(?:主办|承办|技术支持|版权所有|网站标识码|地址|邮编)(?:单位)?\s*[：:©]|版权所有|.*(?:ICP备|公网安备|网站标识码)|.*(?:网站地图|联系我们).*[|｜].*"
    r"|扫一扫|分享(?:到|至)|Copyright|©"
)
_MENU_GAP = re.compile(r"[\s　|｜>＞»/·]+")
_MENU_WORDS = 3
_LONGEST_MENU_WORD = 8
_SENTENCE = re.compile("[，。；：]")
_HEAD_LINES = 15
_FOOT_LINES = 40
_LONGEST_FOOT = 200
"""Characters of a line that are looked at."""


class Printed(Struct, frozen=True):
    """The lines of the text proper, and what the page said of it."""

    lines: tuple[Line, ...]
    facts: dict[str, str]


def is_chrome(line: Line) -> bool:
    """Tell whether ``line`` is nothing but a mark of a site."""
    return not line.cells and len(line.text) <= _LONGEST_CHROME and _CHROME.fullmatch(line.text.strip()) is not None


def without_site(lines: Sequence[Line]) -> Printed:
    """Return ``lines`` without what a site says before the title and behind the text, if they come from one at all.

    They do if it says at least two such things.
    """
    title = next((n for n, line in enumerate(lines[:_HEAD_LINES]) if line.level == 1), -1)
    head = [n for n, line in enumerate(lines[:_HEAD_LINES]) if _is_of_head(line) and not (line.level and n == title)]
    menus = [n for n, line in enumerate(lines[: max(0, title)]) if _is_menu(line)]
    foot = _foot(lines)
    marks = {*head, *menus, *range(foot, len(lines))}
    if len(marks) < 2 or len(marks) >= len(lines):
        return Printed(tuple(lines), {})
    kept = tuple(line for n, line in enumerate(lines) if n not in marks)
    return Printed(kept, dated(read_particulars([lines[n] for n in head]), kept))


def _is_of_head(line: Line) -> bool:
    return is_chrome(line) or is_particular(line)


def _is_menu(line: Line) -> bool:
    """Tell whether ``line`` is a row of short words: 首页　政务公开　政务服务."""
    words = [word for word in _MENU_GAP.split(line.text.strip()) if word]
    short = all(len(word) <= _LONGEST_MENU_WORD for word in words)
    return not line.cells and len(words) >= _MENU_WORDS and short and not _SENTENCE.search(line.text)


def _foot(lines: Sequence[Line]) -> int:
    """Return from which line on only the site speaks."""
    first = max(len(lines) - _FOOT_LINES, len(lines) // 2)
    found = (
        n for n in range(first, len(lines)) if not lines[n].cells and _FOOT.match(lines[n].text.strip()[:_LONGEST_FOOT])
    )
    start = next(found, len(lines))
    ended = all("。" not in line.text for line in lines[start:] if not line.cells)
    return start if ended and not any(line.cells for line in lines[start:]) else len(lines)
