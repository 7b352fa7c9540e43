"""Reports → attributions: whom each mention means, with the rule, the antecedent and the second candidate.

The article is read in order.  A name or an office moves the focus to its person; -nya, ia, an epithet or no mention at
all take the person in focus.  `confidence` says how sure each way is; below its `THRESHOLD` the name is withheld.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from pidato_kb.extraction.candidates import Candidate, from_person
from pidato_kb.extraction.confidence import attribution
from pidato_kb.extraction.cues import CueKind
from pidato_kb.extraction.document import Document
from pidato_kb.extraction.focus import Focus, Resolved, Turn, by_focus, by_only_name, in_focus
from pidato_kb.extraction.identity import by_form, named_in_epithet
from pidato_kb.extraction.mentions import Mention, MentionForm
from pidato_kb.extraction.offices import holders
from pidato_kb.extraction.persons import People, Person
from pidato_kb.extraction.phrase import Phrase
from pidato_kb.extraction.reports import Report
from pidato_kb.extraction.second_hand import Retelling
from pidato_kb.extraction.splitting import split
from pidato_kb.extraction.tokens import Token
from pidato_kb.language.id.collectives import COLLECTIVES
from pidato_kb.language.id.cues import DOCUMENT_CUES, OTHER_STATEMENTS
from pidato_kb.language.id.function_words import PHRASE_ENDS, PLURAL_PRONOUNS
from pidato_kb.language.id.roles import EPITHET_HEADS
from pidato_kb.language.id.titles import LATE
from pidato_kb.models import Attribution, Speaker, SpeakerKind

__all__ = ["resolve"]

_ABOUT_PERSON = frozenset(["berusia", "asal", "kelahiran", "berumur", "perempuan", "pertama", "kedua", "ketiga"])
_DOCUMENT = Candidate(Speaker(), "", None, person=True, naming=0.0)
_NO_OFFICE = PHRASE_ENDS | _ABOUT_PERSON
_BESIDE = 2  # spaces between two quotations of one speaker


def resolve(document: Document, people: People, reports: Sequence[Report]) -> list[Attribution]:
    """Return one attribution for each report, in order."""
    focus = Focus()
    resolved: list[Attribution] = []
    for i, report in enumerate(reports):
        told, candidate = _attribute(document, people, reports, i, focus)
        resolved.append(told)
        if report.retelling is not None and report.retelling.cites:
            _, candidate = _first_hand(document, people, reports, i, focus)  # who cites goes on speaking
        if candidate is None:
            continue
        acts = report.rule in ("subject", "clause-subject")
        certain = not acts or _is_certain(people, report) or _is_named_in_full(report)
        if certain and (report.rule != "subject" or _may_speak(document, people, focus, candidate)):
            focus.turns.append(Turn(report.sentence, report.position, candidate, spoke=not acts))
    return _with_told_offices(document, reports, resolved)


def _with_told_offices(
    document: Document, reports: Sequence[Report], resolved: Sequence[Attribution]
) -> list[Attribution]:
    """Give persons without an office the one of an epithet that means them: "Wakil Ketua DPRD itu"."""
    offices: dict[str, Phrase] = {}
    for report, told in zip(reports, resolved, strict=True):
        mention, name = report.mention, told.speaker.name
        if mention is not None and mention.form is MentionForm.EPITHET and name is not None and not mention.former:
            words = list(takewhile(_is_of_office, document.between(mention.start, mention.end)[:-1]))
            office = split(document, words, office_only=True) if words else None
            if office is not None and office.role is not None:
                offices.setdefault(name, office)
    return [_with_office(told, offices.get(told.speaker.name or "")) for told in resolved]


def _is_of_office(token: Token) -> bool:
    """Whether a word of an epithet still tells the office: "pembalap berusia 20 tahun itu" is a rider."""
    return token.lower not in _NO_OFFICE and not token.text[0].isdigit()


def _with_office(told: Attribution, office: Phrase | None) -> Attribution:
    if office is None or told.speaker.role is not None or told.speaker.kind is not SpeakerKind.PERSON:
        return told
    return replace(told, speaker=replace(told.speaker, role=office.role, affiliation=office.affiliation))


def _attribute(document: Document, people: People, reports: Sequence[Report], i: int, focus: Focus) -> Resolved:
    """Whom a report names, with who tells it where the words are somebody else's."""
    first, retelling = _first_hand(document, people, reports, i, focus), reports[i].retelling
    if retelling is None or not _is_of_somebody(people, retelling):
        return first
    other = retelling.speaker if retelling.cites else retelling.teller
    second = by_form(document, people, reports[i], other, focus)
    (told, candidate), (telling, teller) = (second, first) if retelling.cites else (first, second)
    via = telling.speaker.name
    if candidate is None or teller is None or candidate.key == teller.key or told.speaker.name is None or via is None:
        return first
    return replace(told, via=via), replace(candidate, via=via)


def _is_of_somebody(people: People, retelling: Retelling) -> bool:
    """Whether who is cited is surely a person or a body: newspapers and books are cited under names, too."""
    speaker = retelling.speaker
    if not retelling.cites or speaker.form is not MentionForm.NAME or speaker.role or speaker.titled:
        return True
    person, _ = people.named(speaker.name or "", speaker.start)
    if person is None:
        return False
    in_full = retelling.called and len(person.words) > 1
    return in_full or any(sighting.role or sighting.titled for sighting in person.sightings)


def _first_hand(document: Document, people: People, reports: Sequence[Report], i: int, focus: Focus) -> Resolved:
    """Whom the mention means, or who is in focus: the subject of the report."""
    report = reports[i]
    mention = report.mention
    if mention is None:
        return _without_mention(document, people, reports, i, focus)
    span = mention.span(document)
    if report.cue is not None and report.cue.stem in DOCUMENT_CUES:
        return Attribution(Speaker(), "unread", 0.0, span), _DOCUMENT  # what speaks is a document, which goes on
    if mention.form is MentionForm.PRONOUN and span.text.lower() in PLURAL_PRONOUNS:
        return Attribution(Speaker(), "unknown", 0.0, span), None
    if mention.form in (MentionForm.PRONOUN, MentionForm.EPITHET):
        acting = _acting_before(document, people, reports, i)
        if acting is not None:
            candidate = from_person(document, people, acting, mention)
            told = attribution("pronoun-introduced", candidate, span, None)
            return told, None if focus.turns else candidate  # who has spoken before may go on behind it
        named = named_in_epithet(document, people, mention)
        if named is not None:
            candidate = from_person(document, people, named, mention)
            return attribution("epithet", candidate, span, None), candidate
        if not focus.turns:
            return by_only_name(document, people, report, mention, span)
        return by_focus(document, people, report, span, focus, epithet=mention.form is MentionForm.EPITHET)
    if _points_back(mention) and focus.turns:
        return by_focus(document, people, report, span, focus, epithet=True)
    return by_form(document, people, report, mention, focus)


def _acting_before(document: Document, people: People, reports: Sequence[Report], i: int) -> Person | None:
    """Who acts in the sentence before one that opens with ia or dia: "Made datang terlambat. Ia meminta maaf."."""
    report, before = reports[i], reports[i - 1] if i else None
    mention = report.mention
    if before is None or before.mention is None or mention is None or mention.form is not MentionForm.PRONOUN:
        return None
    sentence = document.sentences[report.sentence]
    told = document.sentences[before.sentence]
    if before.rule != "subject" or before.sentence != report.sentence - 1 or told.paragraph != sentence.paragraph:
        return None
    if mention.start != sentence.start or before.mention.name is None or _is_dead(document, before.mention):
        return None
    return people.named(before.mention.name, before.position)[0]


def _is_dead(document: Document, mention: Mention) -> bool:
    return any(token.lower in LATE for token in document.between(mention.start, mention.end))


def _is_certain(people: People, report: Report) -> bool:
    """Whether the subject of a sentence without speech is surely a person."""
    mention = report.mention
    if mention is None:
        return False
    if mention.name is None:
        return bool(holders(people, mention.role, mention.affiliation, mention.start))
    person, _ = people.named(mention.name, report.position)
    return person is not None and person.certain


def _is_named_in_full(report: Report) -> bool:
    """Whether who acts in a clause before the pronoun has a name of two words: "Made Wirata datang karena ia …"."""
    mention = report.mention
    full = mention is not None and mention.form is MentionForm.NAME and " " in (mention.name or "")
    return report.rule == "clause-subject" and full


def _may_speak(document: Document, people: People, focus: Focus, candidate: Candidate) -> bool:
    """Whether who acts in a sentence may be who speaks next: somebody new, or somebody who speaks elsewhere.

    Whom the speakers before have talked about goes on being talked about.
    """
    person = people.by_key(candidate.key)
    turns = focus.turns
    if person is None or not turns or any(document.names.alone[word] for word in person.words):
        return True
    spoke = any(turn.spoke and turn.candidate.key == candidate.key for turn in turns)
    return spoke or not person.is_named_in(0, turns[-1].position)


def _without_mention(document: Document, people: People, reports: Sequence[Report], i: int, focus: Focus) -> Resolved:
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
        told_after = following.rule == "passive" or (
            following.rule == "inverted" and not following.direct and not following.indirect
        )
        if (
            told_after
            and not _tells_another(document, following)
            and document.sentences[following.sentence].paragraph - paragraph <= 1
        ):
            told, candidate = _attribute(document, people, reports, i + 1, focus)
            if candidate is not None:
                return attribution("told-after", candidate, told.mention, told.second), candidate
    if following is not None and _runs_on(document, report, following):
        told, candidate = _attribute(document, people, reports, i + 1, focus)
        if candidate is not None:
            return attribution("runs-on", candidate, told.mention, told.second), candidate
    cited = _cited_before(document, reports, i)
    if cited is not None:
        told, candidate = _attribute(document, people, reports, cited, focus)
        if candidate is not None and candidate.via is not None:
            return attribution("inherited-near", candidate, None, told.second), candidate
    ranked = in_focus(report, focus)
    if not ranked:
        return Attribution(Speaker(), "unknown", 0.0), None
    candidate = ranked[0].candidate
    second = next((t.candidate.speaker.name for t in ranked[1:] if t.candidate.key != candidate.key), None)
    near = report.sentence - ranked[0].sentence <= 1
    return attribution("inherited-near" if near else "inherited", candidate, None, second), candidate


def _cited_before(document: Document, reports: Sequence[Report], i: int) -> int | None:
    """The index of the second-hand report that a quotation without a cue goes on with in the same paragraph."""
    before = i - 1
    while before >= 0 and reports[before].rule == "none":
        before -= 1
    if before < 0 or reports[i].rule != "none" or reports[before].retelling is None:
        return None
    here, there = document.sentences[reports[i].sentence], document.sentences[reports[before].sentence]
    return before if here.paragraph == there.paragraph else None


def _tells_another(document: Document, following: Report) -> bool:
    """Whether a sentence announces a statement of its own: "Hal senada juga disampaikan Made."."""
    words = {
        token.lower for token in document.between(document.sentences[following.sentence].start, following.position)
    }
    return not OTHER_STATEMENTS.isdisjoint(words)


def _runs_on(document: Document, report: Report, following: Report) -> bool:
    """Whether a quotation without a closing mark goes on in the next paragraph, or another one follows at once."""
    if not report.direct or not following.direct:
        return False
    gap = document.text[report.direct[-1].outer_end : following.direct[0].outer_start]
    beside = following.cue is not None and 0 < len(gap) <= _BESIDE and "\n" not in gap  # “…” “…,” kata Made
    return not gap.strip() and (not report.direct[-1].closed or beside)


def _points_back(mention: Mention) -> bool:
    """Whether a description without "seorang" means somebody who was named: "pria yang juga mengajar"."""
    head = (mention.name or "").split(" ")[0].lower()
    return mention.form is MentionForm.DESCRIPTION and head in EPITHET_HEADS and head not in COLLECTIVES
