"""Vectors → neighbours: FAISS, exact, kept on disk beside a manifest."""

from __future__ import annotations

from pidato_kb.indexes.files import Manifest, load_index, read_manifest, write_index
from pidato_kb.indexes.flat import FlatIndex

__all__ = ["FlatIndex", "Manifest", "load_index", "read_manifest", "write_index"]
