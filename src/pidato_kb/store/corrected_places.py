"""Where a corrected quote stands, and which quote it is now that its article was extracted anew.

Nothing is moved or guessed: words are the same words or they are not.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from pidato_kb.corrections import Correction, QuotePlace
from pidato_kb.models import QuoteKind
from pidato_kb.store.selecting import select_in

__all__ = ["corrected_quotes", "places"]


def places(connection: sqlite3.Connection, quotes: Sequence[str]) -> dict[str, QuotePlace]:
    """Return where quotes with these ids stand, as far as they are there."""
    found = select_in(connection, "SELECT id, article, start, end, kind, text FROM quotes WHERE id IN ({})", quotes)
    return {
        id_: QuotePlace(article, start, end, QuoteKind(kind), text) for id_, article, start, end, kind, text in found
    }


def corrected_quotes(connection: sqlite3.Connection, corrections: Sequence[Correction]) -> dict[str, str]:
    """Return which quote each correction of one is about now: the id that it names → the id of the one there.

    Extracted anew, a quote of the same article may have lost or got a comma or be of another kind.  It stands at the
    same letters of the same text, so it is the same quote; one with other letters is not.
    """
    named = {made.quote: made.place for made in corrections if made.quote is not None}
    found = {id_: id_ for id_ in places(connection, list(named))}
    for id_, place in named.items():
        if id_ not in found and place is not None:
            here = [row for (row,) in connection.execute("SELECT id FROM quotes WHERE article = ?", (place.article,))]
            same = [(other, at) for other, at in places(connection, here).items() if at.core == place.core]
            if same:
                of_kind = [other for other, at in same if at.kind is place.kind]
                found[id_] = (of_kind or [other for other, _ in same])[0]
    return found
