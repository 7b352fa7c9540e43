"""The options and arguments that several commands share, each declared once."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, TypeAlias

import typer

from pidato_kb.cli.formats import Format

__all__ = ["ColumnOption", "FormatOption", "HomeOption", "LimitOption", "columns_from", "example"]


def _home(context: typer.Context, value: Path | None) -> Path | None:
    """Return the command's own --home, else the one that stood before the command."""
    return value or context.find_root().params.get("home")


HomeOption: TypeAlias = Annotated[
    Path | None,
    typer.Option(
        "--home",
        metavar="DIR",
        callback=_home,
        show_default=False,
        help="The knowledge base's folder; else PIDATO_HOME, else the nearest parent folder with corpus/ and "
        "index/, else the user's data folder.",
    ),
]

FormatOption: TypeAlias = Annotated[
    Format | None,
    typer.Option(
        "--format",
        show_default=False,
        help="How to print; a table on a terminal and jsonl in a pipe if not given.",
    ),
]

LimitOption: TypeAlias = Annotated[int, typer.Option("--limit", "-n", metavar="N", help="At most this many.")]

ColumnOption: TypeAlias = Annotated[
    list[str] | None,
    typer.Option(
        "--column",
        metavar="FIELD=NAME",
        show_default=False,
        help="Where CSV or JSON Lines keeps a field under another name, as in text=isi; may be repeated.",
    ),
]


def columns_from(pairs: list[str] | None) -> dict[str, str]:
    """Read `--column text=isi` pairs into {field: the source's name for it}."""
    columns: dict[str, str] = {}
    for pair in pairs or ():
        field, equals, name = pair.partition("=")
        if not (field and equals and name):
            raise typer.BadParameter(f"--column takes FIELD=NAME, as in text=isi, not {pair!r}")
        columns[field.strip()] = name.strip()
    return columns


def example(*lines: str) -> str:
    """Return the end of a command's help: its examples, kept line by line."""
    return "\b\nExamples:\n" + "\n".join(f"  {line}" for line in lines)
