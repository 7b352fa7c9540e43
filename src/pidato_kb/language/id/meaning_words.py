"""Words whose coming, going or changing turns a sentence into another one.  Lower case, one word each."""

from __future__ import annotations

__all__ = ["CONDITIONS", "HEDGES", "NEGATIONS", "PLAIN_CONDITIONS", "RELATIVE_DAYS"]

NEGATIONS = frozenset(
    """
    tidak tidaklah tidakkah bukan bukanlah bukankah belum belumlah jangan janganlah tanpa tak takkan kecuali
    tiada nggak enggak ngga engga gak ga ndak kagak mustahil mustahillah
    """.split()
)

# Those that the flag of a dropped negation covers too: without them a sentence promises or threatens outright.
PLAIN_CONDITIONS = frozenset(["jika", "kalau", "asal", "apabila"])

CONDITIONS = PLAIN_CONDITIONS | frozenset(
    "jikalau kalo bila bilamana asalkan andai andaikan seandainya sekiranya".split()
)

# What makes a statement weaker, smaller or later than it would be without.
HEDGES = frozenset(
    """
    mungkin barangkali kemungkinan sepertinya kayaknya kelihatannya agaknya rasanya tampaknya nampaknya kiranya
    sebagian beberapa sejumlah sekitar hampir umumnya biasanya kadang terkadang jarang akan bakal hendak
    berencana rencananya diduga dugaan diperkirakan perkiraan diharapkan semoga mudah-mudahan insyaallah konon
    kabarnya cenderung relatif berpotensi potensi paling minimal maksimal setidaknya
    """.split()
)

RELATIVE_DAYS = frozenset(["kemarin", "besok", "lusa", "nanti", "tadi"])
