from __future__ import annotations

import itertools
from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from pidato_kb.checking.alignment import Block, align

LETTERS = st.lists(st.sampled_from("abcd"), max_size=14)


def blocks(claim: str, source: str) -> list[tuple[bool, str, str]]:
    one, other = claim.split(), source.split()
    return [
        (
            b.equal,
            " ".join(one[b.claim_start : b.claim_end]),
            " ".join(other[b.source_start : b.source_end]),
        )
        for b in align(one, other)
    ]


def test_a_run_is_equal_and_what_is_around_it_costs_nothing() -> None:
    assert blocks("kami siap", "hari ini kami siap membantu") == [(True, "kami siap", "kami siap")]


def test_a_word_dropped_in_the_middle() -> None:
    assert blocks("kami akan pergi", "kami tidak akan pergi") == [
        (True, "kami", "kami"),
        (False, "", "tidak"),
        (True, "akan pergi", "akan pergi"),
    ]


def test_a_changed_last_word_replaces_one() -> None:
    assert blocks("harga beras naik", "harga beras turun lagi") == [
        (True, "harga beras", "harga beras"),
        (False, "naik", "turun"),
    ]


def test_dropping_a_word_of_the_source_goes_before_adding_one() -> None:
    assert blocks("kami tidak takut", "kami semua tidak takut")[0] == (True, "kami", "kami")


def test_nothing_in_common_adds_everything() -> None:
    assert align(["a", "b"], ["c", "d"]) == [Block(False, 0, 2, 0, 0)]


@given(claim=LETTERS.filter(bool), source=LETTERS)
def test_it_is_as_cheap_as_the_full_table_says(claim: list[str], source: list[str]) -> None:
    found = align(claim, source)
    assert [w for b in found for w in claim[b.claim_start : b.claim_end]] == claim
    assert all(claim[b.claim_start : b.claim_end] == source[b.source_start : b.source_end] for b in found if b.equal)
    assert all(one.source_end == two.source_start for one, two in itertools.pairwise(found))
    cost = sum(max(b.claim_end - b.claim_start, b.source_end - b.source_start) for b in found if not b.equal)
    # Words put in beside words left out are one block, which may count less than its single steps.
    assert cost <= cheapest(claim, source)


def cheapest(claim: Sequence[str], source: Sequence[str]) -> int:
    """Sellers' table (1980): the least edits between the claim and any run of the source."""
    column = list(range(len(claim) + 1))
    best = column[-1]
    for word in source:
        before, column = column, [0]
        for i, ours in enumerate(claim, 1):
            column.append(min(before[i] + 1, column[i - 1] + 1, before[i - 1] + (ours != word)))
        best = min(best, column[-1])
    return best
