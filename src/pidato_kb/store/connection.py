"""Opens the database file: the modes, the pragmas, and what to do with a folder that cannot be written."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from pidato_kb.errors import HomeError
from pidato_kb.store.faults import guarded
from pidato_kb.store.migrating import check, migrate

__all__ = ["BUSY_SECONDS", "connect"]

# How long a second writer waits for the first.
BUSY_SECONDS = 5.0


def connect(path: Path, *, create: bool, read_only: bool) -> sqlite3.Connection:
    """Return a connection in autocommit mode to a database of this pidato's schema.

    Raises HomeError where there is no such file or folder, StoreError for a damaged or foreign file,
    SchemaError for the database of a newer pidato.
    """
    if not create and not path.is_file():
        raise HomeError(f"there is no knowledge base at {path}: run `pidato ingest`, or name another home")
    if create and not path.parent.is_dir():
        raise HomeError(f"the folder {path.parent} does not exist: make it, or name another home")
    with guarded(path):
        return _read_only(path) if read_only else _writable(path, create=create)


def _writable(path: Path, *, create: bool) -> sqlite3.Connection:
    connection = _opened(path, "mode=rwc" if create else "mode=rw")
    try:
        check(connection, path, empty=create, older=True)
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.execute("PRAGMA foreign_keys = ON")
        migrate(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _read_only(path: Path) -> sqlite3.Connection:
    try:
        return _checked(path, "mode=ro")
    except sqlite3.OperationalError as error:
        # Reading in WAL mode needs a shared-memory file beside the database.  Where the folder cannot be
        # written there may be none; the file is then read as it stands, unless its log holds changes that
        # it lacks.
        no_memory_file = error.sqlite_errorcode == sqlite3.SQLITE_IOERR_SHMSIZE  # the disk is full
        cannot_write = error.sqlite_errorcode & 0xFF in (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY)
        if not (no_memory_file or cannot_write):
            raise
        log = path.with_name(path.name + "-wal")
        if log.exists() and log.stat().st_size:
            raise HomeError(
                f"{log} holds changes that {path} lacks, and the folder cannot be written: "
                "run `pidato doctor` once where it can be, or copy the whole folder to such a place"
            ) from error
        return _checked(path, "mode=ro&immutable=1")


def _checked(path: Path, mode: str) -> sqlite3.Connection:
    connection = _opened(path, mode)
    try:
        check(connection, path)
    except BaseException:
        connection.close()
        raise
    return connection


def _opened(path: Path, mode: str) -> sqlite3.Connection:
    uri = f"{path.absolute().as_uri()}?{mode}"
    return sqlite3.connect(uri, uri=True, timeout=BUSY_SECONDS, isolation_level=None)
