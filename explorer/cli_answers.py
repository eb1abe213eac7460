"""What ``search``, ``show`` and ``list`` answer."""

from argparse import Namespace
from collections.abc import Mapping

from explorer import cli_lines, cli_records
from explorer.cli_library import opened_library, read_query
from explorer.cli_print import Answer, Command
from explorer.domain.query import Via
from explorer.export.records import section_record
from explorer.workflow.session import find_entry, run_query


def search(options: Namespace) -> Answer:
    """Answer ``search``."""
    query = read_query(options, limit=max(0, options.limit))
    with opened_library(options) as session:
        results = run_query(session, query)
    return Answer(
        cli_records.results_record(results),
        list(cli_lines.results_lines(results)),
        0 if results.total or any(hit.via is not Via.NEAR for hit in results.hits) else 1,
    )


def show(options: Namespace) -> Answer:
    """Answer ``show``."""
    with opened_library(options) as session:
        entry = find_entry(session, options.id)
    return Answer(section_record(entry), list(cli_lines.entry_lines(entry)))


def listing(options: Namespace) -> Answer:
    """Answer ``list``."""
    with opened_library(options) as session:
        if options.json:
            records = list(cli_records.LISTS[options.kind](session, options.document))
            return Answer({options.kind: records}, code=0 if records else 1)
        lines = list(cli_lines.LISTS[options.kind](session, options.document))
        return Answer({}, lines, 0 if lines else 1)


COMMANDS: Mapping[str, Command] = {"search": search, "show": show, "list": listing}
"""What answers each command."""
