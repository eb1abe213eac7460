"""Entries to files: one content model, a thin writer a format."""

from explorer.export.choice import column_heads
from explorer.export.files import FORMATS, export_file
from explorer.export.records import agency_record, document_record, section_record

__all__ = ["FORMATS", "agency_record", "column_heads", "document_record", "export_file", "section_record"]
