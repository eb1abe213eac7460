"""What a reader makes of a file before it becomes a Document."""

from dataclasses import dataclass

from explorer.domain.document import Block, Document, Metadata, Span
from explorer.text.script import close_up


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text and its heading level, 0 for body text."""

    text: str
    level: int = 0


@dataclass(frozen=True, slots=True)
class Draft:
    """The lines of a file and what its front matter or head says (``title``, ``issuers``, ``number`` …)."""

    lines: tuple[Line, ...]
    facts: dict[str, str]


def to_document(draft: Draft, identifier: str = "") -> Document:
    """Return ``draft`` as a Document: blanks between Chinese and Latin closed up, one line a block."""
    lines = [Line(close_up(line.text.strip()), line.level) for line in draft.lines]
    blocks: list[Block] = []
    start = 0
    for line in lines:
        blocks.append(Block(Span(start, start + len(line.text)), line.level))
        start += len(line.text) + 1
    text = "\n".join(line.text for line in lines)
    return Document(draft.facts.get("id") or identifier, text, tuple(blocks), _metadata(draft.facts))


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
