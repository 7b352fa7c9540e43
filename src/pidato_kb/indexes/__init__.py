"""Vectors → neighbours: FAISS files in segments beside a manifest, exact while that is fast."""

from __future__ import annotations

from pidato_kb.indexes.files import load_segment, load_segments, write_index
from pidato_kb.indexes.flat import FlatIndex
from pidato_kb.indexes.manifest import Manifest, read_manifest
from pidato_kb.indexes.segmented import Segment, SegmentedIndex

__all__ = [
    "FlatIndex",
    "Manifest",
    "Segment",
    "SegmentedIndex",
    "load_segment",
    "load_segments",
    "read_manifest",
    "write_index",
]
