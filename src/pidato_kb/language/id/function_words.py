"""Words that are never part of a name, though a sentence may begin with them in upper case.  Lower case."""

from __future__ import annotations

__all__ = [
    "APPOSITION_OPENERS",
    "BOUND_PARTICLES",
    "CONJUNCTIONS",
    "EVERYDAY_VERBS",
    "FOREIGN_LINKS",
    "FUNCTION_NAMES",
    "FUNCTION_WORDS",
    "HEADLINE_VERBS",
    "LINKS",
    "NAME_PARTICLES",
    "NEVER_NAMES",
    "PHRASE_ENDS",
    "PLURAL_PRONOUNS",
    "POINTERS",
    "PREPOSITIONS",
    "PRONOUNS",
]

PRONOUNS = frozenset(
    ["ia", "dia", "beliau", "dirinya", "mereka", "keduanya", "ketiganya", "pihaknya", "iapun", "diapun"]
)

# "and", between the words of a body or of an office.
LINKS = frozenset(["dan", "serta"])

# Lower-case words with which what names somebody goes on: "Made dan Ayu", "Made selaku ketua", "Bupati di Tirta".
APPOSITION_OPENERS = frozenset("dan serta selaku sebagai yang bernama dari di pada asal untuk periode".split())

# Words behind a noun that point back: "wali kota itu".
POINTERS = frozenset(["ini", "itu", "tersebut"])

# Those that mean several people.
PLURAL_PRONOUNS = frozenset(["mereka", "keduanya", "ketiganya"])

PREPOSITIONS = frozenset(
    """
    di ke dari pada kepada oleh dengan untuk bagi tentang mengenai terhadap dalam antara bersama tanpa sejak
    hingga sampai menuju atas demi guna akan menjadi soal terkait seputar melalui lewat via termasuk didampingi
    dampingi menemui bertemu dihadiri dipimpin milik ala bernama beserta versi
    """.split()
)

# Words after which the subject of a clause may begin.
CONJUNCTIONS = frozenset(
    """
    sementara namun tetapi tapi sedangkan adapun bahwa karena sebab itu ini selain sebelumnya kemudian lalu
    lantas selanjutnya lanjut juga jika kalau ketika saat meski walau sehingga maka bahkan sama kini tadi
    tersebut terpisah demikian kata
    """.split()
)

# Verbs of headlines, which follow their subject without a prefix or in the passive.
HEADLINE_VERBS = frozenset(
    """
    minta ajak dorong ungkap sebut tegaskan imbau tekankan bantah resmikan lantik tinjau pastikan jelaskan
    sampaikan ingatkan akui apresiasi klaim serahkan kukuhkan hadiri luncurkan pimpin gelar temui sambut
    kunjungi bertepatan resmi dibuka ditutup diresmikan digelar dilantik ditangkap ditetapkan tetapkan tangkap
    terima
    """.split()
)

# Words that are no name wherever they stand.
NEVER_NAMES = (
    PRONOUNS
    | frozenset(
        """
    anda kami kita saya aku kamu kalian satu dua tiga empat lima enam tujuh delapan sembilan sepuluh alih-alih
    """.split()
    )
    | HEADLINE_VERBS
)

# Function words that are given names or names of bodies, too; in upper case inside a sentence they may be one.
FUNCTION_NAMES = frozenset("hari lalu antara dini awal maka mas wa oke amin selamat insya".split())

# Words at which a phrase that names a speaker is over.
PHRASE_ENDS = frozenset(
    """
    saat ketika usai seusai setelah sebelum sambil seraya sembari kepada pada dalam di ke dari yang melalui
    lewat dengan untuk tentang terkait mengenai soal dan atau tapi tetapi namun sebagaimana seperti dikutip
    dilansir menanggapi menjawab menegaskan menambahkan mengakhiri menutup menjelaskan menyampaikan mengutip
    memberi ditemui dihubungi waktu kala sewaktu bahwa karena sebab agar supaya sebelumnya kemarin hari ini itu
    tersebut tadi lagi juga lalu kemudian menyebut mengatakan melanjutkan serta selepas selama sesuai menyikapi
    merespons merespon menceritakan bersama terhadap antara oleh hingga sampai bagi tanpa begitu demikian pun
    mencontohkan menyinggung mengungkapkan singkat tegas dikonfirmasi disela di-sela menyambut adalah ialah
    yakni yaitu merupakan sebagai selaku mengaku sudah telah akan masih baru pernah tidak belum bukan sedang
    """.split()
)

# Verbs that stand behind a subject most often.
EVERYDAY_VERBS = frozenset(
    """
    menjadi memberi memberikan melakukan membuat memiliki mempunyai menggelar menghadiri meresmikan mengunjungi
    merupakan meninjau menerima membuka menutup memimpin mengikuti menggunakan mendapat mendapatkan membawa
    melihat memasuki menunjukkan menghadapi mengajak mengajukan menandatangani menetapkan menolak berencana
    berada berhasil berkomitmen menanggapi menindaklanjuti
    """.split()
)

# English words inside the names of bodies and offices; no person's name has one.
FOREIGN_LINKS = frozenset(["for", "of", "on", "at", "and", "the"])

# Lower-case words inside a name.
NAME_PARTICLES = frozenset(
    ["bin", "binti", "van", "von", "der", "de", "den", "al", "el", "ibn", "da", "di", "ter", "a/l", "s/o", "boru", "br"]
) - {
    "di",
    "ter",
}

# Endings that a name never has and that mark an inflected word at the head of a sentence.
BOUND_PARTICLES = ("nya", "lah", "kah", "pun")

FUNCTION_WORDS = frozenset(
    """
    ada adalah adanya adapun agak agar akan akhirnya akibat akibatnya aku alhasil alias anda andai antara apa
    apabila apakah apalagi apapun asal asalkan atas atau ataupun awalnya awal bagaimana bagaimanapun bagi bahkan
    bahwa bahwasanya baik banyak banyaknya baru barangkali beberapa begini begitu begitupun belakangan belum
    berdasar berdasarkan berbagai berikut berikutnya bermula bersama besok biasanya bila bilamana boleh buat
    bukan bukankah cuma cukup dalam dan dapat dari daripada demi demikian dengan di dia dimana disamping
    diketahui dikatakan dikutip dilansir diharapkan diduga dini disebut disebutkan ditambah ditambahkan ditanya
    ditemui dihubungi dirinya doi dulu dulunya enggak entah esok esoknya gak guna hal hampir hanya harap
    haruskah harus hari harinya hendaknya hingga ia ialah imbasnya ingat ini inilah intinya itu itulah itupun
    iya jadi jangan jangankan jelang jelas jika jikalau juga justru kabarnya kadang kala kalau kali kalian kami
    kamu kan kapan karena karenanya kata katanya ke keduanya keesokan kelak kemarin kembali kemudian kenapa
    kendati kendatipun kepada kerap ketika ketimbang khusus khususnya kini kira kita konon kurang lagi lah lain
    lainnya lalu lama lantaran lantas lebih lewat maka makanya malah malahan manakala mari masih masing-masing
    mau maupun melainkan melalui memang membuat mengapa mengenai mengingat menjelang menurut menurutnya menuju
    menyusul mereka meski meskipun mestinya misal misalnya mohon mula mulai mulanya mungkin nah nanti nantinya
    namun nggak nyatanya oh oke oleh olehnya orang pada padahal paling para pasalnya pascanya pasti pastinya per
    perihal perlu pernah pertama pertama-tama pihaknya pokoknya pula pun rata-rata rencananya ribuan ratusan
    puluhan saat saatnya saja salah salahsatu sama sambil sampai samping sang sangat saya se seakan seandainya
    seandai sebab sebabnya sebagai sebagaimana sebagian sebaiknya sebaliknya sebanyak sebelum sebelumnya
    sebenarnya seberapa sebetulnya sebuah sebut secara sedang sedangkan sedari sedianya sehingga sehubungan
    seiring sejak sejalan sejatinya sejauh sejumlah sekadar sekali sekalipun sekarang sekira sekitar selagi
    selain selaku selalu selama selama-lamanya selanjutnya seluruh seluruhnya semakin semenjak sementara semoga
    semua semuanya semula senada seolah seorang sepanjang seperti sepertinya serta sering seringkali sesaat
    sesuai sesudah sesuatu setelah setelahnya seterusnya setiap setidaknya setibanya seusai sewaktu si siapa
    siapapun silakan soal soalnya sudah suatu supaya tadi tadinya tak tambahnya tanpa tapi telah tentang tentu
    tentunya terakhir terbaru terhadap terkadang terkait terlebih termasuk ternyata tersebut terus terutama
    tetap tetapi tiap tiba tidak tinggal toh turut ujarnya umumnya untuk untungnya usai waktu walau walaupun ya
    yaitu yakni yang alasannya andaikan artinya bedanya begitulah bisa belasan berkat berawal beruntung
    celakanya contohnya dampaknya dibanding dibandingkan faktanya gara-gara hasilnya harapannya idealnya
    kebetulan kelihatannya kesimpulannya langkah lanjutnya lanjut logikanya maklum maksudnya masalahnya
    menariknya menanggapi merespons merespon mirisnya nampaknya niatnya ironisnya pendeknya penyebabnya
    prinsipnya rupanya sayangnya sayang sebelum-nya sesungguhnya setidak-tidaknya singkatnya tampaknya tepatnya
    tercatat tujuannya ujung-ujungnya uniknya usut usahanya video foto simak baca lihat ikuti tonton halaman
    advertisement scroll berita penulis editor sumber pagi siang sore malam pukul jam tanggal bulan tahun minggu
    pekan satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas kedua ketiga keempat kelima
    kedepan kedepannya selamat terima assalamualaikum bismillah alhamdulillah insyaallah insya allah amin mas
    mbak bukannya apabilanya ditegaskan dijelaskan diungkapkan disampaikan diakui ditegaskannya dijelaskannya
    diungkapkannya dikatakannya ditambahkannya disampaikannya diakuinya dituturkan dituturkannya dipaparkan
    teranyar terpisah menurutku baginya bagiku meminta mengaku menolak melihat berbeda bukti sidang kegiatan
    acara program kejadian peristiwa
    """.split()
)
