"""Titles, ranks, offices and degrees that stand around a name and are no part of it.

Canonical form: lower case, without full stops, single spaces ("S.Sos." is `ssos`, "Letjen TNI (Purn.)" is
`letjen`, followed by the qualifiers `tni` and `purn`).  Entries of several words are matched before shorter
ones.  Left out on purpose are words that are given names as often as titles (andi, cut, dewi, gus, imam,
puan, putra, putri, raden, ratu, sri, sultan, teuku, tubagus): taking them off would turn one person into
another.
"""

from __future__ import annotations

__all__ = ["DEGREES", "LATE", "OFFICES", "RANKS", "RANK_QUALIFIERS", "TITLES"]

# Before a name: forms of address, religious, academic and professional titles, late persons.
TITLES = frozenset(
    """
    bapak bpk pak ibu bu saudara sdr saudari sdri tuan nyonya nona tn ny nn mas mbak bung bang kang mr mrs ms
    miss mister sir lord madam haji hajah h hj hi kh kiai kyai kiyai nyai tgh tgkh tgk buya ustaz ustad ustadz
    ustazah ustadzah ust habib syekh syeikh sheikh syaikh romo pastor pater suster bruder frater pendeta pdt pdm
    vikaris monsinyur mgr uskup kardinal paus bhikkhu bhikku biksu bhiksu banthe bhante pandita pinandita
    pedanda pangeran prof profesor professor dr dra drs drh drg ir doktor doktorandus doktoranda dokter insinyur apt
    apoteker ners ns bidan hc capt dato datuk datok datin tun almarhum almarhumah alm almh mendiang
    """.split()
) | frozenset(
    [
        "al habib",
        "al mukarram",
        "al ustadz",
        "doktor honoris causa",
        "dokter gigi",
        "dokter hewan",
        "dokter spesialis",
        "dr hc",
        "dr phil",
        "prof phil",
        "dr ing",
        "dr eng",
        "guru besar",
        "kanjeng raden tumenggung",
        "kanjeng raden haryo tumenggung",
        "kanjeng pangeran haryo",
        "kanjeng gusti pangeran haryo",
        "gusti kanjeng ratu",
        "gusti pangeran haryo",
        "tan sri",
        "tuan guru",
        "tuan guru haji",
        "tuan guru bajang",
        "yang mulia",
    ]
)

# Before a name: ranks of the police, the armed forces, the prosecution and the civil guard.
RANKS = frozenset(
    """
    jenderal jendral jend letjen mayjen brigjen kolonel kol letkol mayor kapten kapt letnan lettu letda
    laksamana laksdya laksda laksma marsekal marsdya marsda marsma pelda peltu serma serka sertu serda sersan
    kopka koptu kopda kopral praka pratu prada prajurit kelasi komjen irjen kombes kombespol akbp kompol akp
    iptu ipda aiptu aipda bripka brigpol brigadir briptu bripda abrip abriptu abripda bharaka bharatu bharada
    komisaris inspektur
    """.split()
) | frozenset(
    [
        "jenderal besar",
        "letnan jenderal",
        "mayor jenderal",
        "brigadir jenderal",
        "letnan kolonel",
        "letnan satu",
        "letnan dua",
        "letnan",
        "laksamana madya",
        "laksamana muda",
        "laksamana pertama",
        "marsekal madya",
        "marsekal muda",
        "marsekal pertama",
        "pembantu letnan satu",
        "pembantu letnan dua",
        "sersan mayor",
        "sersan kepala",
        "sersan satu",
        "sersan dua",
        "kopral kepala",
        "kopral satu",
        "kopral dua",
        "prajurit kepala",
        "prajurit satu",
        "prajurit dua",
        "jenderal polisi",
        "komisaris jenderal",
        "komisaris jenderal polisi",
        "inspektur jenderal",
        "inspektur jenderal polisi",
        "brigadir jenderal polisi",
        "komisaris besar",
        "komisaris besar polisi",
        "ajun komisaris besar",
        "ajun komisaris besar polisi",
        "komisaris polisi",
        "ajun komisaris",
        "ajun komisaris polisi",
        "inspektur polisi satu",
        "inspektur polisi dua",
        "inspektur satu",
        "inspektur dua",
        "inspektur polisi",
        "ajun inspektur",
        "ajun inspektur satu",
        "ajun inspektur dua",
        "ajun inspektur polisi satu",
        "ajun inspektur polisi dua",
        "brigadir kepala",
        "brigadir polisi",
        "brigadir polisi kepala",
        "brigadir polisi satu",
        "brigadir polisi dua",
        "brigadir satu",
        "brigadir dua",
        "ajun brigadir polisi",
        "bhayangkara kepala",
        "bhayangkara satu",
        "bhayangkara dua",
        "jaksa utama",
        "jaksa utama madya",
        "jaksa utama muda",
        "jaksa utama pratama",
        "jaksa madya",
        "jaksa muda",
        "jaksa pratama",
        "pembina utama",
        "pembina utama madya",
        "pembina utama muda",
        "penata tingkat i",
    ]
)

# Only after a rank: the service, the corps, retirement.
RANK_QUALIFIERS = frozenset(
    """
    polisi pol polri tni ad al au purn purnawirawan ret besar madya muda pertama satu dua tiga inf infanteri kav
    kavaleri art artileri arm arh czi zeni cpl cpm cba chb chk ckm cku caj cpn ctp mar marinir laut darat udara
    pelaut pnb nav tek lek mlt kal adm pas pom sus hkm psk
    """.split()
)

# Before a name, like a title: offices that are nobody's given name.
OFFICES = frozenset(
    """
    presiden wapres gubernur wagub cagub cawagub bupati wabup cabup walikota wawali menteri menko wamen mendagri
    menlu menkeu menkes menhub menhan mensos menkumham menag menaker mendag menpora mendikbud kapolri wakapolri
    kapolda wakapolda kapolres wakapolres kapolresta kapolrestabes kapolsek panglima pangdam danrem dandim
    danramil kasad kasal kasau sekda sekjen dirjen dirut ketua waketua ketum waketum sekretaris direktur kepala
    camat lurah kades capres cawapres rektor dekan jubir
    """.split()
) | frozenset(
    [
        "wakil presiden",
        "wakil gubernur",
        "wakil bupati",
        "wakil wali kota",
        "wakil walikota",
        "wakil menteri",
        "wakil ketua",
        "ketua umum",
        "wali kota",
        "kepala desa",
        "kepala dinas",
        "sekretaris daerah",
        "sekretaris jenderal",
        "direktur jenderal",
        "direktur utama",
        "menteri koordinator",
        "calon presiden",
        "calon wakil presiden",
        "calon gubernur",
        "juru bicara",
    ]
)

# After a name: degrees and professional certificates.
DEGREES = frozenset(
    """
    sh shi she shum se sei sesy ssos sos ssosi ssn ssi ssit sst sstp ssst sstar st sth sthi stp str strkeb
    strkep strak spd spdi spdsd spdaud spt spi sp skm sked skep skg skh skl skom skpm ssy sag sip sipem sik siks
    sfil sfarm shut sab sak sap sars sgz sikom sin sor spsi spar spn spust spdb sds stts ssp stat smat sbns ste
    ahm amd amdkeb amdkep amdak amdkom ama amk amkg amp apt ma mm mmt msi msc mse mt mti mtp mtr mtrip mtrhan
    mtrap mtrak mtrkeb mpd mpdi mpi mh mhi mhkes mhum mkes mkesos mkom mkomp mkn mknot map mph mpp mpa mpar mag
    mak macc maab mab mars mba mdiv meng menv men med ml mlis llm llb lld mmr mmar mmpar mmkes mmedkom mmsi mp
    msn msos msy mth mthi mtd mek mei mesy mec mecdev merg mfarm mfil mfor mgizi mhan mhut mikom mintl mip mis
    mkep mked mkm mkpm mppm mps mpsi mpsdm mpsiko msakt msak msm mstr mtpd mcs mst mupp mtrsos mtrpol phd drph
    dphil dba edd dsc dea dess des dipl dipling diplec bsc ba bba be beng bcom bac bfa bcl bae lc lcma dz cert
    spa span spog spb spbs spbp spbtkv spkfr spkj spkk spm spmk spot spp spparu spjp sppd sppk sprad spth sptht
    spthtkl spu spkg spkga spbm spbmm sportho spprost spkn spok spem spf spgk spkl spfk spfkkk spakp spkjk spdv
    fics facs finacs fihfaa finasim facp fapsic fesc kgh kgeh kger khom kic kptli subsp ak ca cpa cfa cfp cma
    mepid spak mbiomed cia cisa cism crma crmp cpma cpsp cla cli cmt cra cht chrp chrm csp bkp ipm ipu ipp
    aseaneng aeng acpe
    """.split()
)

# What stands before the name of a dead person.
LATE = frozenset(["almarhum", "almarhumah", "alm", "almh", "mendiang"])
