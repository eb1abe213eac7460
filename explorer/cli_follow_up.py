"""What ``follow-up`` answers: a filled sheet beside what is kept, or where all that is followed up stands."""

from argparse import Namespace
from collections import Counter
from collections.abc import Mapping

from explorer.cli_library import opened_library
from explorer.cli_print import Answer, Command
from explorer.domain.follow_up import Change, Comparison, Difference, Field, Followed
from explorer.domain.progress import finish
from explorer.workflow.following_up import keep_follow_up, list_followed, read_follow_up
from explorer.workflow.session import Session


def follow_up(options: Namespace) -> Answer:
    """Answer ``follow-up``."""
    with opened_library(options) as session:
        return _overview(session) if options.file is None else _compared(session, options)


def _compared(session: Session, options: Namespace) -> Answer:
    """Read a filled sheet; keep it where asked, and of conflicts what ``--prefer sheet`` takes from it."""
    comparison = finish(read_follow_up(session, options.file, options.unit))
    preferred = comparison.conflicts if options.prefer == "sheet" else ()
    accepted = {(one.key, one.field) for one in preferred}
    kept = keep_follow_up(session, comparison, accepted) if options.keep else 0
    record: dict[str, object] = {
        "file": str(options.file),
        "rows": comparison.rows,
        "differences": list(map(_difference_record, comparison.differences)),
        "unknown": list(comparison.unknown),
        "kept": kept,
    }
    return Answer(record, list(_told(comparison, kept, is_kept=options.keep)))


def _told(comparison: Comparison, kept: int, *, is_kept: bool) -> list[str]:
    """Return the comparison in words."""
    counts = Counter(one.change for one in comparison.differences)
    said = "，".join(f"{change.label} {counts[change]} 处" for change in Change)
    lines = [f"{comparison.sheet}：对上 {comparison.rows} 行，{said}，认不出 {len(comparison.unknown)} 行"]
    for one in comparison.differences:
        before = f"“{one.kept}” → " if one.kept else ""
        lines.append(f"  {one.change.label}  {one.key}  {one.field.label}：{before}“{one.stated}”")
    lines += [f"  认不出  {row}" for row in comparison.unknown]
    lines.append(f"已保存 {kept} 处。" if is_kept else "没有保存；加 --keep 保存。")
    if comparison.conflicts and kept != len(comparison.differences):
        lines.append("冲突的地方保留原有内容；要以表中内容为准，请加 --keep --prefer sheet。")
    return lines


def _overview(session: Session) -> Answer:
    """List all that is followed up, the most pressing first."""
    followed = list_followed(session)
    lines = [
        f"{one.standing.label}  {one.key}  {one.entry.section.title if one.entry else '（文件已移除）'}  "
        f"{one.follow_up.value(Field.DEADLINE)}  {one.follow_up.value(Field.PROGRESS)}".rstrip()
        for one in followed
    ]
    record: dict[str, object] = {"follow_ups": list(map(_followed_record, followed))}
    return Answer(record, lines or ["还没有督办记录。"], 0 if followed else 1)


def _difference_record(one: Difference) -> dict[str, object]:
    """Return a difference as JSON has it."""
    key = one.key
    where = {"id": key.section_id, "measure": key.measure, "agency": key.body or None}
    return {**where, "field": one.field.value, "kept": one.kept, "stated": one.stated, "change": one.change.value}


def _followed_record(one: Followed) -> dict[str, object]:
    """Return what is kept of a measure as JSON has it."""
    where = {"id": one.key.section_id, "measure": one.key.measure, "agency": one.key.body or None}
    values = {field.value: one.follow_up.value(field) for field in Field}
    return {**where, "standing": one.standing.value, **values}


COMMANDS: Mapping[str, Command] = {"follow-up": follow_up}
"""What answers each command."""
