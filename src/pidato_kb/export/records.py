"""Dataclasses → plain dicts with the field names and the order that other programs rely on.

The names are English and never change with the language of the messages; docs/cli.md shows them.
"""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from pidato_kb.models import (
        Article,
        Attribution,
        CorrectedSpeaker,
        Hit,
        Quote,
        Sighting,
        Span,
        Speaker,
        StoredQuote,
    )
    from pidato_kb.store import Stats

__all__ = [
    "Record",
    "article_record",
    "corrected_record",
    "draft_record",
    "evidence_record",
    "extract_record",
    "hit_record",
    "person_record",
    "quote_record",
    "sighting_record",
    "source_record",
    "span_record",
    "stats_record",
    "words_record",
]

Record: TypeAlias = dict[str, Any]


def span_record(span: Span | None) -> Record | None:
    """Return a piece of an article: `{"start", "end", "text"}`, or None."""
    return None if span is None else {"start": span.start, "end": span.end, "text": span.text}


def extract_record(article: Article, quote: Quote) -> Record:
    """One line of `pidato extract`; offsets count Unicode characters of `article.text`."""
    return {"article": article.label, **draft_record(quote)}


def draft_record(quote: Quote) -> Record:
    """One quote of a text that is no stored article; offsets count Unicode characters of that text."""
    attribution = quote.attribution
    return {
        "start": quote.start,
        "end": quote.end,
        "text": quote.text,
        "kind": str(quote.kind),
        "utterance": quote.utterance,
        "cue": span_record(quote.cue),
        "mention": span_record(attribution.mention),
        "speaker": person_record(attribution.speaker),
        "via": attribution.via,
        "confidence": attribution.confidence,
        "evidence": evidence_record(attribution),
        "fragment": quote.fragment,
    }


def hit_record(hit: Hit, *, group: str | None = None, explain: bool = False) -> Record:
    """One line of `pidato search`; `group` is the heading that it stands under, None where there are none.

    `explain` adds the parts that the score is made of.
    """
    quote = hit.stored.quote
    parts = {"parts": {str(part): round(value, 6) for part, value in hit.parts}} if explain else {}
    return {
        "rank": hit.rank,
        "score": round(hit.score, 6),
        **words_record(hit.stored),
        "cue": span_record(quote.cue),
        "speaker": person_record(quote.speaker),
        "via": quote.attribution.via,
        **source_record(hit.stored.article),
        "confidence": quote.attribution.confidence,
        "matches": [_shifted(match, quote.start) for match in hit.matches],
        "sightings": [sighting_record(sighting) for sighting in hit.sightings],
        "nearest": None if hit.nearest is None else _shifted(hit.nearest, quote.start),
        "context": None if hit.context is None else {"before": hit.context.before, "after": hit.context.after},
        "group": group,
        **parts,
    }


def words_record(stored: StoredQuote) -> Record:
    """The words of a stored quote and where they stand."""
    quote = stored.quote
    return {
        "quote": stored.id,
        "article": stored.article.label,
        "start": quote.start,
        "end": quote.end,
        "text": quote.text,
        "kind": str(quote.kind),
    }


def source_record(article: Article) -> Record:
    """Where and when an article was published."""
    return {"outlet": article.outlet, "title": article.title, "date": article.date, "url": article.url}


def sighting_record(sighting: Sighting) -> Record:
    """One appearance of the same words."""
    return {
        "quote": sighting.quote,
        "article": sighting.article,
        "outlet": sighting.outlet,
        "date": sighting.date,
        "url": sighting.url,
    }


def quote_record(stored: StoredQuote, superseded_by: str | None = None) -> Record:
    """One stored quote with everything that is known about it, its whole article included (`pidato show`).

    `superseded_by` is the id of the article's newer version, None where the article is the current one.
    """
    return {
        "quote": stored.id,
        **extract_record(stored.article, stored.quote),
        "speaker_id": stored.speaker_id,
        "corrected": corrected_record(stored.corrected),
        "rejected": stored.rejected and asdict(stored.rejected),
        "superseded_by": superseded_by,
        "source": article_record(stored.article),
    }


def article_record(article: Article) -> Record:
    """One article as it is stored."""
    return {
        "id": article.id,
        "source_id": article.source_id,
        "source": article.source,
        "outlet": article.outlet,
        "title": article.title,
        "date": article.date,
        "url": article.url,
        "place": article.place,
        "cleaning": list(article.cleaning),
        "sha256": article.sha256,
        "text": article.text,
    }


def stats_record(stats: Stats) -> Record:
    """Tell what a knowledge base holds, the outlets with the most articles first."""
    return {
        "articles": stats.articles,
        "superseded": stats.superseded,
        "quotes": stats.quotes,
        "direct": stats.direct,
        "indirect": stats.indirect,
        "fragments": stats.fragments,
        "attributed": stats.attributed,
        "speakers": stats.speakers,
        "first": stats.first,
        "last": stats.last,
        "model": stats.model,
        "generation": stats.generation,
        "outlets": [{"outlet": outlet, "articles": articles} for outlet, articles in stats.outlets],
    }


def person_record(speaker: Speaker) -> Record:
    """Who said it, as the article has it."""
    return {
        "name": speaker.name,
        "kind": str(speaker.kind),
        "role": speaker.role,
        "affiliation": speaker.affiliation,
    }


def corrected_record(corrected: CorrectedSpeaker | None) -> Record | None:
    """The correction that a quote's speaker comes from, None where there is none."""
    if corrected is None:
        return None
    return {
        "correction": corrected.correction,
        "made_at": corrected.made_at,
        "made_by": corrected.made_by,
        "reason": corrected.reason,
        "told": person_record(corrected.told),
    }


def evidence_record(attribution: Attribution) -> Record:
    """Why it is that speaker."""
    return {
        "rule": attribution.rule,
        "antecedent": span_record(attribution.antecedent),
        "second": attribution.second,
    }


def _shifted(span: Span, by: int) -> Record:
    """Return a piece of a quote as a piece of its article: every offset in a record counts from there."""
    return {"start": span.start + by, "end": span.end + by, "text": span.text}
