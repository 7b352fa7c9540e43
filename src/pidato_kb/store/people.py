"""The speakers of the database: listings, one by name, and what linking needs to know."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterable
from typing import TYPE_CHECKING

from pidato_kb.errors import NotFoundError, UsageError
from pidato_kb.models import RoleSighting, SpeakerKind, SpeakerRecord
from pidato_kb.store.selecting import NOT_REJECTED
from pidato_kb.store.terms import plain

if TYPE_CHECKING:
    from pidato_kb.store.values import SpeakerEntry

__all__ = ["find_speaker", "speaker_entries", "speaker_record", "speaker_records"]

_CURRENT = (
    "FROM quotes JOIN articles ON articles.id = quotes.article AND articles.superseded_by IS NULL "
    f"WHERE quotes.speaker IS NOT NULL AND {NOT_REJECTED}"
)
_AS_LINKED = (
    "SELECT row, speaker, speaker_role, speaker_affiliation FROM quotes "
    "WHERE row NOT IN (SELECT quote FROM corrected_quotes) "
    "UNION ALL SELECT quote, speaker, speaker_role, speaker_affiliation FROM corrected_quotes"
)


def speaker_entries(connection: sqlite3.Connection) -> list[SpeakerEntry]:
    """Return every speaker that linking made, with aliases and roles, in the order in which they came.

    Whatever is corrected: linking goes on from what the articles tell.
    """
    from pidato_kb.store.values import SpeakerEntry

    aliases = _grouped(connection.execute("SELECT speaker, alias FROM aliases WHERE correction IS NULL ORDER BY rowid"))
    roles: defaultdict[str, list[tuple[str | None, str | None]]] = defaultdict(list)
    for speaker, role, affiliation in connection.execute(
        f"SELECT speaker, speaker_role, speaker_affiliation FROM ({_AS_LINKED}) WHERE speaker IS NOT NULL "
        "GROUP BY 1, 2, 3 ORDER BY min(row)"
    ):
        roles[speaker].append((role, affiliation))
    return [
        SpeakerEntry(
            id_,
            name,
            SpeakerKind(kind),
            tuple(alias for alias in aliases[id_] if alias != name),
            tuple(roles[id_]),
        )
        for id_, name, kind in connection.execute(
            "SELECT id, name, kind FROM speakers WHERE correction IS NULL ORDER BY rowid"
        )
    ]


def speaker_records(connection: sqlite3.Connection, only: str | None = None) -> list[SpeakerRecord]:
    """Return the speakers of current quotes (or the one with the id `only`), the most quoted first."""
    one, values = ("", ()) if only is None else (" AND quotes.speaker = ?", (only,))
    counts = connection.execute(
        "SELECT speakers.id, speakers.name, speakers.kind, found.quotes, found.articles FROM "
        f"(SELECT quotes.speaker, count(*) AS quotes, count(DISTINCT quotes.article) AS articles "
        f"{_CURRENT}{one} GROUP BY quotes.speaker) AS found JOIN speakers ON speakers.id = found.speaker "
        "ORDER BY found.quotes DESC, found.articles DESC, speakers.name, speakers.id",
        values,
    ).fetchall()
    aliases = _grouped(connection.execute("SELECT speaker, alias FROM aliases WHERE NOT hidden ORDER BY rowid"))
    roles: defaultdict[str, list[RoleSighting]] = defaultdict(list)
    for speaker, *sighting in connection.execute(
        "SELECT quotes.speaker, quotes.speaker_role, quotes.speaker_affiliation, min(articles.date), "
        f"max(articles.date), count(DISTINCT articles.id) {_CURRENT}{one} "
        "AND coalesce(quotes.speaker_role, quotes.speaker_affiliation) IS NOT NULL "
        "GROUP BY 1, 2, 3 ORDER BY max(articles.date) DESC, count(DISTINCT articles.id) DESC, 2, 3",
        values,
    ):
        roles[speaker].append(RoleSighting(*sighting))
    return [
        SpeakerRecord(
            id=id_,
            name=name,
            kind=SpeakerKind(kind),
            aliases=tuple(alias for alias in aliases[id_] if alias != name),
            roles=tuple(roles[id_]),
            quotes=quotes,
            articles=articles,
        )
        for id_, name, kind, quotes, articles in counts
    ]


def speaker_record(connection: sqlite3.Connection, id_: str) -> SpeakerRecord:
    """Return the speaker with this id.  Raises NotFoundError where only old versions of articles quote it."""
    found = speaker_records(connection, only=id_)
    if not found:
        raise NotFoundError(f"no current article quotes {id_!r}: `pidato speakers` lists who is quoted")
    return found[0]


def find_speaker(connection: sqlite3.Connection, name: str) -> str:
    """Return the id of the speaker with this id, name or alias, case and punctuation aside.

    A name goes before an alias.  Raises NotFoundError, or UsageError that lists the speakers who share it.
    """
    known = connection.execute("SELECT coalesce(merged_into, id) FROM speakers WHERE id = ?", (name,)).fetchone()
    if known is not None:
        return str(known[0])
    found = connection.execute(
        "SELECT speakers.id, speakers.name, max(aliases.alias = speakers.name) FROM aliases "
        "JOIN speakers ON speakers.id = aliases.speaker WHERE aliases.plain = ? AND NOT aliases.hidden "
        "GROUP BY speakers.id ORDER BY 1",
        (plain(name),),
    ).fetchall()
    if not found:
        from pidato_kb.store.near_names import unknown_speaker

        raise unknown_speaker(connection, name)
    named = [values for values in found if values[2]] or found
    if len(named) > 1:
        listing = ", ".join(f"{id_} ({full})" for id_, full, _ in named)
        raise UsageError(f"several speakers are called {name!r}, give the id of one: {listing}")
    return str(named[0][0])


def _grouped(pairs: Iterable[tuple[str, str]]) -> defaultdict[str, list[str]]:
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for key, value in pairs:
        groups[key].append(value)
    return groups
