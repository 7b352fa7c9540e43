"""A query's way to its hits: filters, then vectors and full text over the same rows, then one score.

The vectors find what means the same in other words; full text finds the words themselves, names and numbers
above all.  Both are scaled over the rows that pass the filters and added; the numbers are in `weights`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from pidato_kb.encoders.text import encodable
from pidato_kb.english import reads_as_english
from pidato_kb.errors import VectorIndexError
from pidato_kb.models import Filters, Hit, SearchMode
from pidato_kb.search import weights
from pidato_kb.search.ahead import Ahead
from pidato_kb.search.fusion import best, fused, scaled
from pidato_kb.search.highlight import matched_words
from pidato_kb.search.requests import DEFAULT_LIMIT, Request
from pidato_kb.store.terms import search_terms

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from pidato_kb.encoders.base import Encoder
    from pidato_kb.indexes.base import VectorIndex
    from pidato_kb.search.sightings import Group
    from pidato_kb.store import Store

    OpenIndex = Callable[[], VectorIndex]
    Ranking = list[tuple[int, float]]

__all__ = ["like", "search", "search_many"]


def search(store: Store, open_index: OpenIndex, encoder: Encoder, request: Request) -> list[Hit]:
    """Return the hits of one request, best first; see `search_many`."""
    return next(search_many(store, open_index, encoder, [request]))


def search_many(
    store: Store, open_index: OpenIndex, encoder: Encoder, requests: Sequence[Request]
) -> Iterator[list[Hit]]:
    """Yield the hits of each request in turn, best first, equal ones in the order of their rows.

    A hit's score is 0 to 1 in hybrid mode, scaled by the best and the worst row for that query, so it
    compares the hits of one query only; the inner product in semantic mode; BM25 in lexical mode.
    `open_index` is called while the queries are being encoded, and not at all if every request is lexical.

    Raises what the store, the index and the encoder raise.
    """
    asked = [encodable(request.query) for request in requests if request.mode is not SearchMode.LEXICAL]
    ahead = Ahead(encoder, asked) if asked else None
    # Before the database is asked: opening the index waits for numpy, which the encoder is importing; until
    # that is done, two threads would only take the interpreter from each other.
    index = open_index() if asked else None
    from pidato_kb.search.sightings import answers  # loaded while the encoder is at work

    place = 0
    for request in requests:
        terms = _terms(request)
        vector = partial(_vector, ahead, place)
        rank = _Scores(partial(_ranking, store, index, vector, terms, request))
        yield _hits(store, answers(store, rank, request.limit, folded=request.folded), rank.scores, terms)
        place += request.mode is not SearchMode.LEXICAL


def _vector(ahead: Ahead | None, place: int) -> npt.NDArray[np.float32]:
    assert ahead is not None
    vector: npt.NDArray[np.float32] = ahead.vectors()[place]
    return vector


def _ranking(
    store: Store,
    index: VectorIndex | None,
    vector: Callable[[], npt.NDArray[np.float32]],
    terms: Sequence[str],
    request: Request,
    depth: int,
) -> Ranking:
    """Return the best `depth` rows; the words are looked up while the vector may still be in the making."""
    deep = replace(request, limit=depth)
    words = _lexical(store, terms, deep)
    if index is None or request.mode is SearchMode.LEXICAL:
        return words
    within = _array(store.rows(request.filters))
    return _ranked(index, vector(), words, within, deep)


def like(
    store: Store,
    open_index: OpenIndex,
    quote_id: str,
    *,
    filters: Filters | None = None,
    limit: int = DEFAULT_LIMIT,
    folded: bool = True,
) -> list[Hit]:
    """Return the quotes that mean about the same as this one, nearest first, itself left out.

    The quote's own vector is the query; a hit's score is the inner product.  Raises NotFoundError or
    UsageError for the id, VectorIndexError where the quote has no vector.
    """
    row = store.quote_row(quote_id)
    model = store.model
    vector = None if model is None else store.quote_vector(row, model)
    if vector is None:
        raise VectorIndexError(f"the quote {quote_id} has no vector: run `pidato reindex`")
    within = _array(store.rows(filters or Filters()))
    index = open_index()
    from pidato_kb.search.sightings import answers

    def near(depth: int) -> Ranking:
        rows, scores = index.search(vector, depth + 1, within=within)
        return [(r, s) for r, s in zip(rows.tolist(), scores.tolist(), strict=True) if r != row]

    rank = _Scores(near)
    return _hits(store, answers(store, rank, limit, folded=folded), rank.scores, [])


def _terms(request: Request) -> list[str]:
    # Cut like the text that is encoded: no query is so long that full text takes seconds.
    return [] if request.mode is SearchMode.SEMANTIC else search_terms(encodable(request.query))


def _lexical(store: Store, terms: Sequence[str], request: Request) -> Ranking:
    if not terms:
        return []
    wanted = max(weights.CANDIDATES, request.limit)
    return store.lexical(
        terms,
        request.filters,
        wanted,
        quote_weight=weights.QUOTE_WORDS,
        article_weight=weights.ARTICLE_WORDS,
    )


def _array(rows: Sequence[int] | None) -> npt.NDArray[np.int64] | None:
    import numpy as np

    return None if rows is None else np.array(rows, dtype=np.int64)


def _ranked(
    index: VectorIndex,
    vector: npt.NDArray[np.float32],
    words: Ranking,
    within: npt.NDArray[np.int64] | None,
    request: Request,
) -> Ranking:
    import numpy as np

    if request.mode is SearchMode.SEMANTIC:
        rows, scores = index.search(vector, request.limit, within=within)
        return list(zip(rows.tolist(), scores.tolist(), strict=True))
    near = _semantic(index, vector, words, within, request.limit)
    # The floor is the lowest score of all rows that pass, not of the candidates: so the weights mean the same
    # for a hundred quotes as for a million.  The row farthest from the query is the nearest to its opposite.
    _, opposite = index.search(-vector, 1, within=within)
    floor = -float(opposite[0]) if len(opposite) else 0.0
    found = dict(words)
    if not near and not found:
        return []
    rows = np.array(sorted(near.keys() | found.keys()), dtype=np.int64)
    semantic = np.array([near.get(row, floor) for row in rows.tolist()], dtype=np.float64)
    lexical = np.array([found.get(row, 0.0) for row in rows.tolist()], dtype=np.float64)
    weight = weights.ENGLISH_LEXICAL if reads_as_english(request.query) else weights.LEXICAL
    score = fused(scaled(semantic, floor), scaled(lexical, float(lexical.min())), weight)
    return best(rows, score, request.limit)


def _semantic(
    index: VectorIndex,
    vector: npt.NDArray[np.float32],
    words: Ranking,
    within: npt.NDArray[np.int64] | None,
    limit: int,
) -> dict[int, float]:
    """Return the scores of the nearest rows, and of those that full text found beside them."""
    import numpy as np

    rows, scores = index.search(vector, max(weights.CANDIDATES, limit), within=within)
    near = dict(zip(rows.tolist(), scores.tolist(), strict=True))
    others = np.array([row for row, _ in words if row not in near], dtype=np.int64)
    rows, scores = index.search(vector, len(others), within=others)
    near.update(zip(rows.tolist(), scores.tolist(), strict=True))
    return near


class _Scores:
    """A ranking that remembers the scores of the rows that it gave."""

    def __init__(self, rank: Callable[[int], Ranking]) -> None:
        self.rank = rank
        self.scores: dict[int, float] = {}

    def __call__(self, depth: int) -> list[int]:
        self.scores = dict(self.rank(depth))
        return list(self.scores)


def _hits(store: Store, found: Sequence[Group], scores: dict[int, float], terms: Sequence[str]) -> list[Hit]:
    from pidato_kb.search.sightings import in_time

    quotes = store.get_quotes([rows[0] for rows in found])
    seen = store.sightings([row for rows in found for row in rows])
    known = set(terms)
    return [
        Hit(
            rank,
            scores[rows[0]],
            quotes[rows[0]],
            matched_words(quotes[rows[0]].quote.text, known),
            in_time(seen[row] for row in rows),
        )
        for rank, rows in enumerate(found, start=1)
    ]
