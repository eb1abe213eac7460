"""Where the text proper of a saved page stands, apart from menus, links and marks of the site."""

import re
from collections.abc import Iterator, Sequence
from xml.etree.ElementTree import Element

from msgspec import Struct

from explorer.reading.draft import Line
from explorer.reading.html_facts import is_particular
from explorer.reading.html_lines import is_table
from explorer.reading.html_style import is_unseen
from explorer.reading.site_marks import is_chrome
from explorer.reading.xml_tree import Mark, walk

_KNOWN = frozenset((
    "ucap-content", "trs_editor", "trs_editor_view", "trs_ueditor", "zoom", "zoomcon", "zoomcontent",
    "article-content", "article_content", "articlecontent", "article-con", "article_con", "content_article",
    "info_cont", "pages_content", "news_content", "newscontent", "news_conent_two_text", "xxgk-content",
    "gsj_htmlcon", "con_text", "contenttext", "content-text", "content_text", "mainbody", "main-body",
    "custom_unionstyle", "wordsection1", "section0", "articlebody", "post_content", "entry-content",
))  # fmt: skip
"""Names that the publishing systems of government sites give to the text of an article."""
_LEAST = 50
"""Characters; what has fewer holds no text of a document."""
_SHARE = 0.85
"""The text proper lies in a part that weighs at least so much of what is no link: rather a menu too many than an annex
too few."""
_SENTENCE_MARKS = re.compile("[，。；]")
_SENTENCE_MARK = 6
"""What a mark within a sentence weighs; menus and footers have none."""
_SITE_PARTS = re.compile(
    r"(?:^|[-_])(?:nav|navbar|menu|header|footer|foot|sidebar|breadcrumb|crumbs?|share|related|copyright|toolbar|search"
    r"|login|pagination|qrcode|ewm|xgxw)(?:$|[-_\d])"
)
_PARTS = frozenset((
    "html", "body", "div", "section", "article", "main", "form", "center", "table", "tbody", "tr", "td", "fieldset",
))  # fmt: skip
_ROUND_TEXT = 12
"""Lines at either end of the article in which marks of the site are looked for."""


class Article(Struct, frozen=True):
    """The parts of a page that hold the text proper, in reading order, and what in them belongs to the site."""

    parts: tuple[Element, ...]
    site: frozenset[Element] = frozenset()


def find_article(root: Element) -> Article:
    """Return where the text proper of the page stands."""
    weights = _weights(root)
    known: dict[str, list[Element]] = {}
    for element, weight in weights.items():
        for name in _names(element) & _KNOWN if weight >= _LEAST else ():
            known.setdefault(name, []).append(element)
    if known:
        parts = max(known.values(), key=lambda parts: max(weights[part] for part in parts))
        return Article(_outermost(parts))
    body = _heaviest(root, weights)
    return Article((body,), frozenset(_site_parts(body, weights)))


def drop_chrome(lines: Sequence[Line]) -> list[Line]:
    """Return ``lines`` without what the site says round the text: font sizes, sharing, printing, source."""
    kept = [
        line
        for number, line in enumerate(lines)
        if _ROUND_TEXT <= number < len(lines) - _ROUND_TEXT or not (is_chrome(line) or is_particular(line))
    ]
    return kept or list(lines)


def _names(element: Element) -> set[str]:
    names = {*element.get("class", "").lower().split(), element.get("id", "").lower()}
    return names | {element.get("itemprop", "").lower()}


def _weights(root: Element) -> dict[Element, int]:
    """Return how much text that is no link each element holds, outer elements before inner ones."""
    weights: dict[Element, int] = {}
    open_elements: list[Element] = []
    links = 0
    for mark, element, text in walk(root, is_unseen, lambda _: False):
        if mark is Mark.START:
            weights[element] = 0
            open_elements.append(element)
            links += element.tag == "a"
        elif mark is Mark.END:
            open_elements.pop()
            links -= element.tag == "a"
            if open_elements:
                weights[open_elements[-1]] += weights[element]
        elif not links:
            weights[element] += len("".join(text.split())) + _SENTENCE_MARK * len(_SENTENCE_MARKS.findall(text))
    return weights


def _site_parts(body: Element, weights: dict[Element, int]) -> Iterator[Element]:
    """Yield the elements of ``body`` that are menus: by their names, or because they hold nothing but links."""
    for element in body.iter():
        weight = weights.get(element, 0)
        # Within an article header and footer are its own.
        names = _names(element) | {element.tag if body.tag in ("html", "body") else ""}
        is_named = weight < weights[body] * (1 - _SHARE) and any(map(_SITE_PARTS.search, names))
        if is_named or (not weight and sum(1 for _ in element.iter("a")) > 1):
            yield element


def _outermost(parts: Sequence[Element]) -> tuple[Element, ...]:
    """Return ``parts`` without those that lie inside another of them."""
    inner = {below for part in parts for below in part.iter() if below is not part}
    return tuple(part for part in parts if part not in inner)


def _heaviest(root: Element, weights: dict[Element, int]) -> Element:
    """Return the innermost part that holds nearly all text."""
    element = root
    while True:
        parts = [child for child in element if child in weights and child.tag in _PARTS and not is_table(child)]
        inner = max(parts, key=lambda part: weights[part], default=None)
        if inner is None or weights[inner] < max(_LEAST, weights[element] * _SHARE):
            return element
        element = inner
