"""Offices as sets of words, so that "Menkeu", "Menteri Keuangan" and "Menteri Keuangan Tirtasari" can be compared."""

from __future__ import annotations

from functools import lru_cache

from pidato_kb.extraction.names import name_words
from pidato_kb.extraction.persons import People, Person
from pidato_kb.extraction.sightings import Sighting
from pidato_kb.language.id.office_abbreviations import OFFICE_ABBREVIATIONS, OFFICE_SYNONYMS
from pidato_kb.language.id.roles import FORMER, PARTS, ROLE_WORDS

__all__ = ["fullest_office", "holders", "office_words"]

_RANKED = frozenset(["wakil", "plt", "pj", "plh", "deputi", "asisten", "calon", "staf", "istri", "suami"]) | FORMER


@lru_cache(maxsize=8192)
def office_words(*parts: str | None) -> frozenset[str]:
    """The words of an office and its organisation with short forms spelled out."""
    words: list[str] = []
    whole = " ".join(word for part in parts for word in name_words((part or "").replace("/", " ")))
    for phrase, office in OFFICE_SYNONYMS.items():
        whole = whole.replace(phrase, office)
    for word in whole.split():
        words.extend(OFFICE_ABBREVIATIONS.get(word, word).split())
    return frozenset(words)


def holders(people: People, role: str | None, affiliation: str | None, position: int) -> list[Person]:
    """Who holds this office in the article: nearest sighting before the position first."""
    wanted = office_words(role, affiliation)
    if not wanted:
        return []
    if not people.in_office:
        _index(people)
    near = dict.fromkeys(p for word in wanted for p in people.in_office.get(word, ()))
    found = [p for p in near if any(_holds(s, wanted) for s in p.sightings)]
    return sorted(found, key=lambda p: _distance(p, wanted, position))


def _index(people: People) -> None:
    for person in people.persons:
        words = {word for sighting in person.sightings if sighting.role for word in _roles(sighting)}
        for word in words:
            people.in_office.setdefault(word, []).append(person)


def _holds(sighting: Sighting, wanted: frozenset[str]) -> bool:
    held = office_words(sighting.role, sighting.affiliation)
    if not held:
        return False
    known = held | office_words(sighting.alias)
    told = wanted <= known or _is_shorter(held, wanted)
    return told and (wanted & _RANKED) == (held & _RANKED) and bool(wanted & _roles(sighting))


def _is_part(sighting: Sighting) -> bool:
    """Whether what stands beside a name is a part in an event or a case, and no office: "sebagai narasumber Made"."""
    return (sighting.role or "").split(" ")[0].lower() in PARTS


def _roles(sighting: Sighting) -> frozenset[str]:
    """The words of the office alone, and of a second one behind a slash: "Menteri PPN/Kepala Bappenas"."""
    second = [part.split(" ")[0] for part in (sighting.affiliation or "").split("/")[1:]]
    return office_words(sighting.role, *second)


def _is_shorter(held: frozenset[str], wanted: frozenset[str]) -> bool:
    """Whether the office beside the name is the wanted one without its field: "Menteri Made", "Menteri Kominfo"."""
    return held <= wanted and not (wanted - held) & ROLE_WORDS


def _distance(person: Person, wanted: frozenset[str], position: int) -> tuple[int, int]:
    places = [s.start for s in person.sightings if _holds(s, wanted)]
    before = [position - p for p in places if 0 <= p <= position]
    return (0, min(before)) if before else (1, min(places))


def fullest_office(people: People, person: Person) -> tuple[str | None, str | None]:
    """The office of a person as the article writes it at its fullest; a former one only where there is no other."""
    if person.name not in people.offices:
        people.offices[person.name] = _fullest(person)
    return people.offices[person.name]


def _fullest(person: Person) -> tuple[str | None, str | None]:
    held = [s for s in person.sightings if s.role] or [s for s in person.sightings if s.affiliation]
    if not held:
        return None, None
    best = max(
        held,
        key=lambda s: (not _is_part(s), not s.former, len(office_words(s.role, s.affiliation)), not s.quoted, -s.start),
    )
    return best.role, best.affiliation
