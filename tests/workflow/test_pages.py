"""Pages against what ``show`` and ``list`` say of each section, counted by brute force."""

from collections import Counter
from collections.abc import Iterable
from itertools import chain
from typing import Any

import pytest

from explorer.domain.errors import ExplorerError
from explorer.domain.pages import AgencyPage, PlacePage, ProgrammePage, Proof, Tally
from explorer.domain.query import Facet, Query, Selection
from explorer.domain.role import Role
from explorer.export.records import section_record
from explorer.workflow.lists import entries_of
from explorer.workflow.pages import tallies, thing_page
from explorer.workflow.session import Session, run_query


def _records(session: Session) -> list[dict[str, Any]]:
    return [section_record(entry) for entry in entries_of(session)]


def _ids(proofs: Iterable[Proof]) -> list[str]:
    return [proof.entry.id for proof in proofs]


def _counts(tallies: Iterable[Tally]) -> dict[str, int]:
    return {tally.selection.value: tally.count for tally in tallies}


def _agency(session: Session, name: str) -> AgencyPage:
    page = thing_page(session, Selection(Facet.AGENCY, name))
    assert isinstance(page, AgencyPage)
    return page


def _place(session: Session, label: str) -> PlacePage:
    page = thing_page(session, Selection(Facet.PLACE, label))
    assert isinstance(page, PlacePage)
    return page


def test_every_body_has_its_sections_by_role(session: Session) -> None:
    records = _records(session)
    names = {link["name"] for record in records for link in record["agencies"] + record["collectives"]}
    for name in names:
        duties = dict(_agency(session, name).duties)
        for role in Role:
            expected = [
                record["id"]
                for record in records
                if any(
                    (link["name"], link["role"]) == (name, role.value)
                    for link in record["agencies"] + record["collectives"]
                )
            ]
            assert _ids(duties.get(role, ())) == expected, (name, role)


def test_partners_and_places_are_counted_section_by_section(session: Session) -> None:
    records = _records(session)
    for name in {link["name"] for record in records for link in record["agencies"]}:
        mine = [record for record in records if name in {link["name"] for link in record["agencies"]}]
        partners = Counter(chain.from_iterable({link["name"] for link in record["agencies"]} for record in mine))
        programmes = Counter(chain.from_iterable({link["name"] for link in record["programmes"]} for record in mine))
        page = _agency(session, name)
        assert _counts(page.company.bodies) == {other: n for other, n in partners.items() if other != name}
        assert _counts(page.company.programmes) == programmes


def test_the_most_frequent_come_first_then_by_name_as_among_the_facets(session: Session) -> None:
    results = run_query(session, Query())
    for facet in (Facet.AGENCY, Facet.PLACE, Facet.PROGRAMME):
        told = tallies(session.catalogue, facet, (1 << len(session.catalogue.entries)) - 1)
        listed = [(count.value, count.count) for count in results.facets[facet]]
        assert [(tally.selection.value, tally.count) for tally in told] == listed


def test_every_count_on_a_page_is_the_number_of_hits_it_leads_to(session: Session) -> None:
    page = _agency(session, "重庆市发展改革委")
    mine = Selection(Facet.AGENCY, "重庆市发展改革委")
    for tally in page.company.places:
        assert run_query(session, Query(where=(mine, tally.selection))).total == tally.count
    assert sum(plan.count for plan in page.company.plans) == run_query(session, Query(where=(mine,))).total


def test_every_proof_stands_in_its_section_and_is_the_thing(session: Session) -> None:
    page = _agency(session, "重庆市发展改革委")
    names = {page.agency.name, page.agency.full_name, *page.agency.aliases}
    for _, proofs in page.duties:
        for proof in proofs:
            text = proof.entry.plan.document.text
            assert all(proof.entry.section.whole.contains(span) for span in proof.spans)
            assert all(span.of(text) in names for span in proof.spans)
    rules = {proof.rule for role, proofs in page.duties if role is Role.LEAD for proof in proofs}
    assert "两省市列首位的为牵头单位" in rules


def test_the_counterpart_is_across_the_border(session: Session) -> None:
    counterpart = _agency(session, "重庆市能源局").counterpart
    assert counterpart is not None
    assert (counterpart.selection.value, counterpart.side) == ("四川省能源局", "四川省")
    both = (counterpart.selection, Selection(Facet.AGENCY, "重庆市能源局"))
    shared = [r for r in _records(session) if {s.value for s in both} <= {link["name"] for link in r["agencies"]}]
    assert counterpart.count == len(shared)


def test_a_place_tells_what_names_it_from_what_names_places_in_it(session: Session) -> None:
    records = _records(session)
    for label in ("内江市", "成都市", "长江"):
        page = _place(session, label)
        below = {place.label for place in session.catalogue.places.values() if place.parent == label}
        labels = [(record["id"], {link["label"] for link in record["places"]}) for record in records]
        assert _ids(page.named) == [key for key, found in labels if label in found]
        assert _ids(page.below) == [key for key, found in labels if label not in found and found & below]
    assert [tally.selection.value for tally in _place(session, "内江市").inside] == ["威远县"]


def test_measures_are_those_that_name_the_thing(session: Session) -> None:
    page = thing_page(session, Selection(Facet.PROGRAMME, "成渝氢走廊"))
    assert isinstance(page, ProgrammePage)
    for proof in page.company.measures:
        measure = proof.entry.section.measures[proof.measure - 1]
        assert "成渝氢走廊" in measure.span.of(proof.entry.plan.document.text)
    plans = {proof.entry.plan.document.id for proof in page.company.measures}
    assert len(plans) == 2


def test_passages_name_a_body_that_is_not_responsible_there(session: Session) -> None:
    passages = _agency(session, "重庆市能源局").company.passages
    own = [proof for proof in passages if proof.entry.plan.document.id != "chengyu-2022"]
    assert [span.of(own[0].entry.plan.document.text) for span in own[0].spans] == ["重庆市能源局"]
    linked = {record["id"] for record in _records(session) if "重庆市能源局" in str(record["agencies"])}
    assert not linked & set(_ids(passages))


def test_what_is_not_there_is_said_in_a_sentence(session: Session) -> None:
    for selection in (Selection(Facet.AGENCY, "无此单位"), Selection(Facet.KIND, "task")):
        with pytest.raises(ExplorerError, match="资料库里没有"):
            thing_page(session, selection)
