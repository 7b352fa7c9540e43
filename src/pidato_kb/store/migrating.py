"""Numbered, transactional migrations: `migrations/0001_initial.sql` and the ones that follow it.

`PRAGMA user_version` counts the migrations that a database has had.  It changes in the transaction of the
migration itself, so that one that fails leaves the old schema and the old number.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

from pidato_kb.errors import HomeError, SchemaError, StoreError

__all__ = ["VERSION", "check", "migrate"]

VERSION = 9

# "pidt" in ASCII, in the header of the file: tells our databases from those of other programs.
_APPLICATION = 0x70696474

_FOLDER = Path(__file__).with_name("migrations")


def check(connection: sqlite3.Connection, path: Path, *, empty: bool = False, older: bool = False) -> None:
    """Raise unless this is a database of our schema; an empty one and an older one pass where allowed."""
    version = _pragma(connection, "user_version")
    application = _pragma(connection, "application_id")
    blank = not version and not connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    if blank:
        if not empty:
            raise HomeError(f"{path} is empty: move it away and run `pidato ingest` again")
    elif application != _APPLICATION:
        raise StoreError(f"{path} is the database of another program: name another home")
    elif version > VERSION:
        raise SchemaError(
            f"{path} has schema version {version}, this pidato knows {VERSION}: upgrade pidato, or name another home"
        )
    elif version < VERSION and not older:
        raise SchemaError(f"{path} comes from an older pidato: run `pidato doctor --fix` where it can be written")


def migrate(connection: sqlite3.Connection, folder: Path = _FOLDER, version: int = VERSION) -> None:
    """Bring the schema to `version`, one transaction a step; one that fails changes nothing."""
    while _pragma(connection, "user_version") < version:
        connection.execute("BEGIN IMMEDIATE")
        try:
            # Asked again under the lock: another process may just have taken this step.
            current = _pragma(connection, "user_version")
            if current < version:
                # A number may be missing: they are given out before the work is done.
                for statement in _statements(_script(folder, current + 1)):
                    connection.execute(statement)
                connection.execute(f"PRAGMA application_id = {_APPLICATION}")
                connection.execute(f"PRAGMA user_version = {current + 1}")
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise


def _pragma(connection: sqlite3.Connection, name: str) -> int:
    return int(connection.execute(f"PRAGMA {name}").fetchone()[0])


def _script(folder: Path, number: int) -> str:
    return "".join(path.read_text(encoding="utf-8") for path in folder.glob(f"{number:04d}_*.sql"))


def _statements(script: str) -> Iterator[str]:
    # complete_statement knows the semicolons inside a trigger; executescript would commit midway.
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
