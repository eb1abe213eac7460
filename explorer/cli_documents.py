"""What the commands on documents answer: ``import``, ``remove``, ``restore``, ``check``."""

from argparse import Namespace
from collections.abc import Mapping

from explorer.cli_library import opened_library
from explorer.cli_print import Answer, Command
from explorer.domain.progress import finish
from explorer.workflow.checking import check_library
from explorer.workflow.importing import import_files
from explorer.workflow.trash import empty_trash, remove_document, restore_document, trashed_documents


def import_(options: Namespace) -> Answer:
    """Answer ``import``."""
    with opened_library(options) as session:
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
    with opened_library(options) as session:
        remove_document(session, options.document)
    return Answer({"removed": options.document}, [f"已移到回收站 {options.document}"])


def restore(options: Namespace) -> Answer:
    """Answer ``restore``: take a document out of the trash, list what is in it, or empty it."""
    with opened_library(options) as session:
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


COMMANDS: Mapping[str, Command] = {"import": import_, "remove": remove, "restore": restore, "check": check}
"""What answers each command."""
