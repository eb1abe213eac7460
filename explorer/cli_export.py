"""What ``export`` answers: the files that were written."""

from argparse import Namespace
from collections.abc import Mapping

from explorer.cli_library import opened_library, read_query
from explorer.cli_print import Answer, Command
from explorer.domain.errors import ExplorerError
from explorer.domain.layout import Layout
from explorer.domain.progress import finish
from explorer.domain.query import Via
from explorer.domain.sheet import ExportRequest, Formalities, Paper, Split
from explorer.workflow.exporting import export_each, export_sheets
from explorer.workflow.following_up import follow_ups
from explorer.workflow.lists import entries_of, tasks_among
from explorer.workflow.session import Session, find_entry, run_query


def export(options: Namespace) -> Answer:
    """Answer ``export``."""
    with opened_library(options) as session:
        request = _export_request(session, options)
        if not request.entries:
            return Answer({"file": None, "sections": 0}, ["没有符合条件的内容，未生成文件。"], 1)
        count = len(request.entries)
        if options.each:
            exported = finish(export_each(request, options.to))
        else:
            exported = finish(export_sheets(request, options.to))
    files = [str(file) for file in exported.files]
    if options.each:
        record: dict[str, object] = {"files": files, "sections": count}
        lines = [f"已导出 {count} 条，共 {len(files)} 个文件", *files]
    else:
        record = {"file": files[0], "sections": count}
        lines = [f"已导出 {count} 条到 {files[0]}"]
    return Answer({**record, "warnings": exported.warnings}, [*lines, *exported.warnings])


def _export_request(session: Session, options: Namespace) -> ExportRequest:
    """Return what to export: the tasks named, what the query finds, or else all tasks (JSON: all sections)."""
    query = read_query(options, limit=10**9)
    results = None
    if options.task:
        entries = tuple(find_entry(session, identifier) for identifier in options.task)
    elif query.text or query.where or query.without:
        results = run_query(session, query)
        entries = tuple(hit.entry for hit in results.hits if hit.via is not Via.NEAR)
    else:
        entries = entries_of(session)
        if options.to.suffix.lower() != ".json":
            entries = tuple(tasks_among(entries))
    return ExportRequest(
        entries,
        query,
        _layout(options.layout),
        tuple(column.strip() for column in options.columns.split(",") if column.strip()),
        results,
        split=Split(options.each or options.split) if options.each or options.split else None,
        paper=Paper(options.paper),
        formalities=Formalities(options.unit, options.annex, options.sign, options.remarks, options.date),
        template=options.template,
        follow_ups=follow_ups(session),
    )


def _layout(name: str) -> Layout:
    try:
        return Layout(name)
    except ValueError as error:
        names = "、".join(layout.value for layout in Layout)
        raise ExplorerError(f"没有版式“{name}”。", f"请选用：{names}。") from error


COMMANDS: Mapping[str, Command] = {"export": export}
"""What answers each command."""
