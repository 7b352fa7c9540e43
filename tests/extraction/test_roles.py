"""Where an office ends: the role with the field that belongs to it, and the body."""

from __future__ import annotations

import pytest
from tests.extraction.extraction_examples import document_of, words

from pidato_kb.extraction.splitting import split


@pytest.mark.parametrize(
    ("office", "role", "affiliation"),
    [
        ("Menteri Keuangan", "Menteri Keuangan", None),
        ("Menteri Lingkungan Kenya", "Menteri Lingkungan", "Kenya"),
        ("Menteri Pendidikan Dasar dan Menengah", "Menteri Pendidikan Dasar dan Menengah", None),
        ("Kasat Reskrim Polres Tirtasari", "Kasat Reskrim", "Polres Tirtasari"),
        ("Kabid Humas Polda Tirtasari", "Kabid Humas", "Polda Tirtasari"),
        ("Kasubbag TU", "Kasubbag TU", None),
        ("Deputi Bidang Statistik Sosial BPS", "Deputi Bidang Statistik Sosial", "BPS"),
        ("Direktur Penegakan Pidana Kementerian ESDM", "Direktur Penegakan Pidana", "Kementerian ESDM"),
        ("Pengamat Politik", "Pengamat Politik", None),
        ("Kepala Dinas Sosial Tirtasari", "Kepala", "Dinas Sosial Tirtasari"),
        ("Ketua Pimpinan Pusat Pemuda Tirtasari", "Ketua", "Pimpinan Pusat Pemuda Tirtasari"),
        ("Wakil Ketua MPR", "Wakil Ketua", "MPR"),
        ("Senior Product Manager Tirtasari", "Senior Product Manager", "Tirtasari"),
        ("Director of Legal and External Affairs Tirtasari", "Director of Legal and External Affairs", "Tirtasari"),
        ("Deputi Penindakan dan Eksekusi KPK", "Deputi Penindakan dan Eksekusi", "KPK"),
    ],
)
def test_role_and_body_of_an_office(office: str, role: str, affiliation: str | None) -> None:
    document = document_of(f"Warga menunggu {office} kemarin.")
    phrase = split(document, words(document, office), office_only=True)
    assert phrase is not None
    assert (phrase.role, phrase.affiliation) == (role, affiliation)
