"""Ten readers search while a writer ingests and removes: no error, and every answer is one state of the database."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from pidato_kb import Article, KnowledgeBase

if TYPE_CHECKING:
    from tests.conftest import HashingEncoder

READER = """
import json, sys
sys.path.insert(0, {tests!r})
from pathlib import Path
from conftest import HashingEncoder
from pidato_kb import KnowledgeBase
answers = 0
with KnowledgeBase.open(Path({home!r}), encoder=HashingEncoder()) as knowledge_base:
    while not Path({done!r}).exists() or answers < 5:
        for hit in knowledge_base.search("urusan jembatan", limit=50, folded=False):
            stored = hit.stored
            assert stored.article.text[stored.quote.start : stored.quote.end] == stored.quote.text
            # Both quotes of an article are stored, and removed, in one step.
            first = stored.quote.text.startswith("Urusan")
            assert first or stored.quote.text.startswith("Jembatan"), stored.quote.text
        found = {{}}
        for hit in knowledge_base.search("urusan jembatan", limit=10_000, mode="lexical", folded=False):
            found[hit.stored.article.source] = found.get(hit.stored.article.source, 0) + 1
        assert set(found.values()) <= {{2}}, found
        assert knowledge_base.index_trouble is None, knowledge_base.index_trouble
        answers += 1
print(json.dumps(answers))
"""


def about(number: int) -> Article:
    return Article(
        f'"Urusan jembatan nomor {number} selesai," kata Salim Karto. "Jembatan {number} dibuka besok," tambahnya.',
        f"{number}.txt",
    )


def test_ten_readers_while_a_writer_writes(tmp_path: Path, hashing_encoder: HashingEncoder) -> None:
    home, done = tmp_path / "home", tmp_path / "done"
    with KnowledgeBase.open(home, create=True, encoder=hashing_encoder) as writer:
        writer.ingest(map(about, range(40)))
        script = READER.format(tests=str(Path(__file__).parent), home=str(home), done=str(done))
        command = [sys.executable, "-c", script]
        readers = [
            subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) for _ in range(10)
        ]
        try:
            for start in range(40, 400, 40):
                writer.ingest(map(about, range(start, start + 40)))
                writer.remove([f"{start - 1}.txt", f"{start - 20}.txt"])
                writer.ingest([Article(about(start).text.replace("selesai", "mulai"), f"{start}.txt")])
        finally:
            done.touch()
        for reader in readers:
            out, err = reader.communicate(timeout=120)
            assert reader.returncode == 0, err
            assert json.loads(out) >= 5
