"""The words of a plan, in simplified characters to be understood and as its document has them to be shown.

Simplified characters stand at the places of the traditional ones, so each fact is cut anew from the other text.
"""

from collections.abc import Iterable

from msgspec.structs import replace

from explorer.domain.document import Document, Metadata, Span
from explorer.domain.plan import Action, Clause, Party, Plan, Section
from explorer.domain.role import RoleEvidence
from explorer.text.folding import is_traditional, simplified


def in_simplified(document: Document) -> Document:
    """Return ``document`` in simplified characters, itself where it is written in them."""
    if not is_traditional(document.text):
        return document
    found = document.metadata
    metadata = replace(found, title=simplified(found.title), issuers=tuple(map(simplified, found.issuers)))
    return replace(document, text=simplified(document.text), metadata=metadata)


def as_written(plan: Plan, document: Document) -> Plan:
    """Return ``plan``, which was read from ``document`` in simplified characters, in the words of ``document``."""
    metadata = _metadata_as_written(plan.document, document)
    return in_words_of(replace(plan.document, text=document.text, metadata=metadata), plan)


def in_words_of(document: Document, plan: Plan) -> Plan:
    """Return ``plan`` with all it quotes cut from ``document``, which has the same places."""
    text = document.text
    return replace(
        plan,
        document=document,
        actions=tuple(_action(text, action) for action in plan.actions),
        sections=tuple(_section(text, section) for section in plan.sections),
        rules=tuple(replace(rule, evidence=evidence_in(text, rule.evidence)) for rule in plan.rules),
    )


def evidence_in(text: str, evidence: RoleEvidence | None) -> RoleEvidence | None:
    """Return ``evidence`` in the words that ``text`` has at its place."""
    return evidence and RoleEvidence(evidence.span.of(text), evidence.span)


def _section(text: str, section: Section) -> Section:
    return replace(
        section,
        title=section.title_span.of(text),
        clauses=_clauses(text, section.clauses),
        inherited=_clauses(text, section.inherited),
        action=section.action and _action(text, section.action),
    )


def _action(text: str, action: Action) -> Action:
    return replace(action, title=action.span.of(text))


def _clauses(text: str, clauses: Iterable[Clause]) -> tuple[Clause, ...]:
    return tuple(replace(clause, parties=tuple(_party(text, party) for party in clause.parties)) for clause in clauses)


def _party(text: str, party: Party) -> Party:
    return replace(party, written=party.span.of(text), evidence=evidence_in(text, party.evidence))


def _metadata_as_written(read: Document, document: Document) -> Metadata:
    """Return what was ``read`` of ``document`` in its own characters; what its file stated stays."""
    stated, found = document.metadata, read.metadata
    letters = _Letters(read.text, document.text)
    return replace(
        found,
        title=stated.title or letters.of(found.title),
        issuers=stated.issuers or tuple(map(letters.of, found.issuers)),
        number=stated.number or (found.number and letters.of(found.number)),
    )


class _Letters:
    """Finds the characters of the one text at the places of the other's; blanks and brackets may differ."""

    def __init__(self, read: str, written: str) -> None:
        places = [n for n, char in enumerate(read) if char.isalnum()]
        self._read = "".join(read[n] for n in places)
        self._written = "".join(written[n] for n in places)

    def of(self, words: str) -> str:
        """Return ``words`` of the one text with the characters that the other has in their place."""
        bare = "".join(char for char in words if char.isalnum())
        at = self._read.find(bare)
        if at < 0:
            return words
        found = iter(Span(at, at + len(bare)).of(self._written))
        return "".join(next(found) if char.isalnum() else char for char in words)
