"""Which role the words beside a body give it."""

from explorer.domain.document import Span
from explorer.domain.role import Role, RoleEvidence

_PARTICIPANT_WORDS = ("配合", "协办", "参加", "参与", "支持", "协助", "协同", "协作", "联合", "指导", "督办", "监督")
_LEAD_WORDS = ("牵头", "主办", "主管", "主责", "第一责任", "主要责任")


def role_named(words: str) -> Role:
    """Return the role that a label or a closing duty gives."""
    if any(word in words for word in _LEAD_WORDS):
        return Role.RESPONSIBLE if "及" in words and "责任" in words else Role.LEAD
    if any(word in words for word in _PARTICIPANT_WORDS):
        return Role.PARTICIPANT
    return Role.RESPONSIBLE


def evidence_at(text: str, start: int, end: int) -> RoleEvidence:
    """Return the words between ``start`` and ``end`` as what proves a role."""
    return RoleEvidence(text[start:end], Span(start, end))
