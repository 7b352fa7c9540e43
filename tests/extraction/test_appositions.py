"""What a comma, a bracket, "selaku" or "dari" adds to a phrase that names a speaker."""

from __future__ import annotations

import pytest
from tests.extraction.extraction_examples import document_of

from pidato_kb.extraction.appositions import with_appositions
from pidato_kb.extraction.document import Document
from pidato_kb.extraction.mentions import Mention, MentionForm
from pidato_kb.extraction.phrases import read_phrase

SALIM_SPEAKS = '"Kami siap," kata Salim. Warga lalu pulang ke Langitbiru.'


def joined(text: str) -> tuple[Document, Mention]:
    document = document_of(f"{text} {SALIM_SPEAKS}")
    phrase, following = read_phrase(document, 0, len(text))
    assert phrase is not None
    return document, with_appositions(document, phrase, following, len(text))


@pytest.mark.parametrize(
    ("phrase", "name", "role", "affiliation"),
    [
        ("Salim Karto, Bupati Langitbiru", "Salim Karto", "Bupati", "Langitbiru"),
        ("Salim Karto, mantan Bupati Langitbiru", "Salim Karto", "mantan Bupati", "Langitbiru"),
        ("Salim Karto selaku Bupati Langitbiru", "Salim Karto", "Bupati", "Langitbiru"),
        ("Salim Karto yang juga Bupati Langitbiru", "Salim Karto", "Bupati", "Langitbiru"),
        ("Salim Karto yang menjabat Bupati Langitbiru", "Salim Karto", "Bupati", "Langitbiru"),
        ("Salim Karto sebagai Ketua Panitia", "Salim Karto", "Ketua", "Panitia"),
        ("Bupati Langitbiru, Salim Karto", "Salim Karto", "Bupati", "Langitbiru"),
        ("Bupati Langitbiru periode 2010-2015, Salim Karto", "Salim Karto", "Bupati", "Langitbiru"),
        ("Bupati Langitbiru, Drs. Salim Karto", "Salim Karto", "Bupati", "Langitbiru"),
        ("Kepala Dinas Perhubungan (Kadishub) Salim Karto", "Salim Karto", "Kepala", "Dinas Perhubungan"),
        ("Salim Karto (45), Bupati Langitbiru", "Salim Karto", "Bupati", "Langitbiru"),
        ("Camat Xilofon, Salim Karto", "Salim Karto", "Camat", "Xilofon"),
        ("Camat Xilofon, Agung Sutarno", "Agung Sutarno", "Camat", "Xilofon"),
        ("Kapolsek Xilofon, Komisaris Sutarno", "Sutarno", "Kapolsek", "Xilofon"),
        ("Ketua BEM Xilofon, Kuat Sutarno", "Kuat Sutarno", "Ketua", "BEM Xilofon"),
        ("Juru Bicara Densus 88 Antiteror AKBP Salim Karto", "Salim Karto", "Juru Bicara", "Densus 88 Antiteror"),
        ("Dinas Perhubungan Langitbiru, Salim Karto", "Salim Karto", None, "Dinas Perhubungan Langitbiru"),
        ("Peneliti dari Universitas Tirta Salim Karto", "Salim Karto", "Peneliti", "Universitas Tirta"),
    ],
)
def test_office_and_name_are_joined(phrase: str, name: str, role: str | None, affiliation: str | None) -> None:
    document, mention = joined(f"{phrase} mengatakan demikian.")
    assert (mention.form, mention.name) == (MentionForm.NAME, name)
    assert (mention.role, mention.affiliation) == (role, affiliation)
    assert mention.span(document).text == phrase
    assert document.tokens[mention.next].text == "mengatakan"


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        ("Salim Karto, kemarin, mengatakan demikian.", "Salim Karto"),
        ("Salim Karto, Ratna Wulandari, dan Wayan mengatakan demikian.", "Salim Karto"),
        ("Salim Karto di Langitbiru mengatakan demikian.", "Salim Karto"),
        ("Salim Karto, yang tiba kemarin, mengatakan demikian.", "Salim Karto"),
        ("Salim Karto sebagai tamu mengatakan demikian.", "Salim Karto"),
        ("Dinas Perhubungan Langitbiru, Selasa, mengatakan demikian.", "Dinas Perhubungan Langitbiru"),
    ],
)
def test_other_words_behind_a_comma_add_nothing(text: str, mention: str) -> None:
    document, found = joined(text)
    assert found.span(document).text == mention
    assert found.role is None


def test_a_place_behind_an_office_is_its_affiliation() -> None:
    document, mention = joined("Ketua Panitia dari Desa Melati mengatakan demikian.")
    assert mention.form is MentionForm.OFFICE
    assert mention.span(document).text == "Ketua Panitia dari Desa Melati"
    assert (mention.affiliation or "").endswith("Desa Melati")


@pytest.mark.parametrize(
    ("text", "alias"),
    [
        ("Badan Pengawas Xilofon (BPX) mengatakan demikian.", "BPX"),
        ("Salim Karto (Lim) mengatakan demikian.", "Lim"),
        ("Salim Karto (45) mengatakan demikian.", None),
    ],
)
def test_a_bracket_gives_an_alias_and_an_age_gives_none(text: str, alias: str | None) -> None:
    _, mention = joined(text)
    assert mention.alias == alias


def test_nothing_beyond_the_limit_is_read() -> None:
    document = document_of("Salim Karto, Bupati Langitbiru, mengatakan demikian.")
    phrase, following = read_phrase(document, 0, len("Salim Karto, Bu"))
    assert phrase is not None
    mention = with_appositions(document, phrase, following, len("Salim Karto, Bu"))
    assert (mention.span(document).text, mention.role) == ("Salim Karto", None)
