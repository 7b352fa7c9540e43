"""Phrases that a web page leaves among the paragraphs of an article, and names that stand in datelines."""

from __future__ import annotations

__all__ = ["CREDITS", "DATELINE_OUTLETS", "INTERRUPTIONS", "LEADS", "LINES", "LIST_LEADS", "NOTICES", "REPORT_LEADS"]

# What stands between two sentences of one line where a page had a box; case matters.
INTERRUPTIONS = (
    "ADVERTISEMENT",
    "Advertisement",
    "SCROLL TO CONTINUE WITH CONTENT",
    "SCROLL TO RESUME CONTENT",
)

LINES: frozenset[str] = frozenset(
    {
        "advertisement",
        "advertisements",
        "iklan",
        "advertorial",
        "scroll to continue with content",
        "scroll to resume content",
        "lanjutkan membaca",
        "lanjut ke halaman berikutnya",
        "halaman selanjutnya",
        "selanjutnya",
        "sebelumnya",
        "bagikan",
        "bagikan artikel ini",
        "salin tautan",
        "tautan telah disalin",
        "komentar",
        "tulis komentar",
        "berita terkait",
        "artikel terkait",
        "berita terpopuler",
        "terpopuler",
        "rekomendasi",
        "rekomendasi untuk anda",
        "video pilihan",
        "pilihan editor",
        "tags",
        "tag terkait",
        "topik terkait",
        "lihat foto",
        "ikuti kami di google news",
    }
)
"""A whole line, case aside."""

LEADS: tuple[str, ...] = (
    "baca juga",
    "baca selengkapnya",
    "lihat juga",
    "simak juga",
    "tonton juga",
    "simak video",
    "lihat video",
    "tonton video",
    "saksikan video",
    "saksikan juga",
    "simak selengkapnya di",
    "[gambas:",
)
"""How a line begins that points away from the article to a headline, lower case."""

NOTICES: tuple[str, ...] = (
    "dapatkan update berita",
    "ikuti berita terbaru",
    "ikuti saluran whatsapp",
    "cek berita dan artikel",
    "copyright ©",
    "copyright (c)",
    "hak cipta ©",
    "© ",
)
"""How the outlet's notices to its readers begin, lower case."""

LIST_LEADS: frozenset[str] = frozenset(
    {
        "baca juga",
        "lihat juga",
        "berita terkait",
        "artikel terkait",
        "tag",
        "tags",
        "tag terkait",
        "topik terkait",
    }
)
"""Lines after which a list of links follows, one `- …` a line."""

CREDITS: tuple[str, ...] = (
    "penulis",
    "editor",
    "reporter",
    "pewarta",
    "uploader",
    "redaktur",
    "kontributor",
    "sumber foto",
    "sumber berita",
    "tag",
    "tags",
    "topik",
    "kata kunci",
)
"""Labels of a credit line: `Penulis: …`, `Editor …`."""

DATELINE_OUTLETS: frozenset[str] = frozenset(
    {
        "antara",
        "antara news",
        "kompas",
        "tempo",
        "republika",
        "cnn indonesia",
        "cnbc indonesia",
        "bbc indonesia",
        "voa indonesia",
        "kbr",
        "detik",
        "kominfo",
        "kemenag",
        "humas",
        "pendis",
        "jawapos",
        "jawa pos",
        "media indonesia",
        "suara merdeka",
        "pikiran rakyat",
        "suara pembaruan",
        "bisnis indonesia",
        "tribun",
        "sindonews",
        "okezone",
        "viva",
        "jpnn",
        "rri",
        "infopublik",
        "beritasatu",
        "kumparan",
        "kilas indonesia",
        "merdeka",
    }
)
"""Newsrooms and press offices that name themselves in a dateline without a domain: `JAKARTA, KOMPAS —`."""

REPORT_LEADS: tuple[str, ...] = ("Laporan Wartawan", "Laporan Reporter", "Laporan Kontributor", "Laporan")
"""How a byline begins that stands before the dateline."""
