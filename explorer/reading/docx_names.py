"""The names of WordprocessingML (ECMA-376) and how its properties are written."""

from xml.etree.ElementTree import Element

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFF = ("0", "false", "off", "none")


def w(name: str) -> str:
    """Return the full name of an element or attribute."""
    return f"{{{_W}}}{name}"


def value(parent: Element | None, name: str, attribute: str = "val") -> str | None:
    """Return an attribute of the first child ``name`` of ``parent``, ``None`` where there is none."""
    child = parent.find(w(name)) if parent is not None else None
    return child.get(w(attribute)) if child is not None else None


def switch(parent: Element | None, name: str) -> bool | None:
    """Return whether the property ``name`` is on or off, ``None`` where nothing is said."""
    child = parent.find(w(name)) if parent is not None else None
    return None if child is None else child.get(w("val"), "on") not in _OFF
