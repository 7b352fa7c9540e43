"""Words of second-hand speech: X as told by Y ("…," kata Y mengutip pernyataan X; sambutan X yang dibacakan Y).

Source: the standard reference grammar (Alwi et al., *Tata Bahasa Baku Bahasa Indonesia*).  Lower case.  Data, accounts,
laws and verdicts are left out on purpose: who cites or reads out one of them speaks for themselves.
"""

from __future__ import annotations

__all__ = [
    "CITED_MODIFIERS",
    "CITED_WORDS",
    "CITING_LINKS",
    "CITING_VERBS",
    "IMITATING_VERBS",
    "READING_VERBS",
    "READ_OUT",
    "READ_OUT_LEADS",
    "STATEMENTS",
]

# Verbs of somebody who reads out what another one wrote; what is read out is always named: membacakan sambutan Budi.
READING_VERBS = frozenset(["membacakan"])

# Verbs of somebody who speaks in another one's voice: menirukan Budi, menirukan ucapan seorang warga.
IMITATING_VERBS = frozenset(["menirukan"])

# Verbs of somebody who repeats another one's words: mengutip pernyataan Budi.
CITING_VERBS = READING_VERBS | IMITATING_VERBS | frozenset(["mengutip", "menyitir"])

# What a person's and a body's words are called: pernyataan Budi, sambutan Kementerian Agama.
STATEMENTS = frozenset("pernyataan sambutan pidato imbauan himbauan seruan".split())

# What a person's words are called; laws and scriptures have an amanat and a pesan, too, but nobody speaks there.
CITED_WORDS = STATEMENTS | frozenset(
    """
    ucapan perkataan kata kata-kata kalimat omongan amanat pesan arahan jawaban nasihat nasehat petuah wejangan
    """.split()
)

# What may stand beside such a word and says no more about whose it is: sambutan tertulis, isi pidato, pesan dari Budi.
CITED_MODIFIERS = frozenset(
    """
    tertulis resmi singkat lengkap pembuka penutup terakhir pers dari milik isi naskah teks kutipan petikan penggalan
    potongan
    """.split()
)

# What may stand between the one who speaks and the verb: kata Budi saat membacakan …  "Usai" is none: that is over.
CITING_LINKS = frozenset("saat ketika kala sambil seraya sembari dengan yang".split())

# Passive verbs in front of who reads out: sambutan Budi yang dibacakan (oleh) Made.
READ_OUT = frozenset(["dibacakan", "dibaca"])

# Prepositions in front of what is read out: dalam sambutannya yang dibacakan Made.
READ_OUT_LEADS = frozenset(["dalam", "pada", "melalui", "lewat"])
