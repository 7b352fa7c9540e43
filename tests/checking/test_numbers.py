from __future__ import annotations

from decimal import Decimal

import pytest

from pidato_kb.checking.numbers import value_of, with_numbers
from pidato_kb.words import words_of


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("33", "#33"),
        ("tiga puluh tiga", "#33"),
        ("sebelas", "#11"),
        ("dua belas ribu", "#12000"),
        ("seratus lima", "#105"),
        ("seribu dua ratus lima puluh", "#1250"),
        ("dua ribu dua puluh satu", "#2021"),
        ("1.500.000", "#1500000"),
        ("1,5 juta", "#1500000"),
        ("1.5 juta", "#1500000"),
        ("satu setengah juta", "#1500000"),
        ("satu juta lima ratus ribu", "#1500000"),
        ("sejuta", "#1000000"),
        ("Rp 1,5 triliun", "#1500000000000rupiah"),
        ("Rp1.500 miliar", "#1500000000000rupiah"),
        ("1,5 triliun rupiah", "#1500000000000rupiah"),
        ("ke-33", "#ke33"),
        ("kedua", "#ke2"),
        ("ke-2", "#ke2"),
    ],
)
def test_one_value(text: str, value: str) -> None:
    assert with_numbers(words_of(text)).forms == (value,)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("dua tiga hari", ("#2", "#3", "hari")),
        ("2019 2020", ("#2019", "#2020")),
        ("setengah jadi", ("setengah", "jadi")),
        ("puluh ratus ribu", ("puluh", "ratus", "ribu")),
        ("Rp banyak", ("rp", "banyak")),
        ("33%", ("#33", "persen")),
    ],
)
def test_no_single_value(text: str, values: tuple[str, ...]) -> None:
    assert with_numbers(words_of(text)).forms == values


def test_what_is_no_number() -> None:
    assert value_of("10:30") is None
    assert value_of("1.2.3") is None
    assert value_of("٣") is None
    assert value_of("1,000,000.5") == Decimal("1000000.5")


def test_words_keep_their_places() -> None:
    words = with_numbers(words_of("ada tiga puluh tiga desa"))
    assert words.between(1, 2) == "tiga puluh tiga"
