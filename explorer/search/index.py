"""The index of a library on disk: opened where it fits what the library holds, built anew where it does not."""

import atexit
import hashlib
import shutil
import tempfile
from collections.abc import Container, Iterator
from pathlib import Path

from explorer.domain.links import LinkedPlan
from explorer.search.catalogue import Catalogue, whole_text
from explorer.search.engine import IndexedText
from explorer.search.generations import Fingerprint, Generation, intact_generation, new_generation
from explorer.search.searcher import Searcher
from explorer.search.whoosh_engine import NAME, WhooshEngine, update_whoosh
from explorer.text.cutting import Cutter
from explorer.text.folding import fold


def open_searcher(catalogue: Catalogue, root: Path, understanding: str) -> Searcher:
    """Open the index in ``root``, first bringing it up to what the catalogue holds.

    It is built anew where it is missing, damaged or of other rules; else only documents that came, went or changed
    are touched. Where ``root`` can't be written the index is built in a temporary folder that goes with the process.
    """
    cutter = library_cutter(catalogue)
    wanted = Fingerprint(NAME, understanding, {plan.document.id: _digest(plan) for plan in catalogue.plans})
    generation = intact_generation(root)
    if generation is None or generation.fingerprint != wanted:
        generation = _build(catalogue, root, wanted, cutter, generation)
    return Searcher(catalogue, WhooshEngine(generation.folder, catalogue.first_ordinals), cutter)


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
    return hashlib.sha256(plan.document.text.encode()).hexdigest()[:16]


def _build(
    catalogue: Catalogue, root: Path, wanted: Fingerprint, cutter: Cutter, present: Generation | None
) -> Generation:
    base = present if present and _same_rules(present.fingerprint, wanted) else None
    before = base.fingerprint.documents if base else {}
    changed = {name for name, digest in wanted.documents.items() if before.get(name) != digest}
    gone = {name for name, digest in before.items() if wanted.documents.get(name) != digest}

    def build(folder: Path) -> None:
        update_whoosh(folder, gone, _texts(catalogue, changed), cutter)

    try:
        return new_generation(root, wanted, build, base)
    except OSError:
        # Read-only library or full disk: searching must still work, from a private copy.
        private = Path(tempfile.mkdtemp(prefix="explorer-index-"))
        atexit.register(shutil.rmtree, private, ignore_errors=True)
        return new_generation(private, wanted, build, base)


def _same_rules(one: Fingerprint, other: Fingerprint) -> bool:
    return (one.engine, one.understanding) == (other.engine, other.understanding)


def _texts(catalogue: Catalogue, documents: Container[str]) -> Iterator[IndexedText]:
    """Yield the entries of ``documents`` as they are indexed."""
    for ordinal, entry in enumerate(catalogue.entries):
        document = entry.plan.document.id
        if document in documents:
            whole = catalogue.folded[ordinal]
            yield IndexedText(
                document=document,
                position=ordinal - catalogue.first_ordinals[document],
                title=catalogue.titles[ordinal],
                body=whole[len(whole_text(entry)) - len(entry.text) :],
                whole=whole,
                names=tuple(fold(name) for name in dict.fromkeys(catalogue.names(entry))),
            )
