"""What one can jump to by typing some of its name: acts of the window, sections, bodies, places and so on."""

from msgspec import Struct

from explorer.domain.labelled import Labelled
from explorer.domain.links import Entry


class DestinationKind(Labelled):
    """The kinds of destination, in the order in which equally good ones are listed."""

    COMMAND = "command", "命令"
    SECTION = "section", "条目"
    AGENCY = "agency", "单位"
    ACTION = "action", "行动"
    PLACE = "place", "地点"
    PROGRAMME = "programme", "项目"
    DOCUMENT = "document", "文件"


class Destination(Struct, frozen=True):
    """Something to jump to; ``key`` is a command's code, a section's id or a facet's value."""

    kind: DestinationKind
    key: str
    name: str
    """What it is shown under."""
    others: tuple[str, ...] = ()
    """Other names it goes by: aliases, 任务6."""
    entry: Entry | None = None
    """The section it is."""
    count: int = 0
    """Number of sections that carry the value."""
