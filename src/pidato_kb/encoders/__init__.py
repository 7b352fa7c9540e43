"""Text → vectors: the bundled model by default, any model of sentence-transformers by name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pidato_kb.encoders.bundled import BUNDLED_MODEL, BundledEncoder

if TYPE_CHECKING:
    from pidato_kb.encoders.base import Encoder

__all__ = ["BUNDLED_MODEL", "open_encoder"]


def open_encoder(name: str | None = None) -> Encoder:
    """Return the encoder of this name: without one the bundled, else a sentence-transformers model.

    Nothing heavy is imported and no model is loaded before the first encoding; EncoderError comes then.
    """
    if not name or name == BUNDLED_MODEL:
        return BundledEncoder()
    from pidato_kb.encoders.sentence_transformer import SentenceTransformerEncoder

    return SentenceTransformerEncoder(name)
