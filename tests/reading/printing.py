"""Sets texts as PDF in the ways that offices and web pages set them."""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pypdfium2 as pdfium
import typst
from pylopdf_fonts_zh_cn import sans_path, serif_path

from tests.samples import bundled_document


@dataclass(frozen=True)
class Look:
    """A way to set pages, in the words of Typst."""

    size: str = "16pt"
    indent: str = "2em"
    gap: str = "13pt"
    spacing: str = "13pt"
    page: str = "margin: (top: 37mm, bottom: 35mm, left: 28mm, right: 26mm)"
    justify: bool = True

    def head(self) -> str:
        """Rules for the whole document."""
        return (
            f'#set text(font: "Noto Serif SC", size: {self.size}, lang: "zh", region: "CN")\n'
            f"#set par(justify: {str(self.justify).lower()}, first-line-indent: (amount: {self.indent}, all: true), "
            f"leading: {self.gap}, spacing: {self.spacing})\n#set page({self.page})\n"
        )


OFFICIAL = Look(page=f"{Look.page}, footer: context align(center)[— #counter(page).display() —]")
LOOKS = {
    "official": OFFICIAL,
    "columns": Look(
        size="10.5pt",
        gap="0.6em",
        spacing="0.6em",
        page="columns: 2, header: [川府发〔2022〕1号 #h(1fr) 联合行动方案], "
        "footer: context align(center)[第#counter(page).display()页 共9页]",
    ),
    "web page": Look(
        size="11pt",
        indent="0em",
        gap="0.8em",
        spacing="1.6em",
        page='margin: 25mm, footer: context align(right)[#counter(page).display("1/1", both: true)]',
    ),
    "without indents": Look(size="11pt", indent="0em", gap="0.8em", spacing="0.8em", page="margin: 25mm"),
    "left and right pages": Look(
        size="14pt",
        gap="1em",
        spacing="1em",
        justify=False,
        page="margin: (inside: 35mm, outside: 20mm, y: 30mm), header: context if calc.odd(counter(page).get().first()) "
        "[碳达峰碳中和联合行动方案] else [#h(1fr)四川省 重庆市], footer: [- #context counter(page).display() -]",
    ),
    "across": Look(size="12pt", page='paper: "a4", flipped: true, margin: 25mm, numbering: "1"'),
}


def set_text(lines: Sequence[str], look: Look, folder: Path) -> bytes:
    """Set ``lines``, the first one as title."""
    title = f'#place(top + center, scope: "parent", float: true, text(size: 1.4em, "{lines[0]}"))'
    return set_source("\n\n".join([title, *(f'#text("{line}")' for line in lines[1:])]), look, folder)


def set_source(source: str, look: Look, folder: Path) -> bytes:
    """Set what is written in Typst."""
    file = folder / "page.typ"
    file.write_text(look.head() + source, encoding="utf-8")
    fonts = typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[serif_path().parent, sans_path().parent]
    )
    return typst.compile(file, font_paths=fonts)


def bundled_lines() -> list[str]:
    """The lines of the bundled plan."""
    return bundled_document().text.split("\n")


def save(document: pdfium.PdfDocument) -> bytes:
    """Close ``document`` and return its bytes."""
    buffer = io.BytesIO()
    document.save(buffer)
    document.close()
    return buffer.getvalue()


def scan(data: bytes) -> bytes:
    """Return the PDF ``data`` with each page as a picture."""
    scanned = pdfium.PdfDocument.new()
    for page in pdfium.PdfDocument(data):
        width, height = page.get_size()
        picture = pdfium.PdfImage.new(scanned)
        picture.set_bitmap(page.render(scale=2))
        picture.set_matrix(pdfium.PdfMatrix().scale(width, height))
        sheet = scanned.new_page(width, height)
        sheet.insert_obj(picture)
        sheet.gen_content()
    return save(scanned)
