"""Places, bodies, tasks and words by what people call them, where the plan calls them otherwise."""

import pytest
from msgspec.structs import replace

from explorer.domain.links import ProgrammeLink
from explorer.domain.programme import Programme
from explorer.domain.query import Facet, Query, Results, Selection
from explorer.workflow.session import Session, run_query
from tests.search.small import plan_of, searcher_over


def ask(session: Session, words: str) -> Results:
    return run_query(session, Query(words))


def tasks(results: Results, *ways: str) -> set[int]:
    """The numbers of the tasks found in these ways, in any if none is given."""
    found = (hit for hit in results.hits if hit.entry.section.kind.value == "task")
    return {hit.entry.section.number for hit in found if not ways or hit.via.value in ways}


SCATTERED = {
    "江津": {5},  # 泸（州）永（川）江（津）
    "荣昌": {5},  # 内（江）荣（昌）
    "合川": {5},  # 合（川）广（安）长（寿）
    "眉山": {5},  # 成（都）德（阳）眉（山）资（阳）
    "遂宁": {5, 9, 12},  # 遂（宁）潼（南）; 绵（阳）遂（宁）内（江）; 遂潼川渝毗邻地区
    "广安": {5, 25},  # 合（川）广（安）长（寿）; 邻水, which lies in it
}


@pytest.mark.parametrize(("name", "numbers"), SCATTERED.items())
@pytest.mark.parametrize("form", ["{}", "地点:{}", "{}有哪些任务"])
def test_a_place_written_in_pieces_is_known_by_its_bare_name(session: Session, form: str, name: str, numbers: set[int]):
    found = ask(session, form.format(name))
    assert tasks(found, "literal", "synonym") == numbers


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("jiangjin", 5),
        ("rongchang", 5),
        ("hechuan", 5),
        ("meishan", 5),
        ("guangan", 25),
        ("suining", 9),
        ("rc", 5),
        ("jjin", 5),
    ],
)
def test_and_by_its_pinyin(session: Session, typed: str, number: int):
    assert number in tasks(ask(session, typed), "pinyin")


SAME_PLACE = [
    ("潼南县", "潼南区"),
    ("荣昌县", "荣昌区"),
    ("江津市", "江津区"),
    ("永川市", "永川区"),
    ("开县", "开州区"),
    ("达县", "达川区"),
    ("重庆市潼南区", "潼南区"),
    ("重庆潼南", "潼南区"),
    ("重庆市潼南县", "潼南区"),
    ("四川省宜宾市", "宜宾市"),
    ("成都邛崃市", "邛崃市"),
    ("四川省成都市邛崃市", "邛崃市"),
    ("重庆长寿", "长寿区"),
]


@pytest.mark.parametrize(("typed", "place"), SAME_PLACE)
def test_a_place_by_its_old_name_or_with_what_it_lies_in(session: Session, typed: str, place: str):
    numbers = tasks(run_query(session, Query("", (Selection(Facet.PLACE, place),))))
    found = ask(session, typed)
    assert tasks(found, "literal", "synonym") == numbers
    assert place in found.understood
    assert tasks(ask(session, f"地点:{typed}"), "literal") == numbers
    assert run_query(session, Query("", (Selection(Facet.PLACE, typed),))).total == len(numbers)


@pytest.mark.parametrize(
    "typed",
    [
        "宜宾县",  # now 叙州区, which the plan does not name
        "广安区",  # a part of 广安市
        "四川潼南",
        "成都潼南区",
        "重庆邛崃市",
    ],
)
def test_what_is_another_place_or_lies_elsewhere_is_not_taken_for_it(session: Session, typed: str):
    assert tasks(ask(session, f"地点:{typed}")) == set()
    assert tasks(ask(session, typed), "synonym") == set()


BOTH_SIDES = {
    "发改": ("重庆市发展改革委", "四川省发展改革委"),
    "经信": ("重庆市经济信息委", "四川省经济和信息化厅"),
    "人社": ("重庆市人力社保局", "四川省人力资源社会保障厅"),
    "住建": ("重庆市住房城乡建委", "四川省住房城乡建设厅"),
    "城管": ("重庆市城市管理局",),
    "渝发改委": ("重庆市发展改革委",),
    "川发改委": ("四川省发展改革委",),
    "渝发改": ("重庆市发展改革委",),
    "四川经信": ("四川省经济和信息化厅",),
    "川能源局": ("四川省能源局",),
}


def responsible(session: Session, facet: Facet, *bodies: str) -> set[int]:
    return tasks(run_query(session, Query("", tuple(Selection(facet, body) for body in bodies))))


@pytest.mark.parametrize(("typed", "bodies"), BOTH_SIDES.items())
def test_a_body_called_in_short(session: Session, typed: str, bodies: tuple[str, ...]):
    found = ask(session, typed)
    assert tasks(found, "synonym") == responsible(session, Facet.AGENCY, *bodies)
    assert all(f"“{body}”" in found.understood for body in bodies)
    assert "您要查的可能是" not in found.understood
    assert tasks(ask(session, f"单位:{typed}"), "literal") == responsible(session, Facet.AGENCY, *bodies)


@pytest.mark.parametrize(("typed", "body"), [("渝发改委", "重庆市发展改革委"), ("川能源局", "四川省能源局")])
def test_a_question_about_the_body_of_one_side(session: Session, typed: str, body: str):
    found = ask(session, f"{typed}牵头哪些任务")
    assert tasks(found, "literal") == responsible(session, Facet.LEAD, body)


def test_who_leads_in_short(session: Session):
    leads = responsible(session, Facet.LEAD, "重庆市发展改革委", "四川省发展改革委")
    assert tasks(ask(session, "牵头:发改"), "literal") == leads


HEADS = {
    "人民银行": ("人行重庆营管部", "人行成都分行"),
    "中国人民银行": ("人行重庆营管部", "人行成都分行"),
    "央行": ("人行重庆营管部", "人行成都分行"),
    "证监会": ("重庆证监局", "四川证监局"),
    "中国银保监会": ("重庆银保监局", "四川银保监局"),
    "金融监管总局": ("重庆银保监局", "四川银保监局"),
    "税务总局": ("重庆市税务局", "四川省税务局"),
    "国家邮政局": ("重庆市邮政管理局", "四川省邮政管理局"),
}


@pytest.mark.parametrize(("head", "branches"), HEADS.items())
def test_branches_are_found_by_what_people_call_their_head(session: Session, head: str, branches: tuple[str, ...]):
    numbers = responsible(session, Facet.AGENCY, *branches)
    found = ask(session, head)
    assert tasks(found, "synonym") == numbers > set()
    assert all(branch in found.understood for branch in branches)
    for typed in (f"单位:{head}", f"{head}有哪些任务"):  # that it is the branch is said, not taken for what was asked
        asked = ask(session, typed)
        assert (asked.total, tasks(asked, "synonym")) == (0, numbers)
        assert all(branch in asked.understood for branch in branches)
    assert {*branches} <= {suggestion.text for suggestion in found.suggestions}


@pytest.mark.parametrize("typed", ["国家铁路局", "国铁集团", "中国铁路总公司", "海关总署", "国家能源局"])
def test_a_national_body_that_is_not_there_is_no_other_one(session: Session, typed: str):
    for query in (f"单位:{typed}", f"牵头:{typed}", f"{typed}负责什么"):
        assert ask(session, query).total == 0


def test_a_head_that_is_in_the_library_itself_is_meant_alone():
    plan = plan_of([("甲", "贷款", "人行成都分行"), ("乙", "债券", "中国人民银行")])
    branch, head = plan.agencies
    names = ("中国人民银行", "人民银行", "央行")
    plan = replace(plan, agencies=(replace(branch, heads=names), replace(head, aliases=names[1:])))
    for name in names:
        assert tasks(searcher_over(plan).search(Query(f"单位:{name}"))) == {2}


@pytest.mark.parametrize("word", ["能源", "水利", "交通", "教育", "财政", "农业", "环境保护"])
def test_a_word_that_bodies_are_called_after_stays_a_word(session: Session, word: str):
    found = ask(session, word)
    text = {hit.entry.id for hit in found.hits if word in hit.entry.text + hit.entry.section.title}
    assert {hit.entry.id for hit in found.hits if hit.via.value == "literal"} == text
    assert not any(f"“{body}”" in found.understood for body in ("重庆市生态环境局", "重庆市教委"))


TITLES = {
    1: "协同开发油气资源",
    5: "推动乡村绿色低碳产业协同发展",
    10: "提升交通基础设施绿色低碳化水平",
    11: "推动交通运输工具绿色低碳转型",
    12: "推动城乡集约化融合发展",
    20: "推动绿色低碳关键技术研发应用",
    26: "推进绿色低碳创建",
}


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("增长5倍", 5),
        ("每年10月检查", 10),
        ("第二十六次会议", 26),
        ("建设12个公园", 12),
        ("行动二十", 20),
        ("行动十一", 11),
    ],
)
def test_a_number_in_a_phrase_counts_something_else_than_tasks(session: Session, typed: str, number: int):
    assert TITLES[number] not in ask(session, typed).understood


@pytest.mark.parametrize(("typed", "number"), [("第二十六次会议", 26), ("行动二十", 20), ("行动十一", 11)])
def test_nor_is_that_task_found(session: Session, typed: str, number: int):
    assert number not in tasks(ask(session, typed))


@pytest.mark.parametrize("typed", ["第三个行动", "行动三", "行动3", "第三行动", "第3项行动"])
def test_an_action_by_its_number(session: Session, typed: str):
    assert tasks(ask(session, typed)) == tasks(ask(session, typed), "literal") == {8, 9, 10, 11}


@pytest.mark.parametrize(
    ("typed", "number"),
    [("任务六", 6), ("第六项任务", 6), ("６号任务", 6)],
)
def test_a_task_by_its_number(session: Session, typed: str, number: int):
    assert tasks(ask(session, typed), "literal") == {number}


@pytest.mark.parametrize(("typed", "number"), [("26", 26), ("二十六", 26), ("第6个", 6), ("第26项", 26)])
def test_a_number_that_does_not_say_what_it_counts_may_be_a_task(session: Session, typed: str, number: int):
    assert tasks(ask(session, typed), "synonym") == {number}


@pytest.mark.parametrize(
    ("typed", "numbers"),
    [
        ("任务六的牵头单位", {6}),
        ("查看第26项任务内容", {26}),
        ("任务6牵头单位", {6}),
        ("任务六和任务七", {6, 7}),
        ("行动三的责任单位", {8, 9, 10, 11}),
        ("任务十分艰巨", set()),
        ("行动一致", set()),
        ("完成任务5项", set()),
        ("行动2030", set()),
    ],
)
def test_a_task_or_an_action_by_its_number_among_other_words(session: Session, typed: str, numbers: set[int]):
    assert tasks(ask(session, typed), "literal", "synonym") == numbers


def test_a_task_by_its_number_beside_what_it_is(session: Session):
    assert tasks(ask(session, "任务 6")) == {6}


@pytest.mark.parametrize(
    ("typed", "meant"), [("光付", "光伏"), ("低炭", "低碳"), ("抽水续能", "抽水蓄能"), ("江金", "江津区")]
)
def test_only_what_the_plan_has_is_offered_for_a_misspelt_word(session: Session, typed: str, meant: str):
    found = ask(session, typed)
    assert found.understood.endswith(f"您要查的可能是“{meant}”")
    assert {hit.via.value for hit in found.hits} == {"spelling"}


def test_where_the_plan_lacks_the_word_that_was_misspelt_it_is_said_otherwise(session: Session):
    assert "“天然气”" in ask(session, "燃汽").understood


@pytest.mark.parametrize(("typed", "meant"), [("天燃气", "天然气"), ("煤碳", "煤炭"), ("港囗", "港口")])
def test_a_common_misspelling_is_put_right_though_dictionaries_have_it(session: Session, typed: str, meant: str):
    found = ask(session, typed)
    assert f"您要查的可能是“{meant}”" in found.understood
    assert (found.suggestions[0].text, found.suggestions[0].kind) == (meant, "word")
    assert tasks(found, "spelling") == tasks(ask(session, meant), "literal") > set()


@pytest.mark.parametrize("typed", ["公式", "研究员", "适应性", "经营权", "权利", "形式", "汽油", "受益", "植物"])
def test_another_word_that_only_sounds_like_one_of_the_plan_is_meant_as_it_is(session: Session, typed: str):
    assert not any(hit.via.value == "spelling" for hit in ask(session, typed).hits)


BARE = {
    "西部科学城": {19},  # 西部（重庆）科学城, 西部（成都）科学城
    "重庆科学城": {19},
    "西部重庆科学城": {19},
    "绵阳科技城": {19},  # 中国（绵阳）科技城
    "西部数据交易中心": {7},  # 西部数据交易中心（重庆）
    "成渝中欧班列": {8},  # 中欧班列（成渝）号
    "长垫梁绿色经济走廊": {25},  # 长（寿）垫（江）梁（平）绿色经济走廊
    "长寿垫江梁平绿色经济走廊": {25},
    "三峡库心长江盆景": {25},  # 三峡库心·长江盆景
    "涪陵页岩气示范区": {1},  # 涪陵国家级页岩气示范区
    "国家级绿色产业示范基地": {6},  # 国家绿色产业示范基地
}


@pytest.mark.parametrize(("typed", "numbers"), BARE.items())
def test_a_programme_is_found_without_its_brackets_marks_and_level(session: Session, typed: str, numbers: set[int]):
    assert tasks(ask(session, typed), "literal", "synonym") == numbers
    assert tasks(ask(session, f"项目:{typed}"), "synonym") == numbers
    assert tasks(ask(session, f"{typed}有哪些任务"), "literal", "synonym") == numbers
    assert tasks(ask(session, f"项目:“{typed}”")) == set()
    assert any(suggestion.kind == "programme" for suggestion in ask(session, typed).suggestions)


def test_what_is_found_without_brackets_is_told(session: Session):
    for typed in ("西部科学城", "项目:西部科学城"):
        found = ask(session, typed)
        assert found.total == 0
        assert found.hits[0].via.value == "synonym"
        assert "“西部（重庆）科学城”" in found.understood
        assert "“西部（成都）科学城”" in found.understood


def test_a_name_that_is_anothers_without_brackets_is_meant_as_it_is():
    plan = plan_of([("甲", "建设国家科学城。", ""), ("乙", "建设国家（东部）科学城。", "")])
    names = ("国家科学城", "国家（东部）科学城")
    linked = tuple(
        replace(section, programmes=(ProgrammeLink(name, name, section.section.span),))
        for section, name in zip(plan.sections, names, strict=True)
    )
    plan = replace(plan, sections=linked, programmes=tuple(map(Programme, names)))
    assert tasks(searcher_over(plan).search(Query("项目:国家科学城"))) == {1}
    assert tasks(searcher_over(plan).search(Query("项目:东部科学城"))) == {2}


LEFT_OUT = {
    "清洁能源示范区": ("清洁能源高质量发展示范区",),
    "西南储气调峰基地": ("百亿级西南地区储气调峰基地",),
    "川渝农业合作示范区": ("川渝毗邻地区现代农业合作示范区",),
    "万达开示范区": ("万达开川渝统筹发展示范区", "万达开国家可持续发展议程创新示范区"),
    "重庆数据交易中心": ("西部数据交易中心（重庆）",),
    "无废城市建设": ("无废城市",),
}


@pytest.mark.parametrize(("typed", "programmes"), LEFT_OUT.items())
def test_a_programme_is_found_by_parts_of_its_name(session: Session, typed: str, programmes: tuple[str, ...]):
    numbers = responsible(session, Facet.PROGRAMME, *programmes)
    for form in (typed, f"项目:{typed}"):
        found = ask(session, form)
        assert tasks(found, "literal", "synonym") == numbers > set()
        assert all(f"“{programme}”" in found.understood for programme in programmes)


def test_words_may_be_left_out_beside_a_bracket(session: Session):
    assert tasks(ask(session, "项目:天然气（页岩气）产能基地")) == {1}


@pytest.mark.parametrize("typed", ["农业试点", "经济示范区", "能源中心", "专项行动计划"])
def test_any_two_words_are_no_programme(session: Session, typed: str):
    assert tasks(ask(session, f"项目:{typed}")) == set()


CUT_SHORT = {
    "工信委": ("重庆市经济信息委", "四川省经济和信息化厅"),
    "生态局": ("重庆市生态环境局",),
    "市场局": ("重庆市市场监管局", "四川省市场监管局"),
    "地方金融局": ("重庆市金融监管局", "四川省地方金融监管局"),
    "人行营管部": ("人行重庆营管部",),
    "口岸物流办公室": ("重庆市政府口岸物流办", "四川省政府口岸物流办"),
    "工业和信息化局": ("重庆市经济信息委", "四川省经济和信息化厅"),
}


@pytest.mark.parametrize(("typed", "bodies"), CUT_SHORT.items())
def test_a_body_cut_short_or_with_another_organ(session: Session, typed: str, bodies: tuple[str, ...]):
    numbers = responsible(session, Facet.AGENCY, *bodies)
    assert tasks(ask(session, typed), "synonym") == numbers > set()
    assert tasks(ask(session, f"单位:{typed}"), "literal", "synonym") == numbers
    leads = responsible(session, Facet.LEAD, *bodies)
    assert tasks(ask(session, f"牵头:{typed}"), "literal", "synonym") == leads


SIDED = {
    "重庆财政": "重庆市财政局",
    "四川交通": "四川省交通运输厅",
    "重庆农业": "重庆市农业农村委",
    "四川国土": "四川省自然资源厅",
    "四川市场监管": "四川省市场监管局",
}


@pytest.mark.parametrize(("typed", "body"), SIDED.items())
def test_a_field_of_work_with_its_side_is_a_body(session: Session, typed: str, body: str):
    assert tasks(ask(session, typed), "synonym") == responsible(session, Facet.AGENCY, body)


@pytest.mark.parametrize("typed", ["市委办", "重庆市局", "四川省厅", "市局", "财政部", "教育部"])
def test_whose_body_it_is_and_the_body_of_another_tell_none(session: Session, typed: str):
    assert not any(hit.via.value == "synonym" for hit in ask(session, typed).hits)
    assert tasks(ask(session, f"单位:{typed}"), "literal", "synonym") == set()


@pytest.mark.parametrize(
    ("typed", "place"), [("渝东北地区", "渝东北"), ("长江三角洲", "长三角"), ("国家级两江新区", "两江新区")]
)
def test_a_region_by_its_other_names(session: Session, typed: str, place: str):
    numbers = responsible(session, Facet.PLACE, place)
    assert tasks(ask(session, typed), "literal", "synonym") >= numbers > set()
    assert tasks(ask(session, f"地点:{typed}"), "literal") == numbers


@pytest.mark.parametrize(
    ("typed", "facet", "value"),
    [
        ("地点:蓉城", Facet.PLACE, "成都市"),
        ("地点:重庆经济技术开发区", Facet.PLACE, "重庆经开区"),
        ("地点:自贡高新技术产业开发区", Facet.PLACE, "自贡高新区"),
        ("项目:林交所", Facet.PROGRAMME, "涪陵林权交易所"),
        ("项目:土交所", Facet.PROGRAMME, "重庆农村土地交易所"),
    ],
)
def test_a_thing_by_a_word_that_means_the_same(session: Session, typed: str, facet: Facet, value: str):
    found = ask(session, typed)
    assert tasks(found, "synonym") == responsible(session, facet, value) > set()
    assert tasks(found, "literal") == set()
    assert f"也查“{value}”" in found.understood


def test_what_two_plans_write_in_two_ways_is_found_by_one():
    names = ("互联网+农产品出村进城工程", "互联网＋农产品出村进城工程")
    plan = plan_of([("甲", f"实施{names[0]}。", ""), ("乙", f"实施{names[1]}。", "")])
    linked = tuple(
        replace(section, programmes=(ProgrammeLink(name, name, section.section.span),))
        for section, name in zip(plan.sections, names, strict=True)
    )
    plan = replace(plan, sections=linked, programmes=tuple(map(Programme, names)))
    assert tasks(searcher_over(plan).search(Query("项目:农产品进城工程"))) == {1, 2}


def test_a_national_body_is_called_one_of_the_state():
    plan = plan_of([("甲", "扶助。", "中国残联"), ("乙", "节水。", "水利部")])
    plan = replace(plan, agencies=tuple(replace(agency, jurisdiction="中央") for agency in plan.agencies))
    for name, number in (("国家残联", 1), ("国家水利部", 2), ("水利", 2)):
        assert tasks(searcher_over(plan).search(Query(f"单位:{name}"))) == {number}
