"""XML and HTML from strangers as trees: nothing is fetched, no entity grows, nothing nests without end.

The elements are lxml's; they borrow the types of the standard library's, whose interface they share.
"""

import importlib
import io
from collections.abc import Callable, Iterator
from enum import Enum
from itertools import islice
from typing import Any
from xml.etree.ElementTree import Element

from explorer.domain.errors import ExplorerError
from explorer.reading.archive import damaged, explodes

_Untyped = Any
"""lxml says nothing of its types."""

_MOST_IN_PAGE = 300_000
"""Elements; a page with the longest statute has 60,000."""
_MOST_IN_PART = 2_000_000


class Mark(Enum):
    """What a walk through a tree meets."""

    START = 1
    TEXT = 2
    END = 3
    WHOLE = 4
    """An element that is not walked into."""


def _lxml() -> _Untyped:
    return importlib.import_module("lxml.etree")


def parse_xml(data: bytes, name: str) -> Element:
    """Return the root of the XML ``data``; ``name`` is the file's, for messages.

    Raises:
        ExplorerError: it is not well-formed, nests too deep, or defines entities.
    """
    lxml = _lxml()
    parser = lxml.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True, huge_tree=False
    )
    try:
        root = lxml.fromstring(data, parser)
    except (lxml.XMLSyntaxError, ValueError, RecursionError) as error:
        raise damaged(name) from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise ExplorerError(f"“{name}”里有 XML 实体定义，为安全起见未读取。", "请用原来的软件打开后另存一份再导入。")
    if _is_crowded(root, _MOST_IN_PART):
        raise explodes(name)
    return root


def _is_crowded(root: Element, most: int) -> bool:
    """Tell whether there are more than ``most`` elements: reading them would take minutes."""
    return next(islice(root.iter(), most, None), None) is not None


def iterate_xml(data: bytes, tag: str, name: str) -> Iterator[Element]:
    """Yield each element ``tag`` of the XML ``data``, in any namespace, and forget it.

    Raises:
        ExplorerError: it is not well-formed, or nests too deep.
    """
    lxml = _lxml()
    options = {"resolve_entities": False, "no_network": True, "load_dtd": False, "huge_tree": False}
    try:
        for _, element in lxml.iterparse(io.BytesIO(data), tag=f"{{*}}{tag}", remove_comments=True, **options):
            yield element
            element.clear()
            while element.getprevious() is not None:
                del element.getparent()[0]
    except (lxml.XMLSyntaxError, ValueError) as error:
        raise damaged(name) from error


def parse_html(text: str, name: str) -> Element:
    """Return the root of the page ``text``, mended as browsers do; ``name`` is the file's, for messages.

    Raises:
        ExplorerError: there is no markup in it, or it nests too deep.
    """
    lxml = _lxml()
    parser = lxml.HTMLParser(
        encoding="utf-8", recover=True, no_network=True, remove_comments=True, remove_pis=True, huge_tree=False
    )
    try:
        # A lone surrogate has no UTF-8; libxml2 stops at NUL.
        root = lxml.fromstring(text.replace("\0", "").encode("utf-8", "replace"), parser)
    except (lxml.XMLSyntaxError, ValueError) as error:
        raise damaged(name) from error
    too_much = any("RESOURCE_LIMIT" in entry.type_name for entry in parser.error_log)
    if too_much or (root is not None and _is_crowded(root, _MOST_IN_PAGE)):
        raise ExplorerError(f"网页“{name}”嵌套过深或过大，未读取。", "请在浏览器中打开，把正文复制到文本文件后再导入。")
    if root is None:
        raise ExplorerError(f"“{name}”里没有文字。", "请确认选对了文件。")
    return root


def walk(
    root: Element, skip: Callable[[Element], bool], whole: Callable[[Element], bool]
) -> Iterator[tuple[Mark, Element, str]]:
    """Yield the marks of the tree below ``root`` in document order, without recursion.

    Elements that ``skip`` names are left out, those that ``whole`` names are not walked into. A text comes with the
    element it stands in.
    """
    stack = [(root, iter(root))]
    yield from _opened(root)
    while stack:
        element, children = stack[-1]
        child = next(children, None)
        if child is None:
            stack.pop()
            yield Mark.END, element, ""
            done = element
        elif skip(child):
            done = child
        elif whole(child):
            yield Mark.WHOLE, child, ""
            done = child
        else:
            stack.append((child, iter(child)))
            yield from _opened(child)
            continue
        if stack and done.tail:
            yield Mark.TEXT, stack[-1][0], done.tail


def _opened(element: Element) -> Iterator[tuple[Mark, Element, str]]:
    yield Mark.START, element, ""
    if element.text:
        yield Mark.TEXT, element, element.text
