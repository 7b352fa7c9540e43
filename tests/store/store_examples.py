"""Small articles of invented people, and the shortest way to a stored quote."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from pidato_kb.models import Article, Attribution, Quote, QuoteKind, Span, Speaker, SpeakerKind
from pidato_kb.store import NewArticle, SpeakerEntry

MODEL = "model-contoh"
BUPATI = Speaker("Rangga Wirabumi", SpeakerKind.PERSON, "Bupati", "Sukamelati")
RESIDENT = Speaker("seorang warga", SpeakerKind.ROLE, "warga")
BUPATI_ENTRY = SpeakerEntry("rangga-wirabumi", "Rangga Wirabumi", SpeakerKind.PERSON, ("Rangga", "Bupati Rangga"))


def article(
    words: str,
    source: str = "a.txt",
    *,
    title: str | None = "Kabar Desa",
    outlet: str | None = "Harian Melati",
    date: str | None = "2021-03-04",
    source_id: str | None = None,
) -> Article:
    """An article that quotes these words once."""
    text = f"SUKAMELATI - “{words}” kata Rangga Wirabumi kepada warga."
    return Article(text, source, title, outlet, date, source_id=source_id)


def quote(
    where: Article,
    words: str,
    speaker: Speaker = BUPATI,
    *,
    kind: QuoteKind = QuoteKind.DIRECT,
    confidence: float = 0.9,
    fragment: bool = False,
) -> Quote:
    """The quote of these words of an article, with its cue and mention where the article has them."""
    start = where.text.index(words)
    attribution = Attribution(speaker, "name", confidence, span(where, "Rangga Wirabumi"), second="Dewi")
    cue = span(where, "kata")
    return Quote(start, start + len(words), words, kind, 1, attribution, cue, fragment)


def span(where: Article, words: str) -> Span | None:
    start = where.text.find(words)
    return None if start < 0 else Span(start, start + len(words), words)


def new(
    words: str, source: str = "a.txt", *, vectors: bool = False, entry: SpeakerEntry | None = BUPATI_ENTRY
) -> NewArticle:
    """An article of one quote, ready to be stored."""
    of = article(words, source)
    if not vectors:
        return NewArticle(of, (quote(of, words),), (entry,))
    return NewArticle(of, (quote(of, words),), (entry,), unit(0), np.stack([unit(1)]))


def unit(place: int, dimension: int = 4) -> npt.NDArray[np.float32]:
    """A vector of unit length along one axis."""
    vector = np.zeros(dimension, dtype=np.float32)
    vector[place] = 1
    return vector
