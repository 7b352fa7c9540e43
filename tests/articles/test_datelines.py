from __future__ import annotations

import pytest

from pidato_kb.articles.datelines import Dateline, dateline


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Sagara - Wali kota membuka pasar.", Dateline(place="Sagara")),
        ("BUKIT RAYA, KOMPAS — Wali kota membuka pasar.", Dateline(place="BUKIT RAYA", outlet="KOMPAS")),
        (
            "Sagara, CNN Indonesia -- Wali kota membuka pasar.",
            Dateline(place="Sagara", outlet="CNN Indonesia"),
        ),
        (
            "KABARFIKTIF.CO, Sagara - Wali kota membuka pasar.",
            Dateline(place="Sagara", outlet="KABARFIKTIF.CO"),
        ),
        ("Fiktif6.com, Sagara -Wali kota membuka pasar.", Dateline(place="Sagara", outlet="Fiktif6.com")),
        ("Sagara Selatan (ANTARA) - Wali kota membuka.", Dateline(place="Sagara Selatan", outlet="ANTARA")),
        (
            "Sagara (\nKabarfiktif.co\n)\n — Wali kota membuka.",
            Dateline(place="Sagara", outlet="Kabarfiktif.co"),
        ),
        ("Sagara, Bukit Raya – Wali kota membuka pasar.", Dateline(place="Sagara")),
        ("KABARFIKTIF.COM - Wali kota membuka pasar.", Dateline(outlet="KABARFIKTIF.COM")),
        ("Sagara, 29 Agustus 2019 - Wali kota membuka.", Dateline(place="Sagara", date="2019-08-29")),
        (
            "Laporan Wartawan Kabarfiktif.com, Dian Laras KABARFIKTIF.COM, SAGARA - Wali kota membuka.",
            Dateline(place="SAGARA", outlet="KABARFIKTIF.COM"),
        ),
    ],
)
def test_datelines_name_place_and_outlet(body: str, expected: Dateline) -> None:
    assert dateline(body) == expected


@pytest.mark.parametrize(
    "body",
    [
        "Wali Kota Sagara membuka pasar - yang kedua tahun ini.",
        "Anak - anak berlarian di pasar.",
        "Sebanyak 20 - 30 pedagang datang.",
        '"Pasar ini milik warga" - begitu katanya.',
        "",
    ],
)
def test_other_beginnings_are_no_dateline(body: str) -> None:
    assert dateline(body) == Dateline()
