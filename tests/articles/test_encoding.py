from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pidato_kb.articles.encoding import decode, is_binary, undo_escapes

TEXT = "“Pasar ini milik warga,” kata Rano di kafé."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_unicode_encodings_are_clean(encoding: str) -> None:
    decoded = decode(TEXT.encode(encoding))
    assert (decoded.text, decoded.cleaning) == (TEXT, ())


def test_windows_1252_is_read_and_recorded() -> None:
    decoded = decode(TEXT.encode("cp1252"))
    assert (decoded.text, decoded.cleaning) == (TEXT, ("encoding",))


def test_where_windows_1252_cannot_be_the_encoding_is_guessed() -> None:
    text = "市長は新しい市場を開いた。市場は市民のものだと市長は語った。" * 3
    assert decode(text.encode("shift_jis")).text == text


def test_a_few_bad_bytes_do_not_change_the_encoding_of_the_rest() -> None:
    decoded = decode(TEXT.encode() + b" \xff\xfe selesai")
    assert decoded.text == TEXT + " \ufffd\ufffd selesai"
    assert decoded.cleaning == ("encoding",)


@pytest.mark.parametrize("head", [b"%PDF-1.7", b"PK\x03\x04", b"\x89PNG\r\n", b"ab\0cd", b"\x01\x02\x03\x04\x05"])
def test_binary_files_are_known_by_their_head(head: bytes) -> None:
    assert is_binary(head)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp1252"])
def test_texts_are_not_binary(encoding: str) -> None:
    assert not is_binary(TEXT.encode(encoding))


@given(st.binary())
def test_any_bytes_decode(data: bytes) -> None:
    decode(data).text.encode("utf-8", "surrogatepass")


@given(st.text())
def test_utf_8_comes_back(text: str) -> None:
    assert decode(text.encode()).text == text.removeprefix("\ufeff")
    assert undo_escapes(text).text == text
