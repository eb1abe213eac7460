"""The head and the foot of an official text: title, document number, issuer, addressees, signature and date."""

import re
from collections.abc import Mapping

from msgspec import Struct
from msgspec.structs import replace

from explorer.domain.document import Block, Document, Metadata, Span
from explorer.parsing.enumerators import read_enumerator
from explorer.parsing.page_facts import facts_in, facts_of_row, is_furniture
from explorer.text.numerals import parse_numeral

_NUMBER = re.compile(r"[\u4e00-\u9fff]{1,12}[〔\[【（(［]\s*\d{4}\s*[〕\]】）)］]\s*(?:第\s*)?\d+\s*号")
_BODY = (
    r"国务院|中共中央|人民政府|人民代表大会常务委员会|人民代表大会|办公厅|办公室|委员会|管委会|领导小组|指挥部|联席会议"
    r"|集团|公司|政府|总局|[部局委厅署院行会社]"
)
_ISSUER = re.compile(rf"^(.{{2,60}}?(?:{_BODY}))(?:等[\u4e00-\u9fff\d]{{0,4}}(?:部门|单位))?(?=关于|印发|转发|公告|令)")
_SIGNED = re.compile(rf"^[\u4e00-\u9fff（）()　\s]{{2,60}}?(?:{_BODY})$")
_NO_SIGNATURE = re.compile(r"通知|方案|意见|任务|措施|举措|加强|推进|建立|[，。；：]")
_RED_HEAD = re.compile(rf"^(.{{2,40}}?(?:{_BODY}))文件$")
_CLOSING = re.compile(
    r"^[（(](?:此件|此文|本文|联系人|联系电话).{0,40}[）)]$|^附\s*件?\s*[:：]|^(?:抄送|主送|联系人|联系电话|信息公开选项|责任编辑)[:：]"
)
_HAN_DIGIT = "〇零○Ｏ一二三四五六七八九"
_DATE = re.compile(
    rf"[（(]?(\d{{4}}|[{_HAN_DIGIT}]{{4}})年([\d{_HAN_DIGIT}十]{{1,3}})月([\d{_HAN_DIGIT}十]{{1,3}})日(?:印发|发布)?[）)]?"
)
_STAMP = re.compile(r"\d{4}([-/.])\d{1,2}\1\d{1,2}(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?(?:\s+\S{2,16})?")
_SENTENCE_END = "。；！？"
_TITLE_LINES = 4
_HEAD_LINES = 24
_LONGEST_TITLE_LINE = 60
_WHOLE_TITLE = re.compile(
    r"(?:通知|意见|方案|办法|规定|决定|措施|纲要|计划|规划|公告|批复|通报|条例|细则|要点|清单|台账|[解工]表|报告|政策|任务|指南|函|令|》)"
    r"(?:[（(].{1,20}[）)])?$"
)
_SUBTITLE = re.compile(r"^[（(](?:[\d—\-－～~至年]{4,}|试行|暂行|修订.{0,4}|征求意见稿|送审稿|第.{1,3}版)[）)]$")


class Masthead(Struct, frozen=True):
    """The document with its metadata filled in, and the lines the head takes up."""

    document: Document
    lines: tuple[Span, ...]


def read_masthead(document: Document) -> Masthead:
    """Fill in what ``document`` says of itself where its file gave no metadata."""
    head = _Head(document)
    title, found = head.title, document.metadata
    signed, date = _signature(document)
    metadata = Metadata(
        title=found.title or title,
        issuers=found.issuers or _issuers(found.title or title, signed) or head.issuers or signed,
        regions=found.regions,
        number=found.number or head.number,
        date=found.date or date or head.date,
        source=found.source,
    )
    return Masthead(replace(document, metadata=metadata), tuple(head.lines))


def is_closing(text: str, block: Block, following: Block | None) -> bool:
    """Tell whether ``block`` belongs to the foot of a text: signature, date, list of annexes, (此件公开发布)."""
    line = block.span.of(text).strip()
    after = "" if following is None else following.span.of(text).strip()
    return bool(_CLOSING.match(line)) or _is_date(line) or (is_signature(line) and (_is_date(after) or not after))


class _Head:
    """The first lines of a document: what they say, and which they are."""

    def __init__(self, document: Document) -> None:
        self._text = document.text
        self._blocks = document.blocks[:_HEAD_LINES]
        self.lines: list[Span] = []
        self.number: str | None = None
        self.date: str | None = None
        self.issuers: tuple[str, ...] = ()
        self._facts: dict[str, str] = {}
        self._written_title = ""
        position = self._skip_to_heading() or self._skip(0)
        title = self._title_lines(position)
        self.lines += [block.span for block in title]
        written = "".join(block.span.of(self._text).strip() for block in title)
        self._written_title = written
        self._skip(position + len(title))
        self.title = written or self._fact("标题", "名称", "公文名称")
        self.number = self.number or self._fact("发文字号", "文号") or None
        issuer = self._fact("发文机关", "发布机构", "发文单位")
        self.issuers = self.issuers or ((issuer,) if issuer else ())
        self.date = self.date or _iso(self._fact("成文日期", "印发日期", "发文日期", "发布日期", "发布时间", "日期"))

    def _fact(self, *names: str) -> str:
        return next((self._facts[name] for name in names if self._facts.get(name)), "")

    def _skip_to_heading(self) -> int:
        """Take the lines before the heading that is set as the title: facts in a table, the site's name."""
        at = next((n for n, block in enumerate(self._blocks) if self._is_set_as_title(block)), 0)
        before = self._blocks[:at]
        if any(len(block.span.of(self._text)) > _LONGEST_TITLE_LINE and not block.cells for block in before):
            return 0
        for block in before:
            self._take_row(block)
            self.lines.append(block.span)
        return at

    def _is_set_as_title(self, block: Block) -> bool:
        line = block.span.of(self._text).strip()
        return bool(block.level) and bool(_WHOLE_TITLE.search(line)) and _can_be_title(line, block)

    def _take_row(self, block: Block) -> bool:
        """Note what the cells of a row say, or a line; tell whether all of it belongs to the head."""
        cells = [cell.of(self._text).strip() for cell in block.cells] or [block.span.of(self._text).strip()]
        if facts := facts_of_row(cells):
            self._note(facts)
            return True
        taken = [self._take(cell) for cell in cells if cell]
        return all(taken)

    def _note(self, facts: Mapping[str, str]) -> None:
        self._facts |= {name: value for name, value in facts.items() if name not in self._facts}

    def _skip(self, position: int) -> int:
        """Take the lines from ``position`` on that are neither title nor text, and return where these go on."""
        for block in self._blocks[position:]:
            if self._starts_title(position) or not self._take_row(block):
                break
            self.lines.append(block.span)
            position += 1
        return position

    def _starts_title(self, position: int) -> bool:
        """Tell whether the issuer on the first line of a title stands at ``position``: 某市人民政府 | 关于印发…."""
        lines = [block.span.of(self._text).strip() for block in self._blocks[position : position + 2]]
        goes_on = len(lines) > 1 and lines[1].startswith(("关于", "印发", "转发"))
        return goes_on and not self._written_title and is_signature(lines[0])

    def _take(self, line: str) -> bool:
        """Note what ``line`` says if it belongs to the head."""
        number, facts, red = _NUMBER.search(line), facts_in(line), _RED_HEAD.match(line)
        if facts:
            self._note(facts)
        elif is_furniture(line) or (self._written_title and self._written_title.endswith(line)):
            return True
        elif red:
            self.issuers = _names(red[1])
        elif number and len(line) <= len(number[0]) + 12:
            self.number = self.number or re.sub(r"\s", "", number[0])
        elif _is_date(line):
            self.date = self.date or _iso(line)
        elif self.lines and is_signature(line):
            self.issuers = self.issuers or _names(line)
        else:
            is_note = bool(self.lines) and line.startswith(("（", "(")) and line.endswith(("）", ")"))
            is_note = is_note and read_enumerator(line) is None
            return is_note or (bool(self.lines) and _is_address(line))
        return True

    def _title_lines(self, position: int) -> list[Block]:
        """Return the lines that are set as a title: short, unnumbered, not ending a sentence."""
        found: list[Block] = []
        for block in self._blocks[position : position + _TITLE_LINES]:
            line = block.span.of(self._text).strip()
            title = "".join(one.span.of(self._text).strip() for one in found)
            if found and _SUBTITLE.match(line):
                return [*found, block]
            if not _can_be_title(line, block) or (found and not _goes_on(title, line)):
                break
            if (block.level > 1 and not self._is_set_as_title(block)) or (found and block.level > found[0].level):
                break
            found.append(block)
        return found


def _can_be_title(line: str, block: Block) -> bool:
    ends = line.endswith((*_SENTENCE_END, "：", ":")) or line.startswith(("（", "("))
    is_text = ends or len(line) > _LONGEST_TITLE_LINE or bool(block.cells or block.lead) or _tells_when(line)
    return not (is_text or read_enumerator(line) or _NUMBER.fullmatch(line) or re.fullmatch(r"目\s*[录次]", line))


def _tells_when(line: str) -> bool:
    """Tell whether ``line`` is of the history of a statute: 2009年2月28日 第十一届全国人民代表大会…通过."""
    return bool(re.match(r"\d{4}年\d{1,2}月\d{1,2}日", line))


def _goes_on(title: str, line: str) -> bool:
    """Tell whether ``line`` goes on with ``title``: 国务院关于… | …的意见, but not …的意见 | 某市人民政府."""
    ended = _WHOLE_TITLE.search(title) or re.fullmatch(r"附\s*[件表]\s*\d*", line)
    is_signed = is_signature(line) and not is_signature(title)
    return line.startswith("的") or not (ended or is_signed)


def _is_address(line: str) -> bool:
    """Tell whether ``line`` names those a document is sent to: 各区县（自治县）人民政府，市政府有关部门：."""
    names_bodies = any(word in line for word in ("政府", "部门", "单位", "机构", "各", "委员会"))
    return line.endswith(("：", ":")) and names_bodies and "。" not in line and read_enumerator(line) is None


def _issuers(title: str, signed: tuple[str, ...]) -> tuple[str, ...]:
    """Return the bodies that ``title`` names as issuers; who signed, where they say more: 某局等部门, 区政府办公室."""
    found = _ISSUER.match(title)
    if found and "等" in found[0][len(found[1]) :] and found[1] in signed:
        return signed
    if found and len(signed) == 1 and signed[0].endswith(found[1]):
        return signed
    if found:
        return _names(found[1])
    return (title[:6] if title.startswith("国务院办公厅") else "国务院",) if title.startswith("国务院") else ()


def _names(written: str) -> tuple[str, ...]:
    """Return the bodies that ``written`` lists between blanks: 中共重庆市委　重庆市人民政府."""
    parts = [part for part in re.split(r"[\s　、]+", written) if part]
    whole = [part for part in parts if len(part) > 3]
    return tuple(whole) if len(whole) == len(parts) else ("".join(parts),)


def _signature(document: Document) -> tuple[tuple[str, ...], str | None]:
    """Return who signed and the date below it: the first such lines, else the last date on a line of its own."""
    lines = [block.span.of(document.text).strip() for block in document.blocks if not block.cells]
    signed: list[str] = []
    for line in lines:
        if signed and _is_date(line):
            return tuple(signed), _iso(line)
        signed = [*signed, *_names(line)] if is_signature(line) else []
    dates = [date for line in lines if _is_date(line) and (date := _iso(line))]
    return (), dates[-1] if dates else None


def is_signature(line: str) -> bool:
    """Tell whether ``line`` is nothing but the name of a body that can sign."""
    return bool(_SIGNED.match(line)) and not _NO_SIGNATURE.search(line) and read_enumerator(line) is None


def _is_date(line: str) -> bool:
    return bool(_DATE.fullmatch(re.sub(r"\s", "", line)) or _STAMP.fullmatch(line))


def _iso(line: str) -> str | None:
    """Return the ISO date ``line`` starts with; 2023-05-06 and 2023/5/6 are read too."""
    bare = re.sub(r"\s", "", line).replace("Ｏ", "〇")
    found = _DATE.match(bare) or re.match(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})", bare)
    if not found:
        return None
    year, month, day = (parse_numeral(part) or 0 for part in found.groups())
    return f"{year:04}-{month:02}-{day:02}" if 1 <= month <= 12 and 1 <= day <= 31 else None
