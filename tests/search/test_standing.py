"""Articles of statutes: what weighs more comes first where the words are the same."""

from msgspec.structs import replace

from explorer.domain.plan import Kind
from explorer.search import Catalogue
from explorer.search.standing import Standing
from tests.search.small import plan_of

SAME = "污染者应当承担治理费用"


def statute(name: str, title: str, *bodies: str):
    plan = plan_of([("", body, "") for body in bodies], name)
    sections = tuple(
        replace(linked, section=replace(linked.section, kind=Kind.PASSAGE), id=f"{name}:passage-{number}")
        for number, linked in enumerate(plan.sections, 1)
    )
    metadata = replace(plan.document.metadata, title=title)
    return replace(plan, document=replace(plan.document, metadata=metadata), sections=sections)


def weights(*plans) -> dict[str, float]:
    catalogue = Catalogue(plans)
    return {
        entry.plan.document.id: factor
        for entry, factor in zip(catalogue.entries, Standing(catalogue).factors, strict=True)
    }


def test_law_everywhere_weighs_more_than_local_law():
    found = weights(statute("甲", "重庆市水污染防治条例", SAME), statute("乙", "水污染防治条例", SAME))
    assert found["乙"] > found["甲"]


def test_the_version_in_force_weighs_more_than_the_one_it_replaced():
    old = statute("甲", "中华人民共和国水法", "1988年1月21日通过", SAME)
    new = statute("乙", "中华人民共和国水法", "1988年1月21日通过，2002年8月29日修订", SAME)
    found = weights(new, old)
    assert found["乙"] > found["甲"]


def test_a_statute_that_others_name_weighs_more():
    citing = statute("丙", "节约用水条例", "根据《中华人民共和国水法》制定本条例")
    found = weights(statute("甲", "渔业法", SAME), statute("乙", "中华人民共和国水法", SAME), citing)
    assert found["乙"] > found["甲"] == found["丙"]


def test_tasks_of_plans_all_weigh_alike():
    assert set(weights(plan_of([("题", SAME, ""), ("题", "根据《甲》", "")], "甲")).values()) == {1.0}
