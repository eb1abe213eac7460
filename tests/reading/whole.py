"""A small whole file of each format that is read, made by code."""

import io
from email.message import EmailMessage

import openpyxl
import typst
from pylopdf_fonts_zh_cn import serif_path

from tests.reading.word import abstract, cell, docx, level, num, numbered, paragraph, row, style, table

_TEXT = "甲市行动方案\n一、重点任务\n（一）推广应用。到2025年建成示范区。（责任单位：市教委）\n任务\t单位\n甲\t乙\n"
_PAGE = """<!DOCTYPE html><html><head><meta charset="utf-8"><meta name="ArticleTitle" content="甲市行动方案"></head>
<body><div class="nav"><a href="/">首页</a></div><table><tr><td>发文字号：</td><td>甲府发〔2024〕3号</td></tr></table>
<div class="TRS_Editor"><p align="center"><b>甲市行动方案</b></p><p>一、重点任务，按照职责分工抓好落实。</p>
<p><b>推广应用。</b>到2025年建成示范区，完善体系，强化保障。</p><ol><li>甲</li></ol>
<table><tr><td rowspan=2>1</td><td colspan="2">任务</td></tr><tr><td>甲</td><td>乙</td></tr></table></div></body>
</html>"""


def _word() -> bytes:
    numbering = abstract(0, level(0, "%1、", "chineseCounting"), level(1, "（%2）", "chineseCounting")) + num(1, 0)
    note = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    body = paragraph("甲市行动方案", '<w:pStyle w:val="t"/>') + numbered("重点任务", 1) + numbered("推广应用。", 1, 1)
    body += paragraph("到2025年建成。", inside=f"<w:ins>{note}</w:ins>")
    body += table(row(cell("1", "<w:vMerge/>"), cell("任务", '<w:gridSpan w:val="2"/>')), row(cell("甲"), cell("乙")))
    notes = f'<w:footnote w:id="2">{paragraph("指两省市。")}</w:footnote>'
    return docx(body, numbering=numbering, styles=style("t", "Title"), footnotes=notes)


def _excel() -> bytes:
    book = openpyxl.Workbook()
    for number in (1, 2):
        sheet = book.create_sheet(f"表{number}")
        sheet.append(["甲市分工表"])
        sheet.append(["序号", "任务", "单位", "时限"])
        sheet.append([1, "推广", "市教委", 0.15])
        sheet.merge_cells("A1:D1")
        sheet["D3"].number_format = "0.0%"
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def _mail() -> bytes:
    mail = EmailMessage()
    mail.set_content(_PAGE, subtype="html", charset="utf-8")
    mail.add_related(b"\x89PNG", "image", "png", cid="<1>")
    return mail.as_bytes()


def _printed() -> bytes:
    page = '#set document(date: none)\n#set page(width: 90mm, height: 60mm)\n#set text(font: "Noto Serif SC")\n'
    table = "#table(columns: 2, [任务], [单位], [推广], [市教委])"
    fonts = typst.Fonts(font_paths=[serif_path().parent])
    return typst.compile((page + _TEXT.replace("\n", "\n\n") + table).encode(), font_paths=fonts)


def whole_files() -> dict[str, bytes]:
    """Name and bytes of each."""
    return {
        "a.txt": _TEXT.encode("gb18030"),
        "a.md": f"---\ntitle: 方案\n---\n# 方案\n\n**要**[点](x)\n\n| 任务 | 单位 |\n|---|---|\n{_TEXT}".encode(),
        "a.csv": '\ufeff任务,单位\n"推广,应用",市教委\n建设,市科技局\n'.encode(),
        "a.html": _PAGE.encode(),
        "a.mht": _mail(),
        "a.docx": _word(),
        "a.xlsx": _excel(),
        "a.pdf": _printed(),
    }
