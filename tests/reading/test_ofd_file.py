"""OFD files give back the text of all their pages, and say what else they hold."""

from pathlib import Path

import pytest

from explorer.domain.errors import ExplorerError
from explorer.domain.progress import finish
from explorer.reading.draft import Draft, to_document
from explorer.reading.registry import read_bytes
from tests.reading.ofd_writer import Manner, ofd_file, ofd_package, ofd_page, set_ofd, text_object
from tests.reading.printing import bundled_lines
from tests.samples import understanding

_NAMESPACE = 'xmlns:ofd="http://www.ofdspec.org"'


def read(data: bytes) -> Draft:
    return finish(read_bytes(data, "方案.ofd"))


def texts(data: bytes) -> list[str]:
    return [line.text for line in read(data).lines]


@pytest.mark.parametrize("manner", Manner)
def test_the_bundled_plan_comes_back_paragraph_by_paragraph(manner: Manner):
    draft = read(set_ofd(bundled_lines(), manner))
    assert to_document(draft).text.split("\n") == bundled_lines()
    assert draft.warnings == ()


def test_the_bundled_plan_as_ofd_has_its_tasks_and_duties():
    plan = understanding().of(to_document(read(set_ofd(bundled_lines(), Manner.DELTAS)), "x"))
    assert sum(section.section.kind == "task" for section in plan.sections) == 26
    assert sum(len(section.agencies) for section in plan.sections) == 211


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("ofdrw-converter__helloworld", ["你好呀，OFD Reader&Writer！"]),
        ("ofdrw-converter__透明度文字", ["你好呀，OFD Reader&Writer！"]),
        ("ofdrw-layout__AddAttachment", ["这是一个带有附件的OFD文件"]),
    ],
)
def test_files_of_other_programs_are_read(shared_data: Path, name: str, wanted: list[str]):
    assert texts((shared_data / "data" / "formats" / f"{name}.ofd").read_bytes()) == wanted


def test_text_that_runs_down_the_page_is_read_along_its_way(shared_data: Path):
    data = (shared_data / "data" / "formats" / "ofdrw-converter__文字横向-数科.ofd").read_bytes()
    assert "".join(texts(data)).count("一二三四") == 3


def test_letterheads_in_templates_stand_once_and_running_heads_not_at_all():
    template = ofd_page(text_object(30, 10, "内部资料注意保存") + text_object(60, 60, "市人民政府公文"))
    use = '<ofd:Template TemplateID="7"/>'
    pages = [ofd_page(text_object(28, 100 + n, f"{n}．工作要抓紧落实。"), use) for n in range(3)]
    common = '<ofd:TemplatePage ID="7" BaseLoc="Tpls/Tpl_0.xml"/>'
    assert texts(ofd_file(pages, common=common, Doc_0__Tpls__Tpl_0_xml=template)) == [
        "市人民政府公文",
        "0．工作要抓紧落实。",
        "1．工作要抓紧落实。",
        "2．工作要抓紧落实。",
    ]


def test_nested_blocks_and_composite_objects_are_read_where_they_stand():
    unit = f'<ofd:CompositeGraphicUnit ID="5"><ofd:Content>{text_object(0, 0, "组合对象里的文字")}</ofd:Content>'
    resources = f"<ofd:Res {_NAMESPACE}>{unit}</ofd:CompositeGraphicUnit></ofd:Res>"
    nested = f"<ofd:PageBlock><ofd:PageBlock>{text_object(28, 100, '嵌套块里的文字')}</ofd:PageBlock></ofd:PageBlock>"
    page = ofd_page(nested + '<ofd:CompositeObject ResourceID="5" Boundary="28 60 100 20"/>')
    common = "<ofd:DocumentRes>DocumentRes.xml</ofd:DocumentRes>"
    data = ofd_file([page], common=common, Doc_0__DocumentRes_xml=resources)
    assert texts(data) == ["组合对象里的文字", "嵌套块里的文字"]


def test_a_ruled_table_comes_back_cell_by_cell():
    lines = "".join(
        f'<ofd:PathObject Boundary="{x} {y} {w} {h}"><ofd:AbbreviatedData>M 0 0 L {w} {h}</ofd:AbbreviatedData>'
        "</ofd:PathObject>"
        for x, y, w, h in [
            *((20, y, 120, 0) for y in (50, 60, 70)),
            *((x, 50, 0, 20) for x in (20, 60, 140)),
        ]
    )
    cells = [(22, 52, "任务"), (62, 52, "责任单位"), (22, 62, "建设示范区"), (62, 62, "市教委、市科技局")]
    page = ofd_page(lines + "".join(text_object(x, y, text, size=4) for x, y, text in cells))
    assert [line.cells for line in read(ofd_file([page])).lines] == [
        ("任务", "责任单位"),
        ("建设示范区", "市教委、市科技局"),
    ]


def test_seals_attachments_and_pages_without_text_are_mentioned():
    picture = '<ofd:ImageObject Boundary="0 0 210 297" ResourceID="3"/>'
    data = ofd_file(
        [ofd_page(text_object(28, 50, "关于开展试点的通知要求")), ofd_page(picture)],
        body="<ofd:Signatures>/Doc_0/Signs/Signatures.xml</ofd:Signatures>",
        document="<ofd:Attachments>Attachments.xml</ofd:Attachments>",
        Doc_0__Signs__Signatures_xml=f'<ofd:Signatures {_NAMESPACE}><ofd:Signature ID="1" Type="Seal"/>'
        '<ofd:Signature ID="2"/><ofd:Signature ID="3" Type="Sign"/></ofd:Signatures>',
        Doc_0__Attachments_xml=f'<ofd:Attachments {_NAMESPACE}><ofd:Attachment Name="清单.xlsx"/></ofd:Attachments>',
    )
    empty, seals, attachments = read(data).warnings
    assert empty.startswith("第2页没有文字")
    assert seals == "文件带有2处电子印章。"
    assert attachments == "文件带有1个附件（清单.xlsx），未读取其内容。"


def test_the_title_in_the_file_counts_only_where_the_text_has_none():
    assert read(ofd_file([ofd_page(text_object(28, 50, "正文"))], title="氢能规划")).facts == {"title": "氢能规划"}


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (ofd_package(OFD_xml="<ofd:OFD"), "已损坏"),
        (ofd_package(OFD_xml=f"<ofd:OFD {_NAMESPACE}/>"), "已损坏"),
        (ofd_file([]), "已损坏"),
        (ofd_package(OFD_xml='<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'), "实体"),
        (ofd_file([ofd_page("")], Encryptions_xml="<a/>"), "密码"),
        (ofd_file([ofd_page("")] * 3001), "3001 页"),
        (ofd_file([ofd_page(f"<!--{'a' * 9_000_000}-->")]), "异常庞大"),
    ],
)
def test_what_can_not_be_read_is_refused_in_a_sentence(data: bytes, what: str):
    with pytest.raises(ExplorerError, match=what):
        read(data)


def test_paths_out_of_the_archive_lead_nowhere():
    common = '<ofd:TemplatePage ID="7" BaseLoc="../../../../../etc/passwd"/>'
    page = ofd_page(text_object(28, 50, "正文在此"), '<ofd:Template TemplateID="7"/>')
    assert texts(ofd_file([page], common=common)) == ["正文在此"]
