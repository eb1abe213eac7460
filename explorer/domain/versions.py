"""What a new version of a document changed in tasks and duties."""

from collections.abc import Mapping

from msgspec import Struct

from explorer.domain.document import Span
from explorer.domain.labelled import Labelled
from explorer.domain.role import Role


class ChangeKind(Labelled):
    """What became of a task."""

    ADDED = "added", "新增"
    REMOVED = "removed", "删去"
    CHANGED = "changed", "变化"


class BodyChange(Struct, frozen=True):
    """A body came to a task (``before`` is ``None``), left it (``after`` is ``None``) or changed its role."""

    name: str
    before: Role | None
    after: Role | None
    before_words: str = ""
    """The words of the old version that made it responsible."""
    after_words: str = ""
    """The words of the new version that do."""


class TaskChange(Struct, frozen=True):
    """One task that differs; ``before`` and ``after`` are its texts, empty where it does not exist."""

    kind: ChangeKind
    title: str
    before: str
    after: str
    section_id: str = ""
    """Id of the task in the new version, of a removed one in the old."""
    bodies: tuple[BodyChange, ...] = ()
    earlier_title: str = ""
    """The title a renamed task had; empty where it has kept its title."""


class PlanChanges(Struct, frozen=True):
    """All that differs between two versions of a document, in the order of the new one, what was removed last."""

    compared: str
    """When the new version came, as an ISO time."""
    tasks: tuple[TaskChange, ...] = ()

    def count(self, kind: ChangeKind) -> int:
        """Return the number of tasks to which ``kind`` happened."""
        return sum(task.kind is kind for task in self.tasks)

    @property
    def summary(self) -> str:
        """The numbers in words: 新增1项、变化3项."""
        counts = ((kind.label, self.count(kind)) for kind in ChangeKind)
        return "、".join(f"{label}{count}项" for label, count in counts if count) or "任务和分工没有变化"


class Edit(Labelled):
    """What became of a stretch of text."""

    KEPT = "kept", "未变"
    REMOVED = "removed", "删去"
    ADDED = "added", "新增"


class Piece(Struct, frozen=True):
    """A stretch of a task's old or new text."""

    edit: Edit
    words: str


class ShownChange(Struct, frozen=True):
    """A changed task with its text piece by piece; ``is_there`` tells whether the library still has its section."""

    change: TaskChange
    pieces: tuple[Piece, ...]
    is_there: bool
    proofs: Mapping[str, Span] = {}
    """The words in the section that make each body responsible, by its name."""


class ShownChanges(Struct, frozen=True):
    """What the last new version of a document changed, ready to be shown."""

    document: str
    title: str
    changes: PlanChanges
    tasks: tuple[ShownChange, ...]
