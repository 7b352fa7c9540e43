"""Commands read plain words without Pydantic, and keep Typer's messages for wrong ones."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Annotated, Any

import pytest
import typer
from typer.testing import CliRunner

from pidato_kb.cli.formats import Format
from pidato_kb.cli.lean import LeanCommand, LeanGroup

SEEN: dict[str, Any] = {}
app = typer.Typer(cls=LeanGroup, rich_markup_mode=None)


@app.callback()
def group(home: Path | None = None) -> None:
    SEEN["home"] = home


@app.command(cls=LeanCommand)
def command(
    words: list[str],
    number: Annotated[int, typer.Option("-n")] = 3,
    share: float | None = None,
    form: Annotated[Format | None, typer.Option("--format")] = None,
    pairs: Annotated[list[str] | None, typer.Option("--pair")] = None,
    flag: bool = False,
) -> None:
    SEEN.update(words=words, number=number, share=share, form=form, pairs=pairs, flag=flag)


def run(*arguments: str) -> Any:
    SEEN.clear()
    return CliRunner().invoke(app, arguments)


def test_values_have_their_types() -> None:
    result = run(
        "--home",
        "x",
        "command",
        "a",
        "b",
        "-n",
        "7",
        "--share",
        "0.5",
        "--format",
        "csv",
        "--pair",
        "c=d",
        "--flag",
    )
    assert result.exit_code == 0, result.output
    assert {
        "home": Path("x"),
        "words": ["a", "b"],
        "number": 7,
        "share": 0.5,
        "form": Format.CSV,
        "pairs": ["c=d"],
        "flag": True,
    } == SEEN


def test_what_is_not_given_is_the_default() -> None:
    assert run("command", "a").exit_code == 0
    assert SEEN == {
        "home": None,
        "words": ["a"],
        "number": 3,
        "share": None,
        "form": None,
        "pairs": None,
        "flag": False,
    }


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("a", "-n", "tujuh"), "'tujuh' is no whole number"),
        (("a", "--share", "separuh"), "'separuh' is no number"),
        (("a", "--format", "xml"), "'table', 'json', 'jsonl', 'csv'"),
        ((), "Missing argument"),
    ],
)
def test_a_wrong_value_is_told_in_the_words_of_a_command_line(arguments: tuple[str, ...], message: str) -> None:
    result = run("command", *arguments)
    assert result.exit_code == 2
    assert message in result.output
    assert "Value error" not in result.output


def test_plain_values_need_no_pydantic() -> None:
    script = f"""
import sys
sys.path.insert(0, {str(Path(__file__).parent)!r})
import test_lean
test_lean.app(["command", "a", "-n", "7", "--format", "csv"], standalone_mode=False)
sys.exit("pydantic" in sys.modules)
"""
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0
