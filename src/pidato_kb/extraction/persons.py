"""Persons: everyone whom one article names, found by any form of the name, by office and by place."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from pidato_kb.extraction.names import Words, covers, is_initialled, is_known_alias, is_pet_form, is_respelt, name_words
from pidato_kb.extraction.sightings import Sighting
from pidato_kb.language.id.aliases import ALIASES

__all__ = ["People", "Person"]


@dataclass(frozen=True, slots=True)
class Person:
    """All sightings of one person in reading order; `name` is the fullest form.

    `certain` says that an office, a title or a cue beside the name shows a person; else it only looks like one.
    `forms` and `aliases` are the different names as words, `starts` the places where they stand, in order; `margin`
    is how clearly the full name was cut out of its phrase where that was clearest.
    """

    name: str
    sightings: tuple[Sighting, ...]
    certain: bool = True
    forms: frozenset[Words] = frozenset()
    aliases: frozenset[Words] = frozenset()
    starts: tuple[int, ...] = ()
    margin: float = 2.0

    @property
    def words(self) -> Words:
        """The words of the fullest name."""
        return name_words(self.name)

    def is_named_in(self, start: int, end: int) -> bool:
        """Whether the person is named in text[start:end]."""
        at = bisect_left(self.starts, start)
        return at < len(self.starts) and self.starts[at] < end

    def is_called_in(self, words: Iterable[str]) -> bool:
        """Whether a short form in brackets behind the name ("Made Wirata (MW)") is among these words."""
        short = [alias[0] for alias in self.aliases if len(alias) == 1]
        return any(word in words and is_initialled(self.words, word) for word in short)

    def has_initials(self, word: str) -> bool:
        """Whether newspapers can mean this person by these letters: "Gubernur MW"."""
        parts = [part for w in self.words for part in w.split("-") if part]
        return word.isupper() and "".join(part[0] for part in parts) == word.lower() and len(word) > 1

    def last_before(self, position: int) -> tuple[int, int]:
        """How recently the person was named before a position, as a sort key; persons named only later come last."""
        at = bisect_right(self.starts, position)
        return (1, self.starts[at - 1]) if at else (0, -self.starts[0] if self.starts else 0)


@dataclass(frozen=True)
class People:
    """Everyone whom the article names; what is looked up again and again is indexed when it is first asked for."""

    persons: tuple[Person, ...]

    @cached_property
    def offices(self) -> dict[str, tuple[str | None, str | None]]:
        """The fullest offices that were worked out so far, by name."""
        return {}

    @cached_property
    def in_office(self) -> dict[str, list[Person]]:
        """The persons by each word of their offices; `offices.holders` fills it."""
        return {}

    @cached_property
    def _matches(self) -> dict[Words, list[Person]]:
        return {}

    @cached_property
    def _by_word(self) -> dict[str, list[Person]]:
        """The persons by each word of their names and aliases, in their order."""
        found: dict[str, list[Person]] = {}
        for person in self.persons:
            for word in dict.fromkeys(word for form in (*person.forms, *person.aliases) for word in form):
                found.setdefault(word, []).append(person)
        return found

    @cached_property
    def _by_key(self) -> dict[str, Person]:
        return {person.name.lower(): person for person in reversed(self.persons)}

    @cached_property
    def _told(self) -> list[tuple[int, str]]:
        """Where the reporter names somebody, outside quotation marks: (character, key of the person), in order."""
        return sorted(
            (sighting.start, person.name.lower())
            for person in self.persons
            for sighting in person.sightings
            if sighting.start >= 0 and not sighting.quoted
        )

    def body_with(self, head: str) -> str | None:
        """Return the one body that begins with this word and somebody belongs to: "satgas" → "Satgas Air Bersih"."""
        found = {s.affiliation for p in self.persons for s in p.sightings if s.affiliation}
        named = {body for body in found if body.lower().startswith(head + " ")}
        return named.pop() if len(named) == 1 else None

    def by_key(self, key: str) -> Person | None:
        """Return the person with this full name in lower case."""
        return self._by_key.get(key)

    def told_between(self, start: int, end: int) -> Iterable[str]:
        """Return the keys of the persons whom the reporter names in text[start:end], in order."""
        first = bisect_left(self._told, (start, ""))
        last = bisect_left(self._told, (end, ""))
        return [key for _, key in self._told[first:last]]

    def named(self, name: str, position: int) -> tuple[Person | None, Person | None]:
        """Return the person that a name at this position means, and the second candidate.

        A name that is a part of several longer ones means the one that it opens, else the one seen last before the
        position.
        """
        words = name_words(name)
        if words not in self._matches:
            self._matches[words] = self._matching(words)
        matching = self._matches[words]
        ranked = sorted(
            matching, key=lambda p: (p.words[: len(words)] == words, *p.last_before(position)), reverse=True
        )
        return (ranked[0] if ranked else None), (ranked[1] if len(ranked) > 1 else None)

    def _matching(self, words: Words) -> list[Person]:
        known = ALIASES.get(" ".join(words), "").split()[:1]
        near = self._by_word.get(words[0], []) if words else []
        near = list(dict.fromkeys([*near, *(p for word in known for p in self._by_word.get(word, []))]))
        found = [
            p
            for p in near
            if any(covers(form, words) for form in p.forms) or words in p.aliases or is_known_alias(p.words, words)
        ]
        if not found and len(words) == 1:
            found = [p for p in self.persons if p.certain and is_pet_form(p.words, words[0])]
        if not found:
            found = [p for p in self.persons if p.certain and is_respelt(p.words, words)]
        exact = [p for p in found if p.words == words]
        return exact if len(found) > 1 and exact and len(words) > 1 else found
