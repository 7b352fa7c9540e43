"""Turns what SQLite reports into one sentence that says what happened, where, and what to do."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pidato_kb.errors import HomeError, PidatoError, StoreError

__all__ = ["guarded", "translated"]

# The low byte of SQLite's extended codes names the family (https://sqlite.org/rescode.html).
_FAMILY = 0xFF

_STORE = {
    sqlite3.SQLITE_NOTADB: "{path} is not a pidato database, or its beginning is damaged: "
    "put a copy back, or move the file away and ingest again",
    sqlite3.SQLITE_CORRUPT: "{path} is damaged or cut short: put a copy back, or move the file away and ingest again",
    sqlite3.SQLITE_BUSY: "another process is writing to {path}: wait until it is done and try again",
    sqlite3.SQLITE_LOCKED: "another process is writing to {path}: wait until it is done and try again",
    sqlite3.SQLITE_FULL: "the disk that holds {path} is full: free some space and run it again; "
    "what was stored before is kept",
    sqlite3.SQLITE_IOERR: "{path} cannot be read or written ({reason}): check the disk and its free space",
    sqlite3.SQLITE_NOMEM: "there is not enough memory to work on {path}: free some, or read fewer articles at once",
    sqlite3.SQLITE_CONSTRAINT: "{path} refused a record ({reason}): nothing of this step was kept; "
    "`pidato doctor` checks the rest",
    sqlite3.SQLITE_TOOBIG: "a text is too long for {path} ({reason}): split the article",
}
_HOME = {
    sqlite3.SQLITE_READONLY: "{path} cannot be written: change its permissions, or use another home",
    sqlite3.SQLITE_PERM: "{path} cannot be opened: change its permissions, or use another home",
    sqlite3.SQLITE_CANTOPEN: "{path} cannot be opened: check that it is there and its folder can be written",
    sqlite3.SQLITE_AUTH: "{path} may not be opened: change its permissions, or use another home",
}


def translated(error: Exception, path: Path) -> PidatoError:
    """Return the pidato error for what SQLite raised while working on the database at `path`."""
    code = getattr(error, "sqlite_errorcode", None)
    if isinstance(error, UnicodeEncodeError):
        return StoreError(f"{path} cannot hold half a character (a lone surrogate): mend the source's text")
    if not isinstance(code, int):
        return StoreError(f"{path} cannot be used ({error}): run `pidato doctor`")
    family = code & _FAMILY
    if family in _HOME:
        return HomeError(_HOME[family].format(path=path))
    text = _STORE.get(family, "{path} cannot be used ({reason}): run `pidato doctor`")
    return StoreError(text.format(path=path, reason=error))


@contextmanager
def guarded(path: Path) -> Iterator[None]:
    """Raise StoreError or HomeError instead of anything that SQLite raises inside."""
    try:
        yield
    except (sqlite3.Error, UnicodeEncodeError) as error:
        raise translated(error, path) from error
