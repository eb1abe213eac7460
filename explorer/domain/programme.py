"""Named projects, platforms, corridors, pilots, zones and slogans."""

from msgspec import Struct


class Programme(Struct, frozen=True):
    """A programme under its whole name, without quotation marks: 成渝氢走廊."""

    name: str
