"""Writing sheets."""

from datetime import date
from pathlib import Path

from explorer.domain.progress import Job
from explorer.domain.sheet import ExportRequest
from explorer.export import export_file


def export_sheets(request: ExportRequest, target: Path) -> Job[Path]:
    """Write ``request`` to ``target``, in the format its suffix names, whole or not at all.

    Raises:
        ExplorerError: nothing to export, an unknown format or column, or the file can't be written.
    """
    return (yield from export_file(request, target, date.today()))
