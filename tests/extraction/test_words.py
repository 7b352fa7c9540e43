"""What a word can be in a phrase that names a speaker."""

from __future__ import annotations

import pytest
from tests.extraction.extraction_examples import document_of, words

from pidato_kb.extraction.tokens import tokenize
from pidato_kb.extraction.words import WordClass, can_be_name, classify, classify_all, is_date_word, is_degree


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("Drs", WordClass.TITLE),
        ("Prof", WordClass.TITLE),
        ("Kombes", WordClass.RANK),
        ("Kolonel", WordClass.RANK),
        ("Bupati", WordClass.ROLE),
        ("ketua", WordClass.ROLE),
        ("Kadisporapar", WordClass.ROLE),
        ("Dinas", WordClass.ORGANISATION),
        ("Kabupaten", WordClass.PLACE_HEAD),
        ("Perhubungan", WordClass.FIELD),
        ("Pembudidayaan", WordClass.FIELD),
        ("BPXY", WordClass.ACRONYM),
        ("melati.com", WordClass.ACRONYM),
        ("2019", WordClass.NUMBER),
        ("VII", WordClass.NUMBER),
        ("Salim", WordClass.NAME),
        ("O'Karto", WordClass.NAME),
        ("gerobak", WordClass.OTHER),
    ],
)
def test_a_word_by_itself(word: str, expected: WordClass) -> None:
    (token,) = tokenize(word)
    assert classify(token) is expected


@pytest.mark.parametrize(
    ("phrase", "ranks"),
    [
        ("Komisaris Besar Salim Karto", "Komisaris Besar"),
        ("Ajun Komisaris Besar Polisi Salim", "Ajun Komisaris Besar Polisi"),
        ("Letkol Inf Salim Karto", "Letkol Inf"),
        ("Brigadir Jenderal TNI Salim", "Brigadir Jenderal TNI"),
        ("Kombes Pol Salim", "Kombes Pol"),
    ],
)
def test_a_rank_of_several_words_is_seen_as_a_whole(phrase: str, ranks: str) -> None:
    tokens = tokenize(phrase)
    classes = classify_all(tokens)
    assert " ".join(t.text for t, c in zip(tokens, classes, strict=True) if c is WordClass.RANK) == ranks


def test_a_title_behind_a_body_is_part_of_its_name() -> None:
    classes = classify_all(tokenize("Ikatan Bidan Salim"))
    assert WordClass.TITLE not in classes
    assert classify_all(tokenize("Bidan Salim"))[0] is WordClass.TITLE


@pytest.mark.parametrize("word", ["MM", "M.Si", "S.Sos", "SH", "S.Pd", "Ph.D", "Lc", "M.Pd.I"])
def test_a_degree_is_written_in_capitals_or_with_stops(word: str) -> None:
    (token,) = tokenize(word)
    assert is_degree(token)


@pytest.mark.parametrize("word", ["Ma", "Mm", "mm", "Sh", "Salim", "KPU", "Se"])
def test_other_words_are_no_degrees(word: str) -> None:
    (token,) = tokenize(word)
    assert not is_degree(token)


@pytest.mark.parametrize(
    ("word", "expected"), [("Selasa", True), ("Jum'at", True), ("Agustus", True), ("Salim", False)]
)
def test_days_and_months(word: str, expected: bool) -> None:
    (token,) = tokenize(word)
    assert is_date_word(token) is expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Warga menunggu Salim.", "Salim", True),
        ("Salim datang kemarin.", "Salim", True),
        ("Mulanya warga menunggu.", "Mulanya", False),
        ("Namun warga menunggu.", "Namun", False),
        ("Mengungsi adalah jalan terakhir.", "Mengungsi", False),
        ("Abdullah datang kemarin.", "Abdullah", True),
        ("Warga menunggu hari Selasa.", "Selasa", False),
        ("Gerobak itu hilang. Warga mencari gerobak itu.", "Gerobak", False),
        ("Warga menunggu salim.", "salim", False),
    ],
)
def test_which_capitals_may_be_a_name(text: str, word: str, expected: bool) -> None:
    document = document_of(text)
    (token,) = words(document, word)
    assert can_be_name(token, document) is expected
