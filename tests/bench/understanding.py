"""How well plans are understood: F1 of tasks, agencies and roles against ``tests/labels/plans``."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from msgspec.structs import replace

from explorer.domain.links import LinkedPlan
from explorer.domain.plan import Kind
from explorer.domain.progress import finish
from explorer.reading import read_file
from tests.samples import LABELS, understanding

PLANS = Path(__file__).parents[3] / "shared" / "data" / "plans"


@dataclass(frozen=True)
class Score:
    """Agreement with the labels of one kind of thing."""

    found: int
    labelled: int
    agreed: int

    @property
    def precision(self) -> float:
        """Share of what was found that is right."""
        return self.agreed / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """Share of what there is that was found."""
        return self.agreed / self.labelled if self.labelled else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        return 2 * self.agreed / (self.found + self.labelled) if self.found + self.labelled else 1.0


def score_plan(label: dict) -> dict[str, Score]:
    """Compare one labelled document with what the program understands of it."""
    plan = read_plan(label)
    found, expected = set(_found(plan)), set(_labelled(label))
    unsure = {bare(task["starts"]) for task in label["tasks"] if task.get("sure") == "no"}
    found = {item for item in found if not any(item[1].startswith(start) for start in unsure)}
    roles_unsure = {
        (bare(task["starts"]), agency["name"])
        for task in label["tasks"]
        for agency in task["agencies"]
        if agency.get("role_sure") == "no"
    }
    scores: dict[str, Score] = {}
    for kind, size in (("tasks", 2), ("agencies", 3), ("roles", 4)):
        ours = {item[:size] for item in found if (item[0] == "task") == (kind == "tasks")}
        theirs = {item[:size] for item in expected if (item[0] == "task") == (kind == "tasks")}
        if kind == "roles":
            ours, theirs = ({item for item in items if item[1:3] not in roles_unsure} for items in (ours, theirs))
        scores[kind] = Score(len(ours), len(theirs), len(ours & theirs))
    return scores


def read_plan(label: dict) -> LinkedPlan:
    """What the program understands of a labelled document."""
    return understanding().of(replace(finish(read_file(PLANS / label["file"])), id="labelled"))


def labelled_plans() -> Iterator[dict]:
    """The labelled documents that are at hand."""
    for path in sorted((LABELS / "plans").glob("*.json")):
        label = json.loads(path.read_text(encoding="utf-8"))
        twin = str(Path(label["file"]).with_suffix(".html"))
        for file in dict.fromkeys((label["file"], twin)):
            if (PLANS / file).exists():
                yield label | {"file": file}


def bare(text: str) -> str:
    """``text`` without white space, cut to the length the labels quote."""
    return re.sub(r"\s", "", text)[:12]


def _found(plan: LinkedPlan) -> Iterator[tuple[str, ...]]:
    text = plan.document.text
    for linked in plan.sections:
        if linked.section.kind is Kind.TASK:
            start = bare(linked.section.span.of(text))
            yield "task", start
            for link in linked.agencies:
                yield "body", start, link.agency, link.role.value


def _labelled(label: dict) -> Iterator[tuple[str, ...]]:
    for task in label["tasks"]:
        if task.get("sure") != "no":
            start = bare(task["starts"])
            yield "task", start
            for agency in task["agencies"]:
                if agency.get("sure") != "no":
                    yield "body", start, agency["name"], agency["role"]


def understanding_table() -> Iterator[str]:
    """The figures as lines of text."""
    for label in labelled_plans():
        scores = score_plan(label)
        figures = "  ".join(
            f"{kind} P {score.precision:.3f} R {score.recall:.3f} F1 {score.f1:.3f} ({score.agreed}/{score.labelled})"
            for kind, score in scores.items()
        )
        name = label["file"][:20] + Path(label["file"]).suffix
        yield f"{name:26} {'well-formed' if label['well_formed'] else 'flat':12} {figures}"
