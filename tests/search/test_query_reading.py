from __future__ import annotations

import pytest

from pidato_kb.models import Part
from pidato_kb.search.reading import Reading, read_query
from pidato_kb.search.recipe import RECIPE
from pidato_kb.store import Store


def stems(reading: Reading, part: Part) -> set[str]:
    return {term.stems for term in reading.terms if term.part is part}


def test_the_words_of_a_query_are_looked_for_and_those_that_mean_the_same(store: Store) -> None:
    reading = read_query(store, "duka nelayan", RECIPE)
    assert stems(reading, Part.WORDS) == {"duka", "nelay"}
    assert "hilang" in stems(reading, Part.RELATED)
    assert reading.matched == ("duka", "nelay")


def test_a_rarer_word_weighs_more(store: Store) -> None:
    weights = {term.stems: term.weight for term in read_query(store, "Sukamelati nelayan rasuah", RECIPE).terms}
    assert weights["rasuah"] > weights["nelay"] > weights["sukamelat"] > 0


def test_what_the_articles_hardly_have_is_spelt_out_for_the_model(store: Store) -> None:
    assert read_query(store, "rasuah", RECIPE).text == "rasuah korupsi suap"
    assert read_query(store, "rasuah", RECIPE.without("spelt_out")).text == "rasuah"
    assert read_query(store, "nelayan", RECIPE).text == "nelayan"


def test_an_english_query_is_encoded_as_it_is_and_looked_up_in_indonesian(store: Store) -> None:
    reading = read_query(store, "rice for fishermen", RECIPE)
    assert reading.english
    assert reading.text == "rice for fishermen"
    assert {"beras", "nelay"} <= stems(reading, Part.RELATED)


def test_an_act_is_no_word_of_the_query_itself(store: Store) -> None:
    reading = read_query(store, "permintaan maaf", RECIPE)
    acts = {term.stems for term in reading.acts}
    assert "pohon maaf" in acts  # "mohon maaf": stems are only stems
    assert not acts & {term.stems for term in reading.terms}


@pytest.mark.parametrize(
    ("step", "query"),
    [
        ("related", "rasuah"),
        ("translations", "rice"),
        ("acts", "penolakan"),
        ("dates", "2021"),
        ("spelling", "gmn ini"),
    ],
)
def test_every_step_can_be_left_out(store: Store, step: str, query: str) -> None:
    reading = read_query(store, query, RECIPE.without(step))
    assert reading != read_query(store, query, RECIPE)
    assert reading.text == query
    assert stems(reading, Part.RELATED) == set() or step not in ("related", "translations")
    assert reading.acts == () or step != "acts"
    assert reading.period is None or step != "dates"
