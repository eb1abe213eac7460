"""Numbers that Word writes itself are read as one sees them."""

import pytest

from explorer.reading.counting import FORMATS
from explorer.reading.docx_file import read_docx
from explorer.text.numerals import parse_numeral
from tests.reading.word import abstract, docx, level, num, numbered, paragraph, style

OFFICIAL = abstract(
    0,
    level(0, "%1、", "chineseCountingThousand", '<w:suff w:val="nothing"/>'),
    level(1, "（%2）", "chineseCounting", '<w:suff w:val="nothing"/>'),
    level(2, "%3．", "decimal", '<w:suff w:val="nothing"/>'),
    level(3, "（%4）", "decimal"),
    level(4, "%5", "decimalEnclosedCircle"),
)


def texts(body: str, **parts: str) -> list[str]:
    return [line.text for line in read_docx(docx(body, **parts), "a.docx").lines]


def test_the_numbers_of_an_official_text_stand_before_its_parts():
    depths = [0, 1, 1, 2, 2, 3, 4, 4, 1, 2, 0, 1]
    body = "".join(numbered("题", 1, depth) for depth in depths)
    shown = texts(body, numbering=OFFICIAL + num(1, 0))
    marks = "一、 （一） （二） 1． 2． （1） ① ② （三） 1． 二、 （一）".split()  # noqa: SIM905 reads like the page
    assert shown == [f"{mark}题" for mark in marks]


def test_lists_of_one_definition_count_on_and_an_override_starts_anew():
    override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    numbering = OFFICIAL + num(1, 0) + num(2, 0) + num(3, 0, override)
    body = "".join(numbered("题", which) for which in (1, 1, 2, 3, 3))
    assert [text[0] for text in texts(body, numbering=numbering)] == ["一", "二", "三", "五", "六"]


def test_a_level_that_never_starts_anew_counts_through_the_document():
    more = '<w:suff w:val="nothing"/><w:lvlRestart w:val="0"/>'
    numbering = abstract(0, level(0, "%1、", "chineseCounting"), level(1, "%2．", "decimal", more)) + num(1, 0)
    body = "".join(numbered("题", 1, depth) for depth in (0, 1, 1, 0, 1))
    assert texts(body, numbering=numbering) == ["一、题", "1．题", "2．题", "二、题", "3．题"]


def test_numbers_above_show_in_a_number_below():
    numbering = abstract(0, level(0, "第%1章", "chineseCounting"), level(1, "%1.%2", "decimal", "<w:isLgl/>"))
    body = numbered("总则", 1) + numbered("2025年目标", 1, 1)
    assert texts(body, numbering=numbering + num(1, 0)) == ["第一章总则", "1.1 2025年目标"]


def test_a_style_carries_the_list_and_the_level():
    styles = style("1", "heading 1", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')
    styles += style("2", "heading 2", '<w:basedOn w:val="1"/>')
    tied = '<w:pStyle w:val="{}"/>'
    numbering = abstract(
        0, level(0, "%1、", "chineseCounting", tied.format(1)), level(1, "（%2）", "chineseCounting", tied.format(2))
    )
    body = "".join(paragraph("题", f'<w:pStyle w:val="{name}"/>') for name in ("1", "2", "2", "1"))
    body += paragraph("正文", '<w:pStyle w:val="1"/><w:numPr><w:numId w:val="0"/></w:numPr>')
    read = read_docx(docx(body, styles=styles, numbering=numbering + num(1, 0)), "a.docx")
    assert [line.text for line in read.lines] == ["一、题", "（一）题", "（二）题", "二、题", "正文"]
    assert [line.level for line in read.lines] == [1, 2, 2, 1, 1]


def test_a_list_that_names_a_list_style_takes_its_levels():
    styles = style("L", "公文", '<w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr>', kind="numbering")
    link = '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="L"/></w:abstractNum>'
    numbering = OFFICIAL + link + num(1, 1) + num(2, 0)
    assert texts(numbered("题", 1, 1), styles=styles, numbering=numbering) == ["（一）题"]


def test_bullets_are_no_numbers_and_empty_paragraphs_of_a_list_count():
    numbering = OFFICIAL + abstract(1, level(0, "●", "bullet")) + num(1, 0) + num(2, 1)
    body = numbered("甲", 2) + numbered("乙", 1) + numbered("", 1) + numbered("丙", 1)
    assert texts(body, numbering=numbering) == ["甲", "一、乙", "三、丙"]


@pytest.mark.parametrize("number", [1, 2, 10, 11, 20, 26, 99, 100, 101, 110, 111, 1000, 1010, 9999])
def test_chinese_numbers_read_back_as_what_they_count(number: int):
    assert parse_numeral(FORMATS["chineseCounting"](number)) == number


@pytest.mark.parametrize(
    ("counting", "expected"),
    [
        ("ideographTraditional", "甲乙丙"),
        ("decimalEnclosedCircle", "①②③"),
        ("decimalFullWidth", "１２３"),
        ("upperLetter", "ABC"),
        ("lowerRoman", ["i", "ii", "iii"]),
        ("chineseLegalSimplified", "壹贰叁"),
        ("decimalZero", ["01", "02", "03"]),
        ("somethingNew", "123"),
    ],
)
def test_each_way_of_counting(counting: str, expected: list[str] | str):
    write = FORMATS.get(counting, str)
    assert [write(number) for number in (1, 2, 3)] == list(expected)


def test_far_numbers_stay_what_they_are():
    circled = [FORMATS["decimalEnclosedCircle"](number) for number in (20, 21, 35, 36, 50, 51)]
    assert circled == ["⑳", "㉑", "㉟", "㊱", "㊿", "51"]
    assert FORMATS["lowerLetter"](27) == "aa"
    assert FORMATS["upperRoman"](1994) == "MCMXCIV"
