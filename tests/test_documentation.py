"""What the documentation names is there, and what is there is named."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *DOCS.glob("*.md"), *(DOCS / "decisions").glob("*.md")]
SECTIONS = (DOCS / "cli.md").read_text(encoding="utf-8").split("\n## ")
HELP = {heading: text for heading, _, text in (section.partition("\n") for section in SECTIONS)}
"""Each command and what its --help says; `test_program` holds that page against the program."""


def commands() -> Iterator[tuple[str, str]]:
    """Every line of the pages that runs the program, and every piece of prose that shows how to."""
    for page in PAGES:
        text = page.read_text(encoding="utf-8")
        for found in re.finditer(r"^(?:    |\$ )(pidato .+)$|`(pidato [^`\n]+)`", text, re.MULTILINE):
            yield page.name, found[1] or found[2]


@pytest.mark.parametrize(("page", "command"), sorted(set(commands())))
def test_a_command_of_a_page_has_the_options_that_the_page_gives_it(page: str, command: str) -> None:
    words = shlex.split(command.partition(" |")[0], comments=True)
    name = next((name for name in (" ".join(words[:3]), " ".join(words[:2])) if name in HELP), "pidato")
    assert name != "pidato" or words[1].startswith(("-", "…"))
    for option in (word.partition("=")[0] for word in words[1:] if re.match(r"--?[a-z]", word)):
        assert re.search(rf"(?<![\w-]){option}\b", HELP[name])


def test_every_room_of_the_package_is_in_the_map() -> None:
    tree = {path.stem for path in (ROOT / "src" / "pidato_kb").iterdir() if not path.name.startswith(("_", "py."))}
    text = (DOCS / "architecture.md").read_text(encoding="utf-8")
    rows = text.partition("| room | contract |")[2].partition("\n\n")[0].splitlines()
    assert {room for row in rows[2:] for room in re.findall(r"`(\w+)`", row.split("|")[1])} == tree


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_to_a_file_leads_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\((?!https?:|#)([^)#]+)", page.read_text(encoding="utf-8")):
        assert (page.parent / target).exists(), target
