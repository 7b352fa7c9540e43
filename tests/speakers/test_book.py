"""A book of speakers while articles come in."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from pidato_kb.models import Attribution, Quote, QuoteKind, Span, Speaker, SpeakerKind
from pidato_kb.speakers import KnownSpeaker, SpeakerBook


def said(
    name: str | None, role: str | None = None, *, mention: str = "ia", kind: SpeakerKind = SpeakerKind.PERSON
) -> Quote:
    attribution = Attribution(Speaker(name, kind, role), "name", 0.9, Span(0, len(mention), mention))
    return Quote(0, 4, "kata", QuoteKind.DIRECT, 1, attribution)


def ids(records: list[KnownSpeaker | None]) -> list[str | None]:
    return [None if record is None else record.id for record in records]


def test_one_speaker_across_articles() -> None:
    book = SpeakerBook()
    assert ids(book.assign("a1", [said("Alfan", "Kepala BPSDM"), said("Rangga Wirabumi", "Bupati")])) == [
        "alfan",
        "rangga-wirabumi",
    ]
    assert ids(book.assign("a2", [said("Drs. Alfan, MM", "Kepala"), said("H. Rangga Wirabumi")])) == [
        "alfan",
        "rangga-wirabumi",
    ]


def test_a_second_person_of_the_same_short_name_gets_an_id_of_their_own() -> None:
    book = SpeakerBook()
    (first,) = ids(book.assign("a1", [said("Alfan", "Bupati")]))
    (second,) = ids(book.assign("a2", [said("Alfan", "Petani")]))
    assert first == "alfan"
    assert second is not None
    assert second.startswith("alfan-")


def test_within_an_article_one_name_is_one_speaker() -> None:
    records = SpeakerBook().assign("a1", [said("Budi"), said("Budi", "warga"), said("Budi")])
    assert ids(records) == ["budi", "budi", "budi"]


def test_an_article_may_name_nobody() -> None:
    quotes = [said(None), said("seorang warga", kind=SpeakerKind.ROLE)]
    assert SpeakerBook().assign("a1", quotes) == [None, None]


def test_a_person_and_an_organisation_of_one_name_are_two() -> None:
    records = SpeakerBook().assign("a1", [said("Karya Melati"), said("Karya Melati", kind=SpeakerKind.ORGANISATION)])
    assert len({record.id for record in records if record is not None}) == 2


def test_aliases_are_the_other_forms_that_were_seen() -> None:
    book = SpeakerBook()
    quotes = [
        said("Rangga Wirabumi", mention="Bupati Rangga"),
        said("Rangga Wirabumi", mention="Rangga,"),
        said("Rangga Wirabumi", mention="-nya"),
        said("Rangga Wirabumi", mention="Mantan Bupati Sukamelati ini"),
        said("Rangga Wirabumi", mention="Dewi"),
    ]
    record = book.assign("a1", quotes)[0]
    assert record is not None
    assert record.aliases == ("Bupati Rangga", "Rangga")


def test_an_organisations_abbreviation_is_an_alias() -> None:
    name = "Komunitas Pecinta Jembatan"
    quotes = [said(name, mention="KPJ", kind=SpeakerKind.ORGANISATION)]
    (record,) = SpeakerBook().assign("a1", quotes)
    assert record is not None
    assert record.aliases == ("KPJ",)


def test_a_name_without_a_latin_letter_has_an_id_too() -> None:
    assert ids(SpeakerBook().assign("a1", [said("ᮛᮀᮌ")])) == ["speaker"]


speeches = st.lists(
    st.lists(
        st.builds(
            said,
            st.sampled_from(["Alfan", "Budi", "Rangga Wirabumi", "M. Alfan"]),
            st.sampled_from([None, "Bupati", "Kepala BPSDM", "warga"]),
        ),
        max_size=3,
    ),
    max_size=8,
)


@given(speeches, st.integers(0, 8))
def test_a_book_made_anew_goes_on_where_the_old_one_ended(articles: list[list[Quote]], cut: int) -> None:
    whole = SpeakerBook()
    expected = [ids(whole.assign(str(number), quotes)) for number, quotes in enumerate(articles)]
    book, stored, found = SpeakerBook(), dict[str, KnownSpeaker](), []
    for number, quotes in enumerate(articles):
        if number == cut:
            book = SpeakerBook(stored.values())
        records = book.assign(str(number), quotes)
        stored.update({record.id: record for record in records if record is not None})
        found.append(ids(records))
    assert found == expected
