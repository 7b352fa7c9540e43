from __future__ import annotations

import pytest

from pidato_kb.checking.claim_words import read_claim
from pidato_kb.checking.words import chained, words_of


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


def test_a_claims_parts_and_brackets() -> None:
    claim = read_claim("… Kami [pemerintah] siap (...) membantu . . . petani …")
    assert [claim.words.between(*part) for part in claim.parts] == ["Kami [pemerintah] siap", "membantu", "petani"]
    assert claim.without_brackets().words.forms == ("kami", "siap", "membantu", "petani")
    assert claim.plain_text() == "Kami siap"


def test_a_claim_that_is_all_in_brackets_is_read_as_it_is() -> None:
    assert read_claim("(kami siap)").without_brackets().words.forms == ("kami", "siap")
