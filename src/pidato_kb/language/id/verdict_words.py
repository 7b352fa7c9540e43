"""What each verdict on a draft's quote means, in Indonesian."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

__all__ = ["VERDICT_WORDS"]

VERDICT_WORDS: Mapping[str, str] = MappingProxyType(
    {
        "exact": "kata demi kata",
        "partial": "kata-katanya benar, kalimatnya dipotong",
        "partial_lost": "kata-katanya benar, tetapi potongannya mengubah maksudnya",
        "altered": "kata-katanya berbeda",
        "misattributed": "orang lain yang mengatakannya",
        "not_found": "tidak ditemukan dalam yang ditelusuri",
    }
)
