"""Responsibility clauses: which stretches of a text name responsible bodies, and which bodies, in which role.

The forms are those of official practice: （责任单位：A、B；C）, （牵头单位：A；配合单位：B）, （A牵头，B、C配合）,
（A、B负责）, （负责部门：A；适用范围：…）, the same in other brackets or in lines of their own, names alone in brackets
where a text does so throughout.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec.structs import replace

from explorer.domain.document import Span
from explorer.domain.plan import Clause, Party
from explorer.domain.role import Role, RoleEvidence
from explorer.parsing.brackets import bracketed, split_outside, trimmed
from explorer.parsing.overlaps import Taken
from explorer.parsing.parties import BODY_END, is_certain, is_plausible, split_bodies
from explorer.parsing.roles import evidence_at, role_named
from explorer.parsing.statements import is_statement

_KEY = (
    r"(?:责任|牵头|负责|配合|主办|协办|承办|参加|参与|主管|支持|实施|落实|督办|主责|协同|协助|联合|推进|共建|指导|监督)"
)
_WHO = r"(?:单位|部门|主体|机构|处室|科室|股室|企业|地区)"
_LABEL_WORDS = (
    rf"(?:[省市县区州](?:级|直|属)?|国家|各|分)?(?:主要|共同|第一|具体)?{_KEY}(?:[和及与、/]?{_KEY}){{0,3}}"
    rf"(?:{_WHO}(?:[（(]{_WHO}[）)]|[和及与、/]{_WHO}){{0,3}}|责任{_WHO})"
)
_LABEL = re.compile(
    rf"\s{{0,4}}(?P<label>{_LABEL_WORDS}(?:[（(][^）)\n]{{1,24}}[）)])?(?:及[\u4e00-\u9fff]{{1,8}})?"
    rf"|(?:{_KEY}){{1,2}}(?:方|者)?(?=\s{{0,4}}[:：])|(?:责任|任务|职责)?分工(?=\s{{0,4}}[:：]))\s{{0,4}}[:：]"
)
_BARE_LABEL = re.compile(rf"\s{{0,4}}(?P<label>{_LABEL_WORDS})(?:为|是|有)?\s*(?=[省市县区州国各中][\u4e00-\u9fff])")
_OTHER_LABEL = re.compile(r"\s{0,4}[\u4e00-\u9fff（）、]{2,12}[:：]")
_PERSON_OR_TIME = re.compile(
    r"\s{0,4}(?:[省市县区州]?(?:牵头|责任|分管|包抓|督导|负责|联系|挂钩)[省市县区州]?(?:领导|人|同志)(?:同志)?|(?:完成|办理|整改|推进|实施|落实)?"
    r"(?:时限|时间|期限|进度|节点)(?:要求|安排)?)\s{0,4}[:：]"
)
_TIME = re.compile(
    r"\d{4}\s*年|^(?:\d{1,2}月|[一二三四]季度|上半年|下半年|年)(?:底|初|中旬|上旬|下旬|末)?前|年内|长期|持续|常态|全年|每年|年底前|立即|近期|远期|贯穿|即时|即行|按时序|\d+月底?前?$|\d+月\d+日|(?:完成|推进|实施|坚持)$|^\d+$|^[/／—-]+$|^无$"
)
_LABEL_INSIDE = re.compile(rf"(?<=\S)(?<![省市县区州])(?:{_LABEL_WORDS})\s{{0,4}}[:：]")
_LABEL_BEHIND_BLANK = re.compile(
    rf"(?<=[\s、])(?:{_PERSON_OR_TIME.pattern}|{_LABEL.pattern})"
    rf"|(?<=\s)(?!\S{{0,6}}(?:{_WHO}|领导))[\u4e00-\u9fff]{{2,8}}[:：]"
)
_NEXT_LISTING = re.compile(
    r"(?<=\S)(?:(?:完成)?(?:时限|时间|期限)|(?:实际)?(?:完成|进展|落实|推进)情况|(?:项目)?(?:责任|负责|联系)人)[:：]"
    r"|(?<=牵头)、|(?<=负责)、"
)
_PERSON_BEFORE = rf"{_PERSON_OR_TIME.pattern}[^。]*?(?:牵头|责任){_WHO}[:：]"
_ANY_LABEL = _LABEL.pattern.replace("?P<label>", "?:")
_LABEL_BEHIND_SENTENCE = re.compile(rf"(?:(?<=[。；;！）)\s　])|[（(【\[])(?={_ANY_LABEL}|{_PERSON_BEFORE})")
_NEXT_LABEL = re.compile(rf"。(?={_ANY_LABEL}|{_PERSON_OR_TIME.pattern})")
_SMALL_BRACKET = re.compile(r"（[^（）。：:]{1,10}）")
"""各县（市、区）, 区县（自治县）: no clause."""
_REMARK = re.compile(r"[（(]([^（）()]{4,30})[）)]$")
_DUTY = (
    r"(?:牵头(?:负责|组织实施|落实|推进|组织|实施|抓总|推动|协调|督导|统筹|督促|指导){0,2}|负责(?:同志)?(?:牵头|落实|推进|组织实施|实施)?|配合(?:实施|落实|推进|做好)?"
    r"|参加|参与(?:实施|落实)?|协助|协同(?:配合|推进|落实)?|落实|组织实施|支持|实施|推进|承担|主办|协办|承办|(?:负责)?(?:业务|技术)?指导(?:监督|督促|协调|服务)?|督办)"
)
_SUFFIX = re.compile(
    rf"(?:按(?:照)?(?:各自)?(?:职责|职能|分工|任务)(?:分工|职责)*|根据(?:各自)?职责(?:分工)?|依职责|分工|具体|共同|分别|联合|密切|协同|积极|各自"
    rf"|结合(?:本地|当地|自身|各自)?实际){{0,5}}"
    rf"(?P<duty>{_DUTY})$"
)
_CHARGE = re.compile(r"(?<=[委局厅部办会司心府社团院队])(?P<duty>负责|牵头|协助|配合)[\u4e00-\u9fff]{2,12}$")
"""省海洋厅负责用海保障."""
_AGAIN_BEHIND = re.compile(r"[，,；;](?:以)?下同$")
_AGAIN = re.compile(r"(?:以)?下同$|^以?下(?:同|均)|^(?:详见|其[余他](?:单位)?为)")
_VAGUE = re.compile(r"[^各有相]{0,6}(?:企业|单位|部门|个人|学校|机构|市场|社会)")
"""（费用由企业负责） makes nobody responsible."""
_LEAST_BARE = 3
"""Brackets that hold nothing but names and close a sentence are clauses where a text has so many.

Fewer are where they stand behind the full stop, or list several bodies in a text with other clauses.
"""

_Stated = tuple[Role | None, RoleEvidence | None]


def find_clauses(text: str, span: Span, lines: Sequence[Span] = ()) -> tuple[Clause, ...]:
    """Return the responsibility clauses in ``span``, in order; ``lines`` are its paragraphs, if not shown by breaks."""
    parts = list(bracketed(text, span))
    clauses = [clause for part in parts for clause in _read_bracket(text, part)]
    taken = Taken(clause.span for clause in clauses)
    runs = [run for run in _labelled_runs(text, lines or [*split_outside(text, span, "\n")]) if not taken.overlaps(run)]
    clauses += [Clause(run, _parties(text, run)) for run in runs]
    bare = [
        Clause(part, _parties(text, _inner(part)))
        for part in parts
        if not taken.overlaps(part) and _is_bare(text, part)
    ]
    often, labelled = len(bare) >= _LEAST_BARE, bool(clauses)
    clauses += [one for one in bare if often or _is_apart(text, one.span) or (labelled and len(one.parties) > 1)]
    return tuple(sorted((clause for clause in clauses if clause.parties), key=lambda clause: clause.span))


def read_parties(text: str, cells: Sequence[tuple[Span, Role, RoleEvidence | None]]) -> tuple[Party, ...]:
    """Return the bodies that the cells of one row list, each cell in the role of its column or as it says itself."""
    parties = [party for cell, role, label in cells for party in _listings(text, cell, (role, label))]
    return _settle(parties)


def is_label(words: str) -> bool:
    """Tell whether ``words`` start with what stands before a list of bodies, a person or a date: 责任单位：."""
    return any(pattern.match(words) for pattern in (_LABEL, _PERSON_OR_TIME, _BARE_LABEL))


def _labelled_runs(text: str, lines: Sequence[Span]) -> Iterator[Span]:
    """Yield stretches without brackets that start with a label: lines that follow each other, or the rest of one."""
    run: Span | None = None
    for line in lines:
        at_start = _LABEL.match(text, line.start, line.end)
        later = bool(_PERSON_OR_TIME.match(text, line.start, line.end))
        open_end = run is not None and text[run.start : run.end].rstrip().endswith(("：", ":", "、", "，", ","))
        if run is not None and (at_start or later or (open_end and _lists_bodies(text, line))):
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


def _in_line_label(text: str, line: Span) -> int | None:
    """Return where a label stands behind the last sentence of ``line``, a bracket that is never closed included."""
    whole = _without_remark(text, trimmed(text, line, "。"))
    for found in _LABEL_BEHIND_SENTENCE.finditer(line.of(text)):
        rest = _NEXT_LABEL.sub("", text[line.start + found.end() : whole.end])
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
    labelled = any(p.match(text, inner.start, inner.end) for p in (_LABEL, _BARE_LABEL))
    labelled = labelled or (
        _PERSON_OR_TIME.match(text, inner.start, inner.end) is not None
        and any(_LABEL.match(text, piece.start, piece.end) for _, piece in _pieces(text, inner))
    )
    parties = _parties(text, inner)
    stated = any(party.role for party in parties)
    if not labelled and not stated and not any(_SUFFIX.search(piece.of(text)) for _, piece in _pieces(text, inner)):
        return
    plausible = all(is_plausible(party.written) for party in parties)
    if labelled or (plausible and not all(_VAGUE.fullmatch(party.written) for party in parties)):
        yield Clause(part, parties)


def _from_label(text: str, inner: Span) -> Span:
    """Return ``inner`` from its first label on where what stands before names nobody: 预期性指标，牵头单位：…."""
    for _, piece in _pieces(text, inner):
        if _LABEL.match(text, piece.start, piece.end):
            return Span(piece.start, inner.end)
        if is_plausible(piece.of(text)) or _SUFFIX.search(piece.of(text)):
            break
    return inner


def _is_bare(text: str, part: Span) -> bool:
    """Tell whether ``part`` stands at the end of a paragraph or sentence and holds names of bodies only.

    Behind a full stop it is a sentence of its own: there one sure name speaks for the others.
    """
    inner = _inner(part)
    closes = part.end == len(text) or text[part.end] in "\n。；" or text[part.start - 1] in "。；"
    if not closes or part.start == 0 or text[part.start - 1] == "\n" or len(inner.of(text)) < 3:
        return False
    parties = _parties(text, inner)
    enough = any if _is_apart(text, part) and all(is_plausible(party.written) for party in parties) else all
    return bool(parties) and enough(is_certain(party.written) for party in parties)


def _is_apart(text: str, part: Span) -> bool:
    """Tell whether ``part`` is a sentence of its own."""
    return text[part.start - 1] in "。；"


def _inner(part: Span) -> Span:
    return Span(part.start + 1, part.end - 1)


def _pieces(text: str, inner: Span) -> Iterator[tuple[int, Span]]:
    """Yield (group, piece): what stands between commas or before a label; a semicolon or new line starts a group.

    Order rules, 下同 and deadlines are left out.
    """
    for group, segment in enumerate(split_outside(text, inner, "；;。\n")):
        for part in split_outside(text, segment, "，,"):
            for piece in _at_labels(text, part):
                whole = _without_remark(text, trimmed(text, piece, "、"))
                words = whole.of(text)
                if words and not is_statement(words) and not _AGAIN.match(words):
                    yield group, whole


def _without_remark(text: str, piece: Span) -> Span:
    """Return ``piece`` without a bracket at its end that says something of all clauses."""
    remark = _REMARK.search(piece.of(text))
    if remark is None or not is_statement(_AGAIN_BEHIND.sub("", remark[1])):
        return piece
    return Span(piece.start, piece.start + remark.start())


def _at_labels(text: str, part: Span) -> Iterator[Span]:
    """Cut ``part`` before each label that stands inside it: 市教育局 配合单位：市财政局."""
    words = part.of(text)
    marks = [
        *_LABEL_INSIDE.finditer(words),
        *_LABEL_BEHIND_BLANK.finditer(words),
        *_NEXT_LISTING.finditer(words),
    ]
    starts: list[int] = []
    last = _LABEL.match(words)
    covered = last.end() if last else 0
    for mark in sorted(marks, key=lambda mark: mark.start()):
        if mark.start() >= covered:
            starts.append(part.start + mark.start())
            covered = mark.end()
    for start, end in pairwise([part.start, *starts, part.end]):
        yield Span(start, end)


def _parties(text: str, inner: Span) -> tuple[Party, ...]:
    """Return the bodies listed in ``inner``, which is a clause without its brackets."""
    return _settle(list(_listings(text, trimmed(text, inner, "（(【["), (None, None))))


def _listings(text: str, inner: Span, stated: _Stated) -> Iterator[Party]:
    """Yield the bodies listed in ``inner``, in the role of the label before them or the duty behind them."""
    waiting: list[Party] = []
    label: _Stated | None = stated
    last_group = -1
    for group, piece in _pieces(text, inner):
        if group != last_group:
            yield from _with_role(waiting, label)
            waiting, last_group = [], group
        listing = piece
        found = None if _PERSON_OR_TIME.match(text, piece.start, piece.end) else _label_at(text, piece)
        if found:
            yield from _with_role(waiting, label)
            waiting, label = (
                [],
                (role_named(found["label"]), evidence_at(text, found.start("label"), found.end("label"))),
            )
            listing = trimmed(text, Span(found.end(), piece.end))
        elif _OTHER_LABEL.match(text, piece.start, piece.end):
            yield from _with_role(waiting, label)
            waiting, label = [], None
        duty = _duty(listing.of(text))
        if label is None or (_is_time(listing.of(text)) and duty is None):
            continue
        listed = Span(listing.start, listing.start + duty.start()) if duty else listing
        waiting.extend(_listed(text, listed, group))
        if duty:
            proof = evidence_at(text, listing.start + duty.start("duty"), listing.start + duty.end("duty"))
            yield from _with_role(waiting, (role_named(duty["duty"]), proof))
            waiting = []
    yield from _with_role(waiting, label)


def _label_at(text: str, piece: Span) -> re.Match[str] | None:
    return _LABEL.match(text, piece.start, piece.end) or _BARE_LABEL.match(text, piece.start, piece.end)


def _duty(words: str) -> re.Match[str] | None:
    """Return the duty that ``words`` end with behind names of bodies: 持续推进 names none."""
    for pattern in (_SUFFIX, _CHARGE):
        found = pattern.search(words)
        before = found and words[: found.start()].rstrip()
        if found and before and (not _TIME.search(words) or before.endswith((*BODY_END, "等"))):
            return found
    return None


def _is_time(words: str) -> bool:
    return bool(_TIME.search(words)) and not is_certain(words)


def _listed(text: str, listed: Span, group: int) -> Iterator[Party]:
    """Yield the bodies of one list; in A会同B the first leads and the second takes part."""
    words = listed.of(text)
    at = words.find("会同")
    if at < 0:
        yield from split_bodies(text, listed, group)
        return
    evidence = evidence_at(text, listed.start + at, listed.start + at + 2)
    for party in split_bodies(text, Span(listed.start, listed.start + at), group):
        yield replace(party, role=Role.LEAD, evidence=evidence)
    for party in split_bodies(text, Span(listed.start + at + 2, listed.end), group):
        yield replace(party, role=Role.PARTICIPANT, evidence=evidence)


def _with_role(waiting: Sequence[Party], stated: _Stated | None) -> Iterator[Party]:
    role, evidence = stated or (None, None)
    for party in waiting:
        yield party if party.role is not None else replace(party, role=role, evidence=evidence)


def _settle(parties: list[Party]) -> tuple[Party, ...]:
    """Let whoever is only responsible take part where the same clause says who leads."""
    if not any(party.role is Role.LEAD for party in parties):
        return tuple(replace(p, role=None) if p.role is Role.RESPONSIBLE else p for p in parties)
    return tuple(
        replace(party, role=Role.PARTICIPANT) if party.role in (None, Role.RESPONSIBLE) else party for party in parties
    )
