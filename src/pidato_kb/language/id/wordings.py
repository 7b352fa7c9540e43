"""What may differ between two printings of the same words, and what never may.  Lower case.

Two outlets that print one utterance spell it their own way and trim it; a word of `WEIGHTY` is never trimmed
away unnoticed, because the sentence would say something else without it.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from pidato_kb.language.id.dates import DAYS, MONTHS
from pidato_kb.language.id.meaning_words import CONDITIONS, HEDGES, NEGATIONS, RELATIVE_DAYS
from pidato_kb.language.id.number_words import HALF, NUMBER_WORDS

__all__ = ["DENIALS", "DOUBLED", "OPENERS", "SPELLINGS", "WEIGHTY"]

OPENERS = frozenset("nah jadi dan oh eh ya lho loh kan begini".split())
"""What speech begins with and print often leaves out."""

DOUBLED = frozenset("yang di ke dan dari untuk dengan ini itu pada akan kami kita".split())
"""Words that stand twice only by a slip of the typesetter: `yang yang`."""

DENIALS = frozenset(
    """
    tidak tak bukan belum membantah dibantah bantah bantahnya menampik ditampik tampik menyangkal disangkal
    sangkal menepis ditepis tepis menolak ditolak menyanggah
    """.split()
)
"""Words of a cue that turn what stands beside it into what the speaker did not say."""

_OTHERS = """
    hanya cuma saja sekadar semata melulu doang meski meskipun walau walaupun tetapi tapi namun melainkan sepenuhnya
    seluruhnya semua semuanya seluruh selalu sementara lagi kembali masih sudah telah pernah sedang harus wajib boleh
    bisa dapat mau ingin perlu sekarang hari pekan minggu bulan tahun pagi siang sore malam lalu depan separuh persen
    rupiah dolar kali
    """.split()

WEIGHTY = NEGATIONS | CONDITIONS | HEDGES | RELATIVE_DAYS | NUMBER_WORDS | {HALF, *DAYS, *MONTHS, *_OTHERS}
"""Negations, conditions, limits, hedges, times, numbers, duties: a quote that lacks one is another quote."""

SPELLINGS: Mapping[str, str] = MappingProxyType(
    {
        "aktifitas": "aktivitas",
        "antri": "antre",
        "antrian": "antrean",
        "apotik": "apotek",
        "atlit": "atlet",
        "azas": "asas",
        "cabe": "cabai",
        "detil": "detail",
        "difinisi": "definisi",
        "diagnosa": "diagnosis",
        "efektifitas": "efektivitas",
        "ekstrim": "ekstrem",
        "frekwensi": "frekuensi",
        "hakekat": "hakikat",
        "hutang": "utang",
        "ijasah": "ijazah",
        "ijin": "izin",
        "ijinkan": "izinkan",
        "diijinkan": "diizinkan",
        "perijinan": "perizinan",
        "jadual": "jadwal",
        "jaman": "zaman",
        "karir": "karier",
        "kalo": "kalau",
        "komplek": "kompleks",
        "konggres": "kongres",
        "kontruksi": "konstruksi",
        "kuatir": "khawatir",
        "kwalitas": "kualitas",
        "kwintal": "kuintal",
        "lobang": "lubang",
        "metoda": "metode",
        "milyar": "miliar",
        "trilyun": "triliun",
        "mesjid": "masjid",
        "merubah": "mengubah",
        "dirubah": "diubah",
        "nasehat": "nasihat",
        "negri": "negeri",
        "nopember": "november",
        "pebruari": "februari",
        "obyek": "objek",
        "subyek": "subjek",
        "praktek": "praktik",
        "produktifitas": "produktivitas",
        "propinsi": "provinsi",
        "resiko": "risiko",
        "beresiko": "berisiko",
        "sekedar": "sekadar",
        "sistim": "sistem",
        "standard": "standar",
        "supir": "sopir",
        "tehnik": "teknik",
        "tehnologi": "teknologi",
        "telpon": "telepon",
        "telepun": "telepon",
        "trampil": "terampil",
        "ustad": "ustaz",
        "ustadz": "ustaz",
        "silahkan": "silakan",
        "dipungkiri": "dimungkiri",
        "terlantar": "telantar",
        "mempengaruhi": "memengaruhi",
        "mempesona": "memesona",
        "menyontoh": "mencontoh",
        "kadaluarsa": "kedaluwarsa",
        "kadaluwarsa": "kedaluwarsa",
        "prosentase": "persentase",
        "respon": "respons",
        "merespon": "merespons",
        "seksama": "saksama",
        "shalat": "salat",
        "sholat": "salat",
        "solat": "salat",
        "ramadhan": "ramadan",
    }
)
"""Spellings that the dictionary does not list → the one that it does; no pair differs in meaning."""
