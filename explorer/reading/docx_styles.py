"""What a Word document's styles say of paragraphs and runs."""

import re
from xml.etree.ElementTree import Element

from msgspec import Struct

from explorer.reading.docx_names import switch, value, w
from explorer.reading.package import number

_LARGE = 40
"""Half-points from which text is as large as a title: 二号 is 44, the text's 三号 is 32 (GB/T 9704)."""
_DEEPEST = 6
_HEADING = re.compile(r"(?:heading|标题)\s*([1-9])", re.IGNORECASE)
_CONTENTS = re.compile(r"(?:toc|目录)\s*(?:\d|heading|标题)", re.IGNORECASE)


class Style(Struct, frozen=True):
    """A style with what it takes over from those it is based on; ``None`` where it says nothing."""

    level: int | None = None
    list_id: str | None = None
    list_level: int | None = None
    is_bold: bool | None = None
    is_large: bool | None = None
    is_centred: bool | None = None
    is_hidden: bool | None = None
    is_contents: bool = False
    """Whether it is for the lines of a table of contents."""


class Styles:
    """The styles of a document by their ids."""

    def __init__(self, part: Element | None) -> None:
        """Read the styles part; a document may have none."""
        elements = part.iter(w("style")) if part is not None else ()
        self._elements = {element.get(w("styleId"), ""): element for element in elements}
        self._styles: dict[str, Style] = {}
        defaults = [key for key, style in self._elements.items() if style.get(w("default")) in ("1", "true", "on")]
        self._default = {self._elements[key].get(w("type")): key for key in defaults}

    def name(self, properties: Element | None) -> str:
        """Return the id of the style of a paragraph with these ``properties``."""
        return value(properties, "pStyle") or self._default.get("paragraph", "")

    def paragraph(self, properties: Element | None) -> Style:
        """Return how a paragraph with these ``properties`` looks."""
        return _style(properties, None, self._named(self.name(properties)))

    def run(self, properties: Element | None, paragraph: Style) -> Style:
        """Return how a run with these ``properties`` looks in a paragraph that looks like ``paragraph``."""
        named = value(properties, "rStyle")
        return _style(None, properties, _over(self._named(named), paragraph) if named else paragraph)

    def lists(self) -> dict[str, str]:
        """Return the list that each style stands for."""
        found = {key: self._named(key).list_id for key in self._elements}
        return {key: list_id for key, list_id in found.items() if list_id}

    def _named(self, identifier: str) -> Style:
        chain: list[str] = []
        while identifier in self._elements and identifier not in self._styles and identifier not in chain:
            chain.append(identifier)
            identifier = value(self._elements[identifier], "basedOn") or ""
        style = self._styles.get(identifier, Style())
        for name in reversed(chain):
            element = self._elements[name]
            style = _style(element.find(w("pPr")), element.find(w("rPr")), _by_name(element, style))
            self._styles[name] = style
        return style


def _by_name(element: Element, base: Style) -> Style:
    name = value(element, "name") or ""
    heading = _HEADING.fullmatch(name.strip())
    level = min(int(heading[1]), _DEEPEST) if heading else 1 if name.lower() in ("title", "标题") else None
    return _over(Style(level=level, is_contents=_CONTENTS.match(name) is not None), base)


def _style(paragraph: Element | None, run: Element | None, base: Style) -> Style:
    """Return what the properties of a paragraph and of a run say, over ``base``."""
    outline = value(paragraph, "outlineLvl")
    lists = paragraph.find(w("numPr")) if paragraph is not None else None
    align = value(paragraph, "jc")
    deep = value(lists, "ilvl")
    own = Style(
        # Level 9 is body text: it takes a heading style's level back.
        level=None if outline is None else (number(outline, 9) + 1 if number(outline, 9) < _DEEPEST else 0),
        list_id=value(lists, "numId"),
        list_level=None if deep is None else number(deep),
        is_bold=switch(run, "b"),
        is_large=_is_large(run),
        is_centred=None if align is None else align == "center",
        is_hidden=switch(run, "vanish"),
    )
    return _over(own, base)


def _is_large(run: Element | None) -> bool | None:
    size, font = value(run, "sz"), value(run, "rFonts", "eastAsia")
    if font is not None and "小标宋" in font:
        return True
    return None if size is None else number(size) >= _LARGE


def _over(own: Style, base: Style) -> Style:
    """Return ``own`` with what it leaves open taken from ``base``."""
    return Style(
        level=base.level if own.level is None else own.level,
        list_id=base.list_id if own.list_id is None else own.list_id,
        list_level=base.list_level if own.list_level is None else own.list_level,
        is_bold=base.is_bold if own.is_bold is None else own.is_bold,
        is_large=base.is_large if own.is_large is None else own.is_large,
        is_centred=base.is_centred if own.is_centred is None else own.is_centred,
        is_hidden=base.is_hidden if own.is_hidden is None else own.is_hidden,
        is_contents=own.is_contents or base.is_contents,
    )
