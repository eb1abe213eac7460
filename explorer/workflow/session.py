"""An open library."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from explorer.domain.duties import AgencyDuties, PlaceEntries, ProgrammeEntries
from explorer.domain.links import Entry
from explorer.domain.progress import Job
from explorer.domain.query import Query, Results
from explorer.domain.sheet import ExportRequest

# SIGNATURES ONLY for now (being implemented; split over session/querying/listing/exporting/importing modules)


@dataclass
class Session:
    """An open library: safe to use from any one thread at a time."""

    folder: Path


def open_library(folder: Path) -> Job[Session]:
    """Open the library in ``folder``, creating it with the bundled plan where there is none."""
    raise NotImplementedError


def run_query(session: Session, query: Query) -> Results:
    """Answer ``query``; at most a few milliseconds."""
    raise NotImplementedError


def find_entry(session: Session, section_id: str) -> Entry:
    """Return the section with this id; a bare number is that task of the bundled plan."""
    raise NotImplementedError


def agency_duties(session: Session, document: str | None = None) -> tuple[AgencyDuties, ...]:
    raise NotImplementedError


def place_entries(session: Session, document: str | None = None) -> tuple[PlaceEntries, ...]:
    raise NotImplementedError


def programme_entries(session: Session, document: str | None = None) -> tuple[ProgrammeEntries, ...]:
    raise NotImplementedError


def export_sheets(request: ExportRequest, target: Path) -> Job[Path]:
    """Write ``request`` to ``target`` (format by suffix), whole or not at all."""
    raise NotImplementedError


def import_files(session: Session, files: tuple[Path, ...]) -> Job[Any]:
    raise NotImplementedError
