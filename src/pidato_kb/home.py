"""Where a knowledge base lives: the folder, its database and the FAISS files beside it."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from pidato_kb.errors import HomeError

__all__ = ["Home", "find_home"]


@dataclass(frozen=True, slots=True)
class Home:
    """The folder of one knowledge base; `corpus/` in it is for people, `index/` is pidato's."""

    root: Path

    @property
    def folder(self) -> Path:
        """Where the database and the index files lie."""
        return self.root / "index"

    @property
    def database(self) -> Path:
        """The one file that holds everything."""
        return self.folder / "pidato.db"

    def require(self) -> None:
        """Raise HomeError unless there is a knowledge base."""
        if not self.database.is_file():
            raise HomeError(
                f"there is no knowledge base in {self.root}: make one with `pidato ingest SOURCE`, "
                "or name another folder with --home or PIDATO_HOME"
            )

    def create(self) -> None:
        """Make the folders where they are missing; HomeError where that cannot be."""
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise HomeError(f"{self.root} cannot hold a knowledge base: {error.strerror or error}") from error


def find_home(given: Path | str | None = None) -> Home:
    """Return the given folder, else PIDATO_HOME, a parent with corpus/ and index/, the user's data folder."""
    if given is not None:
        return Home(Path(given))
    if named := os.environ.get("PIDATO_HOME"):
        return Home(Path(named))
    here = Path.cwd()
    for folder in (here, *here.parents):
        if (folder / "corpus").is_dir() and (folder / "index").is_dir():
            return Home(folder)
    # Its import is too slow for the searches that do not need it.
    from platformdirs import user_data_path

    return Home(user_data_path("pidato", appauthor=False))
