"""What the search room asks of an engine."""

from collections.abc import Iterable
from typing import Protocol

from msgspec import Struct


class IndexedStretch(Struct, frozen=True):
    """Entries of one document that follow each other, as an engine indexes them."""

    document: str
    first: int
    """Which entry of its document the first is, from 0."""
    texts: tuple[str, ...]
    """Title and body of each as the document has them, folded."""


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
