"""The mean query vector of a model, for `pidato_kb.search.centre`: of general questions on the subjects of news.

    python -m benchmarks.centre [MODEL]

Prints it in hexadecimal, as that module holds it.
"""

from __future__ import annotations

import sys
from textwrap import wrap
from typing import TYPE_CHECKING

from pidato_kb.encoders import open_encoder

if TYPE_CHECKING:
    from pidato_kb.encoders.base import Encoder

QUESTIONS = """
apa kata pemerintah tentang harga kebutuhan pokok
kebijakan ekonomi
pembangunan jalan dan jembatan
hasil pertandingan sepak bola
penanganan korban bencana alam
kasus korupsi kepala daerah
pendapat warga tentang layanan kesehatan
pendidikan anak di daerah terpencil
harapan petani
keamanan menjelang pemilihan umum
kritik terhadap wakil rakyat
lowongan kerja bagi anak muda
permintaan maaf
janji pejabat
larangan merokok di tempat umum
kecelakaan lalu lintas
pariwisata daerah
teknologi dan internet
hubungan dengan negara tetangga
perlindungan perempuan dan anak
bagaimana cara mendapatkan bantuan
mengapa harga naik
siapa yang bertanggung jawab
kapan sekolah dibuka kembali
film dan musik
nilai tukar rupiah
sampah plastik di laut
toleransi antarumat beragama
ancaman hukuman bagi pelaku
rasa bangga atas prestasi atlet
dukungan bagi usaha kecil
penyebaran penyakit menular
""".strip().splitlines()


def centre(encoder: Encoder) -> str:
    """Return the mean of the questions' vectors: float16, little endian, in hexadecimal."""
    mean = encoder.encode_query(QUESTIONS).mean(axis=0)
    text: str = mean.astype("<f2").tobytes().hex()
    return text


def main() -> int:
    """Print the vector and return the exit code."""
    for line in wrap(centre(open_encoder(sys.argv[1] if len(sys.argv) > 1 else None)), 100):
        print(f'        "{line}"')
    return 0


if __name__ == "__main__":
    sys.exit(main())
