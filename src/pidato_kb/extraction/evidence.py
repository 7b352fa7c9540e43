"""What the article itself tells about its names, before any phrase is read.

A word that stands alone beside a cue ("kata Made") is a name, and shows where the name begins in the long form; words
that are seen without their left neighbour elsewhere may begin a name.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from pidato_kb.extraction.document import Document
from pidato_kb.extraction.name_counts import NameCounts
from pidato_kb.extraction.tokens import Token
from pidato_kb.extraction.words import INITIALS, WordClass, can_be_name, classify, is_date_word, is_degree
from pidato_kb.language.id.abbreviations import ABBREVIATIONS
from pidato_kb.language.id.adverbs import ADVERBS
from pidato_kb.language.id.cues import FEELING_CUES, INVERTED_CUES, SOURCE_PREPOSITIONS, SPEECH_VERBS
from pidato_kb.language.id.function_words import CONJUNCTIONS, FUNCTION_WORDS, NAME_PARTICLES
from pidato_kb.language.id.organisations import ADMINISTRATIONS, ALSO_NAMES, BEFORE_BODIES, VILLAGES
from pidato_kb.language.id.roles import ROLE_WORDS

__all__ = ["with_evidence"]

_NICKNAME_MARKS = ('"', "“", "”")
_LONGEST_RUN = 4
_NAMELIKE = frozenset([WordClass.NAME, WordClass.PLACE])


def with_evidence(document: Document) -> Document:
    """Return the document with the counts of its capitalised words."""
    names = NameCounts(capitals=document.capitals)
    tokens = document.tokens
    for i, token in enumerate(tokens):
        if token.capital:
            _count(document, names, i, tokens[i - 1] if i else None)
    return replace(document, names=names)


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
    run = tokens[i:end]
    if _joins_right(document, end - 1) or is_date_word(run[0]) or any(t.shouted or is_degree(t) for t in run):
        return 0
    classes = [classify(t) for t in run]
    if left is not None and _is_cue_before(left) and _adjacent(document, left, run[0]):
        namelike = all(c in _NAMELIKE or t.lower in ALSO_NAMES for t, c in zip(run, classes, strict=True))
        return len(run) if namelike and (len(run) == 1 or classes[0] is WordClass.NAME) else 0
    if any(
        c is not WordClass.NAME and t.lower not in ALSO_NAMES for t, c in zip(run, classes, strict=True)
    ) or not can_be_name(run[0], document):
        return 0
    subject = document.opens_sentence(run[0]) or left is None or _may_precede_subject(document, left, run[0])
    return len(run) if subject and _speaks(document, end) else 0


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
    if right.lower in NAME_PARTICLES and i + 2 < len(tokens) and tokens[i + 2].capital:
        return _adjacent(document, tokens[i], right)
    ordinary = is_date_word(right) or right.lower in FUNCTION_WORDS
    return right.capital and not ordinary and _adjacent(document, tokens[i], right)


def _is_cue_before(token: Token) -> bool:
    return token.lower in INVERTED_CUES or token.lower in SOURCE_PREPOSITIONS


def _is_loose(document: Document, token: Token) -> bool:
    """Whether a capitalised word is no part of what follows it: a cue, or a function word that opens a sentence."""
    return _is_cue_before(token) or (document.opens_sentence(token) and token.lower in FUNCTION_WORDS)


def _may_precede_subject(document: Document, left: Token, token: Token) -> bool:
    """Whether a subject may begin after this word: after punctuation, a title or a conjunction."""
    gap = document.text[left.end : token.start].strip()
    if gap and gap != ".":
        return True
    return classify(left) is WordClass.TITLE or left.lower in CONJUNCTIONS


def _adjacent(document: Document, left: Token, right: Token) -> bool:
    gap = document.text[left.end : right.start]
    if gap.strip() in _NICKNAME_MARKS and len(gap) == 2:
        return True
    if "\n" in gap:
        return False
    abbreviated = left.lower in ABBREVIATIONS or INITIALS.fullmatch(left.text) is not None
    return not gap.strip() or (gap in (". ", ".") and abbreviated)
