"""Which record is found under which name after corrections."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from pidato_kb.corrections import NewSpeaker
from pidato_kb.speakers.drafts import Draft
from pidato_kb.speakers.keys import form_of
from pidato_kb.speakers.linking import KnownSpeaker

__all__ = ["aliases_of"]

Aliases = list[tuple[str, str, int]]
Pairs = tuple[tuple[str, str], ...]


def aliases_of(
    known: Iterable[KnownSpeaker],
    new: Iterable[NewSpeaker],
    drafts: Sequence[Draft],
    called: Iterable[tuple[str, str, int]],
) -> tuple[Aliases, Pairs, Pairs]:
    """Return the aliases to be added, those to be hidden, and (record, the one that has all its quotes now).

    A record whose quotes have all moved to another takes its names along.  Where only some have, each has the
    names that its own quotes use.  What was said of single quotes moves no name: the article was wrong there.
    `new` are the records that corrections made, `called` the (record, name, correction) that somebody gave.
    """
    added: Aliases = [(record.id, record.name, record.correction) for record in new]
    hidden: list[tuple[str, str]] = []
    merged: list[tuple[str, str]] = []
    quotes: dict[str | None, list[Draft]] = {}
    for draft in drafts:
        if not draft.named:
            quotes.setdefault(draft.told.speaker_id, []).append(draft)
    for record in known:
        holders: dict[str, list[Draft]] = {}
        for draft in quotes.get(record.id, ()):
            holders.setdefault(draft.holder or "", []).append(draft)
        if not holders or list(holders) == [record.id]:
            continue
        names = (record.name, *record.aliases)
        if len(holders) == 1:
            ((into, its),) = holders.items()
            merged.append((record.id, into))
            hidden += [(record.id, name) for name in names]
            added += [(into, name, its[0].by or 0) for name in names]
            continue
        for holder, its in holders.items():
            used = {form_of(form) for draft in its for form in draft.told.forms}
            if holder == record.id:
                hidden += [(holder, name) for name in names if name not in used and name != record.name]
            else:
                added += [(holder, name, its[0].by or 0) for name in names if name in used]
        if record.id not in holders:
            hidden += [(record.id, name) for name in names]
    return [*added, *called], tuple(hidden), tuple(merged)
