"""Signs of how the things that a question names hang together, one character each.

A question becomes a string of them, which the patterns in ``question_patterns`` read. Question, signs and meaning:

    潼南有什么项目 → p_ → 地点为“潼南”
    责任单位中有教委的任务 → U_bd_ → 单位为“教委”且类别为“任务”
    哪些任务由能源局牵头，经信委配合 → _bl,bh → 牵头为“能源局”且配合为“经信委”且类别为“任务”
    经信委配合能源局的任务 → bhbd_ → 配合为“经信委”且牵头为“能源局”且类别为“任务”
    财政局或能源局牵头的任务 → bObld_ → （牵头为“财政局”或牵头为“能源局”）且类别为“任务”
    涉及潼南或者涉及万州的任务 → vpOvpd_ → （地点为“潼南”或地点为“万州”）且类别为“任务”
    公安局和教委有哪些任务 → bOb_ → （单位为“公安局”或单位为“教委”）且类别为“任务”
    两地能源局牵头的任务 → bld_ → （牵头为“重庆市能源局”或牵头为“四川省能源局”）且类别为“任务”
    能源局、财政局任意一家牵头的任务 → bJbDld_ → （牵头为“能源局”或牵头为“财政局”）且类别为“任务”
    能源局、财政局分别牵头的任务 → bJbDld_ → （牵头为“能源局”或牵头为“财政局”）且类别为“任务”
    既有公安又有交通的任务 → XbXbd_ → 单位为“公安”且单位为“交通”且类别为“任务”
    谁牵头成渝青走廊 → Qlg → 项目为“成渝青走廊”
    哪些任务提到山水林田湖草沙冰 → _vw → 包含“山水林田湖草沙冰”且类别为“任务”
    除了能源局，谁牵头碳汇 → Eb,Qlw → 包含“碳汇”且不要（牵头为“能源局”）
    除牵头外能源局还参与哪些任务 → ElMbXc_ → 配合为“能源局”且不要（牵头为“能源局”）且类别为“任务”
    能源局不牵头但参与的任务 → bNl,cd_ → 配合为“能源局”且不要（牵头为“能源局”）且类别为“任务”
    与能源局无关的任务 → WbKd_ → 不要（单位为“能源局”）且类别为“任务”
    哪些任务只涉及四川 → _?vw → 包含“哪些任务只涉及四川”
"""

import re
from collections.abc import Iterator

from explorer.search.question_wrapping import OUTPUT

LEAD, TAKE_PART, HELP, ANSWER_FOR = "l", "c", "h", "r"
"""牵头, 参与, 配合, 负责."""
DOES = frozenset((LEAD, TAKE_PART, HELP, ANSWER_FOR))
BODY, SIDE, PLACE, OTHER, NUMBERED, THEME = "b", "s", "p", "g", "t", "w"
"""能源局, 四川省 that leads, 潼南, 成渝氢走廊, 任务6, 碳汇."""
DENY, EXCEPT, BESIDE, MORE, APART = "N", "E", "M", "X", "K"
"""不, 除了, 之外, 还 or 都, 无关."""
OR, AND, JOINED_BY, EACH, WITH, OF = "O", "J", "H", "D", "W", "d"
"""或, 和, 会同, 分别 or 任意一家, 与 of 与…无关, 的."""
SAYS, WHO, UNIT, STOP, GAP, UNREAD = "v", "Q", "U", ",", "_", "?"
"""涉及, 谁, 单位, a comma, anything that says nothing, and a denial that nobody reads."""

NAMED, REST = "\ue000-\uf8fe", "\uf8ff"
"""What stands for a name while a question is taken apart: one character, and another for each of its others."""
RESERVED = re.compile(f"[{NAMED}{REST}]")
ROLE = "牵头|主办|主抓|领衔|配合|协助|协办|参与|参加|负责|承担"

_NAME = f"[{NAMED}]{REST}*"
_AFTER_NAME, _BEFORE_NAME = f"(?<=[{NAMED}{REST}])", f"(?=[{NAMED}])"
TELLS_OF = "涉及|提到|提及|包括|包含|写到|说到|谈到|讲到"
_UNRELATED = "无关|(?:没有?|无)(?:关系|关联|联系)|不相[关干]"
_VERBS = "(?:属于|直接|[有由归让请需要用必须能会该应经被为在是再])*"
_WORK = "任务|工作|事项|职责|活(?:儿|计)?(?![动力性跃])"
_CONTAINS = "(?:里面?|[中上])(?:都?有|都?含有?|都?包[含括]了?)"
_WHICH_WORK = f"(?:哪(?:些|几?[项个条])|什么)(?:{_WORK}|项目)"
_AS, _AS_UNIT = f"(?:作为|担任|[是为当])(?:{_WHICH_WORK}的)?", "(?:责任)?(?:单位|部门)"
_ADDS, _NUMBER = "[、和与及]|以及", "[两二三四五六七八九几]"
_HAVE = f"(?:这?{_NUMBER}[家个](?:单位|部门)?)?(?:有(?:哪|几|多少|什么|啥|任务)|要?[干做搞](?:哪|什么|啥))"
"""能源局、财政局两家有哪些任务: those of each."""
_SHARED = "共|一起|一同|联合|合作|协作|同时|都"
_AMONG = "(?:[里中]|当中|之中)"
_ONE = "(?:任[意何]|随便|至少有?|其中有?)一[家个方]|有一家|任一|之一"
_ANY_ONE = f"(?:{_AMONG}?[,的]?(?:{_ONE})|{_AMONG}的?一[家个])(?:单位|部门)?"
"""能源局、财政局任意一家."""
_KINDS = "区县|县区|市县|市州|地市|城市|地区|地方|省份|园区|[县区市]"
_KIND_ENDS = f"(?=$|[,。!?{NAMED}有在要需能会将建牵参配承负涉提项任])"
_STRUCTURE = (
    (UNREAD, "[不没未](?:包[含括]|算|计)?在内"),
    (APART, _UNRELATED),
    (DENY, f"并?(?:不|没有?|未|非|(?<!有)无|用不着|缺少){_VERBS}(?=[{NAMED}]|{ROLE}|管|{TELLS_OF}|覆盖|含)"),
    (EXCEPT, "除[了去开]|除(?=.+外)"),
    (BESIDE, "之外|[以除]外"),
    (UNREAD, f"(?<!不)[只仅](?:[有由是]|是由)?(?=[{NAMED}]|{TELLS_OF})"),
    (MORE, f"[既又]有?{_BEFORE_NAME}|既有(?=.+又有)|又有|还有|其他|其余|另外|别的"),
    (LEAD, f"{_AS}牵头{_AS_UNIT}|牵头|主办|主抓|领衔|{_AFTER_NAME}(?:带头|挑头|打头|牵(?:的头|$))"),
    (HELP, f"{_AS}(?:配合|协办){_AS_UNIT}|配合|协助|协办|{_AFTER_NAME}配$"),
    (TAKE_PART, f"{_AS}参与{_AS_UNIT}|参与|参加|{_AFTER_NAME}参$"),
    (WHO, "哪(?:些|一?个|几个|几家|一?家)?(?:单位|部门|局|厅|委)|哪[一几]?家"),
    (WHO, f"谁(?=[来去在会要能是]?(?:{ROLE}|管))|(?<=[由归是为])谁"),
    (GAP, "负责(?=牵头|主办|配合|参与)"),
    (ANSWER_FOR, f"负责|承担|{_AFTER_NAME}[负承]$|(?<=[谁来家门位{NAMED}{REST}])管(?!理)"),
    (ANSWER_FOR, "(?<=[谁家门位])(?:一起|共同)?(?:合作|协作|打交道)"),
    (SAYS, TELLS_OF),
    (UNIT, "(?:责任单位|单位|部门)(?:名单)?|名单(?=[里中上])"),
    (GAP, f"{_CONTAINS}{_BEFORE_NAME}"),
    (JOINED_BY, f"(?:会同|连同|{_AFTER_NAME}联合){_BEFORE_NAME}"),
    (OR, f"{_AFTER_NAME}(?:{_ADDS})(?={_NAME}(?:(?:{_ADDS}){_NAME})*{_HAVE}(?!.*(?:{_SHARED})))"),
    (AND, f"{_AFTER_NAME}(?:[跟同]|{_ADDS}){_BEFORE_NAME}"),
    (OR, f"(?<=任务|工作|事项|项目)(?:{_ADDS})(?=[由在]?[{NAMED}]|{TELLS_OF})"),
    (WITH, f"[与和跟同](?=[^,]*(?:{_UNRELATED}))"),
    (EACH, f"分别|各自|各(?=有(?!关)|{ROLE})|{_AFTER_NAME}{_ANY_ONE}"),
    (
        GAP,
        f"(?:哪(?:些|[几一]?[个项家条])|几[个项家条])(?:{_WORK}|项目|举措|行动(?!方案|计划|[者力])|(?:{_KINDS}){_KIND_ENDS})?",
    ),
    (GAP, "要么(?=.+要么)|(?:无论|不论|不管)是?(?=.+(?:还是|或))"),
    (OR, "要么"),
    (GAP, "有(?:关系|关联)|有(?=哪|几[个项家条]|什么|啥|多少)"),
    (GAP, f"会同|作为|联合(?={ROLE})|(?:重点|主要|具体|各项)(?={_WORK}|{ROLE})"),
    (GAP, rf"(?:同?一|[两二三四五六七八九十]{{1,3}}|\d{{1,2}})[项家个条](?={_WORK}|单位|部门|[都共一有要]|$)"),
    (GAP, f"(?:实施|开展|落实|推进|完成)[了的]?(?=哪|什么|(?<=的)(?:{_WORK}))"),
    (GAP, f"要(?:建设?|打造|[搞办]){_BEFORE_NAME}|^(?:{OUTPUT}){_BEFORE_NAME}"),
    (GAP, "(?:得到|获得|享受)了?(?:哪些|什么)(?:支持|政策|扶持|优惠|帮助|好处)"),
    (STOP, "但是|[,;。!?]"),
)
"""What each sign stands for; of two that begin at the same place the first."""
_WORDS = {
    "或": OR,
    "或者": OR,
    "或是": OR,
    "抑或": OR,
    "还是": OR,
    "还": MORE,
    "都": MORE,
    "的": OF,
    "但": STOP,
    "外": BESIDE,
    "没": DENY,
    "没有": DENY,
}
"""Signs only where they are words by themselves."""
_ANY = "|".join(f"({pattern})" for _, pattern in (*_STRUCTURE, ("", "或[者是]|抑或|还是|没有?|[或还都的但外]")))
"""Any of the signs and words; as it takes 16 ms to compile, no start waits for it."""
_WHICH = re.compile(r"(?:哪(?:些|几?项|几?个)(?:任务|工作|事项|项目|举措)?|任务[里中]面?)[都还]?$")
"""After it comes what such a task does not have: 哪些任务没有光伏, 能源局的任务里没有光伏的."""


def signs_in(text: str, edges: frozenset[int]) -> Iterator[tuple[int, int, str]]:
    """Yield where each sign of ``text`` stands and its kind; that of a hidden name is ``BODY``, whatever it is.

    Words of ``text`` begin and end at ``edges``.
    """
    position, name, any_sign = 0, re.compile(_NAME), re.compile(_ANY)
    while position < len(text):
        found = name.match(text, position) or any_sign.match(text, position)
        kind = _kind(found, edges) if found else ""
        if found and kind:
            yield found.start(), found.end(), kind
        position = found.end() if found and kind else position + 1


def _kind(found: re.Match[str], edges: frozenset[int]) -> str:
    """Return what ``found`` is a sign for, or nothing where it is only a part of a word."""
    if found.lastindex is None:
        return BODY
    if found.lastindex <= len(_STRUCTURE):
        return _STRUCTURE[found.lastindex - 1][0]
    if not {found.start(), found.end()} <= edges:
        return ""
    kind = _WORDS[found[0]]
    return kind if kind != DENY or _WHICH.search(found.string[: found.start()]) else ""
