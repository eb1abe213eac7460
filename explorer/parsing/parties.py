"""Lists of bodies: where one name ends and the next begins."""

import re
from collections.abc import Iterator

from msgspec.structs import replace

from explorer.domain.document import Span
from explorer.domain.plan import Party
from explorer.parsing.brackets import split_outside, trimmed
from explorer.parsing.roles import evidence_at, role_named

BODY_END = (
    *("委", "局", "厅", "部", "办", "院", "行", "会", "署", "公司", "政府", "中心", "单位", "部门", "社", "台", "校"),
    *("所", "处", "关", "联", "盟", "集团", "组", "总队", "支队", "大学", "馆", "库", "站", "段", "队", "军区", "地区"),
    *("区", "县", "市", "省", "州", "旗", "街道", "乡镇", "企业", "基地", "园区", "基金", "）", ")", "镇", "乡", "村"),
    *("小组", "专班", "室", "总站", "协", "团", "学校", "机构", "镇街", "街镇", "平台", "银行", "电信", "移动", "联通"),
    *("铁塔", "石油", "石化", "供电", "海油", "科", "股", "中央"),
)
"""How the name of a body, or of an area whose government is meant, can end."""
_AND = re.compile(r"以及|(?:和|及|与)(?!(?:单位|机构|企业|地区|(?:人民)?政府|管委会?|管理委员会|办事处)$)")
_SURE_BODY_END = re.compile(
    r"(?:委|局|厅|部|办|院|行|会|署|公司|政府|中心|单位|部门|社|海关|联|集团|工委|地区|党校|大学|等|总队|支队|街道|镇|办公室|指挥部"
    r"|区县|园区|县区|小组|科协|机构|企业|[）)])$"
)
_CERTAIN = re.compile(
    r"^(?:[省市县区州国各团]|中国|中央|人民|自治|兵团|[\u4e00-\u9fff]{2,6}[省市县区州]).*"
    r"(?:委|局|厅|部|办|署|公司|政府|中心|管委会|海关|社|总队|支队|街道|联|院|行)$"
    r"|^[\u4e00-\u9fff]{2,10}(?:部|厅|总局|署|监会|委|人民银行)$"
)
_GENERIC = (
    r"(?:乡镇|镇街|街镇|街道|镇乡|县区|区县|市县|市州|园区|功能区|开发(?:（度假）)?区|高校|属地|所在地|项目所在地|基层|省级|市级|县级|区级|乡级|乡（镇）|镇（街道）"
    r"|乡镇（街道）|县（市、区）|市（州）|区县（自治县）|(?:金融|医疗|科研|检测|认证|中介|保险|教育|培训|卫生|新闻)(?:机构|单位|媒体)|银行业|行业|新闻媒体)"
    r"(?:人民)?(?:政府|办事处|管委会?|党委|协会|商会)?(?:、街道(?:办事处)?)?"
)
_MANY = re.compile(
    rf"^(?:有关|相关|重点[省市县区州镇乡]|其他|其它|全市|全省|全县|全区|地方|沿线|沿江|(?:项目|企业)?所在地|毗邻|周边|所属|辖区|属地|\d+个|[两三四五六七八九十]+个?[省市区县州镇乡]|[省市区县州](?:属|级|直)[^\u59d4\u5c40\u5385]*$)|^{_GENERIC}$|有关|相关|各"
    r"|(?:部门|单位|地区|区县|企业)$"
)
"""Bodies that stand for many."""
_EACH = re.compile(
    r"^(?:各|相关|有关){0,2}(?:设区)?(?:省|市|区|县|镇|乡|乡镇|州|盟|旗|地|街道)(?:[（(〔][^（）()〔〕]{1,8}[）)〕])?$"
)
_MANY_BODIES = re.compile(r"^(?:[省市县区州]|国务院|中央)?(?:级|直|属)?(?:各|其他|其它)?(?:有关|相关|各)(?:部门|单位)$")
_FIELD = re.compile(r"由?[\u4e00-\u9fff]{2,4}")
_DEPARTMENT = re.compile(r"(?:^|、)(?![省市县区州]?(?:级|直)?(?:有关|相关|各|其他))[\u4e00-\u9fff]{2,6}(?<!等)部门$")
_OTHERS_TOO = re.compile(r"单位|部门|机构|企业")
"""市有关部门、单位."""
_UNITS = "市县区州旗"
_AREA = re.compile(rf"[\u4e00-\u9fff]{{1,6}}[{_UNITS}]")
_BARE_AREA = re.compile(r"[\u4e00-\u9fff]{2,4}")
_GOVERNMENT = re.compile(rf"[\u4e00-\u9fff]{{1,6}}(?P<unit>[{_UNITS}])(?P<body>人民政府|政府)")
_EACH_GOES_ON = re.compile(
    r"^(?![省市区县州][直级属](?!市))(?:自治区|直辖市|(?:省?直管|省辖|县级)市|各?县|各?区|自治州|各?州|各?街道|各?乡|各?镇|各?旗|各?市|各?新区|各?开发区|各?园区|办事处)"
)
_BY = re.compile(r"(?:(?:以上|上述|本项)[\u4e00-\u9fff]{0,6})?(?:由|并由|会同|以及|和|及)(?=[\u4e00-\u9fff]{2})")
_PLACES = re.compile(r"(?:各|有关|相关)(?:地|地方|方面|地市)")
_LONGEST_END = 4
_LONGEST = 40
"""Characters; what is longer is a sentence, not a body."""
_AND_SO_ON = re.compile(
    r"(?<![高中初平同均])等(?=[^、，]{0,4}(?:有关|相关|部门|单位|各)|国务院|省|市|县|区|重点|其[余他它]|乡|镇|街|\d|\s*$)"
)

_OWN_ROLE = re.compile(
    r"[（(〔](?P<role>(?:共同)?(?:牵头|主办|主责|责任|负责|配合|协办|协助|参与|参加|指导)(?:单位|部门)?)[）)〕]$"
)
"""市教委（牵头）、市财政局."""
_CONTACT = re.compile(r"[（(]\s*(?:联系人|联系电话|联络员|电话)[^（）()\n]{0,60}[）)]$")
_NOBODY = ("其中", "下同", "以下同")
_NO_NAME = re.compile(r"(?:部门|单位)(?:[和及与]?(?:部门|单位|机构|企业|地区))?")


def split_bodies(text: str, listed: Span, group: int) -> Iterator[Party]:
    """Yield the bodies of one list such as A、B和C等有关部门."""
    yield from _with_endings(
        [
            party
            for piece in _joined(text, _departments(text, list(split_outside(text, listed, "、/／"))))
            for word in _split_blanks(text, piece)
            for part in _split_and(text, word)
            for party in _bodies(text, part, group)
        ]
    )


def _with_endings(parties: list[Party]) -> Iterator[Party]:
    """Yield ``parties``; areas listed before one with its government mean their governments: 成都、德阳市人民政府."""
    ending = unit = ""
    found: list[Party] = []
    for party in reversed(parties):
        government = _GOVERNMENT.fullmatch(party.written)
        if government:
            unit, ending = government["unit"], government["body"]
        elif party.collective or not _is_area(party.written):
            ending = ""
        own = "" if government or not ending else ending if party.written[-1] in _UNITS else unit + ending
        found.append(replace(party, ending=own))
    yield from reversed(found)


def _is_area(written: str) -> bool:
    is_bare = _BARE_AREA.fullmatch(written) and not written.endswith(BODY_END)
    return bool(_AREA.fullmatch(written) or is_bare)


def is_plausible(written: str) -> bool:
    """Tell whether ``written`` reads like the name of a body."""
    return len(written) <= _LONGEST and (written.endswith(BODY_END) or bool(_PLACES.fullmatch(written)))


def is_certain(written: str) -> bool:
    """Tell whether ``written`` can hardly be anything but the name of a body, or of many."""
    return len(written) <= _LONGEST and bool(_CERTAIN.match(written) or (_MANY.search(written) and "政府" in written))


def _departments(text: str, pieces: list[Span]) -> list[Span]:
    """Join fields of work with the departments they share their last word with: 公安、交通部门."""
    found: list[Span] = []
    for piece in reversed(pieces):
        shares = found and _FIELD.fullmatch(piece.of(text)) and not piece.of(text).endswith(BODY_END)
        if shares and _DEPARTMENT.search(found[-1].of(text)):
            found[-1] = Span(piece.start, found[-1].end)
        else:
            found.append(piece)
    return found[::-1]


def _joined(text: str, pieces: list[Span]) -> Iterator[Span]:
    """Join what only together names many: 各市、县（区）人民政府."""
    waiting: Span | None = None
    for piece in pieces:
        words = piece.of(text).strip()
        if waiting is not None and (_EACH_GOES_ON.match(words) or _OTHERS_TOO.fullmatch(words)):
            waiting = Span(waiting.start, piece.end)
        else:
            if waiting is not None:
                yield waiting
            waiting = piece
        last = waiting.of(text).strip().rsplit("、", 1)[-1]
        if not (_EACH.match(last) or _MANY_BODIES.match(last)):
            yield waiting
            waiting = None
    if waiting is not None:
        yield waiting


def _split_blanks(text: str, piece: Span) -> Iterator[Span]:
    """Cut ``piece`` at blanks behind a whole name; a name may be broken by one where a cell was wrapped."""
    start = piece.start
    for found in re.finditer(r"[\s　]+", piece.of(text)):
        at = piece.start + found.start()
        if _SURE_BODY_END.search(text[max(start, at - _LONGEST_END) : at]) and piece.start + found.end() < piece.end:
            yield Span(start, at)
            start = piece.start + found.end()
    yield Span(start, piece.end)


def _split_and(text: str, piece: Span) -> Iterator[Span]:
    """Cut ``piece`` at 和, 及, 与 where what stands before is a whole name (not 经济|和信息化厅)."""
    start = piece.start
    # What is longer is no list of bodies.
    end = min(piece.end, piece.start + _LONGEST * 5)
    for found in _AND.finditer(text, piece.start, end):
        before = text[start : found.start()]
        if _SURE_BODY_END.search(before) and before.count("（") == before.count("）"):
            yield Span(start, found.start())
            start = found.end()
    yield Span(start, piece.end)


def _bodies(text: str, part: Span, group: int) -> Iterator[Party]:
    """Yield the body ``part`` names, or two where 等 stands between: 银保监会等有关部门."""
    found = _AND_SO_ON.search(text, part.start, part.end)
    if found is None:
        yield from _body(text, part, group)
        return
    yield from _body(text, Span(part.start, found.start()), group)
    rest = Span(found.end(), part.end)
    if _NO_NAME.fullmatch(rest.of(text).strip()):
        rest = Span(found.start(), part.end)
    if rest.of(text).strip():
        yield from _body(text, rest, group)


def _body(text: str, part: Span, group: int) -> Iterator[Party]:
    whole = trimmed(text, part, "。，；;：:*＊★☆▲△●◆#＃")
    by = _BY.match(whole.of(text))
    start, end = whole.start + (by.end() if by else 0), whole.end
    while end > start and text[end - 1] in "）)" and not re.search("[（(〔]", text[start:end]):
        end -= 1
    contact = _CONTACT.search(text, start, end)
    end = contact.start() if contact else end
    own = _OWN_ROLE.search(text, start, end)
    role = role_named(own["role"]) if own else None
    evidence = evidence_at(text, own.start("role"), own.end("role")) if own else None
    end = own.start() if own else end
    written = text[start:end]
    if 0 < len(written) <= _LONGEST and written not in _NOBODY:
        yield Party(written, Span(start, end), group, role, evidence, collective=bool(_MANY.search(written)))
