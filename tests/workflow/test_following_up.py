"""督办: a sheet goes out, is filled in by hands that move, rename and lose things, and comes back."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import docx
import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from explorer.domain.errors import ExplorerError
from explorer.domain.follow_up import Change, Comparison, Field, FollowUpKey, Standing
from explorer.domain.layout import Layout
from explorer.domain.progress import finish
from explorer.domain.query import Query
from explorer.domain.sheet import ExportRequest
from explorer.workflow.exporting import export_sheets
from explorer.workflow.following_up import follow_ups, keep_follow_up, list_followed, read_follow_up
from explorer.workflow.lists import entries_of
from explorer.workflow.session import Session
from tests.export.readers import tables_of
from tests.samples import opened_copy

SIXTH = "chengyu-2022:task-6"
DAY = date(2025, 11, 23)


@pytest.fixture
def session(library: Path, tmp_path: Path) -> Iterator[Session]:
    """A library of the bundled plan."""
    with opened_copy(library, tmp_path / "library") as opened:
        yield opened


def _send(session: Session, target: Path, layout: Layout = Layout.FOLLOW_UP, bodies: tuple[str, ...] = ()) -> Path:
    """The tasks 5 and 6 as a sheet to fill in."""
    entries = tuple(e for e in entries_of(session) if e.id in (SIXTH, "chengyu-2022:task-5"))
    asked = ExportRequest(entries, Query(), layout, bodies=bodies, follow_ups=follow_ups(session))
    return finish(export_sheets(asked, target)).files[0]


def _fill(path: Path, *filled: tuple[str, str, str]) -> Worksheet:
    """Write values into the rows of these codes, under these heads."""
    book = openpyxl.load_workbook(path)
    page = book.worksheets[0]
    heads = [cell.value for cell in page[1]]
    for place in range(2, page.max_row + 1):
        for code, head, value in filled:
            if page.cell(place, 1).value == code:
                page.cell(place, heads.index(head) + 1, value)
    book.save(path)
    return page


def _found(comparison: Comparison) -> set[tuple[str, int, str, str]]:
    return {(one.key.section_id, one.key.measure, one.field, one.stated) for one in comparison.differences}


def _take(session: Session, path: Path) -> Comparison:
    comparison = finish(read_follow_up(session, path))
    keep_follow_up(session, comparison)
    return comparison


FILLED = (("6-3", "进展情况", "已开工两段"), ("6-3", "完成时限", "2025年6月底前"), ("5-1", "责任人", "张三"))
EXPECTED = {
    (SIXTH, 3, "progress", "已开工两段"),
    (SIXTH, 3, "deadline", "2025年6月底前"),
    ("chengyu-2022:task-5", 1, "person", "张三"),
}


def test_what_was_filled_in_is_found_kept_and_in_the_next_sheet(session: Session, tmp_path: Path):
    sent = _send(session, tmp_path / "清单.xlsx")
    _fill(sent, *FILLED)
    comparison = _take(session, sent)
    assert _found(comparison) == EXPECTED
    assert {one.change for one in comparison.differences} == {Change.NEW}
    assert finish(read_follow_up(session, sent)).differences == ()
    (heads, *rows), *_ = tables_of(_send(session, tmp_path / "next.docx"))
    third = next(dict(zip(heads, row, strict=True)) for row in rows if row[0] == "6-3")
    assert (third["进展情况"], third["完成时限"], third["责任人"]) == ("已开工两段", "2025年6月底前", "")
    statement = follow_ups(session).find(FollowUpKey(SIXTH, 3)).statements[0]
    assert (statement.source, statement.revision) == ("清单.xlsx", 1)


def test_rows_moved_inserted_deleted_heads_renamed_and_keys_lost_are_seen_through(session: Session, tmp_path: Path):
    sent = _send(session, tmp_path / "x.xlsx")
    _fill(sent, *FILLED)
    book = openpyxl.load_workbook(sent)
    page = book.worksheets[0]
    rows = [[cell.value for cell in row] for row in page.iter_rows()]
    heads, body = rows[0], rows[1:][::-1]
    body.insert(3, [None] * len(heads))
    body.pop(7)
    key, code = heads.index("标识"), heads.index("举措编号")
    renamed = {"进展情况": "目前工作进展情况", "责任人": "负责人", "完成时限": "完成时间（年月）"}
    clean = openpyxl.Workbook()
    clean.active.append(["重点任务督办台账"])  # pyright: ignore[reportOptionalMemberAccess]
    for row in ([renamed.get(str(head), head) for head in heads], *body):
        clean.active.append([None if place in (key, code) else cell for place, cell in enumerate(row)])  # pyright: ignore[reportOptionalMemberAccess]
    clean.save(tmp_path / "y.xlsx")
    comparison = finish(read_follow_up(session, tmp_path / "y.xlsx"))
    assert _found(comparison) == EXPECTED
    assert comparison.unknown == ()


def test_a_row_of_the_offices_own_is_reported_and_not_kept(session: Session, tmp_path: Path):
    sent = _send(session, tmp_path / "x.xlsx")
    book = openpyxl.load_workbook(sent)
    page = book.worksheets[0]
    page.append(["7-9", "修缮办公楼", "修缮办公楼外墙。", None, None, None, None, "外墙已粉刷"])
    book.save(sent)
    comparison = finish(read_follow_up(session, sent))
    assert comparison.differences == ()
    assert len(comparison.unknown) == 1
    assert "修缮办公楼外墙" in comparison.unknown[0]


def test_what_changed_here_and_in_the_sheet_is_a_conflict_and_kept_only_when_chosen(session: Session, tmp_path: Path):
    _fill(_send(session, tmp_path / "a.xlsx"), ("6-3", "进展情况", "已开工"))
    _take(session, tmp_path / "a.xlsx")
    late, stale = _send(session, tmp_path / "b.xlsx"), _send(session, tmp_path / "c.xlsx")
    _fill(late, ("6-3", "进展情况", "完成一半"))
    assert [one.change for one in _take(session, late).differences] == [Change.CHANGED]
    assert finish(read_follow_up(session, stale)).differences == ()
    _fill(stale, ("6-3", "进展情况", "停工"))
    (conflict,) = _take(session, stale).conflicts
    assert (conflict.kept, conflict.stated) == ("完成一半", "停工")
    key = FollowUpKey(SIXTH, 3)
    assert follow_ups(session).find(key).value(Field.PROGRESS) == "完成一半"
    assert keep_follow_up(session, finish(read_follow_up(session, stale)), {(key, Field.PROGRESS)}) == 1
    assert follow_ups(session).find(key).value(Field.PROGRESS) == "停工"


def test_each_body_s_own_sheet_is_kept_apart_and_shown_together(session: Session, tmp_path: Path):
    for body, words in (("重庆市经济信息委", "渝段完工"), ("四川省经济和信息化厅", "川段开工")):
        sent = _send(session, tmp_path / f"{body}.xlsx", bodies=(body,))
        _fill(sent, ("6-3", "进展情况", words))
        (difference,) = _take(session, sent).differences
        assert (difference.key.body, difference.change) == (body, Change.NEW)
    shown = follow_ups(session).shown(FollowUpKey(SIXTH, 3), Field.PROGRESS)
    assert shown == "重庆市经济信息委：渝段完工\n四川省经济和信息化厅：川段开工"
    assert finish(read_follow_up(session, _send(session, tmp_path / "all.xlsx"))).differences == ()


@pytest.mark.parametrize("layout", [Layout.WORKPLAN, Layout.FOLLOW_UP])
def test_word_documents_come_back_too(session: Session, tmp_path: Path, layout: Layout):
    sent = _send(session, tmp_path / "x.docx", layout, ("重庆市能源局",))
    document = docx.Document(str(sent))
    for table in document.tables:
        heads = [cell.text for cell in table.rows[0].cells]
        for row in table.rows[1:]:
            if row.cells[0].text == "6-3":
                row.cells[heads.index("责任人")].text = "李四"
    document.save(str(sent))
    (difference,) = finish(read_follow_up(session, sent)).differences
    assert difference.key == FollowUpKey(SIXTH, 3, "重庆市能源局")
    assert difference.stated == "李四"


def test_csv_saved_by_excel_comes_back(session: Session, tmp_path: Path):
    sent = _send(session, tmp_path / "x.csv")
    lines = sent.read_text(encoding="utf-8-sig").splitlines()
    heads, third = lines[0].split(","), next(place for place, line in enumerate(lines) if line.startswith("6-3,"))
    cells = lines[third].split(",")
    cells[heads.index("责任人")] = "王五"
    lines[third] = ",".join(cells)
    sent.write_text("\r\n".join(lines), encoding="gb18030")
    assert _found(finish(read_follow_up(session, sent))) == {(SIXTH, 3, "person", "王五")}


def test_dates_numbers_and_merged_cells_are_read_as_people_see_them(session: Session, tmp_path: Path):
    sent = _send(session, tmp_path / "x.xlsx")
    book = openpyxl.load_workbook(sent)
    page = book.worksheets[0]
    heads = [cell.value for cell in page[1]]
    due, person = heads.index("完成时限") + 1, heads.index("责任人") + 1
    page.cell(2, due, date(2025, 6, 30))
    page.cell(2, person, "赵六")
    page.merge_cells(start_row=2, end_row=3, start_column=person, end_column=person)
    book.save(sent)
    found = {(code, field, value) for _, code, field, value in _found(finish(read_follow_up(session, sent)))}
    assert found == {(1, "deadline", "2025-06-30"), (1, "person", "赵六"), (2, "person", "赵六")}


def test_the_most_pressing_comes_first(session: Session, tmp_path: Path):
    sent = _send(session, tmp_path / "x.xlsx")
    _fill(
        sent, ("6-1", "是否完成", "已完成"), ("6-2", "完成时限", "2025年10月底"), ("6-3", "完成时限", "2025年12月10日")
    )
    _fill(sent, ("6-4", "进展情况", "正在招标"), ("6-5", "完成时限", "每季度"), ("6-1", "完成时限", "2025年1月"))
    _take(session, sent)
    listed = [(one.key.measure, one.standing) for one in list_followed(session, DAY)]
    assert listed == [
        (2, Standing.OVERDUE),
        (3, Standing.SOON),
        (4, Standing.DOING),
        (5, Standing.TODO),
        (1, Standing.DONE),
    ]
    keys = [str(one.key) for one in list_followed(session, DAY)]
    assert keys[0] == f"{SIXTH}#2"


def test_files_that_are_no_sheets_are_refused_in_words(session: Session, tmp_path: Path):
    for name, data in (("a.pdf", b"x"), ("a.xlsx", b"no zip"), ("a.docx", b"PK no zip"), ("a.xls", b"\0" * 600)):
        path = tmp_path / name
        path.write_bytes(data)
        with pytest.raises(ExplorerError):
            finish(read_follow_up(session, path))
    with pytest.raises(ExplorerError, match="打不开"):
        finish(read_follow_up(session, tmp_path / "none.xlsx"))
