from __future__ import annotations

import sys
from pathlib import Path

import pytest
from tests.checking.checking_examples import Checking
from tests.conftest import HashingEncoder

from pidato_kb import Article, KnowledgeBase
from pidato_kb.claims import Claim, EditKind, Flag, Verdict

BRIDGE = "Jembatan itu tidak akan kami perbaiki bulan depan jika anggaran belum turun"


class TestExact:
    def test_all_words_of_a_quote(self, check: Checking) -> None:
        found = check("Mungkin tahun 2023 baru selesai")
        assert found.verdict is Verdict.EXACT
        assert found.flags == ()
        assert found.article is not None
        assert found.span is not None
        assert found.article.text[found.span.start : found.span.end] == found.span.text
        assert found.span.text == "Mungkin tahun 2023 baru selesai"

    @pytest.mark.parametrize(
        "claim",
        [
            BRIDGE,
            BRIDGE.upper(),
            f"“{BRIDGE}.”",
            f"  '{BRIDGE}!!'  ",
            BRIDGE.replace(" ", "\n"),
            "kami butuh rp 1,5 triliun dan tiga puluh tiga pekerja",
        ],
    )
    def test_one_sentence_whatever_its_typography(self, check: Checking, claim: str) -> None:
        assert check(claim).verdict is Verdict.EXACT

    @pytest.mark.parametrize("words", ["Rp1.500 miliar dan 33 pekerja", "1,5 triliun rupiah dan 33 pekerja"])
    def test_numbers_in_words_and_digits(self, check: Checking, words: str) -> None:
        assert check(f"Kami butuh {words}").verdict is Verdict.EXACT

    def test_quotes_in_capitals(self, check: Checking) -> None:
        assert check("Kami tidak takut").verdict is Verdict.EXACT

    def test_quotation_marks_inside(self, check: Checking) -> None:
        assert check("Beliau bilang jangan takut kepada kami").verdict is Verdict.EXACT

    def test_an_utterance_that_its_attribution_breaks(self, check: Checking) -> None:
        found = check("Petani tidak perlu takut", "Wira Sentana")
        assert (found.verdict, found.flags) == (Verdict.EXACT, (Flag.JOINED,))

    def test_a_condition_in_the_other_half_of_the_sentence_is_told(self, check: Checking) -> None:
        found = check("Kami setuju tarif itu")
        assert found.verdict is Verdict.EXACT
        assert Flag.CONDITION_DROPPED in found.flags

    def test_a_whole_paraphrase_is_said_to_be_one(self, check: Checking) -> None:
        found = check("panen tahun ini naik dua kali lipat")
        assert (found.verdict, found.flags) == (Verdict.EXACT, (Flag.INDIRECT,))

    def test_an_explanation_in_brackets_is_not_the_speakers(self, check: Checking) -> None:
        found = check(BRIDGE.replace("itu", "itu [di Wanareja]"))
        assert (found.verdict, found.flags) == (Verdict.EXACT, (Flag.INSERTION,))


class TestPartial:
    def test_cut_inside_a_sentence(self, check: Checking) -> None:
        found = check("tahun 2023 baru selesai")
        assert found.verdict is Verdict.PARTIAL
        assert next((edit.kind, edit.source) for edit in found.diff) == (EditKind.CUT, "Mungkin")

    def test_a_negation_before_the_cut_is_told(self, check: Checking) -> None:
        found = check("akan kami perbaiki bulan depan jika anggaran belum turun")
        assert found.verdict is Verdict.PARTIAL
        assert Flag.NEGATION_DROPPED in found.flags
        assert any("*tidak* hilang" in note.indonesian for note in found.notes)
        assert any("*tidak* is missing" in note.english for note in found.notes)

    def test_a_condition_behind_the_cut_is_told(self, check: Checking) -> None:
        flags = check("Jembatan itu tidak akan kami perbaiki bulan depan").flags
        assert {Flag.NEGATION_DROPPED, Flag.CONDITION_DROPPED} <= set(flags)

    def test_an_ellipsis_is_an_honest_cut(self, check: Checking) -> None:
        found = check("Jembatan itu … jika anggaran belum turun")
        assert found.verdict is Verdict.PARTIAL
        assert {Flag.ELLIPSIS, Flag.NEGATION_DROPPED} <= set(found.flags)

    @pytest.mark.parametrize("dots", ["...", "…", "[…]", "(...)", ". . ."])
    def test_an_ellipsis_over_two_quotes(self, check: Checking, dots: str) -> None:
        found = check(f"Kami butuh {dots} tahun 2023 baru selesai", "Salim Karto")
        assert found.verdict is Verdict.PARTIAL
        assert {Flag.ELLIPSIS, Flag.JOINED} <= set(found.flags)

    def test_a_bracket_in_place_of_a_word(self, check: Checking) -> None:
        found = check(BRIDGE.replace("kami", "[pemerintah]"))
        assert (found.verdict, found.flags) == (Verdict.PARTIAL, (Flag.INSERTION,))

    def test_outside_of_quotes(self, check: Checking) -> None:
        found = check("hama wereng cokelat menyerang sawah warga")
        assert (found.verdict, found.flags) == (Verdict.PARTIAL, (Flag.OUTSIDE_QUOTES,))
        assert found.quote is None
        assert found.article is not None
        assert found.article.label == "panen"

    def test_from_a_quote_into_the_reporters_words(self, check: Checking) -> None:
        found = check('tidak perlu takut." Menurut Ratna, panen tahun ini')
        assert found.verdict is Verdict.PARTIAL
        assert Flag.OUTSIDE_QUOTES in found.flags


class TestAltered:
    @pytest.mark.parametrize(
        ("claim", "flag"),
        [
            (BRIDGE.replace("tidak ", ""), Flag.NEGATION_DROPPED),
            (BRIDGE.replace("kami", "kami tidak"), Flag.NEGATION_ADDED),
            (BRIDGE.replace("jika", "walau"), Flag.CONDITION_DROPPED),
            ("Kami butuh Rp 1,5 miliar dan tiga puluh tiga pekerja", Flag.NUMBER_CHANGED),
            ("Kami butuh Rp 15 triliun dan tiga puluh tiga pekerja", Flag.NUMBER_CHANGED),
            ("Kami butuh Rp 1,5 triliun dan 34 pekerja", Flag.NUMBER_CHANGED),
            ("Mungkin tahun 2024 baru selesai", Flag.DATE_CHANGED),
            ("Kini tahun 2023 baru selesai", Flag.HEDGE_DROPPED),
            (BRIDGE.replace("tidak", "[sudah]"), Flag.NEGATION_DROPPED),
            (BRIDGE.replace("perbaiki", "perbakii"), Flag.SPELLING),
        ],
    )
    def test_one_word(self, check: Checking, claim: str, flag: Flag) -> None:
        found = check(claim)
        assert found.verdict is Verdict.ALTERED
        assert flag in found.flags

    def test_a_bracket_may_not_negate(self, check: Checking) -> None:
        assert check("Kami [tidak] butuh Rp 1,5 triliun dan 33 pekerja").verdict is Verdict.ALTERED

    def test_misspelt_words_are_found(self, check: Checking) -> None:
        assert check("jembatn itu tidak akan kami perbaki bulan depan jika anggarn belum turun").article is not None

    def test_a_short_one_needs_the_right_speaker(self, check: Checking) -> None:
        assert check("Kami siap membantu nelayan").verdict is Verdict.NOT_FOUND
        assert check("Kami siap membantu nelayan", "Ratna Wulandari").verdict is Verdict.ALTERED

    def test_somebody_elses_altered_words(self, check: Checking) -> None:
        assert Flag.OTHER_SPEAKER in check(BRIDGE.replace("tidak ", ""), "Wira Sentana").flags


class TestSpeaker:
    @pytest.mark.parametrize(
        "speaker", ["Salim Karto", "Bupati Salim Karto", "H. SALIM KARTO, S.Sos.", "Salim", "Bupati Wanareja", "Bupati"]
    )
    def test_the_same_one(self, check: Checking, speaker: str) -> None:
        assert check(BRIDGE, speaker).verdict is Verdict.EXACT

    @pytest.mark.parametrize("speaker", ["Wira Sentana", "Salim Wiguna", "Wakil Bupati Wanareja", "Gubernur Wanareja"])
    def test_another_one(self, check: Checking, speaker: str) -> None:
        found = check(BRIDGE, speaker)
        assert found.verdict is Verdict.MISATTRIBUTED
        assert found.quote is not None
        assert found.quote.quote.speaker.name == "Salim Karto"
        assert any("Salim Karto" in note.indonesian and speaker in note.indonesian for note in found.notes)

    def test_nobody_known_gets_suggestions(self, check: Checking) -> None:
        found = check(BRIDGE, "Wira Sentosa")
        assert Flag.SPEAKER_UNKNOWN in found.flags
        assert "Wira Sentana" in found.suggestions

    def test_the_claimed_speakers_quote_goes_first(self, check: Checking) -> None:
        ratna, wira = check("Kami siap", "Ratna Wulandari"), check("Kami siap", "Wira Sentana")
        assert (ratna.verdict, wira.verdict) == (Verdict.PARTIAL, Verdict.EXACT)

    def test_words_of_several_people(self, check: Checking) -> None:
        found = check("Kami siap")
        assert (found.verdict, found.flags) == (Verdict.EXACT, (Flag.SEVERAL_SPEAKERS,))

    def test_unsure_is_neither_confirmed_nor_accused(self, check: Checking) -> None:
        # "ujarnya" may be either of the two; the program chose the first.
        words = "Saluran air di tiga kelurahan sudah selesai dibersihkan pekan lalu"
        assert check(words, "Bagja Suwanda").verdict is Verdict.EXACT
        other = check(words, "Endah Prameswari")
        assert other.verdict is Verdict.PARTIAL
        assert Flag.SPEAKER_UNSURE in other.flags
        assert check(words, "Wira Sentana").verdict is Verdict.MISATTRIBUTED

    def test_outside_of_quotes_nobody_is_confirmed(self, check: Checking) -> None:
        found = check("hama wereng cokelat menyerang sawah warga", "Salim Karto")
        assert found.verdict is Verdict.PARTIAL
        assert {Flag.OUTSIDE_QUOTES, Flag.SPEAKER_UNSURE} <= set(found.flags)


class TestDates:
    def test_old_words_passed_off_as_new(self, check: Checking) -> None:
        found = check(BRIDGE, since="2022-01-01")
        assert Flag.OLDER in found.flags
        assert [sighting.article.date for sighting in found.sightings] == ["2021-03-04", "2022-05-06"]

    def test_the_day_after_the_speech(self, check: Checking) -> None:
        assert check(BRIDGE, on="2021-03-03").flags == ()

    def test_said_on_a_later_day(self, check: Checking) -> None:
        assert Flag.OLDER in check(BRIDGE, on="2022-05-06").flags

    def test_said_long_before(self, check: Checking) -> None:
        assert Flag.LATER in check(BRIDGE, on="2020-01-01").flags


class TestNotFound:
    @pytest.mark.parametrize(
        "claim",
        [
            "Harga pupuk di pasar induk sudah melonjak sejak kemarin sore",
            "The bridge will not be repaired next month",
            "x",
            "…takut … siap … takut",
            "\x00 \ud800 qx",
        ],
    )
    def test_nothing_like_it(self, check: Checking, claim: str) -> None:
        found = check(claim)
        assert found.verdict is Verdict.NOT_FOUND
        assert (found.quote, found.article, found.diff) == (None, None, ())
        assert 0 < len(found.closest) <= 3

    def test_says_what_was_searched(self, check: Checking) -> None:
        searched = check("kata yang tidak pernah ada").searched
        assert (searched.articles, searched.outlets) == (7, 2)
        assert (searched.first, searched.last) == ("2021-03-04", "2022-07-01")


def test_words_that_are_found_need_no_vectors(knowledge_base: KnowledgeBase, monkeypatch: pytest.MonkeyPatch) -> None:
    def load(*_: object, **__: object) -> object:
        raise AssertionError("the index was opened")

    monkeypatch.setattr(KnowledgeBase, "_opened_index", load)
    for claim in (BRIDGE, "akan kami perbaiki", BRIDGE.replace("tidak", "sudah"), "hama wereng cokelat"):
        assert knowledge_base.check(Claim(claim)).verdict is not Verdict.NOT_FOUND


def test_many_claims_in_one_go(knowledge_base: KnowledgeBase) -> None:
    claims = [Claim(BRIDGE), Claim("Mungkin"), Claim("kata lain sama sekali")]
    checks = list(knowledge_base.check_many(claims))
    assert [found.claim for found in checks] == claims
    assert [found.verdict for found in checks] == [Verdict.EXACT, Verdict.PARTIAL, Verdict.NOT_FOUND]


def test_a_long_claim(check: Checking) -> None:
    assert check(" ".join([BRIDGE] * 150)).verdict in (Verdict.ALTERED, Verdict.NOT_FOUND)
    assert sys.getrecursionlimit() > 0


def test_who_only_tells_it_is_neither_confirmed_nor_accused(tmp_path: Path) -> None:
    words = "Sungai adalah halaman depan rumah kita"
    text = (
        "Bupati Wanareja Salim Karto dan Camat Tirtasari Bagja Suwanda datang.\n\n"
        f'"{words}," kata Bagja membacakan sambutan Salim.'
    )
    with KnowledgeBase.open(tmp_path, create=True, encoder=HashingEncoder()) as opened:
        opened.ingest([Article(text=text, source="a.txt")])
        assert opened.check(Claim(words, "Salim Karto")).verdict is Verdict.EXACT
        told = opened.check(Claim(words, "Bagja Suwanda"))
        assert told.verdict is not Verdict.MISATTRIBUTED
        assert Flag.SPEAKER_UNSURE in told.flags
