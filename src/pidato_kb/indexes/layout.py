"""Reads the file that FAISS writes for vectors under row numbers, without FAISS.

To import FAISS takes longer than everything else that a cold search does, and an exact scan needs two arrays of that
file and a product.  The layout is that of faiss/impl/index_write.cpp, the same since 2017: the header of an
IndexIDMap, inside it that of an IndexFlatIP with its vectors, then the row numbers.
"""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

from pidato_kb.errors import VectorIndexError

if TYPE_CHECKING:
    from pathlib import Path

    import numpy as np
    import numpy.typing as npt

__all__ = ["mapped"]

# Kind, dimension, count, two unused numbers, trained, metric (0: inner product).
_HEADER = struct.Struct("<4siqqq?i")
_COUNT = struct.Struct("<Q")
_INNER_PRODUCT = 0
_FLOAT, _ROW = 4, 8


def mapped(path: Path) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.float32], int]:
    """Return the row numbers, shape (n,), the vectors, shape (n, dimension), of a saved index, and where they begin.

    The vectors lie in the mapped file, so that opening reads none of them; they cannot be changed and are not
    aligned.  Raises VectorIndexError where the file is no such index.
    """
    from mmap import ACCESS_READ, mmap

    import numpy as np

    try:
        with path.open("rb") as stream:
            content = mmap(stream.fileno(), 0, access=ACCESS_READ)
    except (OSError, ValueError):  # gone, or empty
        raise _refused(path) from None
    try:
        outer, inner = _HEADER.unpack_from(content, 0), _HEADER.unpack_from(content, _HEADER.size)
        (values,) = _COUNT.unpack_from(content, start := 2 * _HEADER.size)
        dimension, count = inner[1], inner[2]
        if (outer[0], inner[0], outer[1:3]) != (b"IxMp", b"IxFI", inner[1:3]) or values != dimension * count:
            raise _refused(path)
        if outer[-1] != _INNER_PRODUCT or inner[-1] != _INNER_PRODUCT:
            raise _refused(path)
        start += _COUNT.size
        vectors = np.frombuffer(content, dtype="<f4", count=values, offset=start).reshape(count, dimension)
        (numbers,) = _COUNT.unpack_from(content, start := start + values * _FLOAT)
        rows = np.frombuffer(content, dtype="<i8", count=numbers, offset=start + _COUNT.size)
    except (struct.error, ValueError) as error:
        raise _refused(path) from error
    if numbers != count or start + _COUNT.size + numbers * _ROW != len(content):
        raise _refused(path)
    # A copy is aligned: else every look-up among them would make one.
    return rows.astype(np.int64), vectors, 2 * _HEADER.size + _COUNT.size


def _refused(path: Path) -> VectorIndexError:
    return VectorIndexError(f"{path} is no readable vector index: run `pidato reindex`")
