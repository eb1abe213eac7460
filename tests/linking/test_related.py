"""Related tasks: the same both ways, with true reasons, and such as a reader would name."""

import pytest

from explorer.domain.links import LinkedSection, ReasonKind
from explorer.domain.role import Role
from explorer.linking import related
from tests.samples import bundled_plan, labels, plan_from, sections_by_key

TASKS = {linked.id: linked for linked in bundled_plan().sections if linked.section.kind == "task"}
ALL_REASONS = [
    (one, TASKS[each.section_id], reason) for one in TASKS.values() for each in one.related for reason in each.reasons
]


def things(linked: LinkedSection, kind: ReasonKind) -> set[str]:
    """What a task has, by kind of reason."""
    text = bundled_plan().document.text
    action = linked.section.action
    return {
        ReasonKind.LEAD: {link.agency for link in linked.agencies if link.role is Role.LEAD},
        ReasonKind.AGENCY: {link.agency for link in linked.agencies},
        ReasonKind.PLACE: {link.place for link in linked.places},
        ReasonKind.PROGRAMME: {link.programme for link in linked.programmes},
        ReasonKind.TEXT: {linked.section.whole.of(text) + (action.title if action else "")},
    }[kind]


def test_likeness_is_the_same_both_ways():
    scores = {(one.id, r.section_id): r.score for one in TASKS.values() for r in one.related}
    for (one, other), score in scores.items():
        assert 0 < score <= 1
        assert scores.get((other, one), score) == score


def test_the_closest_comes_first():
    for linked in TASKS.values():
        assert [r.score for r in linked.related] == sorted((r.score for r in linked.related), reverse=True)
        assert linked.id not in {r.section_id for r in linked.related}


def test_every_reason_is_true_of_both_tasks():
    for one, other, reason in ALL_REASONS:
        if reason.kind is ReasonKind.TEXT:
            assert all(reason.value in next(iter(things(task, reason.kind))) for task in (one, other))
        else:
            assert reason.value in things(one, reason.kind) & things(other, reason.kind)


def test_a_shared_lead_weighs_more_than_a_body_that_is_nearly_everywhere():
    leads = [r for linked in TASKS.values() for r in linked.related[:3] for r in r.reasons if r.kind is ReasonKind.LEAD]
    common = [r for _, _, r in ALL_REASONS if r.kind is ReasonKind.AGENCY and r.value == "四川省发展改革委"]
    assert len(leads) > len(common)


def test_a_reader_agrees_with_most_of_the_first_three():
    sections = sections_by_key(bundled_plan())
    agreed = 0
    for row in labels("related"):
        found = {each.section_id.split(":")[1] for each in sections[row["section"]].related[:3]}
        agreed += len(found & {row["first"], row["second"], row["third"]})
    assert agreed >= 0.7 * 3 * 26


def test_the_closest_of_many_are_those_that_comparing_all_with_all_finds():
    bodies = ["教委", "财政局", "水利局", "交通局", "能源局", "科技局", "民政局"]
    rows = [f"{n}．第{n}项。推进工作。（责任单位：市{bodies[n % 7]}、市{bodies[n % 5]}）" for n in range(1, 60)]
    tasks = [each for each in plan_from("\n".join(("重庆市方案", *rows))).sections if each.section.kind == "task"]
    assert len(tasks) == 59
    for one in tasks:
        scores = {r.section_id: r.score for r in one.related}
        assert len(scores) <= 8
        for other in tasks:
            back = {r.section_id: r.score for r in other.related}
            if one.id in back and other.id not in scores and len(scores) == 8:
                assert back[one.id] <= min(scores.values())


def _many(count: int) -> str:
    """A plan whose tasks all share a body, and some of them things, places and others."""
    things = [
        "氢能",
        "光伏",
        "风电",
        "储能",
        "公交",
        "物流",
        "碳汇",
        "湿地",
        "节水",
        "农机",
        "秸秆",
        "电网",
        "钢铁",
        "水泥",
    ]
    places = ["江北区", "渝北区", "万州区", "永川区"]
    bodies = ["市财政局", "市教委", "市科技局", "市交通运输委", "市商务委", "市水利局"]
    lines = ["重庆市方案", "一、重点任务"]
    for number in range(count):
        one, two, three = (things[(number * step + number // 14) % 14] for step in (3, 5, 9))
        if number % 90 == 0:
            lines.append(f"（{'一二三四五六七八九'[number // 90]}）{one}行动")
        who = "、".join(("市发展改革委", bodies[number % 6], bodies[number * 5 % 7 % 6]))
        work = f"在{places[number * 3 % 4]}发展{two}，改造{three}"
        lines.append(f"{number % 90 + 1}．推进{one}。{work}。（责任单位：{who}）")
    return "\n".join(lines)


def _likenesses(text: str) -> list[list[float]]:
    return [[r.score for r in linked.related] for linked in plan_from(text).sections if linked.section.kind == "task"]


def test_a_huge_plan_finds_nearly_what_comparing_all_with_all_finds(monkeypatch: pytest.MonkeyPatch):
    text = _many(450)
    exact = _likenesses(text)
    monkeypatch.setattr(related, "_MANY", 100)
    quick = _likenesses(text)
    assert [scores[0] for scores in quick] == pytest.approx([scores[0] for scores in exact], abs=0.1)
    assert sum(map(sum, quick)) >= 0.98 * sum(map(sum, exact))
