"""The command line keeps to its contract."""

import json
import re
from pathlib import Path

import pytest

from explorer import cli

PROVEN = {
    **dict.fromkeys(("agencies", "places", "programmes"), "written"),
    "measures": "text",
    "mentions": "name",
    "cites": "title",
}
"""Lists of ``show`` and the field that must stand at each item's offsets."""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("library")


@pytest.fixture
def ask(library: Path, capfd: pytest.CaptureFixture[str]):
    """Run a command with --json and return its exit code, its answer and its standard error."""

    def run(*arguments: str):
        code = cli.main([*arguments, "--json", "--library", str(library)])
        out, err = capfd.readouterr()
        return code, json.loads(out) if out else None, err

    return run


def test_list_agencies_gives_61_bodies_and_211_links(ask):
    _, answer, _ = ask("list", "agencies")
    agencies = answer["agencies"]
    assert len(agencies) == 61
    assert sum(len(a["lead"]) + len(a["participant"]) + len(a["responsible"]) for a in agencies) == 211
    energy = next(agency for agency in agencies if agency["name"] == "重庆市能源局")
    assert energy["lead"] == [1, 2, 3, 4]
    assert energy["lead_ids"][0] == "chengyu-2022:task-1"


def test_list_documents_and_tasks(ask):
    _, answer, _ = ask("list", "documents")
    (document,) = answer["documents"]
    assert (document["id"], document["tasks"], document["sections"]) == ("chengyu-2022", 26, 33)
    _, answer, _ = ask("list", "tasks")
    assert [task["number"] for task in answer["tasks"]] == list(range(1, 27))


@pytest.fixture
def read(library: Path, capfd: pytest.CaptureFixture[str]):
    """Run a command without --json and return the lines a person reads."""

    def run(*arguments: str) -> list[str]:
        cli.main([*arguments, "--library", str(library)])
        return capfd.readouterr().out.splitlines()

    return run


def test_a_person_reads_lists_without_brackets_and_quotes(read):
    assert "重庆市能源局  重庆市  牵头：1、2、3、4  配合：17、21、22" in read("list", "agencies")
    assert "chengyu-2022:task-6  6．打造绿色低碳制造业集群  （区域产业绿色低碳转型行动）" in read("list", "tasks")
    assert "宜宾市  任务：6、10、25" in read("list", "places")
    for kind in ("documents", "tasks", "agencies", "places", "programmes"):
        assert not [line for line in read("list", kind) if re.search(r"[\[\]{}']|None", line)]


def test_a_person_reads_who_is_responsible_for_a_task(read):
    lines = read("show", "1")
    assert "牵头：重庆市能源局、四川省能源局" in lines
    assert "1．协同开发油气资源" in lines


def test_a_person_reads_what_kind_of_hits_there_are_and_what_else_could_be_asked(read):
    lines = read("search", "净零")
    assert lines[1] == "【同义词、别名】"
    assert lines[-2:] == ["资料库里没有“净零”这样的写法。", "可以改查：碳中和（10 条）"]
    filtered = read("search", "光盘", "--where", "牵头=重庆市能源局")
    assert filtered[-1] == "可以改查：光盘（1 条）"


def test_show_by_number_and_by_id_is_the_same(ask):
    _, by_number, _ = ask("show", "1")
    _, by_id, _ = ask("show", "chengyu-2022:task-1")
    assert by_number == by_id
    assert by_id["action"] == {"number": 1, "title": "区域能源绿色低碳转型行动"}
    assert by_id["agencies"][0]["role_evidence"]["rule"] == "两省市列首位的为牵头单位"


def test_every_offset_of_show_fits_the_exported_document(ask, tmp_path: Path):
    target = tmp_path / "all.json"
    assert ask("export", "--to", str(target))[0] == 0
    (document,) = json.loads(target.read_text(encoding="utf-8"))["documents"]
    assert len(document["sections"]) == 33
    for section in document["sections"]:
        assert document["text"][section["start"] : section["end"]] == section["text"]
        assert document["text"][section["title_start"] : section["title_end"]] == section["title"]
        assert ask("show", section["id"])[1] == section
        for name, written in PROVEN.items():
            for item in section[name]:
                assert document["text"][item["start"] : item["end"]] == item[written]


def test_search_answers_hits_and_all_facets(ask):
    code, answer, _ = ask("search", "页岩气", "--where", "lead=重庆市能源局")
    assert code == 0
    assert answer["total"] == 1
    (hit,) = answer["hits"]
    assert hit["id"] == "chengyu-2022:task-1"
    assert all(hit["snippet"][start:end] == "页岩气" for start, end in hit["spans"])
    assert set(answer["facets"]) == {
        "action", "agency", "lead", "participant", "jurisdiction", "place", "programme", "kind", "document",
    }  # fmt: skip


@pytest.mark.parametrize("query", ["-碳汇", "－碳汇", "-牵头:发改委", "--碳汇", "-LNG", "- 碳汇"])
def test_a_query_may_begin_with_a_minus(ask, query: str):
    code, answer, _ = ask("search", query, "--limit", "3")
    assert code == 0
    assert answer["query"] == query


def test_and_so_may_what_follows_an_option(ask, tmp_path: Path):
    code, answer, _ = ask("search", "碳汇", "--limit", "-3")
    assert (code, answer["hits"]) == (0, [])
    assert answer["total"] > 0
    target = tmp_path / "其余.json"
    assert ask("export", "--query", "-碳", "--to", str(target))[0] == 0
    (document,) = json.loads(target.read_text(encoding="utf-8"))["documents"]
    assert not any("碳" in section["title"] + section["text"] for section in document["sections"])


@pytest.mark.parametrize("command", ["search", "show", "list", "export", "follow-up", "look-up", "restore", "check"])
def test_an_option_without_a_value_takes_no_query_for_one(command: str, capfd: pytest.CaptureFixture[str]):
    with pytest.raises(SystemExit):
        cli.main([command, "--help"])
    without_value = re.findall(r"\[(--?[a-z-]+)\]", capfd.readouterr().out)
    assert "-h" in without_value
    for option in without_value:
        assert cli._queries_last([command, option, "-煤"]) == [command, option, "--", "-煤"]


def test_nothing_found_is_exit_code_1(ask):
    code, answer, _ = ask("search", "足球")
    assert (code, answer["total"], answer["hits"]) == (1, 0, [])


def test_what_is_merely_near_in_meaning_is_not_what_was_asked_for(ask, tmp_path: Path):
    code, answer, _ = ask("search", "核电站")
    assert (code, answer["total"]) == (1, 0)
    assert {hit["via"] for hit in answer["hits"]} == {"partial"}
    code, answer, _ = ask("export", "--query", "核电站", "--to", str(tmp_path / "清单.md"))
    assert (code, answer["file"]) == (1, None)


@pytest.mark.parametrize(
    "arguments",
    [
        ("show", "99"),
        ("show", "没有的编号"),
        ("search", "碳", "--where", "颜色=绿"),
        ("search", "碳", "--where", "lead"),
        ("list", "tasks", "--document", "没有"),
        ("remove", "没有"),
        ("import", "没有的文件.txt"),
        ("export", "--to", "a.pptx"),
        ("export", "--to", "a.md", "--layout", "圆形"),
        ("export", "--to", "a.md", "--task", "99"),
    ],
)
def test_what_the_user_can_mend_is_one_sentence_and_exit_code_2(ask, arguments, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    code, answer, err = ask(*arguments)
    assert code == 2
    assert answer is None or answer["failed"]
    assert "Traceback" not in err
    assert list(tmp_path.iterdir()) == []


def test_options_stand_before_or_after_the_command(library: Path, capfd: pytest.CaptureFixture[str]):
    assert cli.main(["--json", "--library", str(library), "show", "3"]) == 0
    before = capfd.readouterr().out
    assert cli.main(["show", "3", "--json", "--library", str(library)]) == 0
    assert capfd.readouterr().out == before


def test_import_reports_each_file_and_goes_on_after_a_bad_one(ask, tmp_path: Path):
    good, bad = tmp_path / "方案.txt", tmp_path / "坏.txt"
    good.write_text("某市方案\n一、主要任务\n（一）试点。开展试点。（责任单位：市教委）\n", encoding="utf-8")
    bad.write_bytes(b"\x00\x01\x02")
    code, answer, _ = ask("import", str(bad), str(good))
    assert code == 0
    assert answer["files"][0]["tasks"] == 1
    assert answer["failed"][0]["file"] == str(bad)
    assert ask("remove", answer["files"][0]["document"])[0] == 0


def test_check_says_all_is_well(ask):
    code, answer, _ = ask("check")
    assert code == 0
    assert answer["ok"] is True
    assert (answer["documents"], answer["sections"], answer["engine"], answer["problems"]) == (1, 33, "whoosh", [])


def test_a_list_is_looked_up_from_words_and_file_and_into_a_file(ask, tmp_path: Path):
    listed, target = tmp_path / "清单.txt", tmp_path / "结果.csv"
    listed.write_bytes("潼南\n不存在的局".encode("gb18030"))
    code, answer, _ = ask("look-up", "发改委、氢能", "--list", str(listed), "--to", str(target))
    assert (code, answer["found"], answer["file"]) == (0, 3, str(target))
    assert [row["written"] for row in answer["rows"]] == ["发改委", "氢能", "潼南", "不存在的局"]
    clause = answer["rows"][1]["meanings"][0]["sections"][0]["clauses"][0]
    assert "氢能" in clause["text"]
    assert len(clause["text"]) == clause["end"] - clause["start"]
    assert "潼南区" in target.read_text("utf-8-sig")


def test_a_list_with_nothing_to_be_found_or_nothing_in_it(ask, tmp_path: Path):
    code, answer, _ = ask("look-up", "不存在的局")
    assert (code, answer["rows"][0]["reason"]) == (1, "资料库里没有这个名称或词语")
    assert ask("look-up")[0] == 2
    assert ask("look-up", "--list", str(tmp_path / "gone"))[0] == 2
