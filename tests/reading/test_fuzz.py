"""Whatever a file holds, reading it gives a text or a plain word, and nothing else."""

from itertools import islice

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.reading.registry import SUFFIXES
from tests.bench.fuzz import Case, cases, check
from tests.reading.whole import whole_files


@pytest.mark.parametrize("seed", range(4))
def test_broken_files_are_read_or_refused(seed: int):
    outcomes = [check(case) for case in islice(cases(seed), 150)]
    assert any(outcomes)
    assert not all(outcomes)


def test_the_files_they_are_made_from_are_read():
    for name, data in whole_files().items():
        document = check(Case(name, data, 0))
        assert document is not None
        assert "任务" in document.text, name


@given(st.binary(max_size=300), st.sampled_from(SUFFIXES))
def test_any_bytes_under_any_name(data: bytes, suffix: str):
    check(Case(f"a{suffix}", data, 0))


@given(st.text(alphabet="<>/=\"' \n&;pdivtbrahol1甲", max_size=200))
def test_any_markup(text: str):
    check(Case("a.html", text.encode(), 0))
    check(Case("a.md", text.encode(), 0))
