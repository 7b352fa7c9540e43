"""The program as its own process, and made-up news to feed it with."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

from tests.conftest import Ran

COMMAND = (sys.executable, "-m", "pidato_kb")

PEOPLE = (
    ("Bramasta Wirojati", "Bupati Tirtakarsa"),
    ("Sekar Palupiningrum", "Kepala Dinas Pangan Banjarwulung"),
    ("Danurejo Prakosa", "Camat Sukarimba"),
    ("Maheswari Tunjungsari", "Direktur Rumah Sakit Tirtakarsa"),
    ("Hartaka Lembayung", "Ketua Paguyuban Nelayan Karangsunyi"),
    ("Ranuwijaya Kelana", "Wali Kota Banjarwulung"),
)
SAID = (
    "Jembatan itu kami perbaiki bulan depan",
    "Harga beras di pasar sudah turun pekan ini",
    "Gedung sekolah yang baru dibuka sebelum Juli",
    "Kami minta warga di tepi sungai tetap waspada, karena air naik sejak malam dan hujan belum berhenti",
    "Perahu kecil belum boleh melaut",
    "Anggaran puskesmas ditambah tahun ini, tetapi dokter yang mau tinggal di desa masih sedikit",
)
REPORTED = ("jalan desa segera diaspal", "pupuk cukup sampai panen", "listrik menyala lagi besok")
FILLER = (
    "Hujan turun sejak pagi di lereng bukit.",
    "Pasar ramai sampai petang.",
    "Rombongan tiba dengan dua perahu dan pulang sebelum malam.",
)


def pidato(*arguments: str | Path, stdin: bytes = b"", environment: dict[str, str] | None = None) -> Ran:
    """Run the program to its end; a test that hangs fails after two minutes."""
    ran = subprocess.run(
        [*COMMAND, *map(str, arguments)],
        input=stdin,
        capture_output=True,
        check=False,
        timeout=120,
        env={**os.environ, **(environment or {})},
    )
    return Ran(ran.returncode, ran.stdout.decode("utf-8"), ran.stderr.decode("utf-8"))


def made_up(count: int, *, every: int = 1, filler: int = 6, seed: int = 1) -> Iterator[dict[str, Any]]:
    """Yield articles of different length: up to `filler` sentences, and in one of `every` somebody is quoted."""
    random = Random(seed)
    for number in range(count):
        name, office = random.choice(PEOPLE)
        words = random.sample(SAID, 2)
        said = [
            f'"{words[0]}," kata {name}, {office}.',
            f'"{words[1]}," ujarnya.',
            f"{name.split()[0]} menegaskan {random.choice(REPORTED)}.",
        ]
        quoted = said[: random.randint(1, 3)] if number % every == 0 else []
        rest = random.choices(FILLER, k=random.randint(1, filler))
        yield {
            "id": f"berita-{number}",
            "title": f"Kabar {number}",
            "outlet": random.choice(("Kabar Tirtakarsa", "Harian Banjarwulung")),
            "date": f"2023-{random.randint(1, 12):02}-{random.randint(1, 28):02}",
            "text": "\n\n".join([*quoted, *rest]),
        }


def write_news(path: Path, articles: Iterator[dict[str, Any]]) -> Path:
    """Write articles as JSON Lines and return the path."""
    path.write_text("".join(json.dumps(article) + "\n" for article in articles), encoding="utf-8")
    return path


def peak_memory(*arguments: str | Path) -> tuple[int, int]:
    """Run the program; return its exit code and the most memory that it held, in MB."""
    # A process counts what it was before it became another program, and pytest is large: hence one in between.
    script = (
        "import resource, subprocess, sys; code = subprocess.run(sys.argv[1:], stderr=subprocess.DEVNULL).returncode; "
        "print(code, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024)"
    )
    ran = subprocess.run(
        [sys.executable, "-c", script, *COMMAND, *map(str, arguments)], capture_output=True, text=True, check=True
    )
    code, megabytes = map(int, ran.stdout.split())
    return code, megabytes
