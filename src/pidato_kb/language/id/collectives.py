"""Bodies and groups that speak under a common noun.  Lower case."""

from __future__ import annotations

__all__ = ["COLLECTIVES", "MASSES", "PERSONAL_COLLECTIVES"]

COLLECTIVES = frozenset(
    """
    polisi pemerintah warga masyarakat jaksa penyidik hakim keluarga massa mahasiswa buruh petugas penyelidik
    kepolisian kejaksaan netizen warganet pedagang nelayan petani manajemen panitia perusahaan pengadilan
    oposisi koalisi tersangka terdakwa korban saksi
    """.split()
)

# Those that are somebody's office, too.
PERSONAL_COLLECTIVES = frozenset(["jaksa", "hakim", "jpu", "kuasa", "pemohon", "terdakwa"])

# Those that no "he" or "she" ever means.
MASSES = frozenset(["masyarakat", "massa", "publik", "netizen", "warganet"])
