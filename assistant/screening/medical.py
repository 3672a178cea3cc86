"""Wordings that ask for a diagnosis or for medical advice."""

from __future__ import annotations

from assistant.screening.cues import CLOSE, Cue, any_found, asks_for_plans, cue, words

_BODY = (
    r"(?:buik|rug|hoofd|knie|knieen|been|benen|voet|voeten|arm|armen|hand|handen|schouders?|nek"
    r"|keel|oor|oren|oog|ogen|tand|tanden|kies|kiezen|maag|borst\w*|heup|enkels?|pols|vingers?"
    r"|teen|tenen|huid|longen|nieren|lever|darmen|ribben|kaak|neus|tong|gezicht|hals|billen"
    r"|elleboog|spieren|lies|blaas|gewrichten|vagina|penis|piemel|tepels?|hartslag|urine|plas"
    r"|ontlasting|poep)"
)
# Complaints, medicines and diseases. Words that mean something else in a city are left out: "braken",
# "overgang", "verstopping", "tablet", "drankje", "uitslag" alone.
_HEALTH = words(
    r"(?:pijn|jeuk|steken|kramp\w*|zwelling|last|bult\w*|knobbel\w*|uitslag|(?:rode |rooie "
    r"|witte |bruine )?vlekk?\w*|puistjes|blaren|wond\w*|ontsteking\w*|tintel\w*"
    rf"|bloed) (?:[\w',]+ ){{0,3}}?(?:in|aan|van|op|bij|achter|onder) (?:[\w',]+ )?(?:{_BODY})"
    r"|[a-z]+pijn|(?:heb|heeft|krijg|krijgt) (?:[\w',]+ )?uitslag(?! van)|bloed (?:plassen|plas"
    r"|ophoesten|gehoest)|(?:plas|hoest|poep) (?:ik )?bloed|normaal dat (?:ik"
    rf"|mijn \w+) (?:[\w',]+ ){0, 4}?(?:moe|slaap|slaapt|zweet|bloed\w*|pijn|hoofd|duizelig)"
    r"|migraine|\w*koorts\w*|verkouden\w*|griep|diarree|misselijk\w*|overgeven|duizelig\w*"
    r"|buikgriep|eczeem|psoriasis|huiduitslag|hoest|hoesten"
    r"|benauwd\w*|hartkloppingen|allergi\w*|allergisch|\w*ontsteking|schimmel(?:nagel|infectie)"
    r"|aambeien|acne|slapeloos\w*|slaapprobleem|slecht slapen|reuma|jicht|astma|copd|hernia"
    r"|tekenbeet|bijtwond\w*|wespensteek|(?:hoge |lage )?bloeddruk|bloedsuiker\w*|suikerspiegel"
    r"|cholesterol|bult|bultje|knobbel\w*|moedervlek\w*|zere (?:keel|rug|knie|voet)|verstuikt\w*"
    r"|gekneusd|ontstoken|opgezwollen|gezwollen"
    r"|overgangsklachten|menstruatie|ongesteld|zwanger(?! en zoek)|over tijd|darmklachten"
    r"|hartklachten|drankprobleem|verslaafd|verslaving|snurk\w*|dieet|afvallen|overgewicht"
    r"|in verwachting|miskraam|abortus|medisch advies|diagnose"
    r"|paracetamols?|ibuprofen|aspirine|naproxen|diclofenac|antibiotica|antibioticum|penicilline"
    r"|amoxicilline|antidepressiva|insuline|metformine|oxazepam|diazepam|ritalin|concerta"
    r"|methylfenidaat|bloedverdunners?|statines?|de pil|pillen|pilletjes?|morning-?after ?pil"
    r"|medicijn|medicijnen|medicijne|medicatie|tabletten|zalf|zalfje|hoestdrank|oogdruppels"
    r"|neusspray|dosering|bijwerking\w*|slaappil\w*|slaapmiddel\w*|morfine|oxycodon|tramadol"
    r"|prednison|ozempic|wegovy|bloeddrukmedi\w*|anticonceptie"
    r"|vitamines?|pijnstillers?|omeprazol|temazepam|sertraline|kalmeringsmiddel\w*|inhaler|puffer"
    r"|\w*kanker|long kanker|diabetes|suikerziekte|corona|adhd|autisme|burn[ -]?out|depressie"
    r"|alzheimer|dementie|dement|parkinson|longontsteking|anorexia|borderline|schurft|soa|hiv"
    r"|chlamydia|bloedarmoede|trombose|hersenschudding|ptss|long ?covid|blindedarm\w*|waterpokken"
    r"|krentenbaard|nierstenen|hartfalen|beroerte|hartinfarct|vaccin\w*|vaccineren|inenting\w*"
    r"|inenten|corona ?prik|griepprik"
)
# Where something of the municipality or the neighbourhood is asked for because of an illness.
_LOCAL = words(
    r"wmo|hulp in|huishoudelijke hulp|huishoud\w*|parkeerkaart|scootmobiel\w*|rolstoel\w*"
    r"|rollator|uitkering\w*|bijstand\w*|mantelzorg\w*|dagbesteding|vergoed\w*|vergoeding\w*"
    r"|voorziening\w*|traplift|woning\w*|huurwoning|aangepaste|aanpassen|stoep\w*|bankjes?|school"
    r"|scholen|park|parkeren|parkeer\w*|hond\w*|onkruid|apotheek|apoteek|apotheker"
    r"|inlever\w*|ophalen|halen|bezorg\w*|brengdienst|huisartsenpost|huisarts erbij|prullenbak\w*"
    r"|milieustraat|afval\w*|tegemoetkoming|bijzondere|minima\w*|gemeentepolis|collectieve"
    r"|zorgverzekering|betalen|betaal|kosten|kost|geld|subsidie|lawaai|windmolens?|verkeer"
    r"|fijnstof|houtkachel\w*|stank|gif|bus|taxi|regiotaxi|vervoer|werk|werken|baan|zwembad"
    r"|sporten|sportclub|sport\w*"
    r"|wijk|buurt|straat|heerlen|indicatie|verpleeghuis|opvang|wachtlijst|ziekenhuis|trein"
    r"|tegels?|welke hulp|hulp is|is er|zijn er|hulp voor|steun|begeleiding|cursus|gemeente"
    r"|jullie|gezondheidscentrum|ggd|priklocatie|rijbewijs|regelingen?|lift|verhuis\w*|huis"
)
_PERSONAL = words(rf"ik|mij|me|mijn|hij|zij|ze|je|we|u|men|ben|heb|zwanger|{CLOSE}")
_ADVICE = words(
    r"wat (?:helpt|is goed|doet?|doen|kan ik|moet ik|te doen|zijn de|betekent)|is (?:dat|dit|het"
    r"|een) .{0,40}(?:erg|normaal|gevaarlijk|besmettelijk|ernstig|kwaadaardig|te hoog|te laag"
    r"|slecht|goed)|(?:is|zijn) .{0,40}(?:gevaarlijk|besmettelijk|kwaadaardig|veilig|verslavend"
    r"|te hoog|te laag|erfelijk|dodelijk|schadelijk)|symptomen|verschijnselen|bijwerkingen van"
    r"|behandel\w*|genees\w*|genezen|hoe vaak|hoe ?lang|hoeveel .{0,40}(?:dag|tegelijk|keer)"
    r"|helpt (?:dit|dat|het|tegen)|helpen tegen|welk\w* (?:zalf|pil\w*|medicijn\w*|middel|dieet"
    r"|vitamine\w*)|tips|middeltje|oorzaak|wat kan"
)
MEDICAL: tuple[Cue, ...] = (
    cue(
        _HEALTH,
        _PERSONAL,
        unless=r"(?:iets|plek|ruimte|aandacht|bedoeld|geschikt) voor (?:haar|hem|mij|mijn|ons|mensen)"
        r"|mee ?doen|terecht|meedraaien",
    ),
    cue(_HEALTH, _ADVICE),
    cue(
        rf"(?:is|zijn) mijn {_BODY} (?:[\w',]+ )?(?:gebroken|gekneusd|ontstoken|verstuikt)"
        rf"|mijn {_BODY} (?:[\w',]+ ){{0,4}}?(?:pijn|zeer)(?=\W|$)"
    ),
    cue(
        rf"(?:mijn|me|zijn|haar) (?:[\w',]+ )?{_BODY} (?:[\w',]+ )?(?:doet|doen|is|zijn|ziet|wordt"
        rf"|worden|lijkt|voelt|voelen) (?:[\w',]+ ){{0,4}}?(?:pijn|zeer|dik|rood|blauw|opgezet"
        r"|ontstoken|gezwollen|gebroken|paars|verstuikt|gekneusd|verdoofd|raar|geel|warm|stijf|doof)"
    ),
    cue(
        r"welke ziekte|wat mankeer ik|wat scheelt (?:mij|me)|wat is er mis met mijn (?:lichaam|lijf)"
        r"|(?:ben|raak) ik (?:[\w',]+ )?(?:ziek|besmet\w*|te dik|te zwaar|autistisch"
        r"|in de overgang)(?=\W*$| of| als)|moet ik naar (?:de |een )?(?:dokter|huisarts|ehbo"
        r"|spoed\w*|specialist)|stel (?:[\w',]+ )?diagnose"
    ),
)


def asks_medical_advice(core: str) -> bool:
    """Whether somebody asks about health, and not for something of the municipality because of it."""
    return any_found(MEDICAL, core) and not _LOCAL.search(core) and not asks_for_plans(core)
