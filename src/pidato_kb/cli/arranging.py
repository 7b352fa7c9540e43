"""The order in which hits are shown, and the headings that they stand under."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pidato_kb.models import Hit

__all__ = ["arranged"]


def arranged(hits: Sequence[Hit], sort: str, group: str | None) -> Iterator[tuple[str | None, Hit]]:
    """Yield (heading, hit); the heading is None where nothing is grouped, "" where a hit has none.

    By date the newest comes first, hits without one last.  Speakers come in the order of their first hit,
    months the newest first.
    """
    ordered = sorted(hits, key=_date, reverse=True) if sort == "date" else hits
    if group is None:
        yield from ((None, hit) for hit in ordered)
        return
    groups: dict[tuple[str, str], list[Hit]] = {}
    for hit in ordered:
        groups.setdefault(_speaker(hit) if group == "speaker" else _month(hit), []).append(hit)
    for key in sorted(groups, reverse=True) if group == "month" else groups:
        yield from ((key[0], hit) for hit in groups[key])


def _date(hit: Hit) -> str:
    return hit.stored.article.date or ""


def _speaker(hit: Hit) -> tuple[str, str]:
    """Return the heading and the record's id, by which two people of one name stay two."""
    return hit.stored.quote.speaker.name or "", hit.stored.speaker_id or ""


def _month(hit: Hit) -> tuple[str, str]:
    return _date(hit)[: len("2019-08")], ""
