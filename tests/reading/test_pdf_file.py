"""PDF files give back the paragraphs that were printed."""

import re
from pathlib import Path

import pypdfium2 as pdfium
import pytest

from explorer.domain.errors import ExplorerError
from explorer.domain.progress import finish
from explorer.reading.draft import Draft, Line, to_document
from explorer.reading.pdf_file import read_pdf
from explorer.reading.registry import read_bytes
from tests.reading.printing import LOOKS, OFFICIAL, Look, bundled_lines, save, set_source, set_text
from tests.samples import bundled_plan, understanding


def read(data: bytes) -> Draft:
    return finish(read_bytes(data, "方案.pdf"))


def texts(draft: Draft) -> list[str]:
    return [line.text for line in draft.lines]


@pytest.mark.parametrize("look", LOOKS)
def test_the_bundled_plan_comes_back_paragraph_by_paragraph(look: str, tmp_path: Path):
    draft = read(set_text(bundled_lines(), LOOKS[look], tmp_path))
    assert to_document(draft).text.split("\n") == bundled_lines()
    assert draft.warnings == ()


def test_the_bundled_plan_as_pdf_is_understood_as_the_same_plan(tmp_path: Path):
    plan = understanding().of(to_document(read(set_text(bundled_lines(), OFFICIAL, tmp_path)), "x"))
    wanted = bundled_plan()
    assert [section.section.title for section in plan.sections] == [each.section.title for each in wanted.sections]
    assert [[one.agency for one in section.agencies] for section in plan.sections] == [
        [one.agency for one in section.agencies] for section in wanted.sections
    ]
    assert sum(len(section.agencies) for section in plan.sections) == 211


def test_a_title_of_two_lines_is_one_title_and_other_headings_are_lower(tmp_path: Path):
    source = """#align(center, text(size: 22pt)[关于印发《重庆市推动成渝地区双城经济圈 \\ 建设行动方案》的通知])

各区县（自治县）人民政府：

为深入贯彻落实党中央、国务院关于推动成渝地区双城经济圈建设的决策部署，大力推进生态文明建设，制定本方案。

#align(center)[第一章　总则]

#text(font: "Noto Sans SC")[加强领导。]各部门要加强领导，落实责任，形成推动建设的合力，确保各项任务落到实处。"""
    lines = read(set_source(source, OFFICIAL, tmp_path)).lines
    assert lines[0] == Line("关于印发《重庆市推动成渝地区双城经济圈建设行动方案》的通知", 1)
    assert lines[1] == Line("各区县（自治县）人民政府：")
    assert (lines[3].text, lines[3].level) == ("第一章　总则", 2)


TABLE = """#table(columns: (1fr, 4fr, 3fr),
  table.header([序号], [任务], [责任单位]),
  [1], [推动能源转型], [市经济信息委 \\ 市发展改革委],
  table.cell(rowspan: 2)[2], [建设示范区], [市生态环境局],
  [完善机制], [市教委],
  ..range(3, 60).map(n => ([#n], [任务#n，持续推进各项重点工作，按期完成年度目标], [市教委])).flatten())"""


def test_a_table_over_several_pages_comes_back_row_by_row(tmp_path: Path):
    lines = read(set_source(TABLE, Look(size="12pt", page="flipped: true"), tmp_path)).lines
    rows = [line.cells for line in lines]
    assert rows[:4] == [
        ("序号", "任务", "责任单位"),
        ("1", "推动能源转型", "市经济信息委\n市发展改革委"),
        ("2", "建设示范区", "市生态环境局"),
        ("", "完善机制", "市教委"),
    ]
    assert [row[0] for row in rows[4:]] == [str(number) for number in range(3, 60)]
    assert {row[1] for row in rows[4:]} == {
        f"任务{number}，持续推进各项重点工作，按期完成年度目标" for number in range(3, 60)
    }


LINES_ONLY = """#set text(size: 12pt)
#table(columns: (1fr, 5fr, 3fr), stroke: (x: none), [序号], [重点任务], [责任单位],
  [1], [推动重点任务落地见效，形成可复制可推广的经验做法并及时总结推广], [市发展改革委 \\ 市教委],
  [2], [完善机制], [市教委])

#place(bottom)[#line(length: 100%)
#h(1em)抄送：市委办公厅，市人大常委会办公厅。
#line(length: 100%)
#h(1em)重庆市人民政府办公厅#h(1fr)2022年7月28日印发#h(1em)
#line(length: 100%)]"""


def test_a_table_without_upright_lines_is_a_table_and_the_imprint_is_none(tmp_path: Path):
    lines = read(set_source(LINES_ONLY, OFFICIAL, tmp_path)).lines
    assert [line.cells for line in lines if line.cells] == [
        ("序号", "重点任务", "责任单位"),
        ("1", "推动重点任务落地见效，形成可复制可推广的经验做法并及时总结推广", "市发展改革委\n市教委"),
        ("2", "完善机制", "市教委"),
    ]
    assert [line.text for line in lines if not line.cells] == [
        "抄送：市委办公厅，市人大常委会办公厅。",
        "重庆市人民政府办公厅　2022年7月28日印发",
    ]


BARE = """#align(center, text(size: 22pt)[重点任务分工表])

#set text(size: 12pt)
#set par(first-line-indent: 0em, justify: false, leading: 0.5em)
#table(columns: (1fr, 4fr, 3fr, 3fr, 2.4fr), align: ALIGN, stroke: none, inset: 8pt,
  [序号], [重点任务], [牵头单位], [配合单位], [完成时限],
  [1], [完善机制], [市教委], [市财政局], [2025年6月],
  [2], [推动重点任务落地见效，形成可复制可推广的经验做法], [市发展改革委], [市教委、市财政局、市生态环境局],
  [2025年12月], ..range(3, 30).map(n => (
    [#n], [任务#n，持续推进各项重点工作，按期完成年度目标], [市教委], [市财政局], [2025年])).flatten())

抓好落实，加强宣传，推动重点任务落地见效，形成可复制可推广的经验做法，推动重点任务落地见效。"""


@pytest.mark.parametrize("align", ["top + left", "horizon + center"])
def test_a_table_without_any_lines_is_read_row_by_row_over_pages(align: str, tmp_path: Path):
    lines = read(set_source(BARE.replace("ALIGN", align), OFFICIAL, tmp_path)).lines
    rows = [line.cells for line in lines if line.cells]
    assert rows[:3] == [
        ("序号", "重点任务", "牵头单位", "配合单位", "完成时限"),
        ("1", "完善机制", "市教委", "市财政局", "2025年6月"),
        (
            *("2", "推动重点任务落地见效，形成可复制可推广的经验做法", "市发展改革委"),
            *("市教委、市财政局、市生态环境局", "2025年12月"),
        ),
    ]
    assert rows[3:] == [
        (str(number), f"任务{number}，持续推进各项重点工作，按期完成年度目标", "市教委", "市财政局", "2025年")
        for number in range(3, 30)
    ]
    assert [line.text for line in lines if not line.cells][1:] == [BARE.rsplit("\n\n", maxsplit=1)[-1]]


PRINTED = """首页　政务公开　政务服务　互动交流　数据开放

当前位置：首页 > 政务公开 > 政策文件

#align(center, text(size: 20pt)[四川省氢能产业发展方案])

发布时间：2024-04-28 10:20　来源：省政府办公厅　字体：[大][中][小]　打印

（一）推进示范。TEXT（责任单位：省经济和信息化厅）

（二）完善标准。制定规范。（责任单位：省市场监管局）

#align(right)[四川省人民政府 \\ 2024年4月26日]

责任编辑：张三　【打印本页】【关闭窗口】

上一篇：关于印发某某方案的通知

主办：四川省人民政府办公厅　蜀ICP备13001288号"""


def test_a_page_printed_by_a_browser_is_its_text_without_the_site(tmp_path: Path):
    head = "2024/5/6 15:20 #h(1fr) 四川省氢能产业发展方案"
    look = Look(
        size="11pt",
        indent="0em",
        page=f'margin: 25mm, header: [{head}], footer: [#"http://www.sc.gov.cn/a/b.shtml" #h(1fr) 1/1]',
    )
    long = "加强统筹协调，完善工作机制，" * 20
    draft = read(set_source(PRINTED.replace("TEXT", long), look, tmp_path))
    assert [line.text for line in draft.lines] == [
        "四川省氢能产业发展方案",
        f"（一）推进示范。{long}（责任单位：省经济和信息化厅）",
        "（二）完善标准。制定规范。（责任单位：省市场监管局）",
        "四川省人民政府",
        "2024年4月26日",
    ]
    assert draft.lines[0].level == 1


@pytest.mark.parametrize("number", ["— N —", "－N－", "N/M", "第N页/共M页", "第 N 页 共 M 页", "·N·", "Page N of M"])
def test_page_numbers_of_any_kind_are_no_text(number: str, tmp_path: Path):
    counters = {"N": "#context counter(page).display()", "M": "#context counter(page).final().first()"}
    foot = re.sub("[NM]", lambda found: counters[found[0]], number)
    paragraphs = [
        f"（{mark}）推进工作。{'加强统筹协调，完善工作机制，' * 9}抓好落实。" for mark in "一二三四五六七八九"
    ]
    look = Look(page=f"{Look.page}, footer: align(center)[{foot}]")
    assert texts(read(set_source("\n\n".join(paragraphs), look, tmp_path))) == paragraphs


def test_the_mark_of_a_footnote_is_no_part_of_a_name_but_a_square_metre_is_one(tmp_path: Path):
    source = "建设绿色建筑50m#super[2]。（责任单位：市教委#footnote[含考试院。]、市财政局）"
    assert texts(read(set_source(source, OFFICIAL, tmp_path))) == [
        "建设绿色建筑50m2。（责任单位：市教委、市财政局）",
        "1含考试院。",
    ]


def test_an_annex_in_small_type_makes_no_heading_of_the_text_before_it(tmp_path: Path):
    long = "推动成渝地区双城经济圈碳达峰碳中和，" * 9
    source = f"{long}完。\n\n{long}完。\n\n#pagebreak()\n#set text(size: 12pt)\n" + f"{long}完。\n\n" * 9
    draft = read(set_source(source, OFFICIAL, tmp_path))
    assert [(line.text, line.level) for line in draft.lines] == [(f"{long}完。", 0)] * 11


def test_a_page_that_lies_on_its_side_is_read_upright(tmp_path: Path):
    paragraph = "推动成渝地区双城经济圈碳达峰碳中和，" * 8
    turned = f'#rotate(-90deg, reflow: true, box(width: 230mm)[#text("{paragraph}完。")])'
    assert texts(read(set_source(turned, Look(size="12pt"), tmp_path))) == [paragraph + "完。"]


def test_contents_footnotes_and_watermarks_stand_not_in_the_way(tmp_path: Path):
    long = "大力发展可再生能源，统筹水电开发和生态保护，" * 6
    source = f"""#align(center)[目　录]

一、总体要求#box(width: 1fr, repeat[.])1

二、重点任务#box(width: 1fr, repeat[.])12

#place(center + horizon, rotate(-45deg, text(size: 40pt)[内部资料]))

#text("{long}")#footnote[见国家能源局有关文件。]#text("推动转型{long}。")

{"#pagebreak()"}

下一段。"""
    draft = read(set_source(source, OFFICIAL, tmp_path))
    assert texts(draft)[0].startswith(long)
    assert texts(draft)[1:-1] == ["下一段。"]
    assert texts(draft)[-1].endswith("见国家能源局有关文件。")
    assert draft.warnings == ("第1页有倾斜的文字（多为水印），未收入。",)


def test_the_title_in_the_file_counts_only_where_the_text_has_none(tmp_path: Path):
    plain = read(set_source('#set document(title: "氢能规划")\n正文在此。', OFFICIAL, tmp_path))
    assert plain.facts == {"title": "氢能规划"}
    titled = '#set document(title: "模板")\n#align(center, text(size: 22pt)[氢能产业发展规划])\n\n' + "推动发展，" * 30
    assert read(set_source(titled, OFFICIAL, tmp_path)).facts == {}


@pytest.mark.parametrize("data", [b"%PDF-1.7\n", b"%PDF-1.4\n" + b"\0" * 500, b"%PDF-1.4 trailer <</Root 1 0 R>>"])
def test_a_damaged_file_is_said_to_be_damaged(data: bytes):
    with pytest.raises(ExplorerError, match="已损坏"):
        read(data)


def test_a_file_without_end_is_refused_before_it_is_read():
    document = pdfium.PdfDocument.new()
    for _ in range(3001):
        document.new_page(100, 100)
    data = save(document)
    with pytest.raises(ExplorerError, match="3001 页"):
        read(data)


def test_progress_is_told_page_by_page(tmp_path: Path):
    data = set_text(bundled_lines(), OFFICIAL, tmp_path)
    steps = list(read_pdf(data, "方案.pdf"))
    assert [step.done for step in steps] == list(range(steps[0].total))
