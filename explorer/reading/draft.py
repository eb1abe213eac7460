"""What a reader makes of a file before it becomes a Document."""

from msgspec import Struct

from explorer.domain.document import Block, Document, Metadata, Span
from explorer.text.script import close_up

_TEXT_OF_A_PICTURE = 400
"""Characters to each picture: a text with more has pictures in it, one with less may be pictures itself."""
ANOTHER_WAY = "另存为 PDF 再导入（需要安装文字识别组件），或改用带文字的文件"


class Line(Struct, frozen=True):
    """One line of text and its heading level, 0 for body text."""

    text: str
    level: int = 0
    lead: int = 0
    """Length of a bold lead-in at the start of ``text``, in code points; 0 where there is none or all is bold."""
    cells: tuple[str, ...] = ()
    """A row of a table has these instead of ``text``, an empty one for each cell merged into the one above or left."""


class Draft(Struct, frozen=True):
    """The lines of a file and what its front matter or head says (``title``, ``issuers``, ``number`` …)."""

    lines: tuple[Line, ...]
    facts: dict[str, str]
    warnings: tuple[str, ...] = ()
    """What could not be made out, one Chinese sentence each."""
    pictures: int = 0
    """Pictures whose text, if they have any, was not read."""


def to_document(draft: Draft, identifier: str = "") -> Document:
    """Return ``draft`` as a Document: blanks between Chinese and Latin closed up, one line a block."""
    pieces: list[str] = []
    blocks: list[Block] = []
    start = 0
    for line in draft.lines:
        text, block = _block(line, start)
        pieces.append(text)
        blocks.append(block)
        start = block.span.end + 1
    name = draft.facts.get("id") or identifier
    text = "\n".join(pieces)
    warnings = (*draft.warnings, *_pictures(draft.pictures, text), *_broken(text))
    return Document(name, text, tuple(blocks), _metadata(draft.facts), warnings)


def _pictures(count: int, text: str) -> tuple[str, ...]:
    """Return a warning where ``count`` pictures stand in so little ``text`` that they may be the document."""
    if not count or len(text) > count * _TEXT_OF_A_PICTURE:
        return ()
    return (f"文中有 {count} 张图片，图片里的文字没有读出；如果正文是图片，请{ANOTHER_WAY}。",)


def _broken(text: str) -> tuple[str, ...]:
    """Return a warning where decoding had to give characters up."""
    count = text.count("\ufffd")
    return (f"有 {count} 处文字已损坏，显示为“\ufffd”，请核对原文。",) if count else ()


def _block(line: Line, start: int) -> tuple[str, Block]:
    """Return the text of ``line`` and its block, which starts at ``start``."""
    if not line.cells:
        text = close_up(line.text.strip())
        indent = len(line.text) - len(line.text.lstrip())
        lead = len(close_up(line.text[indent : line.lead].strip())) if line.lead else 0
        return text, Block(Span(start, start + len(text)), line.level, lead)
    cells = [close_up(" ".join(cell.split())) for cell in line.cells]
    spans: list[Span] = []
    position = start
    for cell in cells:
        spans.append(Span(position, position + len(cell)))
        position += len(cell) + 1
    text = "\t".join(cells)
    return text, Block(Span(start, start + len(text)), line.level, cells=tuple(spans))


def _metadata(facts: dict[str, str]) -> Metadata:
    return Metadata(
        title=facts.get("title", ""),
        issuers=_names(facts.get("issuers", "")),
        regions=_names(facts.get("regions", "")),
        number=facts.get("number") or None,
        date=facts.get("date") or None,
        source=facts.get("source", ""),
    )


def _names(value: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in value.split("、") if name.strip())
