"""A library with the bundled plan, opened once for all search tests."""

from collections.abc import Iterator

import pytest

from explorer.workflow.session import Session
from tests.samples import open_session


@pytest.fixture(scope="session")
def session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    opened = open_session(tmp_path_factory.mktemp("library"))
    yield opened
    opened.close()
