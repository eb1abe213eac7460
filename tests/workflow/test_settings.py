"""What the user has set is there next time, and a damaged file costs no more than what is damaged."""

from pathlib import Path

import pytest

from explorer.domain.errors import ExplorerError
from explorer.settings import Settings, private_folder, setting_types
from explorer.workflow.settings import SETTINGS_FILE, load_settings, save_settings

SET = Settings(theme="dark", scale=150, unit="重庆市能源局", unit_locked=True, splitters={"columns": (200, 300)})


@pytest.fixture(autouse=True)
def _own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "home"))


def test_settings_are_there_next_time(tmp_path: Path):
    assert load_settings(tmp_path / "new") == Settings()
    save_settings(tmp_path / "new", SET)
    assert load_settings(tmp_path / "new") == SET
    assert load_settings(tmp_path / "another") == Settings()


def test_a_file_people_can_read_keeps_what_is_right_in_it(tmp_path: Path):
    (tmp_path / SETTINGS_FILE).write_text(
        '{"theme": "dark", "scale": "big", "text_zoom": 9000, "language": "xx", "later": 1, "unit": "市能源局"}',
        "utf-8",
    )
    assert load_settings(tmp_path) == Settings(theme="dark", unit="市能源局")


@pytest.mark.parametrize("content", [b"", b"\xff\xfe{", b"[1]", b"null", b"{" * 100_000])
def test_a_damaged_file_is_as_none(tmp_path: Path, content: bytes):
    (tmp_path / SETTINGS_FILE).write_bytes(content)
    assert load_settings(tmp_path) == Settings()


def test_a_library_that_can_not_be_written_has_its_settings_in_private(tmp_path: Path):
    (tmp_path / SETTINGS_FILE).mkdir()
    save_settings(tmp_path, SET)
    assert (private_folder(tmp_path) / SETTINGS_FILE).exists()
    assert load_settings(tmp_path) == SET


def test_settings_that_can_not_be_written_at_all_say_so(tmp_path: Path):
    (tmp_path / "home").write_text("no folder")
    (tmp_path / SETTINGS_FILE).mkdir()
    with pytest.raises(ExplorerError, match="settings"):
        save_settings(tmp_path, SET)


def test_every_setting_says_what_it_is_for():
    assert set(setting_types()) == set(Settings.__struct_fields__)
    assert all(kind.__metadata__[0].description for kind in setting_types().values())
