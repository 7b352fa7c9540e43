"""Words that mark reported speech.

Sources: the standard reference grammar (Alwi et al., *Tata Bahasa Baku Bahasa Indonesia*, on verbs of saying) and the
house styles of Indonesian newsrooms.  Lower case, one spelling an entry; common misspellings are listed too.
"""

from __future__ import annotations

__all__ = [
    "ACCOUNTS",
    "ACCOUNT_MODIFIERS",
    "ACCOUNT_PREPOSITIONS",
    "ACT_ONLY",
    "ALLEGATIONS",
    "ASKED",
    "AUXILIARIES",
    "BARE_VERBS",
    "BEHIND_SPEAKER",
    "CAUSES",
    "CLAUSE_OPENERS",
    "CLAUSE_VERBS",
    "CONDITIONAL_OPENERS",
    "CREDITS",
    "DOCUMENT_CUES",
    "ENSURING",
    "FEELING_CUES",
    "HANDED_VERBS",
    "HOPES",
    "INTENTIONS",
    "INVERTED_CUES",
    "MANNERS",
    "MODALS",
    "NEGATIONS",
    "NOMINAL_CLAUSES",
    "OTHER_STATEMENTS",
    "PASSIVE_CUES",
    "POINTING",
    "REQUESTS",
    "SOURCE_PREPOSITIONS",
    "SPEECH_VERBS",
    "STATES",
    "TELLING_VERBS",
    "TITLE_LEADS",
    "TOWARDS",
    "VIEW_PREPOSITIONS",
    "WEAK_VERBS",
    "WHEN",
]

# Bare stems that stand before their speaker: "…," kata Budi.  Each also takes -nya: katanya, ujarnya.
INVERTED_CUES = frozenset(
    """
    kata ujar ucap tutur jelas terang ungkap papar tegas imbuh tambah lanjut sambung sebut tukas tandas pungkas
    cetus beber urai kilah celetuk seru pinta harap keluh kenang cerita kisah imbau himbau ajak tanya jawab
    sahut timpal balas tulis cuit kutip tuding elak akui aku sergah ketus gumam teriak canda kelakar seloroh
    puji sindir kritik saran usul nilai duga sesal tutup simpul pesan terka bantah tampik dalih ingat ancam
    janji sapa doa pekik bisik gerutu omel protes tantang ulas lontar tekan yakin tandasnya jelasnya ungkapnya
    pungkasnya sambungnya ulang rinci ringkas komentar bunyi beberkan ungkapkan sampaikan jelaskan tegaskan
    katakan tambahkan paparkan tuturkan terangkan lanjutkan ucapkan uja ungap uajr menuturnya sarannya demikian
    """.split()
) - frozenset(
    """
    tandasnya jelasnya ungkapnya pungkasnya sambungnya menuturnya sarannya demikian
    """.split()
)

# Cues behind which a document stands: "…," bunyi pasal itu.
DOCUMENT_CUES = frozenset(["bunyi"])

# Verbs with their speaker as the subject: Budi mengatakan, bahwa …
SPEECH_VERBS = frozenset(
    """
    bilang mencatat menyuruh meyebut mengatkan mengatakn mengajurkan memeringatkan memungkiri membayangkan
    mengukuhkan mengatakan menyatakan menyebut menyebutkan menjelaskan menyampaikan menuturkan mengungkapkan
    menegaskan menambahkan memaparkan menerangkan menguraikan menyebarkan mengumumkan melaporkan membeberkan
    merinci merincikan menandaskan menukas mengklaim mengaku mengakui membantah menampik menyangkal menepis
    mengelak menolak membenarkan memastikan menjamin mengingatkan menekankan menilai menganggap memandang
    berpendapat berpandangan berkata berujar bertutur berucap bercerita berpesan berharap berjanji bersikeras
    berdalih berkilah beralasan bersaksi berkomentar bersumpah berkelakar berseloroh berdoa berterima
    beranggapan berasumsi berargumen menceritakan mengisahkan mengungkap menyimpulkan mencontohkan menyarankan
    mengusulkan menganjurkan mengimbau menghimbau mengajak meminta memohon mendesak menuntut menyerukan
    menghendaki menginginkan mengharapkan mengharap menyayangkan menyesalkan mengeluhkan mengeluh mengkritik
    mengecam menuding menuduh menduga memperkirakan memprediksi meyakini menyakini mempertanyakan bertanya
    menanyakan menjawab menimpali menyambung melanjutkan membalas menulis menuliskan mencuit mengabarkan
    memberitahukan mewanti-wanti menggarisbawahi mengemukakan mengutarakan melontarkan mengucapkan membocorkan
    memprotes mengkhawatirkan mengisyaratkan menyindir menyoroti menyadari memaklumi memahami mempersilakan
    memperingatkan mengancam menargetkan memproyeksikan mengestimasi menaksir memuji mengenang mengulas
    mengonfirmasi mengkonfirmasi mengapresiasi menyinggung menyetujui menyepakati bersyukur membeber menjanjikan
    menawarkan menantang mendorong merekomendasikan mengkategorikan menggambarkan melukiskan menginformasikan
    mensinyalir menengarai menyangsikan meragukan meralat mengoreksi menyetop menegur menasihati menasehati
    mendoakan menyapa menyalahkan berpendirian berkeyakinan berseru berteriak bercanda bergumam berbisik
    mewartakan mengutip menghitung mentargetkan memaparkannya menandai membandingkan menyanggupi mengiyakan
    menyanggah mengajukan menjabarkan mendeskripsikan mengibaratkan menganalogikan mengutuk mengelaborasi
    menginstruksikan memerintahkan mengulangi mendukung memperjelas menyiratkan meminta-minta memberi-tahu
    menghardik membisikkan melansir mengakhiri menutup memutuskan
    """.split()
) - frozenset(
    """
    memutuskan melansir mendukung meminta-minta memberi-tahu menyetop menandai berterima menutup mengakhiri
    mengajukan menyebarkan
    """.split()
)

# States of mind that a named speaker voices: Budi yakin, …
FEELING_CUES = frozenset(
    """
    yakin optimis optimistis khawatir prihatin heran kecewa merasa percaya pesimistis pesimis curiga bangga
    """.split()
)

# Words behind these that tell whom or what the state of mind is about: kecewa dengan, percaya diri.
STATES = frozenset("diri dengan terhadap kepada pada sama".split())

# Verbs that report speech only when a clause follows (bahwa, agar, a comma); with a bare object they tell an act.
WEAK_VERBS = frozenset(
    """
    mencatat mendorong menolak menawarkan menantang menyoroti menyinggung mengapresiasi memuji mengutip menyapa
    menegur mengenang menulis menuliskan menyadari memahami menghitung membandingkan menyalahkan mengungkap
    mengumumkan melaporkan menyetujui menyepakati menjawab menyambung melanjutkan membalas melontarkan
    mengucapkan mengulas menggambarkan menargetkan menuntut mendesak memandang menerangkan bertanya menanyakan
    mempertanyakan mengoreksi menyampaikan menjanjikan mendoakan mengancam menginginkan menghendaki
    mengonfirmasi mengkonfirmasi mengajak mengklaim menuduh menuding mengkritik mengecam memohon
    """.split()
)

# Verbs that tell something; with a negation they tell that nothing was told: belum merinci, enggan menyebut.
TELLING_VERBS = frozenset(
    """
    merinci merincikan menyebut menyebutkan membeberkan memberitahukan mengungkapkan mengungkap menjelaskan
    menerangkan menguraikan menceritakan menginformasikan mengumumkan memastikan mengonfirmasi mengkonfirmasi
    menjawab memaparkan membocorkan berkomentar menyadari sadar tahu
    """.split()
)

# Passive cues: Hal itu disampaikan X; dikatakan X; diakui X.
PASSIVE_CUES = frozenset(
    """
    disampaikan dikatakan diungkapkan diungkap diutarakan dikemukakan ditegaskan dijelaskan dituturkan diakui
    dinyatakan dilontarkan dibenarkan diucapkan disebutkan dipaparkan dibeberkan diterangkan ditambahkan
    diceritakan ditulis dikonfirmasi disuarakan tersampaikan ditanggapi diamini dibantah dikeluhkan
    """.split()
)

# Prepositions that name a source at the head of a clause: Menurut Budi, …
SOURCE_PREPOSITIONS = frozenset(["menurut", "mennurut", "menurt", "menururt", "menutur"])

# A preposition that names whose view follows, at the head of a sentence alone: Bagi Budi, …
VIEW_PREPOSITIONS = frozenset(["bagi"])

# Prepositions in front of an account: Berdasarkan keterangan Budi, …
ACCOUNT_PREPOSITIONS = frozenset(["berdasarkan", "berdasar", "dari", "sesuai"])

# What somebody's words are called: Menurut keterangan Budi, …
ACCOUNTS = frozenset(
    """
    keterangan siaran rilis penjelasan pengakuan penuturan pernyataan kesaksian cerita laporan informasi catatan data
    penelitian riset kajian studi survei penilaian pendapat pandangan versi
    """.split()
)

# What is added to such a word: keterangan pers, laporan resmi dari …
ACCOUNT_MODIFIERS = frozenset("pers resmi tertulis awal sementara terbaru hasil dari terakhir".split())

# What may stand between a cue and its content and belongs to neither.
CLAUSE_OPENERS = frozenset(["bahwa", "jika", "kalau", "bila", "agar", "supaya", "bahwasanya", "bahwasannya"])

# Verbs of saying without their prefix, right behind a pronoun: ia paparkan …
BARE_VERBS = frozenset(
    """
    katakan sampaikan ungkapkan jelaskan tegaskan tambahkan paparkan tuturkan terangkan beberkan uraikan
    kemukakan utarakan sebutkan nyatakan ceritakan ingatkan tekankan pastikan simpulkan
    """.split()
)

# Verbs that report speech only where "bahwa" or another opener of a clause follows.
CLAUSE_VERBS = frozenset(
    """
    meyakinkan melihat menemukan menunjukkan memberi memberikan membuktikan mencermati mengamati memantau
    mengindikasikan membayangkan berkesimpulan sepakat sesumbar berekspektasi bertekad berkomitmen tahu sadar
    """.split()
)

# Verbs of hope, whose object is what is hoped, whatever noun opens it.
HOPES = frozenset(["berharap", "mengharapkan", "mengharap", "yakin", "meyakini", "optimistis"])

# Verbs that ask somebody for something.
REQUESTS = frozenset(
    """
    menyuruh meminta minta memohon mengimbau menghimbau mengajak mendesak menuntut menyerukan berpesan berseru
    menginstruksikan memerintahkan mengingatkan memperingatkan menyarankan menganjurkan mendorong menginginkan
    """.split()
)

# Words with which the predicate of a clause goes on behind its speaker: "Harga, kata Budi bisa turun".
AUXILIARIES = frozenset("bisa dapat akan harus tidak belum sudah telah masih adalah merupakan perlu".split())

# Nouns made of a clause: menekankan pentingnya …
NOMINAL_CLAUSES = frozenset(["pentingnya", "perlunya", "adanya", "bahayanya", "beratnya", "sulitnya", "besarnya"])

# Verbs whose object is mostly handed over: menyampaikan terima kasih kepada …
HANDED_VERBS = frozenset(
    """
    menyampaikan mengucapkan meminta memohon mengajukan menyerahkan memberikan mengungkapkan menyatakan
    melontarkan mengutarakan menawarkan menjanjikan
    """.split()
)

# Words that point at what was said; a verb soon behind them makes them the subject of a clause.
POINTING = frozenset(["hal", "itu", "ini"])

# How or of what somebody spoke, where no verb follows: "bercerita dengan nada kesal".
MANNERS = frozenset(["dengan", "secara", "terkait", "perihal"])

# Openers that open a condition, too: mengatakan jika hujan turun, pasar tutup.
CONDITIONAL_OPENERS = frozenset(["jika", "kalau", "bila"])

# Words right in front of quotation marks that hold a title and no speech: bertajuk "…".
TITLE_LEADS = frozenset("bertajuk bertema bertemakan berjudul bertitel tajuk tema judul titel".split())

# Words in front of a cue that turn it round; they belong to the cue.
NEGATIONS = frozenset(["tidak", "tak", "belum", "bukan", "enggan", "menolak", "tanpa", "nggak", "enggak", "ogah"])

# Verbs that tell an act, not speech, behind what somebody is going to do: "ingin memastikan".
ENSURING = frozenset(["memastikan", "menjamin"])
INTENTIONS = frozenset(
    "ingin akan harus perlu dapat bisa terus mampu wajib berupaya berusaha mencoba masih segera".split()
)

# In front of a verb they make somebody do it: "membuat warga khawatir".
CAUSES = frozenset(["membuat", "bikin"])

# Behind these a verb of saying tells what somebody else says that the subject said or should say.
ALLEGATIONS = frozenset(
    """
    disebut disebut-sebut diduga dituding dituduh dikabarkan diisukan dirumorkan diharapkan diminta dituntut
    didorong didesak diwajibkan dipaksa diperintahkan ditugaskan diimbau
    """.split()
)

# What may stand between a negation and its verb: "belum mau menjelaskan".
MODALS = frozenset("mau bisa dapat ingin berani bersedia pernah sempat perlu mampu".split())

# Nouns that turn a verb of saying into an act: menyampaikan terima kasih.
ACT_ONLY = frozenset(
    """
    ucapan apresiasi rasa dukungan selamat terima maaf bantuan sambutan laporan surat belasungkawa duka
    permohonan salam hadiah donasi penghargaan pertanyaan aspirasi keluhan hal itu ini tersebut demikian harapan
    senada serupa sama komentar santunan materi pidato paparan orasi pendapat nama
    """.split()
)

# In front of a passive verb they say that what comes next is another statement: "Hal senada disampaikan Made."
OTHER_STATEMENTS = frozenset("senada serupa sama berbeda lain lainnya".split())

# Passive verbs of whoever answers a reporter: "Kapolsek Made saat dikonfirmasi …".
ASKED = frozenset("dikonfirmasi dihubungi ditemui ditanya ditanyai dimintai diwawancarai".split())

# Behind the speaker of a cue that closes the sentence they tell where, when and to whom it was said.
BEHIND_SPEAKER = frozenset("sebagaimana seperti dikutip dilansir kepada saat usai ketika dalam di pada".split())

# What opens the credit of a newsroom behind the speaker: "…, kata Made, dikutip Harian Tirta".
CREDITS = frozenset("sebagaimana dikutip dilansir mengutip melansir".split())

# Before a passive verb of saying they tell when its subject was asked: "Made saat dikonfirmasi".
WHEN = frozenset("saat ketika usai setelah kala".split())

# Behind "hal itu" they tell where it goes: "melaporkan hal itu ke Polsek".
TOWARDS = frozenset("ke oleh bersama untuk".split())
