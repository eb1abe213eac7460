"""Named projects, platforms, corridors, pilots, zones and slogans."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Programme:
    """A programme under its whole name, without quotation marks: 成渝氢走廊."""

    name: str
