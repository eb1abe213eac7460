"""Official plans that nobody here wrote, against labels made by reading."""

import pytest

from tests.bench.understanding import Score, bare, labelled_plans, read_plan, score_plan

WELL_FORMED, FLAT = 0.97, 0.90
"""F1 to be reached for tasks, agencies and roles."""


@pytest.mark.parametrize("label", list(labelled_plans()), ids=lambda label: label["file"][:16])
@pytest.mark.usefixtures("shared_data")
def test_tasks_and_bodies_are_those_a_reader_finds(label: dict):
    scores: dict[str, Score] = score_plan(label)
    least = WELL_FORMED if label["well_formed"] else FLAT
    assert scores["tasks"].f1 >= least
    assert scores["agencies"].f1 >= least
    assert scores["roles"].f1 >= least


@pytest.mark.parametrize("label", [label for label in labelled_plans() if "structure" in label])
@pytest.mark.usefixtures("shared_data")
def test_chapters_and_their_titles_are_those_a_reader_finds(label: dict):
    plan = read_plan(label)
    text = plan.document.text
    found = {(linked.section.title, bare(linked.section.span.of(text))) for linked in plan.sections}
    leaves = {part["title"] for part in label["structure"]} - {part["parent"] for part in label["structure"]}
    expected = {(part["title"], bare(part["starts"])) for part in label["structure"] if part["title"] in leaves}
    assert len(found & expected) >= FLAT * len(expected)


def test_a_text_without_any_breaks_is_cut_at_its_numbers():
    from tests.samples import plan_from

    text = (
        "某市方案为加快发展，制定本方案。一、主要任务（一）推进一、二、三产业融合。延长产业链。（市农业农村委负责）"
        "（二）扩大开放。1．办好展会。2．用好通道。（市商务委负责）二、保障措施加强领导。"
    ) + "各单位要提高认识，抓好落实。" * 110
    plan = plan_from(text)
    tasks = [linked for linked in plan.sections if linked.section.kind == "task"]
    assert [len(linked.agencies) for linked in tasks] == [1, 1]
    assert plan.document.text == text


def test_a_title_that_announces_another_keeps_its_end_in_a_text_without_breaks():
    from tests.samples import plan_from

    text = (
        "某市人民政府关于印发某市发展“十四五”规划（2021—2025年）的通知某府发〔2021〕22号各区县人民政府：现将规划印发给你们。"
        "一、主要任务（一）扩大开放。办好展会。（二）推进融合。延长链条。二、保障措施加强领导。"
    )
    metadata = plan_from(text).document.metadata
    assert metadata.title == "某市人民政府关于印发某市发展“十四五”规划（2021—2025年）的通知"
    assert metadata.number == "某府发〔2021〕22号"
