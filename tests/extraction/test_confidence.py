"""How sure an attribution is: whom the mention means, times how sure the name itself is."""

from __future__ import annotations

from pidato_kb.extraction import extract
from pidato_kb.extraction.candidates import Candidate
from pidato_kb.extraction.confidence import MEANT, THRESHOLD, attribution
from pidato_kb.models import Article, Speaker, SpeakerKind

PERSON = Candidate(Speaker("Made Wirata", SpeakerKind.PERSON), "made wirata", None, person=True, naming=0.985)
WORDS = Candidate(Speaker("seorang warga", SpeakerKind.UNKNOWN), "seorang warga", None, person=True, naming=0.6)


def confidence_of(text: str, words: str) -> float:
    (found,) = [q for q in extract(Article(text=text, source="test")) if q.text.startswith(words)]
    return found.attribution.confidence


def test_a_rival_makes_doubt_and_one_who_was_named_since_more() -> None:
    alone = attribution("pronoun", PERSON, None, None).confidence
    rival = attribution("pronoun", PERSON, None, "Ayu Melati").confidence
    named = attribution("pronoun", PERSON, None, "Ayu Melati", named_between=True).confidence
    assert 1 > alone > rival > named > THRESHOLD


def test_a_description_is_withheld_where_somebody_with_a_name_may_be_meant() -> None:
    assert attribution("pronoun", WORDS, None, None).speaker.name == "seorang warga"
    withheld = attribution("pronoun", WORDS, None, "Made Wirata")
    assert withheld.confidence < THRESHOLD
    assert withheld.speaker.name is None


def test_every_rule_is_a_share() -> None:
    assert all(0 < share <= 1 for share in MEANT.values())


def test_a_name_that_stands_alone_beside_a_cue_is_surer() -> None:
    once = '"Sudah surut," kata Camat Kaliwening Surya Mandalawangi.'
    twice = once + ' "Besok bersih," kata Surya.'
    assert confidence_of(twice, "Sudah surut") > confidence_of(once, "Sudah surut")
