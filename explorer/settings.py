"""Every setting once: where things are kept, and what the user has set, each with its type, default and help text."""

import hashlib
import os
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Annotated, Literal, TypeVar

import msgspec
from platformdirs import user_data_path

_LIBRARY_VARIABLE = "EXPLORER_LIBRARY"
APP_NAME = "川渝双碳行动方案知识库"
_FOLDER_NAME = "action-plan-explorer"


def default_library() -> Path:
    """Return the library's folder: what ``EXPLORER_LIBRARY`` names, else the platform's user data directory."""
    named = os.environ.get(_LIBRARY_VARIABLE)
    return Path(named) if named else user_data_path(_FOLDER_NAME, appauthor=False) / "library"


def private_folder(library: Path) -> Path:
    """Return where what this user makes of a library is kept when the library itself can't be written."""
    name = hashlib.sha256(os.fsencode(library.resolve())).hexdigest()[:16]
    return user_data_path(_FOLDER_NAME, appauthor=False) / "private" / name


_T = TypeVar("_T")


def _setting(default: _T, text: str, *, at_start: bool = False) -> _T:
    """Declare a setting: its default, what it is for in words the user reads, and whether it is read at start only."""
    return field(default=default, metadata={"help": text, "at_start": at_start})


@dataclass(frozen=True, slots=True)
class Settings:
    """What the user has set and how the window was left; more fields may be added, each with a default."""

    theme: Literal["system", "light", "dark", "contrast"] = _setting(
        "system", "外观：system 跟随系统、light 浅色、dark 深色、contrast 高对比度"
    )
    language: Literal["system", "zh_CN", "en"] = _setting(
        "zh_CN", "界面语言：system 跟随系统、zh_CN 中文、en English", at_start=True
    )
    scale: Annotated[int, msgspec.Meta(ge=100, le=300)] = _setting(
        100, "界面大小，百分之几（100 至 300）", at_start=True
    )
    text_zoom: Annotated[int, msgspec.Meta(ge=50, le=400)] = _setting(100, "正文字号，百分之几（50 至 400）")
    unit: str = _setting("", "我的单位，用它的简称；没有设定时为空")
    unit_locked: bool = _setting(False, "检索始终只看我的单位")
    tour_seen: bool = _setting(False, "已经看过第一次启动时的导览")
    view: str = _setting("", "上次所在的页面")
    geometry: str = _setting("", "窗口的位置和大小（Qt 的记录，Base64）")
    splitters: Mapping[str, tuple[int, ...]] = field(
        default_factory=dict[str, tuple[int, ...]], metadata={"help": "各处分隔条两侧的宽度或高度，按名称"}
    )


def setting_help() -> dict[str, str]:
    """Return what each setting is for, by its name."""
    return {each.name: each.metadata["help"] for each in fields(Settings)}


def taken_at_start(name: str) -> bool:
    """Tell whether another value of this setting is in force only when the program is started again."""
    return any(each.name == name and each.metadata.get("at_start", False) for each in fields(Settings))
