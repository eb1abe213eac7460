"""AND, OR, NOT, phrases and fields mean exactly what a reader of all texts would say, on random libraries."""

from dataclasses import dataclass

from hypothesis import example, given, settings
from hypothesis import strategies as st

from explorer.domain.query import Facet, Query, Selection
from tests.search.small import plan_of, searcher_over

LETTERS = "碳汇能源水电森林煤气"
AGENCIES = ("甲局", "乙委")


@dataclass(frozen=True)
class Node:
    """A query as a tree of its own, apart from the program's."""

    kind: str
    parts: tuple["Node", ...] = ()
    text: str = ""

    def write(self) -> str:
        inner = [part.write() for part in self.parts]
        return {
            "word": self.text,
            "phrase": f"“{self.text}”",
            "title": f"标题:“{self.text}”",
            "lead": f"牵头:“{self.text}”",
            "not": f"不含 （{''.join(inner)}）",
            "and": f"（{' 且 '.join(inner)}）",
            "blank": f"（{' '.join(inner)}）",
            "or": f"（{' OR '.join(inner)}）",
        }[self.kind]

    def holds(self, row: tuple[str, str, str]) -> bool:
        title, body, agency = row
        match self.kind:
            case "word" | "phrase":
                return self.text in title or self.text in body
            case "title":
                return self.text in title
            case "lead":
                return self.text == agency
            case "not":
                return not self.parts[0].holds(row)
            case "or":
                return any(part.holds(row) for part in self.parts)
            case _:
                return all(part.holds(row) for part in self.parts)


words = st.text(LETTERS, min_size=1, max_size=3)
leaves = st.one_of(
    st.builds(lambda text: Node("word", text=text), words),
    st.builds(lambda text: Node("phrase", text=text), words),
    st.builds(lambda text: Node("title", text=text), words),
    st.builds(lambda text: Node("lead", text=text), st.sampled_from(AGENCIES)),
)
trees = st.recursive(
    leaves,
    lambda inner: st.one_of(
        st.builds(lambda part: Node("not", (part,)), inner),
        st.builds(
            lambda kind, parts: Node(kind, tuple(parts)),
            st.sampled_from(["and", "blank", "or"]),
            st.lists(inner, min_size=2, max_size=3),
        ),
    ),
    max_leaves=6,
)
rows = st.tuples(
    st.text(LETTERS, min_size=1, max_size=4), st.text(LETTERS, min_size=1, max_size=12), st.sampled_from(AGENCIES)
)


@settings(max_examples=300, deadline=None)
@given(library=st.lists(rows, min_size=1, max_size=12), tree=trees)
@example(library=[("气", "水", "甲局")], tree=Node("phrase", text="气水"))  # the end of a title and the text after it
def test_any_tree_finds_exactly_what_brute_force_finds(library: list[tuple[str, str, str]], tree: Node):
    results = searcher_over(plan_of(library)).search(Query(tree.write()))
    found = {hit.entry.section.number for hit in results.hits if hit.via == "literal"}
    expected = {number for number, row in enumerate(library, 1) if tree.holds(row)}
    assert found == expected
    assert results.total == len(expected)


@settings(max_examples=150, deadline=None)
@given(library=st.lists(rows, min_size=1, max_size=10), wanted=words, unwanted=words)
def test_not_never_leaks_however_the_rest_is_widened(library, wanted, unwanted):
    results = searcher_over(plan_of(library)).search(Query(f"{wanted} 不含 “{unwanted}”"))
    for hit in results.hits:
        assert unwanted not in hit.entry.section.title
        assert unwanted not in hit.entry.text


@settings(max_examples=150, deadline=None)
@given(library=st.lists(rows, min_size=1, max_size=10), tree=trees, lead=st.sampled_from(["", *AGENCIES]))
def test_where_nothing_is_found_every_way_out_leads_to_what_it_promises(library, tree: Node, lead: str):
    searcher = searcher_over(plan_of(library))
    where = (Selection(Facet.LEAD, lead),) if lead else ()
    results = searcher.search(Query(tree.write(), where))
    assert (results.explanation is None) == (results.total > 0)
    for way in results.explanation.relaxations if results.explanation else ():
        assert searcher.search(Query(way.query, way.where, way.without)).total == way.count > 0, way


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet='碳汇 ()（）“”"「」:：且或非不含ANDORNOT-*牵头标题单位\t', max_size=40))
def test_anything_typed_means_something(text: str):
    results = searcher_over(plan_of([("碳汇", "森林碳汇", "甲局")])).search(Query(text))
    assert results.understood
