"""What many tests share: a tiny encoder behind the real protocol, a new home, the program in this process."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias
from zlib import crc32

import pytest

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt


class HashingEncoder:
    """Counts words into a few buckets: the same words, the same vector; no model, no meaning."""

    dimension = 64

    def __init__(self, model: str = "words") -> None:
        self.model = model
        self.encoded: list[str] = []

    def encode_query(self, texts: Sequence[str]) -> npt.NDArray[np.float32]:
        return self._encode(texts)

    def encode_document(self, texts: Sequence[str]) -> npt.NDArray[np.float32]:
        self.encoded.extend(texts)
        return self._encode(texts)

    def _encode(self, texts: Sequence[str]) -> npt.NDArray[np.float32]:
        import numpy as np

        vectors = np.zeros((len(texts), self.dimension), dtype=np.float32)
        for vector, text in zip(vectors, texts, strict=True):
            vector[0] = 0.1
            for word in text.lower().split():
                vector[1 + crc32(word.strip('.,"”“').encode("utf-8", "replace")) % (self.dimension - 1)] += 1
            vector /= np.linalg.norm(vector)
        return vectors


@dataclass(frozen=True)
class Ran:
    """How the program ended and what it wrote."""

    code: int
    out: str
    err: str

    @property
    def records(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.out.splitlines()]


@pytest.fixture
def hashing_encoder() -> HashingEncoder:
    return HashingEncoder()


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that is the knowledge base's home for everything that names no other."""
    folder = tmp_path / "home"
    monkeypatch.setenv("PIDATO_HOME", str(folder))
    return folder


@pytest.fixture
def words_only(monkeypatch: pytest.MonkeyPatch) -> None:
    """The program encodes with HashingEncoder, under whatever model name it asks for."""
    monkeypatch.setattr("pidato_kb.knowledge_base.open_encoder", lambda name=None: HashingEncoder(name or "words"))


Run: TypeAlias = Callable[..., Ran]


@pytest.fixture
def run(home: Path, words_only: None, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run the program as a user called Sari does, but in this process."""
    monkeypatch.setenv("PIDATO_BY", "Sari")
    monkeypatch.setattr("pidato_kb.workers.give_way", lambda: None)  # this process has other tests to run

    def run(*arguments: str | Path, stdin: str | bytes = b"") -> Ran:
        from pidato_kb.cli import main

        data = stdin.encode() if isinstance(stdin, str) else stdin
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data), encoding="utf-8"))
        capsys.readouterr()
        code = main([str(argument) for argument in arguments])
        out, err = capsys.readouterr()
        return Ran(code, out, err)

    return run


ARTICLES = [
    {
        "id": "w1",
        "title": "Jembatan Diperbaiki",
        "outlet": "Harian Wanareja",
        "date": "2021-03-04",
        "text": '"Jembatan itu kami perbaiki bulan depan," kata Salim Karto, Bupati Wanareja.',
    },
    {
        "id": "s1",
        "title": "Beras Turun",
        "outlet": "Kabar Sukamukti",
        "date": "2022-05-06",
        "url": "https://kabar.example/beras",
        "text": '"Harga beras turun pekan ini," ujar Ratna Wulandari, Kepala Dinas Pangan Sukamukti.',
    },
    {
        "id": "w2",
        "outlet": "Harian Wanareja",
        "date": "2023-07-08",
        "text": "Salim Karto berharap sekolah baru segera dibuka.",
    },
]


@pytest.fixture
def news(tmp_path: Path) -> Path:
    """A JSON Lines file of three short articles."""
    path = tmp_path / "news.jsonl"
    path.write_text("".join(json.dumps(article) + "\n" for article in ARTICLES), encoding="utf-8")
    return path


@pytest.fixture
def ingested(run: Run, news: Path) -> Run:
    """The program, with the three articles ingested."""
    assert run("ingest", news).code == 0
    return run
