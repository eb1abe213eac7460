"""What the export dialog works with: what there is to export, what was chosen the last time, pages to look at."""

from collections.abc import Mapping

from msgspec import Struct
from msgspec.structs import replace

from explorer.domain.export_choices import ExportChoices
from explorer.domain.follow_up import FollowUps
from explorer.domain.layout import Layout
from explorer.domain.query import Query, Results
from explorer.domain.sheet import ExportRequest
from explorer.export.choice import column_heads
from explorer.export.files import FORMATS, default_columns, draw_all, draw_first
from explorer.export.templates import list_templates
from explorer.library import Shelf
from explorer.workflow.following_up import follow_ups
from explorer.workflow.session import Session, run_query

_SHELF, _LAST = "export", "last"
_EVERYTHING = 10**9


class ExportMaterial(Struct, frozen=True):
    """What there is to export, and what was chosen the last time."""

    results: Results
    """Everything the query finds."""
    follow_ups: FollowUps
    choices: ExportChoices
    templates: tuple[str, ...]
    """Names of the templates' files."""
    columns: Mapping[Layout, Mapping[str, str]]
    """The columns each layout can have, by code, with their heads."""
    own_columns: Mapping[tuple[Layout, str], tuple[str, ...]]
    """The columns of each layout, in each format, when none are chosen."""


def prepare_export(session: Session, query: Query) -> ExportMaterial:
    """Return all that ``query`` finds, with what the dialog needs to know."""
    results = run_query(session, replace(query, limit=_EVERYTHING))
    choices = _shelf(session).get(_LAST) or ExportChoices()
    return ExportMaterial(
        results,
        follow_ups(session),
        choices,
        tuple(path.name for path in list_templates()),
        {layout: column_heads(layout) for layout in Layout},
        {(layout, suffix): default_columns(layout, suffix) for layout in Layout for suffix in FORMATS},
    )


def keep_choices(session: Session, choices: ExportChoices) -> None:
    """Remember what was chosen.

    Raises:
        ExplorerError: it can't be written.
    """
    _shelf(session).put(_LAST, choices)


def preview_page(request: ExportRequest, resolution: float) -> bytes:
    """Return the first page as it is printed, as a PPM picture of ``resolution`` dots per inch.

    Raises:
        ExplorerError: there is nothing to show, or no way to set pages on this computer.
    """
    return draw_first(request, resolution)


def print_pages(request: ExportRequest, resolution: float) -> list[bytes]:
    """Return all pages as PNG pictures at the printer's resolution.

    Raises:
        ExplorerError: there is nothing to print, or no way to set pages on this computer.
    """
    return draw_all(request, resolution)


def _shelf(session: Session) -> Shelf[ExportChoices]:
    return session.user.shelf(_SHELF, ExportChoices)
