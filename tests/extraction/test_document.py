"""The structure of an article: words, quotations, paragraphs and sentences, each with its place in the text."""

from __future__ import annotations

import pytest

from pidato_kb.extraction.document import analyse
from pidato_kb.extraction.tokens import Token


def spelled(text: str) -> list[str]:
    return [token.text for token in analyse(text).tokens]


def token(text: str) -> Token:
    return Token(0, len(text), text, text.lower(), text[0].isupper())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Salim datang.", ["Salim", "datang"]),
        ("Jum'at dan Jum’at", ["Jum'at", "dan", "Jum’at"]),
        ("anak-anak S.Sos, M.Si.", ["anak-anak", "S.Sos", "M.Si"]),
        ("Salim Karto (45), Rp 1.500", ["Salim", "Karto", "45", "Rp", "1.500"]),
        ("ke Langitbiru.Warga pulang", ["ke", "Langitbiru", "Warga", "pulang"]),
        ("Kabar dari LANGITBIRU-Warga pulang", ["Kabar", "dari", "LANGITBIRU", "Warga", "pulang"]),
        ("“Kami”kata Salim", ["Kami", "kata", "Salim"]),
        ("", []),
        ("… — !?", []),
    ],
)
def test_words(text: str, expected: list[str]) -> None:
    assert spelled(text) == expected


def test_every_word_stands_where_it_says() -> None:
    text = "“Kami siap,” kata Drs. Salim Karto, M.Si.\n\nJum’at lalu Ratna pulang ke Langitbiru-Barat."
    document = analyse(text)
    assert [text[t.start : t.end] for t in document.tokens] == [t.text for t in document.tokens]
    assert list(document.starts) == [t.start for t in document.tokens]


@pytest.mark.parametrize(
    ("word", "capital", "shouted"),
    [("Salim", True, False), ("KPU", True, True), ("warga", False, False), ("I", True, False), ("2019", False, False)],
)
def test_upper_case(word: str, capital: bool, shouted: bool) -> None:
    assert (token(word).capital, token(word).shouted) == (capital, shouted)


def test_apostrophes_are_one_in_the_lower_form() -> None:
    assert {t.lower for t in analyse("Jum'at Jum’at Jum`at").tokens} == {"jum'at"}


def test_between_gives_the_words_that_lie_wholly_inside() -> None:
    document = analyse("Salim Karto datang kemarin.")
    assert [t.text for t in document.between(6, 18)] == ["Karto", "datang"]
    assert [t.text for t in document.between(7, 17)] == []


def test_sentences_hold_their_quotations_and_paragraphs() -> None:
    text = 'Salim datang. "Kami siap," katanya.\n\nRatna pulang.'
    document = analyse(text)
    assert [text[s.start : s.end] for s in document.sentences] == [
        "Salim datang.",
        '"Kami siap," katanya.',
        "Ratna pulang.",
    ]
    assert [s.paragraph for s in document.sentences] == [0, 0, 1]
    assert [len(s.quotations) for s in document.sentences] == [0, 1, 0]
    assert document.sentences[1].quotations == document.quotations


def test_upper_case_proves_nothing_at_the_head_of_a_sentence_or_a_quotation() -> None:
    document = analyse('Warga melihat Salim. "Kami siap," kata Ratna.')
    opening = [t.text for t in document.tokens if document.opens_sentence(t)]
    assert opening == ["Warga", "Kami"]


def test_quoted_at_knows_the_marks_and_what_they_enclose() -> None:
    text = 'Salim: "Kami siap." Ratna pulang.'
    document = analyse(text)
    (quotation,) = document.quotations
    inside = range(text.index('"'), text.index(" Ratna"))
    assert [i for i in range(len(text)) if document.quoted_at(i) == quotation] == list(inside)


@pytest.mark.parametrize(
    "dateline", ["LANGITBIRU, HARIAN TIRTA — ", "Langitbiru - ", "LANGITBIRU (Kabar Melati) – ", "Tirta Sari -- "]
)
def test_the_words_of_a_dateline_belong_to_no_sentence(dateline: str) -> None:
    document = analyse(f"{dateline}Warga menunggu Salim.")
    assert [t.text for t in document.tokens] == ["Warga", "menunggu", "Salim"]


def test_an_empty_text_has_nothing() -> None:
    for text in ("", "\n\n", "   "):
        document = analyse(text)
        assert (document.tokens, document.sentences, document.quotations) == ((), (), ())
