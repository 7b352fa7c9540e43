"""Number words and what they count; scales multiply what stands before them.  Lower case."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

__all__ = [
    "CURRENCY",
    "ELEVEN",
    "HALF",
    "HUNDREDS",
    "NUMBER_WORDS",
    "ONE_SCALES",
    "ORDINAL",
    "ORDINALS",
    "SCALES",
    "TEENS",
    "TENS",
    "UNITS",
    "WHOLE",
]

UNITS: Mapping[str, int] = MappingProxyType(
    {
        "nol": 0,
        "satu": 1,
        "dua": 2,
        "tiga": 3,
        "empat": 4,
        "lima": 5,
        "enam": 6,
        "tujuh": 7,
        "delapan": 8,
        "sembilan": 9,
    }
)

# One ten and one hundred, in which "se-" is the unit; and the one number of its own.
WHOLE: Mapping[str, int] = MappingProxyType({"sepuluh": 10, "seratus": 100})
ELEVEN = "sebelas"

# After a number: satu setengah.
HALF = "setengah"

# After a unit: dua belas, dua puluh, dua ratus.
TEENS = "belas"
TENS = "puluh"
HUNDREDS = "ratus"

SCALES: Mapping[str, int] = MappingProxyType(
    {
        "ribu": 1_000,
        "rb": 1_000,
        "juta": 1_000_000,
        "jt": 1_000_000,
        "miliar": 1_000_000_000,
        "milyar": 1_000_000_000,
        "triliun": 1_000_000_000_000,
        "trilyun": 1_000_000_000_000,
    }
)

# One of a scale in one word.
ONE_SCALES: Mapping[str, int] = MappingProxyType({"seribu": 1_000, "sejuta": 1_000_000})

# The sign before an amount and the word behind it.
CURRENCY: Mapping[str, str] = MappingProxyType({"rp": "rupiah", "idr": "rupiah"})

# Before a number: ke-33.
ORDINAL = "ke"

ORDINALS: Mapping[str, int] = MappingProxyType(
    {
        "pertama": 1,
        "kesatu": 1,
        "kedua": 2,
        "ketiga": 3,
        "keempat": 4,
        "kelima": 5,
        "keenam": 6,
        "ketujuh": 7,
        "kedelapan": 8,
        "kesembilan": 9,
        "kesepuluh": 10,
        "kesebelas": 11,
    }
)

NUMBER_WORDS = frozenset([*UNITS, *WHOLE, ELEVEN, TEENS, TENS, HUNDREDS, *SCALES, *ONE_SCALES, *ORDINALS])
"""Every word that numbers are written with, `HALF` aside, which is a word of its own too."""
