"""Names as words, and which forms can be one person's: short names, pet forms, aliases."""

from __future__ import annotations

import re
from functools import lru_cache

from pidato_kb.language.id.aliases import ALIASES

__all__ = ["Words", "covers", "is_known_alias", "is_pet_form", "name_words"]

Words = tuple[str, ...]

_WORD = re.compile(r"[^\W_]+(?:[-’'`.][^\W_]+)*")
_SHORTEST_PET_FORM = 4  # letters


@lru_cache(maxsize=8192)
def name_words(name: str) -> Words:
    """Return the words of a name in lower case, without stops: "M. Fadil Imran" → ("m", "fadil", "imran")."""
    return tuple(w.lower().replace(".", "").replace("’", "'").replace("`", "'") for w in _WORD.findall(name))


def covers(longer: Words, shorter: Words) -> bool:
    """Whether all words of the shorter name stand in the longer one in the same order."""
    rest = iter(longer)
    return bool(shorter) and all(any(word == other for other in rest) for word in shorter)


def is_pet_form(full: Words, short: str) -> bool:
    """Whether a short name is the head or the tail of one of the name's words: Tirta for Tirtayasa, Lani for Melani."""
    if len(short) < _SHORTEST_PET_FORM:
        return False
    return any(len(word) > len(short) and (word.startswith(short) or word.endswith(short)) for word in full)


def is_known_alias(full: Words, words: Words) -> bool:
    """Whether newspapers know the bearer of the full name under these words (Jokowi for Joko Widodo)."""
    known = ALIASES.get(" ".join(words))
    return known is not None and set(known.split()) <= set(full)
