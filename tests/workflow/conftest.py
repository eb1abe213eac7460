"""Libraries with the bundled plan: closed, and open with a small one of the user's beside it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from explorer.domain.progress import finish
from explorer.workflow.importing import import_files
from explorer.workflow.opening import open_library
from explorer.workflow.session import Session
from tests.samples import open_session

_OWN = """北川县节能工作方案
一、重点任务
1．推广绿色建筑。在成都市和潼南区开展试点，建设成渝氢走廊。（责任单位：重庆市住房城乡建委、市发展改革委）
2．开展监测。重庆市能源局的数据接入平台。（责任单位：重庆市生态环境局）
"""


@pytest.fixture(scope="session")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed library of the bundled plan, to be copied."""
    folder = tmp_path_factory.mktemp("made") / "library"
    open_session(folder).close()
    return folder


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    """An open library with two plans."""
    folder = tmp_path_factory.mktemp("library")
    own = folder / "方案.txt"
    own.write_text(_OWN, encoding="utf-8")
    session = finish(open_library(folder))
    finish(import_files(session, (own,)))
    yield session
    session.close()
