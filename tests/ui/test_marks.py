from explorer.domain.document import Span
from explorer.domain.query import Facet
from explorer.ui.marks import find_terms, link_marks
from tests.ui.sample import make_shelf

ENTRIES = make_shelf().entries


def test_terms_are_found_whatever_their_width_and_case() -> None:
    assert find_terms("ＣＯ２排放和co2", ("CO2",)) == [Span(0, 3), Span(6, 9)]


def test_overlapping_finds_become_one() -> None:
    assert find_terms("成渝氢走廊", ("成渝氢", "氢走廊", "")) == [Span(0, 5)]


def test_every_mark_covers_what_was_written() -> None:
    entry = ENTRIES[3]
    text = entry.plan.document.text
    marks = {mark.span.of(text): (mark.look, mark.selection.facet) for mark in link_marks(entry)}
    assert marks == {
        "成渝氢走廊": ("programme", Facet.PROGRAMME),
        "涪陵": ("place", Facet.PLACE),
        "市经济信息委": ("lead", Facet.AGENCY),
        "省能源局": ("participant", Facet.AGENCY),
    }
