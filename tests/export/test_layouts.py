"""What the layouts say, before any format says it."""

import pytest
from msgspec.structs import replace

from explorer.domain.errors import ExplorerError
from explorer.domain.layout import Layout
from explorer.domain.links import Entry
from explorer.domain.query import Facet, Query, Selection
from explorer.domain.sheet import ExportRequest
from explorer.export.choice import Form, column_heads
from explorer.export.labels import entry_label
from explorer.export.layouts import build_sheet
from explorer.export.pdf_data import sheet_data
from explorer.export.sheet import Fields, Heading, Sheet, Table, Text
from tests.export.sample import ENTRIES, PLAN, TASKS, TODAY, request
from tests.samples import plan_from


def _table(sheet: Sheet) -> tuple[list[str], list[list[object]]]:
    """Heads and rows of a sheet's first table."""
    table = next(block for block in sheet.blocks if isinstance(block, Table))
    return [column.head for column in table.columns], [list(row) for row in table.rows]


def test_a_task_table_gives_each_side_its_leaders_and_participants():
    heads, rows = _table(build_sheet(request(), Form.TABLE, TODAY))
    sides = ["重庆市牵头单位", "重庆市配合单位", "四川省牵头单位", "中央及其他配合单位"]
    assert heads == ["序号", "任务名称", "所属行动", "主要举措", *sides, "涉及地点", "项目平台", "来源文件"]
    assert [row[4:8] for row in rows] == [
        ["重庆市能源局", "重庆市经济信息委", "四川省能源局", ""],
        ["重庆市交通局", "重庆市能源局", "四川省交通运输厅", "中国铁路成都局集团公司"],
    ]
    assert rows[1][3] == ("（1）建设1小时交通圈。",)


def test_task_pages_put_tasks_under_their_action():
    blocks = build_sheet(ExportRequest(ENTRIES, Query()), Form.PAGES, TODAY).blocks
    headings = [(block.level, block.text) for block in blocks if isinstance(block, Heading)]
    assert headings == [
        (1, "（一）能源行动"),
        (2, "1．开发油气资源"),
        (2, "2．提高公交比例"),
        (1, "保障措施"),
        (2, "保障措施（一）健全机制"),
    ]
    assert isinstance(blocks[-1], Fields)
    assert dict(blocks[-1].items) == {"主要举措": ("加强指导。",)}


def test_pages_in_another_order_than_the_plan_repeat_no_heading():
    mixed = (ENTRIES[0], ENTRIES[2], ENTRIES[1])
    blocks = build_sheet(ExportRequest(mixed, Query()), Form.PAGES, TODAY).blocks
    assert [block.level for block in blocks if isinstance(block, Heading)] == [1, 1, 1]
    assert isinstance(blocks[1], Fields)
    assert dict(blocks[1].items)["所属行动"] == "（一）能源行动"


def test_the_duty_list_has_a_row_a_body_on_paper_and_a_row_a_task_in_tables():
    heads, rows = _table(build_sheet(request(Layout.AGENCIES), Form.PAGES, TODAY))
    assert heads == ["单位", "对口单位", "牵头任务", "配合任务"]
    assert rows[0] == ["重庆市能源局", "四川省能源局", ("1．开发油气资源",), ("2．提高公交比例",)]
    heads, rows = _table(build_sheet(request(Layout.AGENCIES), Form.TABLE, TODAY))
    assert heads[:5] == ["辖区", "单位", "角色", "序号", "任务名称"]
    assert len(rows) == sum(len(entry.linked.agencies) for entry in TASKS)
    assert ["重庆市", "重庆市能源局", "配合", 2, "提高公交比例"] in [row[:5] for row in rows]


def test_the_matrix_marks_who_leads_and_who_joins():
    heads, rows = _table(build_sheet(request(Layout.MATRIX), Form.TABLE, TODAY))
    assert heads == ["辖区", "单位", "1", "2"]
    assert ["重庆市", "重庆市能源局", "●", "○"] in rows
    assert ["中央及其他", "中国铁路成都局集团公司", "", "○"] in rows


def test_the_workplan_leaves_room_beside_every_measure():
    sheet = build_sheet(request(Layout.WORKPLAN), Form.PAGES, TODAY)
    heads, rows = _table(sheet)
    assert heads == ["举措编号", "任务举措", "本单位细化措施", "预期成果", "完成时限", "责任人", "备注"]
    assert [row[0] for row in rows] == ["1-1", "1-2"]
    assert [row[2:] for row in rows] == [[""] * 5] * 2
    assert any(isinstance(block, Text) and "四川省牵头单位：四川省能源局" in block.text for block in sheet.blocks)


def test_columns_are_chosen_and_ordered_by_code_or_head():
    chosen = ("deadline", "任务名称", "lead", "id")
    heads, rows = _table(build_sheet(request(columns=chosen), Form.TABLE, TODAY))
    assert heads == ["完成时限", "任务名称", "重庆市牵头单位", "四川省牵头单位", "编号"]
    assert rows[0] == ["", "开发油气资源", "重庆市能源局", "四川省能源局", "sample:task-1"]


@pytest.mark.parametrize("layout", Layout)
def test_an_unknown_column_is_refused_with_those_that_exist(layout: Layout):
    with pytest.raises(ExplorerError, match="没有“colour”这一列") as raised:
        build_sheet(request(layout, columns=("colour",)), Form.TABLE, TODAY)
    assert all(code in raised.value.do for code in column_heads(layout))


@pytest.mark.parametrize("layout", Layout)
@pytest.mark.parametrize("form", Form)
def test_every_column_of_every_layout_can_be_shown(layout: Layout, form: Form):
    codes = tuple(column_heads(layout))
    assert build_sheet(ExportRequest(ENTRIES, Query(), layout, codes), form, TODAY).blocks


@pytest.mark.parametrize("layout", [Layout.AGENCIES, Layout.MATRIX, Layout.WORKPLAN])
def test_sections_nobody_answers_for_make_no_duty_list(layout: Layout):
    with pytest.raises(ExplorerError, match="没有责任单位"):
        build_sheet(ExportRequest(ENTRIES[2:], Query(), layout), Form.PAGES, TODAY)


def test_the_notes_say_source_query_scope_rule_and_date():
    where = (Selection(Facet.LEAD, "甲局"), Selection(Facet.LEAD, "乙局"), Selection(Facet.KIND, "task"))
    query = Query("页岩气", where, (Selection(Facet.DOCUMENT, "sample"),))
    notes = dict(build_sheet(ExportRequest(TASKS[:1], query), Form.PAGES, TODAY).notes)
    assert notes == {
        "来源文件": "《川渝试验方案》（重庆市、四川省，2022年2月15日）",
        "检索条件": "检索词“页岩气”；牵头为“甲局”或“乙局”；类别为“任务”；文件不含“川渝试验方案”",
        "条目范围": "任务1项（文件共2项）",
        "排列次序": "按原文顺序",
        "牵头依据": "两省市列首位的为牵头单位",
        "导出日期": "2025年11月23日",
    }


def test_a_task_without_a_title_is_called_by_its_first_words():
    plan = plan_from(
        "某市工作分工\n1．对工作突出的区县，在安排资金时予以支持。（市财政局负责）\n2．开展试点。（市教委负责）\n"
    )
    entries = tuple(Entry(plan, linked) for linked in plan.sections)
    assert [entry_label(entry) for entry in entries] == ["1．对工作突出的区县", "2．开展试点"]


def test_bodies_of_several_plans_share_columns_and_long_contents_are_left_to_the_bookmarks():
    other = replace(PLAN, document=replace(PLAN.document, id="other"))
    entries = (*TASKS, *(Entry(other, linked) for linked in other.sections[:2]))
    heads, _ = _table(build_sheet(ExportRequest(entries, Query()), Form.TABLE, TODAY))
    assert heads[4:6] == ["牵头单位", "配合单位"]
    few, many = (build_sheet(ExportRequest(TASKS * times, Query()), Form.PAGES, TODAY) for times in (6, 100))
    assert sheet_data(few)["contents"] == 2
    assert sheet_data(replace(many, blocks=(Heading("一", 1),) * 61))["contents"] == 0


def test_the_notes_say_what_the_user_set_by_hand():
    linked = TASKS[1].linked
    agencies = tuple(replace(link, manual=link.agency == "重庆市交通局") for link in linked.agencies)
    entries = (TASKS[0], replace(TASKS[1], linked=replace(linked, agencies=agencies)))
    notes = dict(build_sheet(ExportRequest(entries, Query()), Form.PAGES, TODAY).notes)
    assert notes["人工指定"] == "2：重庆市交通局"
