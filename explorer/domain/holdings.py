"""What the library remembers of the files it took in, of a batch under way, and of what was taken out."""

from dataclasses import dataclass

from explorer.domain.document import Document


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file that was taken in, under the digest of its bytes."""

    document: str
    """Id of the document it holds."""
    path: str
    imported: str
    """When, as an ISO time."""
    understanding: str = ""
    """Fingerprint of the rules it was read with."""


@dataclass(frozen=True, slots=True)
class Batch:
    """An import under way: all its files, and how many of them are dealt with."""

    files: tuple[str, ...]
    done: int = 0


@dataclass(frozen=True, slots=True)
class Trashed:
    """A document that was taken out and can come back."""

    document: Document
    title: str
    removed: str
    """When, as an ISO time."""
