"""Query text to expression; anything typed means something, nothing raises.

Chinese and English forms mean the same: 且/AND, 或/OR, 非/不含/NOT/-词, “短语”, （…）, 牵头:发改委, 标题:碳汇, 词*.
Operator words count only between blanks and where operands stand beside them; else they are text. AND binds tighter
than OR.
"""

import re
from collections.abc import Sequence
from enum import Enum, auto

from msgspec import Struct

from explorer.domain.query import Facet
from explorer.search.expression import And, Expression, Field, Not, Or, Words
from explorer.text.folding import fold

_CLOSING = {'"': '"', "＂": "＂", "“": "”", "「": "」", "『": "』"}
_QUOTES = frozenset((*_CLOSING, *_CLOSING.values()))
_AND = frozenset({"且", "并且", "and", "&&"})
_OR = frozenset({"或", "或者", "or", "||"})
_NOT = frozenset({"非", "不含", "not"})
_FIELDS: dict[str, Facet | None] = {
    **{facet.label: facet for facet in Facet},
    **{facet.value: facet for facet in Facet},
    "标题": None,
    "title": None,
}
_FIELD = re.compile(rf"({'|'.join(_FIELDS)})[:：]\s*", re.IGNORECASE)
_OPENING = ("（", "(")
_DEEPEST = 50
"""Nesting beyond this is read as text: no one types it, and it must not exhaust the stack."""


class _Kind(Enum):
    TERM = auto()
    OPEN = auto()
    CLOSE = auto()
    NOT = auto()
    FIELD = auto()
    """A field before a group in parentheses."""
    WORD = auto()
    """A bare word, which may turn out to be an operator."""


class _Token(Struct, frozen=True):
    kind: _Kind
    expression: Expression | None = None
    word: str = ""


def parse_query(text: str) -> Expression:
    """Return what ``text`` means; an empty query is an ``And`` without parts."""
    return _Parser(_tokens(text)).parse()


def _tokens(text: str) -> list[_Token]:
    """Cut ``text`` at blanks, quotation marks and grouping parentheses."""
    lone = _lone_phrase(text)
    if lone is not None:
        return [_Token(_Kind.TERM, Words(lone, quoted=True))]
    tokens: list[_Token] = []
    position = depth = 0
    while position < len(text):
        char = text[position]
        if char.isspace() or char in _QUOTES - _CLOSING.keys():
            position += 1
        elif char in _OPENING and depth < _DEEPEST:
            tokens.append(_Token(_Kind.OPEN))
            position, depth = position + 1, depth + 1
        elif char in "）)":
            tokens.append(_Token(_Kind.CLOSE))
            position, depth = position + 1, max(0, depth - 1)
        elif char in "-－" and position + 1 < len(text) and not text[position + 1].isspace():
            tokens.append(_Token(_Kind.NOT))
            position += 1
        else:
            token, position = _term(text, position, depth)
            tokens.append(token)
    return tokens


def _term(text: str, position: int, depth: int) -> tuple[_Token, int]:
    """Read a phrase, a field with its value, or a bare word at ``position``; return it and where it ends."""
    field = _FIELD.match(text, position)
    if field:
        facet = _FIELDS.get(field[1].lower())
        if text[field.end() : field.end() + 1] in _OPENING and depth < _DEEPEST:
            return _Token(_Kind.FIELD, Field(facet, ""), field[1]), field.end()
        value, end = _phrase(text, field.end()) or (None, 0)
        quoted = value is not None
        if value is None:
            end = _word_end(text, field.end(), depth)
            value = text[field.end() : end]
        if value.strip():
            return _Token(_Kind.TERM, Field(facet, value.strip(), quoted)), end
        return _Token(_Kind.TERM, None), end
    phrase = _phrase(text, position)
    if phrase:
        words = fold(phrase[0]).strip()
        return _Token(_Kind.TERM, Words(words, quoted=True) if words else None), phrase[1]
    end = max(_word_end(text, position, depth), position + 1)
    return _Token(_Kind.WORD, word=text[position:end]), end


def _lone_phrase(text: str) -> str | None:
    """Return the inside of a query that is one phrase without blanks, whatever marks stand in it: “的“双控”."""
    text = text.strip()
    if len(text) <= 2 or _CLOSING.get(text[0]) != text[-1] or re.search(r"\s", text):
        return None
    inner = text[1:-1]
    return fold(inner) if text[0] not in inner or text[0] != text[-1] else None


def _phrase(text: str, position: int) -> tuple[str, int] | None:
    """Return the phrase that opens at ``position`` and where it ends; an unclosed one goes on to the end."""
    if position >= len(text) or text[position] not in _CLOSING:
        return None
    closing = _CLOSING[text[position]]
    end = text.find(closing, position + 1)
    return (text[position + 1 : end], end + 1) if end >= 0 else (text[position + 1 :], len(text))


def _word_end(text: str, position: int, depth: int) -> int:
    """Return where the bare word at ``position`` ends; brackets opened inside it belong to it: 天然气（页岩气）."""
    inner = 0
    for end in range(position, len(text)):
        char = text[end]
        if char.isspace() or char in _QUOTES:
            return end
        if char in "（(":
            inner += 1
        elif char in "）)":
            if inner == 0 and depth > 0:
                return end
            inner -= 1
    return len(text)


class _Parser:
    """Recursive descent over tokens that forgives what is missing or too much."""

    def __init__(self, tokens: Sequence[_Token]) -> None:
        self._tokens = tokens
        self._position = 0

    def parse(self) -> Expression:
        parts: list[Expression] = []
        while self._position < len(self._tokens):
            parts.append(self._either())
            self._position += 1  # what is left here is a closing parenthesis too many
        return _joined(And, parts)

    def _either(self) -> Expression:
        parts = [self._all()]
        while self._is_operator(_OR):
            while self._is_operator(_OR | _AND):
                self._position += 1
            parts.append(self._all())
        return _joined(Or, parts)

    def _all(self) -> Expression:
        parts: list[Expression] = []
        while (token := self._peek()) is not None and token.kind is not _Kind.CLOSE:
            if parts and self._is_operator(_OR):
                break
            if parts and self._is_operator(_AND):
                self._position += 1
                continue
            part = self._one()
            if part is not None:
                parts.append(part)
        return _joined(And, parts)

    def _one(self) -> Expression | None:
        negated = False
        while (token := self._peek()) is not None and (token.kind is _Kind.NOT or self._is_not()):
            negated = not negated
            self._position += 1
        inner = self._operand()
        return Not(inner) if negated and inner is not None else inner

    def _operand(self) -> Expression | None:
        token = self._peek()
        if token is None or token.kind is _Kind.CLOSE:
            return None
        self._position += 1
        if token.kind is _Kind.OPEN:
            inner = self._either()
            self._position += 1  # the closing parenthesis, or the end
            return inner if inner != And(()) else None
        if token.kind is _Kind.FIELD:
            group = self._operand()
            return _in_field(token.expression, group) if isinstance(token.expression, Field) and group else None
        return _words(token.word) if token.kind is _Kind.WORD else token.expression

    def _peek(self) -> _Token | None:
        return self._tokens[self._position] if self._position < len(self._tokens) else None

    def _is_operator(self, words: frozenset[str]) -> bool:
        """Tell whether an operator stands here with an operand after it (the one before it has been read)."""
        token = self._peek()
        return token is not None and token.word.lower() in words and self._operand_follows()

    def _is_not(self) -> bool:
        token = self._peek()
        return token is not None and token.word.lower() in _NOT and self._operand_follows()

    def _operand_follows(self) -> bool:
        after = self._position + 1
        return after < len(self._tokens) and self._tokens[after].kind is not _Kind.CLOSE


def _in_field(field: Field, group: Expression) -> Expression:
    """Return ``group`` with its words looked for in ``field`` only: 牵头:（发改委 或 能源局）."""
    match group:
        case Words(text, quoted):
            return Field(field.facet, text, quoted)
        case Not(inner):
            return Not(_in_field(field, inner))
        case And(parts) | Or(parts):
            return type(group)(tuple(_in_field(field, part) for part in parts))
        case _:
            return group


def _words(word: str) -> Expression | None:
    """Return a bare word as something to find; a star at its end asks for words that begin so."""
    stem = word.rstrip("*＊")
    text = fold(stem)
    if not text:
        return Words(fold(word)) if word else None
    return Words(text, prefix=len(stem) < len(word))


def _joined(kind: type[And] | type[Or], parts: Sequence[Expression]) -> Expression:
    """Return ``parts`` as one expression, without a needless level."""
    wanted = tuple(part for part in parts if part != And(()))
    return wanted[0] if len(wanted) == 1 else kind(wanted) if wanted else And(())
