from __future__ import annotations

import pytest

from pidato_kb.models import Part
from pidato_kb.search.reading import Reading, Term
from pidato_kb.search.recipe import RECIPE
from pidato_kb.search.scoring import weighed
from pidato_kb.store.evidence import Evidence

NELAYAN = Term("nelay", Part.WORDS, 2.0, 5)
SEEN = Evidence("nelay butuh bantu", "a1", "nelay henti laut gelombang inggi", "2021-05-20", None, None, None)


def worth(seen: Evidence, **fields: object) -> dict[Part, float]:
    reading = Reading(**{"text": "", "english": False, "terms": (NELAYAN,), "matched": (), **fields})  # type: ignore[arg-type]
    return weighed({1: seen}, reading, RECIPE)[1]


def test_a_word_in_the_quote_is_worth_more_than_one_in_its_article() -> None:
    elsewhere = SEEN._replace(stems="kami butuh bantu")
    nowhere = elsewhere._replace(article_stems="pasar buka")
    assert worth(SEEN)[Part.WORDS] > worth(elsewhere)[Part.WORDS] > 0
    assert worth(nowhere) == {}


def test_more_of_the_same_word_counts_ever_less() -> None:
    once, twice, thrice = (worth(SEEN._replace(stems=" ".join(["nelay"] * times)))[Part.WORDS] for times in (1, 2, 3))
    assert twice - once > thrice - twice > 0


def test_words_in_a_row_must_stand_in_a_row() -> None:
    phrase = Term("gotong royong", Part.RELATED, 1.0, 3)
    together = SEEN._replace(stems="mari gotong royong", article_stems="x")
    apart = SEEN._replace(stems="royong mari gotong", article_stems="x")
    assert worth(together, terms=(phrase,)).keys() == {Part.RELATED}
    assert worth(apart, terms=(phrase,)) == {}


def test_a_word_is_no_part_of_another() -> None:
    assert worth(SEEN._replace(stems="nelayan", article_stems="senelay")) == {}


def test_an_act_counts_in_the_quote_or_by_the_verb_of_the_reporter() -> None:
    act = Term("olak", Part.ACT, 1.5, 0)
    assert worth(SEEN._replace(stems="kami olak"), acts=(act,))[Part.ACT] == 1.5
    assert worth(SEEN._replace(cue="menolak"), acts=(act,))[Part.ACT] == 1.5
    assert Part.ACT not in worth(SEEN._replace(article_stems="warga olak"), acts=(act,))


@pytest.mark.parametrize(
    ("seen", "fields", "part"),
    [
        (SEEN._replace(speaker="rangga"), {"speakers": frozenset({"rangga"})}, Part.SPEAKER),
        (SEEN._replace(role="Menteri Dalam Negeri"), {"offices": ("menteri dalam negeri",)}, Part.SPEAKER),
        (SEEN, {"period": "2021-05"}, Part.DATE),
        (SEEN, {"period": "2021"}, Part.DATE),
    ],
)
def test_whom_and_when_the_query_names_counts(seen: Evidence, fields: dict[str, object], part: Part) -> None:
    assert worth(seen, **fields)[part] > 0


def test_another_speaker_office_or_month_does_not() -> None:
    other = worth(
        SEEN._replace(speaker="dewi", role="Wakil Menteri"),
        speakers=frozenset({"rangga"}),
        offices=("menteri sosial",),
        period="2021-06",
    )
    assert other.keys() == {Part.WORDS}


def test_what_is_unknown_of_a_quote_is_no_evidence() -> None:
    assert worth(SEEN._replace(date=None), period="2021").keys() == {Part.WORDS}


def test_two_ways_of_doing_it_are_enough() -> None:
    acts = tuple(Term(stems, Part.ACT, 1.0, 0) for stems in ("kami", "olak", "tidak setuju"))
    assert worth(SEEN._replace(stems="kami olak tidak setuju"), acts=acts)[Part.ACT] == 2.0
