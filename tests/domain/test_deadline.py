"""Deadlines, against a table made by hand."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as some

from explorer.domain.deadline import find_deadline

_WRITTEN = date(2025, 3, 10)
_TABLE = """
2025年底 2025-12-31
2025年6月30日 2025-06-30
2025年6月30日前 2025-06-30
6月底前 2025-06-30
2024年2月底 2024-02-29
2025-06-30 2025-06-30
2025.6.30 2025-06-30
2025/6 2025-06-30
2025年前 2025-12-31
2030 2030-12-31
年底前 2025-12-31
十四五末 2025-12-31
“十五五”期间 2030-12-31
2024—2026年 2026-12-31
2024年1月至2025年12月 2025-12-31
2025年上半年 2025-06-30
2025年下半年 2025-12-31
第三季度 2025-09-30
25年底 2025-12-31
二〇二五年十二月 2025-12-31
2025年6月中旬 2025-06-20
本月底 2025-03-31
下月底 2025-04-30
明年6月 2026-06-30
今年年底 2025-12-31
2024年启动，9月底完成 2024-09-30
长期坚持，2025年底前见效 2025-12-31
２０２５年６月 2025-06-30
"""
_DUE = dict[str, str](map(str.split, _TABLE.strip().splitlines()))


@pytest.mark.parametrize(("text", "due"), _DUE.items())
def test_officials_ways_of_writing_a_deadline(text: str, due: str):
    assert find_deadline(text, _WRITTEN) == date.fromisoformat(due)


@pytest.mark.parametrize(
    "text", ["", "每季度", "长期", "每年6月底前", "持续推进", "立即", "2025年2月30日", "13月", "10%"]
)
def test_what_is_no_deadline_is_never_overdue(text: str):
    assert find_deadline(text, _WRITTEN) is None


@given(some.dates(date(2000, 1, 1), date(2099, 12, 31)))
def test_every_day_reads_back_however_it_is_written(day: date):
    for text in (f"{day.year}年{day.month}月{day.day}日前", day.isoformat(), f"{day:%Y/%m/%d}", f"{day:%Y.%m.%d}"):
        assert find_deadline(text, _WRITTEN) == day


@given(some.text())
def test_nothing_anyone_writes_is_too_much(text: str):
    found = find_deadline(text, _WRITTEN)
    assert found is None or found.year >= 1
