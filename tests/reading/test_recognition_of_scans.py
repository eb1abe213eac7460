"""Scans and pictures are read where the component for recognition is installed, and else the user is told."""

import io
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType

import pytest
from pypdfium2 import PdfDocument

from explorer.domain.errors import ExplorerError
from explorer.domain.progress import finish
from explorer.reading import ocr_engine, ocr_images, ofd_file, pdf_file
from explorer.reading.draft import Draft
from explorer.reading.ocr_engine import Picture, Recognised
from explorer.reading.registry import read_bytes, read_file
from tests.reading.printing import OFFICIAL, save, scan, set_source
from tests.reading.word import docx, paragraph

needs_component = pytest.mark.skipif(not find_spec("rapidocr"), reason="the optional component rapidocr is missing")
needs_pictures = pytest.mark.skipif(not find_spec("PIL"), reason="Pillow, which comes with rapidocr, is missing")

PAGE = """#align(center, text(size: 22pt)[氢能产业发展规划])

为推动氢能产业高质量发展，加快构建清洁低碳、安全高效的能源体系，制定本规划。

一、主要任务

（一）建设成渝氢走廊。到2025年，建成加氢站100座。（责任单位：市经济信息委、市能源局）"""
WANTED = [
    "氢能产业发展规划",
    "为推动氢能产业高质量发展，加快构建清洁低碳、安全高效的能源体系，制定本规划。",
    "一、主要任务",
    "（一）建设成渝氢走廊。到2025年，建成加氢站100座。（责任单位：市经济信息委、市能源局）",
]


class Typist:
    """Finds the same two lines on every page, and remembers what it was shown."""

    def __init__(self) -> None:
        self.pictures: list[Picture] = []

    def read(self, picture: Picture) -> list[Recognised]:
        self.pictures.append(picture)
        across = picture.width * 0.8
        return [
            Recognised("一、总体要求。", picture.width * 0.1, 600, across / 2, 630, 0.98),
            Recognised("二、主要任各。", picture.width * 0.1, 660, across / 2, 690, 0.62),
        ]


@pytest.fixture
def typist(monkeypatch: pytest.MonkeyPatch) -> Typist:
    one = Typist()
    install(monkeypatch, one)
    return one


@pytest.fixture
def without_component(monkeypatch: pytest.MonkeyPatch) -> None:
    install(monkeypatch, None)


def install(monkeypatch: pytest.MonkeyPatch, recogniser: ocr_engine.Recogniser | None) -> None:
    modules: tuple[ModuleType, ...] = (pdf_file, ofd_file, ocr_images)
    for module in modules:
        monkeypatch.setattr(module, "find_recogniser", lambda: recogniser)


def read(data: bytes, name: str = "扫描件.pdf") -> Draft:
    return finish(read_bytes(data, name))


@pytest.fixture
def scanned(tmp_path: Path) -> bytes:
    return scan(set_source(f"{PAGE}\n#pagebreak()\n{PAGE}", OFFICIAL, tmp_path))


@pytest.mark.usefixtures("without_component")
def test_without_the_component_the_user_learns_what_to_do(scanned: bytes):
    with pytest.raises(ExplorerError) as error:
        read(scanned)
    assert "扫描件" in error.value.what
    assert "resources/packaging/ocr.lock" in error.value.do
    assert (Path(__file__).parents[2] / "resources" / "packaging" / "ocr.lock").is_file()


@pytest.mark.usefixtures("without_component")
def test_a_scan_among_pages_with_text_is_named_and_the_text_is_read(tmp_path: Path, scanned: bytes):
    document = PdfDocument(set_source(PAGE, OFFICIAL, tmp_path))
    document.import_pages(PdfDocument(scanned))
    draft = read(save(document))
    assert [line.text for line in draft.lines] == WANTED
    assert draft.warnings == ("第2—3页没有文字，可能是图片；安装文字识别组件后重新导入可以识别。",)


def test_each_page_of_a_scan_is_shown_to_the_recogniser_at_200_dpi(typist: Typist, scanned: bytes):
    draft = read(scanned)
    assert [(picture.width, len(picture.pixels)) for picture in typist.pictures] == [(1654, 1654 * 2339 * 3)] * 2
    assert [line.text for line in draft.lines] == ["一、总体要求。", "二、主要任各。"] * 2
    assert draft.warnings[0] == "第1—2页由文字识别得到，平均置信度 0.80，最低为第1页 0.80，请核对。"
    assert draft.warnings[1] == "第1页有1行识别把握不大：“二、主要任各。”。"


def test_recognition_can_be_cancelled_between_pages(typist: Typist, scanned: bytes):
    job = pdf_file.read_pdf(scanned, "扫描件.pdf")
    messages: list[str] = []
    while not typist.pictures:
        messages.append(next(job).message)
    job.close()
    assert "第 2 页" in messages[-1]
    assert len(typist.pictures) == 1


@needs_pictures
def test_every_page_of_a_picture_file_is_recognised(typist: Typist):
    image = import_module("PIL.Image")
    pages = [image.new("1", (1200, 1700), 1) for _ in range(3)]
    buffer = io.BytesIO()
    pages[0].save(buffer, "TIFF", save_all=True, append_images=pages[1:])
    assert len(read(buffer.getvalue(), "扫描.tif").lines) == 6
    assert len(typist.pictures) == 3


@needs_pictures
def test_a_picture_that_would_fill_the_memory_is_refused(typist: Typist):
    image = import_module("PIL.Image")
    buffer = io.BytesIO()
    image.new("1", (40_000, 40_000)).save(buffer, "PNG")
    with pytest.raises(ExplorerError, match="尺寸过大"):
        read(buffer.getvalue(), "大图.png")
    assert typist.pictures == []


@needs_pictures
@pytest.mark.parametrize("data", [b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff\xe0" + b"\0" * 90, b"II*\0\x08\0\0\0"])
def test_a_damaged_picture_is_said_to_be_damaged(typist: Typist, data: bytes):
    with pytest.raises(ExplorerError, match="已损坏"):
        read(data, "图.png")
    assert typist.pictures == []


@needs_component
def test_a_printed_page_is_recognised_letter_by_letter(tmp_path: Path):
    draft = read(scan(set_source(PAGE, OFFICIAL, tmp_path)))
    assert [line.text for line in draft.lines] == WANTED
    assert draft.lines[0].level == 1
    assert "由文字识别得到" in draft.warnings[0]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("方案.docx", docx(paragraph(inside='<w:r><w:drawing><a:blip xmlns:a="a"/></w:drawing></w:r>'))),
        ("方案.html", b"<html><body><p><img src='1.png'></p></body></html>"),
        ("方案.md", b"![](1.png)"),
    ],
)
def test_a_document_made_of_pictures_says_so_and_what_to_do(name: str, data: bytes, tmp_path: Path):
    file = tmp_path / name
    file.write_bytes(data)
    with pytest.raises(ExplorerError, match=r"里只有 1 张图片.*另存为 PDF 再导入"):
        finish(read_file(file))


def test_a_few_words_beside_pictures_are_read_and_the_pictures_are_named(tmp_path: Path):
    file = tmp_path / "方案.md"
    file.write_text("见下图\n\n![](1.png)\n\n![](2.png)", encoding="utf-8")
    assert "2 张图片" in finish(read_file(file)).warnings[0]
    file.write_text(f"{'加强统筹协调。' * 200}\n\n![](1.png)", encoding="utf-8")
    assert finish(read_file(file)).warnings == ()
