"""Who signs an official text and when: lines that are nothing but the name of a body, or a date."""

import re

from explorer.domain.document import Document
from explorer.parsing.enumerators import read_enumerator
from explorer.text.numerals import parse_numeral

BODY = (
    r"国务院|中共中央|人民政府|人民代表大会常务委员会|人民代表大会|办公厅|办公室|委员会|管委会|领导小组|指挥部|联席会议"
    r"|集团|公司|政府|总局|[部局委厅署院行会社]"
)
"""How the name of a body that signs can end."""
_SIGNED = re.compile(rf"^[\u4e00-\u9fff（）()　\s]{{2,60}}?(?:{BODY})$")
_NO_SIGNATURE = re.compile(
    r"通知|方案|意见|任务|措施|举措|加强|推进(?!(?:工作)?(?:委员会|领导小组|联席会议|指挥部))|建立|[，。；：]"
)
_PARTY_BEFORE = re.compile(r"^(中共.{2,20}?(?:办公厅|办公室|委员会|委(?!办公|员会)))(?=国务院|[^\s　、]{2,12}人民政府)")
"""中共某县委某县人民政府: two names without a blank."""
_HAN_DIGIT = "〇零○ＯOo0一二三四五六七八九"
_DATE = re.compile(
    rf"[（(]?(\d{{4}}|[{_HAN_DIGIT}]{{4}})年([\d{_HAN_DIGIT}十]{{1,3}})月([\d{_HAN_DIGIT}十]{{1,3}})日(?:印发|发布)?[）)]?"
)
_NOTE = re.compile(r"^[（(](?:此件|此文|本文|[^（）()]{2,20}代章)[^（）()]{0,20}[）)]\s*")
"""What may stand between who signs and the date: （某部代章）, （此件发至乡）."""
_FIGURES = r"\d{4}([-/.])\d{1,2}\1\d{1,2}"
_STAMP = re.compile(rf"{_FIGURES}(?:\s+\d{{1,2}}:\d{{2}}(?::\d{{2}})?)?(?:\s+\S{{2,16}})?")
"""When, and perhaps by whom, a page was put up: 2022-01-06 10:00 区政府办公室."""


def is_signature(line: str) -> bool:
    """Tell whether ``line`` is nothing but the name of a body that can sign."""
    return bool(_SIGNED.match(line)) and not _NO_SIGNATURE.search(line) and read_enumerator(line) is None


def is_date(line: str) -> bool:
    """Tell whether ``line`` is nothing but a date, as texts are signed with or pages are stamped."""
    return _is_signed_date(line) or _STAMP.fullmatch(line) is not None


def iso_date(line: str) -> str | None:
    """Return the ISO date ``line`` starts with; 2023-05-06 and 2023/5/6 are read too."""
    bare = re.sub(r"(?<=[一二三四五六七八九])[ＯOo0]+", lambda zeros: "〇" * len(zeros[0]), re.sub(r"\s", "", line))
    found = _DATE.match(bare) or re.match(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})", bare)
    if not found:
        return None
    year, month, day = (parse_numeral(part) or 0 for part in found.groups())
    return f"{year:04}-{month:02}-{day:02}" if 1 <= month <= 12 and 1 <= day <= 31 else None


def names_in(written: str) -> tuple[str, ...]:
    """Return the bodies that ``written`` lists between blanks: 中共重庆市委　重庆市人民政府."""
    parts = [part for part in re.split(r"[\s　、]+", _PARTY_BEFORE.sub(r"\1 ", written)) if part]
    whole = [part for part in parts if len(part) > 3]
    return tuple(whole) if len(whole) == len(parts) else ("".join(parts),)


def signature_of(document: Document) -> tuple[tuple[str, ...], str | None]:
    """Return who signed and the date below it: the first such lines, else the last date on a line of its own."""
    lines = [_NOTE.sub("", block.span.of(document.text).strip()) for block in document.blocks if not block.cells]
    signed: list[str] = []
    for line in lines:
        if signed and _is_signed_date(line):
            return tuple(signed), iso_date(line)
        if signed and not line:
            continue  # there stood nothing but a note in brackets
        signed = [*signed, *names_in(line)] if is_signature(line) else []
    dates = [date for line in lines if _is_signed_date(line) and (date := iso_date(line))]
    return (), dates[-1] if dates else None


def _is_signed_date(line: str) -> bool:
    bare = re.sub(r"\s", "", line)
    return bool(_DATE.fullmatch(bare) or re.fullmatch(_FIGURES, bare))
