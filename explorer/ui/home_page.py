"""The start page in words: at the left the plan, at the right what is most linked and what was read last."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from explorer.domain.links import Entry
from explorer.domain.overview import ActionTasks, Overview
from explorer.domain.pages import Tally
from explorer.domain.role import Role
from explorer.text.numerals import chinese_numeral
from explorer.ui.counted import counted
from explorer.ui.page_writer import PageWriter
from explorer.ui.targets import ToDocument, ToPlan, ToQuery, ToSection, ToThing
from explorer.ui.words import heading, query_words, section_name

_FIRST = 30
"""Characters of a task without a title that are shown in its place."""


def write_plan(overview: Overview, writer: PageWriter) -> None:
    """Write the plan: its title, what it holds, its actions with their tasks."""
    document = overview.plan.document
    metadata = document.metadata
    parts = ("、".join(metadata.issuers), metadata.number or "", metadata.date or "")
    writer.paragraph(below=4)
    writer.words("  ·  ".join(part for part in parts if part) or _tr("资料库"), "muted")
    writer.paragraph(7, bold=True, below=8)
    writer.words(metadata.title or document.id)
    writer.paragraph(below=4)
    counts = _tr("{} 项行动 · {} 项任务 · {} 家责任单位 · {} 条分工")
    actions = sum(group.action is not None for group in overview.actions)
    writer.words(counted(counts, actions, overview.tasks, overview.bodies, overview.duties), "muted")
    writer.words("　")
    writer.words(_tr("通读全文"), "accent", target=ToPlan(document.id), tip=_tr("从头到尾读这份文件，旁边有目录"))
    for group in overview.actions:
        write_action(group, writer)


def write_rest(overview: Overview, writer: PageWriter) -> None:
    """Write what stands beside it."""
    if overview.recent:
        write_heading(writer, _tr("最近阅读"))
        for entry in overview.recent:
            writer.paragraph(line=1.6)
            writer.words(heading(entry.section), "accent", target=ToSection(entry.id), tip=section_name(entry.section))
    if overview.searches:
        write_heading(writer, _tr("最近检索"))
        titles = {plan.document: plan.title for plan in overview.plans}
        for query in overview.searches:
            writer.paragraph(line=1.6)
            writer.words(query_words(query, titles), "accent", target=ToQuery(query))
    write_tallies(writer, _tr("任务最多的单位"), overview.agencies, one_a_line=True)
    write_tallies(writer, _tr("提到最多的地点"), overview.places, one_a_line=True)
    write_tallies(writer, _tr("项目平台"), overview.programmes, one_a_line=True)
    if len(overview.plans) > 1:
        write_heading(writer, _tr("资料库里的文件"))
        for plan in overview.plans:
            writer.paragraph(line=1.6)
            writer.words(plan.title, "accent", target=ToDocument(plan.document))
            writer.words(counted(_tr("  {} 项任务"), plan.count), "muted")
    write_heading(writer, _tr("怎样开始"))
    writer.paragraph(line=1.6)
    words = _tr("在上面输入单位、地点或词语，简称和拼音都可以；Ctrl + K 打开命令面板，F1 看帮助。")
    writer.words(words, "muted")


def write_action(group: ActionTasks, writer: PageWriter, rest: str = "") -> None:
    """Write an action with its tasks; ``rest`` is what stands over those that stand under none."""
    writer.paragraph(1, bold=True, above=20, below=4)
    action = group.action
    writer.words(f"（{chinese_numeral(action.number)}）{action.title}" if action else rest or _tr("其他任务"))
    for entry in group.tasks:
        writer.paragraph(line=1.75, left=2, indent=-2)
        writer.words(f"{entry.section.number}　", "muted")
        writer.words(_name(entry), "accent", target=ToSection(entry.id), tip=_tr("打开这项任务"))
        for name in _leads(entry):
            writer.gap(size=-1)
            writer.words(name, "muted", size=-1)


def _name(entry: Entry) -> str:
    """Return a task's title; of one that has none its first words, which tell more than its number."""
    words = " ".join(entry.text.split())
    return entry.section.title or (words if len(words) <= _FIRST else f"{words[:_FIRST]}…") or heading(entry.section)


def _leads(entry: Entry) -> tuple[str, ...]:
    agencies = entry.linked.agencies
    return tuple(dict.fromkeys(link.agency for link in agencies if link.role is not Role.PARTICIPANT))


def write_tallies(writer: PageWriter, title: str, tallies: Sequence[Tally], *, one_a_line: bool = False) -> None:
    """Write things with the number of their sections."""
    if not tallies:
        return
    write_heading(writer, title)
    for names in [[tally] for tally in tallies] if one_a_line else [tallies]:
        writer.paragraph(line=1.6)
        write_names(writer, names)


def write_names(writer: PageWriter, tallies: Sequence[Tally]) -> None:
    """Write things one after the other, each with the number of its sections."""
    for number, tally in enumerate(tallies):
        if number:
            writer.gap()
        tip = _tr("打开它的页面，Ctrl + 点击列出相关任务")
        writer.words(tally.selection.value, "accent", target=ToThing(tally.selection), tip=tip)
        writer.words(f" {tally.count}", "muted")


def write_heading(writer: PageWriter, words: str) -> None:
    """Write what stands over a part of a page."""
    writer.paragraph(0.5, bold=True, above=0 if writer.document.isEmpty() else 18, below=4)
    writer.words(words)


def _tr(text: str) -> str:
    return QCoreApplication.translate("HomePage", text)
