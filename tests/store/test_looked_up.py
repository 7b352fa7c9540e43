"""Where there are very many quotes, common words are passed over when rarer ones are there."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.store.store_examples import new

from pidato_kb.models import Filters
from pidato_kb.store import Store, index_terms, looked_up

MANY = 40


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Store:
    monkeypatch.setattr(looked_up, "_LONGER", 1.0)  # every article has one quote
    monkeypatch.setattr(looked_up, "_MANY", 0)
    store = Store.open(tmp_path / "kb.sqlite", create=True)
    store.add([new(f"Jalan desa nomor {number}", f"{number}.txt") for number in range(MANY)])
    store.add([new("Jembatan desa runtuh", "jembatan.txt")])
    return store


def terms_of(store: Store, query: str, most: int) -> tuple[list[str], int]:
    return looked_up.looked_up(store._connection, index_terms(query), most)


def test_a_rare_word_is_looked_up_and_the_common_ones_beside_it_are_not(store: Store) -> None:
    assert terms_of(store, "jembatan desa", 10) == (index_terms("jembatan"), 0)


def test_in_a_small_one_every_word_is_looked_up(store: Store) -> None:
    assert terms_of(store, "jembatan desa", MANY + 2) == (index_terms("jembatan desa"), 0)


def test_a_common_word_alone_is_looked_up_in_the_latest_quotes(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    terms, after = terms_of(store, "desa", 10)
    assert terms == index_terms("desa")
    assert after == MANY + 1 - 10
    monkeypatch.setattr(looked_up, "MOST_ROWS", 10)
    monkeypatch.setattr("pidato_kb.store.lexical.looked_up", lambda c, t: looked_up.looked_up(c, t, 10))
    assert sorted(row for row, _ in store.lexical(index_terms("desa"), Filters(), 100)) == list(range(32, 42))


def test_a_phrase_stands_no_oftener_than_its_rarest_word(store: Store) -> None:
    assert looked_up.looked_up(store._connection, ["jembatan desa", "desa"], 10) == (["jembatan desa"], 0)


def test_no_words_are_looked_up_as_none(store: Store) -> None:
    assert terms_of(store, "?!", 10) == ([], 0)
