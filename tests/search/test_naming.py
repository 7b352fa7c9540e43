from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from pidato_kb.models import Article, Attribution, Quote, QuoteKind, Speaker, SpeakerKind
from pidato_kb.search.naming import named_offices, named_period, named_speakers
from pidato_kb.store import NewArticle, SpeakerEntry, Store

TEXT = "“Air sungai naik” kata Rangga Wirabumi."


@pytest.fixture(scope="module")
def people(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A store that knows Rangga Wirabumi, also called Rangga and Damai."""
    quote = Quote(1, 16, TEXT[1:16], QuoteKind.DIRECT, 0, Attribution(Speaker("Rangga Wirabumi"), "name", 0.9))
    entry = SpeakerEntry("rangga-wirabumi", "Rangga Wirabumi", SpeakerKind.PERSON, ("Rangga", "Damai"))
    path: Path = tmp_path_factory.mktemp("people") / "pidato.db"
    with Store.open(path, create=True) as store:
        store.add([NewArticle(Article(TEXT, "sungai.txt"), (quote,), (entry,))])
        yield store


@pytest.mark.parametrize(
    "query", ["Rangga Wirabumi soal banjir", "banjir menurut rangga wirabumi", "Rangga: air naik", "kata Rangga"]
)
def test_a_speaker_is_found_by_name_or_alias(people: Store, query: str) -> None:
    assert named_speakers(people, query) == {"rangga-wirabumi"}


@pytest.mark.parametrize("query", ["hidup damai", "rangga bangunan", "wirabumi", "Apa kata warga?", "?", ""])
def test_a_word_that_could_be_a_name_names_nobody(people: Store, query: str) -> None:
    assert named_speakers(people, query) == set()


def test_offices_are_known_by_their_short_forms() -> None:
    assert named_offices("Mendagri soal inflasi") == ("mendagri", "menteri dalam negeri")
    assert named_offices("harga beras") == ()


@pytest.mark.parametrize(
    ("query", "period"),
    [
        ("banjir Agustus 2019", "2019-08"),
        ("banjir 2019", "2019"),
        ("banjir pada 2019-08", "2019-08"),
        ("banjir 17 nopember 1998 di kota", "1998-11"),
        ("rumah nomor 12019", None),
        ("lima 3000 ekor", None),
        ("banjir", None),
    ],
)
def test_a_month_or_a_year_is_read(query: str, period: str | None) -> None:
    assert named_period(query) == period
