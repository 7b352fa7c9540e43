from __future__ import annotations

import numpy as np

from pidato_kb.search import head_text, indexed_vectors


def test_the_head_is_the_title_and_the_beginning() -> None:
    assert head_text("Panen Raya", "Petani senang. " * 50) == "Panen Raya. " + ("Petani senang. " * 50)[:200]
    assert head_text(None, "Petani senang.") == "Petani senang."


def test_a_title_that_opens_the_text_is_taken_once() -> None:
    assert head_text("Panen Raya", "Panen Raya\n\nPetani senang.") == "Panen Raya\n\nPetani senang."


def test_the_score_of_the_sum_is_the_sum_of_the_scores() -> None:
    generator = np.random.default_rng(0)
    quotes, heads = generator.normal(size=(2, 5, 8)).astype(np.float32)
    query = generator.normal(size=8).astype(np.float32)
    indexed = indexed_vectors(quotes, heads)
    assert indexed.dtype == np.float32
    np.testing.assert_allclose(indexed @ query, quotes @ query + 0.25 * (heads @ query), rtol=1e-4)


def test_a_quote_without_a_head_keeps_its_own_vector() -> None:
    quotes = np.eye(3, dtype=np.float32)
    assert (indexed_vectors(quotes, np.zeros_like(quotes)) == quotes).all()
