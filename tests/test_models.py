"""What the values of the layers refuse."""

from __future__ import annotations

from typing import Any

import pytest

from pidato_kb import Filters, UsageError


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({"outlet": " "}, "the outlet to look for is empty: name one, or leave the filter out"),
        ({"speaker": ""}, "the speaker to look for is empty"),
        ({"since": "kemarin"}, "since takes a date as in 2019-08-29, 2019-08 or 2019, not 'kemarin'"),
        ({"until": "29/8/2019"}, "until takes a date"),
        ({"min_confidence": 1.5}, "min_confidence takes a number from 0 to 1, not 1.5"),
    ],
)
def test_a_filter_that_nothing_could_pass_is_refused(values: dict[str, Any], message: str) -> None:
    with pytest.raises(UsageError, match=message):
        Filters(**values)


def test_a_day_a_month_and_a_year_are_dates() -> None:
    assert Filters(since="2019", until="2019-08").until == "2019-08"
    assert Filters(since="2019-08-29", min_confidence=1).since == "2019-08-29"
