"""In how many articles a word stands is exact, whatever comes and goes."""

from __future__ import annotations

import sqlite3
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.store.store_examples import BUPATI_ENTRY, article, new, quote

from pidato_kb.store import NewArticle, Store, index_terms
from pidato_kb.store.migrating import migrate

SAID = ["Jalan desa rusak parah", "Pasar desa dibuka lagi", "Jum'at jalan dibuka"]


def store_of(tmp_path: Path, *said: str) -> Store:
    store = Store.open(tmp_path / "pidato.db", create=True)
    for number, words in enumerate(said):
        store.add([new(words, f"{number}.txt")])
    return store


def test_stems_and_words_are_counted_once_an_article(tmp_path: Path) -> None:
    with store_of(tmp_path, "Jalan desa, jalan kota", "Jum'at jalan dibuka") as store:
        assert store.stem_counts(["jalan", "buka", "dibuka", "tiada"]) == {"jalan": 2, "buka": 1}
        assert store.word_counts(["jalan", "dibuka", "buka", "jumat"]) == {"jalan": 2, "dibuka": 1, "jumat": 1}
        assert store.article_count() == 2


def test_a_removed_article_is_counted_no_more(tmp_path: Path) -> None:
    with store_of(tmp_path, *SAID) as store:
        store.remove("0.txt")
        assert store.stem_counts(index_terms("pasar jalan parah")) == {"pasar": 1, "jalan": 1}
        assert store.word_counts(["pasar", "jalan", "parah"]) == {"pasar": 1, "jalan": 1}
        assert store.words_known()


def test_signs_in_a_word_cannot_break_the_counting(tmp_path: Path) -> None:
    with store_of(tmp_path, 'Ia berkata: "[satu], {dua}\\tiga" \x00 ‘empat’') as store:
        assert set(store.word_counts(["satu", "dua", "tiga", "empat"])) == {"satu", "dua", "tiga", "empat"}


def test_an_empty_vocabulary_has_no_counts(tmp_path: Path) -> None:
    with store_of(tmp_path) as store:
        assert store.stem_counts(["jalan"]) == store.word_counts([]) == {}
        assert store.article_count() == 0
        assert store.words_known()


def test_a_database_of_an_older_pidato_counts_stems_at_once_and_words_when_told(tmp_path: Path) -> None:
    path = tmp_path / "pidato.db"
    connection = sqlite3.connect(path, isolation_level=None)
    migrate(connection, version=5)
    of = article("Jalan desa rusak parah")
    values = (
        of.id,
        of.source,
        of.title,
        of.text,
        of.sha256,
        "2021-01-01",
        " ".join(index_terms(f"{of.title}\n{of.text}")),
    )
    connection.execute(
        "INSERT INTO articles (id, source, title, text, sha256, ingested_at, stems) VALUES (?, ?, ?, ?, ?, ?, ?)",
        values,
    )
    connection.close()
    with Store.open(path) as store:
        assert store.stem_counts(["jalan", "rusak"]) == {"jalan": 1, "rusak": 1}
        assert not store.words_known()
        store.recount_words()
        assert store.words_known()
        assert store.word_counts(["rusak"]) == {"rusak": 1}


@settings(max_examples=20, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(["add", "add", "remove"]), st.sampled_from(SAID)), max_size=8))
def test_counts_are_those_of_the_articles_that_are_there(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[str, str]]
) -> None:
    there: set[str] = set()
    with Store.open(tmp_path_factory.mktemp("kb") / "pidato.db", create=True) as store:
        for step, words in steps:
            of = article(words, words)
            if step == "add" and words not in there:
                store.add([NewArticle(of, (quote(of, words),), (BUPATI_ENTRY,))])
                there.add(words)
            elif step == "remove" and words in there:
                store.remove(of.id)
                there.remove(words)
        expected = Counter(stem for words in there for stem in set(index_terms(f"Kabar Desa\n{article(words).text}")))
        assert store.stem_counts([*expected, "tiada"]) == expected
        assert store.words_known()
        known = Counter(
            word for words in there for word in {"desa", "jalan", "pasar"} if word in words.casefold().split()
        )
        counted = store.word_counts(["jalan", "pasar"])
        assert counted == {word: count for word, count in known.items() if word != "desa"}
