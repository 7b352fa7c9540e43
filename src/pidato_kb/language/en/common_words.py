"""Words by which a query shows that it is English.

Base forms that are common in English and are not Indonesian words too: "air", "bank", "data", "film",
"media", "modal" and the loans of Indonesian news ("online", "lockdown", "gender", "startup") are left out.
"""

from __future__ import annotations

__all__ = ["COMMON_WORDS", "DERIVATIONS", "INFLECTIONS"]

# What may follow a base form; a final "e" of the base form falls away before a vowel.
INFLECTIONS = ("s", "es", "ed", "d", "ing", "ly", "er", "ers", "'s")

# Endings that make a word English by themselves; Indonesian has "-si", "-tas", "-men" instead.
DERIVATIONS = (
    "tion",
    "tions",
    "sion",
    "sions",
    "ity",
    "ities",
    "ness",
    "ment",
    "ments",
    "ful",
    "less",
    "ship",
    "hood",
)

_WORDS = """
about above across after again against all almost alone along already also although always among and
another any anyone anything are around at away back be became because become been before behind being
below between both but by came can cannot could did do does doing done down during each either else enough
even ever every everyone everything few first for former from further get give given go goes going gone
got had has have having he hear heard held help her here him himself his how however if in into is it its
itself just keep kept know known last later least less let like made make many may me might more most much
must my near need never new next none nor not nothing now of off often old on once one only onto or other
our out over own perhaps quite rather really said same saw say second see seen several shall she should
since so some someone something soon still such take taken than that the their them themselves then there
these they thing think this those though thought three through thus to today together told too took toward
two under until up upon us use very was way we well went were what when where whether which while who
whole whom whose why will with within without would yes yet you your

ability abroad absence abuse accept access accident account accuse achieve acquire act active activist
actor add address admit adopt adult advice advise affair affect affordable afraid age agency aid aim
aircraft airline airplane airport allow ally amend america american ancient anger angry animal announce
annual answer apologise apologize apology appeal appear appoint approach approve argue arm army arrest
arrive art article artist ask assault assist attack attempt attend attract author authority avoid award
aware baby backlog ballot bargain battle beach bear beat beauty beef beg begin behave behavior behaviour
believe benefit best better big bill birth black blame blast blind block blood boat body bomb bond book
boost border born boss bowl boy brain brave bread break bribe bridge brief bring broadcast broken brother
brutal build built burden burn business busy buy call campaign cancer candidate capture car care career
carry case cash catch cattle cause celebrate central century chair challenge chance change character
charge charity cheap check chicken chief child children choice choose church citizen city civil claim
clash class clean clear climate close cloth coal coast code collapse colleague collect college combat come
comfort command comment common community company compare compensate compete complain complaint comply
concern concrete condemn confidence confirm conflict connect consider construct consumer contact contain
continue contract control convict cook cool cooperate corrupt cost council country courage court cover
craft crash create credit crew crime criminal crisis critic criticise criticize crop cross crowd cry
cultural culture cure currency current customer cut cycle cyclist daily damage danger dark daughter day
dead deadly deal dear death debate debt decade decide decision decline decrease deep defeat defence defend
defense define degree delay deliver demand democracy deny depend deploy describe desert deserve despite
destroy detain develop die differ difference different difficult dinner direct dirty disabled disagree
disaster discover discuss disease dismiss displaced display dispute distance district doctor dog domestic
donate door doubt draw dream dress drink drive drought drown drug dry due duty early earn earth earthquake
east easy eat economic economy educate effect effort egg elder elderly elect electric electricity
emergency emission employ employee empty encourage end endangered enemy energy enforce engine enjoy ensure
enter entire entrepreneur environment equal equality escape establish evacuate evidence evil exam example
except exchange exist expand expect expensive experience expert explain explode export express extend
extreme eye face fact factory fail failure fair faith fake fall false family famous far farm farmer fast
father fault favor favour fear feature fee feed feel female field fight figure fill finance financial find
fine finish fire fish fisherman fishermen fishing fix flag flight flood flour flow fly follow food force
foreign foreigner forest forget forgive form fossil found foundation free freedom fresh friend friendly
fuel full fund funeral future gain game gap garbage garlic gather general generate generous girl glad goal
god gold good govern government governor grade grain grant great green grief ground group grow growth
guard guest guide guilty gun hair half hand handle happen happy harass harassment harbor harbour hard harm
harvest hate head health healthcare healthy heart heat heavy hero hidden hide high highway hire history
hit hold holiday holy home honest honesty honor honour hope hopeful horse hospital host hot hour house
household housing huge human humanity hundred hunger hungry hunt hurt husband idea identify ignore ill
illegal illness impact import important improve incident income increase independent indigenous industry
infant infect inflation inform injure injury innocent inside insurance integrity interest interfere invest
investigate investigator invite island issue jail job join joint journalist journey judge judiciary jungle
justice key kid kidnap kill kind king kitchen knife knowledge labor labour lack lake land landslide
language large late laugh launch law lawmaker lawsuit lawyer lead leader learn leave left legacy
legislator lend lesson letter liberty lie life light listen livestock living loan local logging lonely
long look lose loss lost lot love low loyal lucky luxury machine maintain majority male man manage marine
mark market marriage marry mass mature mayor meal mean measure meat medical medicine meet meeting member
memory men mentally merchant message middle migrant migrate military milk million mind mine miner mining
minister ministry minority miss missing mistake moderate money month mosque mother mountain move movement
murder music muslim mutual name narrow nation national native natural nature neighbor neighbour neutral
news newspaper night nine noise north nuclear number nurse nutrition obey object observe obtain occur
ocean offer office officer official officially oil open operate opinion opponent oppose order ordinary
organise organize origin orphan outbreak outside overcome overseas owner pain paint palm paper parent park
parliament part party pass passenger past patient patrol pay peace peaceful peak peasant penalty people
percent perform permission permit person phone physical picture piece pilgrim pilgrimage pill place plan
plane plant plastic play please pledge poison police policeman policy polite political politician poll
pollute poor popular population port poverty power powerful practice praise pray prayer predict prepare
presence preserve president presidential press pressure prevent price pride prison prisoner private prize
produce product profit progress prohibit promise promote proof proper property prosecute prosecutor
prosper prosperity protect protest proud prove provide province public publish pull punish pupil purchase
purpose push put quality quarter queen question quick quiet quit quota race radical railway rain raise
ransom rate reach react read ready real reason receive recent recession recognise recognize recover
recovery recycle red reduce refinery reform refuge refugee refuse regret regulate reject relate
relationship release relief religion religious rely remain remember remote remove rent repair repeat
replace reply report represent request require rescue research resident resign resilience resist resolve
resource respect respond response responsible rest restore result retire return reveal revenge revenue
review reward rice rich ride right rise risk river road rob role room root rough round route rubbish rule
ruler rumor rumour run rural safe safety salary sale salt satisfied save scandal school science scientist
sea search season seat secret security seed seek seize sell senate send sense separate serious servant
serve set settle seven sex sexual shadow shame share sharp sheep ship shock shoot shop short shortage shot
show shrink sick side sign silence silent simple sing sink sister sit site situation six size skill slave
sleep slow slum small smart smell smoke smoking smuggle snake soap society soft soil soldier solution
solve son song sorry sort soul sound source south space speak speaker special species speech speed spend
spirit split spoil spread spring square stability stable stage stand standard star start starve state
statement station stay steal steel step stop storage store storm story strategy stray stream street
strength strict strike strong structure struggle student study style subsidy succeed success suffer sugar
suggest suicide summer sun supply support suppose sure surface surge surgery survive suspect suspend
sustain sustainable swear sweet swim system table talk task taste tax taxpayer teach teacher team tear
technology teen teenager tell ten tension term terrible terror terrorism terrorist test textile thank
theft thief threat threaten threshold throw ticket tide tiger time tin tired tobacco tolerance toll
tomorrow tool top torture touch tough tourism tourist tower town toxic trade trader tradition traditional
traffic trafficking train transport trash travel treasure treat treatment treaty tree trial tribe trip
troop trouble truck true trust truth try turn type ugly understand unemployed unemployment union unite
unity university unrest upset urban urge urgent vaccinate vaccine value vehicle vendor verdict vessel
veteran victim victory view village villager violate violence violent virtue visit visitor voice volcano
volunteer vote voter vulnerable wage wait wake walk wall want war warm warn waste watch water wave weak
wealth weapon wear weather wedding week weekend welcome welfare west wet wheat white wide widow wife wild
wildfire wildlife win wind winner winter wisdom wise wish witness woman women wonder wood word work worker
workplace world worry worse worship worst worth wound write wrong year yellow yesterday young youth zero
"""

COMMON_WORDS = frozenset(_WORDS.split())
