"""User data survive damage: a copy a day, and what can be read of a damaged file is not lost."""

import sqlite3
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path

from msgspec import Struct

from explorer.library.database import DamagedError
from explorer.library.user_data import USER_FILE, Row, UserData

_BACKUPS = "backups"
_HEADER = 100
"""Bytes; SQLite takes a file that has fewer for an empty one."""
_MOST = 7
"""Copies that are kept, one a day on which something was new."""


class _Salvage(Struct, frozen=True):
    """What could be read of a file; ``is_whole`` where that is all of it."""

    rows: tuple[Row, ...] = ()
    is_whole: bool = False


def open_user_data(folder: Path) -> tuple[UserData, tuple[str, ...]]:
    """Open the user's database in ``folder`` and see that there is a copy of it.

    A damaged one is set aside, under a name that says so, and what can be saved goes into a new one. Returned with it
    is what the user should be told, one sentence each.

    Raises:
        ExplorerError: it can't be created or opened, or was made by a newer program.
    """
    backup = _Salvage() if _has_content(folder / USER_FILE) else _newest_copy(folder / _BACKUPS)
    try:
        user = UserData(folder)
        if backup.rows:  # the file was lost: a disk that lost power leaves an empty one
            user.put_rows(backup.rows)
            return user, (f"个人数据文件不见了或是空的，已用最近的备份找回 {len(backup.rows)} 条。",)
        if not user.problems():
            return user, _back_up(user)
        user.close()
    except DamagedError:
        pass
    return _mend(folder)


def user_data_problems(folder: Path) -> tuple[str, ...]:
    """Return what is wrong with the user's database in ``folder``, if there is one; nothing is changed.

    Raises:
        ExplorerError: it can't be opened, or was made by a newer program.
    """
    if not (folder / USER_FILE).exists():
        return ()
    try:
        with closing(UserData(folder)) as user:
            return tuple(f"个人数据：{problem}" for problem in user.problems())
    except DamagedError as error:
        return (error.what,)


def _has_content(path: Path) -> bool:
    return path.exists() and path.stat().st_size >= _HEADER


def _back_up(user: UserData) -> tuple[str, ...]:
    """Copy the database, if something is new and there is no copy of today yet; copies beyond a week's go."""
    folder = user.path.parent / _BACKUPS
    copy = folder / f"{user.path.stem}-{datetime.now():%Y%m%d}{user.path.suffix}"
    try:
        known = _copies(folder)
        is_new = not known or known[-1].stat().st_mtime < user.path.stat().st_mtime
        if not copy.exists() and is_new and user.rows():
            folder.mkdir(exist_ok=True)
            part = copy.with_suffix(".part")
            user.copy_to(part)
            part.replace(copy)
            for old in _copies(folder)[:-_MOST]:
                old.unlink()
    except (OSError, sqlite3.Error) as error:
        return (f"个人数据今天没有备份成（{error}），原有数据不受影响；请检查磁盘空间和文件夹“{folder}”。",)
    return ()


def _copies(folder: Path) -> list[Path]:
    """Return the copies there are, the oldest first."""
    return sorted(folder.glob(f"{Path(USER_FILE).stem}-*{Path(USER_FILE).suffix}"))


def _mend(folder: Path) -> tuple[UserData, tuple[str, ...]]:
    path = folder / USER_FILE
    aside = path.with_name(f"{path.stem}-damaged-{datetime.now():%Y%m%d-%H%M%S}{path.suffix}")
    path.replace(aside)
    # An unfinished change belongs to the damaged file; applied to the new one it would damage that, too.
    with suppress(FileNotFoundError):
        path.with_name(f"{path.name}-journal").replace(aside.with_name(f"{aside.name}-journal"))
    saved = _salvage(aside)
    backup = _Salvage() if saved.is_whole else _newest_copy(folder / _BACKUPS)
    rows = {(row.shelf, row.key): row for row in (*backup.rows, *saved.rows)}
    user = UserData(folder)
    user.put_rows(tuple(rows.values()))
    lost = "" if saved.is_whole else "，其余取自最近的备份" if backup.rows else "，其余没有备份"
    told = f"个人数据文件已损坏，已改名为“{aside.name}”留存；从中找回 {len(saved.rows)} 条{lost}，现共 {len(rows)} 条。"
    return user, (told,)


def _newest_copy(folder: Path) -> _Salvage:
    """Return what the newest copy that can be read whole holds."""
    return next((found for copy in reversed(_copies(folder)) if (found := _salvage(copy)).is_whole), _Salvage())


def _salvage(path: Path) -> _Salvage:
    """Return what can be read of the file at ``path``: from the start up to the damage, and back from the end to it."""
    rows: dict[tuple[str, str], Row] = {}
    is_whole = False
    with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=rw", uri=True)) as connection:
        for order in ("ASC", "DESC"):
            with suppress(sqlite3.Error, TypeError):
                statement = f"SELECT shelf, key, value, changed FROM items ORDER BY rowid {order}"  # noqa: S608 - ours
                for found in connection.execute(statement):
                    row = Row(*found)
                    rows.setdefault((row.shelf, row.key), row)
                is_whole = True
                break
    return _Salvage(tuple(rows.values()), is_whole)
