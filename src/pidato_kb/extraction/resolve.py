"""Reports → attributions: whom each mention means, with the rule, the antecedent and the second candidate.

The article is read in order.  A name or an office moves the focus to its person; -nya, ia, an epithet or no mention at
all take the person in focus.  Every way has its confidence; below `THRESHOLD` the name is withheld.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from pidato_kb.extraction.cues import CueKind
from pidato_kb.extraction.document import Document
from pidato_kb.extraction.mentions import Mention, MentionForm
from pidato_kb.extraction.names import is_respelt, name_words
from pidato_kb.extraction.offices import fullest_office, holders, office_words
from pidato_kb.extraction.people import People, Person
from pidato_kb.extraction.reports import Report
from pidato_kb.language.id.collectives import COLLECTIVES
from pidato_kb.language.id.cues import DOCUMENT_CUES
from pidato_kb.language.id.roles import EPITHET_HEADS, PLURALS
from pidato_kb.models import Attribution, Span, Speaker, SpeakerKind

__all__ = ["THRESHOLD", "resolve"]

THRESHOLD = 0.5

# How often each way of naming a speaker was right on news articles judged by hand, rounded down.
CONFIDENCE = {
    "name": 0.95,
    "short-name": 0.97,
    "respelt": 0.88,
    "office": 0.95,
    "office-unnamed": 0.6,
    "pronoun": 0.93,
    "pronoun-far": 0.85,
    "pronoun-introduced": 0.88,
    "pronoun-only": 0.8,
    "epithet": 0.93,
    "organisation": 0.7,
    "description": 0.6,
    "inherited-near": 0.9,
    "inherited": 0.65,
    "told-after": 0.7,
    "runs-on": 0.9,
}


_NEAR_NAMES = 3  # sentences
_NEAR_OTHER = 8  # sentences
_LOOKBACK = 60  # reports; who spoke longer ago is not meant by -nya
_LOWER_RELATIVE = re.compile(r"\s+yang\s")


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A possible speaker: a person of the article or words as written."""

    speaker: Speaker
    key: str
    span: Span | None
    person: bool


@dataclass(slots=True)
class _Focus:
    """Who has spoken or was introduced, in reading order: (sentence, candidate, whether by speech)."""

    seen: list[tuple[int, _Candidate, bool]] = field(default_factory=list)


def resolve(document: Document, people: People, reports: Sequence[Report]) -> list[Attribution]:
    """Return one attribution for each report, in order."""
    focus = _Focus()
    resolved: list[Attribution] = []
    for i, report in enumerate(reports):
        attribution, candidate = _attribute(document, people, reports, i, focus)
        resolved.append(attribution)
        if candidate is not None and (report.rule != "subject" or _is_certain(people, report)):
            focus.seen.append((report.sentence, candidate, report.rule != "subject"))
    return resolved


def _attribute(
    document: Document, people: People, reports: Sequence[Report], i: int, focus: _Focus
) -> tuple[Attribution, _Candidate | None]:
    report = reports[i]
    mention = report.mention
    if mention is None:
        return _without_mention(document, people, reports, i, focus)
    span = mention.span(document)
    if report.cue is not None and report.cue.stem in DOCUMENT_CUES:
        return Attribution(Speaker(), "unread", 0.0, span), None  # what speaks is a document
    if mention.form is MentionForm.NAME:
        return _by_name(document, people, mention, span)
    if mention.form is MentionForm.OFFICE:
        return _by_office(document, people, report, mention, span, focus)
    if mention.form in (MentionForm.PRONOUN, MentionForm.EPITHET):
        if not focus.seen and mention.form is MentionForm.PRONOUN:
            return _by_only_name(document, people, report, mention, span)
        return _by_focus(people, report, span, focus, epithet=mention.form is MentionForm.EPITHET)
    if _points_back(mention) and focus.seen:
        return _by_focus(people, report, span, focus, epithet=True)
    return _by_body(mention, span, focus)


def _is_certain(people: People, report: Report) -> bool:
    """Whether the subject of a sentence without speech is surely a person."""
    mention = report.mention
    if mention is None:
        return False
    if mention.name is None:
        return bool(holders(people, mention.role, mention.affiliation, mention.start))
    person, _ = people.named(mention.name, report.position)
    return person is not None and person.certain


def _by_name(document: Document, people: People, mention: Mention, span: Span) -> tuple[Attribution, _Candidate | None]:
    person, second = people.named(mention.name or "", mention.start)
    place = _holder_of_place(people, person, mention)
    if place is not None:
        candidate = _candidate(document, people, place, mention)
        return _attribution("office", candidate, span, None), candidate
    if person is None:
        speaker = Speaker(mention.name, SpeakerKind.PERSON, mention.role, mention.affiliation)
        candidate = _Candidate(speaker, (mention.name or "").lower(), span, person=True)
        return _attribution("name", candidate, span, None), candidate
    candidate = _candidate(document, people, person, mention)
    return _attribution(_form(mention.name or "", person), candidate, span, second.name if second else None), candidate


def _form(name: str, person: Person) -> str:
    """The rule by which a name means a person: their full name, a short one, one with a slip in it."""
    if name == person.name:
        return "name"
    return "respelt" if is_respelt(person.words, name_words(name)) else "short-name"


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
    document: Document, people: People, report: Report, mention: Mention, span: Span, focus: _Focus
) -> tuple[Attribution, _Candidate | None]:
    found = holders(people, mention.role, mention.affiliation, mention.start)
    if not found and focus.seen and _LOWER_RELATIVE.match(document.text, span.end) and span.text[:1].islower():
        return _by_focus(people, report, span, focus, epithet=True)  # "atlet yang …": whoever was named
    if not found:
        words = span.text
        speaker = Speaker(words, SpeakerKind.ROLE, mention.role, mention.affiliation)
        candidate = _Candidate(speaker, words.lower(), span, person=words[:1].isupper())
        return _attribution("office-unnamed", candidate, span, None), candidate
    in_focus = [c.key for _, c, _ in reversed(focus.seen)]
    found.sort(key=lambda p: in_focus.index(p.name.lower()) if p.name.lower() in in_focus else len(in_focus))
    candidate = _candidate(document, people, found[0], mention)
    return _attribution("office", candidate, span, found[1].name if len(found) > 1 else None), candidate


def _by_focus(
    people: People, report: Report, span: Span | None, focus: _Focus, *, epithet: bool
) -> tuple[Attribution, _Candidate | None]:
    """The person in focus: who spoke last, or who was introduced since, right before."""
    ranked = _ranked(report, focus)
    if len(ranked) > 1 and _is_told_about(people, report, ranked[0][1]):
        others = [u for u in ranked[1:] if u[1].person and u[1].key != ranked[0][1].key and u[0] <= _NEAR_OTHER]
        ranked = [*others[:1], *ranked] if others else ranked
    if not ranked:
        return Attribution(Speaker(), "unknown", 0.0, span), None
    distance, candidate, by_speech = ranked[0]
    rule = (
        "epithet"
        if epithet
        else "pronoun"
        if by_speech and distance <= 4
        else "pronoun-far"
        if by_speech
        else "pronoun-introduced"
    )
    second = next((c.speaker.name for _, c, _ in ranked[1:] if c.key != candidate.key), None)
    return _attribution(rule, candidate, span, second), candidate


def _is_told_about(people: People, report: Report, candidate: _Candidate) -> bool:
    """Whether the words of the quote name the candidate: people seldom speak of themselves by name."""
    spans = [(q.start, q.end) for q in report.direct] + list(report.indirect)
    person = next((p for p in people.persons if p.name.lower() == candidate.key), None)
    return person is not None and any(start <= at < end for at in person.starts for start, end in spans)


def _by_only_name(
    document: Document, people: People, report: Report, mention: Mention, span: Span
) -> tuple[Attribution, _Candidate | None]:
    """Nobody has spoken yet: a pronoun means the one person whom the sentence before names, if it is but one."""
    for sentence in reversed(document.sentences[max(0, report.sentence - _NEAR_NAMES) : report.sentence]):
        named = {
            p.name: p
            for p in people.persons
            if any(sentence.start <= s.start < sentence.end and not s.quoted for s in p.sightings)
        }
        if len(named) == 1:
            candidate = _candidate(document, people, next(iter(named.values())), mention)
            if _is_told_about(people, report, candidate):
                break
            return _attribution("pronoun-only", candidate, span, None), candidate
        if named:
            break
    return Attribution(Speaker(), "unknown", 0.0, span), None


def _ranked(report: Report, focus: _Focus) -> list[tuple[int, _Candidate, bool]]:
    """Candidates for a pronoun: persons before bodies, the latest first; an introduction counts while it is near."""
    here = report.sentence
    usable = []
    for sentence, candidate, by_speech in reversed(focus.seen[-_LOOKBACK:]):
        near = here - sentence <= 2
        if by_speech or near:
            usable.append((here - sentence, candidate, by_speech))
    persons = [u for u in usable if u[1].person]
    return persons + [u for u in usable if not u[1].person]


def _without_mention(
    document: Document, people: People, reports: Sequence[Report], i: int, focus: _Focus
) -> tuple[Attribution, _Candidate | None]:
    """No name beside the quote: the sentence after may tell it, else who is speaking goes on."""
    report = reports[i]
    if report.cue is not None and report.cue.kind is CueKind.INVERTED:
        return Attribution(Speaker(), "unread", 0.0), None  # a speaker is named there in words that nobody understood
    paragraph = document.sentences[report.sentence].paragraph
    following = reports[i + 1] if i + 1 < len(reports) else None
    if (
        report.direct
        and following is not None
        and following.mention is not None
        and following.sentence == report.sentence + 1
    ):
        told = following.rule == "passive" or (
            following.rule == "inverted" and not following.direct and not following.indirect
        )
        if told and document.sentences[following.sentence].paragraph - paragraph <= 1:
            attribution, candidate = _attribute(document, people, reports, i + 1, focus)
            if candidate is not None:
                return _attribution("told-after", candidate, attribution.mention, attribution.second), candidate
    if following is not None and _runs_on(document, report, following):
        attribution, candidate = _attribute(document, people, reports, i + 1, focus)
        if candidate is not None:
            return _attribution("runs-on", candidate, attribution.mention, attribution.second), candidate
    ranked = _ranked(report, focus)
    if not ranked:
        return Attribution(Speaker(), "unknown", 0.0), None
    distance, candidate, _ = ranked[0]
    second = next((c.speaker.name for _, c, _ in ranked[1:] if c.key != candidate.key), None)
    return _attribution("inherited-near" if distance <= 1 else "inherited", candidate, None, second), candidate


def _runs_on(document: Document, report: Report, following: Report) -> bool:
    """Whether a quotation without a closing mark goes on with the mark that opens the next paragraph."""
    if not report.direct or report.direct[-1].closed or not following.direct:
        return False
    return not document.text[report.direct[-1].outer_end : following.direct[0].outer_start].strip()


def _points_back(mention: Mention) -> bool:
    """Whether a description without "seorang" means somebody who was named: "pria yang juga mengajar"."""
    head = (mention.name or "").split(" ")[0].lower()
    return mention.form is MentionForm.DESCRIPTION and head in EPITHET_HEADS and head not in COLLECTIVES


def _by_body(mention: Mention, span: Span, focus: _Focus) -> tuple[Attribution, _Candidate | None]:
    """A body under its first word alone ("Yayasan itu") is the one that was named in full before."""
    attribution, candidate = _as_written(mention, span)
    head = (mention.name or "").lower()
    if mention.form is MentionForm.ORGANISATION and " " not in head:
        for _, earlier, _ in reversed(focus.seen):
            if not earlier.person and earlier.key.startswith(head + " "):
                return _attribution("organisation", earlier, span, None), earlier
    return attribution, candidate


def _as_written(mention: Mention, span: Span) -> tuple[Attribution, _Candidate | None]:
    organisation = mention.form is MentionForm.ORGANISATION
    kind = SpeakerKind.ORGANISATION if organisation else SpeakerKind.UNKNOWN
    speaker = Speaker(mention.name, kind, mention.role, mention.affiliation if not organisation else None)
    several = (mention.name or "").split(" ")[0].lower() in PLURALS
    candidate = _Candidate(speaker, (mention.name or "").lower(), span, person=not organisation and not several)
    return _attribution("organisation" if organisation else "description", candidate, span, None), candidate


def _candidate(document: Document, people: People, person: Person, mention: Mention) -> _Candidate:
    role, affiliation = fullest_office(people, person)
    if mention.role and not mention.former and not (role and len(role) + len(affiliation or "") > len(mention.role)):
        role, affiliation = mention.role, mention.affiliation or affiliation
    first = next((s for s in person.sightings if s.start >= 0), person.sightings[0])
    span = Span(first.start, first.end, document.text[first.start : first.end]) if first.start >= 0 else None
    return _Candidate(
        Speaker(person.name, SpeakerKind.PERSON, role, affiliation), person.name.lower(), span, person=True
    )


def _attribution(rule: str, candidate: _Candidate, mention: Span | None, second: str | None) -> Attribution:
    confidence = CONFIDENCE[rule]
    speaker = candidate.speaker
    if confidence < THRESHOLD:
        speaker = Speaker(None, SpeakerKind.UNKNOWN)
    antecedent = candidate.span if candidate.span != mention else None
    return Attribution(speaker, rule, confidence, mention, antecedent, second)
