"""How sure the program is of what it found, and why."""

from bisect import bisect_right
from collections.abc import Iterator

from msgspec import Struct

from explorer.domain.doubt import Doubt, DoubtKind
from explorer.domain.labelled import Labelled
from explorer.domain.links import AgencyLink, LinkedPlan, LinkedSection
from explorer.domain.plan import Kind


class Grade(Labelled):
    """Three steps a reader can act on, the surest first."""

    SURE = "sure", "确定"
    LIKELY = "likely", "较可信"
    UNSURE = "unsure", "待核对"


class Ground(Labelled):
    """Why; the label is a phrase, to be filled with what it is about."""

    MANUAL = "manual", "由您指定"
    KNOWN = "known", "单位表中有这个单位"
    COLLECTIVE = "collective", "泛指的单位，按原文保留"
    BUILT = "built", "单位表中没有，名称像一个单位"
    INFERRED = "inferred", "单位表中没有，全称按发文机关的层级推定"
    UNKNOWN = "unknown", "单位表中没有，按原文保留"
    NAMED = "named", "写明责任单位"
    AMONG_TASKS = "among-tasks", "与其他任务同级"
    IDLE = "idle", "与其他任务同级，但没有写明责任单位"
    BODIES = "bodies", "单位表中没有：{}"
    NUMBERING = "numbering", "编号不连续或重复"
    GARBLED = "garbled", "有读不出的文字"
    TITLED = "titled", "按标题判定"
    PLACED = "placed", "按位置判定"
    LEFT_OVER = "left-over", "没有标题，未归入任务"


class Reason(Struct, frozen=True):
    """A ground, and what it is about."""

    ground: Ground
    value: str = ""


class Confidence(Struct, frozen=True):
    """A grade and the reasons for it."""

    grade: Grade
    reasons: tuple[Reason, ...]


class Grader:
    """Grades what was found in one plan."""

    def __init__(self, plan: LinkedPlan) -> None:
        """Sort the doubts of ``plan`` by the sections they are about."""
        self.plan = plan
        self._agencies = {agency.name: agency for agency in plan.agencies}
        self._unknown = {name for doubt in plan.doubts if doubt.kind is DoubtKind.BODY for name in doubt.values}
        self._has_tasks = any(linked.section.kind is Kind.TASK for linked in plan.sections)
        ends = [linked.section.span.end for linked in plan.sections]
        self._doubts: dict[str, list[Doubt]] = {}
        for doubt in plan.doubts:
            at = bisect_right(ends, doubt.span.start) if doubt.span else len(ends)
            if at < len(ends):
                self._doubts.setdefault(plan.sections[at].id, []).append(doubt)

    def doubts(self, linked: LinkedSection) -> tuple[Doubt, ...]:
        """Return the doubts about a section: those in it, and those about the headings before it."""
        return tuple(self._doubts.get(linked.id, ()))

    def body(self, link: AgencyLink) -> Confidence:
        """Grade a link to a body: known bodies, names built like one, and all else."""
        if link.manual:
            return Confidence(Grade.SURE, (Reason(Ground.MANUAL),))
        agency = self._agencies.get(link.agency)
        if agency is None:
            return Confidence(Grade.LIKELY, (Reason(Ground.COLLECTIVE),))
        if agency.known:
            return Confidence(Grade.SURE, (Reason(Ground.KNOWN),))
        if agency.name in self._unknown:
            return Confidence(Grade.UNSURE, (Reason(Ground.UNKNOWN),))
        inferred = agency.name != link.written
        return Confidence(Grade.LIKELY, (Reason(Ground.INFERRED if inferred else Ground.BUILT),))

    def section(self, linked: LinkedSection, *, is_corrected: bool = False) -> Confidence:
        """Grade a section by its bodies, the doubts about it, and by what it stands on.

        What the user has set himself is sure, whatever spoke against it.
        """
        grounds = list(self._grounds(linked))
        if is_corrected:
            kept = (Ground.BODIES, Ground.GARBLED)
            grounds = [each for each in grounds if each[1].ground in kept] or [(Grade.SURE, Reason(Ground.MANUAL))]
        worst = max((grade for grade, _ in grounds), key=list(Grade).index)
        against = [reason for grade, reason in grounds if grade is not Grade.SURE]
        return Confidence(worst, tuple(against or [reason for _, reason in grounds]))

    def _grounds(self, linked: LinkedSection) -> Iterator[tuple[Grade, Reason]]:
        """Yield all that speaks for or against a section being what it was taken for."""
        section, doubted = linked.section, {doubt.kind for doubt in self.doubts(linked)}
        if section.kind is Kind.TASK:
            yield self._task(linked, is_idle=DoubtKind.IDLE in doubted)
        elif section.title:
            yield Grade.SURE, Reason(Ground.TITLED)
        elif section.kind is Kind.PASSAGE and self._has_tasks:
            yield Grade.LIKELY, Reason(Ground.LEFT_OVER)
        else:
            yield Grade.SURE, Reason(Ground.PLACED)
        if doubted & {DoubtKind.GAP, DoubtKind.REPEATED}:
            yield Grade.LIKELY, Reason(Ground.NUMBERING)
        if DoubtKind.GARBLED in doubted:
            yield Grade.UNSURE, Reason(Ground.GARBLED)

    def _task(self, linked: LinkedSection, *, is_idle: bool) -> tuple[Grade, Reason]:
        unsure = dict.fromkeys(link.written for link in linked.agencies if self.body(link).grade is Grade.UNSURE)
        if unsure:
            return Grade.UNSURE, Reason(Ground.BODIES, "、".join(unsure))
        if is_idle:
            return Grade.LIKELY, Reason(Ground.IDLE)
        return Grade.SURE, Reason(Ground.NAMED if linked.bodies else Ground.AMONG_TASKS)
