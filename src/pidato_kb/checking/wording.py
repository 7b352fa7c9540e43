"""Plain sentences about what a check found, in Indonesian and in English."""

from __future__ import annotations

from pidato_kb.claims import Flag, Note
from pidato_kb.language.en.check_sentences import SENTENCES as ENGLISH
from pidato_kb.language.id.check_sentences import SENTENCES as INDONESIAN

__all__ = ["note", "verdict_note"]


def note(flag: Flag, word: str = "", other: str = "") -> Note:
    """Return the sentence about a flag; `word` and `other` are what it is about."""
    return Note(flag, *(_filled(sentences[flag], word, other) for sentences in (INDONESIAN, ENGLISH)))


def verdict_note(verdict: str, word: str, other: str) -> Note:
    """Return the sentence about a verdict that needs one."""
    return Note(None, *(_filled(sentences[verdict], word, other) for sentences in (INDONESIAN, ENGLISH)))


def _filled(sentence: str, word: str, other: str) -> str:
    return sentence.format(word=word, other=other)
