"""What ``look-up`` answers: for each member of a list what it was understood as, and the tasks and clauses of each."""

import sys
from argparse import Namespace
from collections.abc import Iterator, Mapping
from pathlib import Path

from explorer.cli_library import opened_library
from explorer.cli_print import Answer, Command
from explorer.domain.errors import ExplorerError
from explorer.domain.look_up import Finding, LookedUp, LookUpTable
from explorer.domain.progress import finish
from explorer.reading.encoding import decode
from explorer.workflow.looking_up import export_look_up
from explorer.workflow.looking_up import look_up as look_up_list
from explorer.workflow.session import Session


def look_up(options: Namespace) -> Answer:
    """Answer ``look-up``."""
    with opened_library(options) as session:
        return _looked_up(session, options)


def _looked_up(session: Session, options: Namespace) -> Answer:
    written = [*options.words, *([_read(options.list)] if options.list else [])]
    table = finish(look_up_list(session, "\n".join(written)))
    record: dict[str, object] = {"rows": list(map(_row_record, table.rows)), "found": table.found}
    lines = [line for row in table.rows for line in _row_lines(row)]
    if options.to:
        (file,) = finish(export_look_up(table, options.to)).files
        record["file"] = str(file)
        lines = [f"查到 {table.found} 项，共 {len(table.rows)} 项，已写入 {file}", *_not_found(table)]
    return Answer(record, lines, 0 if table.found else 1)


def _read(file: Path) -> str:
    """Return the text of a list; ``-`` is what comes on standard input."""
    if str(file) == "-":
        return decode(sys.stdin.buffer.read(), "标准输入")
    try:
        return decode(file.read_bytes(), file.name)
    except OSError as error:
        raise ExplorerError(f"读不了清单“{file}”。", "请确认文件存在，并且您有权读取。") from error


def _row_record(row: LookedUp) -> dict[str, object]:
    meanings = [
        {"kind": meaning.kind.value, "name": meaning.name, "via": meaning.via.value,
         "sections": list(map(_finding_record, meaning.findings))}
        for meaning in row.meanings
    ]  # fmt: skip
    return {
        "written": row.written,
        "times": row.times,
        "meanings": meanings,
        "reason": row.reason or None,
        "near": list(row.near),
    }


def _finding_record(found: Finding) -> dict[str, object]:
    section, text = found.entry.section, found.entry.plan.document.text
    clauses = [{"text": span.of(text), "start": span.start, "end": span.end} for span in found.clauses]
    return {
        "id": found.entry.id,
        "number": section.number,
        "title": section.title,
        "role": found.role.value if found.role else None,
        "clauses": clauses,
    }


def _row_lines(row: LookedUp) -> Iterator[str]:
    for meaning in row.meanings:
        yield f"{row.written} → {meaning.kind.label} {meaning.name}：{len(meaning.findings)} 条"
        for found in meaning.findings:
            role = f"{found.role.label}  " if found.role else ""
            yield f"    {found.entry.id}  {role}{found.entry.section.title}"
    if not row.meanings:
        near = f"；相近的有：{'、'.join(row.near)}" if row.near else ""
        yield f"{row.written} → 未找到（{row.reason}{near}）"


def _not_found(table: LookUpTable) -> Iterator[str]:
    return (line for row in table.rows if not row.meanings for line in _row_lines(row))


COMMANDS: Mapping[str, Command] = {"look-up": look_up}
"""What answers each command."""
