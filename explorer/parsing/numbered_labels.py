"""Labels numbered like parts: 1.工作目标：… 2.工作措施：… 3.责任单位：…; all tell of the part they stand in."""

from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from explorer.domain.document import Block, Document, Span
from explorer.parsing.enumerators import Enumerator, read_enumerator
from explorer.parsing.labels import LABEL, OTHER_LABEL


class _Part(Struct, frozen=True):
    block: Block
    number: Enumerator
    names_bodies: bool
    is_label: bool


def without_numbers_of_labels(document: Document) -> Document:
    """Return ``document`` with the numbers before labels left out of its blocks; its text stays as it is."""
    parts = [part for block in document.blocks if (part := _part(document.text, block))]
    if not any(part.names_bodies for part in parts):
        return document
    starts = {
        part.block.span: part.block.span.start + part.number.length
        for run in _runs(parts)
        for part in run
        if part.names_bodies or (any(one.names_bodies for one in run) and all(one.is_label for one in run))
    }
    blocks = (
        replace(block, span=Span(starts[block.span], block.span.end), lead=0) if block.span in starts else block
        for block in document.blocks
    )
    return replace(document, blocks=tuple(blocks))


def _part(text: str, block: Block) -> _Part | None:
    line = block.span.of(text)
    number = None if block.cells else read_enumerator(line)
    if number is None:
        return None
    names_bodies = LABEL.match(line, number.length) is not None
    return _Part(block, number, names_bodies, names_bodies or OTHER_LABEL.match(line, number.length) is not None)


def _runs(parts: Sequence[_Part]) -> Iterator[list[_Part]]:
    """Yield parts that follow each other, numbered on in one style."""
    run: list[_Part] = []
    for part in parts:
        if run and (part.number.style, part.number.number) != (run[-1].number.style, run[-1].number.number + 1):
            yield run
            run = []
        run.append(part)
    if run:
        yield run
