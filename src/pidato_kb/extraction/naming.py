"""Where an article names persons: reads every phrase with a name, in the text and in the title."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import takewhile

from pidato_kb.extraction.document import Document
from pidato_kb.extraction.mentions import Mention, MentionForm, index_at
from pidato_kb.extraction.names import name_words
from pidato_kb.extraction.reading import read_mention
from pidato_kb.extraction.sightings import Sighting
from pidato_kb.extraction.tokens import Token, tokenize
from pidato_kb.extraction.words import TITLES, WordClass, classify, is_degree
from pidato_kb.language.id.abbreviations import ABBREVIATIONS
from pidato_kb.language.id.collectives import COLLECTIVES
from pidato_kb.language.id.function_words import (
    APPOSITION_OPENERS,
    FOREIGN_LINKS,
    FUNCTION_WORDS,
    HEADLINE_VERBS,
    POINTERS,
    PREPOSITIONS,
)
from pidato_kb.language.id.organisations import ENGLISH_BODIES
from pidato_kb.language.id.roles import (
    ENGLISH_FIELDS,
    ENGLISH_OFFICES,
    EPITHET_HEADS,
    FORMER,
    ROLE_MODIFIERS,
    ROLE_WORDS,
    SINGULAR_OPENERS,
)

__all__ = ["sightings_in_text", "sightings_in_title"]

_LOWER_OPENERS = ROLE_WORDS | SINGULAR_OPENERS | FORMER
_HEADS = ROLE_WORDS | FORMER | SINGULAR_OPENERS | COLLECTIVES | EPITHET_HEADS
# Words with which a mention goes on: links, offices, appositions, the end of an epithet.
_GOES_ON = APPOSITION_OPENERS | POINTERS | ROLE_WORDS | ROLE_MODIFIERS | ENGLISH_FIELDS | ENGLISH_OFFICES
_FARTHEST = 8  # words; no office in lower case has more before its name
_STOPS = frozenset(".;:!?\n)")  # behind one of these no phrase goes on
_NO_NAMES = FOREIGN_LINKS | ENGLISH_BODIES
_PAIR = re.compile(r"(\w+ [\w ]*\w)[-/]([A-Z]\w+ [\w ]*\w)")
_FULL_NAME = 2  # words


def sightings_in_text(document: Document) -> Iterable[Sighting]:
    """Yield the sightings of the text in reading order."""
    opening = {s.start for s in document.sentences}
    passed = {index_at(document, s.start): index_at(document, s.end) for s in document.sentences if s.teaser}
    following = 0
    for i, token in enumerate(document.tokens):
        following = max(following, passed.get(i, 0)) if passed else following
        if i < following or not (token.capital or token.lower in _LOWER_OPENERS):
            continue
        if not _may_open(token) or _is_bare(document, i):
            continue
        quotation = document.quoted_at(token.start)
        limit = quotation.end if quotation else len(document.text)
        mention = read_mention(document, i, limit)
        if mention is None or mention.next <= i:
            continue
        if mention.form is MentionForm.NAME and mention.name and _is_person(document, mention, token.start in opening):
            yield from _sightings_of(mention, quotation is not None)
        following = mention.next


def _is_bare(document: Document, i: int) -> bool:
    """Whether one capitalised word that speaks nowhere stands among ordinary ones: most often so, and no person."""
    tokens = document.tokens
    if not tokens[i].capital:
        return _leads_nowhere(document, i)
    if i + 2 >= len(tokens) or tokens[i].lower in _HEADS or tokens[i].lower in document.names.alone:
        return False
    if document.text[tokens[i].end] in _STOPS:
        return not _is_abbreviation(tokens[i])
    word, behind = tokens[i + 1], tokens[i + 2]
    if word.capital or behind.capital or document.text[tokens[i].end : word.start] != " ":
        return False
    return word.lower not in _GOES_ON and word.text.isalpha() and classify(tokens[i]) not in TITLES


def _leads_nowhere(document: Document, i: int) -> bool:
    """Whether no name can follow an office in lower case: ordinary words alone, up to a stop or too many of them."""
    tokens = document.tokens
    for k in range(i + 1, min(i + _FARTHEST, len(tokens))):
        gap = document.text[tokens[k - 1].end : tokens[k].start]
        if gap != " ":
            return gap[0] in _STOPS
        if tokens[k].capital or tokens[k].lower in _GOES_ON:
            return False
    return i + _FARTHEST < len(tokens)


def _is_abbreviation(token: Token) -> bool:
    """Whether a full stop may belong to the word, so that a phrase goes on behind it."""
    if len(token.text) == 1 or "." in token.text or token.lower in ABBREVIATIONS:
        return True
    return is_degree(token) or classify(token) in TITLES


def _may_open(token: Token) -> bool:
    """Whether a mention with a name may begin with this word."""
    if token.lower in ROLE_WORDS or token.lower in SINGULAR_OPENERS:
        return True
    return (token.capital or token.lower in FORMER) and token.lower not in FUNCTION_WORDS


def _is_person(document: Document, mention: Mention, opens: bool) -> bool:
    """Whether a name phrase names a person: an office or title beside it, a cue beside it elsewhere, an age."""
    words = name_words(mention.name or "")
    if any(word in _NO_NAMES for word in words) or _is_torn(mention.name or ""):
        return False  # "Wirata House of Coffee"
    if mention.role or mention.titled or any(document.names.alone[w] for w in words):
        return True
    if re.match(r"\s*\(\d{1,3}( tahun)?\)", document.text[mention.end : mention.end + 12]):
        return True
    if opens and len(words) == 1:
        return False
    tokens = [t for t in document.between(mention.start, mention.end) if t.lower.replace(".", "") in words]
    return len(words) >= 2 and all(classify(t) is WordClass.NAME or len(t.text) == 1 for t in tokens)


def _is_torn(name: str) -> bool:
    """Whether a name holds half of a pair of marks, or two names: 'Made "Kami', "Made & Ayu"."""
    return "&" in name or name.count('"') == 1 or ("“" in name) != ("”" in name)


def _sightings_of(mention: Mention, quoted: bool) -> Iterable[Sighting]:
    """The sighting of a mention's name; two people run together are two: "Made Wirata-Ayu Melati"."""
    pair = _PAIR.fullmatch(mention.name or "")
    for name in pair.groups() if pair else (mention.name or "",):
        yield _sighting(mention, name, quoted)


def _sighting(mention: Mention, name: str, quoted: bool) -> Sighting:
    return Sighting(
        name,
        mention.start,
        mention.end,
        mention.role,
        mention.affiliation,
        mention.alias,
        quoted,
        mention.former,
        mention.titled,
        mention.margin,
    )


def sightings_in_title(document: Document, sightings: Sequence[Sighting]) -> Iterable[Sighting]:
    """Names of the title, where words are capitalised for show, count only when the text knows a part of them."""
    tokens = tokenize(document.title)
    ordinary = [t for t in tokens if t.text[0].islower() and t.lower not in FUNCTION_WORDS | PREPOSITIONS]
    if len(ordinary) < 2:  # every word in upper case: only a verb of headlines shows where a name ends
        lead = tuple(t.text for t in takewhile(lambda t: classify(t) is WordClass.NAME, tokens))
        if len(lead) == _FULL_NAME < len(tokens) and tokens[_FULL_NAME].lower in HEADLINE_VERBS:
            known = any(len(s.words) > 1 and set(s.words) & set(name_words(" ".join(lead))) for s in sightings)
            yield from () if known else _title_run(document, lead)
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
