"""The records are a contract: names, order and values are pinned here."""

from __future__ import annotations

import json
from dataclasses import replace

from pidato_kb.export.records import article_record, extract_record, hit_record, quote_record
from pidato_kb.export.speaker_records import speaker_record
from pidato_kb.models import (
    Article,
    Attribution,
    Context,
    Hit,
    Quote,
    QuoteKind,
    RoleSighting,
    Sighting,
    Span,
    Speaker,
    SpeakerKind,
    SpeakerRecord,
    StoredQuote,
)

TEXT = '"Jalan itu dibuka lagi besok," kata Bupati Wanareja, Salim Karto.'
ARTICLE = Article(
    text=TEXT,
    source="berita.jsonl#3",
    title="Jalan Dibuka",
    outlet="Harian Wanareja",
    date="2021-03-04",
    url="https://harian.example/3",
    source_id="w3",
)
QUOTE = Quote(
    start=1,
    end=29,
    text=TEXT[1:29],
    kind=QuoteKind.DIRECT,
    utterance=0,
    attribution=Attribution(
        speaker=Speaker("Salim Karto", SpeakerKind.PERSON, "Bupati", "Wanareja"),
        rule="name",
        confidence=0.97,
        mention=Span(53, 64, TEXT[53:64]),
        second="Darma",
    ),
    cue=Span(31, 35, "kata"),
)
STORED = StoredQuote(id="abc123abc123", quote=QUOTE, article=ARTICLE, speaker_id="s1")


def test_extract_line_has_the_fields_of_the_contract_in_their_order() -> None:
    assert json.loads(json.dumps(extract_record(ARTICLE, QUOTE))) == {
        "article": "w3",
        "start": 1,
        "end": 29,
        "text": "Jalan itu dibuka lagi besok,",
        "kind": "direct",
        "utterance": 0,
        "cue": {"start": 31, "end": 35, "text": "kata"},
        "mention": {"start": 53, "end": 64, "text": "Salim Karto"},
        "speaker": {"name": "Salim Karto", "kind": "person", "role": "Bupati", "affiliation": "Wanareja"},
        "via": None,
        "confidence": 0.97,
        "evidence": {"rule": "name", "antecedent": None, "second": "Darma"},
        "fragment": False,
    }
    assert list(extract_record(ARTICLE, QUOTE)) == [
        *("article", "start", "end", "text", "kind", "utterance", "cue", "mention"),
        *("speaker", "via", "confidence", "evidence", "fragment"),
    ]


def test_offsets_point_at_the_words_in_the_article() -> None:
    record = extract_record(ARTICLE, QUOTE)
    for piece in (record, record["cue"], record["mention"]):
        assert TEXT[piece["start"] : piece["end"]] == piece["text"]


def test_without_cue_mention_and_name_the_fields_are_null() -> None:
    bare = Quote(0, 5, "Jalan", QuoteKind.DIRECT, 0, Attribution(Speaker(), rule="none", confidence=0.1))
    record = extract_record(Article(text="Jalan", source="a.txt"), bare)
    assert record["cue"] is None
    assert record["mention"] is None
    assert record["speaker"] == {"name": None, "kind": "unknown", "role": None, "affiliation": None}


def test_every_record_of_a_quote_says_who_tells_it() -> None:
    told = replace(QUOTE, attribution=replace(QUOTE.attribution, via="Darma"))
    stored = replace(STORED, quote=told)
    assert extract_record(ARTICLE, told)["via"] == "Darma"
    assert hit_record(Hit(rank=1, score=0.5, stored=stored))["via"] == "Darma"
    assert quote_record(stored)["via"] == "Darma"


def test_an_article_without_an_id_of_its_own_is_named_by_its_content() -> None:
    article = Article(text=TEXT, source="a.txt")
    assert extract_record(article, QUOTE)["article"] == article.id


def test_hit_has_the_fields_of_the_contract_in_their_order() -> None:
    record = hit_record(Hit(rank=1, score=0.87654321, stored=STORED, matches=(Span(0, 5, "Jalan"),)))
    assert list(record) == [
        *("rank", "score", "quote", "article", "start", "end", "text", "kind", "cue", "speaker"),
        *("via", "outlet", "title", "date", "url", "confidence", "matches"),
        *("sightings", "nearest", "context", "group"),
    ]
    assert record["quote"] == "abc123abc123"
    assert record["article"] == "w3"
    assert record["matches"] == [{"start": 1, "end": 6, "text": "Jalan"}]


def test_what_was_asked_for_beside_the_hit_is_counted_from_the_article() -> None:
    sighting = Sighting("abc123abc123", "w3", "Harian Wanareja", "2021-03-04", None)
    hit = Hit(1, 0.5, STORED, sightings=(sighting,), nearest=Span(0, 5, "Jalan"), context=Context("“", "” kata"))
    record = hit_record(hit, group="2021-03")
    assert record["sightings"] == [
        {
            "quote": "abc123abc123",
            "article": "w3",
            "outlet": "Harian Wanareja",
            "date": "2021-03-04",
            "url": None,
        }
    ]
    assert record["nearest"] == {"start": 1, "end": 6, "text": "Jalan"}
    assert record["context"] == {"before": "“", "after": "” kata"}
    assert record["group"] == "2021-03"


def test_a_shown_quote_brings_its_whole_article() -> None:
    record = quote_record(STORED)
    assert record["source"] == article_record(ARTICLE)
    assert record["source"]["text"][record["start"] : record["end"]] == record["text"]
    assert record["speaker_id"] == "s1"


def test_speaker_record_keeps_aliases_and_roles_as_lists() -> None:
    roles = (RoleSighting("Bupati", "Wanareja", "2021-03-04", None, 2),)
    record = speaker_record(
        SpeakerRecord("s1", "Salim Karto", SpeakerKind.PERSON, ("Salim", "Salim Karto"), roles, 7, 2)
    )
    assert record["aliases"] == ["Salim", "Salim Karto"]
    assert record["roles"] == [
        {"role": "Bupati", "affiliation": "Wanareja", "first": "2021-03-04", "last": None, "articles": 2}
    ]
    assert (record["quotes"], record["articles"]) == (7, 2)
