"""What a line at the head of an official text can be: document number, title or a part of it, address."""

import re
from collections.abc import Iterable

from explorer.domain.document import Block
from explorer.parsing.enumerators import read_enumerator
from explorer.parsing.signatures import is_signature

NUMBER = re.compile(r"[\u4e00-\u9fff]{1,12}\s?[〔\[【（(［]\s*\d{4}\s*[〕\]】）)］]\s*(?:第\s*)?\d+\s*号")
_SENTENCE_END = "。；！？"
LONGEST_TITLE_LINE = 60
LONGEST_NOTICE = 120
"""Characters of a line that announces what is sent with it."""
_KINDS = (
    r"(?:通知|意见|方案|办法|规定|决定|措施|纲要|计划|规划|公告|批复|通报|条例|细则|要点|清单|台账"
    r"|[解工]表|报告|政策|任务|指南|函|令|》)"
)
"""How a title ends."""
WHOLE_TITLE = re.compile(rf"{_KINDS}(?:[（(].{{1,20}}[）)])?$")
_NUMBER_BEHIND = re.compile(rf"(?P<title>.+{_KINDS})(?<![函令])\s*[（(]?\s*(?P<number>{NUMBER.pattern})\s*[）)]?$")
_NUMBER_BEFORE = re.compile(rf"(?P<number>{NUMBER.pattern})\s*(?:《(?P<name>.+)》$|(?P<title>.{{8,}}))")
SUBTITLE = re.compile(r"^[（(](?:[\d—\-－～~至年]{4,}|试行|暂行|修订.{0,4}|征求意见稿|送审稿|第.{1,3}版)[）)]$")
_ANNOUNCES = re.compile(r"(?:关于|印发|转发).{4,}的(?:通知|意见|通报|函|决定|批复|公告|公示|报告|通告)$")
_NO_TITLE = re.compile(r"目\s*[录次]$|\d{1,2}\s+[\u4e00-\u9fff]")
"""目录, 2 组织指挥体系."""
_LEAST_REPEATED = 4
"""Characters of a line that only repeats a part of the title."""
GOES_ON = ("关于", "印发", "转发")


def without_number(title: str) -> tuple[str, str | None]:
    """Return ``title`` without the document number that stands behind or before it, and this number."""
    found = _NUMBER_BEHIND.match(title) or _NUMBER_BEFORE.match(title)
    if not found:
        return title, None
    return found.groupdict().get("name") or found["title"], found["number"]


def announces(line: str) -> bool:
    """Tell whether ``line`` is the title of a notice: 某市人民政府关于印发…的通知, with its number or without."""
    return _ANNOUNCES.search(without_number(line)[0]) is not None


def letters(line: str) -> str:
    """Return the letters and figures of ``line``."""
    return re.sub(r"[\W_]", "", line)


def repeats(line: str, title: str) -> bool:
    """Tell whether ``line`` is a part of ``title``, or all of it with the document number before or behind it."""
    bare = letters(NUMBER.sub("", line))
    return len(bare) >= _LEAST_REPEATED and bare in letters(title)


def are_issuers(line: str, after: str) -> bool:
    """Tell whether two lines name issuers of one text: 中共某市委 | 某市人民政府, but not a site and its office."""
    both = is_signature(line) and is_signature(after)
    return both and not line.startswith(after) and not after.startswith(line)


def joined_title(lines: Iterable[str]) -> str:
    """Return the title that ``lines`` make up, issuers parted by blanks."""
    title = last = ""
    for line in lines:
        title += (" " if last and are_issuers(last, line) else "") + line
        last = line
    return title


def closed_up(title: str) -> str:
    """Return ``title`` without the blanks that line breaks left in it; those between issuers part their names."""
    issuers, about, rest = title.partition("关于")
    return issuers.rstrip() + about + re.sub(r"(?<![A-Za-z\d])\s+|\s+(?![A-Za-z\d])", "", rest)


def can_be_title(line: str, block: Block) -> bool:
    """Tell whether ``line`` of ``block`` is set like (a part of) a title: short, unnumbered, not ending a sentence."""
    ends = line.endswith((*_SENTENCE_END, "：", ":")) or line.startswith(("（", "("))
    is_long = len(line) > (LONGEST_NOTICE if announces(line) else LONGEST_TITLE_LINE)
    is_text = ends or is_long or bool(block.cells or block.lead) or _tells_when(line)
    return not (is_text or read_enumerator(line) or NUMBER.fullmatch(line) or _NO_TITLE.match(line))


def _tells_when(line: str) -> bool:
    """Tell whether ``line`` is of the history of a statute: 2009年2月28日 第十一届全国人民代表大会…通过."""
    return bool(re.match(r"\d{4}年\d{1,2}月\d{1,2}日", line))


def goes_on(title: str, line: str) -> bool:
    """Tell whether ``line`` goes on with ``title``: 国务院关于… | …的意见, but not …的意见 | 某市人民政府."""
    ended = WHOLE_TITLE.search(title) or re.fullmatch(r"附\s*[件表]\s*\d*", line)
    is_signed = is_signature(line) and not is_signature(title)
    return line.startswith("的") or not (ended or is_signed)


def is_address(line: str) -> bool:
    """Tell whether ``line`` names those a document is sent to: 各区县（自治县）人民政府，市政府有关部门：."""
    names_bodies = any(word in line for word in ("政府", "部门", "单位", "机构", "各", "委员会"))
    return line.endswith(("：", ":")) and names_bodies and "。" not in line and read_enumerator(line) is None


def is_number(line: str) -> bool:
    """Tell whether ``line`` is a document number, or little more."""
    number = NUMBER.search(line)
    return number is not None and len(line) <= len(number[0]) + 12
