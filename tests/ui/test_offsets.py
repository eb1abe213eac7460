from explorer.ui.offsets import from_utf16, to_utf16

RARE = "a𬭊b𬭊"


def test_common_text_needs_no_conversion() -> None:
    assert to_utf16("成渝氢走廊", 3) == 3
    assert from_utf16("成渝氢走廊", 3) == 3


def test_rare_characters_count_twice_for_qt() -> None:
    assert [to_utf16(RARE, at) for at in range(5)] == [0, 1, 3, 4, 6]
    assert [from_utf16(RARE, unit) for unit in (0, 1, 3, 4, 6)] == [0, 1, 2, 3, 4]
