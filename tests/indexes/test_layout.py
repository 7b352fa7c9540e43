"""What is saved is FAISS's own file: FAISS reads it, and a file that FAISS wrote is mapped without it."""

from __future__ import annotations

from pathlib import Path

import faiss
import numpy as np
import pytest

from pidato_kb.errors import VectorIndexError
from pidato_kb.indexes import FlatIndex
from pidato_kb.indexes.layout import mapped

ROWS = np.array([4, 9, 2, 30], dtype=np.int64)
VECTORS = np.random.default_rng(5).normal(size=(4, 3)).astype(np.float32)


def written(path: Path, index: faiss.Index) -> Path:
    faiss.write_index(index, str(path))
    return path


def test_faiss_reads_what_is_saved(tmp_path: Path) -> None:
    index = FlatIndex(3)
    index.add(ROWS.tolist(), VECTORS)
    index.save(tmp_path / "index")
    read = faiss.read_index(str(tmp_path / "index"))
    scores, rows = read.search(VECTORS[:1], 4)
    ours, ours_scores = index.search(VECTORS[0], 4)
    assert rows[0].tolist() == ours.tolist()
    np.testing.assert_allclose(scores[0], ours_scores, rtol=1e-6)


def test_what_faiss_wrote_is_mapped(tmp_path: Path) -> None:
    index = faiss.IndexIDMap(faiss.IndexFlatIP(3))
    index.add_with_ids(VECTORS, ROWS)
    rows, vectors, _ = mapped(written(tmp_path / "index", index))
    assert rows.tolist() == ROWS.tolist()
    assert vectors.tolist() == VECTORS.tolist()


def test_other_kinds_of_index_are_refused(tmp_path: Path) -> None:
    distances = faiss.IndexIDMap(faiss.IndexFlatL2(3))
    distances.add_with_ids(VECTORS, ROWS)
    quantised = faiss.IndexIDMap(faiss.IndexScalarQuantizer(3, faiss.ScalarQuantizer.QT_8bit))
    bare = faiss.IndexFlatIP(3)
    for index in (distances, quantised, bare):
        with pytest.raises(VectorIndexError, match="pidato reindex"):
            mapped(written(tmp_path / "index", index))


def test_a_file_that_ends_early_or_late_is_refused(tmp_path: Path) -> None:
    index = faiss.IndexIDMap(faiss.IndexFlatIP(3))
    index.add_with_ids(VECTORS, ROWS)
    content = written(tmp_path / "index", index).read_bytes()
    for changed in (*(content[:length] for length in range(len(content))), content + b"\0"):
        (tmp_path / "index").write_bytes(changed)
        with pytest.raises(VectorIndexError, match="pidato reindex"):
            mapped(tmp_path / "index")
