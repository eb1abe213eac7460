"""Why nothing was found as written, and what would be found with a little less."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice

from msgspec.structs import replace

from explorer.domain.query import Explanation, Facet, Query, Relaxation, Selection, Via
from explorer.search.expression import (
    And,
    Expression,
    Field,
    Leaf,
    Words,
    as_typed,
    positive_leaves,
    tells,
    with_leaf,
    without_leaf,
    without_nots,
    write_query,
)
from explorer.search.facet_names import AGENCY_FACETS
from explorer.search.finder import Found, Readings
from explorer.search.numbered import Numbered
from explorer.search.questions import asks_for_own
from explorer.search.readings import Reading, Target, Text, Thing
from explorer.search.understanding import in_words
from explorer.text.folding import fold

Count = Callable[[Expression, Query], int]
"""Number of literal hits of an expression with what a query selects, excludes and is kept to."""
_WIDER = (Via.SYNONYM, Via.PINYIN, Via.SPELLING)
_MOST = 6
_SHORTEST_OWNER, _SHORTEST_BODY = 2, 3
"""Characters of 成都, and of 交通局."""
_KINDS = ("省", "市", "区", "县", "州")
"""What an owner's name ends in, or is left without."""
_MANY = 50
"""Words of a whole page that was pasted: more are not tried one by one."""

_ABOUT_THE_REST = {
    (False, False): "",
    (True, False): "，其他条件是有的",
    (True, True): "，其他条件换个写法是有的",
}
"""What is said of the other words and conditions, by whether there are any, and whether any is written otherwise."""


def explain(
    query: Query,
    expression: Expression,
    found: Found,
    count: Count,
    taken_away: int,
    filters: Sequence[str],
) -> Explanation:
    """Return the reason why ``expression`` with the query's selections has no literal hit, and ways out.

    ``found`` tells what its leaves can mean otherwise. ``taken_away`` is how many are found so, where the selections,
    which are ``filters`` in words, take all of them away.
    """
    looser = (*_of_any_owner(expression, count), *_elsewhere(expression, count))
    less = [*_relaxations(query, expression, count), *_finding(looser, query, count)]
    others = [*_otherwise(expression, found.readings), *(() if less else found.parts[:_MANY])]
    less += _finding(others, query, count)
    if not less:
        shorter = _one_leaf_less(expression)
        less += _finding((way for rest in shorter for way in _otherwise(rest, found.readings)), query, count)
    if not less:
        for where, without in _fewer_selections(query):
            less += _finding(others, replace(query, where=where, without=without), count)
    relaxations = sorted(less, key=lambda way: -way.count)
    unique = {(way.query, way.where, way.without): way for way in relaxations}
    reason = _reason(query, expression, found.readings, count, taken_away, filters)
    return Explanation(reason, tuple(unique.values())[:_MOST])


def _finding(expressions: Iterable[Expression], query: Query, count: Count) -> Iterator[Relaxation]:
    """Yield those of ``expressions`` that find something with what ``query`` selects."""
    for expression in expressions:
        found = count(expression, query)
        if found:
            yield Relaxation(_written(expression, query), query.where, found, query.without)


def _reason(
    query: Query, expression: Expression, readings: Readings, count: Count, taken_away: int, filters: Sequence[str]
) -> str:
    if not query.unit and (own := asks_for_own(query.text)):
        return f"还不知道“{own}”是哪一家：请在开始页设定我的单位，或者直接写单位的名称。"
    unfiltered = Query(within=query.within)
    alone = count(expression, unfiltered)
    if alone or taken_away:
        found = "符合检索词的" if alone else "用别的说法写的"
        words = "内容共" if expression == And(()) else found
        return f"{words}有 {alone or taken_away} 条，但筛选条件（{'；'.join(filters)}）把它们都去掉了。"
    if query.within and (elsewhere := count(expression, Query())):
        kept = "、".join(f"“{selection.value}”" for selection in query.within)
        return f"符合检索词的有 {elsewhere} 条，但都与锁定的{kept}无关。"
    unlimited = without_nots(expression)
    if unlimited not in (expression, And(())) and (found := count(unlimited, unfiltered)):
        return f"符合其他条件的有 {found} 条，但排除条件把它们都去掉了。"
    leaves = positive_leaves(expression)
    for place, looked_at in (("资料库里", Query()), ("锁定的单位名下", unfiltered)):
        unwritten = [leaf for leaf in leaves if not count(leaf, looked_at)]
        missing = [leaf for leaf in unwritten if not readings[leaf]] or unwritten
        if missing:
            meant = all(any(_says_otherwise(reading, leaf) for reading in readings[leaf]) for leaf in missing)
            rest = _ABOUT_THE_REST[len(missing) < len(leaves), len(missing) < len(unwritten)]
            return f"{place}没有{_named(missing, query)}{'这样的写法' if meant else ''}{rest}。"
    return f"{_named(leaves, query)}分别都有，但没有哪一条同时符合。" if leaves else "排除条件去掉了全部结果。"


def _says_otherwise(reading: Reading, leaf: Leaf) -> bool:
    """Tell whether ``reading`` is another way to write what ``leaf`` asks for; a body in another role is none."""
    in_other_role = isinstance(leaf, Field) and isinstance(reading.target, Thing) and reading.target.facet != leaf.facet
    return reading.via is Via.SYNONYM and not in_other_role


def _named(leaves: Sequence[Leaf], query: Query) -> str:
    return "、".join(in_words(as_typed(leaf, query.text)).removeprefix("包含") for leaf in leaves)


def _written(expression: Expression, query: Query) -> str:
    return write_query(as_typed(expression, query.text))


def _relaxations(query: Query, expression: Expression, count: Count) -> Iterator[Relaxation]:
    """Yield the query with one word, one selection, or all selections less, where that finds something."""
    for where, without in _fewer_selections(query):
        found = count(expression, replace(query, where=where, without=without))
        if found:
            yield Relaxation(query.text, where, found, without)
    for rest in _one_leaf_less(expression):
        is_asked = any(tells(other) or other.text in query.text for other in positive_leaves(rest))
        if is_asked and (found := count(rest, query)):
            yield Relaxation(_written(rest, query), query.where, found, query.without)
    rest = without_nots(expression)
    if rest not in (expression, And(())) and (found := count(rest, query)):
        yield Relaxation(_written(rest, query), query.where, found, query.without)
    if query.where or query.without:
        for leaf in positive_leaves(expression):
            found = count(leaf, Query(within=query.within))
            if found:
                yield Relaxation(_written(leaf, query), (), found)


def _one_leaf_less(expression: Expression) -> Iterator[Expression]:
    """Yield ``expression`` without one of its words or fields each."""
    leaves = positive_leaves(expression)
    if 1 < len(leaves) <= _MANY:
        yield from (without_leaf(expression, leaf) for leaf in leaves)


def _otherwise(expression: Expression, readings: Readings) -> Iterator[Expression]:
    """Yield ``expression`` with one leaf as it can also be said, spelt or meant; a thing by its words where both do."""
    for leaf in positive_leaves(expression):
        targets = [reading.target for reading in readings[leaf] if reading.via in _WIDER]
        words = {target.text for target in targets if isinstance(target, Text)}
        for target in targets:
            if not isinstance(target, Thing) or target.value not in words:
                yield with_leaf(expression, leaf, _written_as(target, leaf))


def _elsewhere(expression: Expression, count: Count) -> Iterator[Expression]:
    """Yield ``expression`` with a value that is not there looked for where it is: in another role, or in the texts."""
    for leaf in positive_leaves(expression):
        if isinstance(leaf, Field) and leaf.text and not count(leaf, Query()):
            in_any_role = Field(Facet.AGENCY, leaf.text, leaf.quoted)
            is_body = leaf.facet in AGENCY_FACETS and count(in_any_role, Query())
            words = Words(fold(leaf.text), quoted=leaf.quoted)
            yield with_leaf(expression, leaf, in_any_role if is_body else words)


def _of_any_owner(expression: Expression, count: Count) -> Iterator[Expression]:
    """Yield ``expression`` with a body that is not there asked for without whose it is: 交通局 for 成都市交通局."""
    for leaf in positive_leaves(expression):
        if isinstance(leaf, Field) and leaf.facet in AGENCY_FACETS and not count(leaf, Query()):
            rests = (leaf.text[n:] for n in range(_SHORTEST_OWNER, len(leaf.text) - _SHORTEST_BODY + 1))
            bodies = (replace(leaf, text=rest) for rest in rests if not rest.startswith(_KINDS))
            named = (body for body in bodies if count(replace(body, quoted=True), Query()))
            yield from (with_leaf(expression, leaf, body) for body in islice(named, 1))


def _written_as(target: Target, leaf: Leaf) -> Leaf:
    """Return ``target`` as a user would ask for it; a document by the title he typed, not by its id."""
    if isinstance(target, Numbered):
        return target
    if isinstance(target, Text):
        return Words(target.text)
    return Field(target.facet, leaf.text if target.facet is Facet.DOCUMENT else target.value)


def _fewer_selections(query: Query) -> Iterator[tuple[tuple[Selection, ...], tuple[Selection, ...]]]:
    for n in range(len(query.where)):
        yield (*query.where[:n], *query.where[n + 1 :]), query.without
    for n in range(len(query.without)):
        yield query.where, (*query.without[:n], *query.without[n + 1 :])
    if len(query.where) + len(query.without) > 1:
        yield (), ()
