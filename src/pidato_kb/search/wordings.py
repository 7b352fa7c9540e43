"""Whether two quotes are one utterance printed twice: the same words but for spelling, signs and trimming.

Words are aligned from both beginnings in lockstep (no gap is ever skipped, so one pass does): whatever differs
has to be one of the few harmless things that are named here, else the quotes are two.  In doubt they are two.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple, TypeAlias

from pidato_kb.language.id.wordings import DOUBLED, OPENERS, SPELLINGS, WEIGHTY

__all__ = ["IsSlip", "Wording", "one_slip_apart", "same_wording", "wording"]

IsSlip: TypeAlias = Callable[[str, str], bool]
"""Tells of two words that differ like a slip and its word whether they are that, or two words."""

SHORTEST_SLIP = 7
"""Letters of the shorter word: in shorter ones a letter more or less makes too many other words (`pajak`, `pasak`)."""

SHORTEST_DOUBLED = 5
"""The same where a consonant is doubled or not (`menaikkan`): `masa` and `massa` are two words."""

SHORTEST_QUOTE = 3
"""Words of a quote that can be recognised: "Belum tahu," is said many times over."""

SHORTEST_TRIMMED = 6
"""Words that must be left where the closing word is missing: of less, a word is too large a part."""

# A number with its separators is one word; signs that change an amount are words too.
_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:'[^\W\d_]+)*|[%$+<=>]|£|€|¥|±|(?<![\w)])-(?=\d)")
# Soft hyphens, joiners and direction marks are invisible and split words.
_PLAIN = {
    **dict.fromkeys(map(ord, "’‘ʼ`´"), "'"),
    **dict.fromkeys(map(ord, "−–"), "-"),
    **dict.fromkeys((0xAD, *range(0x200B, 0x2010), 0x2060, 0xFEFF)),
}
_THOUSANDS = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?")
_SIGNS = {"%": "persen", "-": "minus"}
_TWICE = re.compile(r"([b-df-hj-np-tv-z])\1")


class Wording(NamedTuple):
    """The words of a quote as they are compared; `capitals` are the places of words with a capital letter."""

    words: tuple[str, ...]
    capitals: frozenset[int]
    asks: bool


@lru_cache(maxsize=20_000)
def wording(text: str) -> Wording:
    """Return what is compared of a quote: its words in lower case in their usual spelling, no punctuation.

    A question stays told from a statement; a word that opens speech and says nothing (`Nah, …`) is left out.
    """
    clean = unicodedata.normalize("NFKC", text).translate(_PLAIN)
    raw = _WORD.findall(clean)
    if len(raw) > 1 and raw[0].casefold() in OPENERS:
        raw = raw[1:]
    return Wording(
        tuple(_word(word) for word in raw),
        frozenset(place for place, word in enumerate(raw) if word[0].isupper()),
        clean.rstrip("\"'”’»)] .…").endswith("?"),
    )


def _word(raw: str) -> str:
    if raw[0].isdigit():
        return raw.replace(".", "") if _THOUSANDS.fullmatch(raw) else raw.replace(".", ",")
    word = raw.replace("'", "").casefold()
    return _SIGNS.get(word) or SPELLINGS.get(word, word)


def same_wording(a: Wording, b: Wording, is_slip: IsSlip) -> bool:
    """Return whether these are the words of one utterance.

    May differ: the spelling (`SPELLINGS`, a consonant doubled or not), where words are joined (`di samping`), a
    function word printed twice, a slip of the pen in words without a capital (at most one in eight words), and
    one closing word that carries no weight (`WEIGHTY`).  Nothing else may, least of all a number, a name, a
    negation.
    """
    if a.asks is not b.asks or min(len(a.words), len(b.words)) < SHORTEST_QUOTE:
        return False
    if a.words == b.words:
        return True
    i = j = slips = 0
    while i < len(a.words) and j < len(b.words):
        step = _step(a.words, i, b.words, j)
        if step is None:
            if i in a.capitals or j in b.capitals or not _slipped(a.words[i], b.words[j], is_slip):
                return False
            slips += 1
            step = (1, 1)
        i, j = i + step[0], j + step[1]
    if slips > max(1, min(len(a.words), len(b.words)) // 8):
        return False
    return _trimmed(a, i, j) if j == len(b.words) else _trimmed(b, j, i)


def _step(a: tuple[str, ...], i: int, b: tuple[str, ...], j: int) -> tuple[int, int] | None:
    """Return how many words of each side are the same here, None where they differ."""
    if a[i] == b[j] or _spelled_alike(a[i], b[j]):
        return 1, 1
    if _twice(a, i):
        return 1, 0
    if _twice(b, j):
        return 0, 1
    if "".join(a[i : i + 2]) == b[j] and b[j].isalpha():
        return 2, 1
    if "".join(b[j : j + 2]) == a[i] and a[i].isalpha():
        return 1, 2
    return None


def _twice(words: tuple[str, ...], place: int) -> bool:
    return place > 0 and words[place] == words[place - 1] and words[place] in DOUBLED


def _spelled_alike(a: str, b: str) -> bool:
    if min(len(a), len(b)) < SHORTEST_DOUBLED or abs(len(a) - len(b)) > 2 or not (a.isalpha() and b.isalpha()):
        return False
    return _TWICE.sub(r"\1", a) == _TWICE.sub(r"\1", b)


def _slipped(a: str, b: str, is_slip: IsSlip) -> bool:
    if min(len(a), len(b)) < SHORTEST_SLIP or not (a.isalpha() and b.isalpha()):
        return False
    return one_slip_apart(a, b) and a not in WEIGHTY and b not in WEIGHTY and is_slip(a, b)


def _trimmed(longer: Wording, kept: int, of_other: int) -> bool:
    """Return whether what is left of the longer one is nothing, or a closing word that carries no weight."""
    rest = longer.words[kept:]
    if not rest:
        return True
    (closing, *more) = rest
    return (
        not more
        and min(kept, of_other) >= SHORTEST_TRIMMED
        and closing.isalpha()
        and kept not in longer.capitals
        and closing not in WEIGHTY
        and longer.words[kept - 1] not in WEIGHTY
    )


def one_slip_apart(a: str, b: str) -> bool:
    """Return whether a letter left out, one too many or two neighbours swapped, behind the first letter, tell a from b.

    Source: Damerau 1964, A technique for computer detection and correction of spelling errors, without the
    fourth of his errors, another letter in place of one, and without the first letter, which is seldom wrong
    (Pollock & Zamora 1984, Automatic spelling correction in scientific and scholarly text): between real words these
    are the usual differences (`penting`, `pending`; `tinggal`, `ninggal`).
    """
    if a == b or a[:1] != b[:1]:
        return False
    start = 0
    while start < min(len(a), len(b)) and a[start] == b[start]:
        start += 1
    a, b = a[start:], b[start:]
    return a[1:] == b or a == b[1:] or (a[:2] == b[1::-1] and a[2:] == b[2:])
