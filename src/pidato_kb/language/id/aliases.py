"""Names under which newspapers know a public figure → the words of the full name.  Lower case.

Used only where the article itself has the full name: an alias alone never becomes another name.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

__all__ = ["ALIASES"]

ALIASES: Mapping[str, str] = MappingProxyType(
    {
        "jokowi": "joko widodo",
        "sby": "susilo bambang yudhoyono",
        "ahok": "basuki tjahaja purnama",
        "jk": "jusuf kalla",
        "gus dur": "abdurrahman wahid",
        "gus ipul": "saifullah yusuf",
        "gus yaqut": "yaqut cholil qoumas",
        "gus men": "yaqut cholil qoumas",
        "gus miftah": "miftah maulana habiburrahman",
        "cak imin": "muhaimin iskandar",
        "emil": "ridwan kamil",
        "kang emil": "ridwan kamil",
        "ahy": "agus harimurti yudhoyono",
        "ibas": "edhie baskoro yudhoyono",
        "aher": "ahmad heryawan",
        "tgb": "muhammad zainul majdi",
        "hnw": "hidayat nur wahid",
        "bamsoet": "bambang soesatyo",
        "romy": "muhammad romahurmuziy",
        "zulhas": "zulkifli hasan",
        "sandi": "sandiaga uno",
        "oso": "oesman sapta odang",
        "lbp": "luhut binsar pandjaitan",
        "aa gym": "abdullah gymnastiar",
        "uas": "abdul somad",
        "hrs": "muhammad rizieq shihab",
        "kdm": "dedi mulyadi",
        "anies": "anies baswedan",
        "megawati": "megawati soekarnoputri",
    }
)
