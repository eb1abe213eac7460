"""The documents of a library: a line of each, the page of one, and what was taken out."""

from collections.abc import Mapping

from msgspec import Struct

from explorer.domain.doubt import Doubt
from explorer.domain.holdings import SourceFile
from explorer.domain.labelled import Labelled
from explorer.domain.links import LinkedPlan
from explorer.domain.overview import ActionTasks
from explorer.domain.pages import Tally
from explorer.domain.versions import PlanChanges


class Level(Labelled):
    """Whose plan a document is, the highest first."""

    STATE = "state", "国家"
    PROVINCE = "province", "省级"
    CITY = "city", "市级"
    COUNTY = "county", "区县"
    UNKNOWN = "unknown", "未写明"


class DocumentRow(Struct, frozen=True):
    """A document as a list shows it."""

    id: str
    title: str
    number: str
    issuers: tuple[str, ...]
    areas: tuple[str, ...]
    """The areas it speaks for."""
    level: Level
    date: str
    genre: str
    """What kind of official text its title says it is: 实施方案; empty where it says nothing."""
    tasks: int
    passages: int
    """Number of sections that are no tasks."""
    bodies: int
    """Number of agencies it makes responsible."""
    doubts: int
    imported: str
    """When it was imported last, as an ISO time; empty where it came with the program."""
    is_bundled: bool
    has_changes: bool
    """Whether it replaced an earlier version."""


class TrashedRow(Struct, frozen=True):
    """A document in the trash."""

    id: str
    title: str
    removed: str
    """When, as an ISO time."""


class Documents(Struct, frozen=True):
    """The documents that go by what was typed, how many there are in all, and the trash."""

    rows: tuple[DocumentRow, ...]
    total: int
    trash: tuple[TrashedRow, ...]
    is_read_only: bool


class PlacedDoubt(Struct, frozen=True):
    """A doubt, and the section it is about; empty where it stands in none."""

    doubt: Doubt
    section_id: str


class KeptFile(Struct, frozen=True):
    """A file that was read, and the digest of its bytes (SHA-256)."""

    file: SourceFile
    digest: str


class DocumentPage(Struct, frozen=True):
    """All that the library knows of one document as a whole."""

    row: DocumentRow
    plan: LinkedPlan
    actions: tuple[ActionTasks, ...]
    bodies: tuple[Tally, ...]
    places: tuple[Tally, ...]
    programmes: tuple[Tally, ...]
    doubts: tuple[PlacedDoubt, ...]
    files: tuple[KeptFile, ...]
    """The files it was read from, the last one first."""
    facts: Mapping[str, str]
    """What can be set by hand, as one writes it: ``title``, ``number``, ``issuers``, ``date``."""
    corrected: int
    """Number of corrections the user made in it."""
    changes: PlanChanges | None = None
    """What its last new version changed."""
