"""What the article itself tells about its names, before any phrase is read.

A word that stands alone beside a cue ("kata Made") is a name, and shows where the name begins in the long form; words
that are seen without their left neighbour elsewhere may begin a name.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from pidato_kb.extraction.document import Document
from pidato_kb.extraction.name_counts import NameCounts
from pidato_kb.extraction.tokens import Token
from pidato_kb.extraction.words import INITIALS, WordClass, can_be_name, classify, is_date_word, is_degree
from pidato_kb.language.id.abbreviations import ABBREVIATIONS
from pidato_kb.language.id.adverbs import ADVERBS
from pidato_kb.language.id.aliases import ALIASES
from pidato_kb.language.id.cues import FEELING_CUES, INVERTED_CUES, SOURCE_PREPOSITIONS, SPEECH_VERBS
from pidato_kb.language.id.function_words import CONJUNCTIONS, FUNCTION_WORDS, LINKS, NAME_PARTICLES
from pidato_kb.language.id.organisations import ADMINISTRATIONS, ALSO_NAMES, BEFORE_BODIES, VILLAGES
from pidato_kb.language.id.roles import ROLE_WORDS

__all__ = ["with_evidence"]

_NICKNAME_MARKS = ('"', "“", "”", "'", "‘", "’")
_LONGEST_RUN = 4
_NAMELIKE = frozenset([WordClass.NAME, WordClass.PLACE])


def with_evidence(document: Document) -> Document:
    """Return the document with the counts of its capitalised words."""
    names = NameCounts(capitals=document.capitals)
    tokens = document.tokens
    for i, token in enumerate(tokens):
        if token.capital:
            _count(document, names, i, tokens[i - 1] if i else None)
    for short in _short_forms_of_bodies(document):
        names.alone.pop(short, None)
    return replace(document, names=names)


def _short_forms_of_bodies(document: Document) -> Iterator[str]:
    """Yield what stands in brackets behind a body's name: "Dinas Air Bersih (Dinairsih)"."""
    tokens = document.tokens
    for i, token in enumerate(tokens):
        bracketed = token.capital and document.text[token.start - 1 : token.start] == "("
        if not i or not bracketed or document.text[token.end : token.end + 1] != ")":
            continue
        if document.text[tokens[i - 1].end : token.start].strip() != "(":
            continue
        first = i - 1
        while first and (tokens[first - 1].capital or tokens[first - 1].lower in LINKS):
            if document.text[tokens[first - 1].end : tokens[first].start] not in (" ", ", "):
                break
            first -= 1
        classes = [classify(word) for word in tokens[first:i]]
        person = (
            WordClass.ROLE in classes and classes[-2:] == [WordClass.NAME] * 2
        )  # "Ketua Partai Tirta Made Wirata (MW)"
        if WordClass.ORGANISATION in classes and not person:
            yield token.lower


def _count(document: Document, names: NameCounts, i: int, left: Token | None) -> None:
    token = document.tokens[i]
    joined = left is not None and left.capital and _adjacent(document, left, token) and not _is_loose(document, left)
    if joined and left is not None:
        names.pairs[left.lower, token.lower] += 1
        names.followers[token.lower] += 1
        of_head = i > 1 and document.tokens[i - 2].lower in ROLE_WORDS
        if left.lower in ADMINISTRATIONS or (left.lower in VILLAGES and not of_head):
            names.sites[token.lower] += 1
    elif not document.opens_sentence(token):
        names.starts[token.lower] += 1
        if left is not None and left.lower in BEFORE_BODIES and document.text[left.end : token.start] == " ":
            names.sites[token.lower] += 1
    if not joined and not _joins_right(document, i):
        names.singles[token.lower] += 1
    if not joined or (left is not None and classify(left) is WordClass.TITLE):
        run = [t.lower for t in document.tokens[i : i + _speaker_words(document, i, left)]]
        names.alone.update(run)
        names.bonds.update(pairwise(run))


def _speaker_words(document: Document, i: int, left: Token | None) -> int:
    """The number of words from `i` that are a whole speaker phrase (kata X; kata X Y; X mengatakan), 0 for none."""
    tokens = document.tokens
    end = i + 1
    while end < len(tokens) and end - i < _LONGEST_RUN and _joins_right(document, end - 1):
        end += 1
    if _joins_right(document, end - 1):
        return 0
    run = tokens[i:end]
    told = left is not None and _is_cue_before(left) and _adjacent(document, left, run[0])
    if not told and not (_speaks(document, end) and _may_be_subject(document, left, run[0])):
        return 0
    if (
        is_date_word(run[0])
        or all(len(t.text) == 1 for t in run)
        or any((t.shouted and t.lower not in ALIASES) or is_degree(t) for t in run)
    ):
        return 0
    classes = [classify(t) for t in run]
    if told:
        namelike = all(c in _NAMELIKE or t.lower in ALSO_NAMES for t, c in zip(run, classes, strict=True))
        return len(run) if namelike and (len(run) == 1 or classes[0] is WordClass.NAME) else 0
    named = all(c is WordClass.NAME or t.lower in ALSO_NAMES for t, c in zip(run, classes, strict=True))
    return len(run) if named and can_be_name(run[0], document) else 0


def _speaks(document: Document, i: int) -> bool:
    """Whether a verb of saying stands at word `i`, an adverb in front of it aside."""
    tokens = document.tokens
    if i >= len(tokens) or document.text[tokens[i - 1].end : tokens[i].start].strip():
        return False
    if tokens[i].lower in ADVERBS and i + 1 < len(tokens):
        i += 1
    return tokens[i].lower in SPEECH_VERBS or tokens[i].lower in FEELING_CUES


def _joins_right(document: Document, i: int) -> bool:
    """Whether the word at `i` goes on with another capitalised one, a particle between them aside."""
    tokens = document.tokens
    if i + 1 >= len(tokens):
        return False
    right = tokens[i + 1]
    if not right.capital and right.lower not in NAME_PARTICLES:
        return False
    if right.lower in NAME_PARTICLES and i + 2 < len(tokens) and tokens[i + 2].capital:
        return _adjacent(document, tokens[i], right)
    ordinary = is_date_word(right) or right.lower in FUNCTION_WORDS
    return right.capital and not ordinary and _adjacent(document, tokens[i], right)


def _is_cue_before(token: Token) -> bool:
    return token.lower in INVERTED_CUES or token.lower in SOURCE_PREPOSITIONS


def _is_loose(document: Document, token: Token) -> bool:
    """Whether a capitalised word is no part of what follows it: a cue, or a function word that opens a sentence."""
    return _is_cue_before(token) or (document.opens_sentence(token) and token.lower in FUNCTION_WORDS)


def _may_be_subject(document: Document, left: Token | None, token: Token) -> bool:
    """Whether a subject may begin with this word: after punctuation, a title or a conjunction, not inside a clause."""
    if left is None or document.opens_sentence(token):
        return True
    gap = document.text[left.end : token.start].strip()
    if gap and gap != ".":
        return True
    return classify(left) is WordClass.TITLE or left.lower in CONJUNCTIONS


def _adjacent(document: Document, left: Token, right: Token) -> bool:
    gap = document.text[left.end : right.start]
    if gap == " ":
        return True
    if gap.strip() in _NICKNAME_MARKS and len(gap) == 2:
        return True
    if "\n" in gap:
        return False
    abbreviated = left.lower in ABBREVIATIONS or INITIALS.fullmatch(left.text) is not None
    return not gap.strip() or (gap in (". ", ".") and abbreviated)
