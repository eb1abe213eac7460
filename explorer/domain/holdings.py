"""What the library remembers of the files it took in, of a batch under way, and of what was taken out."""

from msgspec import Struct

from explorer.domain.document import Document


class SourceFile(Struct, frozen=True):
    """A file that was taken in, under the digest of its bytes."""

    document: str
    """Id of the document it holds."""
    path: str
    imported: str
    """When, as an ISO time."""
    understanding: str = ""
    """Fingerprint of the rules it was read with."""


class Batch(Struct, frozen=True):
    """An import under way: all its files, and how many of them are dealt with."""

    files: tuple[str, ...]
    done: int = 0


class Trashed(Struct, frozen=True):
    """A document that was taken out and can come back."""

    document: Document
    title: str
    removed: str
    """When, as an ISO time."""
