"""What the program does, as functions the window, the command line and the tests all drive."""

from explorer.export import list_templates
from explorer.workflow.checking import CheckReport, check_library
from explorer.workflow.correcting import confirm_agency, correct, corrections_of, undo_correction
from explorer.workflow.destinations import find_destinations, note_destination
from explorer.workflow.export_desk import (
    ExportMaterial,
    keep_choices,
    prepare_export,
    preview_page,
    print_pages,
)
from explorer.workflow.exporting import export_each, export_sheets
from explorer.workflow.filled_sheet import FILLED_SUFFIXES
from explorer.workflow.following_up import Followed, follow_ups, keep_follow_up, list_followed, read_follow_up
from explorer.workflow.help import HelpPage, read_help
from explorer.workflow.importing import (
    ImportReport,
    forget_unfinished,
    import_files,
    source_files,
    unfinished_import,
)
from explorer.workflow.lists import agency_duties, entries_of, place_entries, programme_entries, tasks_among
from explorer.workflow.matrix import make_matrix
from explorer.workflow.naming import find_units
from explorer.workflow.opening import open_library
from explorer.workflow.overview import make_overview
from explorer.workflow.pages import thing_page
from explorer.workflow.session import Session, find_entry, find_plan, run_query
from explorer.workflow.settings import load_settings, save_settings
from explorer.workflow.trash import empty_trash, remove_document, restore_document, trashed_documents
from explorer.workflow.versions import compare_versions, version_changes
from explorer.workflow.whole_plans import find_in_plan, read_plan

__all__ = [
    "FILLED_SUFFIXES",
    "CheckReport",
    "ExportMaterial",
    "Followed",
    "HelpPage",
    "ImportReport",
    "Session",
    "agency_duties",
    "check_library",
    "compare_versions",
    "confirm_agency",
    "correct",
    "corrections_of",
    "empty_trash",
    "entries_of",
    "export_each",
    "export_sheets",
    "find_destinations",
    "find_entry",
    "find_in_plan",
    "find_plan",
    "find_units",
    "follow_ups",
    "forget_unfinished",
    "import_files",
    "keep_choices",
    "keep_follow_up",
    "list_followed",
    "list_templates",
    "load_settings",
    "make_matrix",
    "make_overview",
    "note_destination",
    "open_library",
    "place_entries",
    "prepare_export",
    "preview_page",
    "print_pages",
    "programme_entries",
    "read_follow_up",
    "read_help",
    "read_plan",
    "remove_document",
    "restore_document",
    "run_query",
    "save_settings",
    "source_files",
    "tasks_among",
    "thing_page",
    "trashed_documents",
    "undo_correction",
    "unfinished_import",
    "version_changes",
]
