"""Who is listed in a responsibility clause, and in which role: by the label before them, or the duty behind them."""

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from explorer.domain.document import Span
from explorer.domain.plan import Party
from explorer.domain.role import Role, RoleEvidence
from explorer.parsing.body_endings import BODY_END
from explorer.parsing.brackets import split_outside, trimmed
from explorer.parsing.labels import OTHER_LABEL, PERSON_OR_TIME, cut_at_labels, label_at
from explorer.parsing.parties import is_certain, split_bodies
from explorer.parsing.roles import evidence_at, role_named
from explorer.parsing.statements import is_statement

_TIME = re.compile(
    r"\d{4}\s*年|^(?:\d{1,2}月|[一二三四]季度|上半年|下半年|年)(?:底|初|中旬|上旬|下旬|末)?前|年内|长期|持续|常态|全年|每年|年底前|立即|近期|远期|贯穿|即时|即行|按时序|\d+月底?前?$|\d+月\d+日|(?:完成|推进|实施|坚持)$|^\d+$|^[/／—-]+$|^无$"
)
_REMARK = re.compile(r"[（(]([^（）()]{4,30})[）)]")
_DUTY = (
    r"(?:牵头(?:负责|组织实施|落实|推进|组织|实施|抓总|推动|协调|督导|统筹|督促|指导){0,2}|负责(?:同志)?(?:牵头|落实|推进|组织实施|实施)?|配合(?:实施|落实|推进|做好)?"
    r"|参加|参与(?:实施|落实)?|协助|协同(?:配合|推进|落实)?|落实|组织实施|支持|实施|推进|承担|主办|协办|承办|(?:负责)?(?:业务|技术)?指导(?:监督|督促|协调|服务)?|督办)"
)
SUFFIX = re.compile(
    rf"(?:按(?:照)?(?:各自)?(?:职责|职能|分工|任务)(?:分工|职责)*|根据(?:各自)?职责(?:分工)?|依职责|分工|具体|共同|分别|联合|密切|协同|积极|各自"
    rf"|结合(?:本地|当地|自身|各自)?实际){{0,5}}"
    rf"(?P<duty>{_DUTY})$"
)
CHARGE = re.compile(
    r"(?<=[委局厅部办会司心府社团院队])(?P<duty>负责(?!同志|人)|牵头|协助|配合)[\u4e00-\u9fff][\u4e00-\u9fff、“”\d]{1,39}$"
)
"""省海洋厅负责用海保障."""
_AGAIN_BEHIND = re.compile(r"[，,；;](?:以)?下同$")
_AGAIN = re.compile(r"(?:以)?下同$|^以?下(?:同|均)|^(?:详见|其[余他](?:单位)?为)")
_Stated = tuple[Role | None, RoleEvidence | None]


def read_parties(text: str, cells: Sequence[tuple[Span, Role, RoleEvidence | None]]) -> tuple[Party, ...]:
    """Return the bodies that the cells of one row list, each cell in the role of its column or as it says itself."""
    parties = [party for cell, role, label in cells for party in _listings(text, cell, (role, label))]
    return _settle(parties)


def pieces_of(text: str, inner: Span) -> Iterator[tuple[int, Span]]:
    """Yield (group, piece): what stands between commas or before a label; a semicolon or new line starts a group.

    Order rules, 下同 and deadlines are left out.
    """
    for group, segment in enumerate(split_outside(text, inner, "；;。\n")):
        for part in split_outside(text, segment, "，,"):
            for piece in cut_at_labels(text, part):
                whole = _without_remark(text, trimmed(text, piece, "、"))
                words = whole.of(text)
                if words and not is_statement(words) and not _AGAIN.match(words):
                    yield group, whole


def _without_remark(text: str, piece: Span) -> Span:
    """Return ``piece`` without a bracket at its end that says something of all clauses."""
    last = next((found for found in _REMARK.finditer(piece.of(text)) if piece.start + found.end() == piece.end), None)
    return Span(piece.start, piece.start + last.start()) if last and _is_remark(last) else piece


def without_remarks(words: str) -> str:
    """Return ``words`` without the brackets that say something of all clauses."""
    return _REMARK.sub(lambda found: "" if _is_remark(found) else found[0], words)


def _is_remark(bracket: re.Match[str]) -> bool:
    return is_statement(_AGAIN_BEHIND.sub("", bracket[1]))


def parties_in(text: str, inner: Span) -> tuple[Party, ...]:
    """Return the bodies listed in ``inner``, which is a clause without its brackets."""
    return _settle(list(_listings(text, trimmed(text, inner, "（(【["), (None, None))))


def _listings(text: str, inner: Span, stated: _Stated) -> Iterator[Party]:
    """Yield the bodies listed in ``inner``, in the role of the label before them or the duty behind them."""
    waiting: list[Party] = []
    label: _Stated | None = stated
    last_group = -1
    for group, piece in pieces_of(text, inner):
        if group != last_group:
            yield from _with_role(waiting, label)
            waiting, last_group = [], group
        listing = piece
        found = None if PERSON_OR_TIME.match(text, piece.start, piece.end) else label_at(text, piece)
        if found:
            yield from _with_role(waiting, label)
            waiting, label = (
                [],
                (role_named(found["label"]), evidence_at(text, found.start("label"), found.end("label"))),
            )
            listing = trimmed(text, Span(found.end(), piece.end))
        elif OTHER_LABEL.match(text, piece.start, piece.end):
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


def _duty(words: str) -> re.Match[str] | None:
    """Return the duty that ``words`` end with behind names of bodies: 持续推进 names none."""
    for pattern in (SUFFIX, CHARGE):
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
