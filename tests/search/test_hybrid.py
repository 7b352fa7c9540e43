from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pidato_kb.encoders.bundled import BundledEncoder
from pidato_kb.errors import EncoderError, ModelMismatch, NotFoundError, UsageError
from pidato_kb.indexes import FlatIndex
from pidato_kb.indexes.base import VectorIndex
from pidato_kb.models import Filters, Hit, Part, QuoteKind, SearchMode
from pidato_kb.search import RECIPE, Request, like, search, search_many
from pidato_kb.search.ranking import Ranking
from pidato_kb.search.reading import read_query
from pidato_kb.store import Store

if TYPE_CHECKING:
    import numpy.typing as npt

OpenIndex = Callable[[], VectorIndex]
Ask = Callable[..., list[Hit]]


@pytest.fixture(scope="module")
def ask(store: Store, open_index: OpenIndex, encoder: BundledEncoder) -> Ask:
    """Search with a query and the other fields of a request."""

    def ask(query: str, **fields: object) -> list[Hit]:
        return search(store, open_index, encoder, Request(query, **fields))  # type: ignore[arg-type]

    return ask


def no_index() -> VectorIndex:
    raise AssertionError("the index was opened")


def words(hits: Sequence[Hit]) -> list[str]:
    return [hit.stored.quote.text for hit in hits]


def test_a_query_finds_the_words_themselves(ask: Ask) -> None:
    hits = ask("operasi pasar")
    assert words(hits)[0] == "Kami akan menggelar operasi pasar mulai besok pagi"
    assert [span.text for span in hits[0].matches] == ["operasi", "pasar"]
    assert hits[0].rank == 1


def test_a_query_finds_the_same_meaning_in_other_words(ask: Ask) -> None:
    assert words(ask("ombak besar di laut"))[0].startswith("Gelombang setinggi empat meter")


def test_an_english_query_finds_indonesian_quotes(ask: Ask) -> None:
    assert words(ask("children should study without fear of the rain"))[0].startswith("Anak-anak berhak belajar")


def test_the_article_speaks_for_a_quote_that_does_not_name_its_subject(ask: Ask) -> None:
    of_article = {hit.stored.article.title for hit in ask("harga cabai", limit=3)}
    assert of_article == {"Harga Cabai Naik di Pasar Sukamelati"}


def test_hits_come_best_first_with_ranks_and_scores_from_1_to_0(ask: Ask) -> None:
    hits = ask("bantuan beras untuk nelayan", limit=100)
    assert [hit.rank for hit in hits] == list(range(1, 8))
    scores = [hit.score for hit in hits]
    assert scores == sorted(scores, reverse=True)
    assert 0 <= scores[-1] <= scores[0] <= 1


@pytest.mark.parametrize("mode", SearchMode)
def test_a_deeper_ranking_is_the_one_that_is_asked_for_at_once(
    store: Store, open_index: OpenIndex, encoder: BundledEncoder, mode: SearchMode
) -> None:
    query = "bantuan beras nelayan"
    recipe = replace(RECIPE, candidates=1, rescored=1)
    vector = encoder.encode_query([query])[0]

    def ranking() -> Ranking:
        reading = read_query(store, query, recipe)
        return Ranking(store, open_index(), lambda: vector, reading, Request(query, mode=mode), recipe)

    step_by_step = ranking()
    for depth in (1, 2, 5, 2, 20):
        assert step_by_step(depth) == ranking()(depth)


@pytest.mark.parametrize("mode", SearchMode)
@pytest.mark.parametrize(
    "query",
    [
        "bantuan beras nelayan",
        "penolakan rasuah",
        "Rangga Wirabumi soal cabai maret 2021",
        "rice for fishermen",
        "gmn atap",
    ],
)
def test_the_parts_of_a_score_add_up_to_it(ask: Ask, query: str, mode: SearchMode) -> None:
    for hit in ask(query, mode=mode):
        assert sum(value for _, value in hit.parts) == pytest.approx(hit.score)
        assert len({part for part, _ in hit.parts}) == len(hit.parts)


def test_each_kind_of_evidence_is_a_part(ask: Ask) -> None:
    def parts(query: str) -> set[Part]:
        return {part for part, value in ask(query, limit=1)[0].parts if value}

    assert parts("atap bocor murid") == {Part.SEMANTIC, Part.WORDS}
    assert Part.RELATED in parts("rain on the roof of the school")
    assert Part.DATE in parts("nelayan mei 2021")


def test_a_step_that_is_left_out_leaves_no_part(store: Store, open_index: OpenIndex, encoder: BundledEncoder) -> None:
    recipe = RECIPE.without("translations")
    (hit,) = search(store, open_index, encoder, Request("roof of the school", limit=1), recipe)
    assert [part for part, _ in hit.parts] == [Part.SEMANTIC]


def test_a_misspelt_query_finds_what_was_meant(ask: Ask) -> None:
    # "gelombng" stands nowhere, "gelombang" in two articles or more: here in one, so it stays as it is.
    assert words(ask("nelayn", mode=SearchMode.LEXICAL)) == []
    assert "nelayan" in words(ask("bantuan utk nelayan", mode=SearchMode.LEXICAL))[0]


def test_a_reranker_has_the_last_word(store: Store, open_index: OpenIndex, encoder: BundledEncoder) -> None:
    class Longest:
        def scores(self, query: str, texts: Sequence[str]) -> list[float]:
            assert query == "harga"
            return [len(text) / 100 for text in texts]

    hits = search(store, open_index, encoder, Request("harga", limit=3), reranker=Longest())
    lengths = [len(text) for text in words(hits)]
    assert lengths == sorted(lengths, reverse=True)
    assert lengths[0] == max(len(text) for text in words(search(store, open_index, encoder, Request("a", limit=9))))
    for hit in hits:
        assert hit.score == len(hit.stored.quote.text) / 100
        assert sum(value for _, value in hit.parts) == pytest.approx(hit.score)


def test_the_limit_is_kept(ask: Ask) -> None:
    assert len(ask("harga", limit=2)) == 2


@pytest.mark.parametrize("mode", SearchMode)
def test_a_filtered_search_is_full_as_long_as_quotes_pass(ask: Ask, mode: SearchMode) -> None:
    filters = Filters(outlet="Harian Melati", kind=QuoteKind.DIRECT)
    hits = ask("Sukamelati nelayan", filters=filters, limit=4, mode=mode)
    assert len(hits) == 4
    assert {hit.stored.article.outlet for hit in hits} == {"Harian Melati"}


def test_a_filter_that_nothing_passes_finds_nothing(ask: Ask) -> None:
    for mode in SearchMode:
        assert ask("harga", filters=Filters(speaker="Siapa Pun"), mode=mode) == []


def test_filters_change_who_is_asked_and_not_the_order(ask: Ask) -> None:
    filters = Filters(speaker="Rangga Wirabumi")
    everyone = ask("murid belajar di sekolah", limit=100, mode=SearchMode.SEMANTIC)
    his = [hit for hit in everyone if hit.stored.quote.speaker.name == "Rangga Wirabumi"]
    assert words(ask("murid belajar di sekolah", filters=filters, mode=SearchMode.SEMANTIC)) == words(his)


def test_lexical_mode_needs_no_encoder_and_no_index(store: Store) -> None:
    class NoEncoder(BundledEncoder):
        def encode_query(self, texts: Sequence[str]) -> npt.NDArray[np.float32]:
            raise AssertionError(f"{texts} were encoded")

    hits = search(store, no_index, NoEncoder(), Request("sambal", mode=SearchMode.LEXICAL))
    assert words(hits)[0] == "Saya terpaksa mengurangi porsi sambal di warung"


def test_semantic_mode_gives_inner_products_and_marks_no_words(
    ask: Ask, store: Store, encoder: BundledEncoder, open_index: OpenIndex
) -> None:
    (hit,) = ask("atap bocor", mode=SearchMode.SEMANTIC, limit=1)
    row = store.quote_row(hit.stored.id)
    expected = open_index().search(encoder.encode_query(["atap bocor"])[0], 1)
    assert ([row], [hit.score]) == (expected[0].tolist(), expected[1].tolist())
    assert hit.matches == ()


@pytest.mark.parametrize("query", ['"', "a AND", "quote:x", "NEAR(a b)", "a*", "(", "-b", "^", "OR", "{}", "a\x00b"])
def test_the_signs_of_full_text_are_only_signs(ask: Ask, query: str) -> None:
    for mode in SearchMode:
        ask(query, mode=mode)


@settings(deadline=None)
@given(query=st.text(st.characters(exclude_categories=()), min_size=1, max_size=30))
def test_no_query_is_too_odd(ask: Ask, query: str) -> None:
    if query.strip():
        assert len(ask(query, limit=3)) == 3


def test_a_query_without_words_is_answered_by_meaning_alone(ask: Ask) -> None:
    hits = ask("?!")
    assert len(hits) == 7
    assert all(hit.parts == ((Part.SEMANTIC, hit.score),) for hit in hits)
    assert ask("?!", mode=SearchMode.LEXICAL) == []


def test_a_very_long_query_is_answered(ask: Ask) -> None:
    assert len(ask("nelayan " * 50_000, limit=2)) == 2
    assert len(ask(" ".join(f"kata{number}" for number in range(20_000)), limit=2)) == 2


def test_an_empty_query_and_no_hits_wanted_are_refused() -> None:
    for query in ("", "  \n"):
        with pytest.raises(UsageError, match="query is empty"):
            Request(query)
    with pytest.raises(UsageError, match="0 hits"):
        Request("a", limit=0)


def test_an_empty_knowledge_base_has_no_answers(empty_store: Store, encoder: BundledEncoder) -> None:
    for mode in SearchMode:
        request = Request("harga", mode=mode)
        assert search(empty_store, lambda: FlatIndex(encoder.dimension), encoder, request) == []


def test_many_requests_are_answered_in_turn_like_one_by_one(
    ask: Ask, store: Store, open_index: OpenIndex, encoder: BundledEncoder
) -> None:
    modes = list(SearchMode)
    requests = [Request(f"{word} naik", mode=modes[n % 3]) for n, word in enumerate(["harga", "air", "ombak", "a"])]
    together = list(search_many(store, open_index, encoder, requests))
    assert [words(hits) for hits in together] == [words(ask(r.query, mode=r.mode)) for r in requests]


def test_what_the_encoder_raises_arrives(store: Store, open_index: OpenIndex) -> None:
    class Broken(BundledEncoder):
        def encode_query(self, texts: Sequence[str]) -> npt.NDArray[np.float32]:
            raise EncoderError(f"no model for {len(texts)} query")

    with pytest.raises(EncoderError, match="no model for 1 query"):
        search(store, open_index, Broken(), Request("harga"))


def test_the_index_of_another_model_is_refused(store: Store, encoder: BundledEncoder) -> None:
    other = FlatIndex(3)
    other.add([1], np.ones((1, 3), dtype=np.float32))
    with pytest.raises(ModelMismatch):
        search(store, lambda: other, encoder, Request("harga"))


def test_like_finds_the_nearest_quotes_and_not_itself(
    store: Store, encoder: BundledEncoder, open_index: OpenIndex, ask: Ask
) -> None:
    (first,) = ask("gelombang", limit=1)
    hits = like(store, open_index, first.stored.id, limit=100)
    own = encoder.encode_document([first.stored.quote.text])[0]
    row = store.quote_row(first.stored.id)
    nearest = [other for other in open_index().search(own, 7)[0].tolist() if other != row]
    assert [store.quote_row(hit.stored.id) for hit in hits] == nearest
    assert [hit.rank for hit in hits] == [1, 2, 3, 4, 5, 6]
    assert len(like(store, open_index, first.stored.id, limit=2)) == 2


def test_like_keeps_the_filters(store: Store, open_index: OpenIndex, ask: Ask) -> None:
    (first,) = ask("gelombang", limit=1)
    hits = like(store, open_index, first.stored.id, filters=Filters(outlet="Harian Melati"), limit=100)
    assert len(hits) == 5


def test_like_of_an_unknown_quote_is_told(store: Store) -> None:
    with pytest.raises(NotFoundError):
        like(store, no_index, "ffffffffffff")
