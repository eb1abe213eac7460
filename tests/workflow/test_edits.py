"""Texts marked up against each other: both can be put together again from the pieces."""

from hypothesis import given
from hypothesis import strategies as st

from explorer.domain.versions import Edit, Piece
from explorer.workflow.edits import find_edits

_TEXTS = st.text(alphabet="甲乙丙，。；\n（）", max_size=40)


@given(_TEXTS, _TEXTS)
def test_old_and_new_text_are_both_in_the_pieces(before: str, after: str):
    pieces = list(find_edits(before, after))
    if any("…" in piece.words for piece in pieces):
        return
    assert "".join(piece.words for piece in pieces if piece.edit is not Edit.ADDED) == before
    assert "".join(piece.words for piece in pieces if piece.edit is not Edit.REMOVED) == after


def test_changes_are_told_clause_by_clause():
    assert list(find_edits("开展试点，建站十座。", "开展试点，建站二十座。")) == [
        Piece(Edit.KEPT, "开展试点，"),
        Piece(Edit.REMOVED, "建站十座。"),
        Piece(Edit.ADDED, "建站二十座。"),
    ]


def test_what_stayed_the_same_is_cut_short():
    same = "".join(f"第{number}句话不变。" for number in range(40))
    first, change = find_edits(same, same + "又加一句。")
    assert first == Piece(Edit.KEPT, "…" + same[-24:])
    assert change == Piece(Edit.ADDED, "又加一句。")
