"""The index of a library on disk: opened where it fits what the library holds, built anew where it does not."""

import atexit
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from explorer.search.catalogue import Catalogue, whole_text
from explorer.search.engine import IndexedText
from explorer.search.generations import Fingerprint, current_generation, intact_generation, new_generation
from explorer.search.searcher import Searcher
from explorer.search.whoosh_engine import NAME, WhooshEngine, build_whoosh
from explorer.text.cutting import Cutter
from explorer.text.folding import fold


def open_searcher(catalogue: Catalogue, root: Path, sequence: int, understanding: str) -> Searcher:
    """Open the index in ``root``, first building it where it is missing, damaged or of another library state.

    Where ``root`` can't be written the index is built in a temporary folder that goes with the process.
    """
    cutter = library_cutter(catalogue)
    wanted = Fingerprint(NAME, sequence, understanding)
    folder = current_generation(root, wanted)
    if folder is None:
        folder = _build(catalogue, root, wanted, cutter)
    return Searcher(catalogue, WhooshEngine(folder), cutter)


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


def _build(catalogue: Catalogue, root: Path, wanted: Fingerprint, cutter: Cutter) -> Path:
    def build(folder: Path) -> None:
        build_whoosh(_texts(catalogue), folder, cutter)

    try:
        return new_generation(root, wanted, build)
    except OSError:
        # Read-only library or full disk: searching must still work, from a private copy.
        private = Path(tempfile.mkdtemp(prefix="explorer-index-"))
        atexit.register(shutil.rmtree, private, ignore_errors=True)
        return new_generation(private, wanted, build)


def _texts(catalogue: Catalogue) -> Iterable[IndexedText]:
    for entry, folded in zip(catalogue.entries, catalogue.folded, strict=True):
        title = fold(entry.section.title)
        body = folded[len(whole_text(entry)) - len(entry.text) :]
        names = tuple(fold(name) for name in dict.fromkeys(catalogue.names(entry)))
        yield IndexedText(title, body, folded, names)
