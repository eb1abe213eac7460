"""Sections looked up by what names them."""

import pytest

from explorer.domain.errors import ExplorerError
from explorer.workflow.session import Session, find_titled


def test_a_section_is_found_by_its_title_whole(session: Session) -> None:
    assert find_titled(session, "推广绿色建筑").id.endswith(":task-1")
    with pytest.raises(ExplorerError, match="没有找到标题为“绿色建筑”的条目"):
        find_titled(session, "绿色建筑")
