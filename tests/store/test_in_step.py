"""Whatever comes and goes, full text, rows and vectors are exactly the current quotes."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.store.store_examples import BUPATI_ENTRY, MODEL, article, quote, unit

from pidato_kb.errors import NotFoundError, StoreError
from pidato_kb.models import Filters
from pidato_kb.store import Known, NewArticle, Store, index_terms

WORDS = ["Jalan desa rusak", "Pasar dibuka lagi", "Guru baru datang", "Jembatan desa selesai"]
PLACES = ["a.txt", "b.txt", "f.jsonl#1", "f.jsonl#2"]

steps = st.lists(
    st.tuples(st.sampled_from(["read", "read", "read", "remove"]), st.sampled_from(PLACES), st.sampled_from(WORDS)),
    max_size=12,
)


def read(store: Store, place: str, words: str) -> Known:
    """Ingest one article as the facade does."""
    of = article(words, place)
    (known,) = store.known([of])
    if known in (Known.NEW, Known.UPDATED):
        vectors = unit(0).reshape(1, -1)
        store.add([NewArticle(of, (quote(of, words),), (BUPATI_ENTRY,), unit(1), vectors)], model=MODEL)
    elif known is not Known.UNCHANGED:
        store.restore([of])
    return known


def check(store: Store, current: set[str]) -> None:
    every = [row for chunk in store.vectors(MODEL) for row in chunk.rows.tolist()]
    texts = {row: found.quote.text for row, found in store.get_quotes(every).items()}
    assert sorted(texts.values()) == sorted(current)
    assert {found.text.split("”")[0].split("“")[1] for found in store.articles()} == current
    for word in ("desa", "pasar", "guru", "jembatan", "rangga"):
        # A brute-force scan: the article counts as well as the quote.
        (stem,) = index_terms(word)
        holds = {row for row, text in texts.items() if stem in index_terms(f"Kabar Desa {article(text).text}")}
        assert {row for row, _ in store.lexical([stem], Filters(), 100)} == holds
    assert store.full_text_is_sound()
    assert store.integrity_check() == store.verify_verbatim() == []


@settings(max_examples=40, deadline=None)
@given(steps)
def test_full_text_and_vectors_are_the_current_quotes(done: list[tuple[str, str, str]]) -> None:
    with (
        tempfile.TemporaryDirectory() as folder,
        Store.open(Path(folder) / "kb.sqlite", create=True) as store,
    ):
        held: dict[str, str] = {}
        for step, place, words in done:
            if step == "read":
                read(store, place, words)
                held[place] = words
            elif place in held:
                store.remove(place)
                gone = held[place]
                held = {other: text for other, text in held.items() if text != gone}
            else:
                with pytest.raises(NotFoundError):
                    store.remove(place)
        check(store, set(held.values()))


@settings(max_examples=20, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(PLACES), st.sampled_from(WORDS)), unique_by=lambda pair: pair[0]))
def test_ingesting_a_batch_twice_changes_nothing(batch: list[tuple[str, str]]) -> None:
    with (
        tempfile.TemporaryDirectory() as folder,
        Store.open(Path(folder) / "kb.sqlite", create=True) as store,
    ):
        for place, words in batch:
            read(store, place, words)
        before = (store.stats(), store.speakers(), store.rows(Filters(speaker="Rangga")))
        assert [read(store, place, words) for place, words in batch] == [Known.UNCHANGED] * len(batch)
        assert (store.stats(), store.speakers(), store.rows(Filters(speaker="Rangga"))) == before


@settings(max_examples=50, deadline=None)
@given(start=st.integers(-5, 80), length=st.integers(-5, 80))
def test_only_verbatim_spans_are_stored(start: int, length: int) -> None:
    of = article("Jalan desa rusak")
    made = replace(quote(of, "Jalan desa rusak"), start=start, end=start + length)
    with (
        tempfile.TemporaryDirectory() as folder,
        Store.open(Path(folder) / "kb.sqlite", create=True) as store,
    ):
        if start >= 0 and of.text[start : start + length] == made.text and length > 0:
            store.add([NewArticle(of, (made,), (None,))])
        else:
            with pytest.raises(StoreError, match="not verbatim"):
                store.add([NewArticle(of, (made,), (None,))])
            assert store.stats().articles == 0
