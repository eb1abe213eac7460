"""The page of a document, set in words: what it says of itself, what is doubtful, its outline, its links, its files."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from explorer.domain.documents import DocumentPage, PlacedDoubt
from explorer.domain.overview import ActionTasks
from explorer.domain.pages import Tally
from explorer.ui.counted import counted
from explorer.ui.document_words import areas_words, changes_words, issuers_words, time_words
from explorer.ui.home_page import write_action, write_heading, write_tallies
from explorer.ui.page_writer import PageWriter
from explorer.ui.review_words import doubt_words
from explorer.ui.targets import Target, ToDocument, ToPlan, ToReview, ToSection

_DOUBTS, _SECTIONS, _THINGS = 40, 200, 30
"""Doubts, sections and things of a kind that are set out; beyond, the page says how many there are."""


def write_document(page: DocumentPage, writer: PageWriter) -> None:
    """Write the page of a document."""
    _write_head(page, writer)
    _write_doubts(page, writer)
    _write_outline(page, writer)
    _write_things(writer, _tr("责任单位"), page.bodies)
    _write_things(writer, _tr("地点"), page.places)
    _write_things(writer, _tr("项目平台"), page.programmes)
    _write_files(page, writer)


def _write_head(page: DocumentPage, writer: PageWriter) -> None:
    row = page.row
    writer.paragraph(below=4)
    writer.words("  ·  ".join(part for part in (areas_words(row), row.genre) if part), "muted")
    writer.paragraph(6, bold=True, below=8)
    writer.words(row.title)
    facts = ((_tr("发文机关"), issuers_words(row)), (_tr("发文字号"), row.number), (_tr("日期"), row.date))
    for name, fact in facts:
        writer.paragraph(line=1.6)
        writer.words(f"{name}  ", "muted")
        writer.words(fact or _tr("文中没有写明"), "text" if fact else "muted")
    writer.paragraph(line=1.6)
    actions = sum(group.action is not None for group in page.actions)
    counts = (
        (actions, _tr("{} 项行动")), (row.tasks, _tr("{} 项任务")), (row.passages, _tr("{} 个其他条目")),
        (row.bodies, _tr("{} 家责任单位")),
    )  # fmt: skip
    writer.words(_tr("内容  "), "muted")
    writer.words(" · ".join(counted(words, count) for count, words in counts if count) or _tr("没有找到条目"))
    if page.corrected:
        writer.words(counted(_tr("  （含人工更正 {} 处）"), page.corrected), "muted")
    if page.changes is not None:
        writer.paragraph(line=1.6)
        writer.words(_tr("与上一版相比  "), "muted")
        target = ToDocument(row.id, changes=True)
        writer.words(changes_words(page.changes), "accent", target=target, tip=_tr("看哪些任务和分工变了"))


def _write_doubts(page: DocumentPage, writer: PageWriter) -> None:
    if not page.doubts:
        return
    write_heading(writer, _tr("需要核对的地方（{}）").format(len(page.doubts)))
    for placed in page.doubts[:_DOUBTS]:
        writer.paragraph(line=1.6, left=1, indent=-1)
        target = _place_of(page, placed)
        writer.words("! ", "danger", bold=True)
        writer.words(doubt_words(placed.doubt), "accent" if target else "text", target=target, tip=_tr("看原文这一处"))
    _write_more(writer, len(page.doubts) - _DOUBTS, ToReview(page.row.id))


def _place_of(page: DocumentPage, placed: PlacedDoubt) -> Target | None:
    """Return where the words stand that a doubt is about."""
    span = placed.doubt.span
    if span is None:
        return None
    return ToSection(placed.section_id, (span,)) if placed.section_id else ToPlan(page.row.id, span.start)


def _write_outline(page: DocumentPage, writer: PageWriter) -> None:
    left = _SECTIONS
    for group in page.actions:
        if left > 0:
            tasks = group.tasks[:left]
            left -= len(tasks)
            write_action(ActionTasks(group.action, tasks), writer, _tr("任务") if page.row.tasks else _tr("条目"))
    _write_more(writer, sum(len(group.tasks) for group in page.actions) - _SECTIONS, ToPlan(page.row.id))


def _write_things(writer: PageWriter, title: str, tallies: Sequence[Tally]) -> None:
    if tallies:
        write_tallies(writer, _tr("{}（{}）").format(title, len(tallies)), tallies[:_THINGS])
        _write_more(writer, len(tallies) - _THINGS)


def _write_files(page: DocumentPage, writer: PageWriter) -> None:
    write_heading(writer, _tr("来源文件"))
    if page.row.is_bundled:
        writer.paragraph(line=1.6)
        source = page.plan.document.metadata.source
        writer.words("  ".join(part for part in (_tr("随程序提供"), source) if part), "muted")
    for number, kept in enumerate(page.files):
        writer.paragraph(line=1.6, above=4)
        writer.words(Path(kept.file.path).name, bold=not number)
        words = _tr("  {} 导入").format(time_words(kept.file.imported))
        writer.words(words, "muted")
        writer.paragraph(-1, line=1.5, left=1)
        writer.words(kept.file.path, "muted")
        writer.paragraph(-1, line=1.5, left=1)
        writer.words(f"SHA-256  {kept.digest}", "muted")


def _write_more(writer: PageWriter, more: int, target: Target | None = None) -> None:
    if more > 0:
        writer.paragraph(line=1.6, above=4)
        writer.words(_tr("另有 {} 项").format(more), "accent" if target else "muted", target=target)


def _tr(text: str) -> str:
    return QCoreApplication.translate("DocumentPage", text)
