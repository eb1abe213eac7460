"""Responsibility clauses: which stretches of a text name responsible bodies, and which bodies, in which role.

The forms are those of official practice: （责任单位：A、B；C）, （牵头单位：A；配合单位：B）, （A牵头，B、C配合）,
（A、B负责）, （负责部门：A；适用范围：…）, a line of its own, and statements such as “列首位的为牵头单位，下同”.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from explorer.domain.document import Span
from explorer.domain.plan import Clause, OrderRule, Party
from explorer.domain.role import Role, RoleEvidence
from explorer.parsing.brackets import bracketed, split_outside
from explorer.parsing.parties import is_plausible, split_bodies

_KEY = r"(?:责任|牵头|负责|配合|主办|协办|承办|参加|参与|主管|支持|实施|落实|督办)"
_LABEL = re.compile(
    rf"\s*(?P<label>(?:主要|共同|第一)?{_KEY}(?:{_KEY})?(?:单位|部门|主体|机构|处室)(?:及\w{{1,8}})?)\s*[:：]"
)
_OTHER_LABEL = re.compile(r"\s*[\u4e00-\u9fff]{2,8}[:：]")
_DUTY = (
    r"(?:牵头(?:负责|组织实施|落实|推进)?|负责(?:同志)?(?:牵头)?|配合(?:实施)?|参加|参与|协助|落实|组织实施|支持|实施)"
)
_SUFFIX = re.compile(rf"(?:按(?:照)?(?:各自)?职责(?:分工)?|根据职责分工|分工|具体|共同|分别|联合)*(?P<duty>{_DUTY})$")
_ORDER = re.compile(
    r"[^，。；;,：:（）()\s]*(?:首位|第一位|第一(?:个|名)?|首个)[^，。；;,（）()\s]*牵头[^，。；;,（）()\s]*"
)
_PER_GROUP = re.compile(r"^(?:两|双|三|四|各)")
_AGAIN = re.compile(r"(?:以)?下同$|^(?:以)?下同")
_PARTICIPANT_WORDS = ("配合", "协办", "参加", "参与", "支持", "协助")
_LEAD_WORDS = ("牵头", "主办", "主管")


def find_clauses(text: str, span: Span) -> tuple[Clause, ...]:
    """Return the responsibility clauses in ``span``, in order."""
    clauses = [clause for part in bracketed(text, span) for clause in _read_bracket(text, part)]
    taken = [clause.span for clause in clauses]
    for line in split_outside(text, span, "\n"):
        label = _LABEL.match(text, line.start, line.end)
        if label and not any(line.overlaps(other) for other in taken):
            clauses.append(Clause(line, _parties(text, line)))
    return tuple(sorted((clause for clause in clauses if clause.parties), key=lambda clause: clause.span))


def find_rules(text: str, clauses: Sequence[Clause]) -> tuple[OrderRule, ...]:
    """Return the statements in ``text`` that the first body listed leads, wherever they stand."""
    rules: list[OrderRule] = []
    for found in _ORDER.finditer(text):
        span = Span(found.start(), found.end())
        evidence = RoleEvidence(found[0], span)
        inside = any(clause.span.contains(span) for clause in clauses)
        rules.append(OrderRule(evidence, bool(_PER_GROUP.match(found[0])), whole_document=not inside))
    return tuple(rules)


def _read_bracket(text: str, part: Span) -> Iterator[Clause]:
    """Yield ``part`` as a clause if it is one: it starts with a label, or ends with a duty and lists bodies only."""
    inner = Span(part.start + 1, part.end - 1)
    labelled = _LABEL.match(text, inner.start, inner.end) is not None
    if not labelled and not any(_SUFFIX.search(piece.of(text)) for _, piece in _pieces(text, inner)):
        return
    parties = _parties(text, inner)
    if labelled or (parties and all(is_plausible(party.written) for party in parties)):
        yield Clause(part, parties)


def _pieces(text: str, inner: Span) -> Iterator[tuple[int, Span]]:
    """Yield (group, piece): what stands between commas, without order rules and 下同; a semicolon starts a group."""
    for group, segment in enumerate(split_outside(text, inner, "；;。")):
        for piece in split_outside(text, segment, "，,"):
            trimmed = _trim(text, piece)
            words = trimmed.of(text)
            if words and not _ORDER.fullmatch(words) and not _AGAIN.match(words):
                yield group, trimmed


def _parties(text: str, inner: Span) -> tuple[Party, ...]:
    """Return the bodies listed in ``inner``, which is a clause without its brackets."""
    parties: list[Party] = []
    waiting: list[Party] = []
    label: tuple[Role | None, RoleEvidence | None] | None = (None, None)
    last_group = -1
    for group, piece in _pieces(text, inner):
        if group != last_group:
            parties.extend(_with_role(waiting, label))
            waiting, last_group = [], group
        found = _LABEL.match(text, piece.start, piece.end)
        listing = piece
        if found:
            parties.extend(_with_role(waiting, label))
            waiting, label = [], (_role_of(found["label"]), _evidence(text, found.start("label"), found.end("label")))
            listing = _trim(text, Span(found.end(), piece.end))
        elif _OTHER_LABEL.match(text, piece.start, piece.end):
            parties.extend(_with_role(waiting, label))
            waiting, label = [], None
        if label is None:
            continue
        duty = _SUFFIX.search(listing.of(text))
        listed = Span(listing.start, listing.start + duty.start()) if duty else listing
        waiting.extend(_listed(text, listed, group))
        if duty:
            stated = _evidence(text, listing.start + duty.start("duty"), listing.start + duty.end("duty"))
            parties.extend(_with_role(waiting, (_role_of(duty["duty"]), stated)))
            waiting = []
    parties.extend(_with_role(waiting, label))
    return _settle(parties)


def _listed(text: str, listed: Span, group: int) -> Iterator[Party]:
    """Yield the bodies of one list; in A会同B the first leads and the second takes part."""
    words = listed.of(text)
    at = words.find("会同")
    if at < 0:
        yield from split_bodies(text, listed, group)
        return
    evidence = _evidence(text, listed.start + at, listed.start + at + 2)
    for party in split_bodies(text, Span(listed.start, listed.start + at), group):
        yield replace(party, role=Role.LEAD, evidence=evidence)
    for party in split_bodies(text, Span(listed.start + at + 2, listed.end), group):
        yield replace(party, role=Role.PARTICIPANT, evidence=evidence)


def _with_role(waiting: Sequence[Party], stated: tuple[Role | None, RoleEvidence | None] | None) -> Iterator[Party]:
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


def _role_of(words: str) -> Role:
    """Return the role that a label or a closing duty gives."""
    if any(word in words for word in _LEAD_WORDS):
        return Role.LEAD
    if any(word in words for word in _PARTICIPANT_WORDS):
        return Role.PARTICIPANT
    return Role.RESPONSIBLE


def _evidence(text: str, start: int, end: int) -> RoleEvidence:
    return RoleEvidence(text[start:end], Span(start, end))


def _trim(text: str, span: Span) -> Span:
    start, end = span.start, span.end
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
