"""Matrices, cell by cell, against what ``show`` says, and totals against the facet counts."""

from typing import Any

import pytest

from explorer.domain.matrix import Matrix, MatrixKind, MatrixOrder, MatrixRequest
from explorer.domain.query import Facet, Query, Selection
from explorer.export.records import section_record
from explorer.workflow.lists import entries_of
from explorer.workflow.matrix import make_matrix
from explorer.workflow.session import Session, run_query

QUERIES = (Query(), Query("氢能"), Query("绿色", (Selection(Facet.JURISDICTION, "四川省"),)), Query("没有这样的词"))


def _records(session: Session) -> dict[str, dict[str, Any]]:
    return {entry.id: section_record(entry) for entry in entries_of(session)}


def _facet(session: Session, query: Query | None, facet: Facet) -> dict[str, int]:
    counts = run_query(session, query or Query()).facets[facet]
    return {count.value: count.count for count in counts}


def _totals(matrix: Matrix) -> dict[str, int]:
    return {row.name: row.total for row in matrix.rows}


@pytest.mark.parametrize("query", [None, *QUERIES])
def test_rows_are_the_bodies_and_their_totals_the_facet_counts(session: Session, query: Query | None) -> None:
    matrix = make_matrix(session, MatrixRequest(query=query))
    assert _totals(matrix) == _facet(session, query, Facet.AGENCY)
    leads = _facet(session, query, Facet.LEAD)
    assert {row.name: row.leads for row in matrix.rows if row.leads} == leads


@pytest.mark.parametrize("query", [None, *QUERIES])
def test_a_place_counts_what_lies_in_it_as_facets_do(session: Session, query: Query | None) -> None:
    matrix = make_matrix(session, MatrixRequest(MatrixKind.ACTIONS, query))
    assert _totals(matrix) == _facet(session, query, Facet.PLACE)
    actions = _facet(session, query, Facet.ACTION)
    assert all(actions[column.name] == column.total for column in matrix.columns if column.mark)
    for number, row in enumerate(matrix.rows):
        assert sum(len(cell.proofs) for (at, _), cell in matrix.cells.items() if at == number) == row.total


def test_each_cell_holds_the_roles_of_the_text(session: Session) -> None:
    records, matrix = _records(session), make_matrix(session, MatrixRequest())
    expected = {
        (link["name"], key): {other["role"] for other in record["agencies"] if other["name"] == link["name"]}
        for key, record in records.items()
        for link in record["agencies"]
    }
    found = {
        (matrix.rows[row].name, entry.id): {role.value for role in cell.roles}
        for (row, column), cell in matrix.cells.items()
        if (entry := matrix.columns[column].entry)
    }
    assert found == expected
    for (_, column), cell in matrix.cells.items():
        (proof,) = cell.proofs
        assert proof.entry is matrix.columns[column].entry
        assert all(span.of(proof.entry.plan.document.text) for span in proof.spans)


def test_leaders_meet_where_both_lead(session: Session) -> None:
    records, matrix = _records(session), make_matrix(session, MatrixRequest(MatrixKind.LEADS))
    assert {(row.side, column.side) for row in matrix.rows for column in matrix.columns} == {("重庆市", "四川省")}
    leads = {
        key: {link["name"] for link in record["agencies"] if link["role"] == "lead"} for key, record in records.items()
    }
    for row, one in enumerate(matrix.rows):
        for column, other in enumerate(matrix.columns):
            cell = matrix.cells.get((row, column))
            found = [proof.entry.id for proof in cell.proofs] if cell else []
            assert found == [key for key, names in leads.items() if {one.name, other.name} <= names]


@pytest.mark.parametrize("like", ["发改委", "fgw", "市发展改革"])
def test_rows_are_found_by_alias_and_pinyin(session: Session, like: str) -> None:
    names = [row.name for row in make_matrix(session, MatrixRequest(like=like)).rows]
    assert "重庆市发展改革委" in names
    assert "重庆市能源局" not in names


def test_rows_come_in_the_order_that_was_asked_for(session: Session) -> None:
    by_total = [row.total for row in make_matrix(session, MatrixRequest(order=MatrixOrder.TOTAL)).rows]
    by_lead = [row.leads for row in make_matrix(session, MatrixRequest(order=MatrixOrder.LEAD)).rows]
    assert by_total == sorted(by_total, reverse=True)
    assert by_lead == sorted(by_lead, reverse=True)
    sides = [row.side for row in make_matrix(session, MatrixRequest()).rows]
    assert sides == sorted(sides, key=sides.index)
