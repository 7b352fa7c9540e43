"""What is shown beside a hit: the sentences around it, verbatim, and the nearest sentence of it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pidato_kb.encoders.bundled import BundledEncoder
from pidato_kb.indexes import FlatIndex
from pidato_kb.models import Article, Attribution, Hit, Quote, QuoteKind, Speaker, StoredQuote
from pidato_kb.search import Request, answered
from pidato_kb.search.finishing import around, with_nearest
from pidato_kb.store import Store

TEXT = (
    "Pasar itu sepi. Pedagang mengeluh.\n"
    "“Harga cabai naik. Kami rugi,” kata Dewi Larasati. Ia menutup warungnya. Warga pulang.\n"
    "Besok pasar buka lagi."
)
QUOTE = "Harga cabai naik. Kami rugi,"


@pytest.mark.parametrize(
    ("count", "before", "after"),
    [
        (0, "“", "” kata Dewi Larasati."),
        (1, "Pedagang mengeluh.\n“", "” kata Dewi Larasati. Ia menutup warungnya."),
        (
            9,
            "Pasar itu sepi. Pedagang mengeluh.\n“",
            TEXT[TEXT.index("” kata") :],
        ),
    ],
)
def test_the_sentences_around_a_quote(count: int, before: str, after: str) -> None:
    start = TEXT.index(QUOTE)
    context = around(TEXT, start, start + len(QUOTE), count)
    assert (context.before, context.after) == (before, after)


@given(
    st.text(st.sampled_from('ab.AB “”"\n?'), min_size=1, max_size=60),
    st.integers(0, 60),
    st.integers(1, 60),
    st.integers(0, 3),
)
def test_a_context_is_always_verbatim(text: str, start: int, length: int, count: int) -> None:
    start = min(start, len(text) - 1)
    end = min(start + length, len(text))
    context = around(text, start, end, count)
    begin = start - len(context.before)
    assert begin >= 0
    assert text[begin : end + len(context.after)] == context.before + text[start:end] + context.after


def hit(text: str, rank: int = 1) -> Hit:
    quote = Quote(0, len(text), text, QuoteKind.DIRECT, 0, Attribution(Speaker(), "none", 0.0))
    return Hit(rank, 0.5, StoredQuote(f"{rank}", quote, Article(text, "a"), None))


def test_the_nearest_sentence_of_each_hit_is_found(encoder: BundledEncoder) -> None:
    first = hit("Terima kasih kepada semua. Kapal kami tidak melaut karena gelombang tinggi. Sampai jumpa besok.", 1)
    second = hit("Sekolah dibuka lagi. Nelayan menunggu ombak reda.", 2)
    found = with_nearest([first, second], "laut yang berbahaya", encoder)
    assert [each.nearest and each.nearest.text for each in found] == [
        "Kapal kami tidak melaut karena gelombang tinggi.",
        "Nelayan menunggu ombak reda.",
    ]


def test_a_quote_of_one_sentence_is_not_encoded() -> None:
    found = with_nearest([hit("Kapal tidak melaut")], "ombak", None)  # type: ignore[arg-type]
    assert found[0].nearest is not None
    assert found[0].nearest.text == "Kapal tidak melaut"


def test_hits_get_what_was_asked_for(
    store: Store, open_index: Callable[[], FlatIndex], encoder: BundledEncoder
) -> None:
    plain, full = answered(
        store,
        open_index,
        encoder,
        [Request("ombak di laut", limit=1), Request("ombak di laut", limit=1, context=0, nearest=True)],
    )
    assert (plain[0].context, plain[0].nearest) == (None, None)
    assert full[0].context is not None
    assert full[0].nearest is not None
