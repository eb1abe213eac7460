"""Requests to files: the format by the suffix, whole or not at all."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import BinaryIO

from explorer.domain.errors import ExplorerError
from explorer.domain.layout import Layout
from explorer.domain.progress import Job
from explorer.domain.sheet import Exported, ExportRequest, Warnings
from explorer.export.choice import Form, choose_sources, own_columns
from explorer.export.first_page import first_page
from explorer.export.json_file import write_json
from explorer.export.layouts import build_sheet
from explorer.export.saving import replacing
from explorer.export.sheet import Sheet
from explorer.export.templates import find_template

Writer = Callable[[Sheet, BinaryIO], Job[Warnings]]

_FORMS: Mapping[str, Form] = {
    ".docx": Form.PAGES,
    ".xlsx": Form.TABLE,
    ".pdf": Form.PAGES,
    ".md": Form.PAGES,
    ".html": Form.PAGES,
    ".csv": Form.TABLE,
}
_JSON = ".json"


FORMATS: tuple[str, ...] = (*_FORMS, _JSON)
"""The suffixes a target can have."""


def export_file(request: ExportRequest, target: Path, today: date) -> Job[Exported]:
    """Write ``request`` to ``target``; ``today`` is the date the file states.

    Raises:
        ExplorerError: nothing to export, an unknown format or column, or a target that can't be written; a file that
            was there before is as it was.
    """
    suffix = _suffix_of(target, FORMATS)
    if not request.entries:
        raise _nothing()
    if request.template is not None:
        from explorer.export.template_file import write_template

        template = find_template(request.template, target)
        with replacing(target) as stream:
            warnings = yield from write_template(request, template, today, stream)
    elif suffix == _JSON:
        # JSON holds all fields; a mistyped column is still worth a word.
        choose_sources(request, Form.TABLE)
        with replacing(target) as stream:
            warnings = yield from write_json(request, today, stream)
    else:
        return (yield from export_sheet(build_sheet(request, _FORMS[suffix], today), target))
    return Exported((target,), warnings)


def export_sheet(sheet: Sheet, target: Path) -> Job[Exported]:
    """Write ``sheet`` to ``target``.

    Raises:
        ExplorerError: an unknown format, or a target that can't be written; a file that was there before is as it was.
    """
    write = _writer_of(_suffix_of(target, tuple(_FORMS)))
    with replacing(target) as stream:
        warnings = yield from write(sheet, stream)
    return Exported((target,), warnings)


def _suffix_of(target: Path, formats: Sequence[str]) -> str:
    """Return the suffix of ``target``, which is one of ``formats``."""
    suffix = target.suffix.lower()
    if suffix not in formats:
        known = "、".join(formats)
        raise ExplorerError(f"不能导出“{target.suffix or target.name}”格式的文件。", f"请使用这些后缀之一：{known}。")
    return suffix


def default_columns(layout: Layout, suffix: str) -> tuple[str, ...]:
    """Return the codes of the columns a layout has in a format when none are chosen."""
    return own_columns(layout, _FORMS.get(suffix, Form.TABLE))


def draw_first(request: ExportRequest, resolution: float) -> bytes:
    """Return the first page of ``request`` as a PPM picture of ``resolution`` dots per inch, to look at.

    Raises:
        ExplorerError: as ``export_file``.
    """
    from explorer.export.pdf_file import draw_first_page

    return draw_first_page(first_page(_printed(request)), resolution)


def draw_all(request: ExportRequest, resolution: float) -> list[bytes]:
    """Return the pages of ``request`` as PNG pictures of ``resolution`` dots per inch, to print.

    Raises:
        ExplorerError: as ``export_file``.
    """
    return draw_sheet(_printed(request), resolution)


def draw_sheet(sheet: Sheet, resolution: float) -> list[bytes]:
    """Return the pages of ``sheet`` as PNG pictures of ``resolution`` dots per inch, to print.

    Raises:
        ExplorerError: as ``export_file``.
    """
    from explorer.export.pdf_file import draw_pages

    return draw_pages(sheet, resolution)


def _printed(request: ExportRequest) -> Sheet:
    """Return the sheet as it is set on paper."""
    if not request.entries:
        raise _nothing()
    return build_sheet(request, Form.PAGES, request.formalities.day or date.today())


def _writer_of(suffix: str) -> Writer:
    """Return what writes a format; its libraries are loaded only now, so that the program starts without them."""
    match suffix:
        case ".docx":
            from explorer.export.docx_file import write_docx as write
        case ".xlsx":
            from explorer.export.xlsx_file import write_xlsx as write
        case ".pdf":
            from explorer.export.pdf_file import write_pdf as write
        case ".md":
            from explorer.export.markdown_file import write_markdown as write
        case ".html":
            from explorer.export.html_file import write_html as write
        case _:
            from explorer.export.csv_file import write_csv as write
    return write


def _nothing() -> ExplorerError:
    """Return what to say where nothing is to be exported."""
    return ExplorerError("没有可导出的任务。", "请放宽检索条件或另选任务后再导出。")
