"""Why nothing was found as written, and what would be found with a little less."""

from collections.abc import Callable, Iterator, Sequence

from explorer.domain.query import Explanation, Query, Relaxation, Selection
from explorer.search.expression import And, Expression, Leaf, positive_leaves, without_leaf, write_query
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
    leaves = positive_leaves(expression)
    missing = [leaf for leaf in leaves if not count(leaf, (), ())]
    if missing:
        words = "、".join(in_words(leaf).removeprefix("包含") for leaf in missing)
        everything = len(missing) == len(leaves)
        return f"资料库的文字里没有{words}。" if everything else f"资料库的文字里没有{words}，其他条件是有的。"
    alone = count(expression, (), ())
    if not alone:
        names = "、".join(in_words(leaf).removeprefix("包含") for leaf in leaves)
        return f"{names}分别都有，但没有哪一条同时符合。" if len(leaves) > 1 else "排除条件去掉了全部结果。"
    filters = [
        *(f"{s.facet.label}为{s.value}" for s in query.where),
        *(f"排除{s.facet.label}{s.value}" for s in query.without),
    ]
    return f"符合检索词的有 {alone} 条，但筛选条件（{'；'.join(filters)}）把它们都去掉了。"


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
