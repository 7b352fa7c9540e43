"""Second-hand speech: who is told to have said it, and who tells it.

Somebody cites another one ("…," kata Made mengutip pernyataan Wirata) or reads out what another one wrote (sambutan
Wirata yang dibacakan Made).  Only the words are read here; whether they mean a person is for `resolve` to say.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from pidato_kb.extraction.cues import Cue, CueKind
from pidato_kb.extraction.document import Document, Sentence
from pidato_kb.extraction.mentions import Mention, MentionForm, index_at
from pidato_kb.extraction.reading import read_mention
from pidato_kb.extraction.subjects import read_subject
from pidato_kb.language.id.adverbs import CONNECTIVES
from pidato_kb.language.id.second_hand import (
    CITED_MODIFIERS,
    CITED_WORDS,
    CITING_LINKS,
    CITING_VERBS,
    IMITATING_VERBS,
    READ_OUT,
    READ_OUT_LEADS,
    READING_VERBS,
    STATEMENTS,
)

__all__ = ["Retelling", "read_cited_before", "read_retelling"]

_PERSONS = (MentionForm.NAME, MentionForm.OFFICE)
_LINK = re.compile(r",? (?:\w+ )?")
_ONE_PHRASE = re.compile(r"[\w’'-]+(?: [\w’'-]+)*")


@dataclass(frozen=True, slots=True)
class Retelling:
    """Whose words are told (`speaker`) and by whom (`teller`).

    `cites` says that the teller is the subject, who goes on speaking behind it; else it is the one whose speech is read
    out.  `called` says that the words are called something (pernyataan, sambutan), so that a speaker must follow.
    """

    speaker: Mention
    teller: Mention
    cites: bool = False
    called: bool = True

    @property
    def subject(self) -> Mention:
        """Whose verb it is, and who is meant by -nya later on."""
        return self.teller if self.cites else self.speaker

    @property
    def end(self) -> int:
        """Where the words that tell it are over."""
        return max(self.speaker.end, self.teller.end)


@dataclass(frozen=True, slots=True)
class _Cited:
    """Whom a verb like "mengutip" cites, and whether the words are called something."""

    speaker: Mention
    called: bool

    def told_by(self, teller: Mention) -> Retelling:
        """The retelling with whoever is the subject of that verb."""
        return Retelling(self.speaker, teller, cites=True, called=self.called)


def read_retelling(document: Document, sentence: Sentence, cue: Cue, mention: Mention | None) -> Retelling | None:
    """Read that a report with this cue and mention is second-hand; None where who speaks says it for themselves."""
    first = _clause_start(document, sentence, cue.start)
    if mention is None:
        return _read_out_at(document, first, cue) if cue.kind is CueKind.VERB else None
    behind = _cited_behind(document, sentence, cue, mention) or _read_out_behind(document, sentence, cue, mention)
    if behind is not None or cue.kind is not CueKind.VERB:
        return behind
    return _cited_in_front(document, first, cue, mention) or _read_out_in_front(document, first, cue, mention)


def read_cited_before(document: Document, sentence: Sentence, position: int) -> tuple[int, Retelling] | None:
    """Read who cites whom right in front of an opening mark: "Made menirukan ucapan Wirata, “…”".

    Returns the index of the verb and the retelling.
    """
    first, last = _clause_start(document, sentence, position), index_at(document, position)
    for verb in reversed(range(first, last)):
        cited = _read_cited(document, verb, position)
        if cited is None or document.text[cited.speaker.end : position].strip() not in ("", ",", ":"):
            continue
        teller = read_subject(document, first, verb, document.tokens[verb].start)
        return (verb, cited.told_by(teller)) if teller is not None else None
    return None


def _clause_start(document: Document, sentence: Sentence, position: int) -> int:
    """The index of the first word of the reporter's own words in front of a position."""
    ends = [q.outer_end for q in sentence.quotations if q.outer_end <= position]
    return index_at(document, max([sentence.start, *ends]))


def _cited_behind(document: Document, sentence: Sentence, cue: Cue, teller: Mention) -> Retelling | None:
    """Behind who speaks: "…," kata Made mengutip pernyataan Wirata; as the cue: Made mengutip pernyataan Wirata."""
    if cue.kind is CueKind.VERB:
        verb = cue.first  # "tidak mengutip pernyataan Wirata" cites nobody
    else:
        verb = teller.next + (_word(document, teller.next) in CITING_LINKS)
        if not _follows(document, teller.end, verb):
            return None
    cited = _read_cited(document, verb, sentence.end)
    return cited.told_by(teller) if cited is not None else None


def _cited_in_front(document: Document, first: int, cue: Cue, mention: Mention) -> Retelling | None:
    """In front of the cue: Mengutip pernyataan Wirata, Made mengatakan; Made membacakan sambutan Wirata mengatakan."""
    for verb in range(first, cue.first):
        cited = _read_cited(document, verb, cue.start)
        if cited is not None and cited.called and cited.speaker.start == mention.start:
            teller = read_subject(document, first, verb, document.tokens[verb].start)
            return Retelling(mention, teller) if teller is not None else None
        cited = _read_cited(document, verb, mention.start)
        if cited is None or not cited.called:
            continue
        if _opens(document, first, verb) and document.text[cited.speaker.end : mention.start] == ", ":
            return cited.told_by(mention)
    return None


def _opens(document: Document, first: int, verb: int) -> bool:
    """Whether a clause opens with the verb, so that its subject is the one of the main clause."""
    return all(token.lower in CITING_LINKS | CONNECTIVES for token in document.tokens[first:verb])


def _read_cited(document: Document, verb: int, limit: int) -> _Cited | None:
    """Read whom the verb at this word cites: mengutip (isi) pernyataan (tertulis dari) Wirata."""
    name = _word(document, verb)
    if name not in CITING_VERBS or document.quoted_at(document.tokens[verb].start) is not None:
        return None
    called, at = _read_called(document, verb + 1)
    if called is None and (name in READING_VERBS or at > verb + 1):
        return None
    speaker = read_mention(document, at, limit)
    if speaker is None or not _is_one_phrase(document, verb, speaker):
        return None
    return _Cited(speaker, called is not None) if _may_be_cited(document, name, called, speaker) else None


def _may_be_cited(document: Document, verb: str, called: str | None, speaker: Mention) -> bool:
    """Whether somebody can be cited so: a body by its statements alone, who is only described by imitation alone."""
    if speaker.form in _PERSONS:
        return True
    if document.text[speaker.start].islower():
        return verb in IMITATING_VERBS and speaker.form in (MentionForm.DESCRIPTION, MentionForm.ORGANISATION)
    return speaker.form is MentionForm.ORGANISATION and called in STATEMENTS


def _read_called(document: Document, i: int, *, possessive: bool = False) -> tuple[str | None, int]:
    """Read what the words are called from word `i`, and the index of the next word; -nya only where `possessive`."""
    called = None
    while i < len(document.tokens) and document.quoted_at(document.tokens[i].start) is None:
        word = _word(document, i)
        word = word.removesuffix("nya") if possessive else word
        if word not in CITED_WORDS and word not in CITED_MODIFIERS:
            break
        called = word if word in CITED_WORDS else called
        i += 1
    return called, i


def _read_out_behind(document: Document, sentence: Sentence, cue: Cue, speaker: Mention) -> Retelling | None:
    """Behind who said it: "…," kata Wirata dalam sambutan tertulis yang dibacakan (oleh) Made."""
    at = cue.last + 1 if cue.kind is CueKind.VERB else speaker.next
    if _word(document, at) not in READ_OUT_LEADS:
        return None
    author, reader = _read_out(document, at + 1, sentence.end)
    return Retelling(speaker, reader) if reader is not None and author is None else None


def _read_out_in_front(document: Document, first: int, cue: Cue, mention: Mention) -> Retelling | None:
    """In front of the cue: Dalam sambutan Wirata yang dibacakan Made dikatakan; Wirata dalam sambutan itu."""
    for at in range(first, cue.first):
        author, reader = _read_out(document, at, cue.start)
        if reader is None:
            continue
        if reader.start != mention.start:
            return _read_out_beside(document, at, cue, mention)
        speaker = author or _subject_before(document, first, at)
        return Retelling(speaker, mention) if speaker is not None else None
    return None


def _read_out_beside(document: Document, at: int, cue: Cue, subject: Mention) -> Retelling | None:
    """Beside a subject that is not the reader: Dalam sambutan yang dibacakan Made, Wirata mengatakan.

    The speech is the subject's, or that of its author where "ia" follows; with two names nobody knows.
    """
    behind = document.tokens[at].start < subject.start
    author, reader = _read_out(document, at, subject.start if behind else cue.start)
    if reader is None or (author is not None and subject.form is not MentionForm.PRONOUN):
        return None
    return Retelling(author or subject, reader)


def _read_out_at(document: Document, first: int, cue: Cue) -> Retelling | None:
    """Right in front of a cue that has no subject of its own: Dalam sambutan Wirata yang dibacakan Made mengatakan."""
    for at in range(first, cue.first):
        author, reader = _read_out(document, at, cue.start)
        if author is not None and reader is not None and reader.next == cue.first:
            return Retelling(author, reader)
    return None


def _subject_before(document: Document, first: int, at: int) -> Mention | None:
    """Who wrote what is read out where the name stands in front: Wirata dalam sambutan yang dibacakan Made."""
    if _word(document, at - 1) not in READ_OUT_LEADS:
        return None
    subject = read_subject(document, first, at - 1, document.tokens[at - 1].start)
    return subject if subject is not None and subject.form in _PERSONS else None


def _read_out(document: Document, i: int, limit: int) -> tuple[Mention | None, Mention | None]:
    """Read from word `i` who wrote and who reads out: sambutan tertulis (Wirata) yang dibacakan (oleh) Made."""
    called, at = _read_called(document, i, possessive=True)
    if called is None:
        return None, None
    author = None
    if _word(document, at) not in READ_OUT | {"yang"}:
        author = read_mention(document, at, limit)
        if author is None or author.form not in (*_PERSONS, MentionForm.ORGANISATION):
            return None, None
        at = author.next
    at += _word(document, at) == "yang"
    if _word(document, at) not in READ_OUT:
        return None, None
    at += 1 + (_word(document, at + 1) == "oleh")
    reader = read_mention(document, at, limit)
    named = reader is not None and reader.form in _PERSONS and _is_one_phrase(document, i, author or reader)
    return (author, reader) if named else (None, None)


def _word(document: Document, i: int) -> str:
    return document.tokens[i].lower if 0 <= i < len(document.tokens) else ""


def _follows(document: Document, end: int, i: int) -> bool:
    """Whether at most a comma and one word of a link stand between a mention and word `i`."""
    between = document.text[end : document.tokens[i].start] if i < len(document.tokens) else ""
    return _LINK.fullmatch(between) is not None


def _is_one_phrase(document: Document, i: int, mention: Mention) -> bool:
    """Whether nothing but words stands between word `i` and the mention."""
    return _ONE_PHRASE.fullmatch(document.text[document.tokens[i].start : mention.start].rstrip()) is not None
