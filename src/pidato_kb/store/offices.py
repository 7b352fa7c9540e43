"""Who held an office when: the quotes of its holders, also where an article did not name it or wrote it short."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import lru_cache
from itertools import pairwise
from typing import TypeAlias

from pidato_kb.language.id.office_abbreviations import OFFICE_ABBREVIATIONS, OFFICE_SYNONYMS
from pidato_kb.language.id.office_names import ACTING, BESIDE_OFFICE, LEFT_OUT, PROVINCES, SHORT_OFFICES
from pidato_kb.language.id.roles import ROLE_WORDS
from pidato_kb.store.terms import plain

__all__ = ["holds", "office_words", "rows_in_office", "terms"]

Words: TypeAlias = tuple[str, ...]

LONGEST_GAP = 5 * 366
"""Days between two articles that name the office, over which it is taken to be one term: Indonesia elects for
five years."""

_FULL = {**OFFICE_ABBREVIATIONS, **SHORT_OFFICES, **PROVINCES}
_OFFICE = "coalesce(quotes.speaker_role, '') || ' ' || coalesce(quotes.speaker_affiliation, '')"
# Said in the same words as the index has it, which would not be used else.
_HAS_OFFICE = "coalesce(quotes.speaker_role, quotes.speaker_affiliation) IS NOT NULL"
# What is no quote is no evidence of an office; selecting, which has this condition for all others, asks this module.
_NOT_REJECTED = "quotes.row NOT IN (SELECT quote FROM rejected_quotes)"
_NATION = ("republik", "indonesia")


def office_words(office: str) -> Words:
    """Return an office in full words, however it was shortened: `Gub. Kalbar` → gubernur kalimantan barat."""
    name = plain(office)
    words = tuple(full for word in OFFICE_SYNONYMS.get(name, name).split() for full in _FULL.get(word, word).split())
    words = tuple(word for word in words if word not in LEFT_OUT)
    # "Presiden RI" is "Presiden"; the national police is called after the nation.
    if words[-2:] == _NATION and words[-3:-2] != ("kepolisian",) and len(words) > len(_NATION):
        words = words[:-2]
    return words


def holds(asked: Words, office: Words) -> bool:
    """Return whether somebody in this office is in the one that was asked for.

    An office that was asked for by its head (`gubernur …`) has to begin the other one, so that a `wakil
    gubernur` is none; acting holders are in office.  Any other words may stand anywhere in it (`dinas pangan`).
    """
    if not asked:
        return False
    if asked[0] in ROLE_WORDS or asked[0] in ACTING:
        return office[: len(asked)] == asked or _without(office, ACTING)[: len(asked)] == asked
    return any(office[at : at + len(asked)] == asked for at in range(len(office)))


def _denies(asked: Words, office: Words) -> bool:
    """Return whether somebody in this office is not in the one asked for: a former one, a deputy, a candidate."""
    bare = _without(office, BESIDE_OFFICE)
    return (
        bool(bare)
        and bare != office
        and not holds(asked, office)
        and (holds(asked, bare) or asked[: len(bare)] == bare)
    )


def _without(office: Words, opening: frozenset[str]) -> Words:
    at = 0
    while at < len(office) and office[at] in opening:
        at += 1
    return office[at:]


def terms(held: Iterable[str], denied: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield the spans of time in which somebody was in office, first and last day, from the articles' dates.

    `held` are the dates of articles that give the office to the person, `denied` of those that call the person
    a former or future holder: no span reaches over one of these.  Nothing is taken for granted before the first
    or after the last article.
    """
    days = sorted(set(held))
    begun = 0
    for at, (day, following) in enumerate(pairwise(days), start=1):
        apart = (date.fromisoformat(following) - date.fromisoformat(day)).days > LONGEST_GAP
        if apart or any(day <= other <= following for other in denied):
            yield days[begun], day
            begun = at
    if days:
        yield days[begun], days[-1]


def rows_in_office(connection: sqlite3.Connection, role: str) -> tuple[int, ...]:
    """Return the rows of the quotes, of old versions too, by people who held the office when they said it.

    These are the quotes whose article gives the speaker the office, in whatever spelling, and those of the same
    speakers between two articles that do (`terms`), unless their own article says otherwise.
    """
    (version,) = connection.execute("PRAGMA data_version").fetchone()
    return _rows(connection, role, version, connection.total_changes)


# Both halves of a search ask for the same rows; the last two arguments change with the database.
@lru_cache(maxsize=4)
def _rows(connection: sqlite3.Connection, role: str, _version: int, _changes: int) -> tuple[int, ...]:
    held, denied = _offices(connection, office_words(role))
    rows: set[int] = set()
    days: defaultdict[str, list[str]] = defaultdict(list)
    outside: defaultdict[str, list[str]] = defaultdict(list)
    for row, speaker, day, office in _quotes_with(connection, held | denied):
        if office in held:
            rows.add(row)
        if speaker is not None and day is not None and _is_day(day):
            (days if office in held else outside)[speaker].append(day)
    for speaker, dates in days.items():
        for first, last in terms(dates, outside[speaker]):
            rows.update(_said_between(connection, speaker, first, last, denied))
    return tuple(sorted(rows))


def _offices(connection: sqlite3.Connection, asked: Words) -> tuple[set[str], set[str]]:
    """Return the offices of the quotes that are the one asked for, and those whose bearer does not hold it."""
    held: set[str] = set()
    denied: set[str] = set()
    if not asked:
        return held, denied
    # An office can only be meant where the first word stands in it or something that is short for it: this
    # spares most of them the comparison of words.
    hints = {asked[0], *(short for short, full in _FULL.items() if asked[0] in full.split()), *OFFICE_SYNONYMS}
    for (office,) in connection.execute(f"SELECT DISTINCT {_OFFICE} FROM quotes WHERE {_HAS_OFFICE}"):
        folded = office.casefold()
        if any(hint in folded for hint in hints):
            words = office_words(office)
            if holds(asked, words):
                held.add(office)
            elif _denies(asked, words):
                denied.add(office)
    return held, denied


def _quotes_with(
    connection: sqlite3.Connection, offices: set[str]
) -> Iterator[tuple[int, str | None, str | None, str]]:
    """Yield row, speaker, date and office of the quotes with one of these offices."""
    yield from connection.execute(
        f"SELECT quotes.row, speaker, articles.date, {_OFFICE} FROM quotes "
        "JOIN articles ON articles.id = quotes.article "
        f"WHERE {_HAS_OFFICE} AND {_OFFICE} IN (SELECT value FROM json_each(?)) AND {_NOT_REJECTED}",
        (json.dumps(list(offices)),),
    )


def _said_between(
    connection: sqlite3.Connection, speaker: str, first: str, last: str, denied: set[str]
) -> Iterator[int]:
    for row, office in connection.execute(
        f"SELECT quotes.row, {_OFFICE} FROM quotes JOIN articles ON articles.id = quotes.article "
        "WHERE speaker = ? AND articles.date BETWEEN ? AND ?",
        (speaker, first, last),
    ):
        if office not in denied:
            yield row


def _is_day(value: str) -> bool:
    try:
        return date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False
