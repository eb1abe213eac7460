"""The parts of a Word document (.docx), found by how they relate, and the names of WordprocessingML (ECMA-376)."""

import posixpath
from xml.etree.ElementTree import Element

from explorer.reading.archive import Archive, damaged
from explorer.reading.xml_tree import parse_xml

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_OFF = ("0", "false", "off", "none")


def w(name: str) -> str:
    """Return the full name of an element or attribute."""
    return f"{{{_W}}}{name}"


def value(parent: Element | None, name: str, attribute: str = "val") -> str | None:
    """Return an attribute of the first child ``name`` of ``parent``, ``None`` where there is none."""
    child = parent.find(w(name)) if parent is not None else None
    return child.get(w(attribute)) if child is not None else None


def number(text: str | None, otherwise: int = 0) -> int:
    """Return ``text`` as a number of at most six digits, ``otherwise`` where it is none."""
    return int(text) if text and text.isascii() and text.isdigit() and len(text) <= 6 else otherwise


def switch(parent: Element | None, name: str) -> bool | None:
    """Return whether the property ``name`` is on or off, ``None`` where nothing is said."""
    child = parent.find(w(name)) if parent is not None else None
    return None if child is None else child.get(w("val"), "on") not in _OFF


class Package:
    """A Word document as a package of parts."""

    def __init__(self, data: bytes, name: str) -> None:
        """Open ``data``; ``name`` is the file's, for messages.

        Raises:
            ExplorerError: it is damaged, encrypted, would explode, or has no main part.
        """
        self._name = name
        self._archive = Archive(data, name)
        self._main = next((part for kind, part in self._relations("") if kind == "officeDocument"), "word/document.xml")
        self._related = list(self._relations(self._main))

    def body(self) -> Element:
        """Return the body of the main part."""
        body = self._tree(self._main).find(w("body"))
        if body is None:
            raise damaged(self._name)
        return body

    def related(self, kind: str) -> Element | None:
        """Return the part that the main part has as its ``kind``: styles, numbering, footnotes."""
        part = next((part for found, part in self._related if found == kind), "")
        return self._tree(part) if part in self._archive.names else None

    def chunk(self, identifier: str) -> tuple[bytes, str] | None:
        """Return bytes and name of a document of another format that is put in as a whole (``altChunk``)."""
        relations = self._relations(self._main, identifier)
        part = next((part for kind, part in relations if kind == "aFChunk"), "")
        return (self._archive.read(part), part) if part in self._archive.names else None

    def _tree(self, part: str) -> Element:
        data = self._archive.read(part)
        return parse_xml(data.replace(_STRICT, _W.encode()), self._name)

    def _relations(self, part: str, identifier: str = "") -> list[tuple[str, str]]:
        """Return kind and target of what ``part`` relates to inside the package."""
        folder, file = posixpath.split(part)
        relations = posixpath.join(folder, "_rels", f"{file}.rels")
        if relations not in self._archive.names:
            return []
        found: list[tuple[str, str]] = []
        for relation in parse_xml(self._archive.read(relations), self._name).iter(_RELATION):
            wanted = not identifier or relation.get("Id") == identifier
            if wanted and relation.get("TargetMode") != "External":
                target = posixpath.normpath(posixpath.join("/", folder, relation.get("Target", "")))
                found.append((relation.get("Type", "").rpartition("/")[2], target.lstrip("/")))
        return found
