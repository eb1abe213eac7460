"""Documents in the forms that offices use, against what a reader finds in them (``tests/labels/shapes``)."""

import re

import pytest

from explorer.domain.document import Document
from explorer.domain.links import LinkedPlan, LinkedSection
from explorer.domain.plan import Kind
from explorer.domain.role import Role
from explorer.reading.draft import Draft, Line, to_document
from explorer.reading.plain_text import read_plain_text
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


def duties(plan: LinkedPlan) -> list[tuple[str, set[tuple[str, Role]]]]:
    """Title and bodies of each task."""
    tasks = [linked for linked in plan.sections if linked.section.kind is Kind.TASK]
    return [(task.section.title, {(link.agency, link.role) for link in task.agencies}) for task in tasks]


def plain(text: str) -> bool:
    """Whether the case needs no table, bold words, annex, contents or page, and no mark running text can't show."""
    return not re.search(r"^[|*#]|附件|目　录|㈠|索\s*引|发布时间|字号|首页|^第.节", text, flags=re.MULTILINE)


PLAIN = [case for case in cases() if plain(str(case.values[0]))]
LONG = [case for case in PLAIN if sum(len(line) > 24 for line in str(case.values[0]).splitlines()) > 2]
"""Those of which a page breaks enough lines to show that it does."""


@pytest.mark.parametrize(("text", "expected"), PLAIN)
def test_a_text_that_lost_all_its_line_breaks_has_the_same_tasks(text: str, expected: str):
    flat = "".join(line.strip() for line in text.splitlines())
    assert duties(understanding().of(document(flat))) == duties(understanding().of(document(text)))
    assert expected


@pytest.mark.parametrize(("text", "expected"), LONG)
def test_a_text_with_a_break_at_each_line_of_the_page_has_the_same_tasks(text: str, expected: str):
    paragraphs = [f"　　{line}" for line in text.splitlines()]
    wrapped = "\n".join(line[at : at + 26] for line in paragraphs for at in range(0, len(line), 26))
    joined = to_document(read_plain_text(wrapped), "sample")
    assert duties(understanding().of(joined)) == duties(understanding().of(document(text)))
    assert expected


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
