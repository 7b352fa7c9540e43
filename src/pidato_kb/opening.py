"""The database of a home, opened for reading until something has to be written."""

from __future__ import annotations

from pidato_kb.errors import HomeError, SchemaError
from pidato_kb.home import Home
from pidato_kb.store import Store

__all__ = ["OpenHome"]


class OpenHome:
    """A home and its one open database; with `create` the first writing makes both."""

    def __init__(self, home: Home, *, create: bool) -> None:
        self.home = home
        self._create = create
        self._writable = False
        self._store = self._opened()

    def peek(self) -> Store | None:
        """Return the database if there is one yet."""
        return self._store

    def reader(self) -> Store:
        """Return the database.  Raises HomeError where there is none yet."""
        if self._store is None:
            self.home.require()
            self._store = Store.open(self.home.database, read_only=True)
        return self._store

    def writer(self) -> Store:
        """Return the database opened for writing.  Raises HomeError where that cannot be."""
        if self._store is None or not self._writable:
            self.close()
            # Where it cannot be opened for writing, nobody may go on with the closed one.
            self._store = None
            if self._create:
                self.home.create()
            self._store = Store.open(self.home.database, create=self._create)
            self._writable = True
        return self._store

    def close(self) -> None:
        """Close the database; everything that was committed is on disk."""
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
