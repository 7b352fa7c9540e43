"""The words of a citation and of a briefing in Indonesian; `{}` stands for what is filled in."""

from __future__ import annotations

__all__ = [
    "ACCESSED",
    "CORRECTED",
    "CORRECTED_FROM_NOBODY",
    "FRAGMENT",
    "INDIRECT",
    "IN_TEXT",
    "NO_CUE",
    "NO_DATE",
    "NO_TITLE",
    "OLD_VERSION",
    "QUOTED_IN",
    "RETRIEVED",
    "UNNAMED",
    "UNNAMED_AS",
    "UNTITLED_ARTICLE",
    "VIA",
]

QUOTED_IN = "dikutip dalam"
"""Between the speaker and the article: the article, not the speaker, is the source that was read."""

NO_DATE = "t.t."
"""Tanpa tahun, the Indonesian "n.d."."""

NO_TITLE = "artikel tanpa judul"
UNTITLED_ARTICLE = "artikel tanpa judul ({})"
"""Where neither a title nor a URL tells which article it was: with its id."""

INDIRECT = "kutipan tidak langsung"
"""Followed by the cue in brackets: a paraphrase without it can mislead ("tidak menyarankan")."""

NO_CUE = "tanpa kata penanda"
FRAGMENT = "potongan kutipan"
"""A scrap that the reporter put in quotation marks inside a sentence of their own."""

UNNAMED = "penutur tidak dipastikan"
UNNAMED_AS = "penutur tidak dipastikan [dalam artikel: {}]"
"""With the words that the article has for the speaker."""

VIA = "sebagaimana disampaikan {}"
"""With who tells what the speaker said: the words did not come from the speaker's own mouth."""

CORRECTED = "[penutur dikoreksi {}; semula terbaca: {}]"
CORRECTED_FROM_NOBODY = "[penutur dikoreksi {}; semula tidak terbaca]"
OLD_VERSION = "versi lama artikel, sudah diganti oleh versi {}"
ACCESSED = "diakses {}"
RETRIEVED = "Diakses {}, dari"
IN_TEXT = "Dalam teks:"
