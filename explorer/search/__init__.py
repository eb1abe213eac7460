"""LinkedPlan to index, Query to Results; the only room that knows the engines."""

from explorer.search.catalogue import Catalogue, ordinals
from explorer.search.index import index_problems, open_searcher
from explorer.search.meanings import entries_of, read_name, spans_of
from explorer.search.searcher import Searcher
from explorer.search.whoosh_engine import NAME as ENGINE

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
