"""Vectors in the database: float32, little endian, of each quote and of each article's head."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from pidato_kb.errors import ModelMismatch, StoreError
from pidato_kb.store.selecting import NOT_REJECTED, select_in

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from pidato_kb.store.values import VectorChunk

__all__ = [
    "Encoded",
    "as_blob",
    "chunks",
    "claim_model",
    "digest_of",
    "drop_vectors",
    "encoded_before",
    "last_encoded",
    "of_rows",
    "put_encoded",
    "put_heads",
    "put_quotes",
    "quote_vector",
    "without_head",
    "without_head_of",
    "without_vector",
]

_OLD = "SELECT id FROM articles WHERE superseded_by IS NOT NULL"


class Encoded(NamedTuple):
    """A vector, shape (dimension,), under the row of a quote or an article, and the digest of its text."""

    row: int
    digest: bytes
    vector: npt.NDArray[np.float32]


def digest_of(text: str) -> bytes:
    """Return 16 bytes that tell a text that is encoded from all others."""
    import hashlib

    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).digest()


def as_blob(vector: npt.NDArray[np.float32]) -> bytes:
    """Return the bytes that are stored for a vector."""
    data: bytes = vector.astype("<f4", copy=False).tobytes()
    return data


def claim_model(connection: sqlite3.Connection, model: str) -> None:
    """Note the model that the vectors come from; raise ModelMismatch where it is another one than before."""
    connection.execute("INSERT OR IGNORE INTO meta (key, value) VALUES ('model', ?)", (model,))
    known = connection.execute("SELECT value FROM meta WHERE key = 'model'").fetchone()[0]
    if known != model:
        raise ModelMismatch(
            f"the database holds vectors of {known}, these are of {model}: use that model, or `pidato reindex`"
        )


def put_quotes(
    connection: sqlite3.Connection, model: str, rows: Sequence[int], vectors: npt.NDArray[np.float32]
) -> None:
    """Store the vectors of quotes, shape (len(rows), dimension)."""
    _put(connection, "quote_vectors (quote, model, vector)", model, rows, vectors)


def put_heads(
    connection: sqlite3.Connection, model: str, rows: Sequence[int], vectors: npt.NDArray[np.float32]
) -> None:
    """Store the head vectors of articles, shape (len(rows), dimension)."""
    _put(connection, "article_vectors (article, model, vector)", model, rows, vectors)


def _put(
    connection: sqlite3.Connection,
    table: str,
    model: str,
    rows: Sequence[int],
    vectors: npt.NDArray[np.float32],
) -> None:
    if vectors.ndim != 2 or len(rows) != len(vectors):
        raise StoreError(f"{len(rows)} rows came with vectors of shape {vectors.shape}: nothing was stored")
    claim_model(connection, model)
    connection.executemany(
        f"INSERT OR REPLACE INTO {table} VALUES (?, ?, ?)",
        ((int(row), model, as_blob(vector)) for row, vector in zip(rows, vectors, strict=True)),
    )


def put_encoded(
    connection: sqlite3.Connection, model: str, quotes: Sequence[Encoded], heads: Sequence[Encoded]
) -> None:
    """Store vectors of quotes and of articles' heads with the digests of their texts."""
    claim_model(connection, model)
    for table, encoded in (("quote_vectors (quote", quotes), ("article_vectors (article", heads)):
        connection.executemany(
            f"INSERT OR REPLACE INTO {table}, model, digest, vector) VALUES (?, ?, ?, ?)",
            ((one.row, model, one.digest, as_blob(one.vector)) for one in encoded),
        )


def encoded_before(
    connection: sqlite3.Connection, model: str, digests: Sequence[bytes]
) -> dict[bytes, npt.NDArray[np.float32]]:
    """Return the vectors of the texts with these digests, as far as this model encoded them before."""
    import numpy as np

    found: dict[bytes, npt.NDArray[np.float32]] = {}
    for table in ("quote_vectors", "article_vectors"):
        query = f"SELECT digest, model, vector FROM {table} WHERE digest IN ({{}})"
        for digest, by, vector in select_in(connection, query, digests):
            if by == model:
                found[digest] = np.frombuffer(vector, dtype="<f4").astype(np.float32)
    return found


def last_encoded(connection: sqlite3.Connection, model: str) -> int:
    """Return the highest row of a quote that has a vector of this model, 0 where none has."""
    # The newest rows first: it is one of them.
    found = connection.execute("SELECT quote FROM quote_vectors WHERE model = ? ORDER BY quote DESC LIMIT 1", (model,))
    return int((found.fetchone() or (0,))[0])


def drop_vectors(connection: sqlite3.Connection) -> None:
    """Forget all vectors and their model, so that another model's can be stored."""
    connection.execute("DELETE FROM quote_vectors")
    connection.execute("DELETE FROM article_vectors")
    connection.execute("DELETE FROM meta WHERE key = 'model'")
    # An index of the old vectors must not be taken for one of the new ones that is merely behind.
    connection.execute("UPDATE meta SET value = abs(random() % (1 << 53)) WHERE key = 'lineage'")


def quote_vector(connection: sqlite3.Connection, row: int, model: str) -> npt.NDArray[np.float32] | None:
    """Return one quote's own vector, shape (dimension,), or None."""
    import numpy as np

    found = connection.execute(
        "SELECT vector FROM quote_vectors WHERE quote = ? AND model = ?", (row, model)
    ).fetchone()
    return None if found is None else np.frombuffer(found[0], dtype="<f4").astype(np.float32)


def without_vector(connection: sqlite3.Connection, model: str, after: int) -> list[tuple[int, str]]:
    """Return (row, text) of the quotes of current articles, behind a row, that have no vector of this model."""
    return connection.execute(
        f"SELECT row, text FROM quotes WHERE row > ? AND article NOT IN ({_OLD}) AND NOT EXISTS "
        "(SELECT 1 FROM quote_vectors WHERE quote = quotes.row AND model = ?) ORDER BY row",
        (after, model),
    ).fetchall()


def without_head_of(
    connection: sqlite3.Connection, model: str, quotes: Sequence[int]
) -> list[tuple[int, str | None, str]]:
    """Return (row, title, text) of the articles of these quotes that have no head vector of this model."""
    articles = {article for (article,) in select_in(connection, "SELECT article FROM quotes WHERE row IN ({})", quotes)}
    have = f"SELECT 1 FROM article_vectors WHERE article = articles.row AND model = {_quoted(model)}"
    query = f"SELECT row, title, text FROM articles WHERE id IN ({{}}) AND NOT EXISTS ({have})"
    return sorted(select_in(connection, query, sorted(articles)))


def without_head(connection: sqlite3.Connection, model: str) -> list[tuple[int, str | None, str]]:
    """Return (row, title, text) of the current articles that have quotes and no head vector of this model."""
    return connection.execute(
        "SELECT row, title, text FROM articles WHERE superseded_by IS NULL "
        "AND EXISTS (SELECT 1 FROM quotes WHERE article = articles.id) AND NOT EXISTS "
        "(SELECT 1 FROM article_vectors WHERE article = articles.row AND model = ?) ORDER BY row",
        (model,),
    ).fetchall()


def chunks(connection: sqlite3.Connection, model: str, size: int) -> Iterator[VectorChunk]:
    """Yield the vectors of the quotes of current articles in the order of their rows, `size` at a time."""
    last = 0
    while True:
        # By key and not by one open cursor: a long-lived cursor would hold the log back from being merged.
        found = connection.execute(
            "SELECT quotes.row, quote_vectors.vector, article_vectors.vector FROM quotes "
            "JOIN quote_vectors ON quote_vectors.quote = quotes.row AND quote_vectors.model = :model "
            "JOIN articles ON articles.id = quotes.article AND articles.superseded_by IS NULL "
            "LEFT JOIN article_vectors "
            "ON article_vectors.article = articles.row AND article_vectors.model = :model "
            f"WHERE quotes.row > :last AND {NOT_REJECTED} ORDER BY quotes.row LIMIT :size",
            {"model": model, "last": last, "size": size},
        ).fetchall()
        if not found:
            return
        yield _chunk(found)
        last = found[-1][0]


def of_rows(connection: sqlite3.Connection, model: str, rows: Sequence[int], size: int) -> Iterator[VectorChunk]:
    """Yield the vectors of these quotes, old versions' too, in the order of their rows, about `size` at a time."""
    for start in range(0, len(rows), size):
        found = sorted(
            select_in(
                connection,
                "SELECT quotes.row, quote_vectors.vector, article_vectors.vector FROM quotes "
                f"JOIN quote_vectors ON quote_vectors.quote = quotes.row AND quote_vectors.model = {_quoted(model)} "
                "JOIN articles ON articles.id = quotes.article "
                "LEFT JOIN article_vectors "
                f"ON article_vectors.article = articles.row AND article_vectors.model = {_quoted(model)} "
                "WHERE quotes.row IN ({})",
                rows[start : start + size],
            )
        )
        if found:
            yield _chunk(found)


def _quoted(text: str) -> str:
    # `select_in` fills the braces and takes the values of its list alone.
    return "'" + text.replace("'", "''").replace("{", "{{").replace("}", "}}") + "'"


def _chunk(found: Sequence[tuple[int, bytes, bytes | None]]) -> VectorChunk:
    import numpy as np

    from pidato_kb.store.values import VectorChunk

    nothing = bytes(len(found[0][1]))
    rows = np.array([row for row, _, _ in found], dtype=np.int64)
    return VectorChunk(
        rows, _matrix([quote for _, quote, _ in found]), _matrix([head or nothing for _, _, head in found])
    )


def _matrix(blobs: Sequence[bytes]) -> npt.NDArray[np.float32]:
    import numpy as np

    if len({len(blob) for blob in blobs}) != 1:
        raise StoreError("the stored vectors differ in length: run `pidato reindex`")
    return np.frombuffer(b"".join(blobs), dtype="<f4").astype(np.float32).reshape(len(blobs), -1)
