"""How an element of a page is shown, as far as its tag and its own style tell."""

import re
from xml.etree.ElementTree import Element

from msgspec import Struct

BLOCKS = frozenset((
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "div", "dl", "dt", "fieldset",
    "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav",
    "ol", "p", "pre", "section", "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr", "ul",
))  # fmt: skip
"""Elements that stand on lines of their own."""

_UNSEEN = frozenset((
    "audio", "button", "canvas", "embed", "frame", "frameset", "head", "iframe", "input", "link", "map",
    "meta", "noscript", "object", "option", "param", "script", "select", "style", "svg", "template",
    "textarea", "title", "video",
))  # fmt: skip
_HIDDEN = re.compile(r"(?:^|;)(?:display:none|visibility:hidden|mso-hide:all)")
_WEIGHT = re.compile(r"font-weight:(bold|bolder|normal|[1-9]00)|(?:^|;)font:bold")
_SIZE = re.compile(r"font-size:([\d.]+)(pt|px)")
_TITLE_POINTS = 20
"""Titles of official texts are set in 二号, 22 points, their text in 三号, 16 points (GB/T 9704)."""


class Look(Struct, frozen=True):
    """What an element's text looks like."""

    is_bold: bool = False
    is_large: bool = False
    is_centred: bool = False
    is_fixed: bool = False
    """White space counts, as in ``pre``."""
    level: int = 0


def style_of(element: Element) -> str:
    """Return the element's own style, without blanks and in small letters."""
    return "".join(element.get("style", "").split()).lower()


def is_unseen(element: Element) -> bool:
    """Tell whether a browser shows nothing of ``element``, or nothing that is text.

    A body that is hidden waits for a program of the site to show it: in a saved page it does so in vain.
    """
    if element.tag in ("html", "body"):
        return False
    return element.tag in _UNSEEN or "hidden" in element.attrib or _HIDDEN.search(style_of(element)) is not None


def look_of(element: Element, outer: Look) -> Look:
    """Return the look of ``element`` inside one that looks like ``outer``."""
    style = style_of(element)
    level = int(element.tag[1]) if re.fullmatch("h[1-6]", element.tag) else outer.level
    weight = _WEIGHT.search(style)
    if weight:
        is_bold = weight[1] != "normal" and (weight[1] or "bold") not in ("100", "200", "300", "400", "500")
    else:
        is_bold = outer.is_bold or element.tag in ("b", "strong", "th") or level > outer.level
    return Look(
        is_bold=is_bold,
        is_large=_is_large(style, outer=outer.is_large),
        is_centred=_is_centred(element, style, outer=outer.is_centred),
        is_fixed=outer.is_fixed or element.tag == "pre",
        level=level,
    )


def _is_large(style: str, *, outer: bool) -> bool:
    if "小标宋" in style:
        return True
    size = _SIZE.search(style)
    if size is None:
        return outer
    points = float(size[1].strip(".").split(".")[0] or 0) * (0.75 if size[2] == "px" else 1)
    return points >= _TITLE_POINTS


def _is_centred(element: Element, style: str, *, outer: bool) -> bool:
    if element.tag == "center":
        return True
    align = re.search(r"text-align:(\w+)", style)
    value = align[1] if align else element.get("align", "").lower()
    return value == "center" if value in ("center", "left", "right", "justify") else outer
