"""What is about a topic is cut at a share of the best hit of all, not of the best hit of one speaker."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from pidato_kb.encoders.bundled import BundledEncoder
from pidato_kb.indexes import FlatIndex
from pidato_kb.search import Request, relevant, search
from pidato_kb.search.relevant import ABOUT, about
from pidato_kb.store import Store

OpenIndex = Callable[[], FlatIndex]


def test_it_is_the_head_of_the_search(store: Store, open_index: OpenIndex, encoder: BundledEncoder) -> None:
    hits = search(store, open_index, encoder, Request("harga cabai", limit=100))
    found = about(store, open_index, encoder, "harga cabai")
    assert found == [hit for hit in hits if hit.score >= ABOUT]
    assert 0 < len(found) < len(hits)


def test_no_hit_is_cut_off_by_the_number_asked_for(
    store: Store, open_index: OpenIndex, encoder: BundledEncoder, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = about(store, open_index, encoder, "operasi pasar dan bantuan")
    monkeypatch.setattr(relevant, "FIRST", 1)
    assert len(about(store, open_index, encoder, "operasi pasar dan bantuan")) >= len(whole) > 0
