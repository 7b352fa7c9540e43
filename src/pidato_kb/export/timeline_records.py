"""A statement of a timeline as a record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pidato_kb.export.records import corrected_record, person_record, source_record, span_record, words_record

if TYPE_CHECKING:
    from pidato_kb.export.records import Record
    from pidato_kb.models import StoredQuote
    from pidato_kb.timeline import Sighting, Statement

__all__ = ["statement_record"]


def statement_record(statement: Statement) -> Record:
    """One statement of a timeline as it was printed first; `sightings` has that one and all others."""
    return {**_printed(statement.first), "sightings": [_seen(sighting) for sighting in statement.sightings]}


def _seen(sighting: Sighting) -> Record:
    changes = [{"op": str(change.kind), "before": change.before, "after": change.after} for change in sighting.changes]
    return {**_printed(sighting.stored), "diff": changes}


def _printed(stored: StoredQuote) -> Record:
    source = source_record(stored.article)
    return {
        "date": source.pop("date"),
        **words_record(stored),
        "cue": span_record(stored.quote.cue),
        "speaker": person_record(stored.quote.speaker),
        "via": stored.quote.attribution.via,
        "corrected": corrected_record(stored.corrected),
        **source,
        "confidence": stored.quote.attribution.confidence,
    }
