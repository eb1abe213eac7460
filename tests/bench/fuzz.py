"""Broken files of every format, made from whole ones: whatever comes, a reader answers with a text or a plain word."""

import io
import random
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile

from explorer.domain.document import Document
from explorer.domain.errors import ExplorerError
from explorer.domain.progress import finish
from explorer.reading.draft import to_document
from explorer.reading.formats import Format
from explorer.reading.recognition import recognise
from explorer.reading.registry import read_bytes
from tests.reading.whole import whole_files

FORMATS = Path(__file__).parents[3] / "shared" / "data" / "formats"
_CONVERTED = (Format.DOC, Format.RTF, Format.ODT, Format.IMAGE)
"""Read by other programs or by recognition of characters: seconds a file."""
_LARGEST_SEED = 300_000
_LARGEST_TEXT = 200
"""Characters of text for each byte of a file, and as many thousands for the file as such."""


@dataclass(frozen=True, slots=True)
class Case:
    """A broken file."""

    name: str
    data: bytes
    number: int


def cases(seed: int, real: bool = False) -> Iterator[Case]:
    """Yield broken files without end; the same for the same ``seed``."""
    chance = random.Random(seed)  # noqa: S311 nothing to guess
    seeds = [(name, data) for name, data in whole_files().items()]
    if real and FORMATS.is_dir():
        files = [path for path in sorted(FORMATS.iterdir()) if path.stat().st_size < _LARGEST_SEED]
        seeds += [(path.name, path.read_bytes()) for path in files]
    number = 0
    while True:
        for name, data in seeds:
            other = chance.choice(seeds)[1]
            yield Case(name, _broken(data, other, chance), number)
            number += 1


def check(case: Case) -> Document | None:
    """Read ``case``; return what it gave, ``None`` for a plain word. Anything else raises."""
    try:
        if recognise(case.data, case.name) in _CONVERTED:
            return None
        document = to_document(finish(read_bytes(case.data, case.name)))
    except ExplorerError:
        return None
    assert len(document.text) <= _LARGEST_TEXT * (len(case.data) + 1000), case
    assert "\n".join(block.span.of(document.text) for block in document.blocks) == document.text
    return document


def fuzz_table(seconds: float, seed: int) -> Iterator[str]:
    """Yield lines that tell what became of broken files within ``seconds``, the slowest ones with their numbers."""
    read, refused = Counter[str](), Counter[str]()
    slowest: list[tuple[float, str, int]] = []
    end = time.monotonic() + seconds
    for case in cases(seed, real=True):
        begun = time.monotonic()
        document = check(case)
        slowest = sorted([*slowest, (time.monotonic() - begun, case.name, case.number)], reverse=True)[:3]
        (refused if document is None else read)[case.name] += 1
        if time.monotonic() > end:
            break
    yield f"seed {seed}"
    for name in sorted(read | refused):
        yield f"{name[:50]:50} read {read[name]:7,} refused {refused[name]:7,}"
    yield from (f"slowest {taken:6.2f} s  {name} case {number}" for taken, name, number in slowest)


def _broken(data: bytes, other: bytes, chance: random.Random) -> bytes:
    """Return ``data`` damaged: inside the members of an archive as often as in its bytes."""
    if data.startswith(b"PK") and chance.random() < 0.8:
        try:
            return _repacked(data, chance)
        except BadZipFile:
            pass
    return _mutated(data, other, chance)


def _repacked(data: bytes, chance: random.Random) -> bytes:
    buffer = io.BytesIO()
    with ZipFile(io.BytesIO(data)) as old, ZipFile(buffer, "w", ZIP_DEFLATED) as new:
        names = old.namelist()
        hit = chance.choice(names)
        for name in names:
            content = old.read(name)
            if name == hit:
                content = _mutated(content, old.read(chance.choice(names)), chance)
            if name != hit or chance.random() > 0.05:
                new.writestr(name, content)
    return buffer.getvalue()


def _mutated(data: bytes, other: bytes, chance: random.Random) -> bytes:
    """Return ``data`` with some of its stretches changed, cut, doubled, moved or taken from ``other``."""
    broken = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 5, 20))):
        start = chance.randrange(len(broken) + 1)
        length = min(chance.choice((1, 2, 8, 64, 1024)), len(broken) - start)
        piece = bytes(broken[start : start + length])
        kind = chance.randrange(7)
        if kind == 0:
            broken[start : start + length] = chance.randbytes(length)
        elif kind == 1:
            del broken[start : start + length]
        elif kind == 2:
            broken[start:start] = piece * chance.choice((1, 2, 50))
        elif kind == 3:
            place = chance.randrange(len(other) + 1)
            broken[start : start + length] = other[place : place + length]
        elif kind == 4:
            broken[start : start + length] = bytes(length)
        elif kind == 5:
            broken[start:start] = chance.choice((b"<", b">", b"&", b'"', b"999999999", b"-1", b"\xff\xfe", b"</w:p>"))
        elif chance.random() < 0.3:
            del broken[start:]
    return bytes(broken)
