"""An index that was updated document by document finds what one built at once finds."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from explorer.domain.query import Query
from explorer.search import Catalogue, open_searcher
from tests.search.small import plan_of

WORDS = ("碳汇", "森林", "水电", "煤", "lng", "5g网络")
bodies = st.lists(st.sampled_from(WORDS), min_size=1, max_size=4).map("，".join)
documents = st.dictionaries(st.sampled_from("甲乙丙丁"), st.lists(bodies, min_size=1, max_size=4), min_size=1)


def found(plans: dict[str, list[str]], folder: Path, word: str) -> set[str]:
    catalogue = Catalogue([plan_of([("题", body, "") for body in rows], name) for name, rows in plans.items()])
    searcher = open_searcher(catalogue, folder, "rules")
    searcher.engine.settle()  # the index alone: words and sounds are the same however it came about
    hits = searcher.search(Query(f"“{word}”")).hits
    searcher.engine.close()
    return {hit.entry.id for hit in hits}


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(states=st.lists(documents, min_size=2, max_size=4))
def test_any_history_of_documents(tmp_path_factory: pytest.TempPathFactory, states: list[dict[str, list[str]]]):
    folder = tmp_path_factory.mktemp("index")
    for state in states:
        for word in WORDS:
            expected = {
                f"{name}:task-{n}" for name, rows in state.items() for n, body in enumerate(rows, 1) if word in body
            }
            assert found(state, folder, word) == expected


def test_the_index_does_not_grow_with_its_history(tmp_path: Path):
    sizes = []
    for turn in range(12):
        found({"甲": ["碳汇" * 50], "乙": [f"森林{turn}"]}, tmp_path, "碳汇")
        sizes.append(sum(path.stat().st_size for path in tmp_path.rglob("*") if path.is_file()))
    assert len(list(tmp_path.iterdir())) == 2
    assert sizes[-1] < 3 * sizes[0]
