from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pidato_kb.articles.mending import mend

QUOTED = "“Pasar ini milik warga,” kata Rano – ‘kakak’ semua pedagang."

CLEAN = [
    '"Ya," katanya.',
    "“Ya,” katanya.",
    "”Ya,” katanya.",
    "‘Ya,’ katanya.",
    "''Ya,'' katanya.",
    "”étude itu indah,” katanya.",
    "Di “Kafé”—tempat itu—ia bicara…",
    "Ukurannya 3×4 m², suhunya 30°C, harganya €5.",
    "ﬁnal, １２３, e\u0301, baris\u2028baru, &amp; <b>, \xa0, soft\xadhyphen, \r\n, \ufeff",
]


@pytest.mark.parametrize("text", CLEAN)
def test_a_clean_text_comes_back_unchanged(text: str) -> None:
    assert mend(text) == (text, ())


@given(st.text("ab kKé,.\"'“”‘’«»–—…\n"))
def test_no_order_of_quotation_marks_is_taken_for_damage(text: str) -> None:
    assert mend(text) == (text, ())


@pytest.mark.parametrize("misread", ["cp1252", "latin-1"])
def test_mojibake_is_mended_once_and_recorded(misread: str) -> None:
    text = "“Ya, ‘kafé’ itu” — 30°C"
    garbled = text.encode().decode(misread, "surrogateescape") if misread == "latin-1" else _as_cp1252(text)
    assert mend(garbled) == (text, ("mojibake",))
    assert mend(text) == (text, ())


def test_one_garbled_line_leaves_the_others_alone() -> None:
    garbled = "Kafé “Sagara”.\n" + "Kafé".encode().decode("latin-1") + " itu ramai."
    assert mend(garbled)[0] == "Kafé “Sagara”.\nKafé itu ramai."


def test_windows_marks_read_as_latin_1_are_mended() -> None:
    assert mend("\x93Ya,\x94 katanya.") == ("“Ya,” katanya.", ("mojibake",))


def test_what_cannot_be_stored_becomes_the_replacement_character() -> None:
    assert mend("a\0b\ud800c") == ("a\ufffdb\ufffdc", ("characters",))


@given(st.text(st.characters(codec=None)))
def test_mending_is_stable_keeps_lines_and_can_be_stored(text: str) -> None:
    mended, _ = mend(text)
    mended.encode("utf-8")
    assert mended.count("\n") == text.count("\n")


def _as_cp1252(text: str) -> str:
    # The five bytes that cp1252 leaves undefined come through as controls, as browsers read them.
    return "".join(bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in text.encode())


def test_every_quoted_sentence_survives_being_garbled() -> None:
    assert mend(_as_cp1252(QUOTED))[0] == QUOTED
