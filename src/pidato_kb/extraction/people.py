"""The people of one article: every form of a name, the offices seen with it, and which forms are the same person."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from pidato_kb.extraction.document import Document
from pidato_kb.extraction.names import (
    Words,
    covers,
    is_abbreviated,
    is_clipped,
    is_known_alias,
    is_pet_form,
    is_respelt,
    name_words,
)
from pidato_kb.extraction.naming import sightings_in_text, sightings_in_title
from pidato_kb.extraction.nicknames import with_nicknames
from pidato_kb.extraction.persons import People, Person
from pidato_kb.extraction.sightings import Sighting, is_served
from pidato_kb.language.id.aliases import ALIASES
from pidato_kb.language.id.name_openers import NAME_OPENERS

__all__ = ["collect"]

_FULL_NAME = 2  # words


def collect(document: Document) -> People:
    """Read every phrase of the article that names a person and group the forms of one person."""
    sightings = list(sightings_in_text(document))
    sightings = with_nicknames(document, sightings)
    if document.title:
        sightings.extend(sightings_in_title(document, sightings))
    return People(tuple(_group(document, sightings)))


Group = tuple[Words, list[Sighting]]


def _group(document: Document, sightings: Sequence[Sighting]) -> list[Person]:
    """Forms whose words are contained in a longer form join it; the longest forms come first."""
    by_form: dict[Words, list[Sighting]] = {}
    for sighting in sightings:
        by_form.setdefault(sighting.words, []).append(sighting)
    groups: list[Group] = []
    by_word: dict[str, list[Group]] = {}
    by_alias: dict[Words, list[Group]] = {}
    nicknames = {name_words(s.alias) for s in sightings if s.alias}
    cut = _cut(by_form)
    for words in sorted(by_form, key=lambda w: (w in nicknames, -len(w), w in cut, -len(by_form[w]), w)):
        own = by_form[words]
        hosts = [g for g in by_word.get(words[0], ()) if covers(g[0], words) and not _is_kin(g, words, own)]
        hosts = hosts or by_alias.get(words, [])
        if not hosts and " ".join(words) in ALIASES:
            hosts = [g for g in groups if is_known_alias(g[0], words)]
        if not hosts and len(words) > 1:
            hosts = [g for g in by_word.get(words[0], ()) if is_clipped(g[0], words)]
            hosts += [g for g in by_word.get(words[1], ()) if is_abbreviated(g[0], words)]
            hosts += [g for g in by_word.get(words[1], ()) if _has_typo_in_front(g[0], words)]
        if not hosts and len(words) == 1:
            hosts = [g for g in groups if is_pet_form(g[0], words[0])]
        if not hosts and not any(s.role for s in own):
            hosts = [g for g in groups if is_respelt(g[0], words)]
        if len(hosts) == 1:
            hosts[0][1].extend(own)
            group = hosts[0]
        elif hosts:
            continue
        else:
            group = (words, list(own))
            groups.append(group)
            for word in set(words):
                by_word.setdefault(word, []).append(group)
        for alias in {name_words(s.alias) for s in own if s.alias}:
            by_alias.setdefault(alias, []).append(group)
    return [_person(document, words, found) for words, found in groups]


def _cut(forms: Iterable[Words]) -> set[Words]:
    """The names that are a piece of another one of these: Tirta beside Tirtayasa."""
    beside: dict[str, list[Words]] = {}
    for form in forms:
        beside.setdefault(form[0] if len(form) > 1 else "", []).append(form)
    single = beside.pop("", [])
    cut = {one for one in single if any(is_pet_form(form, one[0]) for form in single)}
    return cut | {one for some in beside.values() for one in some if any(is_clipped(form, one) for form in some)}


def _has_typo_in_front(full: Words, words: Words) -> bool:
    """Whether all but the first word are a known name: a misspelt office stands in front ("Mentri Made Wirata")."""
    known = len(words) > _FULL_NAME and len(full) >= len(words) and covers(full, words[1:])
    return known and not covers(full, words)


def _is_other_spelling(words: Words, other: Words) -> bool:
    return len(other) == len(words) and is_respelt(words, other)


def _is_kin(group: Group, words: Words, own: Sequence[Sighting]) -> bool:
    """Whether the longer name is another person's who carries this whole name behind their own (a wife, a child).

    Two people, then: the shorter name has an office that the longer has not, and what that adds in front is no initial.
    """
    longer, found = group
    if len(words) < _FULL_NAME or longer[-len(words) :] != words:
        return False
    added = longer[: -len(words)]
    ordinary = [word for word in added if len(word) > 2 and word not in NAME_OPENERS]
    own_roles = {s.role.lower() for s in own if s.role}
    others = {s.role.lower() for s in found if s.role and s.words == longer}
    return bool(ordinary) and bool(own_roles) and not own_roles & others


def _person(document: Document, words: Words, found: Sequence[Sighting]) -> Person:
    own = (replace(s, role=None) if is_served(s.name, s.role, found) else s for s in found)
    ordered = tuple(sorted(own, key=lambda s: s.start))
    spellings = Counter(s.words for s in ordered if s.words == words or _is_other_spelling(words, s.words))
    usual = max(spellings, key=lambda form: (spellings[form], len("".join(form)), form == words))  # letters get lost
    full = next(s.name for s in sorted(ordered, key=lambda s: s.start < 0) if s.words == usual)
    certain = any(s.role or s.titled for s in ordered) or any(document.names.alone[w] for w in words)
    return Person(
        full,
        ordered,
        certain,
        forms=frozenset(s.words for s in ordered),
        aliases=frozenset(name_words(s.alias) for s in ordered if s.alias),
        starts=tuple(s.start for s in ordered if s.start >= 0),
        margin=max(s.margin for s in ordered if s.name == full),
    )
