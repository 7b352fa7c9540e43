"""Quotes → the sections of a briefing, and the lines that say what it was made from.

What is written here is laid out by `briefing_markdown` and `briefing_docx`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pidato_kb.export.citations import Cited, footnote, said, speaker_then
from pidato_kb.export.dates import written_date
from pidato_kb.export.exporting import Grouping
from pidato_kb.export.pieces import Citation, Piece
from pidato_kb.language.id import briefings as words
from pidato_kb.language.id.citations import NO_DATE
from pidato_kb.models import QuoteKind

if TYPE_CHECKING:
    from pidato_kb.export.exporting import About, Item
    from pidato_kb.models import StoredQuote

__all__ = ["Briefing", "Entry", "Section", "briefing"]


@dataclass(frozen=True, slots=True)
class Entry:
    """One quote: the words as they may be printed, whether they are direct speech, the line below, the footnote."""

    said: str
    direct: bool
    byline: Citation
    footnote: Citation


@dataclass(frozen=True, slots=True)
class Section:
    """What stands under one heading."""

    heading: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Briefing:
    """A whole briefing; `made_at` is UTC in ISO, `facts` are label and text of its first page."""

    title: str
    made_at: str
    facts: tuple[tuple[str, str], ...]
    sections: tuple[Section, ...] = field(default_factory=tuple)


def briefing(items: Iterable[Item], about: About, group: Grouping, names: Mapping[str, str]) -> Briefing:
    """Group the quotes; `names` has the full name of each speaker's id.

    A topic is a query, its quotes best first.  Elsewhere the oldest come first, those without a date last, and a quote
    that several queries found stands once.  The speaker with the most quotes comes first, those without a name last.
    """
    found = list(items)
    groups = _topics(found) if group is Grouping.TOPIC else _grouped(_once(found), group, names)
    sections = tuple(Section(heading, tuple(_entry(item.stored) for item in some)) for heading, some in groups)
    return Briefing(words.TITLE, about.made_at, tuple(_facts(_once(found), about)), sections)


def _entry(stored: StoredQuote) -> Entry:
    article = stored.article
    date = written_date(article.date) if article.date else NO_DATE
    outlet = [Piece(article.outlet, italic=True), Piece(", ")] if article.outlet else []
    byline = (Piece(f"— {speaker_then(stored)}, "), *outlet, Piece(f"{date} · {stored.id}"))
    return Entry(said(stored.quote), stored.quote.kind is QuoteKind.DIRECT, byline, footnote(Cited(stored)))


def _once(items: Iterable[Item]) -> list[Item]:
    return list({item.stored.id: item for item in reversed(list(items))}.values())[::-1]


def _topics(items: Sequence[Item]) -> list[tuple[str, list[Item]]]:
    groups: dict[str, list[Item]] = {}
    for item in items:
        groups.setdefault(item.query or "", []).append(item)
    return list(groups.items())


def _grouped(items: Sequence[Item], group: Grouping, names: Mapping[str, str]) -> list[tuple[str, list[Item]]]:
    groups: dict[str, list[Item]] = {}
    for item in sorted(items, key=lambda item: item.stored.article.date or "9999"):
        month = (item.stored.article.date or "")[:7]
        groups.setdefault(month if group is Grouping.MONTH else item.stored.speaker_id or "", []).append(item)
    if group is Grouping.MONTH:
        months = sorted(groups, key=lambda month: month or "9999")
        return [(written_date(month) if month else words.NO_MONTH, groups[month]) for month in months]
    ids = sorted(groups, key=lambda id_: (not id_, -len(groups[id_]), names.get(id_, id_)))
    return [(names.get(id_, id_) if id_ else words.NO_SPEAKER, groups[id_]) for id_ in ids]


def _facts(items: Sequence[Item], about: About) -> Iterable[tuple[str, str]]:
    labels, stats = words.LABELS, about.stats
    yield labels["made"], f"{written_date(about.made_at)}, {about.made_at[11:16]} UTC, pidato {about.version}"
    asked = "; ".join(about.queries) or words.ALL_QUOTES
    yield labels["asked"], words.BEST_OF_EACH.format(asked, about.limit) if about.limit else asked
    yield labels["filters"], _filters(about)
    yield labels["contents"], words.CONTENTS.format(len(items), len({item.stored.article.id for item in items}))
    base = words.BASE.format(stats.articles, stats.quotes, stats.speakers)
    if stats.first and stats.last:
        base += ", " + words.TO.format(written_date(stats.first), written_date(stats.last))
    yield labels["base"], base
    yield labels["index"], f"{stats.model or '–'}, {stats.generation}"
    yield labels["reading"], words.HOW_TO_READ


def _filters(about: About) -> str:
    filters, form = about.filters, words.FILTERS
    parts = [
        form[name].format(value)
        for name in ("speaker", "role", "outlet")
        if (value := getattr(filters, name)) is not None
    ]
    parts += [form[n].format(written_date(day)) for n in ("since", "until") if (day := getattr(filters, n))]
    if filters.kind is not None:
        parts.append(form["kind"].format(form[filters.kind]))
    if filters.min_confidence:
        parts.append(form["min_confidence"].format(f"{filters.min_confidence:g}"))
    if filters.fragments:
        parts.append(form["fragments"])
    return "; ".join(parts) or words.NO_FILTERS
