"""What an export is asked to hold."""

from datetime import date
from pathlib import Path

from msgspec import Struct, field

from explorer.domain.follow_up import FollowUps
from explorer.domain.labelled import Labelled
from explorer.domain.layout import Layout
from explorer.domain.links import Entry
from explorer.domain.query import Query, Results


class Paper(Labelled):
    """The paper an export is set for."""

    A4 = "a4", "A4"
    A3 = "a3", "A3"


class Split(Labelled):
    """What an export is divided by: a table, worksheet or file for each."""

    SIDE = "side", "辖区"
    AGENCY = "agency", "单位"


class Formalities(Struct, frozen=True):
    """What an office adds when it sends a sheet on; what is empty is left out."""

    unit: str = ""
    """The office that issues the sheet (编制单位)."""
    annex: str = ""
    """Number of the annex the sheet is: ``2`` puts 附件2 above the title."""
    signature: bool = False
    """Lines to sign at the end, with the unit's name and the date."""
    remarks: str = ""
    day: date | None = None
    """The date the sheet states; the day it is written where none is given."""


Warnings = tuple[str, ...]
"""What in a file is otherwise than asked, each in a sentence."""


class Exported(Struct, frozen=True):
    """What an export has written."""

    files: tuple[Path, ...]
    warnings: Warnings = ()


class ExportRequest(Struct, frozen=True):
    """The sections to export, in order, and the query that chose them (stated in the export)."""

    entries: tuple[Entry, ...]
    query: Query
    layout: Layout = Layout.TASKS
    columns: tuple[str, ...] = ()
    """Codes or heads of columns in order; empty for the layout's own."""
    results: Results | None = None
    """The answer the entries come from: a report marks its hits."""
    bodies: tuple[str, ...] = ()
    """Names of the bodies whose duties are listed; empty for all."""
    split: Split | None = None
    paper: Paper = Paper.A4
    formalities: Formalities = field(default_factory=Formalities)
    template: Path | None = None
    """A Word or Markdown template to fill in instead of a layout."""
    follow_ups: FollowUps = field(default_factory=FollowUps)
    """What is known of progress, for the columns an office fills in."""
