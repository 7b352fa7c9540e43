"""What a word can be in a phrase that names a speaker: a title, an office, part of an organisation, a place, a name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from functools import lru_cache

from pidato_kb.extraction.document import Document
from pidato_kb.extraction.tokens import Token
from pidato_kb.language.id import titles
from pidato_kb.language.id.aliases import ALIASES
from pidato_kb.language.id.common_words import COMMON_WORDS
from pidato_kb.language.id.dates import DAYS, MONTHS
from pidato_kb.language.id.function_words import BOUND_PARTICLES, FUNCTION_WORDS, NAME_PARTICLES, NEVER_NAMES
from pidato_kb.language.id.name_openers import NAME_OPENERS
from pidato_kb.language.id.organisations import FIELD_WORDS, ORGANISATION_HEADS, PLACE_HEADS
from pidato_kb.language.id.places import PLACES
from pidato_kb.language.id.roles import GENERAL_OFFICES, ROLE_MODIFIERS, ROLE_WORDS

__all__ = [
    "HEADS",
    "INITIALS",
    "INSTITUTIONAL",
    "PLAIN_DEGREES",
    "TITLES",
    "WordClass",
    "can_be_name",
    "classify",
    "classify_all",
    "is_date_word",
    "is_degree",
]


def _by_first_word(phrases: Iterable[str]) -> dict[str, list[list[str]]]:
    """The phrases of several words by their first one, the longest first."""
    found: dict[str, list[list[str]]] = {}
    for phrase in sorted((p for p in phrases if " " in p), key=len, reverse=True):
        found.setdefault(phrase.split()[0], []).append(phrase.split())
    return found


INITIALS = re.compile(r"(?:[A-Z]\.)*[A-Z]")
_AFTER_TITLE = frozenset(["title", "rank", "name", "other"])
_ABSTRACT = re.compile(r"(?:ke|pe[mnr]?|peng|peny)[a-z]{4,}an")  # derived nouns: Kemiskinan, Pembiayaan
_MINISTRY = re.compile(r"kemen(?!angan|tar)[a-z]{2,}|kemlu|kemhan")  # Kemenag, Kemendagri
_VERB = re.compile(r"(?:meng|meny|mem[bp]|men[cdgjst]|ber[a-z]{4}|di[bcdgjkpst][a-z]{4}|di[a-z]{7})")
_DOMAIN = re.compile(r".*\.(?:com|id|co|net|org|tv)(?:\.\w+)*", re.IGNORECASE)
_OFFICE_SHORT = re.compile(
    r"(?:wa)?ka(?:dis|bid|bag|sub|sat|sek|pus|div|pol|korwil|daop|kanwil|ban)[a-z]*|(?:wa)?dir(?:tipid|krim|res|es|lantas|intel|pol|bin)[a-z]*"
)
_DOUBLED = re.compile(r"(\w{3,})-\1")  # Tiba-tiba
_ROMAN = re.compile(r"[IVXl]+")
_RANK_WORDS = frozenset(rank for rank in titles.RANKS if " " not in rank)
_LONG_RANKS = _by_first_word(titles.RANKS)
_LONG_TITLES = _by_first_word(titles.TITLES)
_PLAIN_TITLES = frozenset(title.replace(".", "") for title in titles.TITLES)
PLAIN_DEGREES = frozenset(degree.replace(".", "") for degree in titles.DEGREES)


_LONG_TITLE = 3  # letters


class WordClass(StrEnum):
    """The class of a word by itself; only context decides what it is in a phrase."""

    TITLE = "title"
    RANK = "rank"
    ROLE = "role"
    ORGANISATION = "organisation"
    PLACE_HEAD = "place head"
    PLACE = "place"
    FIELD = "field"
    ACRONYM = "acronym"
    NUMBER = "number"
    NAME = "name"
    OTHER = "other"


# Classes of words that make up offices and bodies, that a body's or a place's name begins with, that precede a name.
INSTITUTIONAL = frozenset(
    [
        WordClass.ORGANISATION,
        WordClass.PLACE_HEAD,
        WordClass.FIELD,
        WordClass.ACRONYM,
        WordClass.NUMBER,
        WordClass.ROLE,
    ]
)
HEADS = frozenset([WordClass.ORGANISATION, WordClass.PLACE_HEAD])
TITLES = frozenset([WordClass.TITLE, WordClass.RANK])


# First words of titles, ranks and places of several words.
_LONG_PHRASES = frozenset([*_LONG_RANKS, *_LONG_TITLES, "amerika"])


def classify(token: Token) -> WordClass:
    """Return the class of a word as it stands, capital or not."""
    return _class_of(token.text, token.lower)


@lru_cache(maxsize=65536)
def _class_of(text: str, word: str) -> WordClass:
    plain = word.replace(".", "").rstrip(".")
    if any(letter.isdigit() for letter in text) or (_ROMAN.fullmatch(text) and len(text) > 1):
        return WordClass.NUMBER
    for word_class, words in (
        (WordClass.TITLE, _PLAIN_TITLES),
        (WordClass.ORGANISATION, ORGANISATION_HEADS),
        (WordClass.ROLE, ROLE_WORDS),
        (WordClass.RANK, _RANK_WORDS),
        (WordClass.PLACE_HEAD, PLACE_HEADS),
        (WordClass.PLACE, PLACES),
        (WordClass.FIELD, FIELD_WORDS),
        (WordClass.FIELD, ROLE_MODIFIERS),
        (WordClass.FIELD, COMMON_WORDS),
    ):
        if plain in words:
            return word_class
    if _MINISTRY.fullmatch(word):
        return WordClass.ACRONYM
    if _ABSTRACT.fullmatch(word):
        return WordClass.FIELD
    if _OFFICE_SHORT.fullmatch(word):
        return WordClass.ROLE
    if "-" in word and any(part in PLACES or part in FIELD_WORDS for part in word.split("-")):
        return WordClass.PLACE
    if ((len(text) > 1 and text.isupper()) and "." not in text) or _DOMAIN.fullmatch(text):
        return WordClass.NAME if word in ALIASES else WordClass.ACRONYM
    if (not text[0].isupper() and "-" not in text) or word in NEVER_NAMES or _DOUBLED.fullmatch(word):
        return WordClass.OTHER
    return WordClass.NAME


def classify_all(tokens: Sequence[Token]) -> list[WordClass]:
    """Classify the words of one phrase; ranks of several words (Komisaris Besar) are seen as a whole."""
    classes = [classify(token) for token in tokens]
    words = [token.lower for token in tokens]
    if TITLES.isdisjoint(classes) and _LONG_PHRASES.isdisjoint(words):
        return classes
    _mark_ranks(words, classes)
    for i, word in enumerate(words[:-1]):
        if word == "amerika" and words[i + 1] == "serikat":
            classes[i : i + 2] = [WordClass.PLACE] * 2
        elif word in _LONG_TITLES and not (i and classes[i - 1] is WordClass.ORGANISATION):  # "Ikatan Dokter Gigi"
            length = _length_at(words, i, _LONG_TITLES)
            classes[i : i + length] = [WordClass.TITLE] * length
    for i, word_class in enumerate(classes[:-1]):
        of_body = i > 0 and classes[i - 1] is WordClass.ORGANISATION
        long = len(words[i]) > _LONG_TITLE and classes[i + 1] not in _AFTER_TITLE
        if word_class is WordClass.TITLE and (of_body or long):  # "RSUP Dr M Djamil"
            classes[i] = WordClass.FIELD
    return classes


def _mark_ranks(words: Sequence[str], classes: list[WordClass]) -> None:
    i = 0
    while i < len(words):
        length = _length_at(words, i, _LONG_RANKS) or int(classes[i] is WordClass.RANK)
        if length == 1 and i and words[i - 1] in GENERAL_OFFICES:  # "Direktur Jenderal": no rank
            classes[i], length = WordClass.FIELD, 0
        while length and i + length < len(words) - 1 and words[i + length] in titles.RANK_QUALIFIERS:
            length += 1
        classes[i : i + length] = [WordClass.RANK] * length
        i += length or 1


def _length_at(words: Sequence[str], i: int, phrases: Mapping[str, Sequence[Sequence[str]]]) -> int:
    """How many words from `i` on are one of the phrases, which are kept by their first word; 0 for none."""
    return next((len(p) for p in phrases.get(words[i], ()) if words[i : i + len(p)] == p), 0)


def is_degree(token: Token) -> bool:
    """Whether a word is an academic degree as it is written after a name: in capitals (MM) or with stops (M.Si)."""
    shaped = "." in token.text or sum(letter.isupper() for letter in token.text) > 1 or token.text == "Lc"
    return token.capital and shaped and token.lower.replace(".", "").split("-")[0] in PLAIN_DEGREES


def is_date_word(token: Token) -> bool:
    """Whether a word names a day or a month."""
    return token.lower in DAYS or token.lower in MONTHS


def can_be_name(token: Token, document: Document) -> bool:
    """Whether a capitalised word may be (part of) a person's name.

    Words that stand in lower case elsewhere in the article are none; at the head of a sentence the upper case proves
    nothing, so an inflected form (Mulanya) is none either.
    """
    if not token.capital or is_date_word(token):
        return False
    if token.lower in document.lowercase and token.lower not in NAME_PARTICLES and token.lower not in NAME_OPENERS:
        return False
    if not document.opens_sentence(token):
        return True
    if token.lower in COMMON_WORDS and document.capitals[token.lower] <= document.opened[token.lower]:
        return False
    inflected = len(token.lower) > 5 and (_is_inflected(token.lower) or _VERB.match(token.lower))
    return token.lower not in FUNCTION_WORDS and not inflected


def _is_inflected(word: str) -> bool:
    """Whether a word carries -nya, -lah, -kah or -pun; Arabic names in -llah do not."""
    return word.endswith(BOUND_PARTICLES) and not word.endswith("llah")
