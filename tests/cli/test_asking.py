"""What a search may ask for, and the sentence that a wrong option gets."""

from __future__ import annotations

from typing import Any

import pytest

from pidato_kb.cli.asked_values import as_option
from pidato_kb.cli.asking import question_from
from pidato_kb.errors import UsageError
from pidato_kb.models import Filters, QuoteKind, SearchMode


def asked(**values: Any) -> Any:
    return question_from({"query": "harga beras", "n": 10, **values})


def test_words_alone_ask_without_filters() -> None:
    question = asked()
    assert (question.query, question.limit, question.mode) == ("harga beras", 10, SearchMode.HYBRID)
    assert question.filters == Filters()


def test_every_filter_reaches_the_search() -> None:
    question = asked(
        speaker="Salim",
        role="Bupati",
        since="2020-01-01",
        until="2020-12-31",
        outlet="Harian",
        kind="indirect",
        min_confidence=0.5,
        mode="lexical",
        fragments=True,
    )
    assert question.mode is SearchMode.LEXICAL
    assert question.filters == Filters(
        speaker="Salim",
        role="Bupati",
        since="2020-01-01",
        until="2020-12-31",
        outlet="Harian",
        kind=QuoteKind.INDIRECT,
        min_confidence=0.5,
        fragments=True,
    )


def test_a_month_or_year_counts_from_its_first_day_and_to_its_last() -> None:
    assert asked(since="2019").filters.since == "2019-01-01"
    assert asked(until="februari 2024").filters.until == "2024-02-29"
    assert asked(since="agustus 2019", until="2019-08").filters == Filters(since="2019-08-01", until="2019-08-31")


@pytest.mark.parametrize(
    ("values", "names"),
    [
        ({"since": "kapan-kapan"}, "since"),
        ({"since": "20200101"}, "write 2019-08-29"),
        ({"until": "2020-02-30"}, "until"),
        ({"since": "2021-01-01", "until": "2020-01-01"}, "after"),
        ({"kind": "lisan"}, "direct, indirect"),
        ({"mode": "magic"}, "hybrid, semantic, lexical"),
        ({"min_confidence": 1.5}, "from 0 to 1"),
        ({"min_confidence": "tinggi"}, "from 0 to 1"),
        ({"min_confidence": float("nan")}, "from 0 to 1"),
        ({"n": 0}, "whole number"),
        ({"n": True}, "whole number"),
        ({"query": "  "}, "nothing to search for"),
        ({"query": 7}, "words"),
        ({"query": "\ud800"}, "Unicode"),
        ({"like": "abc"}, "not both"),
    ],
)
def test_a_wrong_value_is_named(values: dict[str, Any], names: str) -> None:
    with pytest.raises(UsageError, match=names):
        asked(**values)


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({"n": 0}, "--limit takes a whole number"),
        ({"min_confidence": 2.0}, "--min-confidence takes a number"),
        ({"since": "kapan-kapan"}, "--since: 'kapan-kapan' is no date"),
        ({"since": "2021", "until": "2020"}, "--since 2021-01-01 is after --until 2020-12-31"),
        ({"query": None}, "a quote's id with --like"),
        ({"query": "\ud800"}, "QUERY is not valid"),
    ],
)
def test_a_wrong_option_is_called_as_it_was_typed(values: dict[str, Any], message: str) -> None:
    with pytest.raises(UsageError, match=message):
        question_from({"query": "harga beras", "n": 10, **values}, as_option)
