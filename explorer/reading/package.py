"""Office files as packages of parts that name each other by relations (Open Packaging Conventions, ECMA-376 part 2)."""

import posixpath
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from msgspec import Struct

from explorer.reading.archive import Archive
from explorer.reading.xml_tree import iterate_xml, parse_xml

_STRICT = b"http://purl.oclc.org/ooxml/"
_TRANSITIONAL = (
    (b"wordprocessingml/main", b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
    (b"spreadsheetml/main", b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"),
)


class Relation(Struct, frozen=True):
    """What a part has another one for."""

    id: str
    kind: str
    """The last word of its type: styles, worksheet, aFChunk."""
    part: str


class Package:
    """An office file as a package."""

    def __init__(self, data: bytes, name: str, main: str) -> None:
        """Open ``data``; ``name`` is the file's, for messages, ``main`` where the main part usually is.

        Raises:
            ExplorerError: it is damaged, encrypted, or would explode.
        """
        self._name = name
        self._archive = Archive(data, name)
        self._main = next((found.part for found in self._relations("") if found.kind == "officeDocument"), main)
        self.relations = list(self._relations(self._main))
        """What the main part has others for; only parts that are there."""

    def main(self) -> Element:
        """Return the root of the main part."""
        return self.tree(self._main)

    def tree(self, part: str) -> Element:
        """Return the root of ``part``.

        Raises:
            ExplorerError: it is missing, damaged, or too large.
        """
        return parse_xml(self.read(part), self._name)

    def iterate(self, part: str, tag: str) -> Iterator[Element]:
        """Yield the elements ``tag`` of ``part`` one after the other, so that a long part needs little memory.

        Raises:
            ExplorerError: it is missing, damaged, or too large.
        """
        return iterate_xml(self.read(part), tag, self._name)

    def read(self, part: str) -> bytes:
        """Return the bytes of ``part``, names of the strict variant of the format replaced by the usual ones.

        Raises:
            ExplorerError: it is missing, damaged, or too large.
        """
        data = self._archive.read(part)
        if _STRICT in data[:4096]:
            for strict, usual in _TRANSITIONAL:
                data = data.replace(_STRICT + strict, usual)
        return data

    def related(self, kind: str) -> str:
        """Return the part that the main part has as its ``kind``, empty where there is none."""
        return next((relation.part for relation in self.relations if relation.kind == kind), "")

    def _relations(self, part: str) -> Iterator[Relation]:
        folder, file = posixpath.split(part)
        relations = posixpath.join(folder, "_rels", f"{file}.rels")
        if relations not in self._archive.names:
            return
        for found in parse_xml(self._archive.read(relations), self._name).iter():
            target = posixpath.normpath(posixpath.join("/", folder, found.get("Target", ""))).lstrip("/")
            if found.get("TargetMode") != "External" and target in self._archive.names:
                yield Relation(found.get("Id", ""), found.get("Type", "").rpartition("/")[2], target)


def number(text: str | None, otherwise: int = 0) -> int:
    """Return ``text`` as a number of at most seven digits, ``otherwise`` where it is none."""
    return int(text) if text and text.isascii() and text.isdigit() and len(text) <= 7 else otherwise
