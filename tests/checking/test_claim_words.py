"""A claim read: its parts, and what stands in brackets in it."""

from __future__ import annotations

from pidato_kb.checking.claim_words import read_claim


def test_a_claims_parts_and_brackets() -> None:
    claim = read_claim("… Kami [pemerintah] siap (...) membantu . . . petani …")
    assert [claim.words.between(*part) for part in claim.parts] == ["Kami [pemerintah] siap", "membantu", "petani"]
    assert claim.without_brackets().words.forms == ("kami", "siap", "membantu", "petani")
    assert claim.plain_text() == "Kami siap"


def test_a_claim_that_is_all_in_brackets_is_read_as_it_is() -> None:
    assert read_claim("(kami siap)").without_brackets().words.forms == ("kami", "siap")
