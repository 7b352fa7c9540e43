"""The options and arguments that several commands share, each declared once."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any, Literal, NamedTuple, TypeAlias

import typer

from pidato_kb.cli.formats import Format

__all__ = [
    "ColumnOption",
    "FilterOptions",
    "FormatOption",
    "HomeOption",
    "LimitOption",
    "ModeOption",
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

ModeOption: TypeAlias = Annotated[
    Literal["hybrid", "semantic", "lexical"], typer.Option("--mode", help="Which evidence ranks the hits.")
]

ColumnOption: TypeAlias = Annotated[
    list[str] | None,
    typer.Option(
        "--column",
        metavar="FIELD=NAME",
        show_default=False,
        help="Where CSV or JSON Lines keeps a field under another name, as in text=isi; may be repeated.",
    ),
]


def _option(metavar: str | None, help_: str, *names: str) -> Any:
    return typer.Option(*names, metavar=metavar, show_default=False, help=help_)


# Declared by name, because Python compiles what stands in an annotation anew at every start.
SpeakerOption: TypeAlias = Annotated[str | None, _option("NAME", "Only this speaker: a name, alias or id.")]
RoleOption: TypeAlias = Annotated[
    str | None, _option("OFFICE", 'Only who held this office then, as in "Gubernur Kalbar".')
]
SinceOption: TypeAlias = Annotated[
    str | None,
    _option("DATE", "Only articles from this day on: 2019-08-29, 2019-08, agustus 2019, kemarin, bulan lalu."),
]
UntilOption: TypeAlias = Annotated[
    str | None, _option("DATE", "Only articles up to this day, the end of a month or year.")
]
OutletOption: TypeAlias = Annotated[str | None, _option("WORDS", "Only articles of such an outlet.")]
KindOption: TypeAlias = Annotated[Literal["direct", "indirect"] | None, _option(None, "Only quotes of this kind.")]
ConfidenceOption: TypeAlias = Annotated[float | None, _option("0..1", "Only quotes whose speaker is at least so sure.")]
FragmentsOption: TypeAlias = Annotated[
    bool, _option(None, "Also quoted scraps inside the reporter's own sentence.", "--fragments")
]


class FilterOptions(NamedTuple):
    """The options that choose quotes; `asking.question_from` checks them and makes `Filters` of them.

    A command takes them all with one parameter of this type, under the decorator `spreading.spread`.
    """

    speaker: SpeakerOption = None
    role: RoleOption = None
    since: SinceOption = None
    until: UntilOption = None
    outlet: OutletOption = None
    kind: KindOption = None
    min_confidence: ConfidenceOption = None
    fragments: FragmentsOption = False


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
