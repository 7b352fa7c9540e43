"""The linked data is read by a JSON-LD processor, without a network, as the vocabularies mean it."""

from __future__ import annotations

from typing import Any

import pytest
from pyld import jsonld
from tests.export.export_examples import CORRECTED, NOBODY, WORDS, stored

from pidato_kb.export.citations import Cited
from pidato_kb.export.json_ld import CONTEXT, quotation
from pidato_kb.models import QuoteKind, Speaker, SpeakerKind

SCHEMA = "http://schema.org/"
OA = "http://www.w3.org/ns/oa#"


def no_network(url: str, _: Any) -> Any:
    raise AssertionError(f"the processor asked for {url}")


def expanded(cited: Cited) -> Any:
    (node,) = jsonld.expand({"@context": dict(CONTEXT), **quotation(cited)}, {"documentLoader": no_network})
    return node


def value(node: Any, name: str) -> Any:
    (found,) = node[name]
    return found.get("@value", found)


def test_it_is_a_quotation_that_is_a_piece_of_its_article() -> None:
    node = expanded(Cited(stored()))
    assert node["@type"] == [f"{SCHEMA}Quotation", f"{OA}SpecificResource"]
    assert value(node, f"{SCHEMA}text") == WORDS
    article = value(node, f"{SCHEMA}isPartOf")
    assert article["@type"] == [f"{SCHEMA}NewsArticle"]
    assert value(article, f"{SCHEMA}headline") == "Jalan Dibuka"
    assert value(article, f"{SCHEMA}datePublished") == "2021-03-04"
    assert value(node, f"{OA}hasSource")["@id"] == article["@id"]


def test_the_selectors_find_the_words_in_the_article() -> None:
    quote = stored()
    quoted, position = expanded(Cited(quote))[f"{OA}hasSelector"]
    assert quoted["@type"] == [f"{OA}TextQuoteSelector"]
    assert position["@type"] == [f"{OA}TextPositionSelector"]
    start, end = value(position, f"{OA}start"), value(position, f"{OA}end")
    assert quote.article.text[int(start) : int(end)] == value(quoted, f"{OA}exact") == WORDS
    parts = "".join(value(quoted, f"{OA}{name}") for name in ("prefix", "exact", "suffix"))
    assert parts in quote.article.text


def test_direct_speech_is_the_speakers_own() -> None:
    node = expanded(Cited(stored()))
    speaker = value(node, f"{SCHEMA}spokenByCharacter")
    assert value(speaker, f"{SCHEMA}name") == "Salim Karto"
    assert value(speaker, f"{SCHEMA}jobTitle") == "Bupati"
    assert value(node, f"{SCHEMA}creator") == speaker


def test_the_words_of_a_paraphrase_are_nobodys_but_the_reporters() -> None:
    node = expanded(Cited(stored(kind=QuoteKind.INDIRECT, cue="membantah")))
    assert f"{SCHEMA}spokenByCharacter" in node
    assert f"{SCHEMA}creator" not in node
    assert value(node, "urn:pidato:vocabulary:cue") == "membantah"


@pytest.mark.parametrize(
    ("speaker", "kind", "name"),
    [
        (Speaker("Serikat Tani", SpeakerKind.ORGANISATION), "Organization", "name"),
        (Speaker("Kepala Dusun", SpeakerKind.ROLE, "Kepala Dusun"), "Person", "description"),
        (Speaker("seorang warga", SpeakerKind.UNKNOWN), "Thing", "description"),
    ],
)
def test_a_description_is_no_name(speaker: Speaker, kind: str, name: str) -> None:
    node = value(expanded(Cited(stored(speaker=speaker))), f"{SCHEMA}spokenByCharacter")
    assert node["@type"] == [f"{SCHEMA}{kind}"]
    assert value(node, f"{SCHEMA}{name}") == speaker.name


def test_a_withheld_name_is_no_node() -> None:
    node = expanded(Cited(stored(speaker=NOBODY, mention="orang itu")))
    assert f"{SCHEMA}spokenByCharacter" not in node
    assert f"{SCHEMA}creator" not in node
    assert "penutur tidak dipastikan [dalam artikel: orang itu]" in value(node, f"{SCHEMA}creditText")


def test_a_correction_and_an_old_version_are_told() -> None:
    node = expanded(Cited(stored(corrected=CORRECTED), superseded_by="abc123abc123"))
    assert value(node, "urn:pidato:vocabulary:supersededBy") == "abc123abc123"
    told = value(node, "urn:pidato:vocabulary:told")
    assert value(told, f"{SCHEMA}name") == "Darma"


def test_who_tells_it_is_named() -> None:
    node = expanded(Cited(stored(via="Darma")))
    assert value(node, "urn:pidato:vocabulary:via") == "Darma"
    assert "urn:pidato:vocabulary:via" not in expanded(Cited(stored()))


def test_nothing_rates_what_was_said() -> None:
    for name in str(expanded(Cited(stored()))).split("'"):
        assert "Review" not in name
        assert "ating" not in name
