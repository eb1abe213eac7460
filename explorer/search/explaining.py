"""Why nothing was found as written, and what would be found with a little less."""

from collections.abc import Callable, Iterator, Sequence

from explorer.domain.query import Explanation, Query, Relaxation, Selection
from explorer.search.expression import And, Expression, Leaf, positive_leaves, without_leaf, without_nots, write_query
from explorer.search.understanding import in_words

Count = Callable[[Expression, Sequence[Selection], Sequence[Selection]], int]
"""Number of literal hits of an expression with selections and exclusions."""
_MOST = 6


def explain(query: Query, expression: Expression, count: Count) -> Explanation:
    """Return the reason why ``expression`` with the query's selections has no literal hit, and ways out."""
    relaxations = sorted(_relaxations(query, expression, count), key=lambda found: -found.count)
    unique = {(found.query, found.where, found.without): found for found in relaxations}
    return Explanation(_reason(query, expression, count), tuple(unique.values())[:_MOST])


def _reason(query: Query, expression: Expression, count: Count) -> str:
    alone = count(expression, (), ())
    if alone:
        filters = "；".join(
            (
                *(f"{s.facet.label}为{s.value}" for s in query.where),
                *(f"排除{s.facet.label}{s.value}" for s in query.without),
            )
        )
        return f"符合检索词的有 {alone} 条，但筛选条件（{filters}）把它们都去掉了。"
    unlimited = without_nots(expression)
    if unlimited not in (expression, And(())) and (found := count(unlimited, (), ())):
        return f"符合其他条件的有 {found} 条，但排除条件把它们都去掉了。"
    leaves = positive_leaves(expression)
    missing = [leaf for leaf in leaves if not count(leaf, (), ())]
    if missing:
        everything = len(missing) == len(leaves)
        return f"资料库里没有{_named(missing)}。" if everything else f"资料库里没有{_named(missing)}，其他条件是有的。"
    return f"{_named(leaves)}分别都有，但没有哪一条同时符合。" if leaves else "排除条件去掉了全部结果。"


def _named(leaves: Sequence[Leaf]) -> str:
    return "、".join(in_words(leaf).removeprefix("包含") for leaf in leaves)


def _relaxations(query: Query, expression: Expression, count: Count) -> Iterator[Relaxation]:
    """Yield the query with one word, one selection, or all selections less, where that finds something."""
    for where, without in _fewer_selections(query):
        found = count(expression, where, without)
        if found:
            yield Relaxation(query.text, where, found, without)
    leaves: tuple[Leaf, ...] = positive_leaves(expression)
    if len(leaves) > 1:
        for leaf in leaves:
            rest = without_leaf(expression, leaf)
            found = count(rest, query.where, query.without) if rest != And(()) else 0
            if found:
                yield Relaxation(write_query(rest), query.where, found, query.without)
    rest = without_nots(expression)
    if rest not in (expression, And(())) and (found := count(rest, query.where, query.without)):
        yield Relaxation(write_query(rest), query.where, found, query.without)
    if query.where or query.without:
        for leaf in leaves:
            found = count(leaf, (), ())
            if found:
                yield Relaxation(write_query(leaf), (), found)


def _fewer_selections(query: Query) -> Iterator[tuple[tuple[Selection, ...], tuple[Selection, ...]]]:
    for n in range(len(query.where)):
        yield (*query.where[:n], *query.where[n + 1 :]), query.without
    for n in range(len(query.without)):
        yield query.where, (*query.without[:n], *query.without[n + 1 :])
    if len(query.where) + len(query.without) > 1:
        yield (), ()
