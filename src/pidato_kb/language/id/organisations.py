"""Words of which the names of organisations, offices and places are made.  Lower case."""

from __future__ import annotations

__all__ = [
    "ADMINISTRATIONS",
    "ALSO_NAMES",
    "BEFORE_BODIES",
    "BODY_OPENERS",
    "CENTRES",
    "COMPANIES",
    "COMPLETE_BODIES",
    "DIRECTIONS",
    "ENGLISH_BODIES",
    "FIELD_WORDS",
    "NAMED_AFTER_PEOPLE",
    "NEWSROOMS",
    "ORGANISATION_HEADS",
    "PLACE_HEADS",
    "TRAILING_HEADS",
    "VILLAGES",
]

# A word that opens the name of an organisation; at least one more word belongs to it.
ORGANISATION_HEADS = frozenset(
    """
    ponpes pesantren stai staim stkip stie stmik ptkin kodiklat puslabfor polairud koarmada biddokkes kpai
    kontras icw ylki walhi formappi apkasi apeksi densus badan dinas kementerian kementrian lembaga komisi dewan
    majelis mahkamah pengadilan kejaksaan kepolisian polda polres polresta polrestabes polsek polri bareskrim
    ditreskrimum ditreskrimsus satreskrim satlantas satpol kodam kodim korem koramil lanal lantamal tni bpbd
    bnpb basarnas kantor balai biro bagian bidang seksi subbagian subbidang direktorat inspektorat sekretariat
    unit upt uptd satuan satgas gugus tim panitia fakultas universitas institut sekolah politeknik akademi
    stikes iain uin sd smp sma smk mts man madrasah pondok yayasan perkumpulan perhimpunan persatuan ikatan
    asosiasi gabungan himpunan federasi konfederasi serikat forum koalisi aliansi jaringan gerakan partai fraksi
    dpp dpd dpc dpw pwi nu muhammadiyah gp ormas lsm lbh pt cv perum perumda pdam bumn bumd bank koperasi
    perusahaan rumah rs rsud rsup rsu puskesmas klinik apotek hotel stasiun bandara pelabuhan terminal pasar
    museum taman kebun masjid gereja pura vihara klub grup group band pemerintah pemprov pemkab pemkot pemda
    pemdes kecamatan kelurahan desa dusun nagari distrik kesultanan keraton lapas rutan kpu bawaslu panwaslu
    dprd dpr mpr otoritas pusat instalasi laboratorium jurusan prodi program departemen divisi kelompok
    komunitas paguyuban karang kwartir palang korps pusdiklat kanwil kpp kppbc kedutaan konsulat kamar kadin
    gapensi hipmi ombudsman pokmas bumdes sanggar padepokan teater penerbit redaksi media harian majalah
    pihak
    """.split()
)

# Words of bodies that are common given names, too.
ALSO_NAMES = frozenset(
    "agung karya jaya cipta bina raya utama pratama muda madya raharja perdana merdeka indah".split()
)

# Bodies that carry the names of people: "UIN Sunan Kalijaga".
NAMED_AFTER_PEOPLE = frozenset(
    """
    uin iain stain universitas institut rs rsud rsup rumah bandara stadion masjid pesantren ponpes pondok
    yayasan museum taman hotel gedung jalan jl
    """.split()
)

# Bodies that the name of a place follows.
ADMINISTRATIONS = frozenset("pemprov pemkab pemkot provinsi kabupaten kecamatan".split())

# Villages, whose heads are named without the village, too: "Kepala Desa Made".
VILLAGES = frozenset("kelurahan desa dusun pekon nagari gampong kampung".split())

# Words right in front of the name of a place or a body.
BEFORE_BODIES = frozenset(["di", "ke", "pt", "platform", "aplikasi", "perusahaan", "lembaga", "startup"])

# Pairs of words that open the name of a body and not its head's office: "Ketua Pimpinan Pusat …".
BODY_OPENERS = frozenset(
    (head, level)
    for head in ("pimpinan", "pengurus")
    for level in ("pusat", "besar", "wilayah", "daerah", "cabang", "ranting", "nasional")
)

# Words of offices ("Pengurus Pusat") that open the name of a body where its field follows: "Kepala | Pusat Penelitian".
CENTRES = frozenset(["pusat"])

# Newsrooms of one word that nobody is called by.
NEWSROOMS = frozenset(
    """
    sindonews okezone detik detikcom antara kompas tempo republika jawapos jpnn beritasatu kumparan tribun
    tribunnews liputan6 bisnis kontan suara reuters bloomberg
    """.split()
)

# Words that open the name of a company, behind whose bracket no place follows.
COMPANIES = frozenset(["pt", "cv", "perum", "perumda", "yayasan", "koperasi"])

# Bodies whose one word is the whole name.
COMPLETE_BODIES = frozenset(
    """
    ombudsman kpai kontras icw ylki walhi formappi apkasi apeksi kpk mk ma bnn bmkg brin bpom bpk bkn lpsk
    komnas kejagung jpu ojk panitia dpr dprd mpr kpu tni bpbd bnpb nu pwi polri bareskrim basarnas bawaslu
    muhammadiyah hipmi gapensi kadin persero kortas kepolisian kejaksaan pengadilan pemerintah kominfo
    diskominfo dinkes dishub disdik dinsos disnaker disperindag disparbud dispar distan bappeda bappenas
    kesbangpol damkar pusdalops dukcapil disdukcapil apindo pertamina telkom telkomsel pelindo perhutani
    kemnaker kadispen ditjen setda setwan pemprov pemkab pemkot pemda gerindra golkar nasdem hanura perindo pdip
    demokrat pkb pks ppp psi
    """.split()
)

# Heads that English names carry at their end: "Tirta Hotel".
TRAILING_HEADS = frozenset(
    """
    hotel group grup resort bank club klub band academy school holding
    """.split()
)

# Words behind the name of a place: "Jakarta Utara".
DIRECTIONS = frozenset("utara selatan barat timur tengah pusat tenggara laut raya".split())

# Words that end the English name of a body or an event: "Made Wirata Training Camp".
ENGLISH_BODIES = TRAILING_HEADS | frozenset(
    """
    camp training foundation center centre cup league festival run hospital hospitals society association motors
    university institute company corporation news council agency times post herald
    """.split()
)

# A word that opens the name of a place; at least one more word belongs to it.
PLACE_HEADS = frozenset(
    """
    provinsi propinsi prov pekon kabupaten kab kota kotamadya kecamatan kec kelurahan kel desa dusun kampung
    gampong nagari pulau gunung sungai danau pantai jalan jl gang teluk selat tanjung bukit pegunungan kepulauan
    dukuh komplek kompleks blok lapangan stadion gedung jembatan tol waduk bendungan daerah wilayah kawasan
    """.split()
)

# Words that name a field of work, a kind of body or a part of one: never a person's name by themselves.
FIELD_WORDS = frozenset(
    """
    umat beragama kerukunan sains pendis pontren bimas kurikulum kepemudaan perekonomian kesejahteraan penuntut
    lantas sabhara reskrim resnarkoba intelkam kebendaharaan perbendaharaan persandian telematika aplikasi
    ketatanegaraan kepolisian pemasyarakatan keimigrasian imigrasi gastroenterologi pediatri kardiologi onkologi
    neurologi urologi ortopedi iptek cukai syariah berjangka instagram youtube facebook twitter tiktok whatsapp
    telegram google pengembangan sumber daya manusia kepegawaian pelatihan pendidikan kebudayaan kesehatan
    sosial ekonomi keuangan perencanaan pembangunan penelitian perhubungan komunikasi informatika informasi
    statistik pariwisata olahraga pemuda perdagangan perindustrian koperasi usaha kecil menengah mikro tenaga
    kerja ketenagakerjaan transmigrasi pertanian tanaman pangan hortikultura perkebunan peternakan perikanan
    kelautan kehutanan lingkungan hidup energi mineral pekerjaan umum penataan ruang perumahan rakyat permukiman
    pertanahan agraria tata bina marga cipta karya pemberdayaan perempuan perlindungan anak pengendalian
    penduduk keluarga berencana masyarakat desa tertinggal pemerintahan pemerintah daerah pusat negara negeri
    nasional indonesia republik provinsi kabupaten kota wilayah hubungan hukum hak asasi ham luar dalam
    pertahanan keamanan polisi pamong praja penanggulangan bencana pemadam kebakaran penyelamatan pelayanan
    terpadu satu pintu penanaman modal investasi perizinan pendapatan pajak aset pengelolaan kearsipan
    perpustakaan arsip kesatuan bangsa politik agama haji umrah zakat wakaf ulama fatwa pemilihan pengawas
    penyelenggara pemilu antikorupsi korupsi pemberantasan tindak pidana reserse kriminal khusus narkoba
    narkotika lalu lintas samapta intelijen humas penmas penerangan dukungan operasi tinggi rendah pratama madya
    utama muda senior junior bagian bidang seksi sub satuan unit tim gugus tugas satgas percepatan penanganan
    covid corona vaksinasi imunisasi penyakit menular infeksi gizi kefarmasian obat makanan meteorologi
    klimatologi geofisika geologi vulkanologi mitigasi antariksa penerbangan nuklir badan dinas kementerian
    lembaga komisi dewan direktorat inspektorat sekretariat balai kantor biro jenderal perwakilan
    permusyawaratan mahkamah agung konstitusi yudisial pengadilan kejaksaan universitas institut fakultas
    sekolah akademi politeknik ilmu teknik teknologi kedokteran keperawatan farmasi sejarah sastra bahasa seni
    budaya filsafat psikologi manajemen akuntansi bisnis administrasi perusahaan persero tbk bank asuransi jasa
    jasaraharja raharja holding sekuritas capital asset management partai demokrasi perjuangan golongan
    kebangkitan persatuan amanat keadilan sejahtera demokrat gerindra golkar nasdem hanura perindo pdip pdi pkb
    pks ppp pan psi berkarya garuda gelora buruh asosiasi ikatan himpunan perhimpunan pengusaha industri seluruh
    minuman tekstil otomotif travel association council institute foundation university center centre
    international watch corporation company hotel resort restoran anthropology sociology psychology economics
    medicine engineering science sciences studies research policy plaza mall tower park group asia pacific world
    internasional regional global green digital operasional pemasaran produksi corporate communication public
    relations affairs marketing sales business development manager officer secretary government executive
    finance human resources legal barat timur utara selatan tengah tenggara laut barat-daya raya besar lama baru
    kulon wetan lor kidul resor sektor metro jaya kodya komando distrik militer angkatan darat udara islam
    nahdlatul aisyiyah muhammadiyah katolik kristen protestan hindu buddha konghucu satwa liar konservasi sda
    tumbuhan ekosistem hutan sungai air bersih limbah sampah kebersihan pertamanan transportasi kereta api
    angkutan jalan tol bandara pelabuhan maritim pelayaran penyeberangan merdeka pancasila bhayangkara kreatif
    ekraf umkm startup fintech e-commerce olimpiade paralimpik sepak bola bulu tangkis rehabilitasi rekonstruksi
    kedaruratan logistik darurat pencegahan kesiapsiagaan pembinaan pengawasan tanggap pencarian pertolongan sar
    forensik laboratorium penyidikan penyelidikan penuntutan penindakan ketahanan kedaulatan kemaritiman
    koordinator reformasi birokrasi aparatur pendayagunaan riset inovasi dasar atas kejuruan biasa vokasi dikdas
    dikmen paud disdik dinkes dishub disdukcapil dispora kependudukan pencatatan sipil catatan ketertiban
    ketentraman peningkatan kapasitas kompetensi jabatan fungsional kinerja pengadaan barang hidayatullah-center
    sosial-budaya kemasyarakatan kebijakan publik kajian studi pemantau peduli syndicate marketplace services
    service solutions solution systems system justice network for of and the strategic coffee society
    research-center analytics advisory partner partners ventures venture labs lab studio school academy club
    league united football women youth child children health nature forest wildlife conservation climate action
    rights peace open data information energy power mining logistics express airlines airport trust fund funds
    insurance securities properties property land estate food foods beverage retail store online media news
    press music film pictures entertainment sport sports team racing motor motors auto electric electronics
    mobile telecom initiative movement alliance coalition federation union organization organisation program
    programme project community social economic democracy integrity electoral ocean marine tourism board bureau
    agency innovation creative design fashion beauty care clinic hospital medical pharma strategy planning
    treasury credit wealth investment investments investor equity lead head chief kemiskinan literasi alumni
    karier karir kemahasiswaan akademik sama kerjasama kominfo diskominfo dinsos disnaker disperindag disparbud
    dispar distan bappeda bappenas kesbangpol damkar pusdalops dukcapil apindo pertamina telkom telkomsel
    pelindo perhutani kemnaker ditjen setda setwan cabang pesisir hewan cuaca iklim tani ikan kebun ternak bibit
    benih gedung bangunan karang kerajinan anti kekerasan seksual hutan-hujan lingkungan-hidup masyarakat-sipil
    swadaya
    """.split()
)
