"""What goes in: new, updated, unchanged, moved and returned articles."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from tests.store.store_examples import BUPATI_ENTRY, MODEL, RESIDENT, article, new, quote, span, unit

from pidato_kb.errors import ModelMismatch, NotFoundError, StoreError
from pidato_kb.models import Filters
from pidato_kb.store import Known, NewArticle, Store, index_terms
from pidato_kb.store.vectors import Encoded, digest_of


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path / "kb.sqlite", create=True) as opened:
        yield opened


def words_found(store: Store, query: str) -> list[str]:
    rows = [row for row, _ in store.lexical(index_terms(query), Filters(), 10)]
    quotes = store.get_quotes(rows)
    return [quotes[row].quote.text for row in rows]


def test_a_stored_quote_comes_back_as_it_was(store: Store) -> None:
    made = new("Jalan desa harus diperbaiki")
    store.add([made])
    (name,) = [made.quotes[0].id(made.article.id)]
    found = store.get_quote(name)
    assert found.quote == made.quotes[0]
    assert found.article == made.article
    assert found.article.id == made.article.id
    assert found.speaker_id == "rangga-wirabumi"


def test_who_tells_it_comes_back_too(store: Store) -> None:
    made = new("Jalan desa harus diperbaiki")
    told = replace(made.quotes[0], attribution=replace(made.quotes[0].attribution, via="Gilang Pramudya"))
    store.add([replace(made, quotes=(told,))])
    assert store.get_quote(told.id(made.article.id)).quote.attribution.via == "Gilang Pramudya"


def test_ingesting_the_same_again_changes_nothing(store: Store) -> None:
    batch = [new("Jalan desa harus diperbaiki"), new("Pasar dibuka lagi", "b.txt")]
    assert store.known([made.article for made in batch]) == [Known.NEW, Known.NEW]
    store.add(batch)
    before = (store.generation, store.stats())
    assert store.known([made.article for made in batch]) == [Known.UNCHANGED, Known.UNCHANGED]
    store.add(batch)
    assert (store.generation, store.stats()) == before


def test_a_changed_text_supersedes_what_its_place_held(store: Store) -> None:
    old, newer = new("Jalan desa harus diperbaiki"), new("Jalan desa sudah diperbaiki")
    store.add([old])
    assert store.known([newer.article]) == [Known.UPDATED]
    store.add([newer])
    assert words_found(store, "jalan") == ["Jalan desa sudah diperbaiki"]
    assert store.superseded_by(old.article.id) == newer.article.id
    assert store.stats().articles == store.stats().superseded == 1
    # The old version stays as history.
    assert store.quotes_of(old.article.id)[0].quote == old.quotes[0]


def test_a_text_that_goes_back_is_current_again(store: Store) -> None:
    old, newer = new("Jalan desa harus diperbaiki"), new("Jalan desa sudah diperbaiki")
    store.add([old])
    store.add([newer])
    assert store.known([old.article]) == [Known.RETURNED]
    assert store.restore([old.article]) == 1
    assert store.known([old.article, newer.article]) == [Known.UNCHANGED, Known.RETURNED]
    assert words_found(store, "jalan") == ["Jalan desa harus diperbaiki"]
    assert store.full_text_is_sound()


def test_entries_that_move_in_their_file_supersede_nothing(store: Store) -> None:
    first, second = new("Jalan desa harus diperbaiki", "f#1"), new("Pasar dibuka lagi", "f#2")
    store.add([first, second])
    inserted = new("Sekolah mendapat guru baru", "f#1")
    moved = [replace(first.article, source="f#2"), replace(second.article, source="f#3")]
    assert store.known([inserted.article, *moved]) == [Known.UPDATED, Known.MOVED, Known.MOVED]
    store.add([inserted])
    store.restore(moved)
    assert store.stats().articles == 3
    assert store.stats().superseded == 0
    assert store.known([inserted.article, *moved]) == [Known.UNCHANGED] * 3


def test_an_article_in_two_places_is_current_until_both_have_changed(store: Store) -> None:
    made, copy = new("Pasar dibuka lagi", "a.txt"), new("Pasar dibuka lagi", "copy.txt")
    store.add([made, copy])
    store.add([new("Pasar ditutup lagi", "a.txt")])
    assert store.superseded_by(made.article.id) is None
    store.add([new("Pasar dipindahkan", "copy.txt")])
    assert store.superseded_by(made.article.id) is not None


def test_what_is_piped_in_supersedes_nothing(store: Store) -> None:
    store.add([new("Jalan desa harus diperbaiki", "-")])
    store.add([new("Pasar dibuka lagi", "-")])
    store.add([new("Sekolah mendapat guru baru", "-#1")])
    store.add([new("Jembatan sudah selesai", "-#1")])
    assert store.stats().articles == 4


def test_words_that_are_not_the_articles_are_never_stored(store: Store) -> None:
    made = new("Jalan desa harus diperbaiki")
    wrong = replace(made.quotes[0], text="Jalan desa harus dijual")
    with pytest.raises(StoreError, match="not verbatim"):
        store.add([new("Pasar dibuka lagi", "b.txt"), replace(made, quotes=(wrong,))])
    assert store.stats().articles == 0


@pytest.mark.parametrize("field", ["mention", "antecedent"])
def test_evidence_must_be_verbatim_too(store: Store, field: str) -> None:
    made = new("Jalan desa harus diperbaiki")
    mention = span(made.article, "Rangga Wirabumi")
    assert mention is not None
    wrong = replace(mention, text="Rangga Wirabuana")
    right = made.quotes[0].attribution
    changed = replace(right, mention=wrong) if field == "mention" else replace(right, antecedent=wrong)
    with pytest.raises(StoreError, match="not verbatim"):
        store.add([replace(made, quotes=(replace(made.quotes[0], attribution=changed),))])


def test_a_batch_is_stored_as_a_whole_or_not_at_all(store: Store) -> None:
    good, twice = new("Pasar dibuka lagi", "b.txt"), new("Jalan desa harus diperbaiki")
    same_place = NewArticle(twice.article, twice.quotes * 2, twice.speakers * 2)
    with pytest.raises(StoreError, match="refused"):
        store.add([good, same_place])
    assert store.stats().articles == 0
    assert store.known([good.article]) == [Known.NEW]


def test_a_lone_surrogate_is_refused_in_words(store: Store) -> None:
    broken = article("Jalan desa \ud83d rusak")
    with pytest.raises(StoreError, match="half a character"):
        store.add([NewArticle(broken)])


def test_vectors_of_two_models_never_meet(store: Store) -> None:
    store.add([new("Jalan desa harus diperbaiki", vectors=True)], model=MODEL)
    with pytest.raises(ModelMismatch, match="reindex"):
        store.add([new("Pasar dibuka lagi", "b.txt", vectors=True)], model="model-lain")
    assert store.stats().articles == 1
    store.drop_vectors()
    assert store.model is None
    rows = [row for row, _ in store.quotes_without_vector("model-lain")]
    store.put_vectors("model-lain", [Encoded(row, digest_of("jalan"), unit(2)) for row in rows], [])
    assert store.model == "model-lain"


def test_what_lacks_a_vector_is_known(store: Store) -> None:
    store.add([new("Jalan desa harus diperbaiki")])
    ((row, text),) = store.quotes_without_vector(MODEL)
    assert text == "Jalan desa harus diperbaiki"
    ((head_row, title, _),) = store.articles_without_head(MODEL)
    assert title == "Kabar Desa"
    store.put_vectors(
        MODEL, [Encoded(row, digest_of(text), unit(1))], [Encoded(head_row, digest_of("Kabar Desa"), unit(3))]
    )
    assert store.quotes_without_vector(MODEL) == []
    assert store.articles_without_head(MODEL) == []
    own = store.quote_vector(row, MODEL)
    assert own is not None
    assert own.tolist() == unit(1).tolist()


def test_every_change_of_quotes_or_vectors_shows_in_the_generation(store: Store) -> None:
    seen = [store.generation]
    store.add([new("Jalan desa harus diperbaiki")])
    seen.append(store.generation)
    store.add([new("Jalan desa sudah diperbaiki")])
    seen.append(store.generation)
    store.restore([article("Jalan desa harus diperbaiki")])
    seen.append(store.generation)
    store.put_vectors(MODEL, [Encoded(1, digest_of("jalan"), unit(1))], [])
    seen.append(store.generation)
    store.remove("a.txt")
    seen.append(store.generation)
    assert len(set(seen)) == len(seen)


def test_removing_takes_old_versions_quotes_and_lonely_speakers(store: Store) -> None:
    store.add([new("Jalan desa harus diperbaiki"), new("Pasar dibuka lagi", "b.txt")])
    store.add([new("Jalan desa sudah diperbaiki")])
    removed = store.remove("a.txt")
    assert (len(removed.articles), removed.quotes, removed.speakers) == (2, 2, 0)
    assert words_found(store, "jalan pasar") == ["Pasar dibuka lagi"]
    assert store.remove("b.txt").speakers == 1
    assert store.speaker_entries() == []
    with pytest.raises(NotFoundError):
        store.remove("b.txt")
    assert store.full_text_is_sound()
    assert store.integrity_check() == []


def test_a_file_of_many_is_removed_by_its_path(store: Store) -> None:
    store.add([new("Jalan desa harus diperbaiki", "f.jsonl#1"), new("Pasar dibuka lagi", "f.jsonl#2")])
    store.add([new("Sekolah mendapat guru baru", "f.jsonl.txt")])
    assert len(store.remove("f.jsonl").articles) == 2
    assert store.stats().articles == 1


def test_rows_of_removed_quotes_are_never_used_again(store: Store) -> None:
    store.add([new("Jalan desa harus diperbaiki")])
    store.remove("a.txt")
    store.add([new("Pasar dibuka lagi")])
    assert store.rows(Filters(kind=None, min_confidence=0.1)) == [2]


def test_a_speaker_without_a_record_is_kept_as_the_article_tells(store: Store) -> None:
    of = article("Air sudah seminggu mati")
    store.add([NewArticle(of, (quote(of, "Air sudah seminggu mati", RESIDENT),), (None,))])
    (found,) = store.quotes_of(of.id)
    assert found.speaker_id is None
    assert found.quote.speaker == RESIDENT
    assert store.speakers() == []


def test_aliases_grow_with_the_articles(store: Store) -> None:
    store.add([new("Jalan desa harus diperbaiki")])
    store.add([new("Pasar dibuka lagi", "b.txt", entry=replace(BUPATI_ENTRY, aliases=("H. Rangga",)))])
    (entry,) = store.speaker_entries()
    assert entry.aliases == ("Rangga", "Bupati Rangga", "H. Rangga")
    assert entry.roles == (("Bupati", "Sukamelati"),)
