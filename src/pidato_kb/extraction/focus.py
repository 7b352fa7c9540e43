"""Focus: who has spoken or was introduced, in reading order, and whom -nya, ia or an epithet means by it."""

from __future__ import annotations

from dataclasses import dataclass, field

from pidato_kb.extraction.candidates import Candidate, from_person
from pidato_kb.extraction.confidence import attribution
from pidato_kb.extraction.cues import CueKind
from pidato_kb.extraction.document import Document
from pidato_kb.extraction.mentions import Mention, MentionForm
from pidato_kb.extraction.names import name_words
from pidato_kb.extraction.persons import People
from pidato_kb.extraction.reports import Report
from pidato_kb.language.id.collectives import MASSES
from pidato_kb.models import Attribution, Span, Speaker

__all__ = ["Focus", "Resolved", "Turn", "by_focus", "by_only_name", "in_focus"]

_NEAR = 2  # sentences; an introduction counts so long
_SOON = 4  # sentences; who spoke longer ago is a weaker guess
_NEAR_NAMES = 3  # sentences
_NEAR_OTHER = 8  # sentences
_LOOKBACK = 60  # reports; who spoke longer ago is not meant by -nya

Resolved = tuple[Attribution, Candidate | None]


@dataclass(frozen=True, slots=True)
class Turn:
    """Somebody who spoke (`spoke`) or was introduced, in a sentence and at a character."""

    sentence: int
    position: int
    candidate: Candidate
    spoke: bool


@dataclass(slots=True)
class Focus:
    """The turns so far, in reading order."""

    turns: list[Turn] = field(default_factory=list)


def in_focus(report: Report, focus: Focus) -> list[Turn]:
    """Return who may be meant without a name: persons before bodies, the latest first."""
    usable = [
        turn for turn in reversed(focus.turns[-_LOOKBACK:]) if turn.spoke or report.sentence - turn.sentence <= _NEAR
    ]
    persons = [turn for turn in usable if turn.candidate.person]
    return persons + [turn for turn in usable if not turn.candidate.person and turn.candidate.key not in MASSES]


def by_focus(
    document: Document, people: People, report: Report, span: Span | None, focus: Focus, *, epithet: bool
) -> Resolved:
    """Return the person in focus: who spoke last, or who was introduced since, right before."""
    ranked = in_focus(report, focus)
    if len(ranked) > 1 and _is_told_about(document, people, report, ranked[0].candidate):
        ranked = [*_others_near(report, ranked), *ranked]
    if not ranked:
        return Attribution(Speaker(), "unknown", 0.0, span), None
    turn = ranked[0]
    if not turn.spoke and _follows_cue(report):
        turn = next((t for t in ranked if t.spoke and report.sentence - t.sentence <= _NEAR), turn)
    distance = report.sentence - turn.sentence
    if epithet:
        rule = "epithet"
    elif turn.spoke:
        rule = "pronoun" if distance <= _SOON else "pronoun-far"
    else:
        rule = "pronoun-introduced"
    second = next((t.candidate.speaker.name for t in ranked[1:] if t.candidate.key != turn.candidate.key), None)
    between = _is_named_between(people, turn, report)
    told = attribution(rule, turn.candidate, span, second, named_between=between, far=distance > 1)
    return told, turn.candidate


def _follows_cue(report: Report) -> bool:
    """Whether the pronoun follows "menurut", where who speaks goes on: menurut dia."""
    return report.cue is not None and report.cue.kind is CueKind.SOURCE and not report.cue.bound


def _others_near(report: Report, ranked: list[Turn]) -> list[Turn]:
    """Who may be meant instead of the first, while near enough: the next person, else a body that has spoken."""
    first = ranked[0].candidate.key
    others = [t for t in ranked[1:] if (t.candidate.person or t.spoke) and t.candidate.key != first]
    return [t for t in others if report.sentence - t.sentence <= _NEAR_OTHER][:1]


def _is_told_about(document: Document, people: People, report: Report, candidate: Candidate) -> bool:
    """Whether the words of the quote name the candidate: people seldom speak of themselves by name."""
    person = people.by_key(candidate.key)
    spans = [(q.start, q.end) for q in report.direct] + list(report.indirect)
    if person is None:
        names = {word for word in name_words(candidate.speaker.name or "") if candidate.person}
        return any(t.capital and t.lower in names for start, end in spans for t in document.between(start, end))
    return any(
        person.is_named_in(start, end)
        or (person.aliases and person.is_called_in([t.lower for t in document.between(start, end)]))
        for start, end in spans
    )


def _is_named_between(people: People, turn: Turn, report: Report) -> bool:
    """Whether somebody else is named, outside quotation marks, between a turn and a report."""
    begin = min([report.position, *(q.outer_start for q in report.direct)])
    return any(key != turn.candidate.key for key in people.told_between(turn.position + 1, begin))


def by_only_name(document: Document, people: People, report: Report, mention: Mention, span: Span) -> Resolved:
    """Return, where nobody has spoken yet, the one person whom the sentence before names, if it is but one."""
    for sentence in reversed(document.sentences[max(0, report.sentence - _NEAR_NAMES) : report.sentence]):
        named = set(people.told_between(sentence.start, sentence.end))
        person = people.by_key(next(iter(named), ""))
        told = mention.form is MentionForm.PRONOUN or (person is not None and person.certain)
        if len(named) == 1 and person is not None and told:
            candidate = from_person(document, people, person, mention)
            if _is_told_about(document, people, report, candidate):
                break
            return attribution("pronoun-only", candidate, span, None), candidate
        if named:
            break
    return Attribution(Speaker(), "unknown", 0.0, span), None
