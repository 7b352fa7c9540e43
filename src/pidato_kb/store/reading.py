"""Rows of the database as the values of pidato_kb.models."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Sequence
from typing import Any

from pidato_kb.errors import NotFoundError, UsageError
from pidato_kb.models import (
    Article,
    Attribution,
    Quote,
    QuoteKind,
    Span,
    Speaker,
    SpeakerKind,
    StoredQuote,
)
from pidato_kb.store.people_said import NOTHING_SAID, Said, said_of
from pidato_kb.store.selecting import select_in

__all__ = ["articles", "find_article", "find_quote", "quotes_by_row", "quotes_of"]

_ARTICLE = "id, source, source_id, outlet, title, date, url, place, text, cleaning"
_QUOTE = (
    "row, id, article, start, end, text, kind, utterance, fragment, cue_start, cue_end, cue_text, "
    "mention_start, mention_end, mention_text, antecedent_start, antecedent_end, antecedent_text, "
    "speaker, speaker_name, speaker_kind, speaker_role, speaker_affiliation, rule, confidence, second, via"
)
_SHORTEST_PREFIX = 4
# Of equal matches, how many a message lists.
_LISTED = 10


def find_quote(connection: sqlite3.Connection, name: str) -> int:
    """Return the row of the quote with this id, or the only one whose id begins so (4 characters or more).

    Raises NotFoundError, or UsageError for a prefix that is too short or fits several.
    """
    exact = connection.execute("SELECT row FROM quotes WHERE id = ?", (name,)).fetchone()
    if exact is not None:
        return int(exact[0])
    if len(name) < _SHORTEST_PREFIX:
        raise UsageError(f"{name!r} is too short for a quote's id: give {_SHORTEST_PREFIX} characters or more")
    found = connection.execute(
        "SELECT row, id FROM quotes WHERE substr(id, 1, ?) = ? ORDER BY id LIMIT ?",
        (len(name), name.lower(), _LISTED + 1),
    ).fetchall()
    if not found:
        from pidato_kb.store.suggesting import near_quotes

        near = near_quotes(connection, name, _SHORTEST_PREFIX)
        meant = f" (did you mean {' or '.join(near)}?)" if near else ""
        raise NotFoundError(f"no quote has the id {name!r}{meant}: `pidato search` prints the ids")
    if len(found) > 1:
        raise UsageError(f"several quotes begin with {name!r}, give more of one: {_listing(id_ for _, id_ in found)}")
    return int(found[0][0])


def quotes_by_row(connection: sqlite3.Connection, rows: Sequence[int]) -> dict[int, StoredQuote]:
    """Return the quotes of these rows; each article is read once and shared by its quotes."""
    found = list(select_in(connection, f"SELECT {_QUOTE} FROM quotes WHERE row IN ({{}})", [int(r) for r in rows]))
    ids = list({values[2] for values in found})
    shared = {
        values[0]: _article(values)
        for values in select_in(connection, f"SELECT {_ARTICLE} FROM articles WHERE id IN ({{}})", ids)
    }
    said = said_of(connection, [values[0] for values in found])
    return {values[0]: _stored(values, shared[values[2]], said.get(values[0], NOTHING_SAID)) for values in found}


def find_article(connection: sqlite3.Connection, name: str) -> tuple[str, Article]:
    """Return (id, article) of an article by its id or its source's id, the current version first.

    Raises NotFoundError, or UsageError where several sources use that id.
    """
    found = connection.execute(
        f"SELECT {_ARTICLE}, superseded_by IS NULL FROM articles WHERE id = ?1 OR source_id = ?1 "
        "ORDER BY id = ?1 DESC, superseded_by IS NULL DESC, row DESC",
        (name,),
    ).fetchall()
    if not found:
        raise NotFoundError(f"no article has the id {name!r}: `pidato search` prints the ids")
    current = [values for values in found if values[-1]]
    if found[0][0] != name and len(current) > 1:
        listing = _listing(f"{values[0]} ({values[1]})" for values in current)
        raise UsageError(f"several articles are called {name!r}, give the id of one: {listing}")
    return found[0][0], _article(found[0])


def quotes_of(connection: sqlite3.Connection, article: str) -> list[StoredQuote]:
    """Return the quotes of the article with this id in the order of its text."""
    found = connection.execute(
        f"SELECT {_QUOTE} FROM quotes WHERE article = ? ORDER BY start, end, row", (article,)
    ).fetchall()
    if not found:
        return []
    values = connection.execute(f"SELECT {_ARTICLE} FROM articles WHERE id = ?", (article,)).fetchone()
    whole = _article(values)
    said = said_of(connection, [quote[0] for quote in found])
    return [_stored(quote, whole, said.get(quote[0], NOTHING_SAID)) for quote in found]


def articles(connection: sqlite3.Connection, *, history: bool = False) -> Iterator[tuple[str, Article]]:
    """Yield (id, article) of the current articles in order of arrival; of old versions too on request."""
    last = 0
    while True:
        found = connection.execute(
            f"SELECT {_ARTICLE}, row FROM articles WHERE row > ? AND (superseded_by IS NULL OR ?) "
            "ORDER BY row LIMIT 100",
            (last, history),
        ).fetchall()
        if not found:
            return
        for values in found:
            yield values[0], _article(values)
        last = found[-1][-1]


def _article(values: Sequence[Any]) -> Article:
    _, source, source_id, outlet, title, date, url, place, text, cleaning = values[:10]
    return Article(
        text=text,
        source=source,
        title=title,
        outlet=outlet,
        date=date,
        url=url,
        place=place,
        source_id=source_id,
        cleaning=tuple(json.loads(cleaning)),
    )


def _stored(values: Sequence[Any], article: Article, said: Said) -> StoredQuote:
    _, name, _, start, end, text, kind, utterance, fragment = values[:9]
    speaker, said_by, said_kind, role, affiliation, rule, confidence, second, via = values[18:]
    attribution = Attribution(
        speaker=Speaker(said_by, SpeakerKind(said_kind), role, affiliation),
        rule=rule,
        confidence=confidence,
        mention=_span(values[12:15]),
        antecedent=_span(values[15:18]),
        second=second,
        via=None if rule == "corrected" else via,  # whoever said it by a person's word is told first-hand
    )
    quote = Quote(
        start=start,
        end=end,
        text=text,
        kind=QuoteKind(kind),
        utterance=utterance,
        attribution=attribution,
        cue=_span(values[9:12]),
        fragment=bool(fragment),
    )
    return StoredQuote(name, quote, article, speaker, said.corrected, said.rejected)


def _span(values: Sequence[Any]) -> Span | None:
    start, end, text = values
    return None if start is None else Span(start, end, text)


def _listing(names: Iterator[str]) -> str:
    listed = list(names)
    return ", ".join(listed[:_LISTED]) + (" …" if len(listed) > _LISTED else "")
