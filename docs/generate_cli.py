"""Write docs/cli.md from the program's own --help, or with --check fail where it differs.

Run `make docs` after a change of a command or an option.
"""

from __future__ import annotations

import sys
from pathlib import Path

PAGE = Path(__file__).with_name("cli.md")
WIDTH = 100

INTRODUCTION = """\
# The command line

This page is made from the program (`make docs`); do not edit it by hand.

- Data goes to standard output; progress, counts, hints and errors go to standard error.
- `--format` is `table` on a terminal and `jsonl` in a pipe where it is not given; field names never change.
- Exit codes: 0 done or found, 1 nothing found, 2 wrong usage, 3 trouble with the data or the index,
  4 some sources or lines failed and the others are done, 130 interrupted.
- `PIDATO_HOME` names the knowledge base, `NO_COLOR` turns colours off, `PIDATO_DEBUG=1` shows tracebacks.
"""


def help_of(*command: str) -> str:
    """Return the --help of a command as it prints it, at a fixed width and without colours."""
    from typer.testing import CliRunner

    from pidato_kb.cli import program

    result = CliRunner().invoke(program(), [*command, "--help"], prog_name="pidato", terminal_width=WIDTH)
    if result.exit_code:
        raise SystemExit(f"pidato {' '.join(command)} --help failed: {result.output}")
    return "\n".join(line.rstrip() for line in result.output.strip().splitlines())


def page() -> str:
    """Return the whole page."""
    from pidato_kb.cli.app import COMMANDS
    from pidato_kb.cli.correcting import SUBCOMMANDS

    parts = [INTRODUCTION, f"## pidato\n\n```text\n{help_of()}\n```\n"]
    parts += [f"## pidato {name}\n\n```text\n{help_of(name)}\n```\n" for name in COMMANDS]
    for name in SUBCOMMANDS:
        parts.append(f"## pidato correct {name}\n\n```text\n{help_of('correct', name)}\n```\n")
    return "\n".join(parts)


def main(arguments: list[str]) -> int:
    """Write the page, or check it."""
    made = page()
    if arguments == ["--check"]:
        if PAGE.read_text(encoding="utf-8") != made:
            print(f"{PAGE.name} differs from the program: run `make docs`", file=sys.stderr)  # noqa: T201
            return 1
        return 0
    PAGE.write_text(made, encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
