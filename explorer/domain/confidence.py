"""How sure the program is of what it found, and why."""

from dataclasses import dataclass

from explorer.domain.labelled import Labelled
from explorer.domain.links import AgencyLink, Entry
from explorer.domain.plan import Kind


class Grade(Labelled):
    """Three steps a reader can act on."""

    SURE = "sure", "确定"
    LIKELY = "likely", "较可信"
    UNSURE = "unsure", "待核对"


@dataclass(frozen=True, slots=True)
class Confidence:
    """A grade and the reasons for it, one Chinese phrase each."""

    grade: Grade
    reasons: tuple[str, ...]


def grade_body(entry: Entry, link: AgencyLink) -> Confidence:
    """Grade the link of ``entry`` to a body: known bodies, names built like one, and all else."""
    if link.manual:
        return Confidence(Grade.SURE, ("由您指定",))
    agency = next((agency for agency in entry.plan.agencies if agency.name == link.agency), None)
    if agency is None:
        return Confidence(Grade.LIKELY, ("泛指的单位，按原文保留",))
    if agency.known:
        return Confidence(Grade.SURE, ("单位表中有这个单位",))
    if agency.name != link.written:
        return Confidence(Grade.LIKELY, ("单位表中没有，全称按发文机关的层级推定",))
    return Confidence(Grade.UNSURE, ("单位表中没有，按原文保留",))


def grade_section(entry: Entry) -> Confidence:
    """Grade a section: a task that names its bodies is sure, one that only stands among others is likely."""
    section = entry.section
    if section.kind is not Kind.TASK:
        return Confidence(Grade.SURE if section.title else Grade.LIKELY, (f"按标题判定为{section.kind.label}",))
    if not entry.linked.bodies:
        return Confidence(Grade.LIKELY, ("与其他任务同级，但没有写明责任单位",))
    unsure = [link.written for link in entry.linked.agencies if grade_body(entry, link).grade is Grade.UNSURE]
    if unsure:
        return Confidence(Grade.LIKELY, ("写明责任单位", f"待核对：{'、'.join(unsure)}"))
    return Confidence(Grade.SURE, ("写明责任单位",))
