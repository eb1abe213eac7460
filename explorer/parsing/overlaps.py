"""Which of many stretches, in order and apart from each other, touch one: found without looking at all of them."""

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable, Sequence

from explorer.domain.document import Span
from explorer.domain.plan import Clause


def clauses_in(clauses: Sequence[Clause], span: Span) -> Sequence[Clause]:
    """Return those of ``clauses``, which are in order, that share a character with ``span``."""
    first = bisect_right(clauses, span.start, key=lambda clause: clause.span.end)
    last = bisect_left(clauses, span.end, key=lambda clause: clause.span.start)
    return clauses[first:last]


class Taken:
    """Stretches that are taken."""

    def __init__(self, spans: Iterable[Span] = ()) -> None:
        """Take ``spans``; those that overlap each other become one."""
        self._spans: list[Span] = []
        for span in sorted(spans):
            if self._spans and self._spans[-1].overlaps(span):
                last = self._spans.pop()
                self._spans.append(Span(last.start, max(last.end, span.end)))
            else:
                self._spans.append(span)

    def take(self, span: Span) -> bool:
        """Take ``span`` if no part of it is taken; return whether it was."""
        if self.overlaps(span):
            return False
        insort(self._spans, span)
        return True

    def overlaps(self, span: Span) -> bool:
        """Tell whether ``span`` shares a character with one of them."""
        at = bisect_right(self._spans, span.start, key=lambda taken: taken.end)
        return at < len(self._spans) and self._spans[at].overlaps(span)
