"""Characters that file formats can't hold, wherever they come from."""

from pathlib import Path

import docx
import openpyxl
import pypdfium2
import pytest

from explorer.domain.query import Query
from tests.export.sample import export


@pytest.mark.parametrize("suffix", [".docx", ".xlsx", ".pdf", ".md", ".html", ".csv"])
def test_control_characters_and_lone_surrogates_in_a_query_do_no_harm(tmp_path: Path, suffix: str):
    path = export(tmp_path, f"x{suffix}", query=Query("页\x00岩\x0b气\udcff𬺈"))
    if suffix == ".docx":
        text = "\n".join(paragraph.text for paragraph in docx.Document(str(path)).paragraphs)
    elif suffix == ".xlsx":
        text = str(list(openpyxl.load_workbook(path)["说明"].iter_rows(values_only=True)))
    elif suffix == ".pdf":
        with pypdfium2.PdfDocument(path) as document:
            text = document[0].get_textpage().get_text_range()
    else:
        text = path.read_text(encoding="utf-8-sig")
    assert suffix == ".csv" or "检索词“页岩气𬺈”" in text
