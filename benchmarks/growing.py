"""Grows a knowledge base to any number of quotes, for the measurements of size.

    python -m benchmarks.growing --home REAL --to GROWN --quotes 1000000

Every article of the real one is copied as often as it takes, each copy with an id and a word of its own, with which
each of its quotes begins: else they would be printings of one utterance, of which there are few in news.  A copy's
text is the article's title and its quotes, so that a million quotes fit a disk, half as many words as the article had;
they are counted as those of any article.  The first copies keep the real vectors; later ones get, of unit length,
(1 - w) times the real one, w times another real one (w evenly between 0 and .5) and noise of length .02: as near as
quotes about one thing are.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from pidato_kb.encoders import open_encoder
from pidato_kb.home import Home
from pidato_kb.indexing import rewrite
from pidato_kb.store import Store, index_terms
from pidato_kb.store.terms import words

if TYPE_CHECKING:
    import sqlite3

    import numpy.typing as npt

__all__ = ["grow"]

_COLUMNS = {
    "articles": "id, source, source_id, outlet, title, date, url, place, text, sha256, ingested_at, stems",
    "quotes": "id, article, start, end, text, kind, utterance, fragment, speaker, speaker_name, speaker_plain, "
    "speaker_kind, speaker_role, speaker_affiliation, rule, confidence, stems",
    "article_vectors": "article, model, vector",
    "quote_vectors": "quote, model, vector",
    "speakers": "id, name, kind",
    "aliases": "speaker, alias, plain",
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Grow one and return the exit code."""
    parser = argparse.ArgumentParser(description="Grow a knowledge base.")
    parser.add_argument("--home", type=Path, required=True, help="the real one")
    parser.add_argument("--to", type=Path, required=True, help="the one that is made")
    parser.add_argument("--quotes", type=int, required=True)
    asked = parser.parse_args(arguments)
    grow(Home(asked.home), Home(asked.to), asked.quotes)
    return 0


def grow(real: Home, grown: Home, quotes: int) -> None:
    """Make a knowledge base of so many quotes out of a real one."""
    encoder = open_encoder()
    grown.create()
    with Store.open(real.database, read_only=True) as source, Store.open(grown.database, create=True) as target:
        connection = target._connection
        kept = _without_triggers(connection)
        for table in ("speakers", "aliases"):
            _put(connection, table, source._connection.execute(f"SELECT {_COLUMNS[table]} FROM {table}").fetchall())
        _insert(connection, _Real(source._connection, encoder.model), encoder.model, quotes)
        connection.execute("INSERT INTO quote_fts (quote_fts) VALUES ('rebuild')")
        for statement in kept:
            connection.execute(statement)
        rewrite(grown.folder, target, encoder)


class _Text(NamedTuple):
    """The text of a copy, its stems, and where the quotes stand in it."""

    text: str
    stems: str
    places: list[tuple[int, int]]


class _Real:
    """The articles, quotes and vectors that are copied."""

    def __init__(self, connection: sqlite3.Connection, model: str) -> None:
        self.articles = connection.execute(
            "SELECT articles.id, outlet, title, date, vector FROM articles JOIN article_vectors "
            "ON article_vectors.article = articles.row AND model = ? WHERE superseded_by IS NULL",
            (model,),
        ).fetchall()
        self.quotes: dict[str, list[tuple[Any, ...]]] = {}
        for values in connection.execute(
            "SELECT article, text, kind, utterance, fragment, speaker, speaker_name, speaker_plain, speaker_kind, "
            "speaker_role, speaker_affiliation, rule, confidence, stems, vector FROM quotes "
            "JOIN quote_vectors ON quote_vectors.quote = quotes.row AND model = ? ORDER BY row",
            (model,),
        ):
            self.quotes.setdefault(values[0], []).append(values[1:])
        self.vectors = np.array([np.frombuffer(q[-1], "<f4") for some in self.quotes.values() for q in some])

        self.stems = {title: " ".join(index_terms(title or "")) for _, _, title, _, _ in self.articles}
        self._counted: dict[tuple[str, int], tuple[frozenset[str], frozenset[str]]] = {}

    def counted(self, name: str, title: str | None, quotes: int) -> tuple[frozenset[str], frozenset[str]]:
        """Return the stems and the words of an article's copies with its first so many quotes."""
        if (name, quotes) not in self._counted:
            said = self.quotes[name][:quotes]
            written = words(f"{title or ''} katanya {' '.join(values[0] for values in said)}")
            stems = f"{self.stems[title]} {_SAID} {' '.join(values[-2] for values in said)}"
            self._counted[name, quotes] = frozenset(stems.split()), frozenset(written)
        return self._counted[name, quotes]


_SAID = " ".join(index_terms("katanya"))


def _copied(title: str | None, stems: str, quotes: Sequence[tuple[Any, ...]], opener: str) -> _Text:
    text, places = f"{title or ''}\n", []
    for said in quotes:
        text += "“"
        places.append((len(text), len(text) + len(opener) + 1 + len(said[0])))
        text += f"{opener} {said[0]}” katanya.\n"
        stems += f" {opener.casefold()} {said[-2]} {_SAID}"
    return _Text(text, stems, places)


def _insert(connection: sqlite3.Connection, real: _Real, model: str, quotes: int) -> None:
    draw = np.random.default_rng(0)
    connection.execute("PRAGMA synchronous = OFF")
    connection.execute("INSERT OR REPLACE INTO meta (key, value) VALUES ('model', ?)", (model,))
    article_row = quote_row = copy = 0
    stem_counts: Counter[str] = Counter()
    word_counts: Counter[str] = Counter()
    while quote_row < quotes:
        rows: dict[str, list[tuple[object, ...]]] = {table: [] for table in _COLUMNS}
        opener = f"Salinan{copy}"
        for name, outlet, title, date, head in real.articles:
            found = real.quotes.get(name, [])[: quotes - quote_row]
            if not found:
                continue
            article_row += 1
            new = blake2b(f"{copy} {name}".encode(), digest_size=6).hexdigest()
            copied = _copied(title, real.stems[title], found, opener)
            own = (new, f"{new}.txt", None, outlet, title, date, None, None, copied.text, new, "2026")
            rows["articles"].append((*own, copied.stems))
            for counts, some in zip((stem_counts, word_counts), real.counted(name, title, len(found)), strict=True):
                counts.update(some)
                counts[opener.casefold()] += 1
            vectors = np.array([np.frombuffer(head, "<f4"), *(np.frombuffer(v[-1], "<f4") for v in found)])
            if copy:
                vectors = _near(vectors, real.vectors, draw)
            rows["article_vectors"].append((article_row, model, vectors[0].tobytes()))
            for number, ((start, end), said) in enumerate(zip(copied.places, found, strict=True), start=1):
                quote_row += 1
                place = (blake2b(f"{new} {number}".encode(), digest_size=6).hexdigest(), new, start, end)
                stems = f"{opener.casefold()} {said[-2]}"
                rows["quotes"].append((*place, f"{opener} {said[0]}", *said[1:-2], stems))
                rows["quote_vectors"].append((quote_row, model, vectors[number].tobytes()))
        connection.execute("BEGIN")
        for table, inserted in rows.items():
            _put(connection, table, inserted)
        connection.execute("COMMIT")
        copy += 1
    connection.executemany("INSERT INTO stem_counts (stem, articles) VALUES (?, ?)", stem_counts.items())
    connection.executemany("INSERT INTO word_counts (word, articles) VALUES (?, ?)", word_counts.items())
    connection.execute("UPDATE meta SET value = ? WHERE key = 'words_counted'", (article_row,))


def _near(
    vectors: npt.NDArray[np.float32], others: npt.NDArray[np.float32], draw: np.random.Generator
) -> npt.NDArray[np.float32]:
    weight = draw.uniform(0, 0.5, (len(vectors), 1))
    mixed = (1 - weight) * vectors + weight * others[draw.integers(0, len(others), len(vectors))]
    mixed += draw.normal(0, 0.02 / np.sqrt(vectors.shape[1]), vectors.shape)
    return np.asarray(mixed / np.linalg.norm(mixed, axis=1, keepdims=True), dtype="<f4")


def _put(connection: sqlite3.Connection, table: str, rows: Sequence[tuple[object, ...]]) -> None:
    columns = _COLUMNS[table]
    marks = ", ".join("?" * (columns.count(",") + 1))
    connection.executemany(f"INSERT INTO {table} ({columns}) VALUES ({marks})", rows)


def _without_triggers(connection: sqlite3.Connection) -> Iterator[str]:
    """Drop the triggers, which would index one row at a time, and return what makes them again."""
    found = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
    for name, _ in found:
        connection.execute(f"DROP TRIGGER {name}")
    return iter([statement for _, statement in found])


if __name__ == "__main__":
    sys.exit(main())
