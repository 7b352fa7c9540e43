"""An exported quote, and what the export is, as records."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pidato_kb.export.records import (
    corrected_record,
    evidence_record,
    person_record,
    source_record,
    span_record,
    stats_record,
    words_record,
)

if TYPE_CHECKING:
    from pidato_kb.export.exporting import About, Item
    from pidato_kb.export.records import Record

__all__ = ["about_record", "export_record"]


def export_record(item: Item, citation: str) -> Record:
    """One exported quote; `query`, `rank` and `score` are null where everything that passes was exported."""
    stored, quote = item.stored, item.stored.quote
    return {
        "query": item.query,
        "rank": item.rank,
        "score": None if item.score is None else round(item.score, 6),
        **words_record(stored),
        "fragment": quote.fragment,
        "utterance": quote.utterance,
        "cue": span_record(quote.cue),
        "mention": span_record(quote.attribution.mention),
        "speaker": person_record(quote.speaker),
        "speaker_id": stored.speaker_id,
        "via": quote.attribution.via,
        "confidence": quote.attribution.confidence,
        "evidence": evidence_record(quote.attribution),
        "corrected": corrected_record(stored.corrected),
        **source_record(stored.article),
        "sha256": stored.article.sha256,
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
