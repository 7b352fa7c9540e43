"""Adverbs that may stand between a speaker and the verb of saying.  Lower case."""

from __future__ import annotations

__all__ = ["ADVERBS"]

ADVERBS = frozenset(
    """
    juga pun kemudian lalu lantas sendiri sempat turut kembali terus sangat pernah telah sudah akan lebih lanjut
    dengan tegas sekaligus ikut hanya masih tetap secara terpisah langsung justru bahkan berulang kali singkat
    lantang pula itu ini tersebut kini awalnya mengaku ingin mau bisa dapat terang-terangan blak-blakan lagi
    """.split()
)
