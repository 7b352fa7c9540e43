"""Whom a mention means by its own words: a name or a part of one, initials, an office, a body, a description."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from pidato_kb.extraction.candidates import from_mention, from_office, from_person
from pidato_kb.extraction.confidence import attribution
from pidato_kb.extraction.document import Document
from pidato_kb.extraction.focus import Focus, Resolved, by_focus
from pidato_kb.extraction.mentions import Mention, MentionForm
from pidato_kb.extraction.names import covers, is_respelt, name_words
from pidato_kb.extraction.offices import holders, office_words
from pidato_kb.extraction.persons import People, Person
from pidato_kb.extraction.reports import Report
from pidato_kb.extraction.sightings import is_served
from pidato_kb.language.id.collectives import PERSONAL_COLLECTIVES
from pidato_kb.language.id.roles import NEIGHBOURS, SEVERAL
from pidato_kb.models import Span

__all__ = ["by_form", "named_in_epithet"]

_FULL_NAME = 2  # words
_SHORT_FORM = 2  # words of a name that bodies are not called by
_INITIALLED = re.compile(r"inisial\s+([A-Z]+)\b")
_LOWER_RELATIVE = re.compile(r"\s+yang\s")


def by_form(document: Document, people: People, report: Report, mention: Mention, focus: Focus) -> Resolved:
    """Whom a mention means by its own words: a name, initials, an office, a body, a description."""
    span = mention.span(document)
    if mention.form is MentionForm.NAME:
        return _by_name(document, people, mention, span)
    initialled = _by_initials(document, people, mention, span)
    if initialled is not None:
        return initialled
    if mention.form is MentionForm.OFFICE:
        return _by_office(document, people, report, mention, span, focus)
    if _is_initialled(document, mention):
        return _by_name(document, people, replace(mention, form=MentionForm.NAME), span)
    short = _by_short_form(document, people, mention, span)
    if short is not None:
        return short
    return _by_holder(document, people, mention, span) or _by_body(people, mention, span, focus)


def named_in_epithet(document: Document, people: People, mention: Mention) -> Person | None:
    """The person whose name an epithet ends with: "pembalap asal Langitbiru Made Wirata ini"."""
    words = document.between(mention.start, mention.end)
    if mention.form is not MentionForm.EPITHET or any(word.lower in NEIGHBOURS for word in words):
        return None
    keys = list(people.told_between(mention.start, mention.end))
    person = people.by_key(keys[0]) if len(keys) == 1 else None
    if person is None or not person.certain or len(person.words) < _FULL_NAME:
        return None
    last = tuple(word.lower for word in words[-1 - len(person.words) : -1])
    return person if last == person.words else None


def _by_name(document: Document, people: People, mention: Mention, span: Span) -> Resolved:
    person, second = people.named(mention.name or "", mention.start)
    place = _holder_of_place(people, person, mention)
    if place is not None:
        candidate = from_person(document, people, place, mention)
        return attribution("office", candidate, span, None), candidate
    if person is None:
        candidate = from_mention(mention, span)
        return attribution("name", candidate, span, None), candidate
    if is_served(mention.name or "", mention.role, person.sightings):
        candidate = from_office(replace(mention, name=None, affiliation=mention.name), span)
        return attribution("office-unnamed", candidate, span, None), candidate
    candidate = from_person(document, people, person, mention)
    return attribution(_form(mention.name or "", person), candidate, span, second.name if second else None), candidate


def _form(name: str, person: Person) -> str:
    """The rule by which a name means a person: their full name, a short one, one with a slip in it."""
    if name == person.name:
        return "name"
    return "respelt" if is_respelt(person.words, name_words(name)) else "short-name"


def _by_initials(document: Document, people: People, mention: Mention, span: Span) -> Resolved | None:
    """Attribute to the only person whose initials are used for a name: "MW", "Gubernur MW" for Made Wirata."""
    letters = mention.affiliation if mention.form is MentionForm.OFFICE else mention.name
    if letters is None or not letters.isupper() or mention.form not in (MentionForm.OFFICE, MentionForm.ORGANISATION):
        return None
    found = [person for person in people.persons if person.certain and person.has_initials(letters)]
    if len(found) != 1 or not document.names.singles[letters.lower()]:
        return None
    candidate = from_person(document, people, found[0], replace(mention, affiliation=None))
    return attribution("short-name", candidate, span, None), candidate


def _is_initialled(document: Document, mention: Mention) -> bool:
    """Whether letters stand for a person whom the article doesn't name: "seorang jurnalis berinisial MW"."""
    letters = mention.name or ""
    return letters.isupper() and letters in _initialled_in(document.text)


@lru_cache(maxsize=1)
def _initialled_in(text: str) -> frozenset[str]:
    """The letters that a text introduces as somebody's initials; read once an article."""
    return frozenset(_INITIALLED.findall(text))


def _by_short_form(document: Document, people: People, mention: Mention, span: Span) -> Resolved | None:
    """Attribute to the person whose name has all these words, though one of them is a body's, too: "Agung Wirata"."""
    words = name_words(mention.name or "")
    if mention.form is not MentionForm.ORGANISATION or len(words) < _SHORT_FORM:
        return None
    person, _ = people.named(mention.name or "", mention.start)
    if person is None or not person.certain or not covers(person.words, words):
        return None
    candidate = from_person(document, people, person, mention)
    return attribution("short-name", candidate, span, None), candidate


def _holder_of_place(people: People, person: Person | None, mention: Mention) -> Person | None:
    """Return whose place a one-word name is: "Camat Melati" where the article has "Camat Melati, Made Wirata"."""
    words = frozenset(name_words(mention.name or ""))
    seen_elsewhere = person is not None and any(s.name != mention.name or not s.role for s in person.sightings)
    if len(words) != 1 or mention.role is None or seen_elsewhere:
        return None
    found = holders(people, mention.role, mention.name, mention.start)
    told = [p for p in found if any(words <= office_words(s.affiliation) for s in p.sightings)]
    return told[0] if told else _only_holder(people, mention)


def _only_holder(people: People, mention: Mention) -> Person | None:
    """Return who alone has this office: "Dirjen Ilmate" where the article has "Direktur Jenderal Industri …, Made"."""
    role = office_words(mention.role)
    found = [p for p in people.persons if len(p.words) > 1 and any(office_words(s.role) == role for s in p.sightings)]
    short = len(role) > 1 and len(name_words(mention.role or "")) == 1
    return found[0] if short and len(found) == 1 else None


def _by_office(
    document: Document, people: People, report: Report, mention: Mention, span: Span, focus: Focus
) -> Resolved:
    found = holders(people, mention.role, mention.affiliation, mention.start)
    several = span.text.split(" ")[0] in SEVERAL
    if not found and focus.turns and not several and _points_at(document, span):
        return by_focus(document, people, report, span, focus, epithet=True)  # "atlet yang …": whoever was named
    if not found:
        candidate = from_office(mention, span)
        return attribution("office-unnamed", candidate, span, None), candidate
    recent = [turn.candidate.key for turn in reversed(focus.turns)]
    found.sort(key=lambda p: recent.index(p.name.lower()) if p.name.lower() in recent else len(recent))
    candidate = from_person(document, people, found[0], mention)
    return attribution("office", candidate, span, found[1].name if len(found) > 1 else None), candidate


def _points_at(document: Document, span: Span) -> bool:
    return span.text[:1].islower() and bool(_LOWER_RELATIVE.match(document.text, span.end))


def _by_holder(document: Document, people: People, mention: Mention, span: Span) -> Resolved | None:
    """An office that stands for a body, too, means its only holder: "kata jaksa" where a prosecutor has a name."""
    name = (mention.name or "").lower()
    if name not in PERSONAL_COLLECTIVES:
        return None
    found = [p for p in people.persons if any(name in office_words(s.role) for s in p.sightings if not s.quoted)]
    if len(found) != 1:
        return None
    candidate = from_person(document, people, found[0], mention)
    return attribution("office", candidate, span, None), candidate


def _by_body(people: People, mention: Mention, span: Span, focus: Focus) -> Resolved:
    """A body under its first word alone ("Yayasan itu") is the one that was named in full before."""
    candidate = from_mention(mention, span)
    head = (mention.name or "").lower()
    if mention.form is MentionForm.ORGANISATION and " " not in head:
        earlier = (turn.candidate for turn in reversed(focus.turns))
        full = people.body_with(head)
        if full is not None and span.text[:1].isupper():
            candidate = from_mention(replace(mention, name=full), span)
        candidate = next((c for c in earlier if not c.person and c.key.startswith(head + " ")), candidate)
        candidate = replace(candidate, via=None)
    rule = "organisation" if mention.form is MentionForm.ORGANISATION else "description"
    return attribution(rule, candidate, span, None), candidate
