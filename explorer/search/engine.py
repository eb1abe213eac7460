"""What the search room asks of an engine."""

from collections.abc import Iterable
from typing import Protocol

from msgspec import Struct


class IndexedText(Struct, frozen=True):
    """One entry as an engine indexes it, all folded."""

    document: str
    position: int
    """Which entry of its document it is, from 0."""
    whole: str
    """Title and body as the document has them."""


class Engine(Protocol):
    """What finds texts in entries 0 … n-1."""

    def candidates(self, term: str) -> Iterable[int]:
        """Return the ordinals of the entries that may contain the folded ``term``: all that do, perhaps more."""
        ...

    def words(self) -> Iterable[str]:
        """Return the words of the texts, each once."""
        ...

    def settle(self) -> None:
        """Do what makes answers fast; they are the same before."""
        ...

    def close(self) -> None:
        """Release the files."""
        ...
