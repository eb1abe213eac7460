"""Whose branch a body is can be told from its name, so that it is found by what people call the whole."""

from functools import cache

import pytest

from explorer.domain.agency import Agency
from explorer.linking.agency_table import AgencyTable
from explorer.linking.branches import Branches
from explorer.linking.gazetteer import Gazetteer


@cache
def branches() -> Branches:
    return Branches(AgencyTable.shipped(), Gazetteer.load())


def body(name: str) -> Agency:
    return AgencyTable.shipped().named(name) or Agency(name, name, "重庆市")


def heads(name: str) -> tuple[str, ...]:
    return branches().head_names(body(name))


def borrowed(name: str) -> tuple[str, ...]:
    return branches().borrowed_names(body(name))


@pytest.mark.parametrize(
    ("branch", "head"),
    [
        ("人行成都分行", "央行"),
        ("重庆证监局", "证监会"),
        ("四川银保监局", "保监会"),
        ("四川银保监局", "金融监管总局"),  # what the head became
        ("重庆市税务局", "国家税务总局"),
        ("民航四川监管局", "民航局"),
        ("重庆海关", "海关总署"),
        ("国网重庆市电力公司", "国家电网"),
        ("中国铁路成都局集团公司", "国铁集团"),
        ("国家能源局华中监管局", "能源局"),
        ("财政部重庆监管局", "财政部"),
        # in no table
        ("中国农业发展银行重庆市分行", "农发行"),
        ("国家林业和草原局驻成都专员办", "林草局"),
        ("浙江证监局", "证监会"),
        ("昆明海关", "海关总署"),
        ("万州区税务局", "税务总局"),
    ],
)
def test_a_branch_is_called_as_its_head(branch: str, head: str):
    assert head in heads(branch)
    assert head not in borrowed(branch)


@pytest.mark.parametrize(
    "name", ["教育部门", "重庆市教委", "四川省能源局", "重庆市国家安全局", "中国气象局", "国家税务总局"]
)
def test_what_only_begins_or_ends_like_a_branch_is_none(name: str):
    assert heads(name) == borrowed(name) == ()


def test_a_body_is_called_as_what_it_took_over_from():
    assert "扶贫办" in borrowed("重庆市农业农村委")
    assert "银保监局" in borrowed("国家金融监督管理总局重庆监管局")
