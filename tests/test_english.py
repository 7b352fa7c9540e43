from __future__ import annotations

import pytest

from pidato_kb.english import reads_as_english


@pytest.mark.parametrize(
    "query",
    [
        "public trust in government",
        "flood victims",
        "protecting women's rights",
        "deforestation",
        "what did the governor say about rice prices?",
        "school closures in Sukamelati",
    ],
)
def test_english_queries(query: str) -> None:
    assert reads_as_english(query)


@pytest.mark.parametrize(
    "query",
    [
        "tata kelola",
        "harga BBM per liter",
        "kesetaraan gender",
        "rumah sakit umum",
        "orang penting",
        "daging kambing masing-masing",
        "Rangga Wirabumi",
        "2021",
        "?!",
        "",
    ],
)
def test_other_queries(query: str) -> None:
    assert not reads_as_english(query)
