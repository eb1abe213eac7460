"""The places that plans name."""

from enum import StrEnum

from msgspec import Struct


class PlaceKind(StrEnum):
    """Administrative division, region (a named area that is none), or natural feature."""

    DIVISION = "division"
    REGION = "region"
    FEATURE = "feature"


class Place(Struct, frozen=True):
    """A place; ``label`` tells it from its namesakes and is its key and facet value: 朝阳区（北京市）."""

    name: str
    kind: PlaceKind
    label: str
    parent: str | None = None
    """Label of the immediate parent: 威远县 → 内江市."""
    code: str | None = None
    """Six-digit division code, for divisions."""
