"""Which phrases of an article are sightings of persons."""

from __future__ import annotations

import pytest
from tests.extraction.extraction_examples import document_of

from pidato_kb.extraction.naming import sightings_in_text, sightings_in_title


def names(text: str) -> list[str]:
    return [sighting.name for sighting in sightings_in_text(document_of(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bupati Salim Karto tiba. Kata Salim, pasar ramai.", ["Salim Karto", "Salim"]),
        ("Pasar Melati ramai. Warga Langitbiru datang.", []),
        ("Ratna (34) menjual sayur.", ["Ratna"]),
        ("Seorang warga bernama Ratna Wulan menangis.", ["Ratna Wulan"]),
        ("Film Ratna & Salim diputar. Kata Ratna, filmnya panjang.", ["Ratna"]),
        ("Ratna Wulan/Salim Karto menang. Kata Salim, lawannya ulet.", ["Ratna Wulan", "Salim Karto", "Salim"]),
        ("Baca juga: Bupati Salim Karto Ditanya Warga.\nPasar ramai.", []),
    ],
)
def test_sightings_of_persons(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_a_title_completes_a_name_that_speaks_in_the_text() -> None:
    document = document_of("Pasar ramai, kata Ratna.", "Bupati Ratna Wulan membuka pasar baru di kota")
    found = list(sightings_in_title(document, list(sightings_in_text(document))))
    assert [(sighting.name, sighting.start) for sighting in found] == [("Ratna Wulan", -1)]


def test_a_title_adds_nobody_whom_the_text_does_not_know() -> None:
    document = document_of("Pasar ramai.", "Bupati Ratna Wulan membuka pasar baru di kota")
    assert list(sightings_in_title(document, [])) == []
