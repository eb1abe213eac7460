"""Names beside one another: whole on their lines at any width, and copied and found as they were written."""

import re
from itertools import pairwise

import pytest
from PySide6.QtGui import QFontMetricsF
from pytestqt.qtbot import QtBot

from explorer.ui.page_writer import PageWriter
from explorer.ui.panels.text_page import TextPage
from explorer.ui.theme import Theme

NAMES = ("四川省经济和信息化厅", "重庆市发展改革委", "涪陵区", "成渝氢走廊", "𬭊矿管理局", "重庆市住房城乡建委") * 4
LONG = "中国铁路成都局集团有限公司重庆车站建设与运营管理办公室" * 2
WIDTHS = (260, 333, 420, 517, 700)


def write(writer: PageWriter) -> None:
    writer.paragraph(line=1.6, left=2, indent=-2)
    writer.words("单位  ", "muted")
    for number, name in enumerate((*NAMES, LONG, *NAMES)):
        if number:
            writer.gap()
        writer.words(name, "accent")
        writer.words(f" {number}", "muted")


@pytest.fixture
def page(qtbot: QtBot, theme: Theme) -> TextPage:
    page = TextPage(theme, "页")
    qtbot.addWidget(page)
    page.resize(600, 500)
    page.show_page(write)
    page.show()
    return page


def lines(page: TextPage) -> list[str]:
    """What stands on each line."""
    block = page.document().begin()
    data, layout = block.text().encode("utf-16-le"), block.layout()
    parts = [layout.lineAt(number) for number in range(layout.lineCount())]
    return [
        data[2 * part.textStart() : 2 * (part.textStart() + part.textLength())].decode("utf-16-le") for part in parts
    ]


def in_full(page: TextPage) -> str:
    page.selectAll()
    data = page.createMimeDataFromSelection()
    return data.text()


@pytest.mark.parametrize("width", WIDTHS)
def test_a_name_that_fits_on_a_line_is_on_one(qtbot: QtBot, page: TextPage, width: int) -> None:
    page.resize(width, 500)
    qtbot.wait(1)
    shown, metrics = lines(page), QFontMetricsF(page.font())
    room = page.document().textWidth() - 2 * metrics.horizontalAdvance("国")
    bar = page.verticalScrollBar().sizeHint().width()  # may come and go without moving a name
    pieces = [f"{name} {number}" for number, name in enumerate((*NAMES, LONG, *NAMES))]
    for piece in pieces:
        if metrics.horizontalAdvance(piece) <= room:
            assert any(piece in re.split("[　\u2028]|单位  ", line) for line in shown), (piece, shown)
    assert max(metrics.horizontalAdvance(line.rstrip()) for line in shown) <= page.document().textWidth()
    for line, following in pairwise(shown):
        first, next_ = re.split("[　\u2028]", line)[0], re.split("[　\u2028]", following)[0]
        if first in pieces and next_ in pieces:  # rather than a part of one that is longer than a line
            assert metrics.horizontalAdvance(f"{line.rstrip()}　{next_}") > room - bar, (line, following)


def test_what_is_copied_and_found_does_not_change_with_the_width(qtbot: QtBot, page: TextPage) -> None:
    written = in_full(page)
    assert written.startswith("单位  四川省经济和信息化厅 0　重庆市发展改革委 1　涪陵区 2")
    assert "\n" not in written.strip()
    found = page.ranges_of(("重庆市发展改革委",))
    assert len(found) == 8
    for width in WIDTHS:
        page.resize(width, 500)
        qtbot.wait(1)
        assert in_full(page) == written
        assert page.ranges_of(("重庆市发展改革委",)) == found
