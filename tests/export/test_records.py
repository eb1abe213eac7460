"""JSON records against the contract and the text they point into."""

import json
from pathlib import Path

from explorer.domain.layout import Layout
from explorer.domain.links import Entry
from explorer.domain.query import Query
from explorer.domain.sheet import ExportRequest
from explorer.export.records import section_record
from tests.export.sample import ENTRIES, RULE, TEXT, export, save
from tests.samples import bundled_plan

_FIELDS = [
    *("id", "document", "kind", "number", "title", "title_start", "title_end", "action", "text", "start", "end"),
    *("measures", "agencies", "collectives", "mentions", "places", "programmes", "cites", "related"),
]


def test_a_section_has_the_fields_of_the_contract_in_its_order():
    record = json.loads(json.dumps(section_record(ENTRIES[0])))
    assert list(record) == _FIELDS
    assert record["id"] == "sample:task-1"
    assert record["kind"] == "task"
    assert record["action"] == {"number": 1, "title": "能源行动"}
    assert record["text"] == TEXT[record["start"] : record["end"]]
    assert record["title"] == TEXT[record["title_start"] : record["title_end"]]
    assert section_record(ENTRIES[2])["action"] is None


def test_a_body_comes_with_its_full_name_role_and_proof():
    record = json.loads(json.dumps(section_record(ENTRIES[0])))
    body = record["agencies"][1]
    evidence = body.pop("role_evidence")
    assert TEXT[evidence["start"] : evidence["end"]] == evidence["rule"] == RULE
    assert TEXT[body.pop("start") : body.pop("end")] == body["written"] == "市经济信息委"
    assert body == {
        "name": "重庆市经济信息委",
        "full_name": "重庆市经济和信息化委员会",
        "written": "市经济信息委",
        "jurisdiction": "重庆市",
        "role": "participant",
    }
    assert json.loads(json.dumps(section_record(ENTRIES[1])))["agencies"][3]["role_evidence"] is None


def test_a_place_comes_with_its_code_and_a_related_task_with_its_reasons():
    record = json.loads(json.dumps(section_record(ENTRIES[0])))
    place = record["places"][0]
    assert TEXT[place["start"] : place["end"]] == place["written"] == "涪陵"
    assert (place["name"], place["kind"], place["parent"], place["code"]) == ("涪陵区", "division", "重庆市", "500102")
    assert record["related"] == [
        {
            "id": "sample:task-2",
            "number": 2,
            "title": "提高公交比例",
            "score": 0.4,
            "reasons": [{"kind": "agency", "value": "重庆市能源局"}],
        }
    ]


def test_json_holds_the_document_whole_and_the_chosen_sections(tmp_path: Path):
    written = export(tmp_path, "x.json").read_text(encoding="utf-8")
    answer = json.loads(written)
    assert list(answer) == ["documents", "notes"]
    assert answer["notes"]["排列次序"] == "按原文顺序"
    (document,) = answer["documents"]
    assert list(document) == ["id", "title", "text", "sections"]
    assert document["text"] == TEXT
    assert document["sections"] == json.loads(json.dumps([section_record(entry) for entry in ENTRIES[:2]]))
    assert "开发油气资源" in written


def test_json_of_duties_adds_the_bodies(tmp_path: Path):
    agencies = json.loads(export(tmp_path, "x.json", Layout.AGENCIES).read_text(encoding="utf-8"))["agencies"]
    energy = next(body for body in agencies if body["name"] == "重庆市能源局")
    assert (energy["lead"], energy["participant"], energy["responsible"]) == ([1], [2], [])
    assert energy["lead_ids"] == ["sample:task-1"]
    assert energy["counterpart"] == "四川省能源局"
    assert len(agencies) == 6


def test_every_span_of_the_bundled_plan_proves_its_words(tmp_path: Path):
    plan = bundled_plan()
    request = ExportRequest(tuple(Entry(plan, linked) for linked in plan.sections), Query())
    document = json.loads(save(request, tmp_path / "x.json").read_text("utf-8"))["documents"][0]
    for section in document["sections"]:
        for kind in ("measures", "agencies", "places", "programmes"):
            for found in section[kind]:
                words = found["text"] if kind == "measures" else found["written"]
                assert document["text"][found["start"] : found["end"]] == words
