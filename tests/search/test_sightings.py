"""The same utterance in several articles is one answer; nobody's words are folded with another's."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pidato_kb.models import Article, Attribution, Filters, Quote, QuoteKind, SearchMode, Speaker, SpeakerKind
from pidato_kb.search import Request, like, search
from pidato_kb.search.sightings import fold
from pidato_kb.store import NewArticle, SpeakerEntry, Store
from pidato_kb.store.sighted import Utterance

if TYPE_CHECKING:
    from pidato_kb.encoders.bundled import BundledEncoder
    from pidato_kb.indexes import FlatIndex

BRIDGE = "Kami akan memperbaiki jembatan gantung itu sebelum musim hujan tiba"


def said(
    row: int, text: str = BRIDGE, speaker: str | None = "salim", kind: str = "direct", cue: str = "kata"
) -> Utterance:
    return Utterance(row, text, kind, cue, speaker)


def never(a: str, b: str) -> bool:
    return False


def groups(*utterances: Utterance) -> set[frozenset[int]]:
    return {frozenset(group) for group in fold(utterances, never)}


def test_the_same_words_of_one_speaker_are_one() -> None:
    assert groups(said(1), said(2, BRIDGE.upper() + "."), said(3, BRIDGE + " sekali")) == {frozenset({1, 2, 3})}


def test_the_same_words_of_two_speakers_are_two() -> None:
    assert groups(said(1), said(2, speaker="ratna")) == {frozenset({1}), frozenset({2})}


def test_words_of_an_unknown_speaker_join_the_only_one_who_said_them() -> None:
    assert groups(said(1, speaker=None), said(2)) == {frozenset({1, 2})}
    assert groups(said(1, speaker=None), said(2, speaker=None)) == {frozenset({1, 2})}


def test_they_join_nobody_where_two_said_them() -> None:
    found = groups(said(1, speaker=None), said(2), said(3, speaker="ratna"), said(4, speaker=None))
    assert found == {frozenset({1, 4}), frozenset({2}), frozenset({3})}


def test_a_paraphrase_is_folded_under_the_same_cue_alone() -> None:
    denied = said(2, kind="indirect", cue="membantah")
    told = said(1, kind="indirect", cue="mengatakan")
    assert groups(told, denied, said(3, kind="indirect", cue="Mengatakan")) == {frozenset({1, 3}), frozenset({2})}


def test_direct_words_are_not_folded_with_a_paraphrase_or_with_a_denial() -> None:
    assert groups(said(1), said(2, kind="indirect"), said(3, cue="membantah")) == {
        frozenset({1}),
        frozenset({2}),
        frozenset({3}),
    }


utterances = st.builds(
    Utterance,
    row=st.just(0),
    text=st.sampled_from(
        [
            BRIDGE,
            BRIDGE + "!",
            BRIDGE + " sekali",
            BRIDGE.replace("akan", "tidak akan"),
            BRIDGE.replace("jembatan", "jembatan jembatan"),
            BRIDGE.replace("sebelum musim", "sebelummusim"),
            "Belum,",
            "",
        ]
    ),
    kind=st.sampled_from(["direct", "indirect"]),
    cue=st.sampled_from(["kata", "membantah", None]),
    speaker=st.sampled_from(["salim", "ratna", None]),
)


@given(st.lists(utterances, max_size=12), st.randoms(use_true_random=False))
def test_folding_does_not_depend_on_the_order_and_loses_no_row(found: list[Utterance], random: object) -> None:
    numbered = [utterance._replace(row=row) for row, utterance in enumerate(found)]
    shuffled = sorted(numbered, key=lambda _: random.random())  # type: ignore[attr-defined]
    assert groups(*numbered) == groups(*shuffled)
    assert sorted(row for group in fold(numbered, never) for row in group) == list(range(len(found)))


@given(st.lists(utterances, max_size=12))
def test_no_group_has_two_speakers_or_two_kinds(found: list[Utterance]) -> None:
    numbered = [utterance._replace(row=row) for row, utterance in enumerate(found)]
    for group in fold(numbered, never):
        assert len({numbered[row].speaker for row in group} - {None}) <= 1
        assert len({numbered[row].kind for row in group}) == 1


def article(number: int, text: str, speaker: str, encoder: BundledEncoder) -> NewArticle:
    """An article that prints one quote; `number` makes it another article, another outlet, another day."""
    body = f"“{text}” kata {speaker}."
    source = Article(body, source=f"{number}", outlet=f"Kabar {number}", date=f"2024-01-{1 + number % 28:02}")
    attribution = Attribution(Speaker(speaker, SpeakerKind.PERSON), "name", 0.9)
    quote = Quote(1, 1 + len(text), text, QuoteKind.DIRECT, 0, attribution)
    entry = SpeakerEntry(speaker.lower(), speaker, SpeakerKind.PERSON)
    vectors = encoder.encode_document([text])
    return NewArticle(source, (quote,), (entry,), vectors[0], vectors)


@pytest.fixture(scope="module")
def printed(encoder: BundledEncoder, tmp_path_factory: pytest.TempPathFactory) -> Store:
    """One press release in 200 outlets, with a slip in one of them, and three other quotes about the bridge."""
    store = Store.open(tmp_path_factory.mktemp("printed") / "pidato.db", create=True)
    others = ["Jembatan itu bukan urusan kami", "Siapa yang membayar jembatan baru itu", "Jembatan lama lebih kuat"]
    texts = [BRIDGE] * 199 + [BRIDGE.replace("memperbaiki", "mempebraiki"), *others]
    store.add([article(n, text, "Salim", encoder) for n, text in enumerate(texts)], model=encoder.model)
    return store


@pytest.fixture(scope="module")
def index(printed: Store, encoder: BundledEncoder) -> Callable[[], FlatIndex]:
    from pidato_kb.indexes import FlatIndex
    from pidato_kb.search import indexed_vectors

    index = FlatIndex(encoder.dimension)
    for chunk in printed.vectors(encoder.model):
        index.add(chunk.rows.tolist(), indexed_vectors(chunk.quotes, chunk.heads))
    return lambda: index


@pytest.mark.parametrize("mode", SearchMode)
def test_a_search_for_four_gives_four_different_things(
    printed: Store, index: Callable[[], FlatIndex], encoder: BundledEncoder, mode: SearchMode
) -> None:
    hits = search(printed, index, encoder, Request("memperbaiki jembatan gantung", limit=4, mode=mode))
    assert len(hits) == 4
    assert [hit.rank for hit in hits] == [1, 2, 3, 4]
    assert [len(hit.sightings) for hit in hits] == [200, 1, 1, 1]


def test_sightings_come_in_time_and_hold_the_hit_itself(
    printed: Store, index: Callable[[], FlatIndex], encoder: BundledEncoder
) -> None:
    (hit,) = search(printed, index, encoder, Request("memperbaiki jembatan gantung", limit=1))
    dates = [sighting.date or "" for sighting in hit.sightings]
    assert dates == sorted(dates)
    assert hit.stored.id in [sighting.quote for sighting in hit.sightings]


def test_only_what_passes_the_filters_is_a_sighting(
    printed: Store, index: Callable[[], FlatIndex], encoder: BundledEncoder
) -> None:
    request = Request("memperbaiki jembatan gantung", Filters(outlet="Kabar 17"), limit=1)
    (hit,) = search(printed, index, encoder, request)
    assert {sighting.outlet for sighting in hit.sightings} == {"Kabar 17", *(f"Kabar 17{n}" for n in range(10))}


def test_unfolded_every_printing_is_a_hit_of_its_own(
    printed: Store, index: Callable[[], FlatIndex], encoder: BundledEncoder
) -> None:
    hits = search(printed, index, encoder, Request("memperbaiki jembatan gantung", limit=9, folded=False))
    assert [len(hit.sightings) for hit in hits] == [1] * 9


def test_like_leaves_the_quote_out_and_folds_the_rest(printed: Store, index: Callable[[], FlatIndex]) -> None:
    quote = next(stored.id for stored in printed.get_quotes([1]).values())
    hits = like(printed, index, quote, limit=4)
    assert [len(hit.sightings) for hit in hits] == [199, 1, 1, 1]
    assert quote not in [sighting.quote for sighting in hits[0].sightings]


def test_the_articles_with_a_word_are_counted_up_to_a_limit(printed: Store, tmp_path: Path) -> None:
    assert printed.articles_with("jembatan", 1000) == 203
    assert printed.articles_with("jembatan", 20) == 20
    assert printed.articles_with("mempebraiki", 20) == 1
    assert printed.articles_with("?!", 20) == 0
