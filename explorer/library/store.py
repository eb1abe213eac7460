"""The library's database: documents as read, and what was understood of them. SQLite is the truth."""

import sqlite3
from collections.abc import Generator, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

import msgspec

from explorer.domain.document import Document
from explorer.domain.errors import ExplorerError
from explorer.domain.links import LinkedPlan

FILE_NAME = "library.sqlite"
_OTHER_FOLDER = "请换一个有写入权限、磁盘未满的文件夹（--library 选项）。"
_SCHEMA_VERSION = 1
_SCHEMA = """
CREATE TABLE documents (
    id TEXT PRIMARY KEY,
    position INTEGER NOT NULL,
    document BLOB NOT NULL,
    linked BLOB NOT NULL,
    understanding TEXT NOT NULL
) STRICT;
"""


class Store:
    """The open database; used by one thread at a time."""

    def __init__(self, folder: Path) -> None:
        """Open the database in ``folder``, creating both where they do not exist; read-only where writing is denied.

        Raises:
            ExplorerError: it can't be created or opened, is damaged, or was made by a newer program.
        """
        self.path = folder / FILE_NAME
        self.read_only = False
        self._connection = self._open(folder)

    def _open(self, folder: Path) -> sqlite3.Connection:
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise ExplorerError(f"无法建立资料库文件夹“{folder}”。", _OTHER_FOLDER) from error
        exists = self.path.exists()
        try:
            connection = sqlite3.connect(self.path, check_same_thread=False, isolation_level=None)
            self._prepare(connection, exists)
        except sqlite3.OperationalError as error:
            if not exists:
                raise ExplorerError(f"无法在“{folder}”里建立资料库。", _OTHER_FOLDER) from error
            raise ExplorerError(
                f"打不开资料库“{self.path}”。", "请确认您有读取权限，且它没有被其他程序占用。"
            ) from error
        except sqlite3.DatabaseError as error:
            raise damaged(self.path) from error
        return connection

    def _prepare(self, connection: sqlite3.Connection, exists: bool) -> None:
        version: int = connection.execute("PRAGMA user_version").fetchone()[0]
        if version > _SCHEMA_VERSION:
            raise ExplorerError(f"资料库“{self.path}”是更新版本的程序建立的。", "请升级本程序后再打开。")
        if version == 0:
            if exists and self.path.stat().st_size > 0 and self._has_tables(connection):
                raise sqlite3.DatabaseError("not a library")
            connection.executescript(f"BEGIN;{_SCHEMA}PRAGMA user_version = {_SCHEMA_VERSION};COMMIT;")
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
        """Close the database."""
        self._connection.close()

    def plans(self) -> Iterator[tuple[LinkedPlan, str]]:
        """Yield the plans in the order they were added, each with the fingerprint it was understood with.

        Raises:
            ExplorerError: the database is damaged.
        """
        try:
            rows = self._connection.execute("SELECT linked, understanding FROM documents ORDER BY position")
            for linked, understanding in rows:
                yield msgspec.json.decode(linked, type=LinkedPlan), understanding
        except (sqlite3.DatabaseError, msgspec.MsgspecError) as error:
            raise damaged(self.path) from error

    def document(self, identifier: str) -> Document | None:
        """Return the document as it was read, ``None`` where there is none of this id."""
        row = self._connection.execute("SELECT document FROM documents WHERE id = ?", (identifier,)).fetchone()
        return msgspec.json.decode(row[0], type=Document) if row else None

    def save(self, document: Document, plan: LinkedPlan, understanding: str) -> None:
        """Keep ``document`` as it was read and ``plan`` as it was understood, in place of an earlier one of its id.

        Raises:
            ExplorerError: it can't be written; nothing has changed then.
        """
        values = (msgspec.json.encode(document), msgspec.json.encode(plan), understanding)
        with self._change() as connection:
            connection.execute(
                """
                INSERT INTO documents VALUES (?, (SELECT coalesce(max(position), 0) + 1 FROM documents), ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET
                    document = excluded.document, linked = excluded.linked, understanding = excluded.understanding
                """,
                (document.id, *values),
            )

    def remove(self, identifier: str) -> None:
        """Take the document with this id out.

        Raises:
            ExplorerError: it can't be written; nothing has changed then.
        """
        with self._change() as connection:
            connection.execute("DELETE FROM documents WHERE id = ?", (identifier,))

    def problems(self) -> list[str]:
        """Return what SQLite's own integrity check finds."""
        try:
            rows = self._connection.execute("PRAGMA integrity_check").fetchall()
        except sqlite3.DatabaseError as error:
            return [str(error)]
        return [row[0] for row in rows if row[0] != "ok"]

    @contextmanager
    def _change(self) -> Generator[sqlite3.Connection]:
        """One transaction, kept whole or not at all."""
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
                f"无法写入资料库“{self.path}”，内容没有改变。",
                "请确认磁盘未满、文件夹可写，且没有其他程序正在写入。",
            ) from error
        except sqlite3.DatabaseError as error:
            raise damaged(self.path) from error


def damaged(path: Path) -> ExplorerError:
    """Return the error for a database that can't be read."""
    return ExplorerError(f"资料库文件“{path}”已损坏。", "请运行 explorer check --repair 修复，或用备份替换该文件。")


def salvage(path: Path) -> list[Document]:
    """Return the documents that can still be read from the damaged database at ``path``."""
    found: list[Document] = []
    connection = sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)
    # What can be read before the damage shows is what there is to save.
    with closing(connection), suppress(sqlite3.DatabaseError, msgspec.MsgspecError):
        for (data,) in connection.execute("SELECT document FROM documents ORDER BY position"):
            found.append(msgspec.json.decode(data, type=Document))
    return found
