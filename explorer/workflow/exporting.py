"""Writing sheets."""

from contextlib import closing
from datetime import date
from pathlib import Path

from msgspec.structs import replace

from explorer.domain.errors import ExplorerError
from explorer.domain.progress import Job, Progress
from explorer.domain.sheet import Exported, ExportRequest, Split
from explorer.export.files import export_file
from explorer.export.folders import make_folder, part_file
from explorer.export.scope import parts_of


def export_sheets(request: ExportRequest, target: Path) -> Job[Exported]:
    """Write ``request`` to ``target``, in the format its suffix names, whole or not at all.

    Raises:
        ExplorerError: nothing to export, an unknown format or column, or the file can't be written.
    """
    return (yield from export_file(request, target, request.formalities.day or date.today()))


def export_each(request: ExportRequest, target: Path) -> Job[Exported]:
    """Write a file for each body, or what else ``request`` is split by, into a folder named like ``target``.

    ``责任清单.docx`` becomes ``责任清单/重庆市能源局.docx`` and so on; files are whole or not there at all.

    Raises:
        ExplorerError: nothing to export, an unknown format or column, or a file can't be written.
    """
    parts = list(parts_of(replace(request, split=request.split or Split.AGENCY)))
    if not parts:
        raise ExplorerError("所选条目没有责任单位，分不成多个文件。", "请改选有责任单位的任务。")
    folder = make_folder(target.with_suffix(""))
    written: list[Path] = []
    warnings: list[str] = []
    for done, (name, part) in enumerate(parts):
        yield Progress(done, len(parts), name)
        path = part_file(folder, name, target.suffix, written)
        with closing(export_file(part, path, request.formalities.day or date.today())) as job:
            exported = yield from _under(job, Progress(done, len(parts), name))
        written.append(path)
        warnings.extend(exported.warnings)
    return Exported(tuple(written), tuple(dict.fromkeys(warnings)))


def _under(job: Job[Exported], progress: Progress) -> Job[Exported]:
    """Do ``job`` as one step of a longer one, which says how far that is."""
    while True:
        try:
            next(job)
        except StopIteration as end:
            return end.value
        yield progress
