"""Each golden example is what a person types and what comes back; one is added by adding a file.

`# ` says what it shows.  `= OUTLET, DATE: TEXT` is an article that is read at that point.  `$ ` is a command: what it
prints follows as `> ` (stdout) and `! ` (stderr).  `[words]` is the id of the quote with these words.  Beside those of
pidato there are `$ quotes` (each quote with its speaker and the record), `$ names SPEAKER` (a record's aliases)
and `$ again` (all articles are taken out and read again, the last one first).
"""

from __future__ import annotations

import json
import re
import shlex
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from tests.conftest import Run

HERE = Path(__file__).parent / "golden"
EXAMPLES = sorted(path.stem for path in HERE.glob("*.txt"))


@pytest.mark.parametrize("name", EXAMPLES)
def test_golden_corrections(name: str, run: Run, tmp_path: Path) -> None:
    lines = (HERE / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    typist = Typist(run, tmp_path)
    for line in lines:
        if line.startswith("= "):
            typist.read(line)
        elif line.startswith("$ "):
            typist.type(line)
        elif not line.startswith("# "):
            typist.expected.append(typist.with_ids(line))
    assert typist.printed == typist.expected


class Typist:
    """Types the commands of an example and notes what they print."""

    def __init__(self, run: Run, folder: Path) -> None:
        self.run = run
        self.folder = folder
        self.printed: list[str] = []
        self.expected: list[str] = []
        self.articles: list[Path] = []
        # A rejected quote is found no more; its id stays.
        self.ids: dict[str, str] = {}

    def read(self, line: str) -> None:
        match = re.fullmatch(r"= (.+?), (\S+): (.+)", line)
        assert match is not None
        outlet, date, text = match.groups()
        number = f"a{len(self.articles)}"
        article = {"id": number, "outlet": outlet, "date": date, "text": text}
        self.articles.append(self.folder / f"{number}.jsonl")
        self.articles[-1].write_text(json.dumps(article), encoding="utf-8")
        assert self.run("ingest", self.articles[-1]).code == 0

    def type(self, line: str) -> None:
        self.printed.append(self.with_ids(line))
        self.expected.append(self.with_ids(line))
        command, *words = shlex.split(self.with_ids(line[2:]))
        if command == "again":
            assert self.run("remove", *self.articles).code == 0
            for article in reversed(self.articles):
                assert self.run("ingest", article).code == 0
        elif command == "quotes":
            self.printed += [f"> {who(quote)}: {quote['text']}" for quote in self.quotes()]
        elif command == "names":
            ran = self.run("speaker", *words)
            self.printed += [f"! {text}" for text in ran.err.splitlines()]
            self.printed += [f"> {names(record)}" for record in ran.records]
        else:
            ran = self.run(command, *words)
            self.printed += [f"! {text}" for text in ran.err.splitlines()]
            self.printed += [f"> {text}" for text in ran.out.splitlines()]

    def quotes(self) -> list[dict[str, Any]]:
        ids = [hit["quote"] for hit in self.run("search", "kata", "-n", "50").records]
        shown = [self.run("show", id_).records[0] for id_ in ids]
        return sorted(shown, key=lambda quote: (quote["article"], quote["start"]))

    def with_ids(self, line: str) -> str:
        """Put the ids of quotes in the place of their words."""
        if "[" not in line:
            return line
        self.ids |= {quote["text"]: quote["quote"] for quote in self.quotes()}
        return re.sub(r"\[(.+?)\]", lambda match: self.ids[match[1]], line)


def who(quote: dict[str, Any]) -> str:
    speaker = quote["speaker"]
    office = " ".join(part for part in (speaker["role"], speaker["affiliation"]) if part)
    name = speaker["name"] or "?"
    return f"{name}{', ' if office else ''}{office} ({quote['speaker_id'] or '-'})"


def names(record: dict[str, Any]) -> str:
    also = f", also {'; '.join(record['aliases'])}" if record["aliases"] else ""
    return f"{record['name']} ({record['id']}){also}"
