"""Closed classes of words that open a person's name.  Lower case.

Birth-order names, noble and caste titles kept as names, and a few given names that never end one.  It is no list of
first names: half of the vocabulary is somebody's name.
"""

from __future__ import annotations

__all__ = ["BALINESE_OPENERS", "CASTES", "FIRST_ONLY", "NAME_OPENERS"]

NAME_OPENERS = frozenset(
    """
    i ni ida ayu anak gusti ngurah dewa cokorda tjokorda desak sang wayan made dayu nyoman ketut gede putu kadek
    komang luh muhammad mohammad muhamad mohamad mochammad mochamad moh moch mohd muh ahmad achmad akhmad abdul
    abd abdur abdurrahman siti sri nur andi daeng baso raden rr rm kanjeng mas teuku tengku cut lalu baiq
    tubagus tb sutan datuk laode waode
    """.split()
) - frozenset(["sang", "mas", "anak", "datuk"])

# Those that stand first and nowhere else in a name.
FIRST_ONLY = frozenset(
    "i ni ida muhammad mohammad muhamad mohamad mochammad mochamad moh moch mohd teuku tengku baiq".split()
)

# Balinese names open with the sex (I, Ni, Ida), and castes of several words follow, before the name of two or three.
BALINESE_OPENERS = frozenset(["i", "ni", "ida"])
CASTES = frozenset("agung anak ayu bagus dewa gusti ngurah".split())
