"""The formats that every listing command can print."""

from __future__ import annotations

import sys
from enum import StrEnum

__all__ = ["Format", "chosen", "on_terminal"]


class Format(StrEnum):
    """How records are written."""

    TABLE = "table"
    JSON = "json"
    JSONL = "jsonl"
    CSV = "csv"
    MD = "md"


def on_terminal() -> bool:
    """Return whether standard output is a terminal; a program may be started with none at all (`>&-`)."""
    return sys.stdout is not None and sys.stdout.isatty()


def chosen(form: Format | None) -> Format:
    """Return the format that was asked for, else a table on a terminal and JSON Lines in a pipe."""
    return form or (Format.TABLE if on_terminal() else Format.JSONL)
