"""What each command answers: the JSON object of the contract, and the lines a person reads."""

import sys
from argparse import Namespace
from collections.abc import Callable, Generator, Iterable, Mapping
from contextlib import contextmanager

from explorer import cli_lines, cli_records
from explorer.cli_follow_up import follow_up as answer_follow_up
from explorer.cli_look_up import look_up as answer_look_up
from explorer.cli_print import Answer
from explorer.domain.errors import ExplorerError
from explorer.domain.layout import Layout
from explorer.domain.progress import finish
from explorer.domain.query import Facet, Query, Selection
from explorer.domain.sheet import ExportRequest, Formalities, Paper, Split
from explorer.export.records import section_record
from explorer.workflow.checking import check_library
from explorer.workflow.exporting import export_each, export_sheets
from explorer.workflow.following_up import follow_ups
from explorer.workflow.importing import import_files
from explorer.workflow.lists import entries_of, tasks_among
from explorer.workflow.opening import open_library
from explorer.workflow.session import Session, find_entry, run_query
from explorer.workflow.trash import empty_trash, remove_document, restore_document, trashed_documents

Command = Callable[[Namespace], Answer]


@contextmanager
def _library(options: Namespace) -> Generator[Session]:
    session = finish(open_library(options.library))
    for news in session.news:
        print(news, file=sys.stderr)
    try:
        yield session
    finally:
        session.close()


def search(options: Namespace) -> Answer:
    """Answer ``search``."""
    query = Query(options.query, _selections(options.where), _selections(options.without), max(0, options.limit))
    with _library(options) as session:
        results = run_query(session, query)
    return Answer(
        cli_records.results_record(results),
        list(cli_lines.results_lines(results)),
        0 if results.total or results.hits else 1,
    )


def show(options: Namespace) -> Answer:
    """Answer ``show``."""
    with _library(options) as session:
        entry = find_entry(session, options.id)
    return Answer(section_record(entry), list(cli_lines.entry_lines(entry)))


def listing(options: Namespace) -> Answer:
    """Answer ``list``."""
    with _library(options) as session:
        if options.json:
            records = list(cli_records.LISTS[options.kind](session, options.document))
            return Answer({options.kind: records}, code=0 if records else 1)
        lines = list(cli_lines.LISTS[options.kind](session, options.document))
        return Answer({}, lines, 0 if lines else 1)


def export(options: Namespace) -> Answer:
    """Answer ``export``."""
    with _library(options) as session:
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


def look_up(options: Namespace) -> Answer:
    """Answer ``look-up``."""
    with _library(options) as session:
        return answer_look_up(session, options)


def follow_up(options: Namespace) -> Answer:
    """Answer ``follow-up``."""
    with _library(options) as session:
        return answer_follow_up(session, options)


def import_(options: Namespace) -> Answer:
    """Answer ``import``."""
    with _library(options) as session:
        report = finish(import_files(session, tuple(options.files)))
    files = [
        {
            "file": imported.file,
            "document": imported.plan.document.id,
            "tasks": imported.tasks,
            "agencies": len({link.agency for linked in imported.plan.sections for link in linked.agencies}),
            "warnings": list(imported.warnings),
        }
        for imported in report.files
    ]
    failed = [{"file": refused.file, "error": refused.error} for refused in report.failed]
    lines = [f"已导入 {item['file']} → {item['document']}（{item['tasks']} 项任务）" for item in files]
    lines += [f"未能导入 {item['file']}：{item['error']}" for item in failed]
    return Answer({"files": files, "failed": failed}, lines, 0 if files else 2)


def remove(options: Namespace) -> Answer:
    """Answer ``remove``."""
    with _library(options) as session:
        remove_document(session, options.document)
    return Answer({"removed": options.document}, [f"已移到回收站 {options.document}"])


def restore(options: Namespace) -> Answer:
    """Answer ``restore``: take a document out of the trash, list what is in it, or empty it."""
    with _library(options) as session:
        if options.empty:
            count = empty_trash(session)
            return Answer({"emptied": count}, [f"回收站已清空（{count} 份文件）"])
        if options.document:
            restore_document(session, options.document)
            return Answer({"restored": options.document}, [f"已恢复 {options.document}"])
        trash = trashed_documents(session)
    records = [{"id": key, "title": item.title, "removed": item.removed} for key, item in trash.items()]
    lines = [f"{key}  {item.title}" for key, item in trash.items()]
    return Answer({"trash": records}, lines, 0 if records else 1)


def check(options: Namespace) -> Answer:
    """Answer ``check``."""
    report = finish(check_library(options.library, repair=options.repair))
    record: dict[str, object] = {
        "ok": not report.problems,
        "documents": report.documents,
        "sections": report.sections,
        "engine": report.engine,
        "problems": list(report.problems),
        "repaired": list(report.repaired),
    }
    lines = [f"文件 {report.documents} 份，条目 {report.sections} 条，检索引擎 {report.engine}"]
    lines += [f"问题：{problem}" for problem in report.problems] + [f"已修复：{problem}" for problem in report.repaired]
    return Answer(record, lines, 2 if report.problems else 0)


def _export_request(session: Session, options: Namespace) -> ExportRequest:
    """Return what to export: the tasks named, what the query finds, or else all tasks (JSON: all sections)."""
    query = Query(options.query, _selections(options.where), _selections(options.without), limit=10**9)
    results = None
    if options.task:
        entries = tuple(find_entry(session, identifier) for identifier in options.task)
    elif query.text or query.where or query.without:
        results = run_query(session, query)
        entries = tuple(hit.entry for hit in results.hits)
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


def _selections(written: Iterable[str]) -> tuple[Selection, ...]:
    return tuple(_selection(pair) for pair in written)


def _selection(pair: str) -> Selection:
    """Read FACET=VALUE; the facet by its code or its Chinese label."""
    name, equals, value = pair.partition("=")
    facet = next((facet for facet in Facet if name.strip() in (facet.value, facet.label)), None)
    if facet is None or not equals or not value.strip():
        names = "、".join(facet.value for facet in Facet)
        raise ExplorerError(f"看不懂筛选条件“{pair}”。", f"请写成 分面=取值，分面可以是：{names}。")
    return Selection(facet, value.strip())


def _layout(name: str) -> Layout:
    try:
        return Layout(name)
    except ValueError as error:
        names = "、".join(layout.value for layout in Layout)
        raise ExplorerError(f"没有版式“{name}”。", f"请选用：{names}。") from error


COMMANDS: Mapping[str, Command] = {
    "search": search,
    "show": show,
    "list": listing,
    "export": export,
    "follow-up": follow_up,
    "look-up": look_up,
    "import": import_,
    "remove": remove,
    "restore": restore,
    "check": check,
}
"""What answers each command."""
