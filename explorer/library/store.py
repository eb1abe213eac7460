"""The library's database: documents as read, and what was understood of them. SQLite is the truth."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path

import msgspec

from explorer.domain.document import Document
from explorer.domain.links import LinkedPlan
from explorer.library.database import Database, Schema

FILE_NAME = "library.sqlite"
_SCHEMA = Schema(
    version=1,
    tables="""
    CREATE TABLE documents (
        id TEXT PRIMARY KEY,
        position INTEGER NOT NULL,
        document BLOB NOT NULL,
        linked BLOB NOT NULL,
        understanding TEXT NOT NULL
    ) STRICT;
    """,
    what="资料库",
    mend="请运行 explorer check --repair 修复，或用备份替换该文件。",
)


class Store:
    """The open database; used by one thread at a time."""

    def __init__(self, folder: Path) -> None:
        """Open the database in ``folder``, creating both where they do not exist; read-only where writing is denied.

        Raises:
            ExplorerError: it can't be created or opened, is damaged, or was made by a newer program.
        """
        self._database = Database(folder / FILE_NAME, _SCHEMA)

    @property
    def path(self) -> Path:
        """The database file."""
        return self._database.path

    @property
    def read_only(self) -> bool:
        """Whether writing is denied."""
        return self._database.read_only

    def close(self) -> None:
        """Close the database."""
        self._database.close()

    def plans(self) -> Iterator[tuple[LinkedPlan, str]]:
        """Yield the plans in the order they were added, each with the fingerprint it was understood with.

        Raises:
            ExplorerError: the database is damaged.
        """
        rows = self._database.query("SELECT linked, understanding FROM documents ORDER BY position")
        for linked, understanding in rows:
            try:
                plan = msgspec.json.decode(linked, type=LinkedPlan)
            except msgspec.MsgspecError as error:
                raise self._database.damaged() from error
            yield plan, understanding

    def document(self, identifier: str) -> Document | None:
        """Return the document as it was read, ``None`` where there is none of this id."""
        rows = self._database.query("SELECT document FROM documents WHERE id = ?", (identifier,))
        return msgspec.json.decode(rows[0][0], type=Document) if rows else None

    def save(self, document: Document, plan: LinkedPlan, understanding: str) -> None:
        """Keep ``document`` as it was read and ``plan`` as it was understood, in place of an earlier one of its id.

        Raises:
            ExplorerError: it can't be written; nothing has changed then.
        """
        values = (msgspec.json.encode(document), msgspec.json.encode(plan), understanding)
        with self._database.change() as connection:
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
        with self._database.change() as connection:
            connection.execute("DELETE FROM documents WHERE id = ?", (identifier,))

    def problems(self) -> list[str]:
        """Return what SQLite's own integrity check finds."""
        return self._database.problems()


def salvage(path: Path) -> list[Document]:
    """Return the documents that can still be read from the damaged database at ``path``."""
    found: list[Document] = []
    connection = sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)
    # What can be read before the damage shows is what there is to save.
    with closing(connection), suppress(sqlite3.DatabaseError, msgspec.MsgspecError):
        for (data,) in connection.execute("SELECT document FROM documents ORDER BY position"):
            found.append(msgspec.json.decode(data, type=Document))
    return found
