"""What the user made: notes, collections, corrections, history. No rebuild, upgrade or import of documents touches it.

All of it is kept on shelves: a shelf holds values of one type under keys of its own. A type may gain fields with
defaults; what was kept before is read with these.
"""

from collections.abc import Generator, Iterable, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Generic, TypeVar

import msgspec
from msgspec import Struct

from explorer.library.database import Database, Schema

USER_FILE = "user.sqlite"
_SCHEMA = Schema(
    version=1,
    tables="""
    CREATE TABLE items (
        shelf TEXT NOT NULL,
        key TEXT NOT NULL,
        value BLOB NOT NULL,
        changed TEXT NOT NULL,
        PRIMARY KEY (shelf, key)
    ) STRICT;
    """,
    what="个人数据",
    mend="请用备份替换该文件，或将它移到别处后重新打开；资料库本身不受影响。",
)

_T = TypeVar("_T")


class Row(Struct, frozen=True):
    """A value as the database holds it."""

    shelf: str
    key: str
    value: bytes
    changed: str


class UserData:
    """The user's database; used by one thread at a time."""

    def __init__(self, folder: Path) -> None:
        """Open the database in ``folder``, creating both where they do not exist.

        Raises:
            ExplorerError: it can't be created or opened, is damaged, or was made by a newer program.
        """
        self._database = Database(folder / USER_FILE, _SCHEMA)

    @property
    def path(self) -> Path:
        """The database file."""
        return self._database.path

    def shelf(self, name: str, kind: type[_T]) -> "Shelf[_T]":
        """Return the shelf ``name``, which holds values of type ``kind``: a frozen dataclass or a plain type."""
        return Shelf(self._database, name, kind)

    def problems(self) -> list[str]:
        """Return what SQLite's own integrity check finds."""
        return self._database.problems()

    def rows(self) -> tuple[Row, ...]:
        """Return all that is kept, the oldest first.

        Raises:
            ExplorerError: the database is damaged.
        """
        return tuple(Row(*row) for row in self._database.query("SELECT * FROM items ORDER BY rowid"))

    def put_rows(self, rows: Iterable[Row]) -> None:
        """Keep ``rows`` as they are, all or none.

        Raises:
            ExplorerError: they can't be written.
        """
        with self._database.change() as connection:
            values = [(row.shelf, row.key, row.value, row.changed) for row in rows]
            connection.executemany("INSERT OR REPLACE INTO items VALUES (?, ?, ?, ?)", values)

    def copy_to(self, path: Path) -> None:
        """Copy all that is kept to ``path``.

        Raises:
            sqlite3.Error: it can't be written.
        """
        self._database.copy_to(path)

    @contextmanager
    def together(self) -> Generator[None]:
        """Keep all that is changed inside, on whatever shelves, or none of it.

        Raises:
            ExplorerError: it can't be written; nothing has changed then.
        """
        with self._database.change():
            yield

    def close(self) -> None:
        """Close the database."""
        self._database.close()


class Shelf(Generic[_T]):
    """Values of one type under keys, in the order in which they were first put there."""

    def __init__(self, database: Database, name: str, kind: type[_T]) -> None:
        """Look at the shelf ``name`` of ``database``."""
        self._database = database
        self._name = name
        self._kind = kind

    def all(self) -> dict[str, _T]:
        """Return all values by key, the oldest first.

        Raises:
            ExplorerError: the database is damaged.
        """
        rows = self._database.query("SELECT key, value FROM items WHERE shelf = ? ORDER BY rowid", (self._name,))
        return {key: self._decode(value) for key, value in rows}

    def times(self) -> dict[str, str]:
        """Return when each value was last put there, by key; times are ISO, in UTC.

        Raises:
            ExplorerError: the database is damaged.
        """
        return dict(self._database.query("SELECT key, changed FROM items WHERE shelf = ?", (self._name,)))

    def get(self, key: str) -> _T | None:
        """Return the value under ``key``, ``None`` where there is none."""
        rows = self._database.query("SELECT value FROM items WHERE shelf = ? AND key = ?", (self._name, key))
        return self._decode(rows[0][0]) if rows else None

    def put(self, key: str, value: _T) -> None:
        """Keep ``value`` under ``key``, in place of what was there.

        Raises:
            ExplorerError: it can't be written; nothing has changed then.
        """
        self.put_all({key: value})

    def put_all(self, values: Mapping[str, _T]) -> None:
        """Keep all ``values`` or, where that fails, none."""
        now = datetime.now(UTC).isoformat(timespec="seconds")
        with self._database.change() as connection:
            connection.executemany(
                """
                INSERT INTO items (shelf, key, value, changed) VALUES (?, ?, ?, ?)
                ON CONFLICT (shelf, key) DO UPDATE SET value = excluded.value, changed = excluded.changed
                """,
                [(self._name, key, msgspec.json.encode(value), now) for key, value in values.items()],
            )

    def remove(self, key: str) -> None:
        """Take the value under ``key`` away, if there is one.

        Raises:
            ExplorerError: it can't be written; nothing has changed then.
        """
        with self._database.change() as connection:
            connection.execute("DELETE FROM items WHERE shelf = ? AND key = ?", (self._name, key))

    def _decode(self, value: bytes) -> _T:
        try:
            return msgspec.json.decode(value, type=self._kind)
        except msgspec.MsgspecError as error:
            raise self._database.damaged() from error
