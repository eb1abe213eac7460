"""What reading the pages of a file found odd, and how to say it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from explorer.domain.errors import ExplorerError
from explorer.reading.draft import Line
from explorer.reading.ocr_pages import RecognisedPage, confidence_warnings
from explorer.reading.page_layout import PageLayout
from explorer.reading.page_quality import name_pages
from explorer.text.script import is_han

_MOST_PAGES = 3000
_MOST_CHARACTERS = 4_000_000
"""The longest collection of statutes has about a million."""
_FILE_NAME = re.compile(r"\.\w{2,4}$|^Microsoft|^未命名|^无标题|^untitled", re.IGNORECASE)


@dataclass(slots=True)
class PageFindings:
    """The pages of a file as read so far; they are counted from 1."""

    name: str
    """The file's, for messages."""
    layout: PageLayout = field(default_factory=PageLayout)
    characters: int = 0
    recognised: dict[int, RecognisedPage] = field(default_factory=dict[int, RecognisedPage])
    empty: list[int] = field(default_factory=list[int])
    """Pages that show something but have no text."""
    garbled: list[int] = field(default_factory=list[int])
    underlaid: list[int] = field(default_factory=list[int])
    """Pages whose text lies invisibly under a scan."""
    skewed: list[int] = field(default_factory=list[int])
    cut: list[int] = field(default_factory=list[int])
    broken: list[int] = field(default_factory=list[int])

    def check_pages(self, count: int) -> None:
        """Refuse a file of ``count`` pages if these are too many.

        Raises:
            ExplorerError: they are.
        """
        if count > _MOST_PAGES:
            what = f"“{self.name}”有 {count} 页，超过了一份文件 {_MOST_PAGES} 页的上限。"
            raise ExplorerError(what, "请拆成几份再导入。")

    def count(self, characters: int) -> None:
        """Count the ``characters`` of one more page.

        Raises:
            ExplorerError: there are too many in the file.
        """
        self.characters += characters
        if self.characters > _MOST_CHARACTERS:
            what = f"“{self.name}”的文字太多，超过了 {_MOST_CHARACTERS // 10_000} 万字。"
            raise ExplorerError(what, "请拆成几份再导入。")

    def warnings(self) -> Iterator[str]:
        """Yield one sentence for each thing that was odd."""
        if self.empty:
            yield f"{name_pages(self.empty)}没有文字，可能是图片；安装文字识别组件后重新导入可以识别。"
        if self.garbled:
            yield f"{name_pages(self.garbled)}的字体编码有误，读出的可能是乱码；请核对，或换一份文件。"
        if self.underlaid:
            yield f"{name_pages(self.underlaid)}的文字来自扫描件自带的识别结果，可能有错字，请核对。"
        if self.skewed:
            yield f"{name_pages(self.skewed)}有倾斜的文字（多为水印），未收入。"
        if self.cut:
            yield f"{name_pages(self.cut)}的内容异常多，只读取了一部分。"
        if self.broken:
            yield f"{name_pages(self.broken)}已损坏，未能读取。"
        yield from confidence_warnings(self.recognised)


def title_fact(title: str, lines: Sequence[Line]) -> dict[str, str]:
    """Return the ``title`` that a file's properties give as a fact where the text has none."""
    title = title.strip()
    if any(line.level == 1 for line in lines) or not any(map(is_han, title)) or _FILE_NAME.search(title):
        return {}
    return {"title": title}
