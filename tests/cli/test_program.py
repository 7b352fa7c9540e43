"""The program as a whole: help, version, completion, errors and exit codes."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from pidato_kb import __version__
from pidato_kb.cli.app import COMMANDS

if TYPE_CHECKING:
    from tests.conftest import Run

REPOSITORY = Path(__file__).parents[2]


def pidato(*arguments: str, **options: Any) -> subprocess.CompletedProcess[str]:
    """Run the program as its own process."""
    return subprocess.run(
        [sys.executable, "-m", "pidato_kb", *arguments],
        capture_output=True,
        text=True,
        check=False,
        **options,
    )


def test_help_names_every_command(run: Run) -> None:
    ran = run("--help")
    assert ran.code == 0
    for command in COMMANDS:
        assert f"\n  {command} " in ran.out


@pytest.mark.parametrize("command", COMMANDS)
def test_the_help_of_every_command_has_an_example(run: Run, command: str) -> None:
    ran = run(command, "--help")
    assert ran.code == 0
    assert f"Examples:\n    pidato {command}" in ran.out


def test_the_reference_is_what_the_program_says() -> None:
    script = REPOSITORY / "docs" / "generate_cli.py"
    ran = subprocess.run([sys.executable, script, "--check"], capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr


def test_the_list_of_commands_cuts_no_sentence(run: Run) -> None:
    for group in ((), ("correct",)):
        assert "..." not in run(*group, "--help").out.partition("Commands:")[2].partition("Examples:")[0]


NOWHERE = "pidato: standard output is closed: there is nowhere to write the answer\n"


@pytest.mark.parametrize(
    ("closed", "arguments", "message"),
    [
        (">&-", ("speakers",), NOWHERE),
        (
            ">&-",
            ("stats", "--format", "csv"),
            NOWHERE,
        ),
        ("<&-", ("check", "-"), ""),
    ],
)
def test_a_stream_that_is_closed_is_no_mistake_in_pidato(
    ingested: Run, home: Path, closed: str, arguments: tuple[str, ...], message: str
) -> None:
    command = f'"$0" -m pidato_kb "$@" {closed}'
    ran = subprocess.run(["sh", "-c", command, sys.executable, *arguments], capture_output=True, text=True, check=False)
    assert (ran.stderr, "Traceback" in ran.stdout) == (message, False)
    assert ran.returncode == (3 if message else 1)


def test_version(run: Run) -> None:
    assert run("--version").out == f"pidato {__version__}\n"


def test_the_help_imports_nothing_heavy() -> None:
    script = "import sys; from pidato_kb.cli import main; main(['--help']); sys.exit(str(sorted(sys.modules)))"
    loaded = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False).stderr
    for heavy in ("'numpy'", "'faiss'", "'rich'", "'pydantic'", "'sqlite3'", "'pidato_kb.knowledge_base'"):
        assert heavy not in loaded


@pytest.mark.parametrize(
    "arguments",
    [
        ("unknown",),
        ("search", "x", "--unknown"),
        ("search", "x", "-n", "many"),
        ("show",),
        ("search", "x", "--format", "xml"),
    ],
)
def test_wrong_usage_is_2_without_a_traceback(run: Run, arguments: tuple[str, ...]) -> None:
    ran = run(*arguments)
    assert ran.code == 2
    assert "Error: " in ran.err
    assert "Traceback" not in ran.err
    assert ran.out == ""


def test_no_knowledge_base_is_3_and_one_line(run: Run, home: Path) -> None:
    ran = run("search", "beras")
    assert ran.code == 3
    assert ran.err.startswith(f"pidato: there is no knowledge base in {home}: make one with `pidato ingest SOURCE`")
    assert ran.err.count("\n") == 1


def test_home_may_stand_before_the_command_or_after_it(run: Run, news: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    assert run("--home", other, "ingest", news).code == 0
    assert run("search", "beras", "--home", other).code == 0
    assert run("--home", tmp_path / "none", "search", "beras", "--home", other).code == 0
    assert run("search", "beras").code == 3


def test_a_mistake_of_ours_is_one_line_and_debug_shows_where(ingested: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError("oops")

    monkeypatch.setattr("pidato_kb.knowledge_base.KnowledgeBase.stats", broken)
    ran = ingested("stats")
    assert ran.code == 3
    assert "ZeroDivisionError: oops" in ran.err
    assert "Traceback" not in ran.err
    monkeypatch.setenv("PIDATO_DEBUG", "1")
    assert "Traceback" in ingested("stats").err


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_disk_behind_stdout_is_one_sentence(news: Path) -> None:
    with Path("/dev/full").open("w") as full:
        ran = subprocess.run(
            [sys.executable, "-m", "pidato_kb", "extract", str(news)],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert ran.returncode == 3
    assert ran.stderr == "pidato: no space is left on the device; free some and run the command again\n"


def test_an_early_reader_ends_it_quietly(news: Path) -> None:
    ran = subprocess.run(
        f"{sys.executable} -m pidato_kb extract {news} | head -n 1; echo ${{PIPESTATUS[0]}}",
        shell=True,
        executable="/bin/bash",
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.stdout.endswith("}\n0\n")
    assert ran.stderr == ""


def test_completion_answers(run: Run) -> None:
    environment = {
        **os.environ,
        "_PIDATO_COMPLETE": "complete_bash",
        "COMP_WORDS": "pidato sp",
        "COMP_CWORD": "1",
    }
    assert pidato(env=environment).stdout.split() == ["speakers", "speaker"]
    shown = pidato("--show-completion", "bash", env={**os.environ, "_TYPER_COMPLETE_TEST_DISABLE_SHELL_DETECTION": "1"})
    assert "_PIDATO_COMPLETE" in shown.stdout


def test_python_dash_m_is_the_program() -> None:
    assert pidato("--version").stdout == f"pidato {__version__}\n"
