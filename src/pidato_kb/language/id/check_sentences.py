"""What a check says about a flag, in Indonesian.  `{word}` and `{other}` are words of claim or source."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

__all__ = ["SENTENCES"]

SENTENCES: Mapping[str, str] = MappingProxyType(
    {
        "negation_dropped": "kata *{word}* hilang: maknanya bisa terbalik",
        "negation_added": "kata *{word}* ditambahkan: maknanya bisa terbalik",
        "negation_changed": "kata *{other}* menjadi *{word}*: maknanya bisa berubah",
        "condition_dropped": "syarat *{word}* hilang",
        "condition_added": "syarat *{word}* ditambahkan",
        "condition_changed": "syarat *{other}* menjadi *{word}*",
        "hedge_dropped": "kata *{word}* hilang: pernyataannya menjadi lebih pasti",
        "hedge_added": "kata *{word}* ditambahkan: pernyataannya menjadi kurang pasti",
        "hedge_changed": "kata *{other}* menjadi *{word}*",
        "number_dropped": "angka *{word}* hilang",
        "number_added": "angka *{word}* ditambahkan",
        "number_changed": "angka *{other}* menjadi *{word}*",
        "date_dropped": "keterangan waktu *{word}* hilang",
        "date_added": "keterangan waktu *{word}* ditambahkan",
        "date_changed": "keterangan waktu *{other}* menjadi *{word}*",
        "name_dropped": "nama *{word}* hilang",
        "name_added": "nama *{word}* ditambahkan",
        "name_changed": "nama *{other}* menjadi *{word}*",
        "spelling": "hanya ejaannya yang berbeda: *{other}* menjadi *{word}*",
        "ellipsis": "pada tanda elipsis ada kata-kata yang dilewati",
        "insertion": "kata-kata dalam kurung tidak berasal dari pembicara",
        "joined": "kata-kata ini disambung dari beberapa kutipan",
        "indirect": "ini kalimat tidak langsung wartawan, bukan kutipan langsung",
        "outside_quotes": "kata-kata ini ada dalam artikel, tetapi tidak dalam kutipan yang dikenal",
        "speaker_unsure": "tidak pasti siapa yang mengatakannya; menurut catatan: {word}",
        "speaker_unknown": "tidak ada pembicara bernama {word} dalam catatan",
        "other_speaker": "yang mengatakan hal serupa adalah {word}",
        "several_speakers": "kata-kata ini diucapkan beberapa orang: {word}",
        "older": "kata-kata ini sudah muncul pada {word}",
        "later": "kata-kata ini baru muncul pada {word}",
        "misattributed": "yang mengatakannya adalah {word}, bukan {other}",
    }
)
