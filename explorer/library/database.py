"""Opening SQLite files, and changing them whole or not at all."""

import sqlite3
from collections.abc import Generator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from msgspec import Struct

from explorer.domain.errors import ExplorerError


class DamagedError(ExplorerError):
    """A database that can't be read."""


_OTHER_FOLDER = "请换一个有写入权限、磁盘未满的文件夹（--library 选项）。"


class Schema(Struct, frozen=True):
    """The tables of a database and their version, kept in the file itself."""

    version: int
    tables: str
    what: str
    """What the file is called in messages: 资料库."""
    mend: str
    """What the user can do when it is damaged."""


class Database:
    """An open SQLite file; used by one thread at a time."""

    def __init__(self, path: Path, schema: Schema) -> None:
        """Open ``path``, creating it and its folder where they do not exist; read-only where writing is denied.

        Raises:
            ExplorerError: it can't be created or opened, is damaged, or was made by a newer program.
        """
        self.path = path
        self.read_only = False
        self._schema = schema
        self._connection = self._open()

    def _open(self) -> sqlite3.Connection:
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise ExplorerError(f"无法建立{self._schema.what}文件夹“{self.path.parent}”。", _OTHER_FOLDER) from error
        exists = self.path.exists()
        try:
            connection = sqlite3.connect(self.path, check_same_thread=False, isolation_level=None)
            self._prepare(connection, exists)
        except sqlite3.OperationalError as error:
            if not exists:
                what = f"无法在“{self.path.parent}”里建立{self._schema.what}。"
                raise ExplorerError(what, _OTHER_FOLDER) from error
            raise ExplorerError(
                f"打不开{self._schema.what}“{self.path}”。", "请确认您有读取权限，且它没有被其他程序占用。"
            ) from error
        except sqlite3.DatabaseError as error:
            raise self.damaged() from error
        return connection

    def _prepare(self, connection: sqlite3.Connection, exists: bool) -> None:
        version: int = connection.execute("PRAGMA user_version").fetchone()[0]
        if version > self._schema.version:
            raise ExplorerError(f"{self._schema.what}“{self.path}”是更新版本的程序建立的。", "请升级本程序后再打开。")
        if version == 0:
            if exists and self.path.stat().st_size > 0 and self._has_tables(connection):
                raise sqlite3.DatabaseError("not ours")
            tables, current = self._schema.tables, self._schema.version
            connection.executescript(f"BEGIN;{tables}PRAGMA user_version = {current};COMMIT;")
        try:
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("ROLLBACK")
        except sqlite3.OperationalError as error:
            if "readonly" not in str(error):
                raise
            self.read_only = True

    @staticmethod
    def _has_tables(connection: sqlite3.Connection) -> bool:
        return bool(connection.execute("SELECT 1 FROM sqlite_master").fetchone())

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    def query(self, statement: str, values: tuple[object, ...] = ()) -> list[tuple[Any, ...]]:
        """Return all rows; what a column holds is known to who asks.

        Raises:
            ExplorerError: the file is damaged.
        """
        try:
            return self._connection.execute(statement, values).fetchall()
        except sqlite3.DatabaseError as error:
            raise self.damaged() from error

    def problems(self) -> list[str]:
        """Return what SQLite's own integrity check finds."""
        try:
            rows = self._connection.execute("PRAGMA integrity_check").fetchall()
        except sqlite3.DatabaseError as error:
            return [str(error)]
        return [row[0] for row in rows if row[0] != "ok"]

    def copy_to(self, path: Path) -> None:
        """Copy the database as it is now to ``path``, in place of what is there.

        Raises:
            sqlite3.Error: it can't be written.
        """
        path.unlink(missing_ok=True)
        with closing(sqlite3.connect(path)) as copy:
            self._connection.backup(copy)

    @contextmanager
    def change(self) -> Generator[sqlite3.Connection]:
        """One transaction, kept whole or not at all; one inside another is part of it.

        Raises:
            ExplorerError: it can't be written; nothing has changed then.
        """
        if self._connection.in_transaction:
            yield self._connection
            return
        try:
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield self._connection
                self._connection.execute("COMMIT")
            finally:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
        except sqlite3.OperationalError as error:
            raise ExplorerError(
                f"无法写入{self._schema.what}“{self.path}”，内容没有改变。",
                "请确认磁盘未满、文件夹可写，且没有其他程序正在写入。",
            ) from error
        except sqlite3.DatabaseError as error:
            raise self.damaged() from error

    def damaged(self) -> DamagedError:
        """Return the error for a file that can't be read."""
        return DamagedError(f"{self._schema.what}文件“{self.path}”已损坏。", self._schema.mend)
