"""What a saved page says of its document: in its meta tags and in the table of particulars above the text."""

import re
from collections.abc import Sequence
from xml.etree.ElementTree import Element

from explorer.reading.draft import Line
from explorer.reading.html_style import is_unseen
from explorer.text.page_labels import LABELS, OTHERS, any_of

_FACTS = {label: fact for fact, labels in LABELS.items() for label in labels} | dict.fromkeys(OTHERS, "")
_ANY_LABEL = any_of(_FACTS)
_PAIR = re.compile(rf"(?:^|(?<=\s))({_ANY_LABEL})\s*[：:]\s*")
_LABEL_ALONE = re.compile(rf"({_ANY_LABEL})\s*[：:]?\s*$")
_INDEX = re.compile(r"(?:信息)?\s*索\s*引\s*号?")
"""A page with an index number has particulars, with or without colons; a table of tasks has none."""
_META = {
    "articletitle": "title",
    "pubdate": "published",
    "firstpublishedtime": "published",
    "publishdate": "published",
    "contentsource": "publisher",
}
_ISO = re.compile(r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})")
_NUMBER = re.compile(r"\S{1,16}[〔\[【（(]\d{4}[〕\]】）)]\s*第?\d+\s*号|.{2,20}第\d+号")
_BODY = re.compile(r"(?:国务院|政府|委员会|办公厅|办公室|[部局委厅院])$")
_HAS_ISSUER = re.compile(r"^.{2,40}?(?:关于|印发|转发)")
_DATE = re.compile(r"[（(]?(?:\d{4}|[〇零○一二三四五六七八九]{4})年.{1,3}月.{1,3}日[）)]?")
_SITE = re.compile(r"\s*(?:[-_|–—]+|--)\s*")


def read_facts(root: Element, lines: Sequence[Line]) -> dict[str, str]:
    """Return title, number, issuers and date as far as the page names them; ``lines`` are all lines it shows."""
    found = _meta(root)
    found |= {fact: value for fact, value in _particulars(lines).items() if value}
    return _facts(found, _title(root, found, lines))


def read_particulars(lines: Sequence[Line]) -> dict[str, str]:
    """Return number, issuers and date as far as the table of particulars in ``lines``, row by row, names them."""
    cells = [Line(cell) for line in lines for cell in (line.cells or (line.text,))]
    return _facts(_particulars(cells), "")


def _facts(found: dict[str, str], title: str) -> dict[str, str]:
    facts = {"title": title}
    number = _NUMBER.search(found.get("number", ""))
    if number:
        facts["number"] = number[0]
    issuers = found.get("issuers", "")
    if not issuers and title and not _HAS_ISSUER.match(title) and _BODY.search(found.get("publisher", "")):
        issuers = found["publisher"]
    facts["issuers"] = "、".join(re.split(r"[\s、，,；;]+", issuers.strip()))
    facts["date"] = iso_date(found.get("date", ""))
    facts["published"] = iso_date(found.get("published", ""))
    return {fact: value for fact, value in facts.items() if value}


def dated(facts: dict[str, str], lines: Sequence[Line]) -> dict[str, str]:
    """Return ``facts`` with the day of publication as date where neither they nor the text in ``lines`` have one."""
    published = facts.get("published", "")
    rest = {fact: value for fact, value in facts.items() if fact != "published"}
    if published and "date" not in rest and not any(_DATE.fullmatch("".join(line.text.split())) for line in lines):
        return rest | {"date": published}
    return rest


def iso_date(text: str) -> str:
    """Return the first date in ``text`` as ISO date, empty where there is none."""
    found = _ISO.search(text)
    if not found:
        return ""
    year, month, day = map(int, found.groups())
    return f"{year:04}-{month:02}-{day:02}" if 1 <= month <= 12 and 1 <= day <= 31 else ""


def is_particular(line: Line) -> bool:
    """Tell whether ``line`` belongs to the particulars (索引号：…)."""
    if line.cells:
        return _PAIR.fullmatch(line.cells[0]) is not None or _INDEX.fullmatch(line.cells[0]) is not None
    return _PAIR.match(line.text) is not None


def _meta(root: Element) -> dict[str, str]:
    found: dict[str, str] = {}
    for element in root.iter("meta"):
        fact = _META.get(element.get("name", "").lower())
        value = " ".join(element.get("content", "").split())
        if fact and value:
            found.setdefault(fact, value)
    return found


def _particulars(lines: Sequence[Line]) -> dict[str, str]:
    """Return the values of all labels, whether they share a line or follow each other."""
    found: dict[str, str] = {}
    label = ""
    has_index = any(_INDEX.match(line.text) for line in lines)
    for line in lines:
        text = line.text
        pairs = list(_PAIR.finditer(text))
        if label and not pairs:
            found.setdefault(label, text)
        label = ""
        ends = [*(pair.start() for pair in pairs[1:]), len(text)]
        for pair, end in zip(pairs, ends, strict=False):
            value = text[pair.end() : end].strip()
            if value:
                found.setdefault(_fact(pair[1]), value)
            label = "" if value else _fact(pair[1])
        alone = _LABEL_ALONE.match(text) if has_index and not pairs else None
        if alone:
            label = _fact(alone[1])
    return found


def _fact(label: str) -> str:
    return _FACTS["".join(label.split())]


def _title(root: Element, found: dict[str, str], lines: Sequence[Line]) -> str:
    """Return the title that the page names; that of its window only where the page shows it, too."""
    heading = next((_text(element) for element in root.iter("h1") if not is_unseen(element) and _text(element)), "")
    title = found.get("title") or heading
    if title:
        return title
    window = _SITE.split(next((_text(element) for element in root.iter("title")), ""))[0]
    return window if any(line.text == window for line in lines) else ""


def _text(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())
