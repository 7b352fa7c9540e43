"""Two phrases that name one speaker become one mention, or stay two."""

from __future__ import annotations

import pytest
from tests.extraction.extraction_examples import document_of

from pidato_kb.extraction.appositions import with_appositions
from pidato_kb.extraction.joining import Joint, join
from pidato_kb.extraction.mentions import Mention
from pidato_kb.extraction.phrases import read_phrase

COMMA, BRACKET, WORD = Joint(comma=True), Joint(glued=True), Joint(apposed=True)


def second(first: str, between: str, rest: str, joint: Joint) -> Mention | None:
    """Join what begins `rest` to the phrase `first`."""
    document = document_of(f'{first}{between}{rest} "Kami siap," kata Salim. Warga lalu pulang.')
    phrase, following = read_phrase(document, 0, len(first))
    assert phrase is not None
    mention = with_appositions(document, phrase, following, len(first))
    return join(document, mention, len(first) + len(between), len(document.text), joint)


@pytest.mark.parametrize(
    ("first", "between", "rest", "joint", "expected"),
    [
        ("Bupati", ", ", "Salim Karto, tiba.", COMMA, ("Salim Karto", "Bupati", None)),
        ("Salim Karto", ", ", "Bupati Langitbiru, tiba.", COMMA, ("Salim Karto", "Bupati", "Langitbiru")),
        ("Salim Karto", " selaku ", "Bupati Langitbiru tiba.", WORD, ("Salim Karto", "Bupati", "Langitbiru")),
        ("Pelaksana Tugas", " (Plt) ", "Ketua Umum tiba.", BRACKET, (None, "Pelaksana Tugas Ketua Umum", None)),
        ("Dinas Pasar", ", ", "Salim Karto, tiba.", COMMA, ("Salim Karto", None, "Dinas Pasar")),
        (
            "Wakil Bupati",
            " sekaligus ",
            "Ketua Panitia Salim Karto tiba.",
            WORD,
            ("Salim Karto", "Wakil Bupati", "Panitia"),
        ),
    ],
)
def test_what_belongs_to_the_mention_is_joined(
    first: str, between: str, rest: str, joint: Joint, expected: tuple[str | None, str | None, str | None]
) -> None:
    mention = second(first, between, rest, joint)
    assert mention is not None
    assert (mention.name, mention.role, mention.affiliation) == expected


@pytest.mark.parametrize(
    ("first", "between", "rest", "joint"),
    [
        ("Salim Karto", ", ", "wisatawan disuguhi tarian.", COMMA),
        ("Salim Karto", ", ", "Menag mengatakan demikian.", COMMA),
        ("Bupati", ", ", "Dinas Pasar telah selesai.", COMMA),
        ("Bupati", ", ", "Salim Karto adalah pendiri.", COMMA),
        ("Dinas Pasar", ", ", "Salim, tiba.", COMMA),
        ("Salim Karto", ", ", "Ratna Wulandari tiba.", COMMA),
    ],
)
def test_who_is_spoken_of_next_is_not(first: str, between: str, rest: str, joint: Joint) -> None:
    assert second(first, between, rest, joint) is None
