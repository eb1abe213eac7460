"""Documents in the forms that offices use, against what a reader finds in them (``tests/labels/shapes``)."""

import re

import pytest

from explorer.domain.document import Document
from explorer.domain.links import LinkedPlan, LinkedSection
from explorer.domain.plan import Kind
from explorer.domain.role import Role
from explorer.reading.draft import Draft, Line, to_document
from tests.samples import LABELS, understanding

_KINDS = {kind.label: kind for kind in Kind}
_ROLES = {role.label: role for role in Role}


def cases() -> list:
    found = []
    for path in sorted((LABELS / "shapes").glob("*.txt")):
        for case in re.split(r"^==== ", path.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
            head, expected = case.split("\n----\n")
            name, _, text = head.partition("\n")
            found.append(pytest.param(text, expected.strip(), id=name))
    return found


def document(text: str) -> Document:
    return to_document(Draft(tuple(line(raw) for raw in text.splitlines()), {}), "sample")


def line(raw: str) -> Line:
    lead = re.match(r"\*\*(.+?)\*\*", raw)
    if raw.startswith("|"):
        return Line("", cells=tuple(raw[1:-1].split("|")))
    if lead:
        return Line(lead[1] + raw[lead.end() :].replace("**", ""), lead=len(lead[1]))
    heading = re.match(r"(#+) ", raw)
    return Line(raw[heading.end() :], len(heading[1])) if heading else Line(raw)


def facts(plan: LinkedPlan) -> dict[str, str | None]:
    metadata = plan.document.metadata
    issuer = "、".join(metadata.issuers)
    return {"标题": metadata.title, "文号": metadata.number, "发文": issuer, "日期": metadata.date}


def described(linked: LinkedSection, fields: dict[str, str]) -> dict[str, str]:
    """The section in the terms of its expectation: of action and text only what that speaks of."""
    section = linked.section
    found = {"": f"{section.kind.label} {section.title or '-'}"}
    if "行动" in fields:
        found["行动"] = section.action.title if section.action else "-"
    for label, role in _ROLES.items():
        bodies = "、".join(link.agency for link in linked.agencies if link.role is role)
        found |= {label: bodies} if bodies else {}
    collectives = "、".join(link.written for link in linked.collectives)
    return found | ({"众": collectives} if collectives else {})


def expectation(row: str) -> dict[str, str]:
    head, *rest = row.split(" | ")
    return {"": head} | {key: value for key, _, value in (field.partition(" ") for field in rest)}


@pytest.mark.parametrize(("text", "expected"), cases())
def test_a_document_is_understood_as_a_reader_does(text: str, expected: str):
    plan = understanding().of(document(text))
    rows = expected.splitlines()
    stated = dict(row.split(" ", 1) for row in rows if row.split(" ")[0] in facts(plan))
    assert {key: facts(plan)[key] for key in stated} == stated
    wanted = [expectation(row) for row in rows if row.split(" ")[0] in _KINDS]
    sections = [linked for linked in plan.sections if linked.section.kind is not Kind.PREAMBLE]
    found = [described(linked, fields) for linked, fields in zip(sections, wanted, strict=False)]
    found += [described(linked, {}) for linked in sections[len(wanted) :]]
    assert found == [{key: value for key, value in fields.items() if key not in ("含", "不含")} for fields in wanted]
    for linked, fields in zip(sections, wanted, strict=True):
        body = linked.section.span.of(plan.document.text)
        assert fields.get("含", "") in body
        assert "不含" not in fields or fields["不含"] not in body
