"""A check answers from what is current: new versions of articles, people's corrections, nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.conftest import HashingEncoder

from pidato_kb import Article, Claim, KnowledgeBase, Verdict
from pidato_kb.claims import Flag

OLD = '"Jembatan itu kami perbaiki bulan depan," kata Salim Karto, Bupati Wanareja.'
NEW = '"Jembatan itu kami tutup bulan depan," kata Salim Karto, Bupati Wanareja.'


@pytest.fixture
def base(tmp_path: Path) -> Iterator[KnowledgeBase]:
    with KnowledgeBase.open(tmp_path / "home", create=True, encoder=HashingEncoder()) as opened:
        opened.ingest([Article(text=OLD, source="berita.txt", date="2021-03-04", outlet="Harian Wanareja")])
        yield opened


def test_an_old_version_is_not_searched(base: KnowledgeBase) -> None:
    assert base.check(Claim("Jembatan itu kami perbaiki bulan depan")).verdict is Verdict.EXACT
    base.ingest([Article(text=NEW, source="berita.txt", date="2021-03-05", outlet="Harian Wanareja")])
    found = base.check(Claim("Jembatan itu kami perbaiki bulan depan"))
    assert found.verdict is Verdict.ALTERED
    assert (found.searched.articles, found.searched.first) == (1, "2021-03-05")


def test_a_corrected_speaker_is_the_speaker(base: KnowledgeBase) -> None:
    claim = Claim("Jembatan itu kami perbaiki bulan depan", "Ratna Wulandari")
    told = base.check(claim)
    assert told.verdict is Verdict.MISATTRIBUTED
    assert told.quote is not None
    base.corrections.speaker(told.quote.id, "Ratna Wulandari")
    assert base.check(claim).verdict is Verdict.EXACT
    assert base.check(Claim(claim.text, "Salim Karto")).verdict is Verdict.MISATTRIBUTED


def test_nobody_known_is_unsure(base: KnowledgeBase) -> None:
    told = base.check(Claim("Jembatan itu kami perbaiki bulan depan")).quote
    assert told is not None
    base.corrections.speaker(told.id, None)
    found = base.check(Claim("Jembatan itu kami perbaiki bulan depan", "Salim Karto"))
    assert (found.verdict, found.flags) == (Verdict.PARTIAL, (Flag.SPEAKER_UNSURE,))


def test_a_base_without_quotes(tmp_path: Path) -> None:
    with KnowledgeBase.open(tmp_path / "home", create=True, encoder=HashingEncoder()) as opened:
        opened.ingest([Article(text="Hujan turun di Wanareja sejak pagi tadi.", source="hujan.txt")])
        assert opened.check(Claim("hujan turun di Wanareja")).flags == (Flag.OUTSIDE_QUOTES,)
        found = opened.check(Claim("panas terik melanda pantai"))
        assert (found.verdict, found.closest) == (Verdict.NOT_FOUND, ())
        assert (found.searched.articles, found.searched.outlets, found.searched.first) == (1, 0, None)
