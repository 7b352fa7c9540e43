"""What people do by speaking (apologise, refuse, promise …): the words that ask for it and those that do it.

Compiled for this project from general knowledge of the language (docs/search-data.md), after the verbs of the
standard grammar's speech acts (Alwi et al., *Tata Bahasa Baku Bahasa Indonesia*).  Lower case.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

__all__ = ["ACTS"]

ACTS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "apology": (
            "maaf, permintaan maaf, menyesal, penyesalan, ampun, khilaf",
            "mohon maaf, minta maaf, memohon maaf, permohonan maaf, memaafkan, menyesal, khilaf",
        ),
        "thanks": (
            "terima kasih, berterima kasih, apresiasi, penghargaan, bersyukur, syukur",
            "terima kasih, berterima kasih, apresiasi, mengapresiasi, bersyukur, alhamdulillah, penghargaan, "
            "menghargai, berjasa, jasa, membantu, kontribusi, berkontribusi",
        ),
        "praise": (
            "memuji, puji, pujian, sanjungan, bangga, salut, kagum",
            "bangga, luar biasa, hebat, salut, memuji, terbaik, patut dicontoh, membanggakan, kagum, apresiasi",
        ),
        "complaint": (
            "keluh, keluhan, mengeluh, mengeluhkan, kewalahan, kesulitan, kesusahan",
            "sulit, kesulitan, kewalahan, susah, kelelahan, capek, kekurangan, terbatas, tidak mampu, terpaksa, "
            "kasihan, bingung",
        ),
        "criticism": (
            "kritik, mengkritik, mengkritisi, protes, memprotes, kecewa, kekecewaan, menyayangkan, menyesalkan, "
            "menyentil, menyindir",
            "seharusnya, semestinya, mestinya, disayangkan, menyayangkan, menyesalkan, kecewa, tidak adil, gagal, "
            "tidak serius, keliru, mengkritik, jangan hanya",
        ),
        "condemnation": (
            "kecam, mengecam, kecaman, kutuk, mengutuk, kutukan",
            "mengecam, mengutuk, biadab, keji, tidak bisa dibenarkan, tidak dapat dibenarkan, sesalkan",
        ),
        "refusal": (
            "tolak, menolak, penolakan, keberatan, menentang, enggan",
            "menolak, tidak setuju, keberatan, tidak mau, tidak bersedia, tidak sepakat, tidak boleh, "
            "tidak mengizinkan, melarang",
        ),
        "denial": (
            "bantah, membantah, bantahan, menyangkal, sangkalan, menepis, mengelak",
            "tidak benar, bohong, tidak pernah, membantah, hoaks, fitnah, itu salah, tidak ada",
        ),
        "admission": (
            "akui, mengaku, mengakui, pengakuan",
            "mengakui, mengaku, kami akui, harus diakui, terus terang",
        ),
        "ignorance": (
            "tidak tahu, tak tahu, belum tahu, tidak mengetahui, belum mengetahui",
            "belum tahu, tidak tahu, tidak mengetahui, belum mengetahui, lupa, belum cek, belum bisa, belum dapat, "
            "kurang tahu, tidak ingat, belum menerima",
        ),
        "promise": (
            "janji, berjanji, menjanjikan, komitmen, berkomitmen, tekad, bertekad",
            "berjanji, komitmen, berkomitmen, pasti, siap, bertekad, segera, kami pastikan, kami jamin",
        ),
        "threat": (
            "ancaman, mengancam, menindak, ditindak, sanksi, menghukum",
            "sanksi, ditindak, tindak tegas, dicabut, mencabut, dihukum, diproses hukum, dipecat, denda, "
            "tidak segan, tidak main-main, diberi sanksi, dikenai, menegakkan, penegakan, dibubarkan, diberhentikan, "
            "tanpa pandang bulu, efek jera, kami tutup, ditutup, dipidana",
        ),
        "warning": (
            "peringatan, memperingatkan, mengingatkan, mewanti-wanti, imbauan, mengimbau",
            "waspada, hati-hati, jangan, jangan sampai, ingat, bahaya",
        ),
        "demand": (
            "tuntutan, menuntut, desakan, mendesak",
            "harus, menuntut, mendesak, segera, dihukum, seberat-beratnya, hukuman, setimpal, maksimal, meminta",
        ),
        "hope": (
            "harap, harapan, berharap, mengharapkan, doa",
            "berharap, semoga, mudah-mudahan, harapannya, harapan, insya allah, kami ingin",
        ),
        "optimism": (
            "optimis, optimistis, optimisme, yakin, meyakini, keyakinan",
            "optimistis, optimis, yakin, percaya, peluang, pulih, membaik, positif",
        ),
        "fear": (
            "khawatir, kekhawatiran, mengkhawatirkan, cemas, kecemasan, takut, resah, keresahan, prihatin",
            "khawatir, dikhawatirkan, takut, cemas, waspada, risiko, ancaman, bahaya, prihatin",
        ),
        "grief": (
            "duka, dukacita, belasungkawa, berduka, kehilangan, berkabung",
            "duka, kehilangan, belasungkawa, almarhum, meninggal, wafat, sedih, berduka",
        ),
        "support": (
            "dukungan, mendukung, setuju, sepakat, menyetujui",
            "mendukung, setuju, sepakat, dukungan, sependapat",
        ),
        "advice": (
            "saran, menyarankan, usul, usulan, mengusulkan, nasihat",
            "sebaiknya, disarankan, perlu, hendaknya, usul",
        ),
    }
)
"""Act → what asks for it, what does it; parted by commas, several words in a row are a phrase."""
