"""The form of a name under which its spellings meet: no titles, ranks or degrees, no case, no punctuation."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from pidato_kb.language.id.titles import DEGREES, OFFICES, RANK_QUALIFIERS, RANKS, TITLES

__all__ = ["form_of", "key", "readable", "slug"]

_BRACKETED = re.compile(r"\([^)]*\)|\[[^]]*\]")
_APOSTROPHES = re.compile(r"['’‘ʼ`´]")
_WORD = re.compile(r"[^\W_]+(?:\.[^\W_]+)*")
_PREFIXES = TITLES | RANKS | OFFICES
_LONGEST_PREFIX = max(len(prefix.split()) for prefix in _PREFIXES)
# "S. Sos. I." is written in up to three pieces.
_LONGEST_DEGREE = 3
_OTHERS = frozenset(["dkk", "cs"])
_LONGEST_SLUG = 60
_TRIM = " \t\n,.;:!?-–—\"'“”‘’()"


def key(name: str, *, person: bool = True) -> str:
    """Return the normalised form of a name; equal keys are spellings of one name.

    "Drs. Alfian, MM" → "alfian", "H. Sutarmidji" → "sutarmidji", "B. J. Wirawan" → "bj wirawan",
    "Ma’ruf" → "maruf".  At least one word of the name is kept.  The name of an organisation (`person=False`)
    keeps all its words.
    """
    folded = unicodedata.normalize("NFKC", name)
    head, _, tail = _APOSTROPHES.sub("", _BRACKETED.sub(" ", folded)).partition(",")
    words = _WORD.findall(head)
    # A comma ends the name where degrees follow it; elsewhere the comma is the name's own ("Maju Jaya, PT").
    if tail and not (person and _are_degrees(tail)):
        words += _WORD.findall(tail)
    if person:
        words = _without_degrees(words)
    plain = [word.replace(".", "").casefold() for word in words]
    if person:
        plain = _without_prefixes(plain)
    return " ".join(_joined_initials(plain))


def slug(name_key: str) -> str:
    """Return a readable id of ASCII letters, digits and hyphens for a key; empty where it has none."""
    ascii_ = unicodedata.normalize("NFKD", name_key).encode("ascii", "ignore").decode()
    return "-".join(re.findall(r"[a-z0-9]+", ascii_))


def readable(name_key: str) -> str:
    """Return the id that a record of this key would like to have."""
    return slug(name_key)[:_LONGEST_SLUG].strip("-") or "speaker"


def form_of(words: str) -> str:
    """Return the words of an article that name a speaker without what stands around them."""
    return words.strip(_TRIM)


def _are_degrees(tail: str) -> bool:
    return all(_is_degree(_WORD.findall(part)) for part in tail.split(",") if part.strip(" ."))


def _is_degree(words: Sequence[str]) -> bool:
    """Return whether these words are degrees, each in one or more pieces ("S. Sos", "M Si")."""
    plain = [word.replace(".", "").casefold() for word in words]
    if not plain:
        return True
    return any(
        "".join(plain[:size]) in DEGREES and _is_degree(words[size:])
        for size in range(1, min(_LONGEST_DEGREE, len(plain)) + 1)
    )


def _without_degrees(words: list[str]) -> list[str]:
    while len(words) > 1 and words[-1].casefold() in _OTHERS:
        words = words[:-1]
    # Without a comma only what is written like a degree is one: "Jaka Ma" keeps its last word, "Jaka MA" does
    # not, and in a name that is all in capitals nothing can be told.
    shouted = all(word.isupper() for word in words)
    while len(words) > 1 and _looks_like_degree(words[-1], shouted=shouted):
        words = words[:-1]
    return words


def _looks_like_degree(word: str, *, shouted: bool) -> bool:
    if word.replace(".", "").casefold() not in DEGREES:
        return False
    return "." in word or (not shouted and sum(letter.isupper() for letter in word) > 1)


def _without_prefixes(words: list[str]) -> list[str]:
    after_rank = False
    while len(words) > 1:
        size = _prefix_size(words)
        if size:
            after_rank = after_rank or " ".join(words[:size]) in RANKS
        elif after_rank and words[0] in RANK_QUALIFIERS:
            size = 1
        else:
            break
        words = words[size:]
    return words


def _prefix_size(words: Sequence[str]) -> int:
    for size in range(min(_LONGEST_PREFIX, len(words) - 1), 0, -1):
        if " ".join(words[:size]) in _PREFIXES:
            return size
    return 0


def _joined_initials(words: Sequence[str]) -> list[str]:
    joined: list[str] = []
    open_ = False
    for word in words:
        single = len(word) == 1 and word.isalpha()
        if single and open_:
            joined[-1] += word
        else:
            joined.append(word)
        open_ = single
    return joined
