"""What is shown with a hit beside itself, for those who ask for it: the sentences around, the nearest sentence."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pidato_kb.encoders.text import encodable
from pidato_kb.models import Context, Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pidato_kb.encoders.base import Encoder
    from pidato_kb.models import Hit

__all__ = ["around", "finished", "with_context", "with_nearest"]


def finished(hits: list[Hit], query: str, encoder: Encoder, *, context: int | None, nearest: bool) -> list[Hit]:
    """Add what was asked for to the hits of a query."""
    if nearest:
        hits = with_nearest(hits, query, encoder)
    return hits if context is None else with_context(hits, context)


def with_context(hits: Sequence[Hit], count: int) -> list[Hit]:
    """Add the rest of the quote's own sentence and `count` sentences before and behind it to each hit."""
    return [
        replace(hit, context=around(hit.stored.article.text, hit.stored.quote.start, hit.stored.quote.end, count))
        for hit in hits
    ]


def around(text: str, start: int, end: int, count: int) -> Context:
    """Return what stands before and behind text[start:end], verbatim: before + quote + after is one passage.

    A quotation of several sentences counts as part of the one that it stands in.
    """
    from pidato_kb.extraction.document import analyse

    sentences = analyse(text).sentences
    first = next((at for at, sentence in enumerate(sentences) if sentence.end > start), len(sentences))
    last = next((at for at in range(len(sentences) - 1, -1, -1) if sentences[at].start < end), -1)
    before = sentences[max(first - count, 0) : first + 1]
    after = sentences[max(last, 0) : last + count + 1]
    return Context(
        before=text[min([start, *(sentence.start for sentence in before)]) : start],
        after=text[end : max([end, *(sentence.end for sentence in after)])],
    )


def with_nearest(hits: Sequence[Hit], query: str, encoder: Encoder) -> list[Hit]:
    """Add the sentence that is nearest in meaning to the query to each hit of which no word matched.

    The sentences of all such hits are encoded in one go; a quote of one sentence needs no encoding.
    """
    marked = [hit if hit.matches else replace(hit, nearest=_only(hit.stored.quote.text)) for hit in hits]
    open_ = [at for at, hit in enumerate(marked) if not hit.matches and hit.nearest is None]
    if not open_:
        return marked
    pieces = [(at, span) for at in open_ for span in _sentences(marked[at].stored.quote.text)]
    asked = encoder.encode_query([encodable(query)])[0]
    scores = (encoder.encode_document([encodable(span.text) for _, span in pieces]) @ asked).tolist()
    best: dict[int, tuple[float, Span]] = {}
    for (at, span), score in zip(pieces, scores, strict=True):
        if at not in best or score > best[at][0]:
            best[at] = score, span
    for at, (_, span) in best.items():
        marked[at] = replace(marked[at], nearest=span)
    return marked


def _sentences(text: str) -> list[Span]:
    from pidato_kb.extraction.sentences import split_paragraph

    return [Span(start, end, text[start:end]) for start, end in split_paragraph(text, 0, len(text), ())]


def _only(text: str) -> Span | None:
    """Return the sentence of a quote that is one sentence; None where it holds several."""
    sentences = _sentences(text)
    return None if len(sentences) > 1 else Span(0, len(text), text)
