"""Any model of sentence-transformers, by the name of a hub or by folder; needs the extra of that name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from pidato_kb.encoders.text import encodable
from pidato_kb.errors import EncoderError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import numpy as np
    import numpy.typing as npt

__all__ = ["SentenceTransformerEncoder", "e5_prefixes"]

# "e5" as a word of its own: multilingual-e5-small, not the hexadecimal name of a folder.
_E5 = re.compile(r"(?<![a-z0-9])e5(?![a-z0-9])", re.IGNORECASE)


class SentenceTransformerEncoder:
    """A sentence-transformers model, loaded when first needed.

    The prompts that the model is configured with are used.  E5 models need "query: " and "passage: " before
    the text and often are not configured so: they get those prefixes, see `e5_prefixes`.
    """

    def __init__(self, name: str) -> None:
        self._name = name
        self._loaded: Any = None
        self._dimension: int | None = None

    @property
    def model(self) -> str:
        """The model's name or folder as it was given; its vectors are stored under it."""
        return self._name

    @property
    def dimension(self) -> int:
        """The number of components of a vector; loads the model.  EncoderError if it cannot be loaded."""
        if self._dimension is None:
            self._dimension = int(self.encode_document([""]).shape[1])
        return self._dimension

    def encode_query(self, texts: Sequence[str]) -> npt.NDArray[np.float32]:
        """Encode queries; float32 of unit length, shape (len(texts), dimension)."""
        return self._encode(texts, is_query=True)

    def encode_document(self, texts: Sequence[str]) -> npt.NDArray[np.float32]:
        """Encode passages; float32 of unit length, shape (len(texts), dimension)."""
        return self._encode(texts, is_query=False)

    def _encode(self, texts: Sequence[str], *, is_query: bool) -> npt.NDArray[np.float32]:
        import numpy as np

        if not texts:
            return np.empty((0, self.dimension), dtype=np.float32)
        if self._loaded is None:
            self._loaded = _load(self._name)
        encode = self._loaded.encode_query if is_query else self._loaded.encode_document
        prefixes = e5_prefixes(self._name, self._loaded.prompts)
        options: dict[str, Any] = {}
        if prefixes is not None:
            options["prompt"] = prefixes[0] if is_query else prefixes[1]
        vectors = encode(
            [encodable(text) for text in texts],
            normalize_embeddings=True,
            show_progress_bar=False,
            convert_to_numpy=True,
            **options,
        )
        return np.asarray(vectors, dtype=np.float32)


def e5_prefixes(name: str, prompts: Mapping[str, str]) -> tuple[str, str] | None:
    """Return the prefixes (query, passage) that an E5 model needs when it is configured with none, else None.

    A model counts as E5 when the last part of its name or folder holds "e5" as a word.  Source of the
    prefixes: the model cards of intfloat's E5 models.
    """
    last = name.rstrip("/\\").replace("\\", "/").rsplit("/", 1)[-1]
    if any(prompts.values()) or not _E5.search(last):
        return None
    return "query: ", "passage: "


def _load(name: str) -> Any:
    try:
        from sentence_transformers import SentenceTransformer
        from transformers.utils import logging
    except ImportError as error:
        raise EncoderError(
            f"the model {name!r} needs the package sentence-transformers: "
            "run pip install 'pidato-kb[sentence-transformers]'"
        ) from error
    progress: Any = logging
    was_enabled = progress.is_progress_bar_enabled()
    progress.disable_progress_bar()
    try:
        return SentenceTransformer(name)
    # A wrong name, a broken file, no network and a full disk all come as different errors of four libraries.
    except Exception as error:
        reason = str(error).split("\n", 1)[0]
        raise EncoderError(
            f"the model {name!r} cannot be loaded ({reason}): check its name or folder, and the network "
            "if it has not been downloaded yet"
        ) from error
    finally:
        if was_enabled:
            progress.enable_progress_bar()
