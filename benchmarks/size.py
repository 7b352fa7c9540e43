"""What size costs: a knowledge base of any number of quotes, cold and warm, and whether its answers are the exact ones.

    python -m benchmarks.size --home DIR [--runs N] [--record FILE]

Cold is a search in a process of its own; warm is one of many in a process that has the knowledge base open, once as a
program asks it, encoding included, once without the encoding, which takes the same for any size.  Recall and filters
are held against the inner products of all vectors in the index.  A record of the figures is what `benchmarks.chart`
draws.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from benchmarks.cold import QUERY, in_turns, processor, seconds
from benchmarks.common import Limit, pidato, table, timed
from benchmarks.recall import print_recall
from pidato_kb.encoders import open_encoder
from pidato_kb.home import Home
from pidato_kb.indexing import opened_index
from pidato_kb.models import Filters
from pidato_kb.search import Request, search
from pidato_kb.store import Store

if TYPE_CHECKING:
    import numpy.typing as npt

    from pidato_kb.indexes import SegmentedIndex

__all__ = ["main"]

QUERIES = (
    "harga beras naik menjelang hari raya",
    "tata kelola",
    "pemerintah",
    "warga mengeluhkan jalan rusak",
    "korupsi dana desa",
    "public trust in government",
    "pejabat minta maaf",
    "menolak kenaikan tarif",
    "vaksinasi anak sekolah",
    "kebakaran hutan dan lahan",
    "tim nasional menang",
    "banjir merendam rumah",
    "kata dia yang",
    "menteri keuangan soal utang negara",
    "guru honorer belum digaji",
    "pemilihan kepala daerah serentak",
    "polisi menangkap tersangka",
    "bantuan untuk nelayan",
    "investasi asing di kawasan industri",
    "kerja sama dengan Jepang",
)
PERCENTILES = (50, 95, 99)
COLD, COLD_AT_MANY, MANY = Limit(2.2), Limit(2.6), 500_000
MEGABYTES = Limit(600)
_PROGRAM = """
import json, sys, time
from pathlib import Path
from pidato_kb import KnowledgeBase
home, rounds, *queries = sys.argv[1:]
times = []
with KnowledgeBase.open(Path(home)) as knowledge_base:
    for number in range(int(rounds) + 1):
        for query in queries:
            begun = time.perf_counter()
            knowledge_base.search(query)
            times += [1000 * (time.perf_counter() - begun)] if number else []
json.dump(times, sys.stdout)
"""

Figures = dict[str, float]
_HELD = "without encoding, no filter, 95th percentile, ms"


class Ready:
    """An encoder whose vector is there already."""

    def __init__(self, model: str, vector: npt.NDArray[np.float32]) -> None:
        self.model = model
        self.dimension = len(vector)
        self._vector = vector

    def encode_query(self, texts: Sequence[str]) -> npt.NDArray[np.float32]:
        """Return the vector for each text."""
        return np.stack([self._vector] * len(texts))

    encode_document = encode_query


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the tables and return the exit code."""
    parser = argparse.ArgumentParser(description="Measure what size costs.")
    parser.add_argument("--home", type=Path, required=True, help="a knowledge base, as benchmarks.growing makes it")
    parser.add_argument("--runs", type=int, default=20, help="how often a cold start is measured (%(default)s)")
    parser.add_argument("--record", type=Path, help="append the figures to this file, as a line of JSON")
    asked = parser.parse_args(arguments)
    home = Home(asked.home)
    with Store.open(home.database, read_only=True) as store:
        encoder = open_encoder()
        opened = opened_index(home.folder, store, encoder)
        index = opened.current
        if opened.trouble:
            sys.exit(opened.trouble)
        figures: Figures = {"quotes": len(index)}
        figures |= print_cold(home, len(index), asked.runs)
        figures |= print_program(home, len(index))
        vectors = encoder.encode_query(QUERIES)
        figures |= print_warm(store, index, encoder.model, vectors)
        print_recall(index, vectors)
    if asked.record is not None:
        with asked.record.open("a", encoding="utf-8") as out:
            out.write(json.dumps(figures) + "\n")
    return 0


def print_cold(home: Home, count: int, runs: int) -> Figures:
    """Print how long a search in a process of its own takes, and what it holds."""
    command = [*pidato(), "search", QUERY, "--home", str(home.root)]
    ours, bare = in_turns(command, "import numpy", runs)
    disk = sum(path.stat().st_size for path in home.folder.iterdir())
    megabytes = max(run.megabytes for run in ours)
    times = percentiles("cold", [1000 * run.seconds for run in ours])
    table(
        f"{count:,} quotes, cold, median of {runs}",
        [
            ("pidato search / import numpy", seconds(ours) / seconds(bare), COLD_AT_MANY if count > MANY else COLD),
            ("the same in processor time", processor(ours) / processor(bare), None),
            *((f"pidato search {name}", value, None) for name, value in times.items()),
            ("pidato search, peak MB", megabytes, MEGABYTES),
            ("hits", len(ours[-1].out.splitlines()), Limit(1, at_least=True)),
            ("on disk, MB", disk / 1e6, None),
            ("on disk, bytes a quote", disk / count, None),
        ],
    )
    ratio = seconds(ours) / seconds(bare)
    return {**times, "cold / import numpy": ratio, "cold, peak MB": megabytes, "disk, MB": disk / 1e6}


def print_program(home: Home, count: int) -> Figures:
    """Print what a program feels that asks one query after the other, in milliseconds by the clock."""
    ran = timed([sys.executable, "-c", _PROGRAM, str(home.root), "5", *QUERIES])
    taken: list[float] = json.loads(ran.out)
    figures = percentiles("warm", taken)
    figures["searches a second"] = 1000 * len(taken) / sum(taken)
    figures["warm, peak MB"] = ran.megabytes
    table(f"{count:,} quotes, in one process, encoding included", [(*figure, None) for figure in figures.items()])
    return figures


def percentiles(name: str, milliseconds: Sequence[float]) -> Figures:
    """Return the median and the upper percentiles of some times under their names."""
    return {f"{name}, {p}th percentile, ms": float(np.percentile(milliseconds, p)) for p in PERCENTILES}


def print_warm(store: Store, index: SegmentedIndex, model: str, vectors: npt.NDArray[np.float32]) -> Figures:
    """Print the milliseconds of a search but for its encoding, each query five times after one that does not count."""
    limit = Limit(40.0 if len(index) > MANY else 15.0)
    rows: list[tuple[str, float | int | str, Limit | None]] = []
    figures: Figures = {}
    kinds = (
        ("no filter", Filters()),
        ("one outlet", Filters(outlet="tempo")),
        ("one speaker", Filters(speaker="Joko Widodo")),
    )
    for name, filters in kinds:
        times: list[float] = []
        few = name != "no filter"
        for query, vector in list(zip(QUERIES, vectors, strict=True))[: 4 if few else None]:
            ready = Ready(model, vector)
            for run in range(2 if few else 6):
                begun = time.process_time()
                search(store, lambda: index, ready, Request(query, filters))
                times += [1000 * (time.process_time() - begun)] if run else []
        found = percentiles(f"without encoding, {name}", times)
        rows += [(what, value, limit if what == _HELD else None) for what, value in found.items()]
        figures |= found
    table(f"{len(index):,} quotes, warm, {len(QUERIES)} queries, milliseconds of processor", rows)
    return figures


if __name__ == "__main__":
    sys.exit(main())
