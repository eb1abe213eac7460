"""Query text to tokens: terms, brackets, signs."""

import re
from enum import Enum, auto

from msgspec import Struct
from msgspec.structs import replace

from explorer.domain.query import Facet
from explorer.search.expression import MARKS, MINUS, OPERATORS, TAKES_PART, Expression, Field, Words, either
from explorer.text.folding import fold

_CLOSING = {**dict(MARKS), "＂": "＂"}
_QUOTES = frozenset((*_CLOSING, *_CLOSING.values()))
_CALLED = {
    Facet.LEAD: "牵头单位 牵头部门 主办 主办单位 主办部门 领衔单位",
    Facet.PARTICIPANT: "配合单位 配合部门 参与 参与单位 参与部门 协办 协办单位 协办部门",
    Facet.AGENCY: "责任单位 责任部门 负责单位 负责部门 承担单位 部门",
    Facet.PLACE: "地区 区县",
    Facet.PROGRAMME: "平台 项目平台",
}
"""What else plans and their readers call fields."""
_OTHERWISE = {word: facet for facet, words in _CALLED.items() for word in words.split()}
_FIELDS: dict[str, Facet | None] = {
    **{facet.label: facet for facet in Facet},
    **{facet.value: facet for facet in Facet},
    "标题": None,
    "title": None,
    **_OTHERWISE,
}
_FIELD = f"({'|'.join(_FIELDS)})(?: ?=|:)"
"""Begins a field; compiled, as the next, when one is first typed."""
_FIELD_SIGNS = frozenset("=:")
_COLONS = ":：=＝"
_NEXT = rf"[,;、]\s*(?=[-!]\S|(?:不含|not|非)\S|{_FIELD})"
"""Parts the value of a field from another condition: 牵头:能源局，配合:财政局."""
_LONGEST_FIELD = max(map(len, _FIELDS)) + 2
_OPENING = ("（", "(")
_BETWEEN = "、，；,;"
"""What parts phrases that stand side by side."""
_LISTED = (*_BETWEEN, *"/|／｜")
"""What parts those in a field, any of which will do."""
_DEEPEST = 50
"""Nesting beyond this is read as text: no one types it, and it must not exhaust the stack."""


class TokenKind(Enum):
    """What a token is."""

    TERM = auto()
    OPEN = auto()
    CLOSE = auto()
    NOT = auto()
    FIELD = auto()
    """A field before a group in parentheses."""
    WORD = auto()
    """A bare word, which may turn out to be an operator."""


class Token(Struct, frozen=True):
    """A piece of a query: a sign, or a term with what it means, or a bare ``word``."""

    kind: TokenKind
    expression: Expression | None = None
    word: str = ""


def read_tokens(text: str) -> list[Token]:
    """Cut ``text`` at blanks, quotation marks and grouping parentheses."""
    lone = _lone_phrase(text)
    if lone is not None:
        return [Token(TokenKind.TERM, Words(lone, quoted=True))]
    tokens: list[Token] = []
    position = depth = 0
    while position < len(text):
        char = text[position]
        if char.isspace() or char in _QUOTES - _CLOSING.keys():
            position += 1
        elif char in _OPENING and depth < _DEEPEST:
            tokens.append(Token(TokenKind.OPEN))
            position, depth = position + 1, depth + 1
        elif char in "）)":
            tokens.append(Token(TokenKind.CLOSE))
            position, depth = position + 1, max(0, depth - 1)
        elif char in MINUS and tokens and not text[position + 1 :].strip():
            break  # nothing to leave out is typed yet: 煤 -
        elif char in _BETWEEN and tokens and text[position - 1] in _QUOTES:
            position += 1
        elif char in MINUS and _begins_what_is_denied(text, position):
            tokens.append(Token(TokenKind.NOT))
            position += 1
        else:
            token, position = _term(text, position, depth)
            tokens.append(token)
    return tokens


def _begins_what_is_denied(text: str, position: int) -> bool:
    """Tell whether something follows the minus at ``position``; a mark of exclamation may end a word: 急！！."""
    after, mark = text[position + 1 : position + 2], fold(text[position])
    if mark != "!":
        return bool(after.strip())
    before = text[:position].rstrip()
    is_first = not before and text[position] != mark
    return (after.isalnum() or after in (*_QUOTES, *_OPENING)) and not (is_first or before.endswith(("!", "！")))


def _term(text: str, position: int, depth: int) -> tuple[Token, int]:
    """Read a phrase, a field with its value, or a bare word at ``position``; return it and where it ends."""
    head = fold(text[position : position + _LONGEST_FIELD])
    field = None if _FIELD_SIGNS.isdisjoint(head) else re.match(_FIELD, head)
    if field:
        start = len(text) - len(text[position + field.end() :].lstrip().lstrip(_COLONS).lstrip())
        empty = Field(_FIELDS[field[1]], "", broadly=field[1] == TAKES_PART)
        if text[start : start + 1] in _OPENING and depth < _DEEPEST:
            return Token(TokenKind.FIELD, empty, field[1]), start
        quoted, end = _phrases(text, start)
        if quoted:
            fields = tuple(replace(empty, text=value, quoted=True) for value in quoted if value)
            return Token(TokenKind.TERM, either(fields) if fields else None), end
        end = _word_end(text, start, depth, marks=True)
        value, end = _until_next(text, start, end)
        return Token(TokenKind.TERM, replace(empty, text=value) if value else None), end
    phrase = _phrase(text, position)
    if phrase:
        words = fold(phrase[0]).strip()
        return Token(TokenKind.TERM, Words(words, quoted=True) if words else None), phrase[1]
    end = max(_word_end(text, position, depth), position + 1)
    return Token(TokenKind.WORD, word=text[position:end]), end


def _until_next(text: str, start: int, end: int) -> tuple[str, int]:
    """Return the value of a field that is written from ``start`` to ``end``, and where what comes after it begins."""
    written = text[start:end]
    following = re.search(_NEXT, fold(written))
    value = written[: following.start()] if following else written
    return value.rstrip("*＊").strip(), start + following.end() if following else end


def _lone_phrase(text: str) -> str | None:
    """Return the inside of a query that is one phrase without blanks, whatever marks stand in it: “的“双控”."""
    text = text.strip()
    if len(text) <= 2 or _CLOSING.get(text[0]) != text[-1] or re.search(r"\s", text):
        return None
    inner = text[1:-1]
    return None if _falls_apart(inner, text[0], text[-1]) else fold(inner)


def _falls_apart(inner: str, opening: str, closing: str) -> bool:
    """Tell whether the first phrase ends inside and another one begins after it: 煤”“气, not 管服”改, ”“气."""
    end = _closes(inner, 0, opening, closing)
    return end > 0 and (opening in inner[end + 1 :] or inner.endswith(opening))


def _closes(text: str, position: int, opening: str, closing: str) -> int:
    """Return where the mark opened before ``position`` is closed, the pairs inside left aside; -1 if nowhere."""
    inside = 0
    for end in range(position, len(text)):
        if text[end] == closing:
            if not inside:
                return end
            inside -= 1
        elif text[end] == opening:
            inside += 1
    return -1


def _phrase(text: str, position: int) -> tuple[str, int] | None:
    """Return the phrase that opens at ``position`` and where it ends; an unclosed one goes on to the end."""
    if position >= len(text) or text[position] not in _CLOSING:
        return None
    opening, closing = text[position], _CLOSING[text[position]]
    end = _closes(text, position + 1, opening, closing)
    if end < 0:
        end = text.find(closing, position + 1)  # of those opened inside one is not closed: it is but a mark
    return (text[position + 1 : end], end + 1) if end >= 0 else (text[position + 1 :], len(text))


def _phrases(text: str, position: int) -> tuple[list[str], int]:
    """Return the phrases listed from ``position`` on, and where they end: “发改委”、“能源局”."""
    found: list[str] = []
    end = position
    while phrase := _phrase(text, end + bool(found)):
        found.append(phrase[0].strip())
        end = phrase[1]
        if text[end : end + 1] not in _LISTED:
            break
    return found, end


def _word_end(text: str, position: int, depth: int, *, marks: bool = False) -> int:
    """Return where the bare word at ``position`` ends.

    Brackets opened inside it belong to it: 天然气（页岩气）; so do, with ``marks``, phrases: 深化“放管服”改革. An
    operator ends at a bracket: 且（.
    """
    inner, end = 0, position
    while end < len(text):
        char = text[end]
        phrase = _phrase(text, end) if marks and end > position else None
        if phrase:
            end = phrase[1]
            continue
        if char.isspace() or char in _QUOTES:
            return end
        if char in _OPENING:
            if depth < _DEEPEST and fold(text[position:end]) in OPERATORS:
                return end
            inner += 1
        elif char in "）)":
            if inner == 0 and depth > 0:
                return end
            inner -= 1
        end += 1
    return len(text)
