"""The words of a briefing and of a drawing in Indonesian; `{}` stands for what is filled in."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

__all__ = [
    "ALL_QUOTES",
    "BASE",
    "BEST_OF_EACH",
    "CONTENTS",
    "FILTERS",
    "HOW_TO_READ",
    "LABELS",
    "NO_FILTERS",
    "NO_MONTH",
    "NO_SPEAKER",
    "PER_MONTH",
    "PER_YEAR",
    "PLOT",
    "PLOT_ON",
    "PLOT_UNDATED",
    "TITLE",
    "TO",
]

TITLE = "Bahan kutipan"

LABELS: Mapping[str, str] = MappingProxyType(
    {
        "made": "Dibuat",
        "asked": "Pencarian",
        "filters": "Saringan",
        "contents": "Isi",
        "base": "Basis pengetahuan",
        "index": "Indeks",
        "reading": "Cara membaca",
    }
)

ALL_QUOTES = "semua kutipan yang lolos saringan"
BEST_OF_EACH = "{} (paling banyak {} kutipan per pencarian)"
CONTENTS = "{} kutipan dari {} artikel"
BASE = "{} artikel, {} kutipan, {} penutur"
TO = "{} sampai {}"

FILTERS: Mapping[str, str] = MappingProxyType(
    {
        "speaker": "penutur: {}",
        "role": "jabatan: {}",
        "since": "sejak {}",
        "until": "sampai {}",
        "outlet": "media: {}",
        "kind": "jenis: {}",
        "min_confidence": "keyakinan penutur paling sedikit {}",
        "fragments": "termasuk potongan kutipan",
        "direct": "langsung",
        "indirect": "tidak langsung",
    }
)
NO_FILTERS = "tanpa saringan"
NO_MONTH = "Tanpa tanggal"
NO_SPEAKER = "Penutur tanpa nama yang pasti"

HOW_TO_READ = (
    "Kata-kata di antara “tanda kutip” dikutip langsung dari artikel, huruf demi huruf. Tanpa tanda kutip: kutipan "
    "tidak langsung, kata-kata wartawan; kata dalam [kurung siku] adalah kata penandanya. Jabatan adalah jabatan "
    "menurut artikel pada waktu itu."
)

PLOT = "Kutipan {0}"
PLOT_ON = "Kutipan {0} tentang “{1}”"
PER_MONTH = "per bulan"
PER_YEAR = "per tahun"
PLOT_UNDATED = "tanpa tanggal: {}"
