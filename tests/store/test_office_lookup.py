"""Who is in an office that was asked for, however it is written, and when somebody held it."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pidato_kb.models import Article, Attribution, Filters, Quote, QuoteKind, Speaker, SpeakerKind
from pidato_kb.store import NewArticle, SpeakerEntry, Store, offices
from pidato_kb.store.offices import holds, office_words, terms

RANGGA = SpeakerEntry("rangga-wirabumi", "Rangga Wirabumi", SpeakerKind.PERSON)


@pytest.mark.parametrize(
    "office",
    ["Gubernur Kalbar", "Gub. Kalbar", "gubernur Kalimantan Barat", "Gubernur Provinsi Kalbar", "GUB KALBAR"],
)
def test_every_spelling_of_an_office_is_the_same_words(office: str) -> None:
    assert office_words(office) == ("gubernur", "kalimantan", "barat")


@pytest.mark.parametrize(
    ("asked", "office"),
    [
        ("Gubernur", "Gubernur Kalbar"),
        ("Gubernur Kalbar", "Plt Gubernur Kalimantan Barat"),
        ("Gubernur Kalbar", "Pj. Gubernur Kalbar"),
        ("Menkeu", "Menteri Keuangan"),
        ("Menteri Keuangan RI", "Menkeu"),
        ("Presiden", "Presiden RI"),
        ("Walikota Langitbiru", "Wali Kota Langitbiru"),
        ("Bupati Tirtasari", "Bupati Kabupaten Tirtasari"),
        ("dinas pangan", "Kepala Dinas Pangan Tirtasari"),
        ("Kepala Dinas Pangan", "Kadis Pangan Tirtasari"),
    ],
)
def test_who_is_in_office(asked: str, office: str) -> None:
    assert holds(office_words(asked), office_words(office))


@pytest.mark.parametrize(
    ("asked", "office"),
    [
        ("Gubernur", "Wakil Gubernur Kalbar"),
        ("Gubernur", "Mantan Gubernur Kalbar"),
        ("Gubernur Kalbar", "Gubernur Kaltim"),
        ("Gubernur Kalbar", "Gubernur"),
        ("Presiden", "Juru Bicara Presiden"),
        ("Kapolri", "Kapolda Kalbar"),
        ("Bupati", "Wabup Tirtasari"),
        ("?!", "Gubernur Kalbar"),
    ],
)
def test_who_is_not(asked: str, office: str) -> None:
    assert not holds(office_words(asked), office_words(office))


def test_a_term_lasts_from_the_first_to_the_last_article_that_gives_the_office() -> None:
    assert list(terms(["2019-09-01", "2018-09-05", "2020-01-01"], [])) == [("2018-09-05", "2020-01-01")]


def test_no_term_reaches_over_an_article_that_calls_the_person_a_former_holder() -> None:
    found = list(terms(["2018-01-01", "2018-06-01", "2022-01-01"], ["2020-05-05"]))
    assert found == [("2018-01-01", "2018-06-01"), ("2022-01-01", "2022-01-01")]


def test_no_term_reaches_over_more_than_five_years_without_an_article() -> None:
    assert list(terms(["2008-01-01", "2018-01-01"], [])) == [("2008-01-01", "2008-01-01"), ("2018-01-01", "2018-01-01")]


days = st.dates().map(str)


@given(st.lists(days, max_size=8), st.lists(days, max_size=4))
def test_terms_hold_every_day_that_was_seen_and_do_not_overlap(held: list[str], denied: list[str]) -> None:
    found = list(terms(held, denied))
    assert all(any(first <= day <= last for first, last in found) for day in held)
    assert all(before[1] < after[0] for before, after in itertools.pairwise(found))


def said(date: str | None, role: str | None, affiliation: str | None = None) -> NewArticle:
    words = f"Sungai itu milik warga, kata saya pada {date} sebagai {role}"
    article = Article(f"“{words}” ujarnya.", source=f"{date} {role}", date=date)
    speaker = Speaker("Rangga Wirabumi", SpeakerKind.PERSON, role, affiliation)
    quote = Quote(1, 1 + len(words), words, QuoteKind.DIRECT, 0, Attribution(speaker, "name", 0.9))
    return NewArticle(article, (quote,), (RANGGA,))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path / "pidato.db", create=True) as store:
        store.add(
            [
                said("2018-01-01", "Calon Gubernur", "Kalbar"),
                said("2018-10-01", "Gubernur", "Kalbar"),
                said("2019-08-29", None),
                said("2019-08-30", "Ketua Umum", "Ikatan Nelayan"),
                said("2019-09-01", "Gub.", "Kalimantan Barat"),
                said("2019-10-01", None),
                said("2023-10-01", "Mantan Gubernur", "Kalbar"),
                said(None, "Gubernur", "Kalbar"),
            ]
        )
        yield store


@pytest.mark.parametrize("asked", ["Gubernur Kalbar", "gubernur kalimantan barat", "Gub. Kalbar"])
def test_an_office_finds_what_its_holder_said_in_between(store: Store, asked: str) -> None:
    assert store.rows(Filters(role=asked)) == [2, 3, 4, 5, 8]


def test_a_changed_speaker_is_seen_at_once(store: Store) -> None:
    assert store.rows(Filters(role="Gubernur Kalbar")) == [2, 3, 4, 5, 8]
    store.add([said("2019-09-02", "Gubernur", "Kalbar"), said("2019-09-01", None)])
    assert store.rows(Filters(role="Gubernur Kalbar")) == [2, 3, 4, 5, 8, 9, 10]


def test_the_former_holder_is_found_under_that(store: Store) -> None:
    assert store.rows(Filters(role="Mantan Gubernur")) == [7]


def test_a_filter_by_role_reads_the_index_alone(store: Store) -> None:
    plan = store._connection.execute(
        f"EXPLAIN QUERY PLAN SELECT DISTINCT {offices._OFFICE} FROM quotes WHERE {offices._HAS_OFFICE}"
    ).fetchall()
    assert "quotes_by_office" in plan[0][-1]
