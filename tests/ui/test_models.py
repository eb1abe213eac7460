import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from explorer.domain.query import Facet, Query
from explorer.ui.models import facet_model, result_model
from explorer.ui.models.facet_model import Choice, FacetModel, GroupRow, MoreRow, ValueRow
from explorer.ui.models.result_model import ResultModel
from tests.ui.sample import answer, chosen, make_shelf

ENTRIES = make_shelf().entries
FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal


def rows(model: FacetModel) -> list[facet_model.FacetRow]:
    return [model.index(row).data(facet_model.ROW) for row in range(model.rowCount())]


@pytest.mark.usefixtures("qapp")
def test_results_pass_the_model_tester() -> None:
    model = ResultModel()
    tester = QAbstractItemModelTester(model, FATAL)
    for text in ("", "氢", "没有这样的词", "涪陵"):
        model.show(answer(ENTRIES, Query(text)))
    assert tester.model() is model
    assert model.rowCount() == 2


@pytest.mark.usefixtures("qapp")
def test_a_result_tells_title_belonging_and_marks() -> None:
    model = ResultModel()
    model.show(answer(ENTRIES, Query("氢")))
    row = model.index(0).data(result_model.ROW)
    assert (row.badge, row.title, row.title_marks) == ("3", "打造成渝氢走廊", ((4, 5),))
    assert row.belonging == "交通行动  ·  重庆市经济信息委"
    assert model.row_of("sample:task-3") == 0
    assert model.row_of("sample:task-1") == -1
    assert "任务 3，打造成渝氢走廊" in model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)


@pytest.mark.usefixtures("qapp")
def test_the_preamble_has_a_name() -> None:
    model = ResultModel()
    model.show(answer(ENTRIES, Query("制定本方案")))
    row = model.index(0).data(result_model.ROW)
    assert (row.badge, row.title, row.belonging) == ("序", "序言", "")


@pytest.mark.usefixtures("qapp")
def test_facets_pass_the_model_tester() -> None:
    model = FacetModel()
    tester = QAbstractItemModelTester(model, FATAL)
    model.show(answer(ENTRIES, Query()))
    for facet in Facet:
        model.fold(facet, open_=True)
    model.show(answer(ENTRIES, Query("氢", (chosen(Facet.LEAD, "重庆市能源局"),))))
    model.fold(Facet.AGENCY, open_=False)
    assert tester.model() is model


@pytest.mark.usefixtures("qapp")
def test_chosen_and_excluded_values_stay_listed_at_zero() -> None:
    model = FacetModel()
    model.fold(Facet.LEAD, open_=True)
    query = Query("氢", (chosen(Facet.LEAD, "重庆市交通局"),), (chosen(Facet.PLACE, "涪陵区"),))
    model.show(answer(ENTRIES, query))
    states = {row.label: (row.count, row.choice) for row in rows(model) if isinstance(row, ValueRow)}
    assert states["重庆市交通局"] == (0, Choice.CHOSEN)
    assert states["涪陵区"] == (0, Choice.EXCLUDED)


@pytest.mark.usefixtures("qapp")
def test_a_long_group_is_short_until_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(facet_model, "SHORT", 2)
    model = FacetModel()
    rare = chosen(Facet.AGENCY, "重庆市经济信息委")
    model.show(answer(ENTRIES, Query(where=(rare,))))
    agencies = [row for row in rows(model) if isinstance(row, ValueRow) and row.selection.facet is Facet.AGENCY]
    assert len(agencies) == 3
    assert agencies[-1].selection == rare
    assert MoreRow(Facet.AGENCY, 3) in rows(model)
    model.toggle_whole(Facet.AGENCY)
    assert MoreRow(Facet.AGENCY, 0) in rows(model)


@pytest.mark.usefixtures("qapp")
def test_facet_values_read_as_words() -> None:
    model = FacetModel()
    for facet in (Facet.KIND, Facet.DOCUMENT):
        model.fold(facet, open_=True)
    model.show(answer(ENTRIES, Query(where=(chosen(Facet.KIND, "task"),))))
    labels = [row.label for row in rows(model) if isinstance(row, ValueRow)]
    assert {"任务", "序言", "样例方案"} <= set(labels)
    group = next(row for row in rows(model) if isinstance(row, GroupRow) and row.facet is Facet.KIND)
    assert (group.values, group.touched) == (2, 1)
