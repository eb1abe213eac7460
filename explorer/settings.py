"""Every setting once: where things are kept, and what the user has set, each with its type, default and help text."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, Literal, get_type_hints

from msgspec import Meta, Struct, field

_LIBRARY_VARIABLE = "EXPLORER_LIBRARY"
_FOLDER_NAME = "action-plan-explorer"


def default_library() -> Path:
    """Return the library's folder: what ``EXPLORER_LIBRARY`` names, else the platform's user data directory."""
    named = os.environ.get(_LIBRARY_VARIABLE)
    return Path(named) if named else _data_folder() / "library"


def private_folder(library: Path) -> Path:
    """Return where what this user makes of a library is kept when the library itself can't be written."""
    from hashlib import sha256  # it takes longer to load than most of what a start needs

    return _private_folders() / sha256(os.fsencode(library.resolve())).hexdigest()[:16]


def has_private_folders() -> bool:
    """Return whether there is a private folder of any library."""
    return _private_folders().is_dir()


def _private_folders() -> Path:
    return _data_folder() / "private"


def _data_folder() -> Path:
    """Return the user's folder for data of this program, as the platform has it."""
    from platformdirs import user_data_path  # commands on a library that is named do without

    return user_data_path(_FOLDER_NAME, appauthor=False)


_AT_START = {"at_start": True}


class Settings(Struct, frozen=True):
    """What the user has set and how the window was left; more fields may be added, each with a default.

    Each says what it is for in words the user reads, and whether it is read at the start only.
    """

    theme: Annotated[
        Literal["system", "light", "dark", "contrast"],
        Meta(description="外观：system 跟随系统、light 浅色、dark 深色、contrast 高对比度"),
    ] = "system"
    language: Annotated[
        Literal["system", "zh_CN", "en"],
        Meta(description="界面语言：system 跟随系统、zh_CN 中文、en English", extra=_AT_START),
    ] = "zh_CN"
    scale: Annotated[int, Meta(ge=100, le=300, description="界面大小，百分之几（100 至 300）", extra=_AT_START)] = 100
    text_zoom: Annotated[int, Meta(ge=50, le=400, description="正文字号，百分之几（50 至 400）")] = 100
    unit: Annotated[str, Meta(description="我的单位，用它的简称；没有设定时为空")] = ""
    unit_locked: Annotated[bool, Meta(description="检索始终只看我的单位")] = False
    tour_seen: Annotated[bool, Meta(description="已经看过第一次启动时的导览")] = False
    view: Annotated[str, Meta(description="上次所在的页面")] = ""
    geometry: Annotated[str, Meta(description="窗口的位置和大小（Qt 的记录，Base64）")] = ""
    splitters: Annotated[Mapping[str, tuple[int, ...]], Meta(description="各处分隔条两侧的宽度或高度，按名称")] = field(
        default_factory=dict[str, tuple[int, ...]]
    )


def setting_types() -> dict[str, Any]:
    """Return the type of each setting by its name, with what it is for."""
    return get_type_hints(Settings, include_extras=True)


def taken_at_start(name: str) -> bool:
    """Tell whether another value of this setting is in force only when the program is started again."""
    kind = setting_types().get(name)
    return kind is not None and kind.__metadata__[0].extra == _AT_START
