"""LinkedPlan to index, Query to Results; the only room that knows the engines."""

from explorer.search.catalogue import Catalogue, ordinals
from explorer.search.evidence import spans_of
from explorer.search.index import ENGINE, index_problems, open_searcher
from explorer.search.meanings import entries_of, read_name
from explorer.search.searcher import Searcher

__all__ = [
    "ENGINE",
    "Catalogue",
    "Searcher",
    "entries_of",
    "index_problems",
    "open_searcher",
    "ordinals",
    "read_name",
    "spans_of",
]
