"""A query's way to its hits: read, encoded, ranked, and what was found put together."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

from pidato_kb.ahead import Ahead
from pidato_kb.encoders.text import encodable
from pidato_kb.errors import VectorIndexError
from pidato_kb.models import Filters, Hit, SearchMode
from pidato_kb.search.centre import centred
from pidato_kb.search.highlight import matched_words
from pidato_kb.search.ranking import Ranked, Ranking, by_meaning
from pidato_kb.search.reading import Reading, read_query
from pidato_kb.search.recipe import RECIPE, Recipe
from pidato_kb.search.requests import DEFAULT_LIMIT, Request
from pidato_kb.search.reranking import RERANKED, Reranker, reranked

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from pidato_kb.encoders.base import Encoder
    from pidato_kb.indexes.base import VectorIndex
    from pidato_kb.search.sightings import Group
    from pidato_kb.store import Store

    OpenIndex = Callable[[], VectorIndex]

__all__ = ["like", "search", "search_many"]


def search(
    store: Store,
    open_index: OpenIndex,
    encoder: Encoder,
    request: Request,
    recipe: Recipe = RECIPE,
    reranker: Reranker | None = None,
) -> list[Hit]:
    """Return the hits of one request, best first; see `search_many`."""
    return next(search_many(store, open_index, encoder, [request], recipe, reranker))


def search_many(
    store: Store,
    open_index: OpenIndex,
    encoder: Encoder,
    requests: Sequence[Request],
    recipe: Recipe = RECIPE,
    reranker: Reranker | None = None,
) -> Iterator[list[Hit]]:
    """Yield the hits of each request in turn, best first, equal ones in the order of their rows.

    A hit's score is 0 to 1 in hybrid mode, scaled by the best and the worst row for that query, so it
    compares the hits of one query only; the inner product in semantic mode; BM25F in lexical mode; the reranker's
    where there is one.  Its parts add up to it.
    `open_index` is called while the queries are being encoded, and not at all if every request is lexical.

    Raises what the store, the index, the encoder and the reranker raise.
    """
    readings = [_read(store, request, recipe) for request in requests]
    asked = [n for n, request in enumerate(requests) if request.mode is not SearchMode.LEXICAL]
    texts = [encodable(readings[n].text) for n in asked]
    ahead = Ahead(partial(encoder.encode_query, texts)) if asked else None
    # Before the database is asked: opening the index waits for numpy, which the encoder is importing; until
    # that is done, two threads would only take the interpreter from each other.
    index = open_index() if asked else None

    def vector(number: int) -> npt.NDArray[np.float32]:
        assert ahead is not None
        plain: npt.NDArray[np.float32] = ahead.result()[asked.index(number)]
        semantic = requests[number].mode is SearchMode.SEMANTIC
        return plain if semantic else centred(plain, encoder.model, recipe.centre)

    from pidato_kb.search.sightings import answers  # loaded while the encoder is at work

    for number, (request, reading) in enumerate(zip(requests, readings, strict=True)):
        ranking = Ranking(store, index, partial(vector, number), reading, request, recipe)
        rank = _Kept(ranking if reranker is None else partial(_reranked, store, reranker, request.query, ranking))
        found = answers(store, rank, request.limit, folded=request.folded)
        yield _hits(store, found, rank.kept, reading.matched)


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

    rank = _Kept(lambda depth: [one for one in by_meaning(index, vector, within, depth + 1) if one.row != row])
    return _hits(store, answers(store, rank, limit, folded=folded), rank.kept, [])


def _read(store: Store, request: Request, recipe: Recipe) -> Reading:
    if request.mode is SearchMode.SEMANTIC:
        return Reading(request.query, english=False, terms=(), matched=())
    if request.filters.phrases:  # what must stand word for word is written as it is meant
        recipe = recipe.without("spelling")
    # Cut like the text that is encoded: no query is so long that full text takes seconds.
    return read_query(store, encodable(request.query), recipe)


def _reranked(store: Store, reranker: Reranker, query: str, ranking: Ranking, depth: int) -> list[Ranked]:
    return reranked(store, reranker, query, ranking(max(depth, RERANKED)))


def _array(rows: Sequence[int] | None) -> npt.NDArray[np.int64] | None:
    import numpy as np

    return None if rows is None else np.array(rows, dtype=np.int64)


class _Kept:
    """A ranking that keeps what it knows of the rows that it gave."""

    def __init__(self, rank: Callable[[int], Sequence[Ranked]]) -> None:
        self.rank = rank
        self.kept: dict[int, Ranked] = {}

    def __call__(self, depth: int) -> list[int]:
        self.kept = {one.row: one for one in self.rank(depth)}
        return list(self.kept)


def _hits(store: Store, found: Sequence[Group], kept: dict[int, Ranked], terms: Sequence[str]) -> list[Hit]:
    from pidato_kb.search.sightings import in_time

    quotes = store.get_quotes([rows[0] for rows in found])
    seen = store.sightings([row for rows in found for row in rows])
    known = set(terms)
    return [
        Hit(
            rank,
            kept[rows[0]].score,
            quotes[rows[0]],
            matched_words(quotes[rows[0]].quote.text, known),
            in_time(seen[row] for row in rows),
            parts=kept[rows[0]].parts,
        )
        for rank, rows in enumerate(found, start=1)
    ]
