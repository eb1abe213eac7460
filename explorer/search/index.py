"""The index of a library on disk: opened where it fits what the library holds, built anew where it does not."""

import atexit
import shutil
import tempfile
from collections.abc import Container, Iterable, Iterator
from pathlib import Path

from explorer.domain.links import LinkedPlan
from explorer.search.catalogue import Catalogue
from explorer.search.engine import Engine, IndexedStretch
from explorer.search.generations import Fingerprint, Generation, intact_generation, new_generation
from explorer.search.scan_engine import ScanEngine
from explorer.search.searcher import Searcher
from explorer.text.cutting import Cutter
from explorer.text.folding import fold

ENGINE = "whoosh"
"""What the index is made with."""
_RULES = "whoosh 3"
"""Changes whenever an index made before would be read wrongly."""
_STRETCH = 1000
"""Characters from which on entries are indexed alone: few large units are made far faster than many small ones, and an
entry is looked at again anyway before it counts."""


def open_searcher(catalogue: Catalogue, root: Path, understanding: str) -> Searcher:
    """Return a searcher that looks through the texts until it is told to settle on the index in ``root``."""
    cutter = library_cutter(catalogue)
    return Searcher(catalogue, _LibraryEngine(catalogue, root, understanding, cutter), cutter)


class _LibraryEngine:
    """Looks through the texts of a library until its index is open."""

    def __init__(self, catalogue: Catalogue, root: Path, understanding: str, cutter: Cutter) -> None:
        """Keep what the index is made of; nothing is read yet."""
        self._catalogue = catalogue
        self._root = root
        self._understanding = understanding
        self._cutter = cutter
        self._engine: Engine = ScanEngine(catalogue.folded, cutter)
        self._settled = False

    def candidates(self, term: str) -> Iterable[int]:
        """Return the ordinals of the entries that may contain the folded ``term``."""
        return self._engine.candidates(term)

    def words(self) -> Iterable[str]:
        """Return the words of the texts, each once."""
        return self._engine.words()

    def settle(self) -> None:
        """Open the index, first bringing it up to what the catalogue holds.

        It is built anew where it is missing, damaged or of other rules; else only documents that came, went or changed
        are touched. Where it can't be written it is built in a temporary folder that goes with the process.
        """
        if not self._settled:
            self._engine = self._open()
            self._settled = True

    def close(self) -> None:
        """Release the files."""
        self._engine.close()

    def _open(self) -> Engine:
        from explorer.search.whoosh_engine import WhooshEngine  # 0.2 s: never before the first answer

        documents = {plan.document.id: _digest(plan) for plan in self._catalogue.plans}
        wanted = Fingerprint(_RULES, self._understanding, documents)
        generation = intact_generation(self._root)
        if generation is None or generation.fingerprint != wanted:
            generation = _build(self._catalogue, self._root, wanted, self._cutter, generation)
        return WhooshEngine(generation.folder, self._catalogue.first_ordinals)


def index_problems(root: Path) -> tuple[str, ...]:
    """Return what is wrong with the index in ``root``, in words."""
    return () if intact_generation(root) else ("索引缺失或已损坏，下次打开资料库时会自动重建。",)


def library_cutter(catalogue: Catalogue) -> Cutter:
    """Return a word cutter that knows the names of the library's bodies, places and programmes."""
    return Cutter(dict.fromkeys(fold(name) for name in _names(catalogue)))


def _names(catalogue: Catalogue) -> Iterator[str]:
    for plan in catalogue.plans:
        for agency in plan.agencies:
            yield agency.name
            yield from (alias for alias in agency.aliases if len(alias) > 1)
        yield from (place.name for place in plan.places)
        yield from (programme.name for programme in plan.programmes)


def _digest(plan: LinkedPlan) -> str:
    """Return what tells whether a document's entries are as they were: its text, and where each of them stands."""
    from hashlib import sha256

    borders = ",".join(f"{linked.section.whole.start}-{linked.section.whole.end}" for linked in plan.sections)
    return sha256(f"{borders}\n{plan.document.text}".encode()).hexdigest()[:16]


def _build(
    catalogue: Catalogue, root: Path, wanted: Fingerprint, cutter: Cutter, present: Generation | None
) -> Generation:
    base = present if present and _same_rules(present.fingerprint, wanted) else None
    before = base.fingerprint.documents if base else {}
    changed = {name for name, digest in wanted.documents.items() if before.get(name) != digest}
    gone = {name for name, digest in before.items() if wanted.documents.get(name) != digest}

    from explorer.search.whoosh_engine import update_whoosh

    def build(folder: Path) -> None:
        update_whoosh(folder, gone, _stretches(catalogue, changed), cutter)

    try:
        return new_generation(root, wanted, build, base)
    except OSError:
        # Read-only library or full disk: searching must still work, from a private copy.
        private = Path(tempfile.mkdtemp(prefix="explorer-index-"))
        atexit.register(shutil.rmtree, private, ignore_errors=True)
        return new_generation(private, wanted, build, base)


def _same_rules(one: Fingerprint, other: Fingerprint) -> bool:
    return (one.engine, one.understanding) == (other.engine, other.understanding)


def _stretches(catalogue: Catalogue, documents: Container[str]) -> Iterator[IndexedStretch]:
    """Yield the entries of ``documents`` as they are indexed: the long ones alone, the short ones together."""
    texts: list[str] = []
    for ordinal, entry in enumerate(catalogue.entries):
        document = entry.plan.document.id
        if document not in documents:
            continue
        texts.append(catalogue.folded[ordinal])
        ends = ordinal + 1 == len(catalogue.entries) or catalogue.entries[ordinal + 1].plan.document.id != document
        if ends or sum(map(len, texts)) >= _STRETCH:
            first = ordinal + 1 - len(texts) - catalogue.first_ordinals[document]
            yield IndexedStretch(document, first, tuple(texts))
            texts.clear()
