"""Sentences → reports: each act of reported speech with its cue, its mention and the spans that it reports.

A report without spans ("Hal itu disampaikan Made.") still tells who is speaking now; later steps follow that focus.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pidato_kb.extraction.cues import Cue, CueKind, find_cues, tells_nothing
from pidato_kb.extraction.descriptions import read_description
from pidato_kb.extraction.document import Document, Sentence
from pidato_kb.extraction.indirect import content_after, content_before
from pidato_kb.extraction.marks import Quotation
from pidato_kb.extraction.mentions import Mention, MentionForm, index_at
from pidato_kb.extraction.reading import read_behind_cue, read_mention
from pidato_kb.extraction.second_hand import Retelling, read_cited_before, read_retelling
from pidato_kb.extraction.subjects import read_opening, read_subject
from pidato_kb.language.id.adverbs import CONNECTIVES
from pidato_kb.language.id.collectives import COLLECTIVES
from pidato_kb.language.id.cues import ACCOUNT_MODIFIERS, ACCOUNTS, BEHIND_SPEAKER, CLAUSE_OPENERS, ENSURING, WEAK_VERBS
from pidato_kb.language.id.dates import DAYS
from pidato_kb.language.id.function_words import PRONOUNS

__all__ = ["Report", "read_reports"]

_JOIN = re.compile(
    r"[\s,.;:!?–—-]*(?:(?:demikian|begitu|lebih lanjut|lagi|kembali|juga)\s+"
    r"(?:(?:keterangan|pernyataan|penjelasan|siaran)(?:\s+(?:tertulis|resmi|pers))*\s+(?:dari\s+)?)?)?",
    re.IGNORECASE,
)
_NEXT_CLAUSE = re.compile(
    r",?\s(?:sedangkan|sementara itu|sementara|adapun|namun|tetapi|tapi|dan(?= (?:[Ii]a|[Dd]ia|beliau)\b))\s"
)
_BAHWA = re.compile(r",?\s+bahwa\s")
_CLAUSE = re.compile(r"\s*(?:,|(?:bahwa|agar|supaya)\b)")
_CLOSING = 2  # words behind the speaker of a cue that closes the sentence, …
_BEHIND_SPEAKER = BEHIND_SPEAKER | frozenset(DAYS)  # … or one of these
_NAMING = (MentionForm.NAME, MentionForm.OFFICE, MentionForm.ORGANISATION)
_SUBJECTS = PRONOUNS | COLLECTIVES
_ACCOUNT_WORDS = ACCOUNTS | ACCOUNT_MODIFIERS
_ACTIVE_VERB = re.compile(r"me(?!reka)[a-z]{4,}|ber[a-z]{4,}")
_NAME_ONLY_AFTER = frozenset(
    [
        "saat",
        "ketika",
        "kepada",
        "dalam",
        "usai",
        "di",
        "pada",
        "seraya",
        "sambil",
        "melalui",
        "lewat",
        "menanggapi",
        "menjawab",
    ]
)


@dataclass(frozen=True, slots=True)
class Report:
    """One act of reported speech; `rule` names how cue, mention and spans were found together.

    Where it is second-hand, `retelling` tells whose words they are, and the mention is one of its two.
    """

    position: int
    sentence: int
    rule: str
    cue: Cue | None = None
    mention: Mention | None = None
    direct: tuple[Quotation, ...] = ()
    indirect: tuple[tuple[int, int], ...] = ()
    retelling: Retelling | None = None


def read_reports(document: Document) -> list[Report]:
    """Return the reports of all sentences in reading order."""
    found: list[Report] = []
    for number, sentence in enumerate(document.sentences):
        if not sentence.teaser:
            found.extend(_sentence_reports(document, number, sentence))
    return found


def _sentence_reports(document: Document, number: int, sentence: Sentence) -> Iterator[Report]:
    first, last = index_at(document, sentence.start), index_at(document, sentence.end)
    cues = _without_doubled(document, find_cues(document, sentence, first, last))
    claimed: dict[int, list[Quotation]] = {}
    loose: list[Quotation] = []
    for quotation in sentence.quotations:
        owner = _owner(document, sentence, cues, quotation)
        if owner is None:
            loose.append(quotation)
        else:
            claimed.setdefault(owner, []).append(quotation)
    reports: list[Report] = []
    closing = _closing_cue(document, sentence, cues)
    for i, cue in enumerate(cues):
        if closing is not None and i < closing:
            continue  # what they tell is a part of what is told
        mention = _mention_of(document, sentence, cues, i)
        quotations = tuple(claimed.get(i, ()))
        if _is_swallowed(cues, i, reports) and not quotations:
            continue
        retelling = read_retelling(document, sentence, cue, mention)
        mention = retelling.subject if retelling is not None else mention
        spans = tuple(_indirect(document, sentence, cues, i, mention, quotations, retelling))
        reports.append(Report(cue.start, number, cue.kind.value, cue, mention, quotations, spans, retelling))
    for quotation in loose:
        reports.append(_without_cue(document, number, sentence, quotation))
    subject = _subject(document, first, last, sentence, reports)
    if subject is not None:
        rule = "clause-subject" if reports else "subject"
        reports.append(Report(subject.start, number, rule, None, subject))
    yield from sorted(reports, key=lambda r: r.position)


def _without_doubled(document: Document, cues: list[Cue]) -> list[Cue]:
    """Drop a cue that the next one says again with the same pronoun: "Sambung dia menambahkan, …"."""
    return [cue for i, cue in enumerate(cues) if not _is_doubled(document, cue, cues[i + 1 : i + 2])]


def _is_doubled(document: Document, cue: Cue, after: list[Cue]) -> bool:
    if not after or cue.kind is not CueKind.INVERTED or after[0].kind is not CueKind.VERB:
        return False
    return after[0].first == cue.last + 2 and document.tokens[cue.last + 1].lower in PRONOUNS


def _subject(document: Document, first: int, last: int, sentence: Sentence, reports: list[Report]) -> Mention | None:
    """Who acts at the head of a sentence in which nobody speaks, or a pronoun in a later clause does."""
    mention = reports[0].mention if reports else None
    later = mention is not None and mention.form is MentionForm.PRONOUN and reports[0].cue is not None
    if reports and (not later or mention is None or reports[0].cue is None or reports[0].cue.bound):
        return None
    subject = read_opening(document, first, min(last, first + 20), sentence.end)
    if subject is None or mention is None:
        return subject
    between = document.text[subject.end : mention.start]
    return subject if subject.end < mention.start and not re.search('["“”.]', between) else None


def _closing_cue(document: Document, sentence: Sentence, cues: list[Cue]) -> int | None:
    """The index of a cue that closes a paraphrase without quotations: "Mereka diminta memastikan …, ujar Made."."""
    last = len(cues) - 1
    if sentence.quotations or last < 1 or cues[last].kind is not CueKind.INVERTED:
        return None
    if document.text[: cues[last].start].rstrip()[-1:] != "," or cues[0].kind is not CueKind.VERB:
        return None
    mention = _mention_of(document, sentence, cues, last)
    rest = document.text[mention.end : sentence.end].strip() if mention is not None else ""
    closes = len(rest.split()) < _CLOSING or rest.lstrip(", ").split(" ")[0].lower() in _BEHIND_SPEAKER
    return last if mention is not None and closes else None


def _owner(document: Document, sentence: Sentence, cues: list[Cue], quotation: Quotation) -> int | None:
    """The cue that a quotation belongs to: the one right after its marks, else the last one before them."""
    text = document.text
    joint = _JOIN.match(text, quotation.outer_end, sentence.end)
    after = joint.end() if joint else quotation.outer_end
    for i, cue in enumerate(cues):
        if cue.start < quotation.outer_end:
            continue
        if cue.start == after and cue.kind in (CueKind.INVERTED, CueKind.SOURCE, CueKind.PASSIVE):
            return i
        if cue.kind is CueKind.VERB and not _has_quotation(sentence, quotation.outer_end, cue.start):
            start = index_at(document, after)
            mention = read_mention(document, start, cue.start)
            if mention is not None and mention.start == after and mention.form is not MentionForm.DESCRIPTION:
                near = index_at(document, cue.start) - mention.next <= 2
                if near and not _content_follows(document, sentence, cue):
                    return i
        break
    before = [i for i, cue in enumerate(cues) if cue.end <= quotation.outer_start]
    for i in reversed(before):
        if _has_quotation(sentence, cues[i].end, quotation.outer_start) and cues[i].kind is CueKind.INVERTED:
            between = text[cues[i].end : quotation.outer_start]
            return i if between.rstrip()[-1:] in (",", ".", ":", ";") or True else None
        return i
    return None


def _has_quotation(sentence: Sentence, start: int, end: int) -> bool:
    return any(start <= q.outer_start < end for q in sentence.quotations)


def _content_follows(document: Document, sentence: Sentence, cue: Cue) -> bool:
    rest = document.text[cue.end : sentence.end].strip(' .,;:"”“')
    return len(rest.split()) > 6


def _mention_of(document: Document, sentence: Sentence, cues: list[Cue], i: int) -> Mention | None:
    cue = cues[i]
    if cue.bound:
        return Mention(MentionForm.PRONOUN, cue.end - 3, cue.end, cue.last + 1)
    if cue.kind in (CueKind.INVERTED, CueKind.SOURCE, CueKind.PASSIVE):
        after, agents = cue.last + 1, []
        if cue.kind is CueKind.PASSIVE:
            near = range(after, min(after + 7, len(document.tokens)))
            agents = [k for k in near if document.tokens[k].lower == "oleh"]
            after = agents[0] if agents else after
        if cue.kind is CueKind.SOURCE:
            after = _behind_account(document, after)
        read = read_behind_cue if cue.kind is CueKind.INVERTED or agents else read_mention
        mention = read(document, after, sentence.end)
        if mention is None and cue.kind is CueKind.SOURCE and after == cue.last + 1:
            mention = _described_source(document, after, sentence.end)
        if mention is not None and (cue.kind is not CueKind.PASSIVE or mention.start - cue.end < 60):
            return mention
        return None
    start = sentence.start
    for quotation in sentence.quotations:
        if quotation.outer_end <= cue.start:
            start = quotation.outer_end
    first = index_at(document, start)
    for other in cues[:i]:
        if other.kind is not CueKind.VERB and other.kind is not CueKind.FEELING and other.last >= first:
            mention = _mention_of(document, sentence, cues, cues.index(other))
            if mention is not None:
                first = max(first, mention.next)
    subject = read_subject(document, first, cue.first, cue.start)
    if subject is None and i and (_goes_with(document, cue) or _is_second_verb(document, sentence, cues, i)):
        return _mention_of(document, sentence, cues, i - 1)
    return subject


def _described_source(document: Document, i: int, limit: int) -> Mention | None:
    """The name that closes an unlisted description up to a comma: "Menurut teman korban Made, …"."""
    if i >= len(document.tokens):
        return None
    mention = read_description(document, i, limit, unlisted=True)
    named = mention is not None and mention.form is MentionForm.NAME
    return mention if mention is not None and named and document.text[mention.end :][:1] == "," else None


def _goes_with(document: Document, cue: Cue) -> bool:
    """Whether a verb tells what the speaker of the cue before also said: "…, seraya menambahkan bahwa …"."""
    before = document.tokens[cue.first - 1].lower if cue.first else ""
    after = document.tokens[cue.last + 1].lower if cue.last + 1 < len(document.tokens) else ""
    return before in ("seraya", "sambil", "sembari") and after in CLAUSE_OPENERS


def _behind_account(document: Document, i: int) -> int:
    """The index of the first word behind "keterangan pers", "hasil penelitian", … at word `i`; `i` where none is."""
    tokens = document.tokens
    end = i
    while end < len(tokens) and tokens[end].lower in _ACCOUNT_WORDS and not tokens[end].capital:
        end += 1
    return end if any(t.lower in ACCOUNTS for t in tokens[i:end]) else i


def _is_swallowed(cues: list[Cue], i: int, reports: list[Report]) -> bool:
    """Whether a cue stands inside the content of an earlier one: what it reports is part of that content."""
    return any(start <= cues[i].start < end for r in reports for start, end in r.indirect)


def _indirect(
    document: Document,
    sentence: Sentence,
    cues: list[Cue],
    i: int,
    mention: Mention | None,
    quotations: tuple[Quotation, ...],
    retelling: Retelling | None,
) -> Iterator[tuple[int, int]]:
    cue = cues[i]
    limit = _next_clause(document, sentence, cues, i)
    told_at = retelling.end if retelling is not None else cue.end
    if cue.kind is CueKind.VERB and told_at > cue.end:  # Made mengutip pernyataan Wirata bahwa …
        if _CLAUSE.match(document.text, told_at, limit):
            yield from content_after(document, sentence, told_at, limit, cue)
    elif cue.kind in (CueKind.VERB, CueKind.FEELING):
        if mention is not None and not tells_nothing(cue):
            yield from content_after(document, sentence, cue.end, limit, cue)
    elif cue.kind is CueKind.PASSIVE:
        yield from _told(document, sentence, cue, mention, limit)
    elif cue.kind is CueKind.SOURCE:
        if mention is not None:
            relative = cue.first > 0 and document.tokens[cue.first - 1].lower == "yang"  # "tuduhan yang menurut Made …"
            if not relative and not any(other.kind is CueKind.INVERTED for other in cues[:i]):
                yield from content_before(document, sentence, cue)
            yield from content_after(document, sentence, max(mention.end, cue.end, told_at), limit, cue)
    elif cue.kind is CueKind.INVERTED and (mention is not None):
        touching = any(q.outer_end <= cue.start and cue.start - q.outer_end < 30 for q in quotations)
        if not touching:
            yield from content_before(document, sentence, cue)
        after = max(mention.end, cue.end, told_at)
        yield from content_after(document, sentence, after, limit, cue, touching=touching)


def _told(
    document: Document, sentence: Sentence, cue: Cue, mention: Mention | None, limit: int
) -> Iterator[tuple[int, int]]:
    """What a passive verb reports: "Dikatakan Made, harga naik", "Harga naik, demikian disampaikan Made"."""
    before = [t.lower for t in document.between(sentence.start, cue.start)]
    if all(word in CONNECTIVES for word in before):
        after = max(mention.end, cue.end) if mention is not None else cue.end
        if cue.bound or _CLAUSE.match(document.text, after, limit):
            yield from content_after(document, sentence, after, limit, cue)
    elif mention is not None and _BAHWA.match(document.text, mention.end, limit):
        yield from content_after(document, sentence, mention.end, limit, cue)
    elif mention is not None and _stands_in_middle(document, sentence, cue, mention):
        yield from content_before(document, sentence, cue)
        yield from content_after(document, sentence, mention.end, limit, cue)
    elif before[-1] == "demikian" and mention is not None and not sentence.quotations:
        yield from content_before(document, sentence, cue, document.between(sentence.start, cue.start)[-1].start)


def _stands_in_middle(document: Document, sentence: Sentence, cue: Cue, mention: Mention) -> bool:
    """Whether a passive verb and its speaker are set off by commas: "Harga pasar, disebutkan Made, naik lagi"."""
    before = document.text[sentence.start : cue.start].rstrip()
    beside = mention.start - cue.end <= 1 and not cue.bound
    return beside and before.endswith(",") and document.text[mention.end : mention.end + 1] == ","


def _next_clause(document: Document, sentence: Sentence, cues: list[Cue], i: int) -> int:
    """Where a clause with a cue of its own begins ("…, sedangkan Made menyebut …"), else the sentence's end."""
    for j, other in enumerate(cues[i + 1 :], i + 1):
        if other.kind is not CueKind.VERB:
            continue
        if _is_second_verb(document, sentence, cues, j) and cues[i].kind is CueKind.VERB:
            return document.tokens[other.first - 1].start
        for border in _NEXT_CLAUSE.finditer(document.text, cues[i].end, other.start):
            subject = document.between(border.end(), other.start)
            if subject and (subject[0].capital or subject[0].lower in _SUBJECTS) and len(subject) < 14:
                return border.start()
    return sentence.end


def _is_second_verb(document: Document, sentence: Sentence, cues: list[Cue], j: int) -> bool:
    """Whether a verb behind "dan" tells what the subject of the verb before also said: "… dan mengingatkan bahwa …"."""
    cue = cues[j]
    if not j or cue.first < 1 or document.tokens[cue.first - 1].lower not in ("dan", "serta", "sekaligus", "juga"):
        return False
    before = document.text[cues[j - 1].end : document.tokens[cue.first - 1].start].rstrip()
    after = document.tokens[cue.last + 1].lower if cue.last + 1 < len(document.tokens) else ""
    told = after in CLAUSE_OPENERS or (before.endswith(",") and cue.stem not in ENSURING)
    return told and cue.stem not in WEAK_VERBS and not _has_quotation(sentence, cues[j - 1].end, cue.start)


def _without_cue(document: Document, number: int, sentence: Sentence, quotation: Quotation) -> Report:
    """A quotation that no cue claims: a name may stand right behind it ("…" Made saat membuka acara.)."""
    joint = _JOIN.match(document.text, quotation.outer_end, sentence.end)
    at = joint.end() if joint else quotation.outer_end
    if at < sentence.end:
        mention = read_mention(document, index_at(document, at), sentence.end)
        if mention is not None and mention.start == at and mention.form in _NAMING:
            rest = document.text[mention.end : sentence.end].strip(" .,").split()
            if not rest or rest[0].lower().strip(",.") in _NAME_ONLY_AFTER:
                return Report(quotation.outer_start, number, "name", None, mention, (quotation,))
    cited = read_cited_before(document, sentence, quotation.outer_start)
    if cited is not None:
        citing, retelling = _as_cue(document, cited[0]), cited[1]
        return Report(citing.start, number, "verb", citing, retelling.teller, (quotation,), retelling=retelling)
    cue = _verb_before(document, sentence, quotation)
    if cue is not None:
        begin = max([sentence.start, *(q.outer_end for q in sentence.quotations if q.outer_end <= cue.start)])
        mention = read_subject(document, index_at(document, begin), cue.first, cue.start)
        if mention is not None and mention.form in (MentionForm.NAME, MentionForm.PRONOUN, MentionForm.OFFICE):
            return Report(cue.start, number, "verb", cue, mention, (quotation,))
    return Report(quotation.outer_start, number, "none", None, None, (quotation,))


def _verb_before(document: Document, sentence: Sentence, quotation: Quotation) -> Cue | None:
    """Any active verb with only a comma or a colon between it and the opening mark: "Made menebak, “…”"."""
    i = index_at(document, quotation.outer_start) - 1
    if i < 0 or document.tokens[i].start < sentence.start or not _ACTIVE_VERB.fullmatch(document.tokens[i].text):
        return None
    between = document.text[document.tokens[i].end : quotation.outer_start].strip()
    return _as_cue(document, i) if between in (",", ":") else None


def _as_cue(document: Document, i: int) -> Cue:
    """Any verb as the cue that it is in its place."""
    token = document.tokens[i]
    return Cue(CueKind.VERB, i, i, token.start, token.end, token.lower)
