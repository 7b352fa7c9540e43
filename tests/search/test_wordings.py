"""Which quotes are one utterance: pairs made by one edit each, and the properties that hold for any words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pidato_kb.search.wordings import one_slip_apart, same_wording, wording

PAGE = Path(__file__).with_name("wordings.txt")
EDIT = re.compile(r"(?P<sign>[=x]) (?P<kind>\w+): (?P<old>.+?) >(?: (?P<new>.+))?")


class Pair(NamedTuple):
    first: str
    second: str
    kind: str
    same: bool


def pairs() -> Iterator[Pair]:
    """Every pair of the page, and those that are made of every sentence alike."""
    sentence = ""
    for line in PAGE.read_text(encoding="utf-8").splitlines():
        edit = EDIT.fullmatch(line)
        if edit:
            assert edit["old"] in sentence, (sentence, edit["old"])
            new = sentence.replace(edit["old"], edit["new"] or "", 1).strip()
            yield Pair(sentence, new, edit["kind"], edit["sign"] == "=")
        elif line and not line.startswith("#"):
            sentence = line
            yield Pair(sentence, sentence.upper(), "capitals", True)
            yield Pair(sentence + ",", sentence.replace(",", "") + ".", "punctuation", True)
            yield Pair(sentence, "Nah, " + sentence[0].lower() + sentence[1:], "opener", True)


PAIRS = list(pairs())
# What a knowledge base of any size has met: all words that were written rightly, on either side of a pair.
KNOWN = {word for pair in PAIRS if pair.kind != "slip" for text in pair[:2] for word in wording(text).words}


def is_slip(a: str, b: str) -> bool:
    return (a in KNOWN) is not (b in KNOWN)


def found_same(pair: Pair) -> bool:
    return same_wording(wording(pair.first), wording(pair.second), is_slip)


def test_there_are_pairs_of_every_kind() -> None:
    assert sum(pair.same for pair in PAIRS) >= 200
    assert sum(not pair.same for pair in PAIRS) >= 150


def test_pairs_that_are_found_the_same_are_the_same() -> None:
    """Precision ≥ .99, recall ≥ .9; python -m tests.search.test_wordings shows them by kind."""
    found = [pair for pair in PAIRS if found_same(pair)]
    right = sum(pair.same for pair in found)
    assert right / len(found) >= 0.99, [pair for pair in found if not pair.same]
    assert right / sum(pair.same for pair in PAIRS) >= 0.9


@pytest.mark.parametrize("kind", ["negation", "number", "name", "date", "condition", "limit", "hedge", "content"])
def test_one_such_change_makes_another_quote(kind: str) -> None:
    assert [pair for pair in PAIRS if pair.kind == kind and not pair.same and found_same(pair)] == []


def test_without_a_knowledge_base_nothing_is_called_a_slip() -> None:
    first, second = wording("Kami akan memperbaiki jembatan itu"), wording("Kami akan memperbaiki jembtan itu")
    assert not same_wording(first, second, lambda _a, _b: False)


@pytest.mark.parametrize("text", ["", "Belum", "Tidak tahu,"])
def test_a_quote_of_one_or_two_words_is_never_recognised(text: str) -> None:
    assert not same_wording(wording(text), wording(text), is_slip)


@pytest.mark.parametrize(
    ("a", "b", "apart"),
    [
        ("jembatan", "jembtan", True),
        ("jembatan", "jembatann", True),
        ("jembatan", "jemabtan", True),
        ("jembatan", "jembetan", False),
        ("jembatan", "ejmbatan", False),
        ("jembatan", "embatan", False),
        ("jembatan", "jembatan", False),
        ("jembatan", "jembtn", False),
        ("", "a", False),
    ],
)
def test_one_slip_apart(a: str, b: str, apart: bool) -> None:
    assert one_slip_apart(a, b) is apart
    assert one_slip_apart(b, a) is apart


SOME = ["kami", "akan", "tidak", "jembatan", "jembtan", "12", "%", "Rangga", "di", "samping", "disamping"]
words = st.lists(st.sampled_from(SOME), max_size=9)


@given(words, words)
def test_the_same_holds_both_ways(a: list[str], b: list[str]) -> None:
    first, second = wording(" ".join(a)), wording(" ".join(b))
    assert same_wording(first, second, is_slip) == same_wording(second, first, is_slip)


@given(st.text(max_size=60), st.text(max_size=60))
def test_no_text_is_too_odd(a: str, b: str) -> None:
    same_wording(wording(a), wording(b), is_slip)
    if len(wording(a).words) >= 3:
        assert same_wording(wording(a), wording(a), is_slip)


def main() -> None:
    """Show how many pairs of each kind are folded."""
    for same in (True, False):
        for kind in sorted({pair.kind for pair in PAIRS if pair.same is same}):
            of_kind = [pair for pair in PAIRS if pair.kind == kind and pair.same is same]
            folded = sum(map(found_same, of_kind))
            print(f"{'same' if same else 'different':10} {kind:12} {folded:3} of {len(of_kind):3} folded")  # noqa: T201


if __name__ == "__main__":
    main()


@pytest.mark.parametrize("closing", ["takkan", "mustahil", "bilamana", "rencananya", "kesepuluh", "desember"])
def test_no_word_that_turns_a_sentence_is_trimmed_away(closing: str) -> None:
    sentence = "Warga desa akan pindah ke rumah susun baru"
    assert same_wording(wording(f"{sentence} nyaman"), wording(sentence), is_slip)
    assert not same_wording(wording(f"{sentence} {closing}"), wording(sentence), is_slip)
