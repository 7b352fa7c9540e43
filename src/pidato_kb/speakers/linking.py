"""Which record a speaker belongs to.

The rules follow from one need, that nobody is given another's words:

- Only persons and organisations with a name have records.  "Seorang warga" of two articles are two people, so
  roles and unknown speakers have none.
- An organisation is its name; it is never a person.
- A full name is one person, until somebody corrects that.
- A short name (one word, or one word and initials) is shared by many.  It joins a record of the same short
  name whose office agrees with its own; where one of the two has none, it joins the only record there is.
  Two of which nothing is known stay two.
- A short name never joins a longer one: that another article has a fuller name is evidence, never a verdict.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from pidato_kb.language.id.bystanders import BYSTANDERS
from pidato_kb.models import Speaker, SpeakerKind
from pidato_kb.speakers.keys import key

__all__ = ["Identity", "KnownSpeaker", "identity", "is_shared", "link"]

_WORD = re.compile(r"[^\W_]+")

# Of a full name: at least two words that are more than initials, or three words.
_SHORTEST_WORD = 3

Role = tuple[str | None, str | None]
Identity = tuple[SpeakerKind, str]


@dataclass(frozen=True, slots=True)
class KnownSpeaker:
    """A record as far as linking needs it; `roles` are the (role, affiliation) under which it was seen."""

    id: str
    name: str
    kind: SpeakerKind
    aliases: tuple[str, ...] = ()
    roles: tuple[Role, ...] = ()


class _Evidence(Enum):
    AGREES = "agrees"
    UNKNOWN = "unknown"
    AGAINST = "against"


def identity(kind: SpeakerKind, name: str | None) -> Identity | None:
    """Return what records of one speaker share, None for a speaker who is not kept across articles."""
    if name is None or kind not in (SpeakerKind.PERSON, SpeakerKind.ORGANISATION):
        return None
    form = key(name, person=kind is SpeakerKind.PERSON)
    return (kind, form) if form else None


def link(speaker: Speaker, known: Sequence[KnownSpeaker]) -> KnownSpeaker | None:
    """Return the record that a speaker belongs to, or None where it needs one of its own or gets none."""
    meant = identity(speaker.kind, speaker.name)
    same = [record for record in known if meant is not None and identity(record.kind, record.name) == meant]
    if meant is None or not same:
        return None
    if not is_shared(meant):
        return same[0]
    return _link_short(speaker, same)


def is_shared(meant: Identity) -> bool:
    """Return whether several speakers may be called so: people with a short name."""
    return meant[0] is SpeakerKind.PERSON and not _is_full(meant[1])


def _is_full(name: str) -> bool:
    words = name.split()
    return len(words) > 2 or len([word for word in words if len(word) >= _SHORTEST_WORD]) > 1


def _link_short(speaker: Speaker, same: Sequence[KnownSpeaker]) -> KnownSpeaker | None:
    evidence = [_evidence((speaker.role, speaker.affiliation), record.roles) for record in same]
    for wanted in (_Evidence.AGREES, _Evidence.UNKNOWN):
        fitting = [record for record, found in zip(same, evidence, strict=True) if found is wanted]
        if fitting:
            return fitting[0] if len(fitting) == 1 else None
    return None


def _evidence(said: Role, seen: Sequence[Role]) -> _Evidence:
    telling = [role for role in seen if _tells(role)]
    if _tells(said):
        if not telling:
            return _Evidence.UNKNOWN if not any(any(role) for role in seen) else _Evidence.AGAINST
        return _Evidence.AGREES if any(_agree(said, role) for role in telling) else _Evidence.AGAINST
    # Of a speaker without an office nothing can agree; only the one record with an office can be meant.
    return _Evidence.UNKNOWN if telling and not any(said) else _Evidence.AGAINST


def _tells(role: Role) -> bool:
    """Return whether a role tells one person from another: "Bupati" does, "warga" of any place does not."""
    office, affiliation = role
    if office is not None:
        return not BYSTANDERS.intersection(_words(office)[:1])
    return affiliation is not None


def _agree(one: Role, other: Role) -> bool:
    """Return whether two roles may be one: nothing speaks against it and something for it."""
    # "Kepala BPSDM" may be told as one role or as the role "Kepala" of "BPSDM".
    whole = _overlap(" ".join(filter(None, one)), " ".join(filter(None, other)))
    parts = [(a, b) for a, b in zip(one, other, strict=True) if a is not None and b is not None]
    return whole or (bool(parts) and all(_overlap(a, b) for a, b in parts))


def _overlap(one: str, other: str) -> bool:
    """Return whether one of two descriptions holds all words of the other."""
    first, second = set(_words(one)), set(_words(other))
    return bool(first and second) and (first <= second or second <= first)


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())
