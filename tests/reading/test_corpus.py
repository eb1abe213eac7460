"""The bundled plan is the published wording, character for character."""

import hashlib
import re
from pathlib import Path

from tests.samples import bundled_document

SEED_LENGTH = 8928
SEED_DIGEST = "35a9011726e4b88d1a45f113ad3baa7bbfbadf12b59ca040ed775abb94fb4211"
"""Number of characters and SHA-256 of the published text without white space."""


def bare(text: str) -> str:
    return re.sub(r"\s", "", text)


def test_not_one_character_of_the_wording_is_lost_or_changed():
    text = bare(bundled_document().text)
    assert len(text) == SEED_LENGTH
    assert hashlib.sha256(text.encode()).hexdigest() == SEED_DIGEST


def test_the_wording_is_that_of_the_published_file(shared_data: Path):
    seed = (shared_data / "seed" / "action-plan.txt").read_text(encoding="utf-8")
    assert bare(bundled_document().text) == bare(seed)


def test_no_blank_stands_inside_a_line():
    assert re.findall(r"[ \t\u3000]", bundled_document().text) == []
    assert "1小时交通圈" in bundled_document().text
    assert "到2025年" in bundled_document().text


def test_headings_are_headings():
    document = bundled_document()
    levels = [block.level for block in document.blocks]
    assert levels.count(1) == 1
    assert levels.count(2) == 3
    assert levels.count(3) == 2 + 10 + 4
    assert levels.count(4) == 26


def test_the_head_says_only_what_the_text_says():
    metadata = bundled_document().metadata
    assert metadata.title == "成渝地区双城经济圈碳达峰碳中和联合行动方案"
    assert metadata.regions == ("重庆市", "四川省")
    assert metadata.date is None
    assert metadata.number is None
