"""The head and the foot of an official text: title, document number, issuer, addressees, signature and date."""

import re

from msgspec import Struct
from msgspec.structs import replace

from explorer.domain.document import Block, Document, Metadata, Span
from explorer.parsing.head import Head
from explorer.parsing.signatures import BODY, is_date, is_signature, names_in, signature_of

_ISSUER = re.compile(rf"^(.{{2,60}}?(?:{BODY}))(?:等[\u4e00-\u9fff\d]{{0,4}}(?:部门|单位))?(?=关于|印发|转发|公告|令)")
_BRACKETS = str.maketrans("[]【】［］（）()", "〔〕" * 5)
"""Round a year official numbers have 〔〕, for which pages set others."""
_CLOSING = re.compile(
    r"^[（(](?:此件|此文|本文|联系人|联系电话).{0,40}[）)]$|^附\s*件?\s*[:：]|^(?:抄送|主送|联系人|联系电话|信息公开选项|责任编辑)[:：]"
)


class Masthead(Struct, frozen=True):
    """The document with its metadata filled in, and the lines the head takes up."""

    document: Document
    lines: tuple[Span, ...]


def read_masthead(document: Document) -> Masthead:
    """Fill in what ``document`` says of itself where its file gave no metadata."""
    head = Head(document)
    title, found = head.title, document.metadata
    signed, date = signature_of(document)
    metadata = Metadata(
        title=found.title or title,
        issuers=found.issuers or _issuers(found.title or title, signed or head.issuers) or signed or head.issuers,
        regions=found.regions,
        number=found.number or (head.number and head.number.translate(_BRACKETS)),
        date=found.date or date or head.date,
        source=found.source,
    )
    return Masthead(replace(document, metadata=metadata), tuple(head.lines))


def is_closing(text: str, block: Block, following: Block | None) -> bool:
    """Tell whether ``block`` belongs to the foot of a text: signature, date, list of annexes, (此件公开发布)."""
    line = block.span.of(text).strip()
    after = "" if following is None else following.span.of(text).strip()
    return bool(_CLOSING.match(line)) or is_date(line) or (is_signature(line) and (is_date(after) or not after))


def _issuers(title: str, signed: tuple[str, ...]) -> tuple[str, ...]:
    """Return the bodies that ``title`` names as issuers; who signed, where they say more: 某局等部门, 区政府办公室."""
    found = _ISSUER.match(title)
    if found and "等" in found[0][len(found[1]) :] and found[1] in signed:
        return signed
    if found and "".join(signed) == found[1]:
        return signed
    if found and len(signed) == 1 and _short(signed[0]).endswith(_short(found[1])):
        return signed
    if found:
        return names_in(found[1])
    return (title[:6] if title.startswith("国务院办公厅") else "国务院",) if title.startswith("国务院") else ()


def _short(issuer: str) -> str:
    return issuer.replace("人民政府", "政府")
