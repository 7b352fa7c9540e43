"""What readers feel of a writer: ten processes search, first alone, then while `pidato ingest` is at work.

    python -m benchmarks.readers --home DIR [--seconds N] [--rounds N] [--readers N] [--pause S]

Each reader is a process with the knowledge base open, as a program or a newsroom's tool has it; it searches, checks
that every hit is what its article says, and waits as people do.  The writer is the command, with all its processes, and
all of its articles are new.  Spans with and without it take turns; the ratio of their 95th percentiles counts.
"""

from __future__ import annotations

import argparse
import json
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from statistics import median

import numpy as np

from benchmarks.common import Limit, corpus, pidato, shared, table
from benchmarks.size import QUERIES
from pidato_kb.home import Home
from pidato_kb.store import Store

__all__ = ["main"]

_READER = """
import json, random, sys, time
from pathlib import Path
from pidato_kb import KnowledgeBase
home, done, number, pause, *queries = sys.argv[1:]
draw, taken = random.Random(int(number)), []
with KnowledgeBase.open(Path(home)) as knowledge_base:
    while not Path(done).exists():
        query, begun, started = draw.choice(queries), time.time(), time.perf_counter()
        hits = knowledge_base.search(query)
        taken.append((begun, time.perf_counter() - started))
        assert len(hits) == 10, (query, len(hits))
        for hit in hits:
            quote, article = hit.stored.quote, hit.stored.article
            assert article.text[quote.start : quote.end] == quote.text, hit.stored.id
        assert knowledge_base.index_trouble is None, knowledge_base.index_trouble
        time.sleep(draw.uniform(0, 2 * float(pause)))
json.dump(taken, sys.stdout)
"""
RATIO = Limit(2.0)
_SETTLE = 8.0
"""Seconds until the readers have loaded what they need."""

Span = tuple[float, float]
"""Beginning and end, or beginning and length, in seconds."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table and return the exit code."""
    parser = argparse.ArgumentParser(description="Measure readers beside a writer.")
    parser.add_argument("--home", type=Path, required=True, help="a knowledge base; a copy of it is written to")
    parser.add_argument("--readers", type=int, default=10, help="how many processes search (%(default)s)")
    parser.add_argument("--pause", type=float, default=1.0, help="mean seconds between searches (%(default)s)")
    parser.add_argument("--seconds", type=float, default=20, help="of a span (%(default)s)")
    parser.add_argument("--rounds", type=int, default=3, help="spans without and with the writer (%(default)s)")
    asked = parser.parse_args(arguments)
    folder = shared()
    if folder is None:
        return 0
    with tempfile.TemporaryDirectory() as name:
        temporary = Path(name)
        home = Home(Path(shutil.copytree(asked.home, temporary / "home")))
        done = temporary / "done"
        command = [sys.executable, "-c", _READER, str(home.root), str(done)]
        readers = [
            subprocess.Popen([*command, str(number), str(asked.pause), *QUERIES], stdout=subprocess.PIPE, text=True)
            for number in range(asked.readers)
        ]
        try:
            time.sleep(_SETTLE)
            alone, beside = spans(home, corpus(folder), temporary, asked.rounds, asked.seconds)
        finally:
            done.touch()
        taken = [json.loads(reader.communicate()[0]) for reader in readers]
        if any(reader.returncode for reader in readers):
            return 1
    print_table([one for some in taken for one in some], alone, beside, asked.readers)
    return 0


def spans(home: Home, news: Path, temporary: Path, rounds: int, seconds: float) -> tuple[list[Span], list[Span]]:
    """Return the spans of time without a writer and with one, beginning and end of each."""
    alone, beside = [], []
    for number in range(rounds):
        begun = time.time()
        time.sleep(seconds)
        alone.append((begun, time.time()))
        with writing(home, renewed(news, temporary, number)) as writer:
            begun = time.time()
            while writer.poll() is None and time.time() < begun + seconds:
                time.sleep(0.05)
            beside.append((begun, time.time()))
            writer.send_signal(signal.SIGINT)
            writer.wait()
        time.sleep(1)
    return alone, beside


def writing(home: Home, news: Path) -> subprocess.Popen[str]:
    """Start an ingest and return once it has stored its first articles."""
    command = [*pidato(), "ingest", str(news), "--home", str(home.root)]
    writer = subprocess.Popen(command, stderr=subprocess.DEVNULL, text=True)
    with closing(Store.open(home.database, read_only=True)) as store:
        before = store.generation
        while store.generation == before and writer.poll() is None:
            time.sleep(0.05)
    return writer


def renewed(news: Path, temporary: Path, number: int) -> Path:
    """Return a copy of the articles with words, ids and addresses of their own: none is known or a new version."""
    copy = temporary / f"news{number}.jsonl"
    with news.open(encoding="utf-8") as lines, copy.open("w", encoding="utf-8") as out:
        for line in lines:
            article = json.loads(line)
            renamed = {"id": f"{article.get('id')}-{number}", "text": f"{article['text']}\n\nSalinan ke-{number}."}
            if article.get("url"):
                renamed["url"] = f"{article['url']}?salinan={number}"
            out.write(json.dumps(article | renamed) + "\n")
    return copy


def print_table(taken: Sequence[Span], alone: Sequence[Span], beside: Sequence[Span], readers: int) -> None:
    """Print the percentiles of both, and their ratios round by round; `taken` are searches, beginning and seconds."""
    rows: list[tuple[str, float | int | str, Limit | None]] = []
    times = {
        name: [[1000 * took for begun, took in taken if start <= begun < end] for start, end in some]
        for name, some in (("alone", alone), ("beside a writer", beside))
    }
    for name, some in times.items():
        together = [took for span in some for took in span]
        rows.append((f"{name}: searches", len(together), None))
        rows += [(f"{name}: {p}th percentile, ms", float(np.percentile(together, p)), None) for p in (50, 95, 99)]
    ratios = [
        float(np.percentile(busy, 95) / np.percentile(idle, 95)) for idle, busy in zip(*times.values(), strict=True)
    ]
    rows.append(("95th percentile beside / alone, median of the rounds", median(ratios), RATIO))
    rows.append(("the ratios", ", ".join(f"{ratio:.2f}" for ratio in ratios), None))
    table(f"{readers} readers beside a writer", rows)


if __name__ == "__main__":
    sys.exit(main())
