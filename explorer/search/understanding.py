"""A query in plain words."""

import re
from collections.abc import Iterator, Mapping, Sequence

from explorer.domain.query import Facet, Selection, Via
from explorer.search.expression import And, Expression, Field, Leaf, Not, Or, Words, as_known, as_typed
from explorer.search.numbered import Numbered
from explorer.search.readings import Reading, Text
from explorer.text.folding import fold

_WIDER = {
    Via.SYNONYM: "也查",
    Via.PINYIN: "按拼音查",
    Via.SPELLING: "您要查的可能是",
    Via.PARTIAL: "部分匹配",
    Via.NEAR: "意思相近的有",
}
_MOST_NAMED = 6
_INNER = re.compile('"([^"]*)"')
"""What the text itself quotes: ‘放管服’改革 in what we quote."""


def describe(
    expression: Expression,
    typed: str,
    readings: Mapping[Leaf, Sequence[Reading]],
    filters: Sequence[str],
) -> str:
    """Say what is looked for by the words ``typed``: 包含“净零”，也查“碳中和”；单位为重庆市林业局；排除地点涪陵区."""
    parts: list[str] = []
    if expression != And(()):
        parts.append("，".join((in_words(as_typed(expression, typed)), *_wider(readings))))
    return "；".join((*parts, *filters)) or "全部内容"


def filters_in_words(
    where: Sequence[Selection], without: Sequence[Selection], titles: Mapping[str, str]
) -> tuple[str, ...]:
    """Return what is selected and what is left out, facet by facet, documents by ``titles``: users know no ids."""
    kept = (f"{facet.label}为{'或'.join(values)}" for facet, values in _by_facet(where, titles))
    left_out = (f"排除{facet.label}{'、'.join(values)}" for facet, values in _by_facet(without, titles))
    return (*kept, *left_out)


def in_words(expression: Expression) -> str:
    """Return ``expression`` as a Chinese phrase."""
    match expression:
        case Words(text, _, prefix):
            return f"以“{text}”开头的词" if prefix else f"包含“{text}”"
        case Field(facet, text):
            return f"{'标题' if facet is None else facet.label}为“{as_known(facet, text)}”"
        case Numbered():
            return expression.text + expression.meant
        case Not(inner):
            return f"不要（{in_words(inner)}）"
        case And(parts):
            return "且".join(_bracketed(part, Or) for part in parts)
        case Or(parts):
            return "或".join(_bracketed(part, And) for part in parts)


def _bracketed(part: Expression, kind: type[And] | type[Or]) -> str:
    return f"（{in_words(part)}）" if isinstance(part, kind) else in_words(part)


def _wider(readings: Mapping[Leaf, Sequence[Reading]]) -> Iterator[str]:
    """Yield what the leaves were widened to, step by step."""
    told = {fold(f"“{leaf.text}”") for leaf in readings}
    for via, phrase in _WIDER.items():
        found: dict[str, str] = {}
        for leaf, reached in readings.items():
            for name in (_name(reading, leaf) for reading in reached if reading.via is via):
                found.setdefault(fold(name), name)
        found = {folded: name for folded, name in found.items() if folded not in told}
        names = list(found.values())[:_MOST_NAMED]
        told.update(found)
        if names:
            yield phrase + "、".join(names) + ("等" if len(found) > _MOST_NAMED else "")


def _name(reading: Reading, typed: Leaf) -> str:
    """Return what was looked for; with what it is where words were ``typed`` that call it just so: 地点“潼南区”."""
    target = reading.target
    if isinstance(target, Text):
        inner = _INNER.sub(r"‘\1’", target.text)
        return f"“{inner}”"
    if isinstance(target, Numbered):
        return in_words(target)
    value = typed.text if target.facet is Facet.DOCUMENT else as_known(target.facet, target.value)  # users know no ids
    is_told = isinstance(typed, Words) and (value == typed.text or target.facet is Facet.KIND)
    in_any_role = isinstance(typed, Field) and typed.broadly and target.facet is not typed.facet
    label = target.facet.label if is_told or in_any_role else ""
    return f"{label}“{value}”{target.order.value if target.order else ''}"


def _by_facet(selections: Sequence[Selection], titles: Mapping[str, str]) -> Iterator[tuple[Facet, list[str]]]:
    for facet in Facet:
        values = [_selected(selection, titles) for selection in selections if selection.facet is facet]
        if values:
            yield facet, values


def _selected(selection: Selection, titles: Mapping[str, str]) -> str:
    if selection.facet is Facet.DOCUMENT and selection.value in titles:
        return f"《{titles[selection.value]}》"
    return as_known(selection.facet, selection.value)
