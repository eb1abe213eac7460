"""Enumerations whose members carry the Chinese word that users see and type."""

from enum import StrEnum
from typing import Self


class Labelled(StrEnum):
    """Members are written ``NAME = "code", "中文"``: a member is its code, ``label`` its word."""

    label: str

    def __new__(cls, value: str, label: str) -> Self:
        """Make a member."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.label = label
        return member
