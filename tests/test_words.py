"""The words of a text as they are compared, each with its place."""

from __future__ import annotations

import pytest

from pidato_kb.words import chained, words_of


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("Jum’at, JUM'AT jumat", ("jumat", "jumat", "jumat")),
        ("Café", ("cafe",)),
        ("anak-anak", ("anak", "anak")),
        ("Rp1,5 triliun", ("rp", "1,5", "triliun")),
        ("33% & 5G", ("33", "persen", "dan", "5", "g")),
        ("…!?", ()),
    ],
)
def test_forms(text: str, forms: tuple[str, ...]) -> None:
    assert words_of(text).forms == forms


def test_sentences_begin_behind_a_full_stop_and_not_behind_a_title() -> None:
    words = words_of("Kami setuju. H. Salim juga. namun tidak semua")
    assert [i for i in range(len(words)) if words.opens_sentence(i)] == [0, 2]
    assert words.sentence(3) == (2, 8)


def test_pieces_of_a_text_as_one() -> None:
    text = '"Petani," kata Wira, "tidak takut."'
    words = chained([words_of(text, 1, 8), words_of(text, 22, 34)])
    assert words.forms == ("petani", "tidak", "takut")
    assert words.opens_sentence(1)
