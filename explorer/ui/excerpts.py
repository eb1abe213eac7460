"""The words round those that prove something."""

from msgspec import Struct

from explorer.domain.document import Span
from explorer.domain.links import Entry

_BEFORE, _AFTER = 14, 36
"""Characters shown before and after."""


class Excerpt(Struct, frozen=True):
    """A stretch of a document, and the dots where it was cut out of its line."""

    span: Span
    before: str
    after: str

    def words(self, text: str) -> str:
        """Return the stretch with its dots."""
        return f"{self.before}{self.span.of(text)}{self.after}"


def excerpt(entry: Entry, span: Span) -> Excerpt:
    """Return what stands round ``span`` in its line, in its clause where it stands in one."""
    body, text = entry.section.whole, entry.plan.document.text
    whole = next((clause.span for clause in entry.section.clauses if clause.span.contains(span)), body)
    first = max(whole.start, text.rfind("\n", body.start, span.start) + 1)
    line = text.find("\n", span.end, whole.end)
    last = whole.end if line < 0 else line
    start, end = max(first, span.start - _BEFORE), min(last, span.end + _AFTER)
    return Excerpt(Span(start, end), "" if start == first else "…", "" if end == last else "…")
