"""Two steps to a ranking: many candidates fused fast, the best of them weighed word by word.

The vectors find what means the same in other words; full text finds the words themselves, names and numbers
above all.  Both are scaled over the rows that pass the filters and added; `recipe` has the numbers.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from heapq import nlargest
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from pidato_kb.models import Part, SearchMode
from pidato_kb.search.scoring import Parts, weighed

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from pidato_kb.indexes.base import VectorIndex
    from pidato_kb.search.reading import Reading
    from pidato_kb.search.recipe import Recipe
    from pidato_kb.search.requests import Request
    from pidato_kb.store import Store

__all__ = ["Ranked", "Ranking", "by_meaning"]

Scores = Mapping[int, float]

_QUOTES_AN_ARTICLE = 3
"""About how many rows of full text an article has: one for each of its quotes."""

_ALL = 1 << 40
"""More rows than there are."""


class Ranked(NamedTuple):
    """A row of the ranking: its score and the parts that add up to it."""

    row: int
    score: float
    parts: tuple[tuple[Part, float], ...]


class Ranking:
    """The ranking of one request, to any depth: what was looked up and weighed for one serves a deeper one too.

    Where one press release fills the first ranks, a search asks several times over.  The vector is asked for when the
    words have been looked up: it may still be in the making.
    """

    def __init__(
        self,
        store: Store,
        index: VectorIndex | None,
        vector: Callable[[], npt.NDArray[np.float32]],
        reading: Reading,
        request: Request,
        recipe: Recipe,
    ) -> None:
        self._store, self._index, self._vector = store, index, vector
        self._reading, self._request, self._recipe = reading, request, recipe
        self._within: tuple[npt.NDArray[np.int64] | None] | None = None
        self._matched: dict[tuple[int, int], Scores] = {}
        self._near: tuple[int, Scores] = 0, {}
        self._worth: dict[int, Parts] = {}

    def __call__(self, depth: int) -> list[Ranked]:
        """Return the best `depth` rows by what the request's mode asks for, best first."""
        if self._index is None or self._request.mode is SearchMode.LEXICAL:
            return self._by_words(depth)
        if self._request.mode is SearchMode.SEMANTIC:
            return by_meaning(self._index, self._vector(), self._allowed(), depth)
        return self._fused(self._index, depth)

    def _by_words(self, depth: int) -> list[Ranked]:
        """Rank by words alone, the scores being sums of BM25F."""
        found = self._matching(self._recipe.postings, depth)
        if len(found) < depth:
            # The words that were passed over may be the only ones of the rows that pass the filters.
            found = self._matching(_ALL, depth)
        best = nlargest(_weighed(self._recipe, depth), ((score, -row) for row, score in found.items()))
        rows = [-row for _, row in best]
        worth = self._weigh(rows)
        return _best([(row, worth[row]) for row in rows], depth)

    def _fused(self, index: VectorIndex, depth: int) -> list[Ranked]:
        """Rank by meaning and words; scores are 0 to 1."""
        recipe = self._recipe
        found = self._matching(recipe.postings, depth)
        wanted = self._wanted(depth)
        if self._near[0] != wanted:
            # What passes is asked for before the vector, while that is in the making.
            within = self._allowed()
            self._near = wanted, _nearest(index, self._vector(), found, within, wanted)
        near = self._near[1]
        share = recipe.english_lexical if self._reading.english else recipe.lexical
        most = max(found.values(), default=0.0)
        scale = share / most if most else 0.0
        rough = [(scale * found.get(row, 0.0) + (1 - share) * score, -row) for row, score in near.items()]
        rows = [-row for _, row in nlargest(_weighed(recipe, depth), rough)]
        worth = self._weigh(rows)
        most = max((sum(worth[row].values()) for row in rows), default=0.0)
        return _best([(row, _shares(near.get(row, 0.0), worth[row], share, most)) for row in rows], depth)

    def _wanted(self, depth: int) -> int:
        return max(self._recipe.candidates, depth)

    def _allowed(self) -> npt.NDArray[np.int64] | None:
        """Return the rows that pass the filters, None for all that are no fragments."""
        if self._within is None:
            self._within = (_array(self._store.rows(self._request.filters)),)
        return self._within[0]

    def _matching(self, postings: int, depth: int) -> Scores:
        """Return the rows that have any of the terms that are looked up, with full text's own score."""
        key = postings, self._wanted(depth)
        if key not in self._matched:
            terms = _looked_up(self._reading, postings)
            weight = self._recipe.article_words
            found = self._store.lexical(terms, self._request.filters, key[1], article_weight=weight) if terms else ()
            self._matched[key] = dict(found)
        return self._matched[key]

    def _weigh(self, rows: Sequence[int]) -> Mapping[int, Parts]:
        """Return what the words of these rows are worth, and of those that were weighed before."""
        new = [row for row in rows if row not in self._worth]
        self._worth |= weighed(self._store.evidence(new), self._reading, self._recipe)
        return self._worth


def by_meaning(
    index: VectorIndex, vector: npt.NDArray[np.float32], within: npt.NDArray[np.int64] | None, depth: int
) -> list[Ranked]:
    """Return the best `depth` rows by their vectors alone, the scores being inner products."""
    rows, scores = index.search(vector, depth, within=within)
    return [
        Ranked(row, score, ((Part.SEMANTIC, score),)) for row, score in zip(rows.tolist(), scores.tolist(), strict=True)
    ]


def _looked_up(reading: Reading, postings: int) -> list[str]:
    """Return the rarest terms, the query's own first, until full text would visit too many rows; one at least."""
    known = [term for term in reading.terms if term.articles]
    order = sorted(known, key=lambda term: (term.part is not Part.WORDS, term.articles, term.stems))
    visited = accumulate(_QUOTES_AN_ARTICLE * term.articles for term in order)
    return [term.stems for n, (term, rows) in enumerate(zip(order, visited, strict=True)) if rows <= postings or not n]


def _nearest(
    index: VectorIndex,
    vector: npt.NDArray[np.float32],
    found: Scores,
    within: npt.NDArray[np.int64] | None,
    wanted: int,
) -> dict[int, float]:
    """Return the nearest rows and those that full text found, from the farthest row of all, 0, to the nearest, 1."""
    import numpy as np

    rows, scores = index.search(vector, wanted, within=within)
    known = set(rows.tolist())
    others = np.array([row for row in found if row not in known], dtype=np.int64)
    more, lower = index.search(vector, len(others), within=others)
    # The floor is the lowest score of all rows that pass, not of the candidates: so the shares mean the same for a
    # hundred quotes as for a million.  The row farthest from the query is the nearest to its opposite.
    _, opposite = index.search(-vector, 1, within=within)
    scores = np.concatenate([scores, lower]).astype(np.float64)
    floor = -float(opposite[0]) if len(opposite) else 0.0
    most = float(scores.max(initial=floor)) - floor
    shares = (scores - floor) / most if most > 0 else np.zeros(len(scores))
    # What waits for its vector is found by its words alone.
    unencoded = dict.fromkeys(found, 0.0)
    return unencoded | dict(zip([*rows.tolist(), *more.tolist()], shares.tolist(), strict=True))


def _shares(near: float, worth: Parts, share: float, most: float) -> Parts:
    scale = share / most if most else 0.0
    return {Part.SEMANTIC: (1 - share) * near} | {part: scale * value for part, value in worth.items()}


def _best(found: Sequence[tuple[int, Parts]], depth: int) -> list[Ranked]:
    """Return the best rows, best first, equal ones in the order of their rows."""
    ranked = [Ranked(row, sum(parts.values()), tuple(parts.items())) for row, parts in found]
    return sorted(ranked, key=lambda one: (-one.score, one.row))[:depth]


def _weighed(recipe: Recipe, depth: int) -> int:
    return max(recipe.rescored, 2 * depth)


def _array(rows: Sequence[int] | None) -> npt.NDArray[np.int64] | None:
    import numpy as np

    return None if rows is None else np.array(rows, dtype=np.int64)
