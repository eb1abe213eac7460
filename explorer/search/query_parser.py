"""Query text to expression; anything typed means something, nothing raises.

Chinese and English forms mean the same: 且/AND, 或/OR, 非/不含/NOT/-词, “短语”, （…）, 牵头:发改委, 标题:碳汇, 词*.
Operator words count only between blanks or brackets and where operands stand beside them; else they are text. AND binds
tighter than OR.
"""

from collections.abc import Sequence

from msgspec.structs import replace

from explorer.search.expression import AND, NOT, OPERATORS, OR, And, Expression, Field, Not, Or, Words, flat
from explorer.search.query_tokens import Token, TokenKind, read_tokens
from explorer.text.folding import fold


def parse_query(text: str) -> Expression:
    """Return what ``text`` means; an empty query is an ``And`` without parts."""
    return flat(parse_operands(text))


def parse_operands(text: str) -> Expression:
    """Return the same with what stands on either side of a 且 kept together, an ``And`` even of one part."""
    return _Parser(read_tokens(text)).parse()


def without_operator(text: str) -> str:
    """Return ``text`` without an operator word that lacks what it joins: 煤 或, 且 煤."""
    rest, _, last = text.rstrip().rpartition(" ")
    if rest and fold(last) in OPERATORS:
        return rest
    first, _, rest = text.lstrip().partition(" ")
    return rest if rest and fold(first) in AND | OR else text


class _Parser:
    """Recursive descent over tokens that forgives what is missing or too much."""

    def __init__(self, tokens: Sequence[Token]) -> None:
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
        while self._is_operator(OR):
            while self._is_operator(OR | AND):
                self._position += 1
            parts.append(self._all())
        return _joined(Or, parts)

    def _all(self) -> Expression:
        operands: list[list[Expression]] = [[]]
        while (token := self._peek()) is not None and token.kind is not TokenKind.CLOSE:
            is_begun = any(operands)
            if is_begun and self._is_operator(OR):
                break
            if is_begun and self._is_operator(AND):
                self._position += 1
                operands.append([])
                continue
            part = self._one()
            if part is not None:
                operands[-1].append(part)
        given = [And(tuple(parts)) for parts in operands if parts]
        return And(tuple(given)) if len(given) > 1 else _joined(And, operands[0])

    def _one(self) -> Expression | None:
        negated = False
        while (token := self._peek()) is not None and (token.kind is TokenKind.NOT or self._is_not()):
            negated = not negated
            self._position += 1
        inner = self._operand()
        return Not(inner) if negated and inner is not None else inner

    def _operand(self) -> Expression | None:
        token = self._peek()
        if token is None or token.kind is TokenKind.CLOSE:
            return None
        self._position += 1
        if token.kind is TokenKind.OPEN:
            inner = self._either()
            self._position += 1  # the closing parenthesis, or the end
            return inner if inner != And(()) else None
        if token.kind is TokenKind.FIELD:
            group = self._operand()
            return _in_field(token.expression, group) if isinstance(token.expression, Field) and group else None
        return _words(token.word) if token.kind is TokenKind.WORD else token.expression

    def _peek(self) -> Token | None:
        return self._tokens[self._position] if self._position < len(self._tokens) else None

    def _is_operator(self, words: frozenset[str]) -> bool:
        """Tell whether an operator stands here with an operand after it (the one before it has been read)."""
        token = self._peek()
        return token is not None and fold(token.word) in words and self._operand_follows()

    def _is_not(self) -> bool:
        token = self._peek()
        return token is not None and fold(token.word) in NOT and self._operand_follows()

    def _operand_follows(self) -> bool:
        after = self._position + 1
        return after < len(self._tokens) and self._tokens[after].kind is not TokenKind.CLOSE


def _in_field(field: Field, group: Expression) -> Expression:
    """Return ``group`` with its words looked for in ``field`` only: 牵头:（发改委 或 能源局）."""
    match group:
        case Words(text, quoted):
            return replace(field, text=text, quoted=quoted)
        case Not(inner):
            return Not(_in_field(field, inner))
        case And(parts) | Or(parts):
            return type(group)(tuple(_in_field(field, part) for part in parts))
        case _:
            return group


def _words(word: str) -> Expression | None:
    """Return a bare word as something to find; a star at its end asks for Latin words that begin so."""
    stem = word.rstrip("*＊")
    text = fold(stem)
    if not text:
        return Words(fold(word)) if word else None
    return Words(text, prefix=len(stem) < len(word) and text[0].isascii())


def _joined(kind: type[And] | type[Or], parts: Sequence[Expression]) -> Expression:
    """Return ``parts`` as one expression, without a needless level."""
    wanted = tuple(part for part in parts if part != And(()))
    return wanted[0] if len(wanted) == 1 else kind(wanted) if wanted else And(())
