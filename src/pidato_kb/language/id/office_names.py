"""How offices and provinces are shortened, and what makes an office another one.  Lower case, without stops."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

__all__ = ["ACTING", "BESIDE_OFFICE", "LEFT_OUT", "PROVINCES", "SHORT_OFFICES"]

SHORT_OFFICES: Mapping[str, str] = MappingProxyType(
    {
        "gub": "gubernur",
        "bup": "bupati",
        "wabub": "wakil bupati",
        "wk": "wakil",
        "plt": "pelaksana tugas",
        "plh": "pelaksana harian",
        "pj": "penjabat",
        "pjs": "penjabat sementara",
        "pres": "presiden",
        "gubri": "gubernur riau",
        "wagubri": "wakil gubernur riau",
        "mendikdasmen": "menteri pendidikan dasar dan menengah",
        "mendiktisaintek": "menteri pendidikan tinggi sains dan teknologi",
        "menkomdigi": "menteri komunikasi dan digital",
        "mendes": "menteri desa",
        "menpan": "menteri pendayagunaan aparatur negara",
        "menkum": "menteri hukum",
        "dpr": "dewan perwakilan rakyat",
        "dprd": "dewan perwakilan rakyat daerah",
        "kpk": "komisi pemberantasan korupsi",
        "kpu": "komisi pemilihan umum",
        "ri": "republik indonesia",
    }
)
"""Short forms that `language.id.office_abbreviations` has not, which serves another end → their full words."""

PROVINCES: Mapping[str, str] = MappingProxyType(
    {
        "nad": "aceh",
        "sumut": "sumatera utara",
        "sumbar": "sumatera barat",
        "sumsel": "sumatera selatan",
        "kepri": "kepulauan riau",
        "babel": "kepulauan bangka belitung",
        "jabar": "jawa barat",
        "jateng": "jawa tengah",
        "jatim": "jawa timur",
        "diy": "daerah istimewa yogyakarta",
        "ntb": "nusa tenggara barat",
        "ntt": "nusa tenggara timur",
        "kalbar": "kalimantan barat",
        "kalteng": "kalimantan tengah",
        "kalsel": "kalimantan selatan",
        "kaltim": "kalimantan timur",
        "kaltara": "kalimantan utara",
        "sulut": "sulawesi utara",
        "sulteng": "sulawesi tengah",
        "sulsel": "sulawesi selatan",
        "sultra": "sulawesi tenggara",
        "sulbar": "sulawesi barat",
        "malut": "maluku utara",
    }
)
"""Short form → name of the province.  Source: the Ministry of Home Affairs' list of provinces."""

LEFT_OUT = frozenset("provinsi propinsi prov kabupaten kab pemerintah pemprov pemkab pemkot".split())
"""Words between an office and its place that may as well be missing: `Gubernur Provinsi Riau`."""

ACTING = frozenset("penjabat pejabat pelaksana tugas harian sementara".split())
"""Words before an office whose holder acts for somebody else and does hold it."""

BESIDE_OFFICE = frozenset(
    """
    mantan eks bekas calon cagub cabup wakil staf khusus ajudan istri suami juru bicara jubir asisten sekretaris
    purnawirawan demisioner tenaga ahli penasihat putra putri
    """.split()
)
"""Words before an office whose bearer does not hold it."""
