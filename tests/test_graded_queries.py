"""The graded queries of ``tests/relevance``: each answer is a section that exists."""

from itertools import chain

import pytest

from tests.bench.relevance import BUNDLED, SETS, imported_answers, imported_plans, queries
from tests.bench.understanding import PLANS
from tests.samples import bundled_plan

GRADES = {1, 2, 3}


def _is_bundled(query: dict) -> bool:
    return any(key.startswith(BUNDLED) for key in query["answers"])


@pytest.mark.parametrize("file", SETS.values())
def test_every_answer_over_the_bundled_plan_is_a_section_of_it(file: str) -> None:
    known = {section.id for section in bundled_plan().sections}
    for query in filter(_is_bundled, queries(file)):
        assert query["answers"].keys() <= known, query["query"]
        assert set(query["answers"].values()) <= GRADES, query["query"]


@pytest.mark.skipif(not PLANS.exists(), reason="needs ../shared/data/plans")
def test_every_answer_over_the_other_plans_means_a_section_of_one() -> None:
    plans = imported_plans()
    known = {section.id for plan in plans.values() for section in plan.sections}
    for query in chain.from_iterable(map(queries, SETS.values())):
        if not _is_bundled(query):
            for section, grade in imported_answers(plans, query):
                assert section in known, query["query"]
                assert grade in GRADES, query["query"]
