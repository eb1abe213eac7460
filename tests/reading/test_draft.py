"""What readers make of a file becomes text with blocks that point into it."""

from hypothesis import given
from hypothesis import strategies as st

from explorer.reading.draft import Draft, Line, to_document

_TEXT = st.text(alphabet="能源局、A1 　。（\t", min_size=0, max_size=12)


def test_the_cells_of_a_row_stand_side_by_side_and_can_be_told_apart():
    rows = (Line("", cells=("1", "推广 5G 应用", "市经济信息委\n市发展改革委")), Line("", cells=("", "", "市能源局")))
    document = to_document(Draft((Line("任务表", 1), *rows), {}))
    assert document.text == "任务表\n1\t推广5G应用\t市经济信息委 市发展改革委\n\t\t市能源局"
    assert [[cell.of(document.text) for cell in block.cells] for block in document.blocks] == [
        [],
        ["1", "推广5G应用", "市经济信息委 市发展改革委"],
        ["", "", "市能源局"],
    ]


def test_a_bold_lead_in_keeps_its_length_when_blanks_close_up():
    document = to_document(Draft((Line("　　建设 5G 网。加快布局。", lead=len("　　建设 5G 网。")),), {}))
    (block,) = document.blocks
    assert document.text[: block.lead] == "建设5G网。"


@given(st.lists(st.one_of(st.builds(Line, _TEXT), st.builds(Line, st.just(""), cells=st.tuples(_TEXT, _TEXT)))))
def test_blocks_cover_the_text_line_by_line(lines: list[Line]):
    document = to_document(Draft(tuple(lines), {}))
    assert [block.span.of(document.text) for block in document.blocks] == (document.text.split("\n") if lines else [])
    for block in document.blocks:
        if block.cells:
            assert "\t".join(cell.of(document.text) for cell in block.cells) == block.span.of(document.text)
