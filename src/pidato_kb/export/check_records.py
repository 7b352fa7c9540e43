"""A check as a plain record: what every format and every other program gets to see."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pidato_kb.export.records import extract_record, hit_record, person_record, source_record, span_record

if TYPE_CHECKING:
    from pidato_kb.claims import Appearance, Check
    from pidato_kb.export.records import Record
    from pidato_kb.models import Article, StoredQuote

__all__ = ["check_record"]


def check_record(check: Check) -> Record:
    """One line of `pidato check`; every offset counts from the beginning of the article's text."""
    searched = check.searched
    return {
        "verdict": str(check.verdict),
        "flags": [str(flag) for flag in check.flags],
        "claim": {
            "text": check.claim.text,
            "speaker": check.claim.speaker,
            "on": check.claim.on,
            "since": check.claim.since,
        },
        "quote": None if check.quote is None else {"quote": check.quote.id, **_answer(check.quote)},
        "match": None if check.article is None else {**_published(check.article), **(span_record(check.span) or {})},
        "diff": [
            {"op": str(edit.kind), "claim": edit.claim, "source": edit.source, "flags": [str(f) for f in edit.flags]}
            for edit in check.diff
        ],
        "notes": [
            {"flag": said.flag and str(said.flag), "id": said.indonesian, "en": said.english} for said in check.notes
        ],
        "sightings": [_appearance(seen) for seen in check.sightings],
        "searched": {
            "articles": searched.articles,
            "outlets": searched.outlets,
            "from": searched.first,
            "to": searched.last,
        },
        "closest": [hit_record(hit) for hit in check.closest],
        "suggestions": list(check.suggestions),
    }


def _answer(stored: StoredQuote) -> Record:
    told = extract_record(stored.article, stored.quote)
    fields = ("article", "start", "end", "text", "kind", "cue", "speaker", "via", "confidence")
    return {**{field: told[field] for field in fields}, **_published(stored.article)}


def _published(article: Article) -> Record:
    return {"article": article.label, **source_record(article)}


def _appearance(seen: Appearance) -> Record:
    stored = seen.quote
    return {
        "quote": stored and stored.id,
        **_published(seen.article),
        "start": seen.span.start,
        "end": seen.span.end,
        "speaker": stored and person_record(stored.quote.speaker),
    }
