"""Run the commands that README.md, docs/searching.md and docs/exports.md show and put in what they print.

With --check fail where it differs.  Every ```console block holds commands behind `$ ` and what they print.  They run in
the order of the pages in one copy of the sample corpus, in a pipe: what is meant for a terminal asks for
`--format table`.
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
PAGES = (ROOT / "README.md", ROOT / "docs" / "searching.md", ROOT / "docs" / "exports.md")
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


def pages() -> dict[Path, str]:
    """Return the pages with every block's output as it is now."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name).resolve()
        shutil.copytree(ROOT / "corpus", folder / "corpus")
        (folder / "index").mkdir()

        def block(match: re.Match[str]) -> str:
            commands = [line.removeprefix("$ ") for line in match.group().splitlines() if line.startswith("$ ")]
            return "\n".join(f"$ {command}\n{printed(command, folder)}".rstrip() for command in commands)

        return {page: BLOCK.sub(block, page.read_text(encoding="utf-8")) for page in PAGES}


def main(arguments: list[str]) -> int:
    """Write the pages, or check them."""
    for page, made in pages().items():
        if arguments != ["--check"]:
            page.write_text(made, encoding="utf-8", newline="\n")
        elif page.read_text(encoding="utf-8") != made:
            print(f"{page.name} differs from what its commands print: run `make docs`", file=sys.stderr)  # noqa: T201
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
