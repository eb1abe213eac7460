"""Names in a list that share words with their neighbours: 各市、县人民政府; 公安、交通部门; 成都、德阳市人民政府."""

import re
from collections.abc import Iterator

from msgspec.structs import replace

from explorer.domain.document import Span
from explorer.domain.plan import Party
from explorer.parsing.body_endings import BODY_END

_EACH = re.compile(
    r"^(?:各|相关|有关){0,2}(?:设区)?(?:省|市|特?区|县|镇|乡|乡镇|州|盟|旗|地|街道)(?:[（(〔][^（）()〔〕]{1,8}[）)〕])?$"
)
_MANY_BODIES = re.compile(r"^(?:[省市县区州]|国务院|中央)?(?:级|直|属)?(?:各|其他|其它)?(?:有关|相关|各)(?:部门|单位)$")
_FIELD = re.compile(r"由?[\u4e00-\u9fff]{2,4}")
_DEPARTMENT = re.compile(
    r"(?:^|、)(?![省市县区州]?(?:级|直)?(?:有关|相关|各|其他|成员|责任|主管|行业))(?P<field>[\u4e00-\u9fff]{2,4}?)等?(?:部门|单位)$"
)
_OTHERS_TOO = re.compile(r"单位|部门|机构|企业")
"""市有关部门、单位."""
_UNITS = "市县区州旗"
_AREA = re.compile(rf"[\u4e00-\u9fff]{{1,6}}[{_UNITS}]")
_BARE_AREA = re.compile(r"[\u4e00-\u9fff]{2,4}")
_GOVERNMENT = re.compile(rf"[\u4e00-\u9fff]{{1,6}}(?P<unit>[{_UNITS}])(?P<body>人民政府|政府)")
_COMPANIES = "(?:中国)?(?:电信|移动|联通|铁塔|广电|石油|石化)"
_COMPANY = re.compile(_COMPANIES)
_BRANCH = re.compile(rf"{_COMPANIES}(?P<place>[\u4e00-\u9fff]{{2,8}}公司)")
_COMMITTEES = ("党委", "党工委")
_OFFICE = re.compile(r"(?:人民)?政府|办事处|管委会?|管理委员会")
_EACH_GOES_ON = re.compile(
    r"^(?![省市区县州][直级属](?!市))(?:自治区|直辖市|(?:省?直管|省辖|县级)市|各?县|各?区|自治州|各?州|各?街道|各?乡|各?镇|各?旗|各?市|各?[新特]区|各?开发区|各?园区|办事处)"
    r"(?=$|[（(〔]|(?:人民)?政府|党|管|办事处|有关|相关|各|等|行署|及|和|以及)"
)


def _departments(text: str, pieces: list[Span]) -> list[Span]:
    """Join fields of work with the departments they share their last word with: 公安、交通部门, 公安、交通等部门."""
    found: list[Span] = []
    for piece in reversed(pieces):
        department = _DEPARTMENT.search(found[-1].of(text)) if found else None
        fields = (piece.of(text), department["field"]) if department else ()
        if fields and all(_FIELD.fullmatch(field) and not field.endswith(BODY_END) for field in fields):
            found[-1] = Span(piece.start, found[-1].end)
        else:
            found.append(piece)
    return found[::-1]


def joined(text: str, pieces: list[Span]) -> Iterator[Span]:
    """Join what only together names many: 各市、县（区）人民政府; 公安、交通部门."""
    pieces = _departments(text, pieces)
    waiting: Span | None = None
    last = ""
    for piece in pieces:
        words = piece.of(text).strip()
        if waiting is not None and _goes_on(last, words):
            waiting = Span(waiting.start, piece.end)
        else:
            if waiting is not None:
                yield waiting
            waiting = piece
        last = waiting.of(text).strip().rsplit("、", 1)[-1]
        if not (_EACH.match(last) or _MANY_BODIES.match(last) or last.endswith(_COMMITTEES)):
            yield waiting
            waiting = None
    if waiting is not None:
        yield waiting


def _goes_on(last: str, words: str) -> bool:
    """Tell whether ``words`` belong to the name that ``last`` begins: 各乡（镇）党委、政府; 各市、县."""
    if last.endswith(_COMMITTEES):
        return _OFFICE.fullmatch(words) is not None
    return bool(_EACH_GOES_ON.match(words) or _OTHERS_TOO.fullmatch(words))


def with_endings(parties: list[Party]) -> Iterator[Party]:
    """Yield ``parties`` with the end of their names where one behind them has it for all.

    Areas listed before one with its government mean their governments (成都、德阳市人民政府), companies their branches.
    """
    ending = unit = ""
    found: list[Party] = []
    for party in reversed(parties):
        government, branch = _GOVERNMENT.fullmatch(party.written), _BRANCH.fullmatch(party.written)
        if government:
            unit, ending = government["unit"], government["body"]
        elif branch:
            unit, ending = "", branch["place"]
        elif party.collective or not (_COMPANY.fullmatch(party.written) if not unit else _is_area(party.written)):
            ending = ""
        own = "" if government or branch or not ending else ending if party.written[-1] in _UNITS else unit + ending
        found.append(replace(party, ending=own))
    yield from reversed(found)


def _is_area(written: str) -> bool:
    is_bare = _BARE_AREA.fullmatch(written) and not written.endswith(BODY_END)
    return bool(_AREA.fullmatch(written) or is_bare)
