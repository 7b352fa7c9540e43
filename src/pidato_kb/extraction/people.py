"""The people of one article: every form of a name, the offices seen with it, and which forms are the same person."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import takewhile

from pidato_kb.extraction.document import Document
from pidato_kb.extraction.mentions import Mention, MentionForm, index_at
from pidato_kb.extraction.names import (
    Words,
    covers,
    is_abbreviated,
    is_known_alias,
    is_pet_form,
    is_respelt,
    name_words,
)
from pidato_kb.extraction.nicknames import with_nicknames
from pidato_kb.extraction.persons import People, Person
from pidato_kb.extraction.reading import read_mention
from pidato_kb.extraction.sightings import Sighting
from pidato_kb.extraction.tokens import tokenize
from pidato_kb.extraction.words import WordClass, classify
from pidato_kb.language.id.function_words import FOREIGN_LINKS, FUNCTION_WORDS, HEADLINE_VERBS, PREPOSITIONS
from pidato_kb.language.id.name_openers import NAME_OPENERS
from pidato_kb.language.id.roles import FORMER, ROLE_WORDS, SINGULAR_OPENERS

__all__ = ["collect"]

_PAIR = re.compile(r"(\w+ [\w ]*\w)[-/]([A-Z]\w+ [\w ]*\w)")
_FULL_NAME = 2  # words


def collect(document: Document) -> People:
    """Read every phrase of the article that names a person and group the forms of one person."""
    sightings = list(_sightings(document))
    sightings = with_nicknames(document, sightings)
    if document.title:
        sightings.extend(_from_title(document, sightings))
    return People(tuple(_group(document, sightings)))


def _sightings(document: Document) -> Iterable[Sighting]:
    tokens = document.tokens
    opening = {s.start for s in document.sentences}
    passed = {index_at(document, s.start): index_at(document, s.end) for s in document.sentences if s.teaser}
    i = 0
    while i < len(tokens):
        i = passed.get(i, i)
        if i >= len(tokens):
            break
        token = tokens[i]
        described = token.lower in SINGULAR_OPENERS
        if not (token.capital or described or token.lower in ROLE_WORDS or token.lower in FORMER) or (
            token.lower in FUNCTION_WORDS and not described and token.lower not in ROLE_WORDS
        ):
            i += 1
            continue
        quotation = document.quoted_at(token.start)
        limit = quotation.end if quotation else len(document.text)
        mention = read_mention(document, i, limit)
        if mention is None or mention.next <= i:
            i += 1
            continue
        if mention.form is MentionForm.NAME and mention.name and _is_person(document, mention, token.start in opening):
            yield from _sightings_of(mention, quotation is not None)
        i = mention.next


def _is_person(document: Document, mention: Mention, opens: bool) -> bool:
    """Whether a name phrase names a person: an office or title beside it, a cue beside it elsewhere, an age."""
    words = name_words(mention.name or "")
    if any(word in FOREIGN_LINKS for word in words) or "&" in (mention.name or ""):
        return False  # "Wirata House of Coffee"
    if mention.role or mention.titled or any(document.names.alone[w] for w in words):
        return True
    if re.match(r"\s*\(\d{1,3}( tahun)?\)", document.text[mention.end : mention.end + 12]):
        return True
    if opens and len(words) == 1:
        return False
    tokens = [t for t in document.between(mention.start, mention.end) if t.lower.replace(".", "") in words]
    return len(words) >= 2 and all(classify(t) is WordClass.NAME or len(t.text) == 1 for t in tokens)


def _sightings_of(mention: Mention, quoted: bool) -> Iterable[Sighting]:
    """The sighting of a mention's name; two people run together are two: "Made Wirata-Ayu Melati"."""
    pair = _PAIR.fullmatch(mention.name or "")
    for name in pair.groups() if pair else (mention.name or "",):
        yield _sighting(mention, name, quoted)


def _sighting(mention: Mention, name: str, quoted: bool) -> Sighting:
    return Sighting(
        name,
        mention.start,
        mention.end,
        mention.role,
        mention.affiliation,
        mention.alias,
        quoted,
        mention.former,
        mention.titled,
        mention.margin,
    )


def _from_title(document: Document, sightings: Sequence[Sighting]) -> Iterable[Sighting]:
    """Names of the title, where words are capitalised for show, count only when the text knows a part of them."""
    tokens = tokenize(document.title)
    ordinary = [t for t in tokens if t.text[0].islower() and t.lower not in FUNCTION_WORDS | PREPOSITIONS]
    if len(ordinary) < 2:  # every word in upper case: only a verb of headlines shows where a name ends
        lead = tuple(t.text for t in takewhile(lambda t: classify(t) is WordClass.NAME, tokens))
        if len(lead) == _FULL_NAME < len(tokens) and tokens[_FULL_NAME].lower in HEADLINE_VERBS:
            known = any(len(s.words) > 1 and set(s.words) & set(name_words(" ".join(lead))) for s in sightings)
            yield from () if known else _title_run(document, lead)
        return
    run: list[str] = []
    for token in tokens:
        if token.capital and classify(token) is WordClass.NAME:
            run.append(token.text)
            continue
        yield from _title_run(document, run)
        run = []
    yield from _title_run(document, run)


def _title_run(document: Document, run: Sequence[str]) -> Iterable[Sighting]:
    if 2 <= len(run) <= 4 and any(document.names.alone[w.lower()] for w in run):
        yield Sighting(" ".join(run), -1, -1, None, None, None, quoted=True)


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
    for words in sorted(by_form, key=lambda w: (w in nicknames, -len(w), _is_clipped(w, by_form), -len(by_form[w]), w)):
        own = by_form[words]
        hosts = [g for g in by_word.get(words[0], ()) if covers(g[0], words) and not _is_kin(g, words, own)]
        hosts = hosts or by_alias.get(words, []) or [g for g in groups if is_known_alias(g[0], words)]
        if not hosts and len(words) > 1:
            hosts = [g for g in groups if is_abbreviated(g[0], words) or _has_typo_in_front(g[0], words)]
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


def _is_clipped(words: Words, forms: Iterable[Words]) -> bool:
    """Whether a name of one word is a piece of another one that the article has: Tirta beside Tirtayasa."""
    return len(words) == 1 and any(len(form) == 1 and is_pet_form(form, words[0]) for form in forms)


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
    ordered = tuple(sorted(found, key=lambda s: s.start))
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
