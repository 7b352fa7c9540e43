"""Descriptions that many people share, so that they tell no two of the same name apart.  Lower case."""

from __future__ import annotations

__all__ = ["BYSTANDERS"]

# The first word of a role counts: "warga Desa Melati", "seorang ibu".
BYSTANDERS = frozenset(
    """
    warga penduduk pedagang petani nelayan peternak buruh karyawan karyawati pegawai pekerja sopir supir
    pengemudi pengendara penumpang pembeli pelanggan konsumen nasabah pengunjung wisatawan turis penonton saksi
    korban tersangka terdakwa pelapor keluarga kerabat tetangga ayah ibu istri suami anak kakak adik mahasiswa
    mahasiswi siswa siswi pelajar santri guru dosen dokter perawat bidan petugas relawan pengusaha penjual
    pemilik peserta jemaah jamaah pemudik pengguna penggemar netizen aktivis pemain atlet wartawan artis
    penyanyi aktor aktris pengamat pakar tokoh polisi tentara prajurit satpam seorang salah beberapa sejumlah
    para
    """.split()
)
