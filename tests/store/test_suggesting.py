"""An unknown name or id is answered with what was probably meant."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.conftest import HashingEncoder

from pidato_kb import KnowledgeBase
from pidato_kb.articles import read_sources
from pidato_kb.errors import NotFoundError


@pytest.fixture
def base(home: Path, news: Path) -> KnowledgeBase:
    base = KnowledgeBase.open(home, create=True, encoder=HashingEncoder())
    base.ingest(read_sources([str(news)]))
    return base


@pytest.mark.parametrize("name", ["Salim Kartu", "salim", "Karto Salim", "Salin Karto", "S. Karto"])
def test_a_name_that_is_near(base: KnowledgeBase, name: str) -> None:
    with base, pytest.raises(NotFoundError, match=r"did you mean Salim Karto\?"):
        base.speaker(name)


@pytest.mark.parametrize("name", ["Xyzzy", "", "%", "_____"])
def test_a_name_that_is_not(base: KnowledgeBase, name: str) -> None:
    with base, pytest.raises(NotFoundError) as told:
        base.speaker(name)
    assert "did you mean" not in str(told.value)


def test_an_id_that_begins_alike(base: KnowledgeBase) -> None:
    with base:
        (one, *_) = base.passing()
        with pytest.raises(NotFoundError, match=f"did you mean {one.id}"):
            base.show(one.id[:6] + "zzzzzz")
