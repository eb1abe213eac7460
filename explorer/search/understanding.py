"""A query in plain words."""

from collections.abc import Iterator, Sequence

from explorer.domain.plan import Kind
from explorer.domain.query import Facet, Selection
from explorer.search.words import Term


def describe(terms: Sequence[Term], where: Sequence[Selection], without: Sequence[Selection]) -> str:
    """Say what is looked for: “包含“碳汇”；单位为重庆市林业局；不含地点涪陵区”."""
    parts: list[str] = []
    if terms:
        parts.append("包含" + "和".join(f"“{term.text}”" for term in terms))
    parts.extend(f"{facet.label}为{'或'.join(values)}" for facet, values in _by_facet(where))
    parts.extend(f"排除{facet.label}{'、'.join(values)}" for facet, values in _by_facet(without))
    return "；".join(parts) or "全部内容"


def _by_facet(selections: Sequence[Selection]) -> Iterator[tuple[Facet, list[str]]]:
    for facet in Facet:
        values = [_word(selection) for selection in selections if selection.facet is facet]
        if values:
            yield facet, values


def _word(selection: Selection) -> str:
    if selection.facet is Facet.KIND:
        return next((kind.label for kind in Kind if kind.value == selection.value), selection.value)
    return selection.value
