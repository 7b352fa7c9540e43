from __future__ import annotations

import pytest

from pidato_kb.articles.boilerplate import without_boilerplate


@pytest.mark.parametrize(
    "leftover",
    [
        "Baca juga: Pasar Lama Ditutup",
        'BACA JUGA: "Kami Siap," Kata Wali Kota Sagara',
        "ADVERTISEMENT",
        "SCROLL TO CONTINUE WITH CONTENT",
        "Simak juga Video 'Pasar Baru Dibuka':",
        "[Gambas:Video 20detik]",
        "Penulis: Dian Laras",
        "Editor Bima Sena",
        "Baca juga:\n- Pasar Lama Ditutup\n- Pedagang Pindah",
        "Tags:\n- pasar\n- sagara",
        "Copyright © Kabar Fiktif 2024",
    ],
)
def test_leftovers_of_a_page_are_taken_out(leftover: str) -> None:
    assert without_boilerplate(f"Pasar dibuka.\n{leftover}\nWarga datang.") == "Pasar dibuka.\nWarga datang."


@pytest.mark.parametrize(
    "line",
    [
        "Penulis buku itu, Rano Tirta, mengaku gembira.",
        'Editor majalah itu berkata, "Kami siap."',
        "Lihat video itu dulu, pinta Rano.",
        '"Baca juga bukunya," kata Rano.',
        "Iklan itu menyesatkan, kata Rano.",
        "- Beras lima kilogram",
    ],
)
def test_sentences_of_the_article_stay(line: str) -> None:
    text = f"Pasar dibuka.\n{line}\nWarga datang."
    assert without_boilerplate(text) == text
