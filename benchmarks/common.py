"""What the benchmarks share: the texts, the options, a stopwatch for other processes, tables."""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

__all__ = ["Limit", "Measured", "corpus", "first_lines", "options", "pidato", "shared", "table", "timed"]

# A process counts as its own memory what it was before it became another program; so the small one in between.
_STOPWATCH = """
import json, resource, subprocess, sys, time
begun = time.perf_counter()
ran = subprocess.run(sys.argv[2:])
seconds = time.perf_counter() - begun
used = resource.getrusage(resource.RUSAGE_CHILDREN)
with open(sys.argv[1], "w") as out:
    json.dump([ran.returncode, seconds, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024], out)
"""


@dataclass(frozen=True, slots=True)
class Measured:
    """A process: how long it took, its work on all cores (both in seconds), the most memory it held (MB)."""

    seconds: float
    processor: float
    megabytes: float
    out: str
    err: str


@dataclass(frozen=True, slots=True)
class Limit:
    """What a value is held against: at most or at least this."""

    value: float
    at_least: bool = False

    def __str__(self) -> str:
        return f"{'≥' if self.at_least else '≤'} {self.value:g}"

    def holds(self, value: float) -> bool:
        """Tell whether the value is within."""
        return value >= self.value if self.at_least else value <= self.value


def shared() -> Path | None:
    """Return the folder of the shared texts, None (and say so) where it is not there."""
    folder = Path(os.environ.get("PIDATO_SHARED") or Path(__file__).resolve().parents[2] / "shared")
    if folder.is_dir():
        return folder
    print(f"skipped: there is no folder {folder} with the shared texts; PIDATO_SHARED may name another")
    return None


def corpus(folder: Path) -> Path:
    """Return the file of raw articles in the folder of the shared texts."""
    return folder / "corpora" / "news.jsonl"


def options(about: str, *, runs: int) -> argparse.ArgumentParser:
    """Return a parser with the options of every benchmark; `runs` is how often a thing is done by default."""
    parser = argparse.ArgumentParser(description=about)
    parser.add_argument("--articles", type=int, metavar="N", help="only the first N articles; all if not given")
    parser.add_argument(
        "--runs", type=int, metavar="N", default=runs, help="how often; the median counts (%(default)s)"
    )
    return parser


def first_lines(path: Path, count: int | None, folder: Path) -> Path:
    """Return the file, or a copy of its first lines in the folder."""
    if count is None:
        return path
    copy = folder / path.name
    with path.open("rb") as lines, copy.open("wb") as out:
        out.writelines(islice(lines, count))
    return copy


def pidato() -> list[str]:
    """Return the command of the installed program."""
    script = Path(sys.executable).with_name("pidato")
    return [str(script)] if script.is_file() else [sys.executable, "-m", "pidato_kb"]


def timed(command: Sequence[str | Path]) -> Measured:
    """Run a command to its end and measure it; end the benchmark where it fails."""
    with tempfile.TemporaryDirectory() as folder:
        notes = Path(folder, "notes.json")
        ran = subprocess.run(
            [sys.executable, "-c", _STOPWATCH, notes, *map(str, command)], capture_output=True, text=True, check=True
        )
        code, seconds, processor, megabytes = json.loads(notes.read_text(encoding="utf-8"))
    if code not in (0, 1, 4):
        sys.exit(f"{' '.join(map(str, command))} ended with {code}: {ran.stderr}")
    return Measured(seconds, processor, megabytes, ran.stdout, ran.stderr)


def table(title: str, rows: Iterable[tuple[str, float | int | str, Limit | None]]) -> None:
    """Print rows of (measure, value, limit) as a table in Markdown."""
    print(f"\n### {title}\n\n| measure | value | limit | within |\n| --- | ---: | ---: | --- |")
    for measure, value, limit in rows:
        shown = f"{value:.3f}" if isinstance(value, float) else str(value)
        within = "" if limit is None or isinstance(value, str) else "yes" if limit.holds(value) else "**no**"
        print(f"| {measure} | {shown} | {'' if limit is None else limit} | {within} |")
    sys.stdout.flush()
