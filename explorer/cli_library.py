"""What most commands begin with: the library open, and the facets that are asked for."""

import sys
from argparse import Namespace
from collections.abc import Generator, Iterable
from contextlib import contextmanager

from explorer.domain.errors import ExplorerError
from explorer.domain.progress import finish
from explorer.domain.query import Facet, Query, Selection
from explorer.workflow.opening import open_library
from explorer.workflow.session import Session
from explorer.workflow.settings import load_settings


@contextmanager
def opened_library(options: Namespace) -> Generator[Session]:
    """Open the library that ``options`` name, and say what had to be put right."""
    session = finish(open_library(options.library))
    for news in session.news:
        print(news, file=sys.stderr)
    try:
        yield session
    finally:
        session.close()


def read_query(options: Namespace, limit: int) -> Query:
    """Return the query of ``options``, for ``limit`` hits.

    Raises:
        ExplorerError: what ``--where`` or ``--without`` names is no facet.
    """
    where, without = _selections(options.where), _selections(options.without)
    return Query(options.query, where, without, limit, unit=load_settings(options.library).unit)


def _selections(written: Iterable[str]) -> tuple[Selection, ...]:
    return tuple(_selection(pair) for pair in written)


def _selection(pair: str) -> Selection:
    """Read FACET=VALUE; the facet by its code or its Chinese label."""
    name, equals, value = pair.partition("=")
    facet = next((facet for facet in Facet if name.strip() in (facet.value, facet.label)), None)
    if facet is None or not equals or not value.strip():
        names = "、".join(facet.value for facet in Facet)
        raise ExplorerError(f"看不懂筛选条件“{pair}”。", f"请写成 分面=取值，分面可以是：{names}。")
    return Selection(facet, value.strip())
