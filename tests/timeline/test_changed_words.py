"""Words are compared one by one; every change is told with the words of both sides."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pidato_kb.timeline.words import Change, ChangeKind, likeness, word_changes
from pidato_kb.words import words_of

EQUAL, CHANGED, DROPPED, ADDED = ChangeKind


def test_a_dropped_negation_is_one_change() -> None:
    assert word_changes("Kami tidak akan menaikkan tarif.", "Kami akan menaikkan tarif") == (
        Change(EQUAL, "Kami", "Kami"),
        Change(DROPPED, "tidak", ""),
        Change(EQUAL, "akan menaikkan tarif", "akan menaikkan tarif"),
    )


def test_an_added_and_a_replaced_word() -> None:
    changes = word_changes("Tarif naik 10 persen", "Mungkin tarif naik 15 persen")
    assert [change.kind for change in changes] == [ADDED, EQUAL, CHANGED, EQUAL]
    assert (changes[2].before, changes[2].after) == ("10", "15")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Air naik,", "air naik"),
        ("“Jum’at” kami buka", "Jum'at, kami BUKA!"),
        ("naik 1,5%", "naik  1,5%"),
        ("", ""),
        ("…", "!"),
    ],
)
def test_case_punctuation_and_spaces_are_no_change(before: str, after: str) -> None:
    assert word_changes(before, after) == ()


@pytest.mark.parametrize(
    ("before", "after"),
    [("naik 1,5 persen", "naik 15 persen"), ("30.000 orang", "30 orang"), ("anak-anak", "anak"), ("naik 5%", "naik 5")],
)
def test_no_number_and_no_doubled_word_changes_unseen(before: str, after: str) -> None:
    assert any(change.kind in (CHANGED, DROPPED) for change in word_changes(before, after))


WORDS = st.lists(st.sampled_from(["kami", "tidak", "akan", "naik", "33", "Mungkin"]), max_size=12).map(" ".join)


@given(WORDS, WORDS)
def test_the_changes_lead_from_one_text_to_the_other(before: str, after: str) -> None:
    changes = word_changes(before, after)
    if not changes:
        assert words_of(before).forms == words_of(after).forms
        return
    for side, text in (("before", before), ("after", after)):
        runs = " ".join(getattr(change, side) for change in changes if getattr(change, side))
        assert words_of(runs).forms == words_of(text).forms


def test_likeness_is_1_for_the_same_words_and_0_for_others() -> None:
    assert likeness(["a", "b"], ["a", "b"]) == 1
    assert likeness(["a"], ["b"]) == 0
    assert likeness(["a", "b", "c", "d"], ["a", "b", "c"]) == pytest.approx(6 / 7)
