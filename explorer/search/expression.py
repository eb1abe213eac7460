"""What a query means: a tree of words, fields and logic."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeGuard

from msgspec import Struct
from msgspec.structs import replace

from explorer.domain.plan import Kind
from explorer.domain.query import Facet
from explorer.search.numbered import Numbered
from explorer.text.folding import fold

MARKS = (("“", "”"), ("「", "」"), ("『", "』"), ('"', '"'))
"""Quotation marks around a phrase."""
AND, OR = frozenset({"且", "并且", "and", "&&", "&", "+"}), frozenset({"或", "或者", "or", "||", "|", "/"})
NOT = frozenset({"非", "不含", "不包含", "不包括", "不要", "not"})
OPERATORS = AND | OR | NOT
_SIGNS = frozenset(' \t\n\u3000（）()*＊:：=＝“”「」『』"＂')
TAKES_PART = "参与"
"""The field of whoever has any part in a task."""
MINUS = ("-", "－", "−", "﹣", "–", "!", "！")
"""What keyboards and input methods give for it, and what says the same to programmers."""


class Words(Struct, frozen=True):
    """Something to be found as it is written, in title or body; ``text`` is folded.

    ``quoted`` words are never widened; of ``prefix`` ones only the beginning is given.
    """

    text: str
    quoted: bool = False
    prefix: bool = False


class Field(Struct, frozen=True):
    """A facet value, or words in the title (``facet`` is ``None``); ``text`` as written, ``quoted`` if exact.

    Taken ``broadly``, whoever takes part (参与) may also lead, or be named without a role.
    """

    facet: Facet | None
    text: str
    quoted: bool = False
    broadly: bool = False


class Not(Struct, frozen=True):
    """What the inner expression does not find."""

    inner: Expression


class And(Struct, frozen=True):
    """What all parts find; no parts: everything."""

    parts: tuple[Expression, ...]


class Or(Struct, frozen=True):
    """What any part finds."""

    parts: tuple[Expression, ...]


Expression = Words | Field | Numbered | Not | And | Or
Leaf = Words | Field | Numbered


def either(parts: Sequence[Expression]) -> Expression:
    """Return what any of ``parts``, at least one, will do for."""
    return Or(tuple(parts)) if len(parts) > 1 else parts[0]


def is_plain(expression: Expression) -> TypeGuard[Words]:
    """Tell whether ``expression`` is words as they are commonly typed: neither quoted nor only a beginning."""
    return isinstance(expression, Words) and not expression.quoted and not expression.prefix


def positive_leaves(expression: Expression) -> tuple[Leaf, ...]:
    """Return the words and fields that are wanted (not those under NOT), in order, each once."""
    match expression:
        case Words() | Field() | Numbered():
            return (expression,)
        case Not():
            return ()
        case And(parts) | Or(parts):
            return tuple(dict.fromkeys(leaf for part in parts for leaf in positive_leaves(part)))


def tells(leaf: Leaf) -> bool:
    """Tell whether ``leaf`` says more than what kind of section is looked for."""
    return not (isinstance(leaf, Field) and leaf.facet is Facet.KIND)


def all_leaves(expression: Expression) -> tuple[Leaf, ...]:
    """Return all words and fields, those under NOT too, in order, each once."""
    match expression:
        case Words() | Field() | Numbered():
            return (expression,)
        case Not(inner):
            return all_leaves(inner)
        case And(parts) | Or(parts):
            return tuple(dict.fromkeys(leaf for part in parts for leaf in all_leaves(part)))


def with_leaf(expression: Expression, leaf: Leaf, other: Leaf) -> Expression:
    """Return ``expression`` with ``other`` in the place of ``leaf``, but not under NOT."""
    match expression:
        case And(parts) | Or(parts):
            return type(expression)(tuple(with_leaf(part, leaf, other) for part in parts))
        case _:
            return other if expression == leaf else expression


def flat(expression: Expression) -> Expression:
    """Return ``expression`` without an ``And`` inside another, or of a single part, and without what it says twice."""
    match expression:
        case And(parts):
            levels = map(flat, parts)
            inner = dict.fromkeys(
                each for part in levels for each in (part.parts if isinstance(part, And) else (part,))
            )
            return next(iter(inner)) if len(inner) == 1 else And(tuple(inner))
        case Or(parts):
            return Or(tuple(map(flat, parts)))
        case Not(inner):
            return Not(flat(inner))
        case leaf:
            return leaf


def without_leaf(expression: Expression, leaf: Leaf) -> Expression:
    """Return ``expression`` without ``leaf``; what is left empty goes too."""
    match expression:
        case And(parts) | Or(parts):
            kept = tuple(part for part in (without_leaf(part, leaf) for part in parts) if part != And(()))
            return kept[0] if len(kept) == 1 else type(expression)(kept) if kept else And(())
        case _:
            return And(()) if expression == leaf else expression


def without_nots(expression: Expression) -> Expression:
    """Return ``expression`` without what it rules out."""
    match expression:
        case Not():
            return And(())
        case And(parts) | Or(parts):
            kept = tuple(part for part in map(without_nots, parts) if part != And(()))
            return kept[0] if len(kept) == 1 else type(expression)(kept) if kept else And(())
        case leaf:
            return leaf


def as_typed(expression: Expression, typed: str) -> Expression:
    """Return ``expression``, for showing, with its folded words as they stand in ``typed``: co2 as CO₂."""
    match expression:
        case Words(text):
            start = fold(typed).find(text)
            return replace(expression, text=typed[start : start + len(text)]) if start >= 0 else expression
        case Not(inner):
            return Not(as_typed(inner, typed))
        case And(parts) | Or(parts):
            return type(expression)(tuple(as_typed(part, typed) for part in parts))
        case Field() | Numbered():
            return expression


def as_known(facet: Facet | None, value: str) -> str:
    """Return a value of a facet as users know it."""
    if facet is Facet.KIND:
        return next((kind.label for kind in Kind if kind.value == value), value)
    return value


def write_query(expression: Expression) -> str:
    """Return ``expression`` as a user would type it."""
    match expression:
        case Words(text, quoted, prefix):
            return _marked(text) if quoted or _is_sign(text) else text + "*" * prefix
        case Field(facet, text, quoted, broadly):
            label, value = "标题" if facet is None else TAKES_PART if broadly else facet.label, as_known(facet, text)
            return f"{label}:{_marked(value) if quoted or _is_sign(value) else value}"
        case Numbered():
            return expression.text
        case Not(inner):
            return f"不含 {_grouped(inner)}"
        case And(parts):
            return " ".join(_grouped(part) if isinstance(part, Or) else write_query(part) for part in parts)
        case Or(parts):
            return " 或 ".join(_grouped(part) if isinstance(part, And | Or) else write_query(part) for part in parts)


def _is_sign(text: str) -> bool:
    """Tell whether ``text`` is read as more than a word where it is not in quotation marks."""
    return fold(text) in OPERATORS or text.startswith(MINUS) or not _SIGNS.isdisjoint(text)


def _marked(text: str) -> str:
    """Return ``text`` in quotation marks that do not stand in it."""
    opening, closing = next((pair for pair in MARKS if not {*pair} & {*text}), MARKS[0])
    return f"{opening}{text}{closing}"


def _grouped(expression: Expression) -> str:
    written = write_query(expression)
    return f"（{written}）" if isinstance(expression, And | Or) else written
