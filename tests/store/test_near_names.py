"""Names that nobody has: the closest are suggested, and none is taken for another."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.store.store_examples import RESIDENT, article, quote

from pidato_kb.errors import NotFoundError
from pidato_kb.models import Speaker, SpeakerKind
from pidato_kb.store import NewArticle, SpeakerEntry, Store

PEOPLE = [
    ("ratna-wulandari", "Ratna Wulandari", ("Ratna", "Kadis Ratna")),
    ("ratna-wulandira", "Ratna Wulandira", ("Ratna",)),
    ("made-wirata", "Made Wirata", ()),
]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    of = article("Jalan desa harus diperbaiki segera oleh kita", "a.txt")
    words = of.text[of.text.index("Jalan") : of.text.index("”")].split()
    quotes = [
        quote(of, word, Speaker(name, SpeakerKind.PERSON)) for word, (_, name, _) in zip(words, PEOPLE, strict=False)
    ]
    entries = [SpeakerEntry(id_, name, SpeakerKind.PERSON, aliases) for id_, name, aliases in PEOPLE]
    with Store.open(tmp_path / "kb.sqlite", create=True) as opened:
        opened.add([NewArticle(of, (*quotes, quote(of, "segera", RESIDENT)), (*entries, None))])
        yield opened


@pytest.mark.parametrize(
    "name", ["Ratna Wulandari", "ratna wulandari", "Ratna", "Kadis Ratna", "made-wirata", "Seorang warga"]
)
def test_names_aliases_ids_and_descriptions_are_known(store: Store, name: str) -> None:
    store.check_name(name)


@pytest.mark.parametrize(
    ("name", "suggested"),
    [
        ("Ratna Wulandri", "did you mean Ratna Wulandari or Ratna Wulandira?"),
        ("Wirata Made", "did you mean Made Wirata?"),
        ("Wirta Made", "did you mean Made Wirata?"),
        ("Wirata", "did you mean Made Wirata?"),
    ],
)
def test_a_typo_gets_the_closest_names(store: Store, name: str, suggested: str) -> None:
    with pytest.raises(NotFoundError) as raised:
        store.check_name(name)
    assert suggested in str(raised.value)


@pytest.mark.parametrize("name", ["Zainuddin", "", "?!"])
def test_where_none_is_close_none_is_suggested(store: Store, name: str) -> None:
    with pytest.raises(NotFoundError) as raised:
        store.check_name(name)
    assert "did you mean" not in str(raised.value)


def test_who_shares_a_name(store: Store) -> None:
    assert [id_ for id_, _ in store.share_name("Ratna")] == ["ratna-wulandari", "ratna-wulandira"]
    assert [id_ for id_, _ in store.share_name("Made Wirata")] == ["made-wirata"]
    assert store.share_name("Tiada") == []
