"""All speakers of a knowledge base in memory while articles come in: each quote's record, old or new."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from pidato_kb.models import Quote, Speaker
from pidato_kb.speakers.keys import form_of, key, readable
from pidato_kb.speakers.linking import Identity, KnownSpeaker, identity, link

__all__ = ["SpeakerBook"]

# Longer mentions are descriptions that happen to hold the name.
_LONGEST_ALIAS = 8


class SpeakerBook:
    """Assigns records; the same articles in the same order always get the same ids.

    Give it all records of the store, keep it for one ingest, and store what it answers.
    """

    def __init__(self, known: Iterable[KnownSpeaker] = ()) -> None:
        self._groups: defaultdict[Identity, list[KnownSpeaker]] = defaultdict(list)
        self._ids: set[str] = set()
        for record in known:
            self._add(identity(record.kind, record.name) or (record.kind, ""), record)

    def assign(self, article: str, quotes: Sequence[Quote]) -> list[KnownSpeaker | None]:
        """Return each quote's record, None for a speaker who has none; `article` is the id of their article.

        Within an article one name is one speaker; across articles `link` decides.
        """
        told: defaultdict[Identity, list[Quote]] = defaultdict(list)
        for quote in quotes:
            if (group := _identity(quote.speaker)) is not None:
                told[group].append(quote)
        records = {group: self._record(group, article, its) for group, its in told.items()}
        return [None if (group := _identity(quote.speaker)) is None else records[group] for quote in quotes]

    def _record(self, group: Identity, article: str, quotes: Sequence[Quote]) -> KnownSpeaker:
        # The fullest telling first: an office given beside one quote holds for the speaker's other quotes.
        speakers = sorted((quote.speaker for quote in quotes), key=_tellings, reverse=True)
        same = self._groups[group]
        record = link(speakers[0], same)
        if record is None:
            record = KnownSpeaker(self._new_id(group, article), speakers[0].name or "", speakers[0].kind)
            self._add(group, record)
        roles = dict.fromkeys((*record.roles, *((speaker.role, speaker.affiliation) for speaker in speakers)))
        aliases = dict.fromkeys((*record.aliases, *_aliases(record.name, quotes)))
        grown = replace(record, aliases=tuple(aliases), roles=tuple(roles))
        same[same.index(record)] = grown
        return grown

    def _add(self, group: Identity, record: KnownSpeaker) -> None:
        self._groups[group].append(record)
        self._ids.add(record.id)

    def _new_id(self, group: Identity, article: str) -> str:
        wanted = readable(group[1])
        if wanted not in self._ids:
            return wanted
        digits = hashlib.sha256("\x1f".join((*group, article)).encode()).hexdigest()
        return next(id_ for size in range(6, len(digits)) if (id_ := f"{wanted}-{digits[:size]}") not in self._ids)


def _identity(speaker: Speaker) -> Identity | None:
    return identity(speaker.kind, speaker.name)


def _tellings(speaker: Speaker) -> int:
    return (speaker.role is not None) + (speaker.affiliation is not None)


def _aliases(name: str, quotes: Sequence[Quote]) -> list[str]:
    """Return the other forms of a name that an article uses: spellings, short, titled, abbreviated ones."""
    forms: list[str] = []
    for quote in quotes:
        spans = (quote.attribution.mention, quote.attribution.antecedent)
        forms += [quote.speaker.name or "", *(span.text for span in spans if span is not None)]
    trimmed = dict.fromkeys(form_of(form) for form in forms)
    return [form for form in trimmed if form != name and _is_form_of(form, name)]


def _is_form_of(form: str, name: str) -> bool:
    words = form.split()
    if not words or len(words) > _LONGEST_ALIAS or not form[0].isupper():
        return False
    initials = "".join(word[0] for word in name.split() if word[0].isupper())
    return set(key(form).split()) <= set(key(name).split()) or (len(form) > 1 and form == initials)
