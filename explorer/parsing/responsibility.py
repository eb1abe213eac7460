"""Responsibility clauses: which stretches of a text name responsible bodies, and which bodies, in which role.

The forms are those of official practice: （责任单位：A、B；C）, （牵头单位：A；配合单位：B）, （A牵头，B、C配合）,
（A、B负责）, （负责部门：A；适用范围：…）, the same in other brackets or in lines of their own, names alone in brackets
where a text does so throughout.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from explorer.domain.document import Span
from explorer.domain.plan import Clause, Party
from explorer.parsing.brackets import bracketed, split_outside, trimmed
from explorer.parsing.labels import BARE_LABEL, LABEL, LABEL_BEHIND_SENTENCE, LONE_LABEL, NEXT_LABEL, PERSON_OR_TIME
from explorer.parsing.listings import SUFFIX, parties_in, pieces_of, without_remarks
from explorer.parsing.overlaps import Taken
from explorer.parsing.parties import is_certain, is_plausible, split_bodies
from explorer.parsing.sentence_duties import find_duties

_SMALL_BRACKET = re.compile(r"（(?:[^（）。：:]{1,10}|(?:联系人|联系电话|联络员|电话)[^（）\n]{0,60})）")
"""各县（市、区）, 区县（自治县）: no clause."""
_VAGUE = re.compile(r"[^各有相]{0,6}(?:企业|单位|部门|个人|学校|机构|市场|社会)")
"""（费用由企业负责） makes nobody responsible."""
_OFFICE = re.compile(r"(?!.*(?:见|此|本|以上))[\u4e00-\u9fff]{2,8}(?:处|科|股|室|中心|站|队|所)")
"""An office within a body: 农水处, 培训中心."""
_LEAST_BARE = 3
"""Brackets that hold nothing but names and close a sentence are clauses where a text has so many.

Fewer are where they stand behind the full stop, or list several bodies in a text with other clauses.
"""


def find_clauses(text: str, span: Span, lines: Sequence[Span] = ()) -> tuple[Clause, ...]:
    """Return the responsibility clauses in ``span``, in order; ``lines`` are its paragraphs, if not shown by breaks."""
    lines = lines or [*split_outside(text, span, "\n")]
    parts = list(bracketed(text, span))
    clauses = [clause for part in parts for clause in _read_bracket(text, part)]
    taken = Taken(clause.span for clause in clauses)
    runs = [run for run in _labelled_runs(text, lines) if not taken.overlaps(run)]
    clauses += [Clause(run, parties_in(text, run)) for run in runs]
    bare = [
        Clause(part, parties_in(text, _inner(part)))
        for part in parts
        if not taken.overlaps(part) and _is_bare(text, part)
    ]
    often, labelled = len(bare) >= _LEAST_BARE, bool(clauses)
    clauses += [one for one in bare if often or _is_apart(text, one.span) or (labelled and len(one.parties) > 1)]
    named = tuple(sorted((clause for clause in clauses if clause.parties), key=lambda clause: clause.span))
    return named or find_duties(text, lines)


def _labelled_runs(text: str, lines: Sequence[Span]) -> Iterator[Span]:
    """Yield stretches without brackets that start with a label: lines that follow each other, or the rest of one."""
    run: Span | None = None
    for line, following in zip_longest(lines, lines[1:]):
        at_start = LABEL.match(text, line.start, line.end)
        lone = following is not None and LONE_LABEL.fullmatch(text, line.start, line.end)
        at_start = at_start or (lone and following is not None and _lists_bodies(text, following))
        later = bool(PERSON_OR_TIME.match(text, line.start, line.end))
        open_end = run is not None and _is_open(text[run.start : run.end].rstrip())
        if (
            run is not None
            and not text[run.end : line.start].strip()
            and (at_start or later or (open_end and _lists_bodies(text, line)))
        ):
            run = Span(run.start, line.end)
            continue
        if run is not None:
            yield trimmed(text, run)
        run = None
        if at_start:
            run = line
        else:
            found = _in_line_label(text, line)
            run = Span(found, line.end) if found is not None else None
    if run is not None:
        yield trimmed(text, run)


def _is_open(run: str) -> bool:
    """Tell whether the list that ``run`` begins goes on in the next line."""
    return run.endswith(("：", ":", "、", "，", ",")) or LONE_LABEL.fullmatch(run[run.rfind("\n") + 1 :]) is not None


def _in_line_label(text: str, line: Span) -> int | None:
    """Return where a label stands behind the last sentence of ``line``, a bracket that is never closed included."""
    whole = trimmed(text, line, "。")
    for found in LABEL_BEHIND_SENTENCE.finditer(line.of(text)):
        rest = without_remarks(NEXT_LABEL.sub("", text[line.start + found.end() : whole.end]))
        if "。" not in rest.rstrip().rstrip("。") and "（" not in _SMALL_BRACKET.sub("", rest):
            return line.start + found.start()
    return None


def _lists_bodies(text: str, line: Span) -> bool:
    return all(is_plausible(party.written) for party in split_bodies(text, trimmed(text, line, "。"), 0)) and bool(
        line.of(text).strip()
    )


def _read_bracket(text: str, part: Span) -> Iterator[Clause]:
    """Yield ``part`` as a clause if it is one: it starts with a label, or ends with a duty and lists bodies only."""
    inner = _from_label(text, _inner(part))
    labelled = any(p.match(text, inner.start, inner.end) for p in (LABEL, BARE_LABEL))
    labelled = labelled or (
        PERSON_OR_TIME.match(text, inner.start, inner.end) is not None
        and any(LABEL.match(text, piece.start, piece.end) for _, piece in pieces_of(text, inner))
    )
    parties = parties_in(text, inner)
    stated = any(party.role for party in parties)
    if not parties:
        return
    if not labelled and not stated and not any(SUFFIX.search(piece.of(text)) for _, piece in pieces_of(text, inner)):
        return
    if labelled or (_reads_as_list(parties) and not all(_VAGUE.fullmatch(party.written) for party in parties)):
        yield Clause(part, parties)


def _reads_as_list(parties: Sequence[Party]) -> bool:
    """Tell whether ``parties`` read like bodies; of many sure ones one may have an unheard-of name: 大庆油田."""
    odd = sum(not is_plausible(party.written + party.ending) for party in parties)
    return odd == 0 or sum(is_certain(party.written) for party in parties) > odd * 2


def _from_label(text: str, inner: Span) -> Span:
    """Return ``inner`` from its first label on where what stands before names nobody: 预期性指标，牵头单位：…."""
    for _, piece in pieces_of(text, inner):
        if LABEL.match(text, piece.start, piece.end):
            return Span(piece.start, inner.end)
        if is_plausible(piece.of(text)) or SUFFIX.search(piece.of(text)):
            break
    return inner


def _is_bare(text: str, part: Span) -> bool:
    """Tell whether ``part`` stands at the end of a paragraph or sentence and holds names of bodies only.

    Behind a full stop it is a sentence of its own: there one sure name speaks for the others.
    """
    inner = _inner(part)
    closes = part.end == len(text) or text[part.end] in "\n。；" or _is_apart(text, part)
    if not closes or part.start == 0 or text[part.start - 1] == "\n" or len(inner.of(text)) < 3:
        return False
    parties = parties_in(text, inner)
    if _is_apart(text, part) and all(_OFFICE.fullmatch(party.written) for party in parties):
        return bool(parties)
    enough = any if _is_apart(text, part) and all(is_plausible(party.written) for party in parties) else all
    return bool(parties) and enough(is_certain(party.written) for party in parties)


def _is_apart(text: str, part: Span) -> bool:
    """Tell whether ``part`` is a sentence of its own."""
    return text[max(0, part.start - 4) : part.start].rstrip(" 　").endswith(("。", "；"))


def _inner(part: Span) -> Span:
    return Span(part.start + 1, part.end - 1)
