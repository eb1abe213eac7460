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
    short: str = ""
    """Name of a division without what kind it is, empty where it has none: 涪陵."""
    aliases: tuple[str, ...] = ()
    """Other names, of a division its short one if that is no ordinary word: 涪陵 for 涪陵区, not 和平 for 和平区."""
    former: tuple[str, ...] = ()
    """Names of divisions that are it now: 开县 for 开州区."""
