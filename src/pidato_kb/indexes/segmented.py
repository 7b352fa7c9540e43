"""The index of a knowledge base of any size: segments, the large ones with codes beside their vectors.

Where a segment has codes, they name the candidates, several times as many as are asked for, and the vectors themselves
decide among those.  A filter that keeps up to `EXACT_WITHIN` rows is answered by their vectors alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pidato_kb.indexes.flat import best, check_query

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy as np
    import numpy.typing as npt

    from pidato_kb.indexes.codes import Codes
    from pidato_kb.indexes.flat import FlatIndex

__all__ = ["EXACT_WITHIN", "Segment", "SegmentedIndex"]

EXACT_WITHIN = 100_000
"""Rows of a filter up to which each is compared: 15 ms."""

_TIMES, _LEAST, _MOST, _OF = 500, 2_000, 5_000, 100
"""Candidates for k hits beside twice k: one in so many vectors, 2,000 to 5,000, and for few hits 500 times as many."""

_SHARE = 3
"""Candidates of one segment: so many times its share of them, for what is alike often came together."""


class Segment:
    """Some vectors, in the order of their rows, and where there are many their codes; some of them not to be shown."""

    def __init__(self, flat: FlatIndex, codes: Codes | None = None) -> None:
        self.flat = flat
        self.codes = codes
        self._shown: tuple[npt.NDArray[np.int64], npt.NDArray[np.bool_], int] | None = None

    def places(self, rows: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
        """Return the places of those of these rows, given in order, that the segment has."""
        import numpy as np

        own = self.flat.rows
        if not len(own) or not len(rows):
            return np.empty(0, dtype=np.int64)
        first, last = np.searchsorted(rows, [own[0], own[-1] + 1])
        some = rows[first:last]
        places = np.searchsorted(own, some)
        return np.asarray(places[own[places] == some], dtype=np.int64)

    def shown(self, left_out: npt.NDArray[np.int64]) -> tuple[npt.NDArray[np.bool_], int]:
        """Return whether each vector may be shown, and how many may; kept, for an index leaves out the same always."""
        import numpy as np

        if self._shown is None or self._shown[0] is not left_out:
            shown = np.ones(len(self.flat), dtype=np.bool_)
            shown[self.places(left_out)] = False
            self._shown = left_out, shown, int(shown.sum())
        return self._shown[1:]

    def exact(
        self, vector: npt.NDArray[np.float32], k: int, left_out: npt.NDArray[np.int64]
    ) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.float32]]:
        """Compare all vectors but those of the rows left out; return the rows and scores of the k best."""
        rows, scores = self.flat.rows, self.flat.scores(vector)
        shown, available = self.shown(left_out)
        if available < len(rows):
            rows, scores = rows[shown], scores[shown]
        return best(rows, scores, k)

    def compared(
        self, vector: npt.NDArray[np.float32], rows: npt.NDArray[np.int64]
    ) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.float32]]:
        """Return those of these rows, given in order, that the segment has, and their scores."""
        places = self.places(rows)
        return self.flat.rows[places], self.flat.scores(vector, places)

    def candidates(
        self,
        vector: npt.NDArray[np.float32],
        k: int,
        left_out: npt.NDArray[np.int64],
        within: npt.NDArray[np.int64] | None,
    ) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.float32]]:
        """Return the places of k vectors that may be shown and seem nearest, and about their scores."""
        import numpy as np

        assert self.codes is not None
        count = len(self.flat)
        shown, available = self.shown(left_out)
        if within is not None:
            named = np.zeros(count, dtype=np.bool_)
            named[self.places(within)] = True
            shown = shown & named
            available = int(shown.sum())
        # A few more, for some are not shown.
        asked = min(count, k + k // 4)
        while True:
            places, scores = self.codes.nearest(vector, asked)
            kept = shown[places]
            if kept.sum() >= min(k, available) or asked == count:
                return places[kept][:k], scores[kept][:k]
            asked = min(count, 4 * asked)


class SegmentedIndex:
    """Answers as one index over all its segments.

    `hidden` are rows that only a search that names them in `within` gets (fragments), `gone` rows that nobody gets
    (removed, or of an old version); both in order.
    """

    def __init__(
        self,
        segments: Sequence[Segment],
        dimension: int,
        *,
        hidden: npt.NDArray[np.int64] | None = None,
        gone: npt.NDArray[np.int64] | None = None,
    ) -> None:
        import numpy as np

        nothing = np.empty(0, dtype=np.int64)
        self._segments = [segment for segment in segments if len(segment.flat)]
        self.dimension = dimension
        self._gone = nothing if gone is None else gone
        self._left_out = self._gone if hidden is None else _in_order(np.concatenate([self._gone, hidden]))

    def __len__(self) -> int:
        """Return the number of vectors that may be found."""
        held = sum(len(segment.flat) for segment in self._segments)
        return held - sum(len(segment.places(self._gone)) for segment in self._segments)

    @property
    def rows(self) -> npt.NDArray[np.int64]:
        """The row numbers that may be found, in order."""
        import numpy as np

        held = [segment.flat.rows for segment in self._segments]
        return _without(_in_order(np.concatenate(held)), self._gone) if held else np.empty(0, dtype=np.int64)

    def search(
        self, vector: npt.NDArray[np.float32], k: int, *, within: npt.NDArray[np.int64] | None = None
    ) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.float32]]:
        """Return the row numbers and inner products of the k nearest, best first, equal ones by row number.

        `vector` has the shape (dimension,).  With `within`, only rows named there are considered; fewer than
        k come back where there are fewer.  Raises ModelMismatch for a vector of another dimension.
        """
        import numpy as np

        check_query(vector, self.dimension)
        if k <= 0 or not self._segments:
            return np.empty(0, dtype=np.int64), np.empty(0, dtype=np.float32)
        named = None if within is None else _without(_in_order(within), self._gone)
        left_out = self._left_out if named is None else self._gone
        found = []
        coded: list[Segment] = []
        for segment in self._segments:
            if segment.codes is not None and (named is None or len(named) > EXACT_WITHIN):
                coded.append(segment)
            elif named is None:
                found.append(segment.exact(vector, k, left_out))
            else:
                found.append(segment.compared(vector, named))
        found += _compared_candidates(coded, vector, _candidates(coded, k), left_out, named)
        rows, scores = (np.concatenate(parts) for parts in zip(*found, strict=True))
        return best(rows, scores, k)


def _in_order(rows: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
    """Return the rows in order, each once; numpy's own `unique` would import its masked arrays first, 7 ms."""
    import numpy as np

    ordered = np.sort(rows)
    first = np.ones(len(ordered), dtype=np.bool_)
    first[1:] = ordered[1:] != ordered[:-1]
    return ordered[first]


def _without(rows: npt.NDArray[np.int64], left_out: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
    """Return the rows that are not among those left out; both in order."""
    import numpy as np

    if not len(left_out):
        return rows
    places = np.searchsorted(left_out, rows)
    return np.asarray(rows[left_out[np.minimum(places, len(left_out) - 1)] != rows])


def _candidates(segments: Sequence[Segment], k: int) -> int:
    many = sum(len(segment.flat) for segment in segments) // _OF
    return 2 * k + min(_TIMES * k, max(_LEAST, min(_MOST, many)))


def _compared_candidates(
    segments: Sequence[Segment],
    vector: npt.NDArray[np.float32],
    count: int,
    left_out: npt.NDArray[np.int64],
    within: npt.NDArray[np.int64] | None,
) -> list[tuple[npt.NDArray[np.int64], npt.NDArray[np.float32]]]:
    """Return the rows and true scores of the `count` vectors that seem nearest in all these segments together."""
    import numpy as np

    if not segments:
        return []
    of_one = min(count, max(count // 4, _SHARE * count // len(segments)))
    parts = [segment.candidates(vector, of_one, left_out, within) for segment in segments]
    together = np.concatenate([scores for _, scores in parts])
    least = -np.inf
    if len(together) > count:
        least = np.partition(together, len(together) - count)[len(together) - count]
    found = []
    for segment, (places, scores) in zip(segments, parts, strict=True):
        kept = np.sort(places[scores >= least])
        found.append((segment.flat.rows[kept], segment.flat.scores(vector, kept)))
    return found
