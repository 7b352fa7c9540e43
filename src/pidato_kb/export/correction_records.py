"""What people corrected, and what became of a corrected quote's article, as records."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pidato_kb.corrections import Correction
    from pidato_kb.export.records import Record
    from pidato_kb.history import Logged, QuoteHistory

__all__ = ["correction_record", "history_record", "logged_record"]


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
        "speaker": made.speaker and made.speaker.name,
        "other": made.other and made.other.name,
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
