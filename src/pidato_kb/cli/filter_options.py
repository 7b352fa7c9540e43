"""The options that choose quotes, each declared once."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

import typer

__all__ = [
    "ConfidenceOption",
    "FragmentsOption",
    "KindOption",
    "ModeOption",
    "OutletOption",
    "RoleOption",
    "SinceOption",
    "SpeakerOption",
    "UntilOption",
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
