"""The bodies that plans make responsible."""

from msgspec import Struct

CENTRAL = "中央"
"""Jurisdiction of bodies that no side lists as its own."""


class Agency(Struct, frozen=True):
    """A body; ``name`` is its unambiguous short name (重庆市发展改革委)."""

    name: str
    full_name: str
    jurisdiction: str
    aliases: tuple[str, ...] = ()
    counterpart: str | None = None
    """Name of the body with the same duties on the other side."""
    successor: str | None = None
    """Name of the body a later reform turned it into."""
    borrowed: tuple[str, ...] = ()
    """Names of the bodies it took over from or became, for where no other body is called so: 扶贫办."""
    heads: tuple[str, ...] = ()
    """Names of the bodies it is a branch of, which may be meant by them where no other body is called so: 央行."""
    collective: bool = False
    """A body kept as written that stands for many: 各区县（自治县）人民政府, 有关部门."""
    known: bool = False
    """In the table of bodies, or confirmed by the user; otherwise found by how its name is built."""
