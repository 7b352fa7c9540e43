from __future__ import annotations

import numpy as np
from benchmarks.centre import centre

from pidato_kb.encoders.bundled import BUNDLED_MODEL, BundledEncoder
from pidato_kb.search.centre import CENTRES, centred


def test_the_stored_centre_is_the_mean_of_the_general_questions(encoder: BundledEncoder) -> None:
    stored, made = (
        np.frombuffer(bytes.fromhex(text), dtype="<f2").astype(np.float32)
        for text in (CENTRES[BUNDLED_MODEL], centre(encoder))
    )
    assert np.abs(stored - made).max() < 0.005


def test_a_share_of_the_centre_is_taken_off(encoder: BundledEncoder) -> None:
    vector = encoder.encode_query(["harga cabai"])[0]
    mean = np.frombuffer(bytes.fromhex(CENTRES[BUNDLED_MODEL]), dtype="<f2").astype(np.float32)
    assert np.allclose(centred(vector, BUNDLED_MODEL, 0.5), vector - 0.5 * mean)


def test_another_model_has_no_centre_here() -> None:
    vector = np.ones(3, dtype=np.float32)
    assert centred(vector, "model-contoh", 0.5) is vector
    assert centred(vector, BUNDLED_MODEL, 0.0) is vector
