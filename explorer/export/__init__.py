"""Entries to files: one content model, a thin writer a format."""

from explorer.export.choice import column_heads
from explorer.export.files import FORMATS, default_columns, draw_all, draw_first, draw_sheet, export_file, export_sheet
from explorer.export.folders import make_folder, part_file
from explorer.export.labels import section_title
from explorer.export.look_up_sheet import look_up_sheet
from explorer.export.matrix_sheet import matrix_sheet
from explorer.export.records import agency_record, document_record, section_record
from explorer.export.scope import parts_of
from explorer.export.templates import list_templates

__all__ = [
    "FORMATS",
    "agency_record",
    "column_heads",
    "default_columns",
    "document_record",
    "draw_all",
    "draw_first",
    "draw_sheet",
    "export_file",
    "export_sheet",
    "list_templates",
    "look_up_sheet",
    "make_folder",
    "matrix_sheet",
    "part_file",
    "parts_of",
    "section_record",
    "section_title",
]
