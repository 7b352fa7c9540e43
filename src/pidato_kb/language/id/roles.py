"""Offices, occupations and descriptions of speakers.  Lower case."""

from __future__ import annotations

__all__ = [
    "BODY_OFFICES",
    "CALLINGS",
    "COMPANY_OFFICES",
    "DESCRIPTION_OPENERS",
    "DIPLOMATS",
    "ENGLISH_FIELDS",
    "ENGLISH_OFFICES",
    "EPITHET_HEADS",
    "FIELDED_OFFICES",
    "FORMER",
    "GENERAL_OFFICES",
    "HEIRS",
    "NEIGHBOURS",
    "OCCUPATIONS",
    "PARTS",
    "PLURALS",
    "ROLE_MODIFIERS",
    "ROLE_WORDS",
    "SERVANTS",
    "SEVERAL",
    "SHORT_FIELDS",
    "SINGULAR_OPENERS",
    "STANDINGS",
]

# Words that head a role: what follows is an affiliation, a field or a name.
ROLE_WORDS = frozenset(
    """
    orator rois peserta wisudawan wisudawati finalis pemenang juara petarung pegolf kalakhar kalaksa oditur
    setda dirtipidter dirtipidkor dirtipideksus dirtipidum dirtipidsiber politikus wamenpan menpanrb dankodiklat
    pangkoarmada kasubtim kaur paur waka karolog karo kabagops kasubsi ppk kpa ketum presiden wapres gubernur
    wagub cagub cawagub bupati wabup walikota wali wawali menteri menko mensos menkeu menhub menkes mendagri
    menlu mendag menag menhan menkumham menpora menaker menparekraf mendikbud menpan wamen wamenkeu wamenlu
    wamenkes wamendagri mensesneg seskab sekretaris sekda sekjen sekdakab sekprov sekwan menperin mentan
    menkominfo menkomdigi menpar menkop menhut menekraf mendes mendikdasmen mendiktisaintek menkumhamimipas
    wamenag wamenaker wamenhan wamenkop wamentan wamenkum wamendes gubsu wagubsu gubri wagubri aspidsus aspidum
    aspidmil asintel jampidsus jampidum jamintel jamwas kasdam kasdim danpuspom dirpolairud dirsamapta
    dirintelkam sesmenko kepala wakil ketua waketum direktur dirut wadirut dirjen irjen wadir dir dirkrimum
    dirkrimsus dirlantas dirresnarkoba dirreskrimum dirreskrimsus inspektur deputi asisten asdep staf tenaga
    komisaris komisioner anggota koordinator kordinator manajer manager general gm ceo coo cfo cto cmo founder
    cofounder co-founder pendiri pemilik owner pemimpin pimpinan pengurus pengelola pengasuh pembina penasihat
    pengawas penyidik penyelidik penyuluh pemeriksa juru jubir kabag kabid kadis kadin kadisdik kadinkes
    kadishub kasi kasie kasubag kasubbag kasubdit kasubbid kabiro kakanwil kanwil kalak kakan kapolri wakapolri
    kapolda wakapolda kapolres wakapolres kapolresta kapolrestabes kapolsek wakapolsek kasat kanit kabidhumas
    kasubnit kasihumas kabareskrim karopenmas kadiv kadivhumas kabaharkam kakorlantas kasatlantas kasatreskrim
    kapuspen kapendam kapenrem danrem dandim danramil danlanal danlantamal pangdam pangkostrad panglima kasad
    kasal kasau kapusdatin kapus kabadan kajati kajari kejari kasipenkum kasintel kapuspenkum jaksa hakim
    panitera pengacara advokat kuasa notaris camat lurah kades perangkat keuchik dekan rektor dosen guru
    profesor akademisi pengajar pendidik ahli pakar pengamat peneliti analis ekonom sejarawan sosiolog psikolog
    epidemiolog kriminolog antropolog arkeolog budayawan sastrawan seniman penulis novelis penyair jurnalis
    wartawan redaktur pemred editor reporter produser sutradara aktor aktris artis penyanyi musisi komedian
    pelawak presenter pembawa model selebgram youtuber vokalis gitaris drummer bassist personel dokter
    dokter-spesialis bidan perawat apoteker petugas relawan aktivis pegiat tokoh ulama ustaz pendeta pastor
    uskup kiai mahasiswa mahasiswi wisudawan wisudawati siswa siswi
    pelajar santri alumni orangtua warga penduduk pedagang petani
    nelayan peternak pekebun pengusaha pebisnis sopir supir pengemudi pengendara penumpang kondektur masinis
    pilot pramugari buruh karyawan karyawati pegawai pekerja satpam penjaga penjual pembeli pelanggan konsumen
    nasabah investor pengunjung wisatawan turis saksi korban tersangka terdakwa terpidana pelapor terlapor
    pemohon tetangga kerabat keluarga ayah ibu istri suami anak kakak adik paman bibi kakek nenek ibunda
    ayahanda pelatih kapten pemain striker kiper gelandang bek penyerang atlet pebalap pembalap petinju
    pebulutangkis wasit ofisial chef koki barista desainer arsitek insinyur programmer fotografer kreator konten
    duta utusan perwakilan delegasi mediator negosiator pendamping fasilitator instruktur trainer pemandu ranger
    legislator senator politisi kader caleg capres cawapres calon kandidat bendahara inisiator penggagas
    penanggung pelaksana pejabat penjabat plt plh pj pjs ketua-umum komandan wadan dan danki danyon kepsek rais
    katib mustasyar khatib takmir pemangku penghulu auditor bendesa klian perbekel hulubalang kuwu pamong
    ketua-rt ketua-rw head chief vice president director secretary chairman commissioner officer executive
    managing senior country representative spesialis konsultan kurator dalang penari pengrajin perajin penenun
    pembatik nakhoda nahkoda juragan tim pihak kubu satgas pengadilan majelis deputy assistant associate
    psikiater kanselir perdana motivator inspirator promotor koreografer influencer blogger vlogger komika
    akuntan aktuaris astronom biolog filsuf ilmuwan kolektor trader pialang broker developer kontraktor
    eksportir importir distributor teknisi mekanik montir penjahit tukang pengamen navigator instrumentalis
    komposer penggubah penulis-lagu perenang pelari penyiar moderator narasumber panelis pemateri penceramah
    pendakwah mubalig ustadzah biksu pandita rohaniwan pegawas penyelenggara pengelana pendaki penyelam pelaut
    penerjun pemadam kolumnis esais kritikus syahbandar maestro pembantu bos mandor jukir penata pelukis
    pemulung mahkota dubes konjen konsul kapekon sekkot jurubicara pemerhati praktisi chairperson founder-ceo vp
    svp evp direksi dewan
    """.split()
) - frozenset(
    """
    dan irjen dir dewan tim pihak kubu satgas pengadilan majelis
    """.split()
)

# Words that stand before or after a role word and belong to it.
ROLE_MODIFIERS = frozenset(
    """
    wakil plt pj plh pjs mantan eks bekas calon staf khusus utama umum eksekutif jenderal muda madya senior
    pertama kedua i ii iii iv v tinggi negara tetap nasional pusat daerah kota desa dusun adat pelaksana tugas
    harian koordinator non-aktif nonaktif terpilih demisioner bicara hukum ahli peneliti lapangan wilayah
    regional area komunikasi operasional pemasaran keuangan teknik penindakan pengawas hak asasi rt rw kreatif
    komersial besar penuntut
    """.split()
)

# Words that make the role a former one.
FORMER = frozenset(["mantan", "eks", "bekas", "purnawirawan"])

# Offices of companies, which the press names together with the company.
COMPANY_OFFICES = frozenset(
    """
    ceo coo cfo cto cmo founder co-founder cofounder manager manajer officer director president lead head vp gm
    owner komisaris presiden-direktur country
    """.split()
)

# English offices, and the words in front of them that name their field: "Senior Product Manager".
ENGLISH_OFFICES = frozenset(
    "officer manager director president secretary chairman lead head supervisor engineer analyst".split()
)
ENGLISH_FIELDS = frozenset(
    """
    product display community development corporate operation operations service services parts part commercial
    section sales marketing project brand public relation relations human capital resource resources account
    area branch finance business assistant associate general vice external internal affair affairs communication
    communications government legal digital technical research investment strategy strategic growth regional
    group creative content media retail network customer experience information technology data security risk
    compliance supply chain procurement plant factory production quality executive senior junior chief sector
    and of for at dept division unit city national event store safety riding after care field department
    engineering learning talent people administration distribution purchasing export import consumer enterprise
    partnership engagement social responsibility sustainability environment policy team channel key deputy
    insight managing planning program editor editorial design innovation device mobile cluster market health medical
    """.split()
)

# Offices that are nothing without their body: "Direktur Tirta Wirata".
BODY_OFFICES = COMPANY_OFFICES | frozenset("direktur ketua pendiri pemilik koordinator pengurus pembina".split())

# Occupations after which bodies are named: "Jaringan Pemotong dan Pedagang Daging".
OCCUPATIONS = frozenset(
    """
    pedagang petani nelayan peternak pengusaha guru dosen advokat wartawan jurnalis pekerja buruh karyawan
    pegawai mahasiswa pelajar dokter perawat bidan apoteker notaris penulis pengrajin perajin sopir pengemudi
    penyandang konsumen penduduk warga pengguna pelaku peneliti penggiat pegiat seniman musisi alumni pensiunan
    """.split()
)

# Offices whose field belongs to them: "Menteri Keuangan", "Kasat Reskrim".
FIELDED_OFFICES = frozenset(
    """
    menteri wamen dirjen deputi direktur wadir kabag kabid kasi kasie kasat kanit kasubdit kasubbag kasubag
    kasubbid kadiv kabiro pengamat pakar ahli analis ekonom
    """.split()
)

# Of these, the ones whose field may be letters: "Menteri ESDM".
SHORT_FIELDS = frozenset("menteri wamen dirjen kasi kasubbag kabag kasubag".split())

# Callings of which one person may have two: "akademisi dan praktisi".
CALLINGS = frozenset(
    """
    artis aktor aktris penyanyi musisi komedian pelawak presenter model penulis sutradara produser akademisi
    praktisi pengamat peneliti pemerhati aktivis pegiat budayawan sastrawan seniman dosen pengajar ekonom
    sejarawan desainer youtuber selebgram fotografer novelis penyair jurnalis pengusaha pengacara motivator
    """.split()
)

# Offices that "Jenderal" belongs to, where it is no rank.
GENERAL_OFFICES = frozenset(
    "direktur direktorat sekretaris sekretariat konsul konsulat jaksa inspektorat gubernur dirjen".split()
)

# Whom somebody has: a short name behind one may be who has them, "pengacara Wirata, Made Lanasari".
SERVANTS = frozenset(
    """
    kuasa pengacara advokat penasihat guru ustaz manajer asisten ajudan sopir sahabat kekasih tunangan pacar
    """.split()
)

# Between a body and the name of who holds or seeks an office in it: "Calon Ketua KPK petahana Made".
STANDINGS = frozenset(["petahana", "terpilih", "nonaktif", "non-aktif", "demisioner"])

# Parts that somebody has in an event or a case, whatever their office is.
PARTS = frozenset(
    "narasumber pembicara pemateri peserta moderator tersangka terdakwa terpidana korban saksi tamu".split()
)

# Relatives: a name behind one is the other person's.
KIN = frozenset(
    "ayah ayahanda ibunda istri isteri suami anak kakak adik mertua keponakan sepupu paman bibi kakek nenek".split()
)

# In an epithet they say that the name behind them is somebody else's: "rekan setim Made Wirata itu".
NEIGHBOURS = (KIN | SERVANTS) | frozenset(
    """
    dari milik asuhan binaan besutan rekan tandem teman sahabat rival lawan putra putri cucu menantu keluarga
    penggemar pendukung murid pengganti penerus mertua
    """.split()
)

# What introduces a speaker without a name.
DESCRIPTION_OPENERS = frozenset(
    [
        "seorang",
        "salah",
        "sejumlah",
        "para",
        "sebagian",
        "beberapa",
        "seluruh",
        "dua",
        "tiga",
        "pihak",
        "kalangan",
    ]
)

# Offices that many have at once: "jawab anggota Komisi Hukum yang hadir".
SEVERAL = frozenset(["anggota", "peserta", "warga", "penonton"])

# Words whose office begins a word earlier: "Putra Mahkota".
HEIRS = frozenset(["mahkota"])

# Offices that stand as a title in front of a name: "Wakil Tetap untuk PBB, Duta Besar Made".
DIPLOMATS = frozenset(["duta besar", "dubes", "konsul jenderal"])

# First words of a description of one person.
SINGULAR_OPENERS = frozenset(["seorang", "salah"])

# First words of a description of several people, whom ia and dia do not mean.
PLURALS = frozenset("sejumlah para sebagian beberapa seluruh dua tiga empat lima kedua ketiga kalangan".split())

# Heads of an epithet that points back to a person: "pria kelahiran … itu".
EPITHET_HEADS = frozenset(
    """
    doktor profesor pria wanita perempuan lelaki laki-laki pemuda pemudi sosok ibu bapak politisi politikus
    jenderal perwira pensiunan jebolan lulusan alumnus alumni putra putri legislator srikandi mantan eks bekas
    aktor aktris penyanyi pelatih pemain kiper striker bek gelandang juara peraih bos orang tokoh pebalap
    petinju janda duda remaja bocah gadis kakek nenek warga suami istri ayah anak kader musisi vokalis artis
    presenter komedian dokter
    """.split()
)
