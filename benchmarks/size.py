"""What size costs: a knowledge base of any number of quotes, cold and warm, and whether its answers are the exact ones.

    python -m benchmarks.size --home DIR [--runs N]

Warm times are those of a search without the encoding of its query, which takes the same for any size.  Recall and
filters are held against the inner products of all vectors in the index.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from benchmarks.cold import QUERY, in_turns, processor, seconds
from benchmarks.common import Limit, pidato, table
from pidato_kb.encoders import open_encoder
from pidato_kb.home import Home
from pidato_kb.indexes.flat import best, inner_products
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
SMALL_SHARE = 1_000
COLD, COLD_AT_MANY, MANY = Limit(2.2), Limit(2.6), 500_000
MEGABYTES = Limit(600)


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
    asked = parser.parse_args(arguments)
    home = Home(asked.home)
    with Store.open(home.database, read_only=True) as store:
        encoder = open_encoder()
        index, trouble = opened_index(home.folder, store, encoder)
        if trouble:
            sys.exit(trouble)
        print_cold(home, len(index), asked.runs)
        vectors = encoder.encode_query(QUERIES)
        print_warm(store, index, encoder.model, vectors)
        print_right(index, vectors)
    return 0


def print_cold(home: Home, count: int, runs: int) -> None:
    """Print how long a search in a process of its own takes, and what it holds."""
    command = [*pidato(), "search", QUERY, "--home", str(home.root)]
    ours, bare = in_turns(command, "import numpy", runs)
    disk = sum(path.stat().st_size for path in home.folder.iterdir())
    table(
        f"{count:,} quotes, cold, median of {runs}",
        [
            ("pidato search / import numpy", seconds(ours) / seconds(bare), COLD_AT_MANY if count > MANY else COLD),
            ("the same in processor time", processor(ours) / processor(bare), None),
            ("pidato search, seconds", seconds(ours), None),
            ("pidato search, 95th percentile", float(np.percentile([run.seconds for run in ours], 95)), None),
            ("pidato search, peak MB", max(run.megabytes for run in ours), MEGABYTES),
            ("hits", len(ours[-1].out.splitlines()), Limit(1, at_least=True)),
            ("on disk, MB", disk / 1e6, None),
            ("on disk, bytes a quote", disk / count, None),
        ],
    )


def print_warm(store: Store, index: SegmentedIndex, model: str, vectors: npt.NDArray[np.float32]) -> None:
    """Print the milliseconds of a search but for its encoding, each query five times after one that does not count."""
    limit = Limit(40.0 if len(index) > MANY else 15.0)
    rows: list[tuple[str, float | int | str, Limit | None]] = []
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
        for share in (50, 95, 99):
            held = limit if name == "no filter" and share == 95 else None
            rows.append((f"{name}, {share}th percentile, ms of processor", float(np.percentile(times, share)), held))
    table(f"{len(index):,} quotes, warm, {len(QUERIES)} queries", rows)


def print_right(index: SegmentedIndex, vectors: npt.NDArray[np.float32]) -> None:
    """Print recall against all inner products, and whether a filter's answer is exactly theirs."""
    held = [segment.flat for segment in index._segments]
    rows = np.concatenate([flat.rows for flat in held])
    left_out = np.isin(rows, index._left_out)
    within = np.sort(np.random.default_rng(0).choice(rows, max(10, len(rows) // SMALL_SHARE), replace=False))
    recalls, filtered, deep = [], 0, []
    for vector in vectors:
        scores = np.concatenate([inner_products(np.asarray(flat.vectors), vector) for flat in held])
        right = best(rows[~left_out], scores[~left_out], 100)[0].tolist()
        found = index.search(vector, 100)[0].tolist()
        recalls.append(len(set(right[:10]) & set(found[:10])) / 10)
        deep.append(len(set(right) & set(found)) / 100)
        chosen = np.isin(rows, within)
        exactly = best(rows[chosen], scores[chosen], 10)[0].tolist()
        filtered += index.search(vector, 10, within=within)[0].tolist() == exactly
    table(
        f"{len(rows):,} quotes, against all inner products",
        [
            ("recall@10", float(np.mean(recalls)), Limit(0.98, at_least=True)),
            ("recall@100", float(np.mean(deep)), None),
            (f"of {len(vectors)} queries under a filter of .1%: exact", filtered, Limit(len(vectors), at_least=True)),
        ],
    )


if __name__ == "__main__":
    sys.exit(main())
