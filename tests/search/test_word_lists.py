"""The lists are data: what they promise about themselves is held here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import pytest

from pidato_kb.language.en.translations import TRANSLATIONS
from pidato_kb.language.id.slang import SLANG
from pidato_kb.language.id.speech_acts import ACTS
from pidato_kb.language.id.synonyms import SYNONYMS
from pidato_kb.search.related import acts_asked_for, related_words, translated
from pidato_kb.store.terms import index_terms


def phrases(words: Iterable[str]) -> list[str]:
    return [phrase for listed in words for phrase in listed.split(", ")]


@pytest.mark.parametrize("words", [SYNONYMS, TRANSLATIONS, SLANG])
def test_words_are_in_lower_case_and_tidy(words: Mapping[str, str]) -> None:
    for key, listed in words.items():
        assert key == key.casefold().strip()
        for phrase in listed.split(", "):
            assert phrase == " ".join(phrase.split()).casefold(), (key, phrase)


def test_the_keys_of_related_words_are_stems_that_full_text_may_have() -> None:
    for key, listed in SYNONYMS.items():
        # The stemmer cuts again what it cut once ("kata" → "kata", "ajak" → "aja"), so a stem need not be its own.
        assert len(key.split()) == 1
        assert all(index_terms(phrase) != [key] for phrase in listed.split(", ")), key


def test_nothing_is_listed_twice() -> None:
    for key, listed in (*SYNONYMS.items(), *TRANSLATIONS.items()):
        words = listed.split(", ")
        assert len(words) == len(set(words)), key


def test_acts_have_words_that_ask_and_words_that_do() -> None:
    for asks, does in ACTS.values():
        for phrase in phrases([asks, does]):
            assert index_terms(phrase), phrase


def test_related_words_come_nearest_first() -> None:
    assert related_words("rasuah")[0] == "korupsi"
    assert related_words("tidakada") == ()


@pytest.mark.parametrize(
    ("english", "indonesian"),
    [
        ("flood", "banjir"),
        ("floods", "banjir"),
        ("fishermen", "nelayan"),
        ("exporting", "ekspor"),
        ("planned", "rencana"),
    ],
)
def test_english_words_are_found_by_their_base_form(english: str, indonesian: str) -> None:
    assert indonesian in translated(english)


def test_unknown_english_words_have_no_translation() -> None:
    assert translated("zzz") == ()


def test_a_query_asks_for_an_act_by_whole_words() -> None:
    assert "mohon maaf" in acts_asked_for("Permintaan maaf pengelola pasar")
    assert "tidak setuju" in acts_asked_for("penolakan warga")
    assert acts_asked_for("kemaafan") == ()
    assert acts_asked_for("harga cabai") == ()
