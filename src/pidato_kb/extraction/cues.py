"""Cues: the words outside quotation marks that mark reported speech, and what kind of place their speaker has."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from enum import StrEnum

from pidato_kb.extraction.document import Document, Sentence
from pidato_kb.extraction.names import is_slip
from pidato_kb.extraction.tokens import Token
from pidato_kb.language.id.adverbs import CONNECTIVES
from pidato_kb.language.id.collectives import COLLECTIVES
from pidato_kb.language.id.cues import (
    ACCOUNT_PREPOSITIONS,
    ACCOUNTS,
    ALLEGATIONS,
    BARE_VERBS,
    CAUSES,
    CLAUSE_OPENERS,
    CLAUSE_VERBS,
    ENSURING,
    FEELING_CUES,
    INTENTIONS,
    INVERTED_CUES,
    MODALS,
    NEGATIONS,
    PASSIVE_CUES,
    SOURCE_PREPOSITIONS,
    SPEECH_VERBS,
    TELLING_VERBS,
    VIEW_PREPOSITIONS,
    WHEN,
)
from pidato_kb.language.id.function_words import PRONOUNS
from pidato_kb.language.id.roles import DESCRIPTION_OPENERS, EPITHET_HEADS, ROLE_WORDS
from pidato_kb.models import Span

__all__ = ["Cue", "CueKind", "find_cues", "tells_nothing"]


_SHORTEST_SLIP = 5  # letters
_LONGEST_MODALS = 2  # words between a negation and its verb: "tidak bisa", "belum mau"
_LONGEST_OBJECT = 3  # words between "membuat" and what it makes somebody do
_PURPOSE = frozenset(["untuk", "guna", "demi"])  # behind these a verb tells what is to be done
_CUE_WORDS = (
    SOURCE_PREPOSITIONS
    | VIEW_PREPOSITIONS
    | ACCOUNT_PREPOSITIONS
    | INVERTED_CUES
    | PASSIVE_CUES
    | SPEECH_VERBS
    | FEELING_CUES
    | BARE_VERBS
    | CLAUSE_VERBS
)


class CueKind(StrEnum):
    """Where the speaker stands: after (kata Budi), before (Budi mengatakan), after "menurut", after a passive verb."""

    INVERTED = "inverted"
    VERB = "verb"
    SOURCE = "source"
    PASSIVE = "passive"
    FEELING = "feeling"


@dataclass(frozen=True, slots=True)
class Cue:
    """One cue; `first` and `last` index its words in `document.tokens`; `bound` says that -nya is its speaker."""

    kind: CueKind
    first: int
    last: int
    start: int
    end: int
    stem: str
    bound: bool = False

    def span(self, document: Document) -> Span:
        """The cue as a span of the text."""
        return Span(self.start, self.end, document.text[self.start : self.end])


def find_cues(document: Document, sentence: Sentence, first: int, last: int) -> list[Cue]:
    """Return the cues among `document.tokens[first:last]`, which must be the words of the sentence, in order."""
    found: list[Cue] = []
    text, before = document.text, sentence.start
    for i, token in enumerate(document.tokens[first:last], first):
        word, end, before = token.lower, before, token.end
        if word not in _CUE_WORDS and not word.endswith("nya"):
            beside = token.start - end == 1 and text[end] == " "  # as most words are
            if i > first and (beside or not _is_behind_mark(document, i)):
                continue
        if document.quoted_at(token.start) is not None:
            continue
        cue = _cue_at(document, sentence, i, last)
        if cue is not None and not (found and cue.first <= found[-1].last):
            found.append(cue)
    return found


def _is_behind_mark(document: Document, i: int) -> bool:
    """Whether more than white space stands in front of a word."""
    end, start = document.tokens[i - 1].end, document.tokens[i].start
    return (start - end > 1 or document.text[end] != " ") and bool(document.text[end:start].strip())


def _cue_at(document: Document, sentence: Sentence, i: int, last: int) -> Cue | None:
    token = document.tokens[i]
    word = token.lower
    bound = word.endswith("nya") and word not in INVERTED_CUES  # "tanya" is a word of its own
    stem = word[:-3] if bound else word
    following = document.tokens[i + 1] if i + 1 < last else None
    if stem in SOURCE_PREPOSITIONS or (stem in VIEW_PREPOSITIONS and _gives_view(document, sentence, i, bound)):
        return Cue(CueKind.SOURCE, i, i, token.start, token.end, stem, bound)
    if word in ACCOUNT_PREPOSITIONS and following is not None and following.lower in ACCOUNTS and token.capital:
        return Cue(CueKind.SOURCE, i, i, token.start, token.end, stem)
    touching = _touches_quotation(document, sentence, token)
    if document.text.rfind("(", sentence.start, token.start) > document.text.rfind(")", sentence.start, token.start):
        return None  # inside brackets
    before = document.tokens[i - 1].lower if i and document.tokens[i - 1].start >= sentence.start else ""
    if (before, word) == ("lebih", "lanjut"):
        return None
    behind = bound or touching or _speaker_may_follow(document, token, following)
    if stem in INVERTED_CUES and behind and _stands_apart(document, sentence, i):
        return Cue(CueKind.INVERTED, i, i, token.start, token.end, stem, bound)
    if touching and not token.capital and following is not None and following.capital and _is_misspelt_cue(word):
        return Cue(CueKind.INVERTED, i, i, token.start, token.end, stem)
    if stem in PASSIVE_CUES and before not in WHEN:
        return Cue(CueKind.PASSIVE, i, i, token.start, token.end, stem, bound)
    if word in SPEECH_VERBS or (stem in SPEECH_VERBS and bound):
        if (
            before in _PURPOSE | ALLEGATIONS
            or (word in ENSURING and before in INTENTIONS)
            or _is_relative(document, sentence, i)
            or _is_caused(document, sentence, i)
        ):
            return None
        return _with_negation(document, sentence, i, CueKind.VERB, stem)
    if before in PRONOUNS and word in BARE_VERBS:
        return _with_negation(document, sentence, i, CueKind.VERB, word)
    if word in CLAUSE_VERBS and following is not None and following.lower in CLAUSE_OPENERS:
        return _with_negation(document, sentence, i, CueKind.VERB, word)
    if word in FEELING_CUES and not token.capital and before != "lagi" and not _is_caused(document, sentence, i):
        return _with_negation(document, sentence, i, CueKind.FEELING, word)
    return None


def _gives_view(document: Document, sentence: Sentence, i: int, bound: bool) -> bool:
    """Whether "bagi" at a sentence's head names whose view follows a comma: "Baginya, …", "Namun, bagi Made, …"."""
    before = document.between(sentence.start, document.tokens[i].start)
    if any(token.lower not in CONNECTIVES for token in before):
        return False
    end = i + 1
    while end < len(document.tokens) and document.tokens[end].capital:
        end += 1
    named = document.tokens[i + 1 : end]
    if not bound and not any(document.names.alone[t.lower] for t in named):
        return (
            not named and document.tokens[i + 1].lower in PRONOUNS and document.text[document.tokens[i + 1].end] == ","
        )
    return document.text[document.tokens[end - 1].end :][:1] == ","


def _touches_quotation(document: Document, sentence: Sentence, token: Token) -> bool:
    """Whether nothing but punctuation stands between a quotation and the word: then it is a cue, whoever follows."""
    at = bisect_right(sentence.quotations, token.start, key=lambda q: q.outer_end)
    return at > 0 and not document.text[sentence.quotations[at - 1].outer_end : token.start].strip(" ,.")


def _speaker_may_follow(document: Document, token: Token, following: Token | None) -> bool:
    if following is None or document.text[token.end : following.start].strip():
        return False
    word = following.lower
    return (
        following.capital
        or word in PRONOUNS
        or word in ROLE_WORDS
        or word in DESCRIPTION_OPENERS
        or word in EPITHET_HEADS
    )


def _stands_apart(document: Document, sentence: Sentence, i: int) -> bool:
    """An inverted cue opens its sentence or follows a quotation, a comma or a short adverb after one of these."""
    token = document.tokens[i]
    before = document.text[sentence.start : token.start].rstrip()
    if before.endswith(":") and token.capital:
        return False  # a list or a schedule
    if (
        not before
        or before[-1] in ",:;.?!…–—-)"
        or any(q.outer_end == sentence.start + len(before) for q in sentence.quotations)
    ):
        return True
    words = before.split()
    if words[-1].lower() in (
        "juga",
        "lebih",
        "demikian",
        "begitu",
        "kembali",
        "lagi",
        "namun",
        "tapi",
        "tetapi",
        "sebab",
        "karena",
        "seperti",
        "maka",
        "pun",
        "lalu",
        "lanjut",
    ):
        return len(words) == 1 or words[-2][-1] in ",\"”“'’" or words[-1].lower() in ("seperti", "demikian", "begitu")
    if i + 1 >= len(document.tokens):
        return False
    if not document.tokens[i + 1].capital:
        return token.lower == "kata" and document.tokens[i + 1].lower in PRONOUNS  # "Karena itu kata dia, …"
    # "Saat itu kenang Made, …": who speaks elsewhere, too
    return token.lower == "kata" or document.names.alone[document.tokens[i + 1].lower] > 1


def _is_caused(document: Document, sentence: Sentence, i: int) -> bool:
    """Whether somebody is made to: "membuat warga khawatir"."""
    first = max(0, i - _LONGEST_OBJECT)
    return any(token.lower in CAUSES for token in document.tokens[first:i] if token.start >= sentence.start)


def _is_relative(document: Document, sentence: Sentence, i: int) -> bool:
    """Whether the verb describes a thing ("kabar yang mengatakan …"), so that nobody speaks."""
    if i < 2 or document.tokens[i - 2].start < sentence.start or document.tokens[i - 1].lower != "yang":
        return False
    noun = document.tokens[i - 2]
    return not noun.capital and noun.lower not in ROLE_WORDS and noun.lower not in COLLECTIVES


def tells_nothing(cue: Cue) -> bool:
    """Whether a negation in front of a verb of telling leaves nothing told: "belum merinci jumlahnya"."""
    return cue.first < cue.last and cue.stem in TELLING_VERBS


def _is_misspelt_cue(word: str) -> bool:
    """Whether a word right behind a quotation is a cue with a slip in it: "ungkatp Made"."""
    return len(word) >= _SHORTEST_SLIP and any(
        is_slip(word, cue) for cue in INVERTED_CUES if len(cue) >= _SHORTEST_SLIP
    )


def _with_negation(document: Document, sentence: Sentence, i: int, kind: CueKind, stem: str) -> Cue:
    """A negation in front belongs to the cue: without it the paraphrase would be turned round."""
    first = i
    at = i - 1
    while at > 0 and i - at <= _LONGEST_MODALS and document.tokens[at].lower in MODALS:
        at -= 1
    if at >= 0 and document.tokens[at].start >= sentence.start and document.tokens[at].lower in NEGATIONS:
        first = at
    return Cue(kind, first, i, document.tokens[first].start, document.tokens[i].end, stem)
