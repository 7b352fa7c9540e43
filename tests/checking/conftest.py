"""A knowledge base of a few articles about people and places that there are not."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from tests.checking.checking_examples import Checking
from tests.conftest import HashingEncoder

from pidato_kb import Article, KnowledgeBase
from pidato_kb.claims import Check, Claim

# id, outlet, date, text
ARTICLES = [
    (
        "jembatan",
        "Harian Wanareja",
        "2021-03-04",
        "Bupati Wanareja Salim Karto meninjau jembatan. "
        '"Jembatan itu tidak akan kami perbaiki bulan depan jika anggaran belum turun. '
        'Kami butuh Rp 1,5 triliun dan tiga puluh tiga pekerja," kata Salim. '
        '"Mungkin tahun 2023 baru selesai," ujarnya. Warga menyambut baik rencana itu.',
    ),
    (
        "jembatan-lagi",
        "Kabar Sukamukti",
        "2022-05-06",
        '"Jembatan itu tidak akan kami perbaiki bulan depan jika anggaran belum turun. '
        'Kami butuh Rp 1,5 triliun dan tiga puluh tiga pekerja," kata Salim Karto.',
    ),
    (
        "siap",
        "Kabar Sukamukti",
        "2022-06-06",
        '"Siap," kata Ratna Wulandari, Kepala Dinas Pangan Sukamukti. "Kami siap," kata Wira Sentana. '
        '"Kami siap membantu petani," ujar Ratna Wulandari. "Petani," kata Wira Sentana, "tidak perlu takut." '
        "Menurut Ratna, panen tahun ini naik dua kali lipat.",
    ),
    (
        "kapital",
        "Kabar Sukamukti",
        "2022-06-07",
        '"KAMI TIDAK TAKUT. KAMI AKAN MELAWAN," tulis Wira Sentana. '
        "\"Beliau bilang 'jangan takut' kepada kami,\" ujar Wira Sentana.",
    ),
    (
        "tarif",
        "Kabar Sukamukti",
        "2022-06-08",
        '"Kami setuju tarif itu," kata Wira Sentana, "jika harga pangan tidak naik."',
    ),
    (
        "panen",
        "Kabar Sukamukti",
        "2022-06-09",
        "Panen padi di Wanareja gagal karena hama wereng cokelat menyerang sawah warga sejak awal musim hujan.",
    ),
    (
        "rapat",
        "Harian Wanareja",
        "2022-07-01",
        "Camat Tirtasari Bagja Suwanda membuka rapat. Rapat itu dihadiri Lurah Cempakasari Endah Prameswari. "
        '"Saluran air di tiga kelurahan sudah selesai dibersihkan pekan lalu," ujarnya.',
    ),
]


@pytest.fixture(scope="session")
def knowledge_base(tmp_path_factory: pytest.TempPathFactory) -> Iterator[KnowledgeBase]:
    folder = tmp_path_factory.mktemp("checking")
    with KnowledgeBase.open(folder, create=True, encoder=HashingEncoder()) as opened:
        opened.ingest(
            Article(text=text, source=name, source_id=name, outlet=outlet, date=date, title=name)
            for name, outlet, date, text in ARTICLES
        )
        yield opened


@pytest.fixture
def check(knowledge_base: KnowledgeBase) -> Checking:
    """Check a claim's text, speaker and days."""

    def check(text: str, speaker: str | None = None, on: str | None = None, since: str | None = None) -> Check:
        return knowledge_base.check(Claim(text, speaker, on, since))

    return check
