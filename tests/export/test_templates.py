"""Templates an office makes itself, and templates a stranger makes to do harm."""

from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import docx
import pytest
from docx.document import Document
from msgspec.structs import replace

from explorer.domain.errors import ExplorerError
from explorer.domain.sheet import Formalities
from explorer.export.template_budget import Budget
from explorer.export.templates import list_templates
from explorer.resources import resource
from tests.export.sample import TASKS, TITLE, request, save

_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def _fill(folder: Path, template: Path, name: str) -> Path:
    asked = replace(request(), template=template, formalities=Formalities("某某局"))
    return save(asked, folder / name)


def _markdown(folder: Path, text: str) -> str:
    template = folder / "t.md"
    template.write_text(text, encoding="utf-8")
    return _fill(folder, template, "x.md").read_text(encoding="utf-8")


def _word(folder: Path, *paragraphs: str, change: Callable[[Document], object] | None = None) -> Document:
    document = docx.Document(str(resource("resources/templates/official.docx")))
    for text in paragraphs:
        document.add_paragraph(text)
    if change:
        change(document)
    document.save(str(folder / "t.docx"))
    return docx.Document(str(_fill(folder, folder / "t.docx", "x.docx")))


def _repack(folder: Path, part: str, old: str, new: str) -> Path:
    """A Word template with one part changed by hand."""
    path = folder / "bad.docx"
    with ZipFile(resource("resources/templates/official.docx")) as good, ZipFile(path, "w") as bad:
        for name in good.namelist():
            text = good.read(name).decode()
            bad.writestr(name, text.replace(old, new) if name == part else text)
    return path


def test_the_shipped_templates_are_listed_and_filled(tmp_path: Path):
    assert [path.name for path in list_templates()] == ["任务简报.md", "督办通知.docx"]
    brief = _fill(tmp_path, Path("任务简报"), "x.md").read_text(encoding="utf-8")
    assert f"# {TITLE}任务简报" in brief
    assert "支持涪陵|长宁&lt;b>示范&lt;/b>" in brief
    notice = docx.Document(str(_fill(tmp_path, Path("督办通知.docx"), "x.docx")))
    assert notice.paragraphs[0].text == "某某局文件"
    (table,) = notice.tables
    heads, *rows = ([cell.text for cell in row.cells] for row in table.rows)
    assert heads[-4:] == ["完成时限", "责任人", "进展情况", "督办意见"]
    assert [row[:2] for row in rows] == [["1", "开发油气资源"], ["2", "提高公交比例"]]
    assert "<b>示范</b>" in rows[0][2]
    assert rows[1][3] == "重庆市交通局、四川省交通运输厅"


def test_the_users_own_template_stands_before_the_shipped_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    own = tmp_path / "resources" / "templates"
    own.mkdir(parents=True)
    (own / "任务简报.md").write_text("我的{{ 标题 }}", encoding="utf-8")
    monkeypatch.setenv("EXPLORER_OVERLAY", str(tmp_path))
    assert _fill(tmp_path, Path("任务简报"), "x.md").read_text(encoding="utf-8") == f"我的{TITLE}"
    assert sorted(path.name for path in list_templates()) == ["任务简报.md", "督办通知.docx"]


def test_what_a_document_says_is_no_template(tmp_path: Path):
    tasks = (replace(TASKS[0], linked=replace(TASKS[0].linked, id="{{ 7*7 }}{% raw %}<w:p/>")), *TASKS[1:])
    (tmp_path / "t.md").write_text("{% for 项 in 任务 %}{{ 项.编号 }}{% endfor %}", encoding="utf-8")
    asked = replace(request(), entries=tasks, template=tmp_path / "t.md")
    assert "{{ 7\\*7 }}{% raw %}&lt;w:p/>" in save(asked, tmp_path / "x.md").read_text("utf-8")


@pytest.mark.parametrize(
    ("text", "line", "quote"),
    [
        ("一\n\n{{ 标题 }} {% for 项 in 任务 %}\n", 3, "{% for 项 in 任务 %}"),
        ("一\n{{ 标提 }}", 2, "没有这个字段"),
        ("{% for 项 in 任务 %}\n{{ 项.名字 }}\n{% endfor %}", 2, "没有这个字段"),
        ("{{ 标题 ", 1, "标记不完整"),
        ("一\n{{ 标题 | 大写 }}", 2, "标记不完整"),
    ],
)
def test_a_broken_template_names_the_place(tmp_path: Path, text: str, line: int, quote: str):
    with pytest.raises(ExplorerError, match=f"第{line}行") as raised:
        _markdown(tmp_path, text)
    assert quote in raised.value.what
    with pytest.raises(ExplorerError, match=r"第\d+段") as raised:
        _word(tmp_path, *text.split("\n"))
    assert sorted(path.name for path in tmp_path.iterdir()) == ["t.docx", "t.md"]


_ATTACKS = [
    "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
    "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "{{ 任务.__class__ }}",
    "{{ 任务.append(1) }}",
    "{{ 标题.format(标题) }}",
    "{{ '%s'|format(标题) }}",
    "{{ 标题|attr('__class__') }}",
    "{{ [标题]|map(attribute='__class__')|first }}",
    "{{ (任务|first)['__class__'] }}",
    "{% include '/etc/passwd' %}",
    "{% import '/etc/passwd' as x %}",
    "{% extends 'http://example.com/' %}",
    "{{ self.__init__.__globals__ }}",
    "{{ lipsum() }}",
    "{{ range(10**9) }}",
    "{{ 'a' * 10**10 }}",
    "{% for 项 in 任务 %}{{ loop.__class__ }}{% endfor %}",
    "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
    "{{ 标题|safe }}",
    "{{ 任务|batch(1000000000, 'x')|list }}",
    "{{ 标题|replace('', 标题) }}",
    "{{ 标题 ~ 标题 }}",
]
_BOMBS = [
    "{% set a0 = 标题 %}" + "".join(f"{{% set a{n + 1} = a{n} + a{n} %}}" for n in range(40)),
    "{% set a0 = 标题 %}" + "".join(f"{{% set a{n + 1} = [a{n}, a{n}]|join %}}" for n in range(40)),
    "{% set a0 = 标题|list %}" + "".join(f"{{% set a{n + 1} = [a{n}, a{n}]|sum(start=[]) %}}" for n in range(40)),
    "{% set a0 %}{{ 标题 }}{% endset %}"
    + "".join(f"{{% set a{n + 1} %}}{{{{ a{n} }}}}{{{{ a{n} }}}}{{% endset %}}" for n in range(40)),
    "".join(f"{{% for a{n} in 标题 %}}" for n in range(20)) + "{% endfor %}" * 20,
    "".join(f"{{% for a{n} in 标题 %}}" for n in range(20)) + "{{ 标题 }}字" + "{% endfor %}" * 20,
]


@pytest.mark.parametrize("attack", _ATTACKS)
def test_a_strangers_template_runs_nothing_and_reads_nothing(tmp_path: Path, attack: str):
    with pytest.raises(ExplorerError, match="有误"):
        _markdown(tmp_path, attack)
    with pytest.raises(ExplorerError, match="有误"):
        _word(tmp_path, attack)


@pytest.mark.parametrize("bomb", _BOMBS)
def test_a_strangers_template_ends_soon_and_fills_no_memory(tmp_path: Path, bomb: str, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(Budget.__init__, "__defaults__", (1_000_000, 2.0))
    with pytest.raises(ExplorerError, match=r"有误.*(内容太多|花的时间太长)"):
        _markdown(tmp_path, bomb)


def test_headers_and_properties_are_filled_in_the_same_sandbox(tmp_path: Path):
    def add_header(document: Document) -> None:
        document.sections[0].header.paragraphs[0].text = _ATTACKS[0]

    with pytest.raises(ExplorerError, match="填写不了"):
        _word(tmp_path, change=add_header)


_ENTITY = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
_PICTURE = f'<Relationship Id="x" Type="{_RELATIONS}/image" Target="http://example.com/a.png" TargetMode="External"/>'
_FIELD = '<w:p><w:r><w:instrText>INCLUDE</w:instrText></w:r><w:r><w:instrText>TEXT "/x"</w:instrText></w:r></w:p>'


@pytest.mark.parametrize(
    ("part", "old", "new", "word"),
    [
        ("word/document.xml", "<w:document", f"{_ENTITY}<w:document", "实体"),
        ("word/_rels/document.xml.rels", "</Relationships>", f"{_PICTURE}</Relationships>", "外部链接"),
        ("word/document.xml", "<w:body>", f"<w:body>{_FIELD}", "域代码"),
        ("word/document.xml", "</w:body>", "", "不是完好的"),
    ],
)
def test_a_package_that_reaches_out_is_refused(tmp_path: Path, part: str, old: str, new: str, word: str):
    with pytest.raises(ExplorerError, match=word):
        _fill(tmp_path, _repack(tmp_path, part, old, new), "x.docx")


def test_macros_and_files_that_are_no_documents_are_refused(tmp_path: Path):
    path = _repack(tmp_path, "", "", "")
    with ZipFile(path, "a") as package:
        package.writestr("word/vbaProject.bin", b"x")
    with pytest.raises(ExplorerError, match="宏"):
        _fill(tmp_path, path, "x.docx")
    with ZipFile(path, "w") as package:
        package.writestr("a.xml", "<a/>")
    with pytest.raises(ExplorerError, match="不是 Word 文档"):
        _fill(tmp_path, path, "x.docx")
    path.write_bytes(b"no zip")
    with pytest.raises(ExplorerError, match="不是完好的"):
        _fill(tmp_path, path, "x.docx")


def test_a_template_goes_with_its_own_format_and_must_exist(tmp_path: Path):
    with pytest.raises(ExplorerError, match="没有模板") as raised:
        _fill(tmp_path, Path("nowhere.docx"), "x.docx")
    assert "督办通知.docx" in raised.value.do
    with pytest.raises(ExplorerError, match="写不了"):
        _fill(tmp_path, Path("督办通知.docx"), "x.pdf")


def test_a_filled_template_keeps_nothing_of_its_author(tmp_path: Path):
    def sign(document: Document) -> None:
        document.core_properties.author = document.core_properties.keywords = "张三"

    properties = _word(tmp_path, "{{ 标题 }}", change=sign).core_properties
    assert (properties.author, properties.keywords) == ("川渝双碳行动方案知识库", "")
