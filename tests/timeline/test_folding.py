"""What was printed again is one statement, and nothing that is new disappears in it."""

from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st
from tests.export.export_examples import stored

from pidato_kb.timeline.folding import LIKE, SHORT, fold, statements
from pidato_kb.timeline.words import ChangeKind, likeness
from pidato_kb.words import words_of

TARIFF = "Tarif air minum tidak akan naik sampai akhir tahun ini"


def test_the_same_words_are_one_statement_with_two_sightings() -> None:
    (one,) = statements(
        [stored(TARIFF + ",", date="2021-05-01"), stored(TARIFF, date="2021-03-04", outlet="Kabar Wanareja")]
    )
    assert one.first.article.date == "2021-03-04"
    assert [(again.stored.article.date, again.changes) for again in one.sightings[1:]] == [("2021-05-01", ())]


def test_changed_words_are_shown() -> None:
    (one,) = statements([stored(TARIFF, date="2021-03-04"), stored(TARIFF.replace("tidak ", ""), date="2021-05-01")])
    changed = [change for change in one.sightings[1].changes if change.kind is not ChangeKind.EQUAL]
    assert [(change.kind, change.before) for change in changed] == [(ChangeKind.DROPPED, "tidak")]


def test_other_words_are_another_statement_and_those_without_a_date_come_last() -> None:
    told = statements(
        [
            stored("Jembatan itu selesai bulan depan", date=None),
            stored(TARIFF, date="2021-03-04"),
            stored("Sekolah baru dibuka Senin", date="2020-01-01"),
        ]
    )
    assert [one.first.article.date for one in told] == ["2020-01-01", "2021-03-04", None]


def test_a_short_quote_is_folded_only_with_the_same_words() -> None:
    assert fold(["Saya setuju", "Saya tidak setuju", "saya setuju!"]) == [[0, 2], [1]]
    assert fold(["…", "!"]) == [[0], [1]]


def test_an_order_that_does_not_depend_on_the_order_of_the_input() -> None:
    quotes = [
        stored(f"{TARIFF} {word}", date="2021-03-04", source_id=word) for word in ("satu", "dua", "tiga", "empat")
    ]
    shuffled = random.Random(1).sample(quotes, len(quotes))
    assert statements(quotes) == statements(shuffled)


LISTS = st.lists(st.lists(st.sampled_from("abcdefg"), max_size=9).map(" ".join), max_size=12)


@given(LISTS)
def test_the_shortcut_finds_what_comparing_everything_finds(texts: list[str]) -> None:
    groups: list[list[int]] = []
    words = [words_of(text).forms for text in texts]
    for place, own in enumerate(words):
        same = [g for g in groups if own and any(words[other] == own for other in g)]
        like = [
            (likeness(words[g[0]], own), -number)
            for number, g in enumerate(groups)
            if min(len(own), len(words[g[0]])) >= SHORT
        ]
        best = max((one for one in like if one[0] >= LIKE), default=None)
        if same:
            same[0].append(place)
        elif best:
            groups[-best[1]].append(place)
        else:
            groups.append([place])
    assert fold(texts) == groups


@given(LISTS)
def test_every_text_stands_in_one_group(texts: list[str]) -> None:
    assert sorted(place for group in fold(texts) for place in group) == list(range(len(texts)))
