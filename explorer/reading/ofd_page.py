"""The content of an OFD page: its layers, blocks, composite objects and templates."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from explorer.reading.ofd_numbers import IDENTITY, Matrix, box_of, matrix_of, times
from explorer.reading.ofd_package import OfdPackage, children, descendants, kind_of, resource_files
from explorer.reading.ofd_text import leans, path_rules, text_runs
from explorer.reading.page_faces import is_heading_face
from explorer.reading.page_parts import Rule, Run

_MOST_OBJECTS = 60_000
"""Of one page; programs that set every letter on its own make a few thousand."""
_DEPTH = 5
"""Composite objects can hold composite objects."""


@dataclass(slots=True)
class OfdResources:
    """What objects refer to by number."""

    bold_fonts: set[str] = field(default_factory=set[str])
    composites: dict[str, Element] = field(default_factory=dict[str, Element])
    media: dict[str, str] = field(default_factory=dict[str, str])
    """Names of members that hold pictures."""


@dataclass(slots=True)
class OfdContent:
    """What stands on a page."""

    runs: list[Run] = field(default_factory=list[Run])
    rules: list[Rule] = field(default_factory=list[Rule])
    pictures: list[tuple[float, str]] = field(default_factory=list[tuple[float, str]])
    """Areas of pictures and the resources they show."""
    has_skewed: bool = False
    is_cut: bool = False


def read_resources(package: OfdPackage, document: str, root: Element) -> OfdResources:
    """Return the fonts, pictures and composite objects of the document ``root``."""
    resources = OfdResources()
    for member, file in resource_files(package, document, root, ("PublicRes", "DocumentRes")):
        base = file.get("BaseLoc", "")
        for element in file.iter():
            number, kind = element.get("ID", ""), kind_of(element)
            if kind == "Font" and _is_bold(element):
                resources.bold_fonts.add(number)
            elif kind == "CompositeGraphicUnit":
                resources.composites[number] = element
            elif kind == "MultiMedia":
                path = next((child.text or "" for child in children(element, "MediaFile")), "")
                found = package.find(f"{base}/{path}", member) or package.find(path, member)
                if found:
                    resources.media[number] = found
    return resources


def read_content(root: Element, resources: OfdResources) -> OfdContent:
    """Return what the page or template ``root`` shows."""
    content = OfdContent()
    for count, (element, matrix) in enumerate(_objects(root, resources)):
        if count >= _MOST_OBJECTS:
            content.is_cut = True
            break
        kind = kind_of(element)
        if kind == "TextObject":
            content.runs += text_runs(element, matrix, resources.bold_fonts)
            content.has_skewed |= leans(matrix)
        elif kind == "PathObject":
            content.rules += path_rules(element, matrix)
        else:
            _, _, width, height = box_of(element.get("Boundary")) or (0.0, 0.0, 0.0, 0.0)
            content.pictures.append((width * height, element.get("ResourceID", "")))
    return content


def _objects(root: Element, resources: OfdResources) -> Iterator[tuple[Element, Matrix]]:
    """Yield text, path and image objects in their order, and how their coordinates become the page's."""
    for content in children(root, "Content"):
        yield from _inside(content, IDENTITY, resources, _DEPTH)


def _inside(block: Element, matrix: Matrix, resources: OfdResources, depth: int) -> Iterator[tuple[Element, Matrix]]:
    for element in descendants(block, "TextObject", "PathObject", "ImageObject", "CompositeObject"):
        if element.get("Visible", "true").lower() == "false":
            continue
        placed = times(_placement(element), matrix)
        if kind_of(element) != "CompositeObject":
            yield element, placed
            continue
        unit = resources.composites.get(element.get("ResourceID", ""))
        if unit is not None and depth:
            for content in children(unit, "Content"):
                yield from _inside(content, placed, resources, depth - 1)


def _placement(element: Element) -> Matrix:
    """Return how an object's own coordinates become those of what it stands in."""
    left, top, _, _ = box_of(element.get("Boundary")) or (0.0, 0.0, 0.0, 0.0)
    a, b, c, d, e, f = matrix_of(element.get("CTM"))
    return a, b, c, d, e + left, f + top


def _is_bold(font: Element) -> bool:
    names = f"{font.get('FontName', '')} {font.get('FamilyName', '')}"
    return font.get("Bold", "false").lower() == "true" or is_heading_face(names)
