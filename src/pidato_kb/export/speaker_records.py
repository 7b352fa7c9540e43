"""Speakers across all articles as records."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pidato_kb.export.records import Record
    from pidato_kb.models import RoleSighting, SpeakerRecord

__all__ = ["role_record", "speaker_record"]


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
