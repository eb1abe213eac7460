"""Things against sections: who does what, what happens where, who leads together."""

from collections.abc import Mapping

from msgspec import Struct

from explorer.domain.labelled import Labelled
from explorer.domain.links import Entry
from explorer.domain.pages import Proof
from explorer.domain.query import Query, Selection
from explorer.domain.role import Role


class MatrixKind(Labelled):
    """What stands down and across."""

    TASKS = "tasks", "单位 × 任务"
    ACTIONS = "actions", "地点 × 行动"
    LEADS = "leads", "牵头单位 × 牵头单位"


class MatrixOrder(Labelled):
    """The order of the rows."""

    SIDES = "sides", "按辖区"
    TOTAL = "total", "按合计"
    LEAD = "lead", "按牵头"
    NAME = "name", "按名称"


class MatrixRequest(Struct, frozen=True):
    """What is asked for."""

    kind: MatrixKind = MatrixKind.TASKS
    query: Query | None = None
    """Only what this finds; ``None`` for the whole library."""
    like: str = ""
    """Only rows with this in their name, an alias or its pinyin."""
    order: MatrixOrder = MatrixOrder.SIDES


class Head(Struct, frozen=True):
    """A row or column: a thing, or a section."""

    name: str
    mark: str = ""
    """What stands for a column where there is no room for its name: the number of a task."""
    selection: Selection | None = None
    entry: Entry | None = None
    side: str = ""
    leads: int = 0
    """Number of sections a body leads."""
    total: int = 0
    """Number of sections a thing stands in, as facets count them; of a section, the number of its bodies."""


class MatrixCell(Struct, frozen=True):
    """Why a row and a column meet: the roles of a body, and the sections with the words that prove it."""

    proofs: tuple[Proof, ...]
    roles: tuple[Role, ...] = ()

    @property
    def mark(self) -> str:
        """What stands in the cell: the marks of the roles, or the number of sections."""
        return "".join(role.mark for role in self.roles) or str(len(self.proofs))


class Matrix(Struct, frozen=True):
    """Rows, columns, and the cells that are not empty, by row and column."""

    request: MatrixRequest
    rows: tuple[Head, ...]
    columns: tuple[Head, ...]
    cells: Mapping[tuple[int, int], MatrixCell]
