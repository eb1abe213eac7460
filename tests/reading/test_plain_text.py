"""Plain text as people have it: hard-wrapped or not, in any encoding."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explorer.domain.errors import ExplorerError
from explorer.domain.progress import finish
from explorer.reading import read_file
from explorer.reading.draft import to_document
from explorer.reading.encoding import decode
from explorer.reading.plain_text import read_plain_text
from explorer.reading.wrapping import join_lines
from tests.samples import plan_from

PARAGRAPHS = [
    "（一）推进能源转型。" + "大力发展可再生能源，" * 12 + "确保供应安全。",
    "1．优化结构。" + "统筹水电开发和生态保护，" * 9 + "增强调节能力。（责任单位：市能源局）",
]


def wrap(paragraph: str, width: int) -> list[str]:
    return [paragraph[n : n + width] for n in range(0, len(paragraph), width)]


@pytest.mark.parametrize("width", [26, 31, 32, 40])
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_hard_wrapped_lines_become_paragraphs_again(width: int, gap: str):
    text = gap.join(line for paragraph in PARAGRAPHS for line in wrap(paragraph, width))
    assert join_lines(text) == PARAGRAPHS


@pytest.mark.parametrize("margin", [" " * 6, " " * 14])
def test_the_margin_and_the_running_head_of_a_printed_page_are_in_no_ones_way(margin: str):
    head = "2023 年 3 月 第 1 期" + " " * 20 + "健康行动办公室：健康行动2023年工作要点" + " " * 40 + "3"
    lines = [margin + "    "[: 4 * (n == 0)] + line for one in PARAGRAPHS for n, line in enumerate(wrap(one, 40))]
    assert join_lines("\n\n".join((head, *lines))) == [head, *PARAGRAPHS]


def test_lines_that_are_paragraphs_stay_as_they_are():
    text = "一、总体要求\n坚持系统观念。\n坚持创新驱动，推动产业升级，" + "实现高质量发展，" * 9 + "。\n二、任务"
    assert join_lines(text) == text.splitlines()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_any_encoding_of_chinese_offices_is_read(encoding: str):
    assert decode("碳达峰、碳中和".encode(encoding), "a.txt") == "碳达峰、碳中和"


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_is_known_without_a_mark(encoding: str):
    text = "一、重点任务，到2025年。\n"
    assert decode((text * 3 + "\n" + "碳" * 0x20).encode(encoding), "a.txt") == text * 3 + "\n" + "碳" * 0x20


def test_a_byte_that_a_copy_broke_costs_one_character_and_is_said(tmp_path: Path):
    data = bytearray(("推进能源转型。" * 200).encode())
    data[1000] = 0xFF
    (tmp_path / "a.txt").write_bytes(data)
    document = finish(read_file(tmp_path / "a.txt"))
    assert document.text.count("推进能源转型。") == 199
    assert "\ufffd" in document.text
    assert "已损坏" in document.warnings[0]


def test_lines_with_the_same_tabs_are_a_table():
    draft = read_plain_text("分工如下：\n任务\t单位\n推广\t市教委\n\n一、\t目标\n")
    assert [line.cells or line.text for line in draft.lines] == [
        "分工如下：",
        ("任务", "单位"),
        ("推广", "市教委"),
        "一、\t目标",
    ]


SPACED = """2017年量化指标任务分工
序号 工 作 任 务 牵头负责部门
1 居民消费价格涨幅3%左右 发展改革委
2 推进 5G 与 4 万个行政村通光纤 工业和信息化部
3 新建改建农村公路20万公里 交通运输部
各部门要抓紧落实。
"""


def test_a_table_set_with_blanks_is_a_table():
    lines = read_plain_text(SPACED).lines
    assert [line.text for line in lines if not line.cells] == ["2017年量化指标任务分工", "各部门要抓紧落实。"]
    assert [line.cells for line in lines if line.cells] == [
        ("序号", "工作任务", "牵头负责部门"),
        ("1", "居民消费价格涨幅3%左右", "发展改革委"),
        ("2", "推进 5G 与 4 万个行政村通光纤", "工业和信息化部"),
        ("3", "新建改建农村公路20万公里", "交通运输部"),
    ]
    leads = [link.agency for linked in plan_from(SPACED).sections for link in linked.agencies]
    assert leads == ["国家发展改革委", "工业和信息化部", "交通运输部"]


STACKED = """谷城县林业局2024年重点工作任务分解表
发布时间：2024-02-20 08:30 信息来源：县林业局

序号

重点任务

主要责任单位

协同单位

一、扎实推进国土绿化

2

完成造林3万亩。

县林业局

县财政局、县水利局，各乡镇人民政府

7

抚育森林5万亩。

新建苗圃2处。

县林业局

县自然资源局

二、加强资源保护

15

建成林下种植基地10个。

县农业农村局

县林业局
打印本页
"""


def test_a_table_with_each_cell_on_a_line_of_its_own_is_a_table():
    lines = read_plain_text(STACKED).lines
    assert [line.text for line in lines if not line.cells][-1] == "打印本页"
    assert [line.cells for line in lines if line.cells] == [
        ("序号", "重点任务", "主要责任单位", "协同单位"),
        ("一、扎实推进国土绿化", "", "", ""),
        ("2", "完成造林3万亩。", "县林业局", "县财政局、县水利局，各乡镇人民政府"),
        ("7", "抚育森林5万亩。 新建苗圃2处。", "县林业局", "县自然资源局"),
        ("二、加强资源保护", "", "", ""),
        ("15", "建成林下种植基地10个。", "县农业农村局", "县林业局"),
    ]
    roles = [[(link.agency, link.role.value) for link in linked.agencies] for linked in plan_from(STACKED).sections]
    assert [len(links) for links in roles if links] == [3, 2, 2]


def test_a_cell_that_lists_one_body_a_line_stays_one_cell():
    rows = (
        ("1", "修缮图书馆。", "县文旅局", "县代建中心", "县财政局", "6月底前"),
        ("2", "开通公交线路。", "县交通局", "5月底前", "新增站亭20个。", "12月底前"),
        ("3", "扩建养老院。", "增设床位80张。", "县民政局", "县代建中心", "12月底前"),
        ("4", "新建公厕3座。", "县住建局", "9月投入使用"),
    )
    text = "\n\n".join(
        ("序号", "民生实事", "责任单位", "完成时限", *(cell for row in rows for cell in row), "分享到：")
    )
    assert [line.cells for line in read_plain_text(text).lines if line.cells][1:] == [
        ("1", "修缮图书馆。", "县文旅局、县代建中心、县财政局", "6月底前"),
        ("2", "开通公交线路。", "县交通局", "5月底前 新增站亭20个。 12月底前"),
        ("3", "扩建养老院。 增设床位80张。", "县民政局、县代建中心", "12月底前"),
        ("4", "新建公厕3座。", "县住建局", "9月投入使用"),
    ]


def test_cells_on_lines_of_their_own_may_be_merged_with_those_above():
    heads = ("序号", "实事类别", "实事名称", "建设内容", "牵头单位", "协同单位")
    rows = (
        ("1", "安居工程", "新建公租房", "新建公租房200套。", "市住建局", "城东街道", "柳河镇", "市财政局"),
        ("2", "老楼加装电梯", "加装电梯30部。", "市住建局", "/"),
        ("3", "乐学工程", "暑期托管", "开设托管班40个。", "团市委", "各乡镇（街道）", "市妇联"),
        ("4", "乡村书屋建设", "建书屋9家。", "市文旅局", "各乡镇（街道）", "市教育局"),
    )
    text = "\n\n".join((*heads, *(cell for row in rows for cell in row)))
    assert [line.cells for line in read_plain_text(text).lines] == [
        heads,
        ("1", "安居工程", "新建公租房", "新建公租房200套。", "市住建局", "城东街道、柳河镇、市财政局"),
        ("2", "", "老楼加装电梯", "加装电梯30部。", "市住建局", "/"),
        ("3", "乐学工程", "暑期托管", "开设托管班40个。", "团市委", "各乡镇（街道）、市妇联"),
        ("4", "", "乡村书屋建设", "建书屋9家。", "市文旅局", "各乡镇（街道）、市教育局"),
    ]


def test_cells_on_lines_of_their_own_need_no_blank_lines():
    text = (
        "序号\n项目名称\n建设内容\n责任单位\n1\n校舍改造\n改造校舍6所。\n县教育局\n2\n道路改建\n改建道路。\n县交通局\n"
    )
    assert [line.cells for line in read_plain_text(text).lines] == [
        ("序号", "项目名称", "建设内容", "责任单位"),
        ("1", "校舍改造", "改造校舍6所。", "县教育局"),
        ("2", "道路改建", "改建道路。", "县交通局"),
    ]


BOXED = """2009年政府实事分工
┌────────────┬────┬──────┐
│ 工 作 任 务 │责 任│完成时限│
│ │单 位│ │
├────────────┼────┼──────┤
│改善农村供水，解决5万 │市水利│年底前│
│人饮水安全。 │局、市│ │
├────────────┤财政局│ │
│△改造供水管网30公里。 │ │ │
├────────────┼────┼──────┤
│新建社区医院6所。 │市卫生│9月底前│
│ │局 │ │
└────────────┴────┴──────┘
特此通知。
"""


def test_cells_on_lines_of_their_own_may_end_in_bars():
    cells = ["序号", "目标与任务", "牵头责任单位", "责任单位", "80", "新增托位90个。", "县教育局", "县各有关单位"]
    cells += ["81", "新建校舍2处。", "县住建局", "县教育局"]
    document = to_document(read_plain_text("重点任务分解表\n" + "\n".join(f"{cell} |" for cell in cells)), "bars")
    rows = [[cell.of(document.text) for cell in block.cells] for block in document.blocks if block.cells]
    assert rows == [cells[:4], cells[4:8], cells[8:]]


def test_a_table_drawn_with_lines_is_a_table():
    lines = read_plain_text(BOXED).lines
    assert [line.text for line in lines if not line.cells] == ["2009年政府实事分工", "特此通知。"]
    assert [line.cells for line in lines if line.cells] == [
        ("工作任务", "责任单位", "完成时限"),
        ("改善农村供水，解决5万人饮水安全。", "市水利局、市财政局", "年底前"),
        ("△改造供水管网30公里。", "", ""),
        ("新建社区医院6所。", "市卫生局", "9月底前"),
    ]


def test_lines_with_the_same_bars_are_a_table():
    rows = ("序号 | 任务 | 牵头责任单位 | 责任单位", "--- | --- | --- | ---", "80 | 新增托位 | 市教育局 | 市财政局")
    barred = "\n".join((*rows, "| 81 | 建成学院 | 市教育局 | |"))
    assert [line.cells for line in read_plain_text(barred).lines] == [
        ("序号", "任务", "牵头责任单位", "责任单位"),
        ("80", "新增托位", "市教育局", "市财政局"),
        ("81", "建成学院", "市教育局", ""),
    ]
    roles = [[link.role.value for link in linked.agencies] for linked in plan_from(barred).sections]
    assert roles == [["lead", "participant"], ["lead"]]


@pytest.mark.parametrize(
    "text", ["序号问题说明\n1 甲\n2 乙\n", "序号 任务 单位\n1 甲\n", "序号 任务 单位\n2 甲 市局\n3 乙 市局\n"]
)
def test_what_only_begins_like_a_table_stays_text(text: str):
    assert not [line for line in read_plain_text(text).lines if line.cells]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("empty.txt", b""),
        ("blank.md", b" \n\n"),
        ("binary.txt", bytes(range(256))),
        ("plan.zip", b"PK\x05\x06" + bytes(18)),
    ],
)
def test_a_file_that_holds_no_text_gets_two_clear_sentences(tmp_path: Path, name: str, data: bytes):
    (tmp_path / name).write_bytes(data)
    with pytest.raises(ExplorerError) as error:
        finish(read_file(tmp_path / name))
    assert error.value.what.endswith("。")
    assert error.value.do.endswith("。")


def test_a_missing_file_is_named(tmp_path: Path):
    with pytest.raises(ExplorerError, match=r"没有的\.txt"):
        finish(read_file(tmp_path / "没有的.txt"))


@given(st.lists(st.text(alphabet="碳达峰，。（一）1．abc \n", max_size=60), max_size=30))
def test_joining_lines_never_loses_a_character(lines: list[str]):
    text = "\n".join(lines)
    assert "".join("".join(join_lines(text)).split()) == "".join(text.split())


def test_a_line_that_starts_with_a_label_begins_a_paragraph():
    text = "".join(
        f"{number}、城市绿化提升行动\n主要内容：新建公园和小广场3处。\n牵头单位：市园林局、市规划局\n责任单位：各区政府、市水利局\n"
        "工作目标：年底完成，验收合格\n"
        for number in "一二三"
    )
    assert [line.text for line in read_plain_text(text).lines] == text.splitlines()
