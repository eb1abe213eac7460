"""A saved page of a government site gives its document, not the site."""

import re
from email.message import EmailMessage
from pathlib import Path

import pytest

from explorer.domain.document import Document
from explorer.domain.errors import ExplorerError
from explorer.reading.draft import to_document
from explorer.reading.html_archive import read_mht
from explorer.reading.html_page import read_html

SITE = """<!DOCTYPE html><html><head><meta charset="utf-8"><title>关于印发试点方案的通知_甲市人民政府</title>
<meta name="ArticleTitle" content="甲市人民政府关于印发试点方案的通知"><meta name="PubDate" content="2024-03-09 10:00">
<script>var a = "<p>脚本</p>";</script></head><body style="visibility:hidden">
<div class="nav"><a href="/">首页</a><a href="/zwgk">政务公开</a></div>
<table class="bd1"><tr><td>索 引 号：</td><td>0001/2024-1</td><td>主题分类：</td><td>发展改革</td></tr>
<tr><td>发文机关：</td><td>甲市人民政府 乙市人民政府</td><td>成文日期：</td><td>2024年03月01日</td></tr>
<tr><td>发文字号：</td><td>甲府发〔2024〕3号</td><td>发布日期：</td><td>2024年03月09日</td></tr></table>
<div>字体：<b>大</b> 中 小　【打印】</div>
%s
<div>扫一扫在手机打开当前页</div><div class="footer">主办单位：甲市人民政府办公室　网站标识码：1</div></body></html>"""
ARTICLE = """<div class="TRS_Editor"><p align="center"><b>甲市人民政府</b></p>
<p align="center"><b>关于印发试点方案的通知</b></p><p style="text-align:center">甲府发〔2024〕3号</p>
&nbsp;&nbsp;&nbsp;&nbsp;各区县人民政府：<br>　　为做好试点工作，现
通知如下，请认真贯彻执行，按照职责分工抓好落实。<br/><p><strong>强化领导。</strong>建立机制。</p>
<p>一、工作任务</p><p style="display:none">隐藏的话</p><div><span>（一）建设 </span><span>5G 网。</span></div></div>"""


def document(page: str) -> Document:
    return to_document(read_html(page.encode(), "page.html"))


def bare(text: str) -> str:
    return re.sub(r"\s", "", text)


def test_the_article_is_read_and_the_site_is_not():
    assert document(SITE % ARTICLE).text.splitlines() == [
        "甲市人民政府关于印发试点方案的通知",
        "甲府发〔2024〕3号",
        "各区县人民政府：",
        "为做好试点工作，现通知如下，请认真贯彻执行，按照职责分工抓好落实。",
        "强化领导。建立机制。",
        "一、工作任务",
        "（一）建设5G网。",
    ]


def test_particulars_of_the_page_become_metadata():
    metadata = document(SITE % ARTICLE).metadata
    assert metadata.title == "甲市人民政府关于印发试点方案的通知"
    assert metadata.issuers == ("甲市人民政府", "乙市人民政府")
    assert metadata.number == "甲府发〔2024〕3号"
    assert metadata.date == "2024-03-01"


def test_the_day_of_publication_stands_in_only_where_nothing_else_gives_a_date():
    page = SITE.replace("成文日期：", "体裁分类：") % ARTICLE
    assert document(page).metadata.date == "2024-03-09"
    signed = page.replace("<p>一、工作任务</p>", "<p>2024年2月28日</p>")
    assert document(signed).metadata.date is None  # the parser finds the one in the text


def test_an_article_of_an_unknown_site_is_found_by_its_weight():
    page = document(SITE % ARTICLE.replace("TRS_Editor", "x1"))
    assert "为做好试点工作" in page.text
    assert "首页" not in page.text
    assert "扫一扫" not in page.text
    assert "索引号" not in bare(page.text)


def test_header_and_footer_of_an_article_are_its_own_those_of_the_site_are_not():
    text = "<p>推进能源转型，优化结构，保障供应。</p>" * 9
    article = f"<main><header><p>填报单位：市教委</p></header>{text}<footer><p>联系人：张三</p></footer></main>"
    page = document(f"<html><body><header>无障碍</header>{article}<footer>主办单位：某某</footer></body></html>").text
    assert page.startswith("填报单位：市教委")
    assert page.endswith("联系人：张三")


def test_a_title_outside_the_article_comes_before_it():
    page = SITE % ('<h1>甲市人民政府关于印发试点方案的通知</h1><div id="zoom">' + "<p>正文一段。</p>" * 20 + "</div>")
    first = document(page).blocks[0]
    assert (first.span.of(document(page).text), first.level) == ("甲市人民政府关于印发试点方案的通知", 1)


def test_bold_lead_ins_and_headings_keep_their_mark():
    blocks = document(SITE % ARTICLE).blocks
    assert blocks[0].level == 1
    assert blocks[4].lead == len("强化领导。")


TABLE = """<table><tr><th rowspan=2>序号</th><th colspan="2">任务</th></tr><tr><td>名称</td><td>单位</td></tr>
<tr><td>1</td><td>推广<br>应用</td><td>市教委、<p>市科技局</p></td></tr><tr><td colspan=3> </td></tr></table>"""


def test_merged_cells_are_empty_in_the_rows_and_columns_they_reach_into():
    page = document(f"<html><body><p>分工表</p>{TABLE}</body></html>")
    rows = [[cell.of(page.text) for cell in block.cells] for block in page.blocks[1:]]
    assert rows == [["序号", "任务", ""], ["", "名称", "单位"], ["1", "推广 应用", "市教委、 市科技局"]]


def test_a_table_that_claims_more_columns_than_it_fills_stays_small():
    rows = "<tr><td colspan=999 rowspan=9999>甲<td>乙" * 50 + "<tr><td>丙<td>丁"
    page = document(f"<html><body><p>表</p><table>{rows}</table></body></html>")
    assert len(page.text) < 20_000


def test_several_parts_of_one_publication_are_all_read():
    parts = "".join(
        f'<div class="TRS_Editor"><p>第{n}部分{"内容" * 40}</p></div><a href="#">下载</a>' for n in "一二三"
    )
    assert [line[:4] for line in document(SITE % parts).text.splitlines()[1:]] == ["第一部分", "第二部分", "第三部分"]


def test_numbers_of_a_list_are_those_a_browser_shows():
    page = document("<html><body><p>目标</p><ol start=3><li>甲</li><li>乙</li></ol><ul><li>丙</li></ul></body></html>")
    assert page.text.splitlines() == ["目标", "3. 甲", "4. 乙", "丙"]


@pytest.mark.parametrize(
    ("meta", "encoding"),
    [("gb2312", "gb18030"), ("utf-8", "gb18030"), ("nonsense", "utf-8"), ("utf-8", "utf-16"), ("big5", "big5")],
)
def test_the_page_is_decoded_as_it_says_or_as_it_is(meta: str, encoding: str):
    page = f'<html><head><meta http-equiv="Content-Type" content="text/html; charset={meta}"></head><p>試點內容</p>'
    assert to_document(read_html(page.encode(encoding), "a.html")).text == "試點內容"


def test_a_charset_that_is_none_is_no_obstacle():
    assert to_document(read_html("<p>试点".encode(), "a.html", "utf\0-8")).text == "试点"


def test_nothing_of_a_word_page_is_shown_twice_or_comes_from_its_comments():
    page = """<html xmlns:o="urn:x"><head><!--[if gte mso 9]><xml><o:Author>张</o:Author></xml><![endif]--></head>
    <body lang=ZH-CN><div class=WordSection1><p class=MsoNormal><span><![if !supportLists]>一、<![endif]></span>任务
    <o:p></o:p></p><p><span style='mso-hide:all'>隐</span>正文</p></div></body></html>"""
    assert document(page).text.splitlines() == ["一、任务", "正文"]


def test_a_page_in_a_single_file_is_read_like_the_page():
    mail = EmailMessage()
    mail["Subject"] = "通知"
    mail.set_content(SITE % ARTICLE, subtype="html", charset="gb18030")
    mail.add_related(b"\x89PNG", "image", "png", cid="<1>")
    assert to_document(read_mht(mail.as_bytes(), "a.mht")).text == document(SITE % ARTICLE).text


@pytest.mark.parametrize("page", ["<div>" * 5000 + "文", "<p>" + "长" * 11_000_000, "<td>甲" * 300_001])
def test_a_page_that_cannot_be_held_gets_a_plain_word(page: str):
    with pytest.raises(ExplorerError, match="嵌套过深或过大"):
        read_html(page.encode(), "a.html")


def _saved_plans(shared_data: Path) -> list[Path]:
    return sorted((shared_data / "data" / "plans").glob("*.html"))


def test_real_pages_give_every_character_of_the_text_made_from_them_by_hand(shared_data: Path):
    for path in _saved_plans(shared_data):
        text = path.with_suffix(".txt").read_text(encoding="utf-8")
        read = to_document(read_html(path.read_bytes(), path.name))
        assert bare(read.text) == bare(text), path.name
        assert read.blocks[0].level == 1


REAL = {
    "11_": ("广州市人民政府办公厅关于印发广州市公共租赁住房管理办法的通知", "2024-07-26", "穗府办规〔2024〕13号"),
    "29_": ("广州市人民政府办公厅关于印发广州市临时救助实施细则的通知", None, "穗府办规〔2021〕19号"),
    "36b": ("广州市人民政府办公厅关于重新发布广州市积分制入户管理办法的通知", None, "穗府办规〔2025〕8号"),
}


@pytest.mark.parametrize("start", REAL)
def test_real_pages_with_the_whole_site_round_them_give_the_document(shared_data: Path, start: str):
    (path,) = (shared_data / "data" / "formats").glob(f"{start}*.html")
    read = to_document(read_html(path.read_bytes(), path.name))
    lines = read.text.splitlines()
    title, date, number = REAL[start]
    assert (read.metadata.title, read.metadata.date) == (title, date)
    assert lines[:2] == [number, title]
    assert re.search(r"印发$", lines[-1])
    assert not re.search(r"首页|分享|打印|扫一扫|浏览次数", read.text)
