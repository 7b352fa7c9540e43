"""A citation says whose words they are, and everything that would mislead if it were left out."""

from __future__ import annotations

import pytest
from tests.export.export_examples import CORRECTED, NOBODY, stored

from pidato_kb.export.citations import FORMS, Cited, Style, apa, footnote, markdown_block, plain, said
from pidato_kb.export.pieces import plain_text
from pidato_kb.models import QuoteKind, Speaker, SpeakerKind, StoredQuote

PARAPHRASE = stored("jalan itu dibuka lagi besok", kind=QuoteKind.INDIRECT, cue="tidak menjanjikan")


def text(style: Style, quote: StoredQuote, superseded_by: str | None = None, accessed: str | None = None) -> str:
    cited = Cited(quote, superseded_by, accessed)
    return markdown_block(cited) if style is Style.MARKDOWN else plain_text(FORMS[style](cited))


def test_the_plain_form_has_the_words_and_their_source() -> None:
    assert text(Style.PLAIN, stored()) == (
        "“Jalan itu dibuka lagi besok,” — Salim Karto (Bupati Wanareja), dikutip dalam “Jalan Dibuka”, "
        "Harian Wanareja, 4 Maret 2021, https://harian.example/3."
    )


def test_the_footnote_is_the_indonesian_one() -> None:
    assert text(Style.FOOTNOTE, stored()) == (
        "Salim Karto (Bupati Wanareja), dikutip dalam “Jalan Dibuka”, Harian Wanareja, 4 Maret 2021, "
        "https://harian.example/3."
    )


def test_the_outlet_alone_stands_in_italics() -> None:
    for form in (plain, footnote, apa):
        assert [piece.text for piece in form(Cited(stored())) if piece.italic] == ["Harian Wanareja"]
    assert "*Harian Wanareja*" in text(Style.MARKDOWN, stored())


def test_apa_has_the_entry_and_the_note_for_the_text() -> None:
    assert text(Style.APA, stored()).splitlines() == [
        "Jalan Dibuka. (2021, 4 Maret). Harian Wanareja. https://harian.example/3",
        "Dalam teks: (Salim Karto, Bupati Wanareja, dikutip dalam “Jalan Dibuka”, 2021)",
    ]


def test_markdown_is_a_block_quotation() -> None:
    assert text(Style.MARKDOWN, stored("Baris satu.\n\nBaris *dua*.")).splitlines() == [
        "> “Baris satu.",
        ">",
        "> Baris \\*dua\\*.”",
        ">",
        "> — Salim Karto (Bupati Wanareja), dikutip dalam “Jalan Dibuka”, *Harian Wanareja*, 4 Maret 2021, "
        "<https://harian.example/3>.",
    ]


@pytest.mark.parametrize(
    ("style", "words"),
    [(Style.FOOTNOTE, ", diakses 24 November 2026."), (Style.APA, "Diakses 24 November 2026, dari https://harian.")],
)
def test_a_day_of_access_is_named_only_if_one_is_given(style: Style, words: str) -> None:
    assert words in text(style, stored(), accessed="2026-11-24")
    assert "iakses" not in text(style, stored())


class TestParaphrase:
    def test_it_has_no_quotation_marks_and_shows_its_cue(self) -> None:
        assert said(PARAPHRASE.quote) == "[tidak menjanjikan] jalan itu dibuka lagi besok"

    @pytest.mark.parametrize("style", [Style.PLAIN, Style.FOOTNOTE, Style.APA, Style.MARKDOWN])
    def test_every_style_says_that_it_is_one(self, style: Style) -> None:
        shown = text(style, PARAPHRASE).replace("\\", "")
        assert "kutipan tidak langsung" in shown
        assert "[tidak menjanjikan]" in shown
        assert "“jalan itu" not in shown
        assert "besok”" not in shown

    def test_one_without_a_cue_says_so(self) -> None:
        quote = stored("jalan dibuka", kind=QuoteKind.INDIRECT, cue=None)
        assert text(Style.PLAIN, quote).startswith("[tanpa kata penanda] jalan dibuka — ")


class TestSpeaker:
    def test_a_name_that_is_withheld_is_said_to_be_with_the_mention(self) -> None:
        quote = stored(speaker=NOBODY, mention="orang itu")
        assert text(Style.FOOTNOTE, quote).startswith("penutur tidak dipastikan [dalam artikel: orang itu], dikutip")

    def test_without_a_mention_it_is_said_too(self) -> None:
        assert text(Style.FOOTNOTE, stored(speaker=NOBODY, mention=None)).startswith("penutur tidak dipastikan, ")

    @pytest.mark.parametrize(
        ("speaker", "shown"),
        [
            (Speaker("Salim Karto", SpeakerKind.PERSON), "Salim Karto,"),
            (Speaker("Salim Karto", SpeakerKind.PERSON, "Bupati"), "Salim Karto (Bupati),"),
            (Speaker("Salim Karto", SpeakerKind.PERSON, None, "Wanareja"), "Salim Karto (Wanareja),"),
            (Speaker("Kepala Desa Wanareja", SpeakerKind.ROLE, "Kepala Desa", "Wanareja"), "Kepala Desa Wanareja,"),
            (Speaker("Kepala Dusun", SpeakerKind.ROLE, "Kepala Dusun"), "Kepala Dusun,"),
            (Speaker("kepala dusun", SpeakerKind.ROLE, "Kepala Dusun", "Wanareja"), "Kepala Dusun Wanareja,"),
            (Speaker("Martono", SpeakerKind.PERSON, "RT"), "Martono (RT),"),
        ],
    )
    def test_the_role_is_said_once(self, speaker: Speaker, shown: str) -> None:
        assert text(Style.FOOTNOTE, stored(speaker=speaker)).startswith(shown)

    def test_a_corrected_speaker_is_marked_with_whom_the_article_tells(self) -> None:
        shown = text(Style.FOOTNOTE, stored(corrected=CORRECTED))
        assert (
            "Salim Karto (Bupati Wanareja) [penutur dikoreksi 24 November 2026; semula terbaca: Darma (Camat)]" in shown
        )

    @pytest.mark.parametrize("style", [Style.PLAIN, Style.FOOTNOTE, Style.APA])
    def test_who_tells_it_is_named(self, style: Style) -> None:
        assert "Wanareja" in text(style, stored(via="Darma"))
        assert ", sebagaimana disampaikan Darma, dikutip dalam" in text(style, stored(via="Darma"))
        assert "disampaikan" not in text(style, stored())

    def test_one_that_the_program_did_not_find_is_marked_too(self) -> None:
        nobody = type(CORRECTED)(7, CORRECTED.made_at, NOBODY)
        assert "[penutur dikoreksi 24 November 2026; semula tidak terbaca]" in text(
            Style.PLAIN, stored(corrected=nobody)
        )


@pytest.mark.parametrize("style", [Style.PLAIN, Style.FOOTNOTE, Style.APA, Style.MARKDOWN])
def test_an_old_version_and_a_fragment_are_said(style: Style) -> None:
    shown = text(style, stored(fragment=True), superseded_by="abc123abc123")
    assert "versi lama artikel, sudah diganti oleh versi abc123abc123" in shown
    assert "potongan kutipan" in shown


class TestWhatIsMissing:
    @pytest.mark.parametrize(
        ("missing", "shown"),
        [
            (
                {"title": None},
                "dikutip dalam artikel tanpa judul, Harian Wanareja, 4 Maret 2021, https://harian.example/3.",
            ),
            ({"title": None, "url": None}, "dikutip dalam artikel tanpa judul (w3), Harian Wanareja, 4 Maret 2021."),
            ({"outlet": None}, "dikutip dalam “Jalan Dibuka”, 4 Maret 2021, https://harian.example/3."),
            ({"date": None}, "dikutip dalam “Jalan Dibuka”, Harian Wanareja, t.t., https://harian.example/3."),
            ({"url": None}, "dikutip dalam “Jalan Dibuka”, Harian Wanareja, 4 Maret 2021."),
            (
                {"title": None, "outlet": None, "date": None, "url": None},
                "dikutip dalam artikel tanpa judul (w3), t.t.",
            ),
            ({"date": None, "url": None, "outlet": "PT Kabar Inc."}, "“Jalan Dibuka”, PT Kabar Inc., t.t."),
        ],
    )
    def test_a_footnote_reads_well(self, missing: dict[str, None], shown: str) -> None:
        assert text(Style.FOOTNOTE, stored(**missing)).endswith(shown)  # type: ignore[arg-type]

    def test_so_does_apa(self) -> None:
        bare = stored(title=None, outlet=None, date=None, url=None)
        assert text(Style.APA, bare).splitlines() == [
            "[Artikel tanpa judul (w3)]. (t.t.).",
            "Dalam teks: (Salim Karto, Bupati Wanareja, dikutip dalam artikel tanpa judul (w3), t.t.)",
        ]

    def test_a_title_that_ends_a_sentence_gets_no_second_full_stop(self) -> None:
        assert text(Style.APA, stored(title="Jalan Dibuka?")).startswith("Jalan Dibuka? (2021, 4 Maret).")
