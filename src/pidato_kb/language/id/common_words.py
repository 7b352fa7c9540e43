"""Everyday words that open sentences and headings in upper case without being names.  Lower case."""

from __future__ import annotations

__all__ = ["COMMON_WORDS"]

COMMON_WORDS = frozenset(
    """
    dugaan indikator pesantren kemah performa pasukan akun penampilan kecurigaan gagasan peninjauan operasi
    dialog gerakan kegembiraan keinginan keberhasilan pemulihan penguatan undang undangan terbarukan pengantar
    bea sementara praktis peran ancaman pantauan laporan data hasil kondisi situasi upaya langkah proses proyek
    rencana target tujuan manfaat dampak akibat penyebab masalah persoalan tantangan kendala hambatan solusi
    strategi konsep ide usulan usul saran kritik komentar pernyataan pesan pidato sambutan ucapan sikap tindakan
    aksi reaksi respons jawaban pertanyaan pendapat pandangan penilaian evaluasi kajian riset survei studi
    analisis temuan bukti fakta informasi berita kabar isu rumor hoaks kebijakan aturan regulasi undang-undang
    peraturan keputusan putusan perintah larangan imbauan himbauan ajakan seruan tuntutan permintaan permohonan
    izin sanksi hukuman denda pidana gugatan aduan anggaran dana biaya harga tarif gaji upah pajak pendapatan
    keuntungan kerugian utang modal saham investasi ekspor impor produksi konsumsi distribusi pasokan stok
    penjualan pembelian transaksi pembayaran layanan fasilitas sarana prasarana infrastruktur bangunan gedung
    jalan jembatan bendungan rumah sekolah kampus pasar toko kantor pabrik kendaraan mobil motor sepeda bus truk
    kereta kapal pesawat lalu lintas penerbangan pelayaran perjalanan rute jadwal tiket cuaca hujan banjir
    longsor gempa tsunami kebakaran kekeringan bencana kecelakaan korban jenazah luka pencarian evakuasi
    kesehatan penyakit wabah pandemi virus vaksin obat pasien dokter perawat tenaga pendidikan guru siswa murid
    mahasiswa pelajaran kurikulum ujian beasiswa pertandingan laga kompetisi turnamen liga gol poin juara
    kemenangan kekalahan pelatih pemain tim klub penonton suporter film lagu album konser panggung karya seni
    budaya tradisi adat wisata destinasi pengunjung pantai gunung hutan sungai laut pulau desa kota kampung
    daerah wilayah kawasan lokasi tempat titik posisi arah waktu masa saat malam pagi siang sore pekan bulan
    tahun abad momen momentum peringatan perayaan upacara acara agenda rapat pertemuan diskusi seminar
    konferensi kunjungan pelantikan peresmian peluncuran pembukaan penutupan keberadaan kehadiran ketidakhadiran
    keterlibatan partisipasi dukungan bantuan kerja sama kerjasama kolaborasi sinergi koordinasi komunikasi
    hubungan perjanjian kesepakatan kontrak negosiasi mediasi perundingan pembahasan pembicaraan pemilihan
    pemilu pilkada kampanye suara calon kandidat partai koalisi oposisi parlemen pemerintah negara rakyat bangsa
    masyarakat warga penduduk keluarga anak perempuan laki-laki orang pria wanita pemuda lansia balita bayi
    remaja pengamanan penjagaan patroli penyelidikan penyidikan penangkapan penahanan pemeriksaan sidang vonis
    dakwaan tersangka terdakwa saksi pelaku kasus perkara kejahatan pencurian pembunuhan penipuan korupsi suap
    narkoba kekerasan teknologi internet aplikasi media situs konten video foto gambar musik permainan gim
    ponsel komputer perangkat sistem jaringan program mesin listrik energi minyak gas bumi batu bara air udara
    tanah sampah limbah lingkungan satwa hewan tanaman pohon padi beras jagung kedelai sayur buah ikan daging
    telur susu makanan minuman bahan baku produk barang merek perusahaan usaha bisnis industri perdagangan
    ekonomi keuangan perbankan asuransi pertumbuhan inflasi kurs rupiah penting utama besar kecil baik buruk
    tinggi rendah cepat lambat mudah sulit murah mahal aman nyaman bersih kotor sehat sakit kuat lemah ramai
    sepi panas dingin lama baru tua muda benar salah jelas pasti mungkin cukup kurang lebih sangat terlalu
    paling hampir hanya juga masih sudah belum akan tetap selalu sering jarang kadang pernah terlepas tergantung
    terbukti tertarik terkait termasuk terdapat terjadi tersedia tertutup terbuka menanti menunggu menuju
    menjelang mengingat mengenai melalui meski mengaku mengikuti mengutip mengacu memasuki bersiap bermula
    berangkat berbekal bertempat bertajuk berlangsung berada berkaca bercermin belajar bekerja hindari jaga
    cegah simak cek tolak dukung lawan ayo mari stop awas waspada ingat coba pilih beli jual buka tutup bikin
    dinamika polemik kontroversi sengketa konflik krisis wacana fenomena tren gaya mode selera minat antusiasme
    semangat optimisme harapan kekhawatiran ketakutan kegelisahan kekecewaan keluhan kebahagiaan duka kabut asap
    polusi emisi sanitasi literasi inklusi digitalisasi modernisasi urbanisasi sosialisasi edukasi komitmen
    konsistensi integritas transparansi akuntabilitas netralitas loyalitas solidaritas toleransi pesimisme
    kearifan kepedulian kerukunan persatuan perdamaian keamanan ketertiban kenyamanan keselamatan
    """.split()
)
