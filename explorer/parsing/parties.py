"""Lists of bodies: where one name ends and the next begins."""

import re
from collections.abc import Iterator

from explorer.domain.document import Span
from explorer.domain.plan import Party
from explorer.parsing.body_endings import BODY_END
from explorer.parsing.brackets import split_outside, trimmed
from explorer.parsing.joined_names import joined, with_endings
from explorer.parsing.roles import evidence_at, role_named

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
    r"(?:乡镇|镇街|街镇|街道|镇乡|县区|区县|市县|市州|园区|功能区|开发(?:（度假）)?区|高校|属地|所在地|项目所在地|基层|省级|市级|县级|区级|乡级"
    r"|(?:乡镇|区县|[市区县州镇乡])（[市区县州镇乡旗街道、自治]{1,9}）|(?:金融|医疗|科研|检测|认证|中介|保险|教育|培训|卫生|新闻)(?:机构|单位|媒体)|银行业|行业|新闻媒体)"
    r"(?:人民)?(?:政府|办事处|管委会?|党委|协会|商会)?(?:、街道(?:办事处)?)?"
)
_MANY = re.compile(
    rf"^(?:有关|相关|重点[省市县区州镇乡]|其|驻[\u4e00-\u9fff]{{1,3}}(?:金融机构|机构|企业|高校|院校|部队|单位)$"
    rf"|全市|全省|全县|全区|地方(?!.*(?:局|办|办公室)$)|沿线|沿江|(?:项目|企业)?所在地|毗邻|周边|所属|辖区|属地"
    rf"|\d+个|[两三四五六七八九十]+个?[省市区县州镇乡]|[省市区县州](?:属|级|直)[^\u59d4\u5c40\u5385]*$)|^{_GENERIC}$|有关|相关|各"
    r"|(?:部门|单位|地区|区县|企业)$"
)
"""Bodies that stand for many."""
_BY = re.compile(r"(?:(?:以上|上述|本项)[\u4e00-\u9fff]{0,6})?(?:由|并由|会同|以及|和|及)(?=[\u4e00-\u9fff]{2})")
_COMMITTEE = re.compile(r"(?!各|有关|相关)[^、，]{0,12}(?P<unit>[省市县区州旗])委(?=(?P=unit)(?:人民)?政府$)")
"""大冶市委市政府: the committee and the government of one area."""
_PLACES = re.compile(r"(?:各|有关|相关)(?:地|地方|方面|地市)")
_LONGEST_END = 4
_LONGEST = 40
"""Characters; what is longer is a sentence, not a body."""
_AND_SO_ON = re.compile(
    r"(?<![高中初平同均])等(?=[^、，]{0,8}(?:有关|相关|部门|单位|各)|国务院|省|市|县|区|重点|其[余他它]|乡|镇|街|\d|\s*$)"
)

_OWN_ROLE = re.compile(
    r"[（(〔](?P<role>(?:共同)?(?:牵头|主办|主责|责任|负责|配合|协办|协助|参与|参加|指导)(?:单位|部门)?)[）)〕]$"
)
"""市教委（牵头）、市财政局."""
_CONTACT = re.compile(r"[（(]\s*(?:联系人|联系电话|联络员|电话)[^（）()\n]{0,60}[）)]$")
_PERSON = re.compile(r"[\u4e00-\u9fff]{0,10}(?:领导|[省市县区州旗镇乡]长|书记|秘书长|主任|常委|委员|同志|负责人)")
"""分管副市长."""
_NOBODY = ("其中", "下同", "以下同")
_NO_NAME = re.compile(r"(?:部门|单位)(?:[和及与]?(?:部门|单位|机构|企业|地区))?")


def split_bodies(text: str, listed: Span, group: int) -> Iterator[Party]:
    """Yield the bodies of one list such as A、B和C等有关部门."""
    yield from with_endings(
        [
            party
            for piece in joined(text, list(split_outside(text, listed, "、/／")))
            for word in _split_blanks(text, piece)
            for part in _split_and(text, word)
            for one in _split_committee(text, part)
            for party in _bodies(text, one, group)
        ]
    )


def is_plausible(written: str) -> bool:
    """Tell whether ``written`` reads like the name of a body."""
    return len(written) <= _LONGEST and (written.endswith(BODY_END) or bool(_PLACES.fullmatch(written)))


def is_certain(written: str) -> bool:
    """Tell whether ``written`` can hardly be anything but the name of a body, or of many."""
    return len(written) <= _LONGEST and bool(_CERTAIN.match(written) or (_MANY.search(written) and "政府" in written))


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


def _split_committee(text: str, part: Span) -> Iterator[Span]:
    """Cut ``part`` behind a committee whose government follows without a comma."""
    found = _COMMITTEE.match(part.of(text))
    at = part.start + found.end() if found else part.start
    yield from (span for span in (Span(part.start, at), Span(at, part.end)) if span.start < span.end)


def _bodies(text: str, part: Span, group: int) -> Iterator[Party]:
    """Yield the body ``part`` names, or two where 等 stands between: 银保监会等有关部门."""
    found = _AND_SO_ON.search(text, part.start, part.end)
    if found is None:
        yield from _body(text, part, group)
        return
    rest = Span(found.end(), part.end)
    closes = _NO_NAME.fullmatch(rest.of(text).strip()) is not None
    if closes and not text[part.start : found.start()].endswith(BODY_END):
        yield from _body(text, part, group)  # 公安、司法等单位
        return
    yield from _body(text, Span(part.start, found.start()), group)
    if closes:
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
    if 0 < len(written) <= _LONGEST and written not in _NOBODY and not _PERSON.fullmatch(written):
        yield Party(written, Span(start, end), group, role, evidence, collective=bool(_MANY.search(written)))
