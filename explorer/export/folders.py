"""A folder of exports: one file a body, under names every system takes."""

import re
from collections.abc import Sequence
from pathlib import Path

from explorer.domain.errors import ExplorerError

_FORBIDDEN = re.compile(r'[\\/:*?"<>|\x00-\x1f\x7f\u202a-\u202e\u2066-\u2069]+')
"""What Windows refuses in names, and what turns the direction of text and can hide a suffix."""
_RESERVED = re.compile(r"(?i:con|prn|aux|nul|com\d|lpt\d)$")
"""Names of devices."""
_LENGTH = 60
"""Characters; 255 bytes are the most most file systems take."""


def make_folder(folder: Path) -> Path:
    """Make the folder unless it is there.

    Raises:
        ExplorerError: it can't be made.
    """
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise ExplorerError(f"不能建立文件夹“{folder}”（{reason}）。", "请换一个可写的位置再导出。") from error
    return folder


def part_file(folder: Path, name: str, suffix: str, taken: Sequence[Path]) -> Path:
    """Return the file for a part: a safe name that none of those ``taken`` has, whatever the case of its letters."""
    stem = safe_name(name)
    others = {path.stem.casefold() for path in taken}
    free, number = stem, 2
    while free.casefold() in others:
        free, number = f"{stem}{number}", number + 1
    return folder / f"{free}{suffix}"


def safe_name(name: str) -> str:
    """Return a name without what file systems refuse."""
    safe = _FORBIDDEN.sub("_", name)[:_LENGTH].strip(" .")
    return f"{safe}_" if not safe or _RESERVED.match(safe) else safe
