"""Run the commands that README.md and docs/exports.md show and put in what they print, or with --check fail.

Every ```console block holds commands behind `$ ` and what they print.  They run in the order of the page in a copy of
the sample corpus, in a pipe: what is meant for a terminal asks for `--format table`.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PAGES = (ROOT / "README.md", ROOT / "docs" / "exports.md")
BLOCK = re.compile(r"(?<=```console\n).*?(?=\n```)", re.DOTALL)
COLUMNS = "100"


def printed(command: str, folder: Path) -> str:
    """Return what a command of the page prints, both streams in order, without trailing spaces."""
    scripts = Path(sys.executable).parent
    environment = {k: v for k, v in os.environ.items() if not k.startswith("PIDATO_")}
    environment |= {"PATH": f"{scripts}{os.pathsep}{os.environ['PATH']}", "COLUMNS": COLUMNS}
    ran = subprocess.run(
        command,
        shell=True,
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    if ran.returncode:
        raise SystemExit(f"`{command}` of a page ends with {ran.returncode}: {ran.stdout}")
    text = ran.stdout.replace(str(folder), ".")
    return "\n".join(line.rstrip() for line in text.splitlines()).strip("\n")


def page(path: Path) -> str:
    """Return a page with every block's output as it is now."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name).resolve()
        shutil.copytree(ROOT / "corpus", folder / "corpus")
        (folder / "index").mkdir()

        def block(match: re.Match[str]) -> str:
            commands = [line.removeprefix("$ ") for line in match.group().splitlines() if line.startswith("$ ")]
            return "\n".join(f"$ {command}\n{printed(command, folder)}".rstrip() for command in commands)

        return BLOCK.sub(block, path.read_text(encoding="utf-8"))


def main(arguments: list[str]) -> int:
    """Write the pages, or check them."""
    wrong = 0
    for path in PAGES:
        made = page(path)
        if arguments != ["--check"]:
            path.write_text(made, encoding="utf-8", newline="\n")
        elif path.read_text(encoding="utf-8") != made:
            print(f"{path.name} differs from what its commands print: run `make docs`", file=sys.stderr)  # noqa: T201
            wrong = 1
    return wrong


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
