"""Candidates: who may be meant by a mention, with how sure the name itself is."""

from __future__ import annotations

from dataclasses import dataclass

from pidato_kb.extraction.document import Document
from pidato_kb.extraction.mentions import Mention, MentionForm
from pidato_kb.extraction.offices import fullest_office
from pidato_kb.extraction.persons import People, Person
from pidato_kb.language.id.roles import PLURALS
from pidato_kb.models import Span, Speaker, SpeakerKind

__all__ = ["Candidate", "from_mention", "from_office", "from_person"]

# How often the words taken for a name were the name, no word more or less.
_CONFIRMED = 0.985  # a part of it stands alone beside a cue
_SEEN = 0.97  # it stands in several places
_ONCE = 0.94
_DOUBTFUL = 0.8  # where the office ends and the name begins was a close call
_CLOSE_CALL = 1.5
_BODY = 0.87
_WORDS = 0.6  # an office or a description instead of a name


@dataclass(frozen=True, slots=True)
class Candidate:
    """A possible speaker: a person of the article or words as written; `naming` is how sure the name is.

    `via` is who tells what this speaker said, as long as nobody else is named.
    """

    speaker: Speaker
    key: str
    span: Span | None
    person: bool
    naming: float
    via: str | None = None


def from_person(document: Document, people: People, person: Person, mention: Mention) -> Candidate:
    """Return a person as the candidate, with the office beside the mention or the fullest one of the article."""
    role, affiliation = fullest_office(people, person)
    if mention.role and not mention.former and not (role and len(role) + len(affiliation or "") > len(mention.role)):
        role, affiliation = mention.role, mention.affiliation or affiliation
    first = next((s for s in person.sightings if s.start >= 0), person.sightings[0])
    span = Span(first.start, first.end, document.text[first.start : first.end]) if first.start >= 0 else None
    speaker = Speaker(person.name, SpeakerKind.PERSON, role, affiliation)
    return Candidate(speaker, person.name.lower(), span, person=True, naming=_naming(document, person))


def _naming(document: Document, person: Person) -> float:
    if any(document.names.alone[word] for word in person.words):
        return _CONFIRMED
    if person.margin < _CLOSE_CALL:
        return _DOUBTFUL
    return _SEEN if len(person.starts) > 1 else _ONCE


def from_mention(mention: Mention, span: Span) -> Candidate:
    """Return a name that nobody of the article has, a body or a description as the candidate, as written."""
    key = (mention.name or "").lower()
    if mention.form is MentionForm.NAME:
        speaker = Speaker(mention.name, SpeakerKind.PERSON, mention.role, mention.affiliation)
        return Candidate(speaker, key, span, person=True, naming=_DOUBTFUL if mention.margin < _CLOSE_CALL else _ONCE)
    if mention.form is MentionForm.ORGANISATION:
        speaker = Speaker(mention.name, SpeakerKind.ORGANISATION, mention.role, None)
        return Candidate(speaker, key, span, person=False, naming=_BODY)
    speaker = Speaker(mention.name, SpeakerKind.UNKNOWN, mention.role, mention.affiliation)
    several = key.split(" ")[0] in PLURALS
    return Candidate(speaker, key, span, person=not several, naming=_WORDS)


def from_office(mention: Mention, span: Span) -> Candidate:
    """Return an office whose holder the article does not name, in the words of the article."""
    speaker = Speaker(span.text, SpeakerKind.ROLE, mention.role, mention.affiliation)
    return Candidate(speaker, span.text.lower(), span, person=span.text[:1].isupper(), naming=_WORDS)
