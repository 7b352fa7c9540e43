"""Phrases that may name a speaker: where one ends, and which of its words are office, organisation and name.

"Kepala Bidang Humas Polda Tirtasari Komisaris Besar Made Wirata": the name is the run of words from some word to the
end; `split` scores each place where it may begin by what the words are and by what the article shows elsewhere.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pidato_kb.extraction.document import Document, Token
from pidato_kb.extraction.evidence import NameEvidence
from pidato_kb.extraction.words import WordClass, can_be_name, classify, classify_all, is_date_word, is_degree
from pidato_kb.language.id.abbreviations import ABBREVIATIONS
from pidato_kb.language.id.function_words import FUNCTION_WORDS, NAME_PARTICLES
from pidato_kb.language.id.roles import FORMER, ROLE_MODIFIERS, ROLE_WORDS

__all__ = ["Phrase", "read_phrase"]

_INSTITUTIONAL = frozenset(
    [WordClass.ORGANISATION, WordClass.PLACE_HEAD, WordClass.FIELD, WordClass.ACRONYM, WordClass.NUMBER, WordClass.ROLE]
)
_HEADS = frozenset([WordClass.ORGANISATION, WordClass.PLACE_HEAD])
_LINKS = frozenset(["dan", "serta", "&"])
_LONGEST_NAME = 5


@dataclass(frozen=True, slots=True)
class Phrase:
    """A read phrase; the strings are slices of the text, `tokens` are its words (titles and degrees included)."""

    start: int
    end: int
    tokens: tuple[Token, ...]
    name: str | None = None
    name_start: int = -1
    role: str | None = None
    affiliation: str | None = None
    titled: bool = False
    former: bool = False
    margin: float = 0.0

    @property
    def organisation(self) -> bool:
        """Whether the phrase is the name of an organisation: no office, no person."""
        return self.name is None and self.role is None


def read_phrase(document: Document, evidence: NameEvidence, first: int, limit: int) -> tuple[Phrase | None, int]:
    """Read the phrase whose first word is `document.tokens[first]`, up to character `limit`.

    Returns the phrase, or None when no speaker can be named by what stands there, and the index of the next word.
    """
    tokens = _extent(document, first, limit)
    if not tokens:
        return None, first + 1
    return split(document, evidence, tokens), first + len(tokens)


def _extent(document: Document, first: int, limit: int) -> list[Token]:
    """The words that belong to the phrase: capitals, lower-case offices in front, particles and links inside."""
    tokens = document.tokens
    taken: list[Token] = []
    i = first
    while i < len(tokens) and tokens[i].end <= limit:
        token = tokens[i]
        if taken and not _joins(document, taken[-1], token):
            break
        if not _accepts(document, taken, token, tokens[i + 1] if i + 1 < len(tokens) else None):
            break
        taken.append(token)
        i += 1
    while taken and not taken[-1].capital and (taken[-1].lower in _LINKS or taken[-1].lower in NAME_PARTICLES):
        taken.pop()
    return taken


def _joins(document: Document, left: Token, right: Token) -> bool:
    """Whether the text between two words lets a phrase go on."""
    gap = document.text[left.end : right.start]
    stripped = gap.strip()
    if "\n" in gap:
        return False
    if not stripped or stripped in ("&", "/", "-", "–", "'", '"', "“", "”"):
        return bool(gap) or not stripped
    if stripped == ".":
        return left.lower in ABBREVIATIONS or len(left.text) == 1 or is_degree(left) or classify(left) in (
            WordClass.TITLE,
            WordClass.RANK,
        )
    if stripped in (",", ".,"):
        return is_degree(right) and (len(right.text) < 7)
    return False


def _accepts(document: Document, taken: Sequence[Token], token: Token, following: Token | None) -> bool:
    if token.capital:
        if is_date_word(token):
            return False
        return not (token.lower in FUNCTION_WORDS and token.lower not in ROLE_WORDS and not is_degree(token)
                    and not token.shouted and len(token.text) > 1)
    if token.text[0].isdigit():
        return bool(taken) and len(token.text) <= 4 and classify(taken[-1]) in _INSTITUTIONAL
    if token.lower in NAME_PARTICLES and taken and taken[-1].capital:
        return following is not None and following.capital
    if token.lower in _LINKS and taken and following is not None and following.capital:
        return classify(taken[-1]) is WordClass.FIELD and classify(following) in (WordClass.FIELD, WordClass.OTHER)
    lead = all(not t.capital for t in taken)
    office = token.lower in ROLE_WORDS or (token.lower in ROLE_MODIFIERS and bool(taken or token.lower in FORMER or token.lower in ("wakil", "staf", "calon")))
    if lead:
        return office
    return office and classify(taken[-1]) in _INSTITUTIONAL and all(classify(t) in _INSTITUTIONAL for t in taken)


def split(document: Document, evidence: NameEvidence, tokens: Sequence[Token]) -> Phrase | None:
    """Divide the words of a phrase into office, organisation and name."""
    body = list(tokens)
    while len(body) > 1 and is_degree(body[-1]) and not _is_alone(evidence, body[-1]):
        body.pop()
    classes = classify_all(body)
    office_end = _office_end(body, classes)
    best, margin = _best_start(document, evidence, body, classes, office_end)
    begin = best if best is not None else len(body)
    name = _slice(document, body[begin:]) if begin < len(body) else None
    before = [t for t, c in zip(body[:begin], classes[:begin], strict=True) if c is not WordClass.TITLE]
    titled = any(c in (WordClass.TITLE, WordClass.RANK) for c in classes[:begin])
    former = bool(before) and before[0].lower in FORMER
    role, affiliation = _office(document, body[:begin], classes[:begin], office_end)
    if name is None and role is None and not _is_organisation(body, classes):
        return None
    if name is None and role is None:
        affiliation = _slice(document, body)
    return Phrase(tokens[0].start, _end(document, tokens[-1]), tuple(tokens), name,
                  body[begin].start if name else -1, role, affiliation, titled, former, margin)


def _office_end(body: Sequence[Token], classes: Sequence[WordClass]) -> int:
    """The number of words at the start that are the office itself; 0 when the phrase names none."""
    end = 0
    seen = False
    for i, (token, word_class) in enumerate(zip(body, classes, strict=True)):
        if token.lower in ROLE_WORDS or word_class is WordClass.ROLE:
            seen, end = True, i + 1
        elif token.lower in ROLE_MODIFIERS or token.lower in FORMER:
            if seen:
                end = i + 1
        elif word_class in (WordClass.TITLE, WordClass.RANK) and not seen:
            continue
        else:
            break
    return end if seen else 0


def _best_start(
    document: Document, evidence: NameEvidence, body: Sequence[Token], classes: Sequence[WordClass], office_end: int
) -> tuple[int | None, float]:
    """The word at which the name most likely begins, or None, and by how much it beats the second choice."""
    scores: list[tuple[float, int]] = [(_score_no_name(evidence, body, classes, office_end), len(body))]
    for start in range(office_end, len(body)):
        if classes[start] in (WordClass.TITLE, WordClass.RANK, WordClass.NUMBER):
            continue
        if body[start].lower in NAME_PARTICLES and not body[start].capital:
            continue
        scores.append((_score(document, evidence, body, classes, start, office_end), start))
    scores.sort(reverse=True)
    margin = scores[0][0] - scores[1][0] if len(scores) > 1 else 2.0
    best = scores[0][1]
    return (best if best < len(body) else None), margin


def _score_no_name(
    evidence: NameEvidence, body: Sequence[Token], classes: Sequence[WordClass], office_end: int
) -> float:
    """How well the phrase reads as an office or an organisation alone."""
    rest = list(zip(body, classes, strict=True))[office_end:]
    if not rest:
        return 3.0
    score = 0.6 if office_end or classes[0] in _HEADS else 0.0
    if any(_is_alone(evidence, t) for t, c in rest if c is WordClass.NAME):
        score -= 3.0
    if any(c in (WordClass.TITLE, WordClass.RANK) for _, c in rest):
        score -= 2.0
    if rest[-1][1] in _INSTITUTIONAL or rest[-1][1] is WordClass.PLACE:
        score += 1.5
    unknown = sum(c is WordClass.NAME for _, c in rest)
    return score - 0.3 * max(0, unknown - 1)


def _score(
    document: Document,
    evidence: NameEvidence,
    body: Sequence[Token],
    classes: Sequence[WordClass],
    start: int,
    office_end: int,
) -> float:
    """How well body[start:] reads as the name; the reasons are the lines below."""
    name = body[start:]
    kinds = classes[start:]
    length = len(name)
    score = {1: 0.0, 2: 1.0, 3: 0.9, 4: 0.3}.get(length, -1.0 * (length - _LONGEST_NAME + 2))
    for position, (token, kind) in enumerate(zip(name, kinds, strict=True)):
        known = _is_alone(evidence, token)
        if kind in (WordClass.TITLE, WordClass.RANK):
            score -= 3.0
        elif kind in _INSTITUTIONAL and not known:
            score -= 1.5 if len(token.text) == 1 else 2.5
        elif kind is WordClass.PLACE and not known:
            score -= 1.0 if position else 1.5
        elif kind is WordClass.OTHER and token.lower not in NAME_PARTICLES:
            score -= 4.0
        if not known and kind is WordClass.NAME and not can_be_name(token, document):
            score -= 2.0
    score += _alone_evidence(evidence, body, start)
    if start:
        score += _boundary(evidence, body, classes, start, office_end)
    return score


def _alone_evidence(evidence: NameEvidence, body: Sequence[Token], start: int) -> float:
    """Words known to stand alone as a speaker belong to the name."""
    inside = any(_is_alone(evidence, t) for t in body[start:])
    outside = any(_is_alone(evidence, t) for t in body[:start] if classify(t) is WordClass.NAME)
    return (2.5 if inside else 0.0) - (4.0 if outside and not inside else 0.0) - (1.0 if outside and inside else 0.0)


def _boundary(
    evidence: NameEvidence, body: Sequence[Token], classes: Sequence[WordClass], start: int, office_end: int
) -> float:
    """How natural it is that the office or organisation ends just before this word."""
    left, left_class, token = body[start - 1], classes[start - 1], body[start]
    score = 0.0
    if left_class in (WordClass.TITLE, WordClass.RANK):
        score += 4.0
    elif left_class in _HEADS and start != office_end:
        score -= 2.5
    elif left_class in (WordClass.PLACE, WordClass.ACRONYM, WordClass.FIELD, WordClass.NUMBER, WordClass.ROLE):
        score += 1.0
    elif left_class is WordClass.NAME:
        after_head = start >= 2 and classes[start - 2] in _HEADS
        score += 0.6 if after_head else -0.8
        if _is_alone(evidence, token) and len(body) - start > 1:
            score += 0.8
    if not left.capital and token.capital:
        score += 1.0
    together = evidence.pairs[left.lower, token.lower]
    if evidence.starts[token.lower] and together <= 1:
        score += 1.0
    if together > 1 and not evidence.starts[token.lower] and left_class is WordClass.NAME:
        score -= 0.8
    return score


def _office(
    document: Document, before: Sequence[Token], classes: Sequence[WordClass], office_end: int
) -> tuple[str | None, str | None]:
    """Role and affiliation of the words before the name; titles and ranks in front of the name aside."""
    end = len(before)
    while end > office_end and classes[end - 1] in (WordClass.TITLE, WordClass.RANK):
        end -= 1
    begin = 0
    while begin < min(office_end, end) and classes[begin] is WordClass.TITLE:
        begin += 1
    role = _slice(document, before[begin:office_end]) if office_end else None
    affiliation = _slice(document, before[office_end:end]) if end > office_end else None
    return role, affiliation


def _is_organisation(body: Sequence[Token], classes: Sequence[WordClass]) -> bool:
    return any(c in (WordClass.ORGANISATION, WordClass.ACRONYM, WordClass.FIELD) for c in classes) and body[0].capital


def _is_alone(evidence: NameEvidence, token: Token) -> bool:
    return evidence.alone[token.lower] > 0


def _slice(document: Document, tokens: Sequence[Token]) -> str | None:
    if not tokens:
        return None
    return document.text[tokens[0].start : tokens[-1].end]


def _end(document: Document, token: Token) -> int:
    """The end of the last word, with the full stop that belongs to a degree or an abbreviation."""
    if document.text[token.end : token.end + 1] == "." and "." in token.text:
        return token.end + 1
    return token.end
