"""Words of the names of places, in Indonesia and abroad, that offices are named after.  Lower case."""

from __future__ import annotations

__all__ = ["PLACES"]

_WORDS = """
    bandar aceh sumut sumbar riau kepri jambi sumsel bengkulu lampung babel banten jakarta dki jabar jateng diy
    yogyakarta jogja jatim bali ntb ntt kalbar kalteng kalsel kaltim kaltara sulut gorontalo sulteng sulbar
    sulsel sultra maluku malut papua kalimantan sulawesi sumatera sumatra jawa nusantara indonesia nusa madura
    lombok flores sumba sumbawa timor belitung bangka natuna batam bintan karimun nias mentawai buru seram
    halmahera ternate tidore morotai jabodetabek bandung bogor depok bekasi tangerang tangsel serang cilegon
    lebak pandeglang sukabumi cianjur garut tasikmalaya ciamis pangandaran banjar kuningan cirebon majalengka
    sumedang indramayu subang purwakarta karawang cimahi semarang solo surakarta magelang salatiga pekalongan
    tegal brebes pemalang batang kendal demak kudus jepara pati rembang blora grobogan purwodadi sragen
    karanganyar wonogiri sukoharjo klaten boyolali temanggung wonosobo purworejo kebumen cilacap banyumas
    purwokerto purbalingga banjarnegara sleman bantul kulonprogo gunungkidul surabaya sidoarjo gresik lamongan
    tuban bojonegoro ngawi magetan madiun ponorogo pacitan trenggalek tulungagung blitar kediri nganjuk jombang
    mojokerto malang pasuruan probolinggo lumajang jember bondowoso situbondo banyuwangi bangkalan sampang
    pamekasan sumenep denpasar badung gianyar tabanan jembrana buleleng bangli klungkung karangasem mataram
    dompu kupang ende maumere sikka ngada manggarai belu malaka alor lembata rote sabu pontianak singkawang
    sambas bengkayang landak mempawah sanggau sekadau sintang melawi ketapang kayong palangkaraya sampit
    kotawaringin kapuas barito seruyan lamandau katingan banjarmasin banjarbaru martapura tabalong balangan
    tapin samarinda balikpapan bontang kutai berau paser kukar kutim tarakan nunukan malinau bulungan makassar
    gowa maros pangkep barru parepare pinrang sidrap wajo soppeng bone sinjai bulukumba bantaeng jeneponto
    takalar enrekang toraja palopo luwu selayar palu donggala poso morowali banggai tolitoli buol parigi sigi
    kendari konawe kolaka muna buton baubau wakatobi bombana manado minahasa tomohon bitung bolmong sangihe
    talaud kotamobagu mamuju majene polman mamasa pasangkayu ambon tual jayapura sentani merauke biak nabire
    timika mimika wamena jayawijaya sorong manokwari fakfak kaimana raja-ampat yahukimo puncak nduga asmat mappi
    boven medan binjai langkat deli deliserdang tebingtinggi siantar pematangsiantar simalungun asahan
    labuhanbatu tapanuli sibolga humbahas toba samosir dairi karo padangsidimpuan madina padang bukittinggi
    payakumbuh solok sawahlunto pariaman agam pasaman dharmasraya sijunjung pessel pekanbaru dumai kampar siak
    rokan bengkalis pelalawan indragiri kuansing inhil inhu meranti palembang prabumulih lubuklinggau banyuasin
    muba ogan lahat pagaralam empatlawang muratara muaraenim bandarlampung metro pringsewu tanggamus
    pesawaran lamsel lampura lamteng lamtim mesuji tubaba waykanan pangkalpinang tanjungpinang tanjabtim
    tanjabbar muarojambi merangin sarolangun bungo tebo kerinci lhokseumawe langsa sabang pidie bireuen
    aceh-besar nagan gayo simeulue amerika inggris australia malaysia singapura thailand filipina vietnam
    kamboja laos myanmar brunei china tiongkok jepang korea india pakistan iran irak israel palestina gaza
    suriah turki arab saudi mesir rusia ukraina jerman prancis perancis belanda belgia italia spanyol portugal
    swiss austria swedia norwegia denmark finlandia polandia kanada meksiko brasil argentina eropa asia afrika
    asean london paris tokyo beijing washington riyadh makkah mekkah chicago york boston los angeles francisco
    texas california florida hawaii houston new madinah sydney melbourne kuala lumpur bangkok manila hongkong
    taiwan qatar doha dubai uea
"""

PLACES = frozenset(_WORDS.split())
