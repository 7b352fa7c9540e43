"""The options and arguments that several commands share, each declared once."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal, TypeAlias

import typer

from pidato_kb.cli.formats import Format

__all__ = [
    "ColumnOption",
    "ConfidenceOption",
    "FormatOption",
    "FragmentsOption",
    "HomeOption",
    "KindOption",
    "LimitOption",
    "ModeOption",
    "OutletOption",
    "RoleOption",
    "SinceOption",
    "SpeakerOption",
    "UntilOption",
    "columns_from",
    "example",
]


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


SpeakerOption: TypeAlias = Annotated[
    str | None,
    typer.Option("--speaker", metavar="NAME", show_default=False, help="Only this speaker: a name, alias or id."),
]

RoleOption: TypeAlias = Annotated[
    str | None,
    typer.Option("--role", metavar="WORDS", show_default=False, help="Only speakers in such a role."),
]

SinceOption: TypeAlias = Annotated[
    str | None,
    typer.Option("--since", metavar="DATE", show_default=False, help="Only articles from this day on (2019-08-29)."),
]

UntilOption: TypeAlias = Annotated[
    str | None,
    typer.Option("--until", metavar="DATE", show_default=False, help="Only articles up to this day."),
]

OutletOption: TypeAlias = Annotated[
    str | None,
    typer.Option("--outlet", metavar="WORDS", show_default=False, help="Only articles of such an outlet."),
]

KindOption: TypeAlias = Annotated[
    Literal["direct", "indirect"] | None,
    typer.Option("--kind", show_default=False, help="Only quotes of this kind."),
]

ConfidenceOption: TypeAlias = Annotated[
    float | None,
    typer.Option(
        "--min-confidence", metavar="0..1", show_default=False, help="Only quotes whose speaker is at least so sure."
    ),
]

ModeOption: TypeAlias = Annotated[
    Literal["hybrid", "semantic", "lexical"], typer.Option("--mode", help="Which evidence ranks the hits.")
]

FragmentsOption: TypeAlias = Annotated[
    bool, typer.Option("--fragments", help="Also quoted scraps inside the reporter's own sentence.")
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
