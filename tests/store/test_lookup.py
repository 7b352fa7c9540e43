"""What comes out: full text, filters, quotes, articles, speakers, vectors, counts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from tests.store.store_examples import BUPATI_ENTRY, MODEL, RESIDENT, article, quote, unit

from pidato_kb.errors import NotFoundError, UsageError
from pidato_kb.models import Article, Filters, QuoteKind, RoleSighting, Speaker, SpeakerKind
from pidato_kb.store import NewArticle, SpeakerEntry, Store, index_terms

DEWI = Speaker("Dewi Anggraeni", SpeakerKind.PERSON, "Kepala 100%_Dinas", "Kota Kenanga")
DEWI_ENTRY = SpeakerEntry("dewi-anggraeni", "Dewi Anggraeni", SpeakerKind.PERSON, ("Dewi",))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    roads = article("Jalan desa harus diperbaiki", "a.txt", date="2021-03-04", source_id="melati-1")
    market = article("Pasar dibuka lagi", "b.txt", outlet="Suara Kenanga", date=None, title="Jalan ke pasar")
    school = article("Sekolah mendapat guru baru", "c.txt", date="2022-08-30")
    batch = [
        NewArticle(
            roads,
            (quote(roads, "Jalan desa harus diperbaiki"),),
            (BUPATI_ENTRY,),
            unit(0),
            np.stack([unit(1)]),
        ),
        NewArticle(
            market,
            (
                quote(market, "Pasar dibuka lagi", DEWI, confidence=0.5),
                quote(market, "dibuka", DEWI, fragment=True),
            ),
            (DEWI_ENTRY, DEWI_ENTRY),
            None,
            np.stack([unit(2), unit(3)]),
        ),
        NewArticle(
            school,
            (
                quote(school, "Sekolah mendapat guru baru", kind=QuoteKind.INDIRECT),
                quote(school, "guru baru", RESIDENT),
            ),
            (BUPATI_ENTRY, None),
        ),
    ]
    with Store.open(tmp_path / "kb.sqlite", create=True) as opened:
        opened.add(batch, model=MODEL)
        yield opened


def test_words_are_found_by_their_stems(store: Store) -> None:
    assert [row for row, _ in store.lexical(index_terms("memperbaiki"), Filters(), 10)] == [1]


def test_the_article_counts_less_than_the_quote(store: Store) -> None:
    found = store.lexical(index_terms("jalan"), Filters(), 10)
    assert [row for row, _ in found] == [1, 2]
    assert found[0][1] > found[1][1] > 0
    assert [row for row, _ in store.lexical(index_terms("jalan"), Filters(), 1)] == [1]
    turned = store.lexical(index_terms("jalan"), Filters(), 10, quote_weight=0.1, article_weight=5.0)
    assert turned[0][1] > found[0][1]


@pytest.mark.parametrize(
    ("filters", "index"),
    [
        (Filters(speaker="rangga wirabumi"), "quotes_by_speaker (speaker=?)"),
        (Filters(outlet="kenanga"), "quotes_by_fragment (fragment=? AND article=?)"),
        (Filters(since="2020", until="2021"), "quotes_by_fragment (fragment=? AND article=?)"),
    ],
)
def test_a_filter_reads_the_quotes_that_may_pass_and_no_others(store: Store, filters: Filters, index: str) -> None:
    asked: list[str] = []
    store._connection.set_trace_callback(asked.append)
    store.rows(filters)
    store._connection.set_trace_callback(None)
    plan = [step for *_, step in store._connection.execute(f"EXPLAIN QUERY PLAN {asked[-1]}")]
    assert any(index in step for step in plan), plan


def test_fragments_take_no_place_of_a_quote(store: Store) -> None:
    """A scrap among the best is left out before they are counted."""
    everything = index_terms("dibuka pasar jalan guru")
    best = [row for row, _ in store.lexical(everything, Filters(fragments=True), 10)]
    assert best[1] == 3
    for limit in range(1, 6):
        found = [row for row, _ in store.lexical(everything, Filters(), limit)]
        assert found == [row for row in best if row != 3][:limit]


def test_no_words_find_nothing(store: Store) -> None:
    assert store.lexical([], Filters(), 10) == []
    assert store.lexical(index_terms("?!"), Filters(), 10) == []


def test_operators_in_a_query_are_words(store: Store) -> None:
    assert store.lexical(["near", "not", '"', "*", "jalan"], Filters(), 1) != []


def test_an_expression_may_be_given_and_a_wrong_one_is_a_usage_error(store: Store) -> None:
    assert [row for row, _ in store.lexical('quote : "pasar"', Filters(), 10)] == [2]
    with pytest.raises(UsageError, match="full-text expression"):
        store.lexical('"pasar', Filters(), 10)


@pytest.mark.parametrize(
    ("filters", "rows"),
    [
        (Filters(), [1, 2, 4, 5]),
        (Filters(fragments=True), [1, 2, 3, 4, 5]),
        (Filters(speaker="rangga-wirabumi"), [1, 4]),
        (Filters(speaker="RANGGA   wirabumi."), [1, 4]),
        (Filters(speaker="Bupati Rangga"), [1, 4]),
        (Filters(speaker="Seorang Warga"), [5]),
        (Filters(speaker="Rang"), []),
        (Filters(role="bupati"), [1, 4]),
        (Filters(role="Bup. Sukamelati"), [1, 4]),
        (Filters(role="Bupati Suka"), []),
        (Filters(role="%"), []),
        (Filters(outlet="KENANGA"), [2]),
        (Filters(since="2021-03-04"), [1, 4, 5]),
        (Filters(since="2021-03-05"), [4, 5]),
        (Filters(until="2021-03-04"), [1]),
        (Filters(until="2022"), [1, 4, 5]),
        (Filters(kind=QuoteKind.INDIRECT), [4]),
        (Filters(min_confidence=0.6), [1, 4, 5]),
        (Filters(speaker="Dewi", fragments=True), [2, 3]),
        (Filters(speaker="Dewi", role="bupati"), []),
    ],
)
def test_filters_hold_for_rows_and_for_full_text(store: Store, filters: Filters, rows: list[int]) -> None:
    # Nothing but the fragments left out, which an index does by itself, is no list of rows.
    assert store.rows(filters) == (None if filters == Filters() else rows)
    everything = index_terms("jalan pasar sekolah rangga")
    assert sorted(row for row, _ in store.lexical(everything, filters, 10)) == rows


def test_filters_come_before_the_limit(store: Store) -> None:
    assert store.lexical(index_terms("jalan rangga"), Filters(outlet="kenanga"), 1)[0][0] == 2


def test_superseded_quotes_are_no_rows(store: Store) -> None:
    store.add([NewArticle(article("Jalan desa sudah diperbaiki", "a.txt"))])
    assert store.rows(Filters(fragments=True)) == [2, 3, 4, 5]
    assert store.rows(Filters(speaker="Rangga")) == [4]
    assert 1 not in [row for chunk in store.vectors(MODEL) for row in chunk.rows]


def test_a_quote_is_found_by_a_unique_beginning_of_its_id(store: Store) -> None:
    first = store.get_quotes([1])[1]
    assert store.get_quote(first.id) == first
    assert store.get_quote(first.id[:8].upper()) == first
    assert store.quote_row(first.id) == 1
    with pytest.raises(UsageError, match="too short"):
        store.get_quote(first.id[:3])
    with pytest.raises(NotFoundError):
        store.get_quote("zzzzzzzz")


def test_a_beginning_that_fits_several_quotes_lists_them(tmp_path: Path) -> None:
    with Store.open(tmp_path / "many.sqlite", create=True) as store:
        # With this many quotes two ids share their first four digits (a birthday problem over 16 bits).
        of = Article(text="kata " * 3000, source="many.txt")
        first = quote(of, "kata")
        quotes = tuple(replace(first, start=start, end=start + 4) for start in range(0, 5000, 5))
        store.add([NewArticle(of, quotes, (None,) * len(quotes))])
        ids = sorted(found.id for found in store.quotes_of(of.id))
        shared = next(a[:4] for a, b in pairwise(ids) if a[:4] == b[:4])
        with pytest.raises(UsageError, match=f"{shared}.*, {shared}"):
            store.get_quote(shared)


def test_quotes_of_one_article_share_it(store: Store) -> None:
    quotes = store.get_quotes([4, 5, 99])
    assert sorted(quotes) == [4, 5]
    assert quotes[4].article is quotes[5].article


def test_quotes_of_an_article_come_in_its_order(store: Store) -> None:
    of = article("Sekolah mendapat guru baru", "c.txt", date="2022-08-30")
    assert [found.quote.text for found in store.quotes_of(of.id)] == [
        "Sekolah mendapat guru baru",
        "guru baru",
    ]
    assert store.quotes_of("nothing") == []


def test_an_article_is_found_by_its_id_or_its_sources(store: Store) -> None:
    roads = store.get_article("melati-1")
    assert store.get_article(roads.id) == roads
    store.add([NewArticle(article("Jalan desa mulus", "a.txt", source_id="melati-1"))])
    assert store.get_article("melati-1").text != roads.text
    store.add([NewArticle(article("Jembatan selesai", "other.jsonl#melati-1", source_id="melati-1"))])
    with pytest.raises(UsageError, match=r"a\.txt.*other\.jsonl|other\.jsonl.*a\.txt"):
        store.get_article("melati-1")
    with pytest.raises(NotFoundError):
        store.get_article("melati-2")


def test_articles_come_in_order_of_arrival(store: Store) -> None:
    assert [found.source for found in store.articles()] == ["a.txt", "b.txt", "c.txt"]


def test_vectors_come_in_chunks_with_their_heads(store: Store) -> None:
    chunks = list(store.vectors(MODEL, size=2))
    assert [chunk.rows.tolist() for chunk in chunks] == [[1, 2], [3]]
    assert chunks[0].quotes.tolist() == [unit(1).tolist(), unit(2).tolist()]
    assert chunks[0].heads.tolist() == [unit(0).tolist(), [0, 0, 0, 0]]
    assert chunks[0].quotes.dtype == np.float32
    assert list(store.vectors("model-lain")) == []


def test_speakers_are_listed_with_their_roles_over_time(store: Store) -> None:
    first, second = store.speakers()
    assert (first.id, first.quotes, first.articles) == ("rangga-wirabumi", 2, 2)
    assert first.aliases == ("Rangga", "Bupati Rangga")
    assert first.roles == (RoleSighting("Bupati", "Sukamelati", "2021-03-04", "2022-08-30", 2),)
    assert second.name == "Dewi Anggraeni"


@pytest.mark.parametrize("name", ["rangga-wirabumi", "Rangga Wirabumi", "rangga", "BUPATI RANGGA"])
def test_a_speaker_is_found_by_id_name_or_alias(store: Store, name: str) -> None:
    assert store.get_speaker(name).id == "rangga-wirabumi"


def test_a_name_that_two_share_lists_both(store: Store) -> None:
    other = SpeakerEntry("rangga", "Rangga", SpeakerKind.PERSON)
    of = article("Panen tahun ini bagus", "d.txt")
    short = Speaker("Rangga", SpeakerKind.PERSON, "Petani")
    store.add([NewArticle(of, (quote(of, "Panen tahun ini bagus", short),), (other,))])
    assert store.get_speaker("rangga").id == "rangga"
    third = SpeakerEntry("rangga-2", "Rangga", SpeakerKind.PERSON)
    of = article("Harga pupuk turun", "e.txt")
    store.add([NewArticle(of, (quote(of, "Harga pupuk turun", short),), (third,))])
    with pytest.raises(UsageError, match="rangga-2"):
        store.get_speaker("Rangga.")
    with pytest.raises(NotFoundError):
        store.get_speaker("Orang Lain")


def test_stats_count_what_is_current(store: Store) -> None:
    stats = store.stats()
    assert (stats.articles, stats.quotes, stats.direct, stats.indirect) == (3, 5, 4, 1)
    assert (stats.fragments, stats.attributed, stats.speakers) == (1, 5, 2)
    assert stats.outlets == (("Harian Melati", 2), ("Suara Kenanga", 1))
    assert (stats.first, stats.last, stats.model) == ("2021-03-04", "2022-08-30", MODEL)


def test_a_new_store_is_empty_and_sound(tmp_path: Path) -> None:
    with Store.open(tmp_path / "new.sqlite", create=True) as store:
        assert store.stats().articles == store.stats().fragments == store.generation == 0
        assert store.rows(Filters()) is None
        assert store.lexical(["jalan"], Filters(), 5) == []
        assert store.full_text_is_sound()
        assert store.integrity_check() == store.verify_verbatim() == []


def test_an_unattributed_quote_has_no_name(store: Store) -> None:
    of = article("Kami menunggu kabar", "f.txt")
    store.add([NewArticle(of, (quote(of, "Kami menunggu kabar", Speaker()),), (None,))])
    (found,) = store.quotes_of(of.id)
    assert found.quote.speaker == Speaker()
    assert store.stats().attributed == 5
