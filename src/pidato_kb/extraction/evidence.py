"""What the article itself tells about its names, before any phrase is read.

A word that stands alone beside a cue ("kata Jules") is a name, and shows where the name begins in the long form; words
that are seen without their left neighbour elsewhere may begin a name.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise

from pidato_kb.extraction.document import Document, Token
from pidato_kb.extraction.words import INITIALS, WordClass, can_be_name, classify, is_date_word, is_degree
from pidato_kb.language.id.abbreviations import ABBREVIATIONS
from pidato_kb.language.id.function_words import CONJUNCTIONS, FUNCTION_WORDS, NAME_PARTICLES
from pidato_kb.language.id.organisations import COMPLETE_BODIES
from pidato_kb.language.id.cues import FEELING_CUES, INVERTED_CUES, SOURCE_PREPOSITIONS, SPEECH_VERBS

__all__ = ["NameEvidence", "gather"]

_SITE_PREPOSITIONS = frozenset(["di", "ke", "pt", "platform", "aplikasi", "perusahaan", "lembaga", "startup"])
_SPACE = re.compile(r"\s+(?:[(\[]\d+[)\]]\s+)?")
_ADVERBS = frozenset(
    [
        "juga",
        "pun",
        "kemudian",
        "lalu",
        "lantas",
        "sendiri",
        "sempat",
        "turut",
        "kembali",
        "terus",
        "sangat",
        "pernah",
    ]
)


@dataclass(frozen=True, slots=True)
class NameEvidence:
    """Counts over one article, all in lower case.

    `alone`: words of phrases that are a speaker by themselves; `pairs`: adjacent capitalised words; `starts`: words that begin a run
    of capitalised words inside a sentence; `capitals`: all capitalised words;
    `singles`: words that are a whole run by themselves; `followers`: words with a capitalised word in front;
    `sites`: words right behind "di" or "ke", where places and bodies stand and people do not;
    `bonds`: adjacent words of phrases that are a speaker by themselves.
    """

    alone: Counter[str]
    pairs: Counter[tuple[str, str]]
    starts: Counter[str]
    capitals: Counter[str]
    singles: Counter[str]
    followers: Counter[str]
    sites: Counter[str]
    bonds: Counter[tuple[str, str]]

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
    followers: Counter[str] = Counter()
    sites: Counter[str] = Counter()
    bonds: Counter[tuple[str, str]] = Counter()
    tokens = document.tokens
    opening = {s.start for s in document.sentences}
    for i, token in enumerate(tokens):
        if not token.capital:
            continue
        left = tokens[i - 1] if i else None
        joined = (
            left is not None
            and left.capital
            and _adjacent(document, left, token)
            and not _is_loose(document, left)
        )
        if joined and left is not None:
            pairs[left.lower, token.lower] += 1
            followers[token.lower] += 1
        elif token.start not in opening:
            starts[token.lower] += 1
            if left is not None and left.lower in _SITE_PREPOSITIONS and document.text[left.end : token.start] == " ":
                sites[token.lower] += 1
        if not joined and not _joins_right(document, i):
            singles[token.lower] += 1
        if not joined or (left is not None and classify(left) is WordClass.TITLE):
            length = _stands_alone(document, i, token.start in opening)
            run = [t.lower for t in tokens[i : i + length]]
            alone.update(run)
            bonds.update(pairwise(run))
    return NameEvidence(alone, pairs, starts, document.capitals, singles, followers, sites, bonds)


def _joins_right(document: Document, i: int) -> bool:
    tokens = document.tokens
    if i + 1 >= len(tokens):
        return False
    right = tokens[i + 1]
    if right.lower in NAME_PARTICLES and i + 2 < len(tokens) and tokens[i + 2].capital:
        return _adjacent(document, tokens[i], right)
    return right.capital and not _is_day_like(right) and _adjacent(document, tokens[i], right)


def _stands_alone(document: Document, i: int, opens: bool) -> int:
    """The number of words from `i` that are a whole speaker phrase: kata X . / kata X Y , / X mengatakan; 0 for none."""
    tokens = document.tokens
    left = tokens[i - 1] if i else None
    after_cue = left is not None and _is_cue_before(left) and _adjacent(document, left, tokens[i])
    end = i + 1
    while end < len(tokens) and end - i < 4 and _joins_right(document, end - 1):
        end += 1
    run = tokens[i:end]
    if _joins_right(document, end - 1) or any(t.shouted and len(t.text) > 1 or is_degree(t) for t in run):
        return 0
    if is_date_word(run[0]) or not after_cue and not can_be_name(run[0], document, opens_sentence=opens):
        return 0
    if after_cue:
        namelike = all(classify(t) in _NAMELIKE and t.lower not in COMPLETE_BODIES for t in run)
        return len(run) if namelike and (len(run) == 1 or classify(run[0]) is WordClass.NAME) else 0
    if any(classify(t) is not WordClass.NAME for t in run):
        return 0
    if not (opens or left is None or _may_precede_subject(document, left, tokens[i])):
        return 0
    right = end
    if right < len(tokens) and tokens[right].lower in _ADVERBS:
        right += 1
    if right >= len(tokens) or document.text[tokens[end - 1].end : tokens[end].start].strip():
        return 0
    speaks = tokens[right].lower in SPEECH_VERBS or tokens[right].lower in FEELING_CUES
    return len(run) if speaks else 0


_NAMELIKE = frozenset([WordClass.NAME, WordClass.PLACE, WordClass.FIELD])


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
    abbreviated = left.lower in ABBREVIATIONS or INITIALS.fullmatch(left.text) is not None
    if gap.strip() in ('"', "“", "”") and len(gap) <= 3:
        return True  # a nickname in marks inside the name
    return gap.isspace() or (gap in (". ", ".") and abbreviated) or bool(_SPACE.fullmatch(gap))
