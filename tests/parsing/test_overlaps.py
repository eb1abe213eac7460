"""Stretches that are taken, against looking at all of them."""

from hypothesis import given
from hypothesis import strategies as st

from explorer.domain.document import Span
from explorer.parsing.overlaps import Taken

SPANS = st.lists(st.tuples(st.integers(0, 30), st.integers(1, 9)).map(lambda pair: Span(pair[0], sum(pair))))


@given(SPANS, SPANS)
def test_a_stretch_is_taken_once_and_only_where_nothing_is(before: list[Span], asked: list[Span]):
    taken, listed = Taken(before), list(before)
    for span in asked:
        is_free = not any(span.overlaps(other) for other in listed)
        assert taken.overlaps(span) is not is_free
        assert taken.take(span) is is_free
        listed += [span] if is_free else []
