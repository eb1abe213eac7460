"""A Word document is read as one sees it."""

import pytest

from explorer.domain.errors import ExplorerError
from explorer.reading.docx_file import read_docx
from explorer.reading.draft import Line
from explorer.reading.xml_tree import parse_xml
from tests.reading.word import abstract, cell, docx, level, num, numbered, paragraph, row, run, style, table

BOLD = "<w:b/>"


def read(body: str, **parts: str) -> list[Line]:
    return list(read_docx(docx(body, **parts), "a.docx").lines)


def texts(body: str, **parts: str) -> list[str]:
    return [line.text for line in read(body, **parts)]


def test_headings_are_known_by_style_by_outline_level_and_by_look():
    styles = style("a", "heading 2") + style("b", "我的标题", '<w:basedOn w:val="a"/>') + style("t", "Title")
    large = '<w:rFonts w:eastAsia="方正小标宋_GBK"/><w:sz w:val="44"/>'
    body = paragraph(properties='<w:jc w:val="center"/>', inside=run("关于印发", large))
    body += paragraph(properties='<w:jc w:val="center"/>', inside=run("方案的通知", large))
    body += paragraph("标题样式", '<w:pStyle w:val="b"/>') + paragraph("大纲", '<w:outlineLvl w:val="2"/>')
    body += paragraph("又回正文", '<w:pStyle w:val="a"/><w:outlineLvl w:val="9"/>')
    lines = read(body, styles=styles)
    assert [(line.text, line.level) for line in lines] == [
        ("关于印发方案的通知", 1),
        ("标题样式", 2),
        ("大纲", 3),
        ("又回正文", 0),
    ]


def test_a_bold_lead_in_keeps_its_length_with_the_number_before_it():
    numbering = abstract(0, level(0, "（%1）", "chineseCounting")) + num(1, 0)
    list_ = '<w:numPr><w:numId w:val="1"/></w:numPr>'
    (line,) = read(paragraph("", list_, run("强化领导。", BOLD) + run("建立机制。")), numbering=numbering)
    assert line.text[: line.lead] == "（一）强化领导。"
    (plain,) = read(paragraph(inside=run("强化", BOLD) + run("领导", '<w:b w:val="0"/>')))
    assert plain.lead == 2


def test_insertions_are_read_and_deletions_are_not():
    inside = run("保留") + f"<w:ins>{run('新增')}</w:ins><w:del><w:r><w:delText>旧</w:delText></w:r></w:del>"
    inside += f"<w:moveFrom>{run('移走')}</w:moveFrom><w:moveTo>{run('移来')}</w:moveTo>"
    assert texts(paragraph(inside=inside)) == ["保留新增移来"]


def test_a_paragraph_whose_end_was_deleted_goes_on_in_the_next():
    assert texts(paragraph("前半", "<w:rPr><w:del/></w:rPr>") + paragraph("后半")) == ["前半后半"]


def test_hidden_text_is_left_out_also_by_style():
    styles = style("h", "隐藏", "<w:rPr><w:vanish/></w:rPr>", kind="character")
    inside = run("见", "") + run("不见", "<w:vanish/>") + run("也不见", '<w:rStyle w:val="h"/>')
    assert texts(paragraph(inside=inside), styles=styles) == ["见"]


def test_a_field_shows_its_result_and_a_table_of_contents_is_no_text():
    begin, separate, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))
    code = "<w:r><w:instrText> {} </w:instrText></w:r>"
    date = begin + code.format("DATE") + separate + run("2025年") + end
    contents = paragraph(inside=begin + code.format("TOC \\o") + separate + run("一、总体要求 1"))
    contents += paragraph(inside=run("二、重点任务 3") + end)
    sheet = '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>'
    sheet += f"<w:sdtContent>{paragraph('目录')}</w:sdtContent></w:sdt>"
    styled = paragraph("三、保障 5", '<w:pStyle w:val="T"/>')
    body = sheet + contents + styled + paragraph("到", inside=date)
    assert texts(body, styles=style("T", "toc 1")) == ["到2025年"]


def test_links_controls_tags_and_line_breaks_are_transparent():
    inside = f"<w:hyperlink>{run('链接')}</w:hyperlink><w:smartTag>{run('标记')}</w:smartTag>"
    inside += f"<w:sdt><w:sdtContent>{run('控件')}</w:sdtContent></w:sdt><w:r><w:br/><w:t>次行</w:t></w:r>"
    control = f"<w:sdt><w:sdtContent>{paragraph('块控件')}</w:sdtContent></w:sdt>"
    empty = f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{paragraph('单击此处')}</w:sdtContent></w:sdt>"
    assert texts(paragraph(inside=inside) + control + empty) == ["链接标记控件", "次行", "块控件"]


def test_a_text_box_is_read_once_though_it_is_written_twice():
    box = f"<w:txbxContent>{paragraph('框中字')}</w:txbxContent>"
    twice = f"<mc:AlternateContent><mc:Choice><wps:txbx>{box}</wps:txbx></mc:Choice>"
    twice += f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>"
    old = f"<w:pict><v:textbox>{box.replace('框', '旧框')}</v:textbox></w:pict>"
    assert texts(paragraph("正文", inside=f"<w:r>{twice}</w:r><w:r>{old}</w:r>")) == ["正文", "框中字", "旧框中字"]


def test_notes_follow_their_paragraph_once():
    reference = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    notes = f'<w:footnote w:id="2">{paragraph("指两省市。", inside=reference)}</w:footnote>'
    assert texts(paragraph("合作", inside=reference) + paragraph("下段"), footnotes=notes) == [
        "合作",
        "（注：指两省市。）",
        "下段",
    ]


def test_the_cells_of_a_table_are_laid_out_with_merged_ones_empty():
    down, on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    rows = table(
        row(cell("序号"), cell("任务", '<w:gridSpan w:val="2"/>'), cell("单位")),
        row(cell("1", down), cell("推广"), cell(paragraph("甲") + paragraph("乙")), cell("市教委")),
        row(cell("", on), cell("应用"), cell(table(row(cell("内"), cell("层")))), cell("")),
    )
    lines = read(paragraph("任务表") + rows + paragraph("表后"))
    assert [line.cells for line in lines] == [
        (),
        ("序号", "任务", "", "单位"),
        ("1", "推广", "甲\n乙", "市教委"),
        ("", "应用", "内 层", ""),
        (),
    ]


def test_rows_that_word_numbers_have_their_number():
    numbering = abstract(0, level(0, "%1", "decimal")) + num(1, 0)
    rows = table(*(row(cell(numbered("", 1)), cell(task)) for task in "甲乙"))
    assert [[text.strip() for text in line.cells] for line in read(rows, numbering=numbering)] == [
        ["1", "甲"],
        ["2", "乙"],
    ]


def test_deleted_rows_are_gone_and_a_box_of_one_cell_is_no_table():
    gone = "<w:tr><w:trPr><w:del/></w:trPr>" + cell("旧") + cell("行") + "</w:tr>"
    assert [line.cells for line in read(table(row(cell("新"), cell("行")), gone))] == [("新", "行")]
    assert texts(table(row(cell(paragraph("文一") + paragraph("文二"))))) == ["文一", "文二"]


def test_what_is_embedded_and_not_read_is_said():
    body = paragraph("附表", inside="<w:r><w:object><o:OLEObject/></w:object></w:r>")
    (warning,) = read_docx(docx(body), "a.docx").warnings
    assert "1 个对象" in warning


def test_the_strict_variant_of_the_format_is_read_alike():
    strict = docx(paragraph("严格"), namespace="http://purl.oclc.org/ooxml/wordprocessingml/main")
    assert [line.text for line in read_docx(strict, "a.docx").lines] == ["严格"]


@pytest.mark.parametrize(
    "body",
    [
        '<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>',
        '<!DOCTYPE d [<!ENTITY a SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE d SYSTEM "http://example.invalid/d.dtd">',
    ],
)
def test_entities_are_refused_before_they_grow_or_fetch(body: str):
    with pytest.raises(ExplorerError):
        parse_xml(f"{body}<d>&b;</d>".encode() if "ENTITY b" in body else f"{body}<d/>".encode(), "a.docx")


DEEP = ["w:tbl w:tr w:tc", "w:sdt w:sdtContent", "w:p w:r w:txbxContent", "w:ins"]


def nested(tags: str, times: int) -> str:
    opening = "".join(f"<{tag}>" for tag in tags.split())
    closing = "".join(f"</{tag}>" for tag in reversed(tags.split()))
    return opening * times + paragraph("底") + closing * times


@pytest.mark.parametrize("tags", DEEP)
def test_a_document_nests_as_deep_as_can_be_read(tags: str):
    lines = read(nested(tags, 250 // len(tags.split())))
    assert "底" in "".join("".join(line.cells) + line.text for line in lines)


@pytest.mark.parametrize("tags", DEEP)
def test_a_document_that_nests_without_end_gets_a_plain_word(tags: str):
    with pytest.raises(ExplorerError):
        read(nested(tags, 5000))


def test_a_document_of_millions_of_empty_paragraphs_gets_a_plain_word():
    with pytest.raises(ExplorerError, match="异常庞大"):
        parse_xml(b"<d>" + b"<p/>" * 2_000_000 + b"</d>", "a.docx")
