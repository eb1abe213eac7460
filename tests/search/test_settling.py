"""Before the index is open the texts themselves are looked through, with the same answers."""

from pathlib import Path

from explorer.domain.query import Query
from explorer.search import Catalogue, open_searcher
from tests.samples import bundled_plan

ASKED = (
    "页岩气",
    "碳",
    "LNG",
    "yyq",
    "岩页气",
    "净零",
    "坐地铁上下班",
    "哪些任务由四川省能源局牵头？",
    "牵头:发改委 碳",
    "核电站",
)


def test_the_index_changes_no_answer(tmp_path: Path):
    searcher = open_searcher(Catalogue([bundled_plan()]), tmp_path, "rules")
    before = [searcher.search(Query(words)) for words in ASKED]
    assert not list(tmp_path.iterdir())
    searcher.settle()
    assert list(tmp_path.iterdir())
    assert [searcher.search(Query(words)) for words in ASKED] == before
    searcher.engine.close()


def test_settling_twice_is_settling_once(tmp_path: Path):
    searcher = open_searcher(Catalogue([bundled_plan()]), tmp_path, "rules")
    searcher.settle()
    files = sorted(tmp_path.rglob("*"))
    searcher.settle()
    assert sorted(tmp_path.rglob("*")) == files
    searcher.engine.close()
