"""The head of an official text: title, document number, issuer, addressees, and the date at its end."""

import re
from dataclasses import dataclass, replace

from explorer.domain.document import Document, Metadata, Span
from explorer.parsing.enumerators import read_enumerator
from explorer.text.numerals import parse_numeral

_NUMBER = re.compile(r"[\u4e00-\u9fff]{1,12}[〔\[【（(]\d{4}[〕\]】）)]\s*\d+\s*号")
_ISSUER = re.compile(
    r"^(.+?(?:国务院|人民政府|办公厅|办公室|委员会|部|局|委|厅))(?=关于|印发|转发)|^(国务院(?:办公厅)?)"
)
_HAN_DIGIT = "〇零○一二三四五六七八九"
_DATE = re.compile(
    rf"^[（(]?(\d{{4}}|[{_HAN_DIGIT}]{{4}})年([\d{_HAN_DIGIT}十]{{1,3}})月([\d{_HAN_DIGIT}十]{{1,3}})日[）)]?$"
)
_SENTENCE_END = "。；！？"
_TITLE_LINES = 4
_LONGEST_TITLE_LINE = 60


@dataclass(frozen=True, slots=True)
class Masthead:
    """The document with its metadata filled in, and the lines the head takes up."""

    document: Document
    lines: tuple[Span, ...]


def read_masthead(document: Document) -> Masthead:
    """Fill in what ``document`` says of itself where its file gave no metadata."""
    text = document.text
    spans = [block.span for block in document.blocks]
    title_lines = _title_lines(document)
    head = list(title_lines)
    number = None
    for span in spans[len(title_lines) : len(title_lines) + 4]:
        line = span.of(text).strip()
        found = _NUMBER.search(line)
        if found and len(line) <= len(found[0]) + 4:
            number, head = found[0], [*head, span]
        elif _is_address(line):
            head.append(span)
    title = "".join(span.of(text).strip() for span in title_lines)
    found = document.metadata
    metadata = Metadata(
        title=found.title or title,
        issuers=found.issuers or _issuers(title),
        regions=found.regions,
        number=found.number or number,
        date=found.date or _date(document),
        source=found.source,
    )
    return Masthead(replace(document, metadata=metadata), tuple(head))


def _is_address(line: str) -> bool:
    """Tell whether ``line`` names those a document is sent to: 各区县（自治县）人民政府，市政府有关部门：."""
    names_bodies = any(word in line for word in ("政府", "部门", "单位", "机构"))
    return line.endswith(("：", ":")) and names_bodies and "。" not in line and read_enumerator(line) is None


def _title_lines(document: Document) -> tuple[Span, ...]:
    """Return the first lines that are set as a title: short, unnumbered, not ending a sentence."""
    lines: list[Span] = []
    for block in document.blocks[:_TITLE_LINES]:
        line = block.span.of(document.text).strip()
        ends = line.endswith((*_SENTENCE_END, "：", ":")) or line.startswith(("（", "("))
        if ends or len(line) > _LONGEST_TITLE_LINE or read_enumerator(line) or _NUMBER.fullmatch(line):
            break
        if block.level > 1 or (lines and document.blocks[0].level == 1):
            break
        lines.append(block.span)
    return tuple(lines)


def _issuers(title: str) -> tuple[str, ...]:
    found = _ISSUER.match(title)
    return tuple(name for name in (found[1] or found[2]).split("　") if name) if found else ()


def _date(document: Document) -> str | None:
    """Return the ISO date that stands on a line of its own, the last one in the text."""
    for block in reversed(document.blocks):
        found = _DATE.match(re.sub(r"\s", "", block.span.of(document.text)))
        if found:
            year, month, day = (parse_numeral(part) or 0 for part in found.groups())
            return f"{year:04}-{month:02}-{day:02}"
    return None
