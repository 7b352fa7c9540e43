"""Whom and when a query names: speakers, offices, a month or a year.  Evidence, never a filter."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pidato_kb.search.spelling import WORD
from pidato_kb.store.terms import plain

if TYPE_CHECKING:
    from pidato_kb.store import Store

__all__ = ["named_offices", "named_period", "named_speakers"]

_LONGEST_NAME = 5
"""Words of the longest name that is looked for."""

_ISO = r"\b((?:19|20)\d\d)-(0[1-9]|1[0-2])\b"
_YEAR = r"\b(?:([a-z]+)\s+)?((?:19|20)\d\d)\b"


def named_speakers(store: Store, query: str) -> set[str]:
    """Return the ids of the speakers whom the query calls by name or alias.

    A name of one word counts when the query writes it in upper case ("Wiranto soal …") or newspapers use it for a
    public figure ("jokowi"): many names are words too.
    """
    from pidato_kb.language.id.aliases import ALIASES

    words = WORD.findall(query)
    names = set()
    for start in range(len(words)):
        for end in range(start + 1, min(start + _LONGEST_NAME, len(words)) + 1):
            name = plain(" ".join(words[start:end]))
            if name in ALIASES:
                names |= {name, ALIASES[name]}
            elif end - start > 1 or (words[start][0].isupper() and start > 0) or _is_a_name(words[start]):
                names.add(name)
    return store.speakers_called(sorted(names)) if names else set()


def _is_a_name(word: str) -> bool:
    """Return whether the first word of a query, in upper case, is likelier a name than a beginning."""
    from pidato_kb.language.id.function_words import FUNCTION_WORDS

    return word[0].isupper() and not word.isupper() and word.casefold() not in FUNCTION_WORDS


def named_offices(query: str) -> tuple[str, ...]:
    """Return the offices that the query names in short, as an article may write them: "mendagri"."""
    from pidato_kb.language.id.office_abbreviations import OFFICE_ABBREVIATIONS

    short = [word for word in plain(query).split() if word in OFFICE_ABBREVIATIONS]
    return tuple(form for word in short for form in (word, OFFICE_ABBREVIATIONS[word]))


def named_period(query: str) -> str | None:
    """Return the month or the year that the query names as the beginning of an ISO date: 2019-08, 2019."""
    if not any(sign.isdigit() for sign in query):  # most queries: nothing needs to be loaded or compiled
        return None
    from pidato_kb.language.id.dates import MONTHS

    if iso := re.search(_ISO, query):
        return f"{iso[1]}-{iso[2]}"
    if year := re.search(_YEAR, query.casefold()):
        month = MONTHS.get(year[1] or "")
        return f"{year[2]}-{month:02}" if month else year[2]
    return None
