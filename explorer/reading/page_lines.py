"""Runs of text to lines."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from statistics import median_low

from msgspec.structs import replace

from explorer.reading.page_parts import Run, TextLine
from explorer.text.radicals import unify

_SAME_LINE = 0.5
"""Share of the larger size that the middles of two runs on one line may lie apart: indices do, by about a third."""
_LATIN_GAP = 0.15
_HAN_GAP = 0.45
_WIDE_GAP = 0.8
_SAME_PLACE = 0.3
"""Shares of the type size: what parts two words, two Chinese characters, by a wide blank; a letter drawn twice."""
_RAISED_SIZE = 0.75
_RAISED = 0.2
_NOTE_MARK = re.compile(r"\d{1,3}|[①-⑳]|[\[〔［]\d{1,3}[\]〕］]|[*＊]")
_MUCH = 0.4
"""Share of the letters in the commonest size: a smaller size with so many is that of the text, not of notes."""
_OPENING = "（《“‘【〔「(["
_CLOSING = "，。；：、！？）》”’】〕」%％)]."


def rows_of(runs: Iterable[Run]) -> list[list[Run]]:
    """Return ``runs`` line by line, from the top, each from left to right; doubles left out."""
    rows: list[list[Run]] = []
    heads: list[Run] = []  # the largest run of each row
    for run in sorted(runs, key=lambda run: run.middle):
        row = next((n for n in range(len(rows) - 1, max(-1, len(rows) - 4), -1) if _is_level(heads[n], run)), None)
        if row is None:
            rows.append([run])
            heads.append(run)
        else:
            rows[row].append(run)
            if run.size > heads[row].size and run.text.strip():
                heads[row] = run
    ordered = (list(_without_doubles(sorted(row, key=lambda run: run.x0))) for row in rows)
    return [row for row in ordered if any(run.text.strip() for run in row)]


def stretches_of(row: Sequence[Run], gap: float) -> Iterator[list[Run]]:
    """Cut ``row`` where more than ``gap`` times the type size is blank."""
    start = 0
    end = _ink_end(row[0])
    for number, run in enumerate(row[1:], 1):
        if _ink_start(run) - end > gap * max(row[number - 1].size, run.size):
            yield list(row[start:number])
            start = number
        end = max(end, _ink_end(run))
    yield list(row[start:])


def _ink_start(run: Run) -> float:
    """Return where ``run`` can be seen to start: an opening mark is the right half of its box."""
    return run.x0 + (run.size / 2 if run.text[0] in _OPENING and not run.text[0].isascii() else 0)


def _ink_end(run: Run) -> float:
    return run.x1 - (run.size / 2 if run.text[-1] in _CLOSING and not run.text[-1].isascii() else 0)


def set_line(row: Sequence[Run]) -> TextLine:
    """Return the runs of ``row`` as one line of text."""
    written = [run for run in row if run.text.strip()]
    usual = _usual_gap(written)
    text = ""
    lead = 0
    is_set_off = True
    previous: Run | None = None
    is_parted = False
    for run in row:
        if not run.text.strip():
            is_parted = True
            continue
        if previous is not None and _is_note_mark(previous, run):
            continue
        if previous is not None:
            text += _blank(previous, run, usual, is_parted=is_parted)
        text += unify(run.text)
        # Figures and Latin letters are often set in a face of their own.
        is_set_off &= run.bold or run.text.isascii()
        if is_set_off and run.bold:
            lead = len(text)
        previous, is_parted = run, False
    lengths: Counter[float] = Counter()
    for run in written:
        lengths[run.size] += len(run.text)
    return TextLine(
        text=text,
        x0=written[0].x0,
        y0=min(run.y0 for run in written),
        x1=max(run.x1 for run in written),
        y1=max(run.y1 for run in written),
        size=max(lengths, key=lambda size: (lengths[size], size)),
        lead=len(text) if lead and is_set_off else lead,
    )


def _is_note_mark(previous: Run, run: Run) -> bool:
    """Tell whether ``run`` is the raised number of a footnote: behind Chinese, not that of m²."""
    small = run.size <= previous.size * _RAISED_SIZE and previous.middle - run.middle > run.size * _RAISED
    return small and not previous.text[-1].isascii() and _NOTE_MARK.fullmatch(run.text.strip()) is not None


def usual_size(lines: Iterable[TextLine]) -> float:
    """Return the type size of the text among ``lines``: where there is little of it, titles have as many letters."""
    lengths: Counter[float] = Counter()
    for line in lines:
        lengths[round(line.size, 1)] += len(line.text)
    most = max(lengths.values(), default=0)
    return min((size for size in lengths if lengths[size] >= _MUCH * most), default=1.0)


def first_word_width(line: TextLine) -> float:
    """Return the width of what must stay together at the start of ``line``."""
    text = line.text
    end = 0
    while end < len(text) and text[end] in _OPENING:
        end += 1
    start = end
    while end < len(text) and text[end].isascii() and not text[end].isspace():
        end += 1
    end = max(end, start + 1)
    while end < len(text) and text[end] in _CLOSING + _OPENING:
        # No line ends before a closing mark, nor before or behind an opening one.
        end += 2 if text[end] in _OPENING else 1
    return sum(0.5 if char.isascii() else 1.0 for char in text[:end]) * line.size


def _is_level(head: Run, run: Run) -> bool:
    return abs(head.middle - run.middle) < _SAME_LINE * max(head.size, run.size)


def _without_doubles(row: Iterable[Run]) -> Iterator[Run]:
    """Leave out what is drawn twice in nearly the same place, which some programs do to make it bold."""
    kept: list[Run] = []
    for run in row:
        double = next((n for n in range(len(kept) - 1, max(-1, len(kept) - 4), -1) if _is_double(kept[n], run)), None)
        if double is None:
            kept.append(run)
        elif run.text.strip():
            kept[double] = replace(kept[double], bold=True)
    yield from kept


def _is_double(one: Run, other: Run) -> bool:
    near = _SAME_PLACE * min(one.size, one.x1 - one.x0 or one.size)
    return one.text == other.text and abs(one.x0 - other.x0) < near and abs(one.y0 - other.y0) < near


def _usual_gap(written: Sequence[Run]) -> float:
    """Return by how much the characters of a line are spaced out, as a share of their size."""
    gaps = [(run.x0 - before.x1) / run.size for before, run in pairwise(written)]
    return max(0.0, median_low(gaps)) if len(gaps) > 1 else 0.0


def _blank(before: Run, run: Run, usual: float, *, is_parted: bool) -> str:
    """Return the blank between two runs: none, one for a word or a wide one; a blank in the file parts only words."""
    gap = (run.x0 - before.x1) / min(before.size, run.size)
    one, other = before.text[-1], run.text[0]
    if one.isascii() and other.isascii():
        return " " if is_parted or (one.isalnum() and other.isalnum() and gap > _LATIN_GAP + usual) else ""
    if gap <= _HAN_GAP + usual:
        return ""
    return "　" if gap > _WIDE_GAP + usual else " "
