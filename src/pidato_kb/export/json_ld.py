"""A quote as linked data: schema.org's `Quotation` that is a W3C Web Annotation `SpecificResource` of its article.

The context stands in the document, so a processor needs no network.  `creator` is named for direct speech alone: the
words of a paraphrase are the reporter's.  There is no rating: who said something is not whether it is true.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from pidato_kb.export.citations import Cited, footnote
from pidato_kb.export.pieces import plain_text
from pidato_kb.export.selectors import text_quote
from pidato_kb.models import QuoteKind, SpeakerKind

if TYPE_CHECKING:
    from pidato_kb.export.records import Record
    from pidato_kb.models import Article, Speaker, StoredQuote

__all__ = ["CONTEXT", "quotation"]

CONTEXT: Mapping[str, Any] = MappingProxyType(
    {
        "@vocab": "http://schema.org/",
        "oa": "http://www.w3.org/ns/oa#",
        "pidato": "urn:pidato:vocabulary:",
        "xsd": "http://www.w3.org/2001/XMLSchema#",
        "SpecificResource": "oa:SpecificResource",
        "TextQuoteSelector": "oa:TextQuoteSelector",
        "TextPositionSelector": "oa:TextPositionSelector",
        "source": {"@id": "oa:hasSource", "@type": "@id"},
        "selector": "oa:hasSelector",
        "exact": "oa:exact",
        "prefix": "oa:prefix",
        "suffix": "oa:suffix",
        "start": {"@id": "oa:start", "@type": "xsd:nonNegativeInteger"},
        "end": {"@id": "oa:end", "@type": "xsd:nonNegativeInteger"},
    }
)
"""Terms of schema.org without a prefix, those of the Web Annotation Vocabulary by its own names."""

_SPEAKER_TYPES: Mapping[SpeakerKind, str] = MappingProxyType(
    {
        SpeakerKind.PERSON: "Person",
        SpeakerKind.ROLE: "Person",
        SpeakerKind.ORGANISATION: "Organization",
        SpeakerKind.UNKNOWN: "Thing",
    }
)


def quotation(cited: Cited) -> Record:
    """Return one quote as a JSON-LD node without its context; offsets count Unicode code points of the stored text."""
    stored, quote, article = cited.stored, cited.stored.quote, cited.stored.article
    speaker = _speaker(quote.speaker, stored.speaker_id)
    mention, corrected = quote.attribution.mention, stored.corrected
    node = {
        "@id": f"urn:pidato:quote:{stored.id}",
        "@type": ["Quotation", "SpecificResource"],
        "identifier": stored.id,
        "text": quote.text,
        "inLanguage": "id",
        "spokenByCharacter": speaker,
        "creator": speaker if quote.kind is QuoteKind.DIRECT else None,
        "isPartOf": _article(article),
        "source": f"urn:pidato:article:{article.id}",
        "selector": _selectors(stored),
        "creditText": plain_text(footnote(cited)),
        "pidato:kind": str(quote.kind),
        "pidato:cue": quote.cue.text if quote.cue else None,
        "pidato:mention": mention.text if mention else None,
        "pidato:via": quote.attribution.via,
        "pidato:fragment": quote.fragment or None,
        "pidato:confidence": quote.attribution.confidence,
        "pidato:corrected": corrected.made_at if corrected else None,
        "pidato:told": _speaker(corrected.told, None) if corrected else None,
        "pidato:supersededBy": cited.superseded_by,
    }
    return _known(node)


def _speaker(speaker: Speaker, speaker_id: str | None) -> Record | None:
    """Return the speaker with the role of that day; None where nobody is told.

    Words that only describe somebody ("seorang warga") are no name, and whether they mean one person is unknown.
    """
    if not speaker.name:
        return None
    named = speaker.kind in (SpeakerKind.PERSON, SpeakerKind.ORGANISATION)
    person = speaker.kind in (SpeakerKind.PERSON, SpeakerKind.ROLE)
    affiliation = {"@type": "Organization", "name": speaker.affiliation} if speaker.affiliation else None
    return _known(
        {
            "@type": _SPEAKER_TYPES[speaker.kind],
            "identifier": speaker_id,
            "name" if named else "description": speaker.name,
            "jobTitle": speaker.role if person else None,
            "affiliation": affiliation if person else None,
        }
    )


def _article(article: Article) -> Record:
    return _known(
        {
            "@id": f"urn:pidato:article:{article.id}",
            "@type": "NewsArticle",
            "identifier": article.label,
            "headline": article.title,
            "datePublished": article.date,
            "publisher": {"@type": "Organization", "name": article.outlet} if article.outlet else None,
            "url": article.url,
            "encoding": {"@type": "MediaObject", "encodingFormat": "text/plain", "sha256": article.sha256},
        }
    )


def _selectors(stored: StoredQuote) -> list[Record]:
    quote = stored.quote
    found = text_quote(stored.article.text, quote.start, quote.end)
    return [
        {
            "@type": "TextQuoteSelector",
            "exact": found.exact,
            "prefix": found.prefix,
            "suffix": found.suffix,
        },
        {"@type": "TextPositionSelector", "start": quote.start, "end": quote.end},
    ]


def _known(node: Record) -> Record:
    """Leave out what is not known."""
    return {key: value for key, value in node.items() if value is not None}
