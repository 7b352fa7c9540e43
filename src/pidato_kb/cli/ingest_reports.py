"""The report of `pidato ingest`: one JSON line about each entry, written as it is read."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from pidato_kb.errors import UsageError

if TYPE_CHECKING:
    from pidato_kb.ingestion import IngestItem

__all__ = ["reporting"]


@contextmanager
def reporting(path: Path | None) -> Iterator[Callable[[IngestItem], None]]:
    """Give a function that writes one line about an entry to the report, where one was asked for.

    Raises UsageError where the file holds something else than an earlier report: it may be the source itself.
    """
    if path is None:
        yield lambda _: None
        return
    if not path.parent.is_dir():
        raise UsageError(f"{path}: the folder {path.parent} does not exist: make it, or name another file")
    if path.is_file() and not _is_report(path):
        raise UsageError(f"{path} is there already and is no report of an ingest: name another file")
    with path.open("w", encoding="utf-8", errors="backslashreplace", newline="\n") as out:

        def write(item: IngestItem) -> None:
            line = {
                "source": item.source,
                "article": item.article,
                "status": str(item.status),
                "quotes": item.quotes,
                "reason": item.reason,
            }
            out.write(json.dumps(line, ensure_ascii=False) + "\n")

        yield write


def _is_report(path: Path) -> bool:
    """Return whether a file is empty or begins with a line of a report."""
    with path.open("rb") as held:
        first = held.readline()
    if not first:
        return True
    try:
        line = json.loads(first)
    except ValueError:
        return False
    return isinstance(line, dict) and {"source", "article", "status", "quotes"} <= line.keys()
