"""Batches of files: folders, what is there already, what goes wrong, what was cut off."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from msgspec.structs import replace

from explorer.domain.errors import ExplorerError
from explorer.domain.holdings import SourceFile
from explorer.domain.progress import finish
from explorer.reading.child import ReadingProcess
from explorer.workflow.import_journal import forget_unfinished, unfinished_import
from explorer.workflow.importing import ImportProgress, ImportReport, import_files, import_version, source_files
from explorer.workflow.session import Session, find_plan
from explorer.workflow.trash import empty_trash, remove_document, restore_document, trashed_documents
from tests.samples import open_session

PLAN = """某市{}方案
一、主要任务
（一）试点。开展{}试点。（责任单位：市教委）
（二）推广。推广{}成果。（责任单位：市交通局）
"""


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    opened = open_session(tmp_path / "library")
    yield opened
    opened.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "方案"
    (place / "二级").mkdir(parents=True)
    (place / ".隐藏").mkdir()
    for name in ("氢能.txt", "二级/储能.txt", "~$氢能.txt", ".隐藏/旧.txt", "照片.xyz"):
        (place / name).write_text(PLAN.replace("{}", Path(name).stem), encoding="utf-8")
    (place / "空.txt").write_text("", encoding="utf-8")
    return place


def taken(report: ImportReport) -> list[str]:
    return [Path(imported.file).name for imported in report.files]


def test_a_folder_is_taken_in_whole_without_hidden_and_temporary_files(session: Session, folder: Path):
    report = finish(import_files(session, (folder,)))
    assert sorted(taken(report)) == ["储能.txt", "氢能.txt"]
    assert [Path(refused.file).name for refused in report.failed] == ["空.txt"]
    assert len(session.plans) == 3


def test_the_same_folder_again_is_recognised_without_reading(
    session: Session, folder: Path, monkeypatch: pytest.MonkeyPatch
):
    finish(import_files(session, (folder / "氢能.txt",)))
    monkeypatch.setattr(ReadingProcess, "read", lambda *_: pytest.fail("read again"))
    report = finish(import_files(session, (folder / "氢能.txt",)))
    assert report.files[0].warnings == ("这份文件已在资料库中，未重复导入。",)
    (source,) = source_files(session, report.files[0].plan.document.id).values()
    assert Path(source.path).name == "氢能.txt"


def test_an_import_that_was_cut_off_can_go_on(session: Session, folder: Path):
    job = import_files(session, (folder / "氢能.txt", folder / "二级" / "储能.txt"))
    while not done_so_far(next(job)):
        pass
    assert unfinished_import(session) == (), "an import under way is not broken off"
    job.close()
    rest = unfinished_import(session)
    assert [file.name for file in rest] == ["储能.txt"]
    assert len(session.plans) == 2
    finish(import_files(session, rest))
    assert unfinished_import(session) == ()
    assert len(session.plans) == 3


def done_so_far(step: object) -> int:
    return len(step.report.files) if isinstance(step, ImportProgress) else 0


def test_two_programs_that_import_keep_each_a_journal_of_its_own(session: Session, folder: Path):
    with closing(import_files(session, (folder / "氢能.txt",))) as one:
        while not isinstance(next(one), ImportProgress):
            pass
        with closing(open_session(session.folder)) as other, closing(import_files(other, (folder,))) as two:
            while not isinstance(next(two), ImportProgress):
                pass
            assert unfinished_import(session) == unfinished_import(other) == ()
        assert {file.name for file in unfinished_import(session)} >= {"储能.txt", "氢能.txt"}
    finish(import_files(session, (folder / "氢能.txt",)))
    assert unfinished_import(session) == ()
    assert not list(session.folder.glob("import-*"))


def test_one_file_of_a_batch_is_skipped_and_the_rest_goes_on(session: Session, folder: Path):
    job = import_files(session, (folder / "氢能.txt", folder / "二级" / "储能.txt"))
    step = next(job)
    while not (isinstance(step, ImportProgress) and step.skip):
        step = next(job)
    step.skip()
    report = finish(job)
    assert [Path(taken.file).name for taken in report.files] == ["储能.txt"]
    assert [(Path(each.file).name, "跳过" in each.error) for each in report.failed] == [("氢能.txt", True)]
    assert unfinished_import(session) == ()


def test_an_old_version_that_comes_again_says_when_and_can_be_gone_back_to(session: Session, tmp_path: Path):
    old, new = tmp_path / "旧.txt", tmp_path / "新.txt"
    old.write_text(PLAN.replace("{}", "氢能"), encoding="utf-8")
    new.write_text(PLAN.replace("{}", "氢能").replace("市教委", "市科技局"), encoding="utf-8")
    for file in (old, new):
        document = finish(import_files(session, (file,))).files[0].plan.document.id
    sources = session.user.shelf("files", SourceFile)
    for digest, source in sources.all().items():
        day = "01" if source.path == str(old) else "02"
        sources.put(digest, replace(source, imported=f"2024-05-{day}T08:00:00+00:00"))
    (again,) = finish(import_files(session, (old,))).files
    assert (again.older[:10], again.newer[:10]) == ("2024-05-01", "2024-05-02")
    assert "2024年5月1日导入过的旧版本" in again.warnings[0]
    (back,) = finish(import_version(session, document, old)).files
    assert back.changes is not None
    assert "市教委" in find_plan(session, document).document.text
    assert finish(import_files(session, (new,))).files[0].older


def test_an_import_that_was_cut_off_can_be_given_up(session: Session, folder: Path):
    with closing(import_files(session, (folder,))) as job:
        while not isinstance(next(job), ImportProgress):
            pass
    assert unfinished_import(session)
    forget_unfinished(session)
    assert unfinished_import(session) == ()


def test_a_new_version_says_what_changed_in_tasks_and_duties(session: Session, tmp_path: Path):
    file = tmp_path / "方案.txt"
    file.write_text(PLAN.replace("{}", "氢能"), encoding="utf-8")
    document = finish(import_files(session, (file,))).files[0].plan.document.id
    newer = (
        PLAN.replace("{}", "氢能").replace("市教委", "市科技局牵头，市教委配合")
        + "（三）总结。总结经验。（责任单位：市教委）\n"
    )
    file.write_text(newer, encoding="utf-8")
    (imported,) = finish(import_files(session, (file,))).files
    assert imported.plan.document.id == document
    assert imported.warnings[-1] == "资料库中同一文件的旧版本已更新：新增1项、变化1项。"


def test_what_was_removed_lies_in_the_trash_and_comes_back(session: Session, folder: Path):
    document = finish(import_files(session, (folder / "氢能.txt",))).files[0].plan.document.id
    remove_document(session, document)
    assert [item.title for item in trashed_documents(session).values()] == ["某市氢能方案"]
    restore_document(session, document)
    assert [plan.document.id for plan in session.plans] == ["chengyu-2022", document]
    assert trashed_documents(session) == {}


def test_what_the_trash_gave_up_is_gone(session: Session, folder: Path):
    document = finish(import_files(session, (folder / "氢能.txt",))).files[0].plan.document.id
    remove_document(session, document)
    assert empty_trash(session) == 1
    with pytest.raises(ExplorerError, match="回收站里没有"):
        restore_document(session, document)


def test_a_foreign_file_does_not_take_the_place_of_the_bundled_plan(session: Session, tmp_path: Path):
    file = tmp_path / "冒充.md"
    file.write_text("---\nid: chengyu-2022\ntitle: 冒充\n---\n冒充的正文。\n", encoding="utf-8")
    (imported,) = finish(import_files(session, (file,))).files
    assert imported.plan.document.id != "chengyu-2022"


def test_a_file_without_any_title_goes_under_its_name(session: Session, tmp_path: Path):
    file = tmp_path / "会议记录.txt"
    file.write_text("今天上午召开会议，研究部署近期的各项重点工作，要求各部门切实抓好落实。\n", encoding="utf-8")
    (imported,) = finish(import_files(session, (file,))).files
    assert imported.plan.document.metadata.title == "会议记录"
