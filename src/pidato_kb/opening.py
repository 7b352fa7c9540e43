"""The database of a home, opened for reading until something has to be written."""

from __future__ import annotations

from pidato_kb.errors import HomeError, SchemaError, UsageError
from pidato_kb.home import Home
from pidato_kb.store import Store

__all__ = ["OpenHome"]


class OpenHome:
    """A home and its one open database; with `create` the first writing makes both.

    Every method raises UsageError once it was closed.
    """

    def __init__(self, home: Home, *, create: bool) -> None:
        self.home = home
        self._create = create
        self._writable = False
        self._closed = False
        self._store = self._opened()

    def peek(self) -> Store | None:
        """Return the database if there is one yet."""
        if self._closed:
            raise UsageError(f"the knowledge base in {self.home.root} is closed: open it again")
        return self._store

    def reader(self) -> Store:
        """Return the database.  Raises HomeError where there is none yet."""
        store = self.peek()
        if store is None:
            self.home.require()
            store = self._store = Store.open(self.home.database, read_only=True)
        return store

    def writer(self) -> Store:
        """Return the database opened for writing.  Raises HomeError where that cannot be."""
        store = self.peek()
        if store is not None and self._writable:
            return store
        if store is not None:
            store.close()
        # Where it cannot be opened for writing, nobody may go on with the closed one.
        self._store = None
        if self._create:
            self.home.create()
        self._store = Store.open(self.home.database, create=self._create)
        self._writable = True
        return self._store

    def close(self) -> None:
        """Close the database; everything that was committed is on disk."""
        self._closed = True
        if self._store is not None:
            self._store.close()

    def _opened(self) -> Store | None:
        if not self.home.database.is_file():
            if not self._create:
                self.home.require()
            return None
        try:
            return Store.open(self.home.database, read_only=True)
        except (HomeError, SchemaError):
            if not self._create:
                raise
        # An empty file or an older schema; opened for writing it becomes what it should be.
        self._writable = True
        return Store.open(self.home.database, create=True)
