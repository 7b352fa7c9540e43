"""The people of one article: every form of a name, the offices seen with it, and which forms are the same person."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pidato_kb.extraction.document import Document
from pidato_kb.extraction.mentions import Mention, MentionForm
from pidato_kb.extraction.reading import read_mention
from pidato_kb.extraction.words import WordClass, classify
from pidato_kb.language.id.aliases import ALIASES
from pidato_kb.language.id.function_words import FUNCTION_WORDS, PREPOSITIONS
from pidato_kb.language.id.name_openers import NAME_OPENERS
from pidato_kb.language.id.roles import FORMER, ROLE_WORDS

__all__ = ["People", "Person", "Sighting", "collect", "name_words"]

_FULL_NAME = 2  # words
_WORD = re.compile(r"[^\W_]+(?:[-’'`.][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Sighting:
    """One place where a name stands, with the office beside it; `quoted` says that it stands inside quotation marks."""

    name: str
    start: int
    end: int
    role: str | None
    affiliation: str | None
    alias: str | None
    quoted: bool
    former: bool = False
    titled: bool = False

    @property
    def words(self) -> tuple[str, ...]:
        """The words of the name, for comparison."""
        return name_words(self.name)


@dataclass(frozen=True, slots=True)
class Person:
    """All sightings of one person in reading order; `name` is the fullest form.

    `certain` says that an office, a title or a cue beside the name shows a person; else it only looks like one.
    """

    name: str
    sightings: tuple[Sighting, ...]
    certain: bool = True

    @property
    def words(self) -> frozenset[str]:
        """The words of the fullest name."""
        return frozenset(name_words(self.name))


@dataclass(frozen=True, slots=True)
class People:
    """Everyone whom the article names."""

    persons: tuple[Person, ...]

    def named(self, name: str, position: int) -> tuple[Person | None, Person | None]:
        """The person that a name at this position means, and the second candidate.

        A name that is a part of several longer ones means the one that it opens, else the one seen last before the
        position.
        """
        words = name_words(name)
        matching = [p for p in self.persons if any(_covers(s.words, words) for s in p.sightings) or _is_alias(p, name)]
        if not matching and len(words) == 1:
            matching = [p for p in self.persons if p.certain and _is_pet_form(name_words(p.name), words[0])]
        exact = [p for p in matching if name_words(p.name) == words]
        if len(matching) > 1 and exact and len(words) > 1:
            matching = exact
        ranked = sorted(matching, key=lambda p: (_leads(p, words), *_recency(p, position)), reverse=True)
        return (ranked[0] if ranked else None), (ranked[1] if len(ranked) > 1 else None)


def name_words(name: str) -> tuple[str, ...]:
    """The words of a name in lower case, without stops: "M. Fadil Imran" → ("m", "fadil", "imran")."""
    return tuple(w.lower().replace(".", "").replace("’", "'").replace("`", "'") for w in _WORD.findall(name))


def collect(document: Document) -> People:
    """Read every phrase of the article that names a person and group the forms of one person."""
    sightings = list(_sightings(document))
    if document.title:
        sightings.extend(_from_title(document))
    return People(tuple(_group(document, sightings)))


def _sightings(document: Document) -> Iterable[Sighting]:
    tokens = document.tokens
    opening = {s.start for s in document.sentences}
    i = 0
    while i < len(tokens):
        token = tokens[i]
        if not (token.capital or token.lower in ROLE_WORDS or token.lower in FORMER) or (
            token.lower in FUNCTION_WORDS and token.lower not in ROLE_WORDS
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
            yield _sighting(mention, quotation is not None)
        i = mention.next


def _is_person(document: Document, mention: Mention, opens: bool) -> bool:
    """Whether a name phrase names a person: an office or title beside it, a cue beside it elsewhere, an age."""
    words = name_words(mention.name or "")
    if mention.role or mention.titled or any(document.names.alone[w] for w in words):
        return True
    if re.match(r"\s*\(\d{1,3}( tahun)?\)", document.text[mention.end : mention.end + 12]):
        return True
    if opens and len(words) == 1:
        return False
    tokens = [t for t in document.between(mention.start, mention.end) if t.lower.replace(".", "") in words]
    return len(words) >= 2 and all(classify(t) is WordClass.NAME or len(t.text) == 1 for t in tokens)


def _sighting(mention: Mention, quoted: bool) -> Sighting:
    return Sighting(
        mention.name or "",
        mention.start,
        mention.end,
        mention.role,
        mention.affiliation,
        mention.alias,
        quoted,
        mention.former,
        mention.titled,
    )


def _from_title(document: Document) -> Iterable[Sighting]:
    """Names of the title, where words are capitalised for show, count only when the text knows a part of them."""
    from pidato_kb.extraction.document import tokenize

    tokens = tokenize(document.title)
    ordinary = [t for t in tokens if t.text[0].islower() and t.lower not in FUNCTION_WORDS | PREPOSITIONS]
    if len(ordinary) < 2:  # every word in upper case: nothing shows where a name is
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


def _group(document: Document, sightings: Sequence[Sighting]) -> list[Person]:
    """Forms whose words are contained in a longer form join it; the longest forms come first."""
    by_form: dict[tuple[str, ...], list[Sighting]] = {}
    for sighting in sightings:
        by_form.setdefault(sighting.words, []).append(sighting)
    groups: list[tuple[tuple[str, ...], list[Sighting]]] = []
    for words in sorted(by_form, key=lambda w: (-len(w), w)):
        hosts = [g for g in groups if _covers(g[0], words) and not _is_kin(g, words, by_form[words])] or [
            g
            for g in groups
            if any(s.alias and name_words(s.alias) == words for s in g[1]) or _is_known_alias(g[0], words)
        ]
        if not hosts and len(words) == 1:
            hosts = [g for g in groups if _is_pet_form(g[0], words[0])]
        if len(hosts) == 1:
            hosts[0][1].extend(by_form[words])
        elif not hosts and words:
            groups.append((words, list(by_form[words])))
    return [_person(document, words, found) for words, found in groups]


def _is_kin(group: tuple[tuple[str, ...], list[Sighting]], words: tuple[str, ...], own: Sequence[Sighting]) -> bool:
    """Whether the longer name is another person's who carries this whole name behind their own (a wife, a child).

    Two names, then: the shorter has an office of its own, and what the longer adds in front is no initial.
    """
    longer, found = group
    if len(words) < _FULL_NAME or longer[-len(words) :] != words:
        return False
    added = longer[: -len(words)]
    ordinary = [word for word in added if len(word) > 2 and word not in NAME_OPENERS]
    return bool(ordinary) and any(s.role for s in own) and not any(s.role for s in found if s.words == longer)


def _person(document: Document, words: tuple[str, ...], found: Sequence[Sighting]) -> Person:
    ordered = tuple(sorted(found, key=lambda s: s.start))
    full = next(s.name for s in sorted(ordered, key=lambda s: s.start < 0) if s.words == words)
    certain = any(s.role or s.titled for s in ordered) or any(document.names.alone[w] for w in words)
    return Person(full, ordered, certain)


def _covers(longer: tuple[str, ...], shorter: tuple[str, ...]) -> bool:
    """Whether all words of the shorter name stand in the longer one in the same order."""
    rest = iter(longer)
    return bool(shorter) and all(any(word == other for other in rest) for word in shorter)


def _is_pet_form(full: tuple[str, ...], short: str) -> bool:
    """Whether a short name is the head or the tail of one of the name's words: Tirta for Tirtayasa, Lani for Melani."""
    if len(short) < 4:
        return False
    return any(len(word) > len(short) and (word.startswith(short) or word.endswith(short)) for word in full)


def _is_known_alias(full: tuple[str, ...], words: tuple[str, ...]) -> bool:
    known = ALIASES.get(" ".join(words))
    return known is not None and set(known.split()) <= set(full)


def _is_alias(person: Person, name: str) -> bool:
    if _is_known_alias(name_words(person.name), name_words(name)):
        return True
    return any(s.alias and name_words(s.alias) == name_words(name) for s in person.sightings)


def _leads(person: Person, words: tuple[str, ...]) -> bool:
    return name_words(person.name)[: len(words)] == words


def _recency(person: Person, position: int) -> tuple[int, int]:
    before = [s.start for s in person.sightings if 0 <= s.start <= position]
    return (1, max(before)) if before else (0, -min(s.start for s in person.sightings))
