"""Short forms of offices and bodies → their full words.  Lower case."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

__all__ = ["OFFICE_ABBREVIATIONS", "OFFICE_SYNONYMS"]

OFFICE_ABBREVIATIONS: Mapping[str, str] = MappingProxyType(
    {
        "wapres": "wakil presiden",
        "wagub": "wakil gubernur",
        "wabup": "wakil bupati",
        "wawali": "wakil wali kota",
        "walikota": "wali kota",
        "menko": "menteri koordinator",
        "menkeu": "menteri keuangan",
        "menkes": "menteri kesehatan",
        "menhub": "menteri perhubungan",
        "menhan": "menteri pertahanan",
        "mendagri": "menteri dalam negeri",
        "menlu": "menteri luar negeri",
        "mensos": "menteri sosial",
        "menag": "menteri agama",
        "mendag": "menteri perdagangan",
        "menaker": "menteri ketenagakerjaan",
        "menperin": "menteri perindustrian",
        "mentan": "menteri pertanian",
        "menpora": "menteri pemuda dan olahraga",
        "menkumham": "menteri hukum dan hak asasi manusia",
        "mendikbud": "menteri pendidikan dan kebudayaan",
        "mensesneg": "menteri sekretaris negara",
        "menkominfo": "menteri komunikasi dan informatika",
        "menparekraf": "menteri pariwisata dan ekonomi kreatif",
        "menpar": "menteri pariwisata",
        "menhut": "menteri kehutanan",
        "wamen": "wakil menteri",
        "wamenag": "wakil menteri agama",
        "wamenkeu": "wakil menteri keuangan",
        "wamenlu": "wakil menteri luar negeri",
        "wamenkes": "wakil menteri kesehatan",
        "wamendagri": "wakil menteri dalam negeri",
        "wamenaker": "wakil menteri ketenagakerjaan",
        "wamenhan": "wakil menteri pertahanan",
        "gubsu": "gubernur sumatera utara",
        "wagubsu": "wakil gubernur sumatera utara",
        "sekda": "sekretaris daerah",
        "sekprov": "sekretaris provinsi",
        "sekjen": "sekretaris jenderal",
        "seskab": "sekretaris kabinet",
        "sekwan": "sekretaris dewan",
        "dirjen": "direktur jenderal",
        "irjen": "inspektur jenderal",
        "dirut": "direktur utama",
        "kadis": "kepala dinas",
        "kadispen": "kepala dinas penerangan",
        "kadin": "kepala dinas",
        "kabid": "kepala bidang",
        "kabag": "kepala bagian",
        "kasi": "kepala seksi",
        "kaban": "kepala badan",
        "karo": "kepala biro",
        "kades": "kepala desa",
        "kepsek": "kepala sekolah",
        "kapolri": "kepala kepolisian republik indonesia",
        "kapolda": "kepala kepolisian daerah",
        "kapolres": "kepala kepolisian resor",
        "kapolsek": "kepala kepolisian sektor",
        "kasat": "kepala satuan",
        "kanit": "kepala unit",
        "kajati": "kepala kejaksaan tinggi",
        "kajari": "kepala kejaksaan negeri",
        "ketum": "ketua umum",
        "waketum": "wakil ketua umum",
        "waka": "wakil kepala",
        "jubir": "juru bicara",
        "humas": "hubungan masyarakat",
        "pendis": "pendidikan islam",
        "jpu": "jaksa penuntut umum",
        "polda": "kepolisian daerah",
        "polres": "kepolisian resor",
        "polsek": "kepolisian sektor",
    }
)

OFFICE_SYNONYMS: Mapping[str, str] = MappingProxyType(
    {
        "kepala negara": "presiden",
        "kepala pemerintahan": "presiden",
    }
)
