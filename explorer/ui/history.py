"""Where the user has been, for back and forward."""

from msgspec import Struct
from msgspec.structs import replace

from explorer.domain.query import Query, Selection

HOME = "home"
"""Code of the start page."""
DOCUMENTS = "documents"
"""Code of the view with all documents and the page of one."""
PLAN = "plan"
"""Code of the view in which a document is read from beginning to end."""
COMPARE = "compare"
"""Code of the view with two sections side by side."""
REVIEW = "review"
"""Code of the view in which is checked what was found in a document."""
SEARCH = "search"
"""Code of the view with facets, results and reader: what is searched for or opened is shown there."""


class Visit(Struct, frozen=True):
    """A state of the window one can come back to."""

    query: Query = Query()
    opened: str | None = None
    """Id of the section in the reader."""
    thing: Selection | None = None
    """The body, place or programme whose page stands in the reader instead of a section."""
    scroll: int = 0
    """Position in the reader's text that stood at its upper edge: it survives another width or font size."""
    document: str | None = None
    """Id of the document one is at: the one that is read as a whole, or whose page is shown."""
    reading: int = 0
    """Where in it one is: the character at the upper edge."""
    checked: str | None = None
    """Id of the document that is checked, the one imported last where there is none."""
    checking: int = -1
    """Where in it one is: the character the section begins at; -1 for the first that is doubtful."""
    shows_changes: bool = False
    """Whether the page of the document shows what its last version changed."""
    pair: tuple[str, str] | None = None
    """Ids of the sections that stand side by side."""
    view: str = SEARCH
    """Code of the view in front."""


class History:
    """A line of visits with a current one; a new visit drops those ahead."""

    def __init__(self) -> None:
        """Begin with an empty query and nothing opened."""
        self._visits = [Visit()]
        self._at = 0

    @property
    def current(self) -> Visit:
        """The visit shown now."""
        return self._visits[self._at]

    @property
    def can_go_back(self) -> bool:
        """Whether there is an earlier visit."""
        return self._at > 0

    @property
    def can_go_forward(self) -> bool:
        """Whether there is a later visit."""
        return self._at + 1 < len(self._visits)

    def visit(self, visit: Visit, *, amend: bool = False) -> None:
        """Go on to ``visit``; with ``amend`` it takes the place of the current one (the next letter of a word)."""
        if visit == self.current:
            return
        del self._visits[self._at + 1 :]
        if amend:
            self._visits[self._at] = visit
        else:
            self._visits.append(visit)
            self._at += 1

    def replace(self, visit: Visit) -> None:
        """Put ``visit`` in the place of the current one and keep those ahead."""
        self._visits[self._at] = visit

    def scroll(self, position: int) -> None:
        """Remember how far the reader is scrolled."""
        self.replace(replace(self.current, scroll=position))

    def read_on(self, document: str, reading: int) -> None:
        """Remember how far the whole document is read."""
        self.replace(replace(self.current, document=document, reading=reading))

    def be_at(self, document: str) -> None:
        """Remember which document one is at: going from row to row is no step of the history."""
        if document != self.current.document:
            self.replace(replace(self.current, document=document, reading=0, shows_changes=False))

    def rename(self, before: str, now: str) -> None:
        """Know a section by another id from now on: a correction has given it another kind or number."""
        self._visits = [replace(visit, opened=now) if visit.opened == before else visit for visit in self._visits]

    def check_on(self, document: str, checking: int) -> None:
        """Remember which section of which document is checked."""
        self.replace(replace(self.current, checked=document, checking=checking))

    def back(self) -> Visit:
        """Return to the visit before, if there is one."""
        self._at = max(self._at - 1, 0)
        return self.current

    def forward(self) -> Visit:
        """Go on to the visit after, if there is one."""
        self._at = min(self._at + 1, len(self._visits) - 1)
        return self.current
