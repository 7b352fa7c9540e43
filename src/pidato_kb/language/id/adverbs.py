"""Adverbs that may stand between a speaker and the verb of saying.  Lower case."""

from __future__ import annotations

__all__ = ["ADVERBS", "CONNECTIVES"]

# What may open a sentence without being a part of what is said in it.
CONNECTIVES = frozenset(
    """
    lebih jauh lanjut selanjutnya kemudian lalu juga selain itu sementara namun tetapi tapi bahkan sebelumnya
    adapun seperti sebagaimana kembali lagi dan pun
    """.split()
)

ADVERBS = frozenset(
    """
    juga pun kemudian lalu lantas sendiri sempat turut kembali terus sangat pernah telah sudah akan lebih lanjut
    dengan tegas sekaligus ikut hanya masih tetap secara terpisah langsung justru bahkan berulang kali singkat
    lantang pula itu ini tersebut kini awalnya mengaku ingin mau bisa dapat terang-terangan blak-blakan lagi
    mulai
    """.split()
)
