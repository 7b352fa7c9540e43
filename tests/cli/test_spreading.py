"""A command that takes a group of options gets them filled in, and its help shows each of them."""

from __future__ import annotations

from typing import Annotated, NamedTuple

import typer
from typer.testing import CliRunner

from pidato_kb.cli.spreading import spread


class Tastes(NamedTuple):
    sweet: Annotated[str | None, typer.Option(help="Which sugar.")] = None
    salty: bool = False


PLAIN = Tastes()


@spread
def cook(dish: str, tastes: Tastes = PLAIN, count: int = 1) -> None:
    """Cook something."""
    typer.echo(f"{count} {dish} {tastes.sweet} {tastes.salty}")


def program() -> typer.Typer:
    app = typer.Typer()
    app.command()(cook)
    return app


def test_the_values_arrive_in_the_group() -> None:
    ran = CliRunner().invoke(program(), ["sambal", "--sweet", "aren", "--salty", "--count", "2"])
    assert ran.output == "2 sambal aren True\n"


def test_defaults_of_the_group_hold() -> None:
    assert CliRunner().invoke(program(), ["sambal"]).output == "1 sambal None False\n"


def test_the_help_shows_the_options_in_the_place_of_the_group() -> None:
    text = CliRunner().invoke(program(), ["--help"]).output
    assert "Cook something." in text
    assert text.index("Which sugar.") < text.index("--count")
