"""What the article itself tells about its names, before any phrase is read.

A word that stands alone beside a cue ("kata Jules") is a name, and shows where the name begins in the long form; words
that are seen without their left neighbour elsewhere may begin a name.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from pidato_kb.extraction.document import Document, Token
from pidato_kb.extraction.words import WordClass, can_be_name, classify, is_date_word, is_degree
from pidato_kb.language.id.abbreviations import ABBREVIATIONS
from pidato_kb.language.id.function_words import CONJUNCTIONS, FUNCTION_WORDS
from pidato_kb.language.id.cues import FEELING_CUES, INVERTED_CUES, SOURCE_PREPOSITIONS, SPEECH_VERBS

__all__ = ["NameEvidence", "gather"]

_SPACE = re.compile(r"\s+(?:[(\[]\d+[)\]]\s+)?")
_ADVERBS = frozenset(["juga", "pun", "kemudian", "lalu", "lantas", "sendiri", "sempat", "turut", "kembali", "terus", "sangat", "pernah"])


@dataclass(frozen=True, slots=True)
class NameEvidence:
    """Counts over one article, all in lower case.

    `alone`: words that stand alone as a speaker; `pairs`: adjacent capitalised words; `starts`: words that begin a run
    of capitalised words inside a sentence; `capitals`: all capitalised words;
    `singles`: words that are a whole run by themselves.
    """

    alone: Counter[str]
    pairs: Counter[tuple[str, str]]
    starts: Counter[str]
    capitals: Counter[str]
    singles: Counter[str]

    def apart(self, left: str, right: str) -> tuple[bool, bool]:
        """Whether each of two neighbouring words also stands in the article without the other."""
        together = self.pairs[left, right]
        return self.capitals[left] > together, self.capitals[right] > together


def gather(document: Document) -> NameEvidence:
    """Collect the evidence of one article."""
    alone: Counter[str] = Counter()
    pairs: Counter[tuple[str, str]] = Counter()
    starts: Counter[str] = Counter()
    singles: Counter[str] = Counter()
    tokens = document.tokens
    opening = {s.start for s in document.sentences}
    for i, token in enumerate(tokens):
        if not token.capital:
            continue
        left = tokens[i - 1] if i else None
        joined = left is not None and left.capital and _adjacent(document, left, token) and not _is_loose(document, left)
        if joined and left is not None:
            pairs[left.lower, token.lower] += 1
        elif token.start not in opening:
            starts[token.lower] += 1
        if not joined and not _joins_right(document, i):
            singles[token.lower] += 1
        if not joined or (left is not None and classify(left) is WordClass.TITLE):
            if _stands_alone(document, i, token.start in opening):
                alone[token.lower] += 1
    return NameEvidence(alone, pairs, starts, document.capitals, singles)


def _joins_right(document: Document, i: int) -> bool:
    tokens = document.tokens
    if i + 1 >= len(tokens):
        return False
    right = tokens[i + 1]
    return right.capital and not _is_day_like(right) and _adjacent(document, tokens[i], right)


def _stands_alone(document: Document, i: int, opens: bool) -> bool:
    """Whether the capitalised word is a whole speaker phrase: kata X . / X mengatakan / Menurut X ,"""
    tokens = document.tokens
    token = tokens[i]
    if not can_be_name(token, document, opens_sentence=opens) or classify(token) not in _NAMELIKE:
        return False
    left = tokens[i - 1] if i else None
    right = tokens[i + 1] if i + 1 < len(tokens) else None
    if token.shouted and len(token.text) > 1:
        return False
    followed = right is not None and _adjacent(document, token, right)
    if followed and right is not None and (right.capital and not _is_day_like(right) or is_degree(right)):
        return False
    if left is not None and _adjacent(document, left, token) and _is_cue_before(left):
        return True
    if not followed or right is None or not (opens or left is None or _may_precede_subject(document, left, token)):
        return False
    if right.lower in _ADVERBS and i + 2 < len(tokens):
        right = tokens[i + 2]
    return right.lower in SPEECH_VERBS or right.lower in FEELING_CUES


_NAMELIKE = frozenset([WordClass.NAME, WordClass.PLACE, WordClass.FIELD, WordClass.ACRONYM])


def _is_cue_before(token: Token) -> bool:
    return token.lower in INVERTED_CUES or token.lower in SOURCE_PREPOSITIONS


def _is_loose(document: Document, token: Token) -> bool:
    """Whether a capitalised word is no part of what follows it: a cue, or a function word that opens a sentence."""
    return _is_cue_before(token) or token.start in document.openings and token.lower in FUNCTION_WORDS


def _may_precede_subject(document: Document, left: Token, token: Token) -> bool:
    """Whether a subject may begin after this word: after punctuation, a title or a conjunction."""
    gap = document.text[left.end : token.start]
    if gap.strip() and gap.strip() != ".":
        return True
    return classify(left) is WordClass.TITLE or left.lower in CONJUNCTIONS


def _is_day_like(token: Token) -> bool:
    return is_date_word(token) or token.lower in FUNCTION_WORDS


def _adjacent(document: Document, left: Token, right: Token) -> bool:
    gap = document.text[left.end : right.start]
    abbreviated = left.lower in ABBREVIATIONS or len(left.text) == 1
    return gap.isspace() or (gap in (". ", ".") and abbreviated) or bool(_SPACE.fullmatch(gap))
