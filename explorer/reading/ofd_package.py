"""The parts of an OFD file (GB/T 33190): a zip archive of XML, in which paths point from one member to another."""

from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath
from xml.etree.ElementTree import Element

from explorer.domain.errors import ExplorerError
from explorer.reading.archive import Archive, damaged, encrypted
from explorer.reading.xml_tree import parse_xml

_MOST_RESOURCES = 200


class OfdPackage:
    """Finds members and parses them. Namespaces differ between programs and are left aside."""

    def __init__(self, data: bytes, name: str) -> None:
        """Open ``data``; ``name`` is the file's, for messages.

        Raises:
            ExplorerError: it is damaged, encrypted or would explode.
        """
        self._name = name
        self._archive = Archive(data, name)
        # Windows programs write backslashes, and paths in other letters than the names they point to.
        self._members = {_folded(member): member for member in self._archive.names}
        if any(PurePosixPath(member).name == "encryptions.xml" for member in self._members):
            raise encrypted(name)

    def find(self, path: str, beside: str = "") -> str | None:
        """Return the member at ``path``, which stands in the member ``beside``; ``None`` where there is none."""
        path = path.strip().replace("\\", "/")
        start = () if path.startswith("/") else PurePosixPath(beside).parent.parts
        parts: list[str] = []
        for part in (*start, *path.split("/")):
            if part == "..":
                parts = parts[:-1]
            elif part not in ("", "."):
                parts.append(part)
        return self._members.get(_folded("/".join(parts)))

    def parse(self, member: str) -> Element:
        """Return the root of ``member``.

        Raises:
            ExplorerError: it is damaged, too large, or not safe to parse.
        """
        return parse_xml(self._archive.read(member), self._name)

    def follow(self, path: str, beside: str = "") -> tuple[str, Element]:
        """Return name and root of the member at ``path``.

        Raises:
            ExplorerError: it is missing, damaged, too large, or not safe to parse.
        """
        member = self.find(path, beside)
        if member is None:
            raise damaged(self._name)
        return member, self.parse(member)

    def try_follow(self, path: str, beside: str = "") -> tuple[str, Element] | None:
        """Return name and root of a member that a file can do without, ``None`` where it is missing or damaged."""
        try:
            return self.follow(path, beside)
        except ExplorerError:
            return None

    def read(self, member: str) -> bytes:
        """Return the bytes of ``member``.

        Raises:
            ExplorerError: it is damaged or too large.
        """
        return self._archive.read(member)


def kind_of(element: Element) -> str:
    """Return the name of ``element`` without its namespace."""
    return element.tag.rpartition("}")[2]


def children(element: Element, *kinds: str) -> Iterator[Element]:
    """Yield the children of ``element`` that are of these ``kinds``."""
    for child in element:
        if kind_of(child) in kinds:
            yield child


def descendants(element: Element, *kinds: str) -> Iterator[Element]:
    """Yield all elements below ``element`` of these ``kinds``."""
    for child in element.iter():
        if kind_of(child) in kinds:
            yield child


def child_text(element: Element, kind: str) -> str:
    """Return the text of the first child of this ``kind``, empty where there is none."""
    return next(((child.text or "").strip() for child in children(element, kind)), "")


def resource_files(
    package: OfdPackage, document: str, root: Element, kinds: Sequence[str]
) -> Iterator[tuple[str, Element]]:
    """Yield the resource files a document or page names."""
    for number, element in enumerate(descendants(root, *kinds)):
        found = package.try_follow(element.text or "", document) if number < _MOST_RESOURCES else None
        if found is not None:
            yield found


def _folded(member: str) -> str:
    return member.replace("\\", "/").strip("/").casefold()
