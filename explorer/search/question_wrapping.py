"""What is wrapped around a question: politeness, what is to be done with the answer, words half typed.

帮我查一下能源局牵头的任务, 把能源局牵头的任务导出成表格 and 能源局牵 all ask for 能源局牵头的任务. The patterns are
compiled when they are first used: together they take long.
"""

import re

_SEEK = "[查找](?:[询找看出]|一?下)|[查找]{2}|列(?:出|举|一?下)|看(?:看|一?下)"
OUTPUT = "导出|输出|打印|汇总|统计|整理|生成"
"""What is done with an answer."""
_WISH = "(?:我?[想要])?"
_COPY = f"{_WISH}(?:给我?|[发来要做出拟]|{OUTPUT})?一[份张](?!子|额)|[列做拟来][个张份]|{_WISH}(?:{OUTPUT})(?:一?下|出)"
_TELL = "(?:[给向为].{1,4})?(?:(?:解释|说明|介绍|[讲说])一?下|[讲说]一?[讲说]|解释(?=什么)|[查找看搜]一下)"
_HELP = f"帮(?:我们?|忙|个忙)(?:[查找列看]|{_SEEK}|{OUTPUT})?"
_ASK = f"请[问教]?|麻烦|劳驾|[您你]好|给我|告诉我|我?想(?:请教|问|知道|了解|查)|我?[想要](?={OUTPUT})"
_REQUEST = f"^(?:{_HELP}|{_COPY}|{_ASK}|{_SEEK}|{_TELL}|一?下|[,、 ])+"
_TELL_ME = f"^(?:请|帮我)?(?:{_TELL})(?=.)"
"""Asks for whatever comes after it: 解释一下地票."""
_SHOWN = f"^请?把?(.+?)(?:[都全]部?)?(?:[列找查选筛挑](?:出来|一下)|(?:{OUTPUT})(?:出来|一下|[成为].+)?)$"
"""把能源局的任务列出来."""
LISTED = "(?:任务|责任|工作|分工)(?:清单|分?工?表格?|台账)$"
"""能源局的任务清单."""
_WHO = "领导|处长|局长|科长|主任|书记|上级|上面|老板|[局处科委厅室]里"
_WHO_WANTS = f"[^,。]{{0,3}}(?:{_WHO})(?:让|叫|要求?|想|安排|布置|交代|问|催)(?:我们?|咱们?)?(?:报|了解|知道|{OUTPUT})?"
_WHAT_FOR = "[^,:。]{1,6}(?:要?用|要交|要报|要?[材资]料)[,:]|我们?是[^,:。]{1,12}的,"
_WHICH_PAPER = "(?:(?:这|那|本|该|此|所有|全部|[两几三四五六七八九])[个份些部]?)"
_PAPER = "(?:(?:联合|双碳|碳达峰|碳中和|行动|实施|工作|总体)*方案|文件|规划|资料库?)"
_INSIDE = "(?:里面?|中(?![期央心东西])|内|当中|之中)(?:都|全)?,?"
_WHERE = f"[在从]?{_WHICH_PAPER}?{_PAPER}{_INSIDE}|(?:按照?|根据|依据|对照){_WHICH_PAPER}?{_PAPER},?"
_IN_THIS = f"(?<=.)[在从]?{_WHICH_PAPER}{_PAPER}{_INSIDE}"
_BEFORE = f"^(?:{_WHO_WANTS}|{_WHAT_FOR}|{_WHERE}|(?:请问)?(?:老师|各位|大家)好|急|[,、!。 ])+(?=.)"
_THANKS = "(?:谢谢|多谢|谢了|感谢|辛苦|拜托)(?:[您你了啦]|大家|各位)*"
_GIVE = "(?:请|帮我?|给我|替我)*(?:都|全部?|逐一|一一)?"
_LISTS = f"{_GIVE}(?:[列找查看发]|{OUTPUT})(?:出来?|一下|给?我|一份|个(?:表|清单))+|的(?:清单|名单)"
_EVERYWHERE = f"{_WHICH_PAPER}?{_PAPER}{_INSIDE}(?:[找查看]一?下)?"
_AFTER = f"(?<=.)(?:[,。!?~ ]*(?:{_THANKS}|{_LISTS}|{_EVERYWHERE}))+[。!~ ]*$"
"""What comes before a question and after it: who wants to know, what for, where to look, and thanks."""
_WHETHER = r"(.{1,2})[不没](?=\1)"
"""Asks without denying: 有没有, 是不是, 涉不涉及."""
_COMPARING, _TELLING = frozenset("最排前比"), frozenset("讲说释介查找看搜")
"""Characters without which nothing is compared, or to be told."""
_BEGUN = {"牵": "头", "负": "责", "配": "合", "参": "与", "承": "担", "哪": "些", "有": "哪些"}
"""How a word goes on that asks, or says who does what."""
_CONTRAST = (
    ".(?:[,但而却].{0,14}?[不没未无非]|[不没未](?:含|包[含括]|涉及|提到|提及)|,除|除外)|[不没未非].+[,但而却]|既.+又"
)
"""能源局牵头，但不含光伏; 能源局的，光伏除外; 不涉及潼南但涉及万州; 既涉及潼南又涉及万州."""
_COUNTED = "任务|项目|举措|事项|工作|单位|部门|区县|地方|牵头|主办|参与|参加|配合|协办|负责|承担|涉及"
_COUNT_OF = f"(?P<kept>{_COUNTED}|)(?:数量?|得|的)?"
_SUPERLATIVE = "是?最(?:[多少难忙早晚快慢先]|[大小](?![限化程])|重要|关键|紧[急迫])"
_RANKS = "排(?:[名行]|(?=在?[第前]))在?[第前]?|居?前(?=[一二三四五六七八九十几]{1,2}(?:[名位的]|$))"
_WHO_HAS_MOST = "(?=是|(?:(?:完成|启动|开展|实施)的)?(?:单位|部门|区县|城市|地方|行动|任务|项目)(?:$|[是有,?。]))"
_THAN = "(?<=.)比(.{2,12}?)(?<!不)[多少](?=牵头|参与|配合|负责|承担|几|多|$)"
_COMPARES = (
    f"(?:{_COUNTED})(?:数量?|得|的)?(?:{_SUPERLATIVE}|{_RANKS})|{_SUPERLATIVE}的?{_WHO_HAS_MOST}"
    f"|[哪谁].*{_SUPERLATIVE}(?:$|[的?])|{_THAN}"
)
"""牵头任务最多的单位, 任务数排名前三的部门, 哪项最重要, 能源局比水利局多牵头几项."""
_COMPARED = f"{_COUNT_OF}(?:{_SUPERLATIVE}|(?:{_RANKS})[一二三四五六七八九十几名位]*)的?(?:区县|城市|地方|行动)?"


def unwrapped(text: str) -> str:
    """Return the folded ``text`` without who wants to know, what for and where, and without thanks."""
    return re.sub(_AFTER, "", re.sub(_BEFORE, "", re.sub(_IN_THIS, "", text)))


def plainly(text: str) -> str:
    """Return the folded ``text`` without what is merely polite, asks whether, or would have counts compared."""
    plain = re.sub(LISTED, "任务", re.sub(_SHOWN, r"\1", re.sub(_REQUEST, "", text)))
    if compares(plain):
        plain = re.sub(_COMPARED, r"\g<kept>的", re.sub(_THAN, r"和\1各", plain))
    return re.sub(_WHETHER, "", plain)


def compares(text: str) -> bool:
    """Tell whether the folded ``text`` asks who has the most, or the least, of something."""
    return not _COMPARING.isdisjoint(text) and re.search(_COMPARES, text) is not None


def asks_to_tell(text: str) -> bool:
    """Tell whether the folded ``text`` asks to be told of whatever comes after: 解释一下地票."""
    return not _TELLING.isdisjoint(text) and re.search(_TELL_ME, text) is not None


def typed_on(text: str) -> str:
    """Return ``text`` with the last of its words typed to the end: 能源局牵头 for 能源局牵."""
    return text + _BEGUN.get(text[-1:], "")


def contrast_typed_on(text: str) -> str:
    """Return ``text`` with the tasks that a contrast tells of: 涉及潼南但不涉及万州的任务; nothing where it is none."""
    return text.removesuffix("的") + "的任务" if re.search(_CONTRAST, text) else ""
