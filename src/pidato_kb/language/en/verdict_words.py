"""What each verdict on a draft's quote means, in English."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

__all__ = ["VERDICT_WORDS"]

VERDICT_WORDS: Mapping[str, str] = MappingProxyType(
    {
        "exact": "word for word",
        "partial": "the words are right, the sentence is cut",
        "partial_lost": "the words are right, but the cut changes what they say",
        "altered": "the words differ",
        "misattributed": "somebody else said it",
        "not_found": "not found in what was searched",
    }
)
