"""The cheapest way to turn a run of one sequence of words into another sequence of words.

Algorithm: Myers 1999, A fast bit-vector algorithm for approximate string matching based on dynamic programming
(Journal of the ACM 46:3), in the form of Hyyrö 2003 (A bit-vector algorithm for computing Levenshtein and Damerau
edit distances), with the words as the alphabet and one whole column a number; the way back after Hyyrö 2004, A note
on bit-parallel alignment computation.  Python's integers have any length, so a claim of any length is one column.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

__all__ = ["Block", "align"]


@dataclass(frozen=True, slots=True)
class Block:
    """Words `claim_start … claim_end - 1` stand for `source_start … source_end - 1`; equal ones, or not."""

    equal: bool
    claim_start: int
    claim_end: int
    source_start: int
    source_end: int


def align(claim: Sequence[str], source: Sequence[str], start: int = 0) -> list[Block]:
    """Return the blocks that turn a run of the source's words, from `start` on, into all of the claim's.

    The run is one with the fewest words added, dropped or replaced; of several the first.  What the source has before
    and behind it costs nothing.  Blocks alternate between equal and unequal ones and leave nothing out.
    """
    columns, end = _forward(claim, source, start)
    return _back(claim, source, start, end, columns)


def _forward(claim: Sequence[str], source: Sequence[str], start: int) -> tuple[list[tuple[int, int]], int]:
    """Return the vertical differences (+1, -1) of each column, and the end of the best run."""
    places: dict[str, int] = {}
    for i, word in enumerate(claim):
        places[word] = places.get(word, 0) | 1 << i
    everything = (1 << len(claim)) - 1
    last = 1 << len(claim) - 1 if claim else 0
    up, down = everything, 0
    distance = least = len(claim)
    end = first = start
    columns: list[tuple[int, int]] = []
    for j in range(start, len(source)):
        equal = places.get(source[j], 0)
        diagonal = (((equal & up) + up) ^ up) | equal | down
        right, left = (down | ~(diagonal | up)) & everything, up & diagonal
        distance += bool(right & last) - bool(left & last)
        right, left = right << 1 & everything, left << 1 & everything
        up, down = (left | ~(diagonal | right)) & everything, right & diagonal
        columns.append((up, down))
        if distance < least:
            least, end, first = distance, j + 1, j + 1
        # One that ends right behind a best one is as cheap and replaces a word instead of adding one.
        elif distance == least < len(claim) and j == end and j < first + least:
            end = j + 1
    return columns, end


def _back(
    claim: Sequence[str], source: Sequence[str], start: int, end: int, columns: Sequence[tuple[int, int]]
) -> list[Block]:
    def cost(i: int, j: int) -> int:
        """Return the cost of the first i words of the claim with the run ending before word j."""
        if j == start:
            return i
        up, down = columns[j - start - 1]
        below = (1 << i) - 1
        return (up & below).bit_count() - (down & below).bit_count()

    steps: list[tuple[bool, int, int]] = []  # equal, words of the claim, words of the source; from the end
    i, j = len(claim), end
    while i:
        here = cost(i, j)
        if j > start and claim[i - 1] == source[j - 1] and cost(i - 1, j - 1) == here:
            steps.append((True, 1, 1))
            i, j = i - 1, j - 1
        # Of ways that cost the same, one that drops words of the source leaves more of the claim's equal.
        elif j > start and cost(i, j - 1) == here - 1:
            steps.append((False, 0, 1))
            j -= 1
        elif j > start and cost(i - 1, j - 1) == here - 1:
            steps.append((False, 1, 1))
            i, j = i - 1, j - 1
        else:
            steps.append((False, 1, 0))
            i -= 1
    return _blocks(steps, j)


def _blocks(steps: Sequence[tuple[bool, int, int]], source_at: int) -> list[Block]:
    """Put steps, the last one first, together to blocks; the run begins at a word of the source."""
    blocks: list[Block] = []
    claim_at = 0
    for equal, of_claim, of_source in reversed(steps):
        before = blocks.pop() if blocks and blocks[-1].equal == equal else None
        first = (before.claim_start, before.source_start) if before else (claim_at, source_at)
        claim_at, source_at = claim_at + of_claim, source_at + of_source
        blocks.append(Block(equal, first[0], claim_at, first[1], source_at))
    return blocks
