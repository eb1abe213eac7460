"""What the search room asks of an engine."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class IndexedText:
    """One entry as an engine indexes it, all folded."""

    document: str
    position: int
    """Which entry of its document it is, from 0."""
    title: str
    body: str
    whole: str
    """Title and body as the document has them."""
    names: tuple[str, ...]
    """What the entry is linked to, under all its names."""


class Engine(Protocol):
    """An open index over entries 0 … n-1."""

    name: str

    def candidates(self, term: str) -> Iterable[int]:
        """Return the ordinals of the entries that may contain the folded ``term``: all that do, perhaps more."""
        ...

    def scores(self, words: Sequence[str]) -> Mapping[int, float]:
        """Return how well entries match ``words``; entries with none of them are left out."""
        ...

    def words(self) -> Iterable[str]:
        """Return the words of the texts, each once."""
        ...

    def close(self) -> None:
        """Release the files."""
        ...
