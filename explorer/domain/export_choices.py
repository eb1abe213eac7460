"""What the user chose for an export, to be offered the next time."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from msgspec import Struct, field
from msgspec.structs import replace

from explorer.domain.layout import Layout
from explorer.domain.sheet import ExportRequest, Formalities, Paper, Split


class ExportChoices(Struct, frozen=True):
    """Everything the dialog asks for; more fields may be added, each with a default."""

    layout: Layout = Layout.TASKS
    suffix: str = ".docx"
    paper: Paper = Paper.A4
    split: Split | None = None
    each: bool = False
    """A file for each part, in a folder; otherwise parts of one file."""
    columns: Mapping[Layout, tuple[str, ...]] = field(default_factory=dict[Layout, tuple[str, ...]])
    """Codes in order for each layout whose own columns were changed."""
    unit: str = ""
    annex: str = ""
    signature: bool = False
    remarks: str = ""
    template: str = ""
    """Name of the template's file; empty for none."""
    folder: str = ""
    opens: bool = True
    """Open what was written."""

    def for_another(self, layout: Layout, unit: str) -> "ExportChoices":
        """Return what is offered for another export in ``layout``, made up by ``unit`` where it is named.

        What belongs to one occasion is not: how it is divided, its number, its remarks, its template.
        """
        return replace(
            self, layout=layout, unit=unit or self.unit, split=None, each=False, annex="", remarks="", template=""
        )

    def apply(self, request: ExportRequest, template: Path | None = None, day: date | None = None) -> ExportRequest:
        """Return the request as chosen here; ``request`` says of which sections, and of which bodies."""
        return ExportRequest(
            request.entries,
            request.query,
            self.layout,
            tuple(self.columns.get(self.layout, ())),
            request.results,
            request.bodies,
            self.split,
            self.paper,
            Formalities(self.unit, self.annex, self.signature, self.remarks, day),
            template,
            request.follow_ups,
        )
