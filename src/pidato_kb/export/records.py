"""Dataclasses → plain dicts with the field names and the order that other programs rely on.

The names are English and never change with the language of the messages; docs/cli.md shows them.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from pidato_kb.corrections import Correction, SpeakerWords
    from pidato_kb.export.exporting import About, Item
    from pidato_kb.history import Logged, QuoteHistory
    from pidato_kb.models import (
        Article,
        Attribution,
        CorrectedSpeaker,
        Hit,
        Quote,
        RoleSighting,
        Sighting,
        Span,
        Speaker,
        SpeakerRecord,
        StoredQuote,
    )
    from pidato_kb.store import Stats
    from pidato_kb.timeline import Sighting as SeenStatement
    from pidato_kb.timeline import Statement

__all__ = [
    "Record",
    "about_record",
    "article_record",
    "correction_record",
    "draft_record",
    "export_record",
    "extract_record",
    "history_record",
    "hit_record",
    "logged_record",
    "quote_record",
    "role_record",
    "sighting_record",
    "span_record",
    "speaker_record",
    "statement_record",
    "stats_record",
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
        "speaker": _speaker(attribution.speaker),
        "confidence": attribution.confidence,
        "evidence": _evidence(attribution),
        "fragment": quote.fragment,
    }


def hit_record(hit: Hit, *, group: str | None = None, explain: bool = False) -> Record:
    """One line of `pidato search`; `group` is the heading that it stands under, None where there are none.

    `explain` adds the parts that the score is made of.
    """
    quote, article = hit.stored.quote, hit.stored.article
    parts = {"parts": {str(part): round(value, 6) for part, value in hit.parts}} if explain else {}
    return {
        "rank": hit.rank,
        "score": round(hit.score, 6),
        "quote": hit.stored.id,
        "article": article.label,
        "start": quote.start,
        "end": quote.end,
        "text": quote.text,
        "kind": str(quote.kind),
        "cue": span_record(quote.cue),
        "speaker": _speaker(quote.speaker),
        "outlet": article.outlet,
        "title": article.title,
        "date": article.date,
        "url": article.url,
        "confidence": quote.attribution.confidence,
        "matches": [_shifted(match, quote.start) for match in hit.matches],
        "sightings": [sighting_record(sighting) for sighting in hit.sightings],
        "nearest": None if hit.nearest is None else _shifted(hit.nearest, quote.start),
        "context": None if hit.context is None else {"before": hit.context.before, "after": hit.context.after},
        "group": group,
        **parts,
    }


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
        "corrected": _corrected(stored.corrected),
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


def speaker_record(record: SpeakerRecord) -> Record:
    """One speaker across all articles, the roles in the order of the record."""
    return {
        "id": record.id,
        "name": record.name,
        "kind": str(record.kind),
        "quotes": record.quotes,
        "articles": record.articles,
        "aliases": list(record.aliases),
        "roles": [role_record(role) for role in record.roles],
    }


def role_record(sighting: RoleSighting) -> Record:
    """One role that a speaker was given, with the dates of the first and the last article that gave it."""
    return {
        "role": sighting.role,
        "affiliation": sighting.affiliation,
        "first": sighting.first,
        "last": sighting.last,
        "articles": sighting.articles,
    }


def logged_record(logged: Logged) -> Record:
    """One entry of the log of corrections and how it stands: all that another knowledge base needs to take it over.

    `quotes` counts the quotes that it was the last to move, `place` is where its quote stands, `newer` the version that
    the article has since, with the quotes there that have the very same words.
    """
    from pidato_kb.store.correction_log import written

    place, newer = logged.place, logged.newer
    return {
        **correction_record(logged.correction),
        "quotes": logged.quotes,
        "place": place and {**asdict(place), "kind": str(place.kind)},
        "newer": newer and {"article": newer.id, "words_stand": newer.words_stand, "quotes": list(newer.quotes)},
        "operands": json.loads(written(logged.correction)),
    }


def correction_record(made: Correction) -> Record:
    """One entry of the log of corrections; `role`, `outlet` and `article` of a split are its condition."""
    condition = made.condition
    return {
        "id": made.id,
        "made_at": made.made_at,
        "made_by": made.made.by,
        "reason": made.made.why,
        "imported_at": made.imported_at,
        "undone_at": made.undone_at,
        "undone_by": made.undone.by,
        "undone_why": made.undone.why,
        "kind": str(made.kind),
        "speaker": _words(made.speaker),
        "other": _words(made.other),
        "name": made.name,
        "quote": made.quote,
        "role": condition.role if condition else made.role,
        "affiliation": made.affiliation,
        "outlet": condition and condition.outlet,
        "article": condition and condition.article,
        "note": made.note,
        "summary": made.summary,
    }


def history_record(history: QuoteHistory) -> Record:
    """What became of a quote's article, and what people corrected of the quote and its speaker."""
    return {
        "versions": [
            {
                "article": version.id,
                "ingested_at": version.ingested_at,
                "superseded_by": version.superseded_by,
                "words_stand": version.words_stand,
                "quotes": list(version.quotes),
            }
            for version in history.versions
        ],
        "corrections": [correction_record(made) for made in history.corrections],
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


def export_record(item: Item, citation: str) -> Record:
    """One exported quote; `query`, `rank` and `score` are null where everything that passes was exported."""
    stored, quote, article = item.stored, item.stored.quote, item.stored.article
    attribution = quote.attribution
    return {
        "query": item.query,
        "rank": item.rank,
        "score": None if item.score is None else round(item.score, 6),
        "quote": stored.id,
        "article": article.label,
        "start": quote.start,
        "end": quote.end,
        "text": quote.text,
        "kind": str(quote.kind),
        "fragment": quote.fragment,
        "utterance": quote.utterance,
        "cue": span_record(quote.cue),
        "mention": span_record(attribution.mention),
        "speaker": _speaker(quote.speaker),
        "speaker_id": stored.speaker_id,
        "confidence": attribution.confidence,
        "evidence": _evidence(attribution),
        "corrected": _corrected(stored.corrected),
        "outlet": article.outlet,
        "title": article.title,
        "date": article.date,
        "url": article.url,
        "sha256": article.sha256,
        "citation": citation,
    }


def about_record(about: About) -> Record:
    """What an export was asked for, when, and the state of the knowledge base that it was made from."""
    filters = about.filters
    asked = {
        "speaker": filters.speaker,
        "role": filters.role,
        "since": filters.since,
        "until": filters.until,
        "outlet": filters.outlet,
        "kind": filters.kind and str(filters.kind),
        "min_confidence": filters.min_confidence or None,
        "fragments": filters.fragments or None,
    }
    state = stats_record(about.stats)
    return {
        "made_at": about.made_at,
        "version": about.version,
        "queries": list(about.queries),
        "filters": {name: value for name, value in asked.items() if value is not None},
        "mode": str(about.mode) if about.queries else None,
        "limit": about.limit,
        "base": {
            name: state[name] for name in ("articles", "quotes", "speakers", "first", "last", "model", "generation")
        },
    }


def statement_record(statement: Statement) -> Record:
    """One statement of a timeline as it was printed first; `sightings` has that one and all others."""
    return {**_printed(statement.first), "sightings": [_seen(sighting) for sighting in statement.sightings]}


def _seen(sighting: SeenStatement) -> Record:
    changes = [{"op": str(change.kind), "before": change.before, "after": change.after} for change in sighting.changes]
    return {**_printed(sighting.stored), "diff": changes}


def _printed(stored: StoredQuote) -> Record:
    quote, article = stored.quote, stored.article
    return {
        "date": article.date,
        "quote": stored.id,
        "article": article.label,
        "start": quote.start,
        "end": quote.end,
        "text": quote.text,
        "kind": str(quote.kind),
        "cue": span_record(quote.cue),
        "speaker": _speaker(quote.speaker),
        "corrected": _corrected(stored.corrected),
        "outlet": article.outlet,
        "title": article.title,
        "url": article.url,
        "confidence": quote.attribution.confidence,
    }


def _speaker(speaker: Speaker) -> Record:
    return {
        "name": speaker.name,
        "kind": str(speaker.kind),
        "role": speaker.role,
        "affiliation": speaker.affiliation,
    }


def _words(words: SpeakerWords | None) -> str | None:
    return None if words is None else words.name


def _corrected(corrected: CorrectedSpeaker | None) -> Record | None:
    if corrected is None:
        return None
    return {
        "correction": corrected.correction,
        "made_at": corrected.made_at,
        "made_by": corrected.made_by,
        "reason": corrected.reason,
        "told": _speaker(corrected.told),
    }


def _evidence(attribution: Attribution) -> Record:
    return {
        "rule": attribution.rule,
        "antecedent": span_record(attribution.antecedent),
        "second": attribution.second,
    }


def _shifted(span: Span, by: int) -> Record:
    """Return a piece of a quote as a piece of its article: every offset in a record counts from there."""
    return {"start": span.start + by, "end": span.end + by, "text": span.text}
