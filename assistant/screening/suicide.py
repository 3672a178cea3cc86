"""Wordings of somebody who may not want to live any more, or of a person close to him or her."""

from __future__ import annotations

from assistant.screening.cues import CLOSE, Cue, cue, words

_MYSELF = (
    r"(?:mezelf|mijzelf|me zelf|mij zelf|mijn zelf|mijn eigen|me eigen|mezelve|m'n eigen|zichzelf"
    r"|zich zelf|haarzelf"
    r"|hemzelf)"
)
# Words that may stand between "wil" and "dood" without a change of what is wanted.
_BETWEEN = (
    r"(?:(?:ik|nu|het|liever|liefst|alleen|maar|vandaag|vannacht|snel|zelf|hij|ze|zij|meteen"
    r"|steeds) ){0,3}"
)
_PILLS = (
    r"(?:pillen|pil|tabletten|tablette|medicijnen|medicijne|medicatie|slaappillen|slaapmiddel\w*"
    r"|paracetamols?"
    r"|oxazepam\w*|antidepressiva|strip\w*|doosjes?)"
)
_HEIGHT = (
    r"(?:trein|flat|brug|dak|viaduct|balkon|gebouw|toren|auto|vrachtwagen|bus|metro|klif|raam"
    r"|parkeergarage)"
)

# An everyday nuisance that somebody may be desperate about without wanting to die.
NUISANCE = words(
    r"parkeer\w*|parkeren|lawaai|herrie|overlast|geluid\w*|stank|stink\w*|hond|honden\w*|poep"
    r"|hondenpoep|vuurwerk|verkeer\w*|stoep\w*"
    r"|auto's|scooters?|fiets\w*|lift|bus|bussen|afval|vuilnis|zwerfafval|rommel|onkruid"
    r"|winkel\w*|centrum|windmolens?|rotonde"
    r"|azc|huurders|uitkering|rondkomen|rond te komen|duur|leefbaar\w*|levendig\w*|levenslang"
    r"|duurzaam\w*|kermis|festival\w*|bouwplannen|regels|formulier\w*|website|zwembad|sport\w*"
    r"|voetbal\w*|slapen door"
)

CERTAIN: tuple[Cue, ...] = (
    # wanting to die, not wanting to live
    cue(
        r"(?:zelf ?moord\w*|zelf ?mord\w*|zelf ?doding\w*|zelf ?dood|suici\w*|doodswens\w*"
        r"|doodsgedacht\w*|levensmoe"
        r"|automutil\w*|afscheidsbrie\w*|overdosis)"
    ),
    cue(
        r"(?:wil|wilt|willen|wou|wilde|zou|hoop|durf|hoef|hoeft) (?:[\w',]+ ){0,3}?(?:niet"
        r"|nooit) (?:langer |meer |verder "
        r"|te )*(?:leven?|bestaan|wakker worden|hier zijn)",
        unless=r"leven? (?:in|naast|van|tussen|onder) (?:deze |die |dit |een |de )?(?:buurt|wijk|straat|flat"
        r"|herrie|lawaai"
        r"|uitkering|armoede|dit geld|rommel)",
    ),
    cue(
        r"kan (?:ik )?(?:[\w',]+ ){0,2}?niet (?:meer |langer |verder )+leven?"
        r"(?! (?:van|op|in|met (?:die|dat|deze|dit|al)\b))"
    ),
    cue(
        r"niet (?:meer )?(?:te )?willen? (?:te )?leven?|niet (?:meer |verder |langer )+wil leven?"
        r"|niet (?:meer )?leven? wil"
    ),
    cue(
        r"(?:nooit|niet) (?:meer )(?:te )?(?:wakker|opstaan)(?: te)? worden?|nooit meer wakker"
        r"|niet meer wakker word\w*"
    ),
    cue(
        r"(?:wil|wou|wilde|wens|hoop"
        r"|zou) (?:willen )?(?:dat )?(?:ik )?er (?:[\w',]+ )?niet (?:meer )?(?:te )?"
        r"(?:zijn|ben|was|wezen)|er (?:[\w',]+ )?niet meer (?:te )?(?:willen? )?(?:zijn|wezen)(?: wil)?",
        unless=r"(?:het|de|die|dat|plan|zwembad|park|winkel\w*) er niet meer",
    ),
    cue(
        rf"(?:wil|wilt|willen|wou|wilde|zou willen|verlang|hoop|wens) {_BETWEEN}"
        r"(?:dood|doodgaan|dood gaan|sterven?)(?! (?:hout|blad|bladeren|dier\w*|gras|boom|bomen|materiaal))"
    ),
    cue(
        r"(?:dood|doodgaan|sterven) (?:te )?(?:wil|wilt|willen|wou|wilde|zou willen)(?! (?:jullie|de))"
        r"|willen? (?:doodgaan|sterven)"
    ),
    cue(
        r"(?:was|waren|wou dat) ik (?:maar )?(?:al )?(?:dood|nooit geboren|er niet meer)|liever dood"
        r"|beter(?: af)? dood"
    ),
    cue(
        r"(?:dacht|denk|denken|verlang\w*) (?:[\w',]+ ){0,3}?(?:aan|naar|over) (?:de "
        r"|mijn eigen )?(?:dood|doodgaan|sterven)"
    ),
    cue(
        r"dood (?:zijn )?(?:is|lijkt|zou|was) (?:[\w',]+ ){0,3}?(?:beter|fijn|rust|rustig|opluchting"
        r"|makkelijker|enige)"
    ),
    # ending it, harming oneself
    cue(
        rf"{_MYSELF} (?:[\w',]+ ){{0,3}}?(?:aan (?:te )?doen?|aandoen?|aandoet|aan (?:zou|ga"
        r"|wil) doen?|op ?(?:te )?hangen?"
        r"|verhangen?|doden?|dood ?(?:te )?maken?|dood ?(?:te )?steken|verdrinken?|snij\w*|snijden?"
        r"|kapot|vermoorden?"
        r"|(?:iets|wat|pijn) (?:te )?(?:aan )?doen?|van kant|van het leven beroven|voor de kop"
        r"|neerschieten)"
    ),
    cue(
        r"(?:hang|snij|snijd|vermoord|dood|verdrink|maak|gooi|beroof|steek|verwond|verhang"
        rf"|doe) (?:ik )?{_MYSELF}"
        rf"(?: (?:[\w',]+ ){{0,2}}?(?:op|van kant|dood|voor|van|wat|iets|pijn|kapot|aan))?|(?:doe"
        rf"|doet) {_MYSELF} pijn",
        unless=r"maak (?:ik )?\w+ (?:druk|zorgen|boos|sterk)|mijn eigen (?:\w+ )?(?:huis|moestuin|eten"
        r"|stroom|tuin|geld|kosten)",
    ),
    cue(
        r"van kant (?:te )?mak\w+|(?:polsen|pols|aders) (?:door|open)?(?: te)? ?snij\w*"
        r"|snij (?:ik )?in mijn|hang me op"
    ),
    cue(
        r"(?:einde?|eind) (?:[\w',]+ ){0,2}?aan (?:[\w',]+ )?(?:mijn|het|dit|dat|zijn|haar|zo'n"
        r"|een) (?:eigen |rot ?)?leven?"
        r"|leven (?:te )?(?:be)?eindigen|leven stoppen|einde? (?:[\w',]+ )?aan (?:alles|mezelf)(?= |\W*$)"
    ),
    cue(
        r"(?:ik|wil|ga) (?:[\w',]+ ){0,4}?er (?:[\w',]+ ){0,2}?einde? aan(?! (?:komt|wordt|kwam))"
        r"|maak er (?:[\w',]+ ){0,2}?einde? aan|er zelf (?:een )?einde? aan",
        unless=r"(?:jullie|gemeente|u) (?:\w+ ){0,4}einde? aan",
    ),
    cue(
        r"(?:uit (?:het|dit|mijn|zijn|haar) leven|er zelf uit) (?:te )?(?:wil(?:len)? )?(?:stap\w*"
        r"|gestapt)|stap\w* uit (?:het|dit|mijn) leven"
    ),
    # life without sense
    cue(
        r"(?:het |mijn |dit |'t )?leven? (?:is|heeft|voelt|lijkt"
        r"|heeft voor mij) (?:[\w',]+ ){0,3}?(?:zinloos|geen zin|niks|niets"
        r"|geen nut|klaar|over|te zwaar|ondra\w*|uitzichtloos|hel|geen waarde|niet meer waard"
        r"|niet waard|voorbij|op|straf|lijden|last|lijdensweg)",
        unless=r"leven is (?:\w+ )?(?:te duur|duur)|niets goedkoper|leven in|over(?:leven| de)",
    ),
    cue(
        r"(?:leven?|bestaan) (?:[\w',]+ )?(?:beu|zat|moe|moei)(?! kom)|klaar met (?:het |mijn |dit )?leven?"
        r"|(?:genoeg|genog|zat|moe) van (?:het |mijn |dit |'t )?leven?|leven? hoeft"
        r"|leven? (?:is )?niet meer waard"
        r"|leven? niet (?:meer )?(?:aan|zitten)"
    ),
    cue(
        r"hoeft (?:het )?(?:voor|van) mij (?:het )?(?:allemaal )?niet (?:meer|langer)|(?:voor"
        r"|van) mij hoeft (?:het )?(?:leven )?(?:allemaal )?niet meer"
    ),
    cue(
        r"waar(?:om|voor) (?:zou|moet|moest|leef|ben) ik (?:[\w',]+ ){0,3}?(?:leven?|er|bestaan|leef)\b"
        r"|geen (?:zin|reden|moed) (?:meer )?(?:om |in |tot )(?:te |het |mijn )?leven?"
        r"|nergens (?:meer )?voor (?:te )?leven|leven voor (?:nut|zin)"
    ),
    cue(r"waarom leef ik|waarvoor leef ik|geen zin om (?:verder )?te leven|zonder mij verder"),
    # how to, and what is left behind
    cue(
        r"(?:zelf ?mo[or]\w+|haat (?:mezelf|mijzelf|mijn leven)|walg van mezelf|weg (?:van"
        r"|uit) (?:deze|dit|de) (?:wereld|leven|aarde)|leven is (?:[\w',]+ )?(?:leeg|kapot|kut|zwart"
        r"|donker|mislukt))"
    ),
    cue(
        r"beter (?:af )?(?:zijn |zou zijn )?(?:als|wanneer) ik (?:[\w',]+ ){0,3}?(?:weg|er niet|dood"
        r"|niet meer)|(?:niemand|geen mens) (?:[\w',]+ ){0,4}?(?:merken|missen|mist|huilen"
        r"|opvallen)(?= )(?:[\w', ]{0,20})(?:als ik|mij|me)"
        r"|hoeft (?:het )?(?:allemaal )?niet meer (?:van|voor) mij"
    ),
    cue(
        r"laat (?:mij|me) (?:maar )?(?:dood\w*|sterven|creperen)|(?:snelste|pijnloze|makkelijkste"
        r"|beste|zachte) (?:manier|methode|dood) (?:[\w',]+ ){0,4}?(?:dood|sterven|einde|zelf"
        r"|uit het leven|te gaan)|hoe (?:kan|moet|ga|kom) (?:ik|je|iemand) (?:[\w',]+ ){0,4}?(?:dood"
        r"|doodgaan|sterven|aan mijn einde)(?! (?:dier|hond|boom))|pijnloos (?:[\w',]+ )?(?:dood"
        r"|doodgaan|sterven)"
    ),
    cue(
        r"(?:ga|spring|loop|gooi|stap|lig|wil|denk|beter) (?:[\w',]+ ){0,4}?(?:voor|onder) (?:de"
        r"|een) (?:trein|metro|vrachtwagen)(?! (?:naar|van|en|moet))",
        r"ik|mezelf|mij|me|hij|ze",
    ),
    cue(
        r"(?:viaduct|brug|flat|dak|toren|balkon|parkeergarage)",
        r"(?:af ?)?spring\w*|afsprong|naar beneden",
        r"dood|meteen over|voorbij|afgelopen|klaar|hoe hoog|hoog genoeg|overleef\w*|pijn",
        unless=r"kinderen|jongeren|zwem\w*|hek",
    ),
    cue(
        r"(?:tegen|in|voor|onder) (?:een|de) (?:boom|muur|vangrail|pijler|vrachtwagen|auto|bus"
        r"|trein) (?:te )?(?:rijd|rij|rijden|lopen|loop|springen|stappen|fietsen)",
        r"ik",
        r"soms|denk|wil|dan|expres|gewoon|zou",
    ),
    cue(
        rf"(?:{CLOSE}|buurman|buurvrouw|vriend|vriendin|hij|ze|zij) ",
        rf"(?:van|voor|onder) (?:de|het|een|mijn) {_HEIGHT}",
        r"spring\w*|gaan? gooien",
        r"gaat|wil|zegt|dreigt|staat|heeft gezegd",
        unless=r"kinderen|jongeren|zwem\w*|hond|katt?",
    ),
    cue(r"tot last", r"ik|mij|me|wil|ben|niemand|iedereen", unless=NUISANCE),
    cue(
        r"(?:snijd|snijdt|snijden|krast|krassen|verwondt|brandt|slaat"
        r"|pijnigt) (?:[\w',]+ ){0,2}?(?:zichzelf|haarzelf|hemzelf|zich zelf|mezelf)|(?:zichzelf"
        r"|mezelf) (?:[\w',]+ ){0,3}?(?:snijdt|snijd|verwondt|pijnigt|beschadig\w*)"
        r"|krassen op (?:mijn|haar|zijn) armen?"
    ),
    cue(
        r"weet (?:niet|nie) of ik (?:[\w',]+ ){0,3}?(?:leef|haal|red|overleef|wakker)"
        r"|ik red het niet (?:meer|langer)|overleef (?:de nacht|deze nacht|vandaag) niet|(?:niet"
        r"|nooit) (?:meer )?wakker (?:te )?(?:word|worden|hoef|wil)"
    ),
    cue(
        r"(?:brief|briefje|brieven|filmpje|testament) (?:[\w',]+ ){0,3}?(?:voor|aan) (?:mijn"
        r"|de) (?:kinderen|kids|familie|ouders|moeder|man|vrouw|ex|dochter|zoon)",
        r"voorbij|afgelopen|laatste|morgen|vannacht|weg|dag",
    ),
    cue(
        rf"(?:wil|ga|verlang|liever|graag) (?:[\w',]+ ){{0,3}}?(?:bij|naar) (?:mijn )?(?:overleden"
        rf"|dode|gestorven) {CLOSE}(?! (?:graf|begraven|as))|naar de hemel|in de hemel(?: zijn| bij"
        r"|\W*$)"
    ),
    cue(
        rf"{_PILLS} (?:[\w',]+ ){{0,3}}?(?:gepakt|genomen|op|leeg|opgegeten|gegeten|geslikt)\W*(?:$"
        r"|[,.])|(?:doosje|doos|strip|strips|pot|potje|fles|handvol"
        rf"|heleboel) (?:[\w',]+ ){{0,2}}?{_PILLS} (?:[\w',]+ ){{0,2}}?(?:op|leeg|genomen|geslikt"
        r"|gegeten|opgegeten|ingenomen)",
        r"ik|heb|net|help|alles|dood|heeft",
        unless=r"apotheek|apoteek|huisarts(?:enpost)? (?:dicht|gesloten)|nieuwe|bijna op|recept",
    ),
    cue(
        r"(?:alles|het|leven|pijn) (?:[\w',]+ ){0,2}?(?:stopt|ophoudt|voorbij is|afgelopen is)(?=\W*$"
        r"|, alles|, ik)|van alles af (?:zijn|ben|wil)",
        r"wil|wou|hoop|dan|zodat|wilde|ben",
        r"ik",
        unless=NUISANCE,
    ),
    cue(
        r"(?:morgen|straks|vannacht|vanavond|dan) is (?:het |alles )+(?:allemaal )?(?:voorbij"
        r"|afgelopen|klaar|over)",
        r"ik|mij|mijn",
    ),
    cue(
        r"hoef (?:ik )?niet (?:meer )?verder|leven (?:heeft |is )?(?:[\w',]+ )?(?:geen zin|zinloos)"
        r"|ik (?:[\w',]+ ){0,4}?(?:laatste (?:week|dag|nacht|avond|keer)) (?:is|wordt)?(?=\W*$)",
        unless=NUISANCE,
    ),
    cue(
        rf"(?:{CLOSE}|buurman|buurvrouw|vriend|vriendin|hij|ze|zij)",
        r"(?:praat|praten|heeft het|hebben het|denkt|schrijft|zegt) (?:[\w',]+ ){0,3}?(?:dood"
        r"|doodgaan|dood te gaan|sterven|zelfmoord|zelfdoding|dood wil|niet meer leven)",
        unless=r"overleden|hout|hond|kat|film|boek|plan|politiek",
    ),
    cue(
        r"(?:morgen|straks|vannacht|binnenkort|dan|volgende week) ben ik er niet(?: meer)?(?! bij)"
        r"|ik wil niet meer(?=\W*$)|scheermes\w*",
        r"ik|mij|mijn",
        unless=NUISANCE,
    ),
    cue(
        r"er (?:[\w',]+ ){0,2}?einde? aan (?:te )?(?:maak|maakt|maken|gaat|wil)",
        rf"ik|{CLOSE}|hij|zij|ze|vriend|vriendin|buurman|buurvrouw",
        r"wil|gaat|ga|zegt|gezegd|dreigt|maak|zou",
        unless=r"jullie|gemeente|overlast|lawaai|geluid\w*|burgemeester|wethouder|ruzie",
    ),
    cue(
        r"(?:val|valt|vallen) (?:[\w',]+ ){0,3}?(?:flat|dak|brug|hoog|viaduct)|van (?:een|de) (?:flat"
        r"|dak|brug|viaduct) (?:af )?(?:te )?val\w*",
        r"pijn|dood|meteen|wil niet meer|einde",
    ),
    # a burden
    cue(
        r"beter(?: af)? (?:zonder|zonne|sonder) (?:mij|me)|zonder mij (?:[\w',]+ ){0,3}?(?:beter"
        r"|gelukkiger|makkelijker)"
    ),
    cue(
        r"(?:niemand|geen mens|geen hond) (?:die )?(?:zou |zal |gaat )?(?:mij "
        r"|me )?(?:[\w',]+ )?(?:missen|mist|mis)(?: mij| me)?"
        r"|(?:iedereen|anderen|ze|kinderen|mensen) (?:alleen )?(?:maar )?tot last"
        r"|ben (?:[\w',]+ ){0,2}?tot last"
        r"|ben (?:iedereen |mensen )?(?:alleen )?(?:maar )?een last(?!post)"
    ),
    # means at hand
    cue(
        rf"{_PILLS} (?:[\w',]+ ){{0,6}}?(?:klaar ?liggen|klaarliggen|klaarligge|klaar ?gelegd"
        r"|klaarstaan|verzameld"
        r"|op ?gespaard|gespaard|geslikt|ingenomen|doorgeslikt|in een keer|in 1 keer|tegelijk|opgegeten)"
        r"|(?:klaarliggen|klaargelegd|verzameld|geslikt|ingenomen|spaar|verzamel|slik"
        rf"|neem) (?:[\w',]+ ){{0,4}}?(?:alle|te veel|teveel"
        rf"|heel veel|hele|al mijn|al die|genoeg) (?:[\w',]+ ){{0,2}}?{_PILLS}",
        unless=r"apotheek|apoteek|ophalen|afhalen|inleveren|vergeten",
    ),
    cue(
        rf"(?:hoeveel|welke|hoe veel) (?:[\w',]+ )?{_PILLS} (?:[\w',]+ ){{0,6}}?(?:dood|sterven|sterf"
        r"|genoeg|dodelijk|niet meer wakker|slapen voor)"
    ),
    cue(
        words(r"spring\w*|gooi\w*|stap|stappen|laat vallen|laten vallen|rijd|rijden|loop|afstappen|duik"),
        rf"(?:van|voor|onder|tegen|af van|uit) (?:de|het|een|mijn|die) {_HEIGHT}",
        r"ik|mezelf|mijzelf|me|mij",
        words(
            r"wil|ga|denk|zou|wou|wilde|mezelf|mijzelf|vandaag|vannacht|straks|dan|bedenk|overweeg|nu"
            r"|durf|kan|beter"
        ),
        unless=r"zwem\w*|zwemwater|haltes?|dienstregeling|gooi \w+ (?:afval|vuil)|auto(?:'s)? rijd\w*"
        r"|bushalte|parkeren|instappen"
        r"|uitstappen|mag ik|boete|kinderen|jongeren|ze|mensen",
    ),
    cue(
        words(
            r"(?:bij|op|langs|naar) (?:het |de |'t )?(?:spoor|rails|viaduct|brug|dak|treinrails|spoorlijn)"
        ),
        words(
            r"(?:ik )?(?:sta|zit|loop) (?:ik )?(?:[\w',]+ ){0,4}?(?:op|bij|langs)|te denken|denk|dacht"
            r"|ga ik|nadenken"
        ),
        words(r"ik|mij|me"),
        unless=r"slagbo\w*|overweg\w*|wachten|herrie|geluid\w*|lawaai|file|fiets\w*|trein (?:komt|rijdt)"
        r"|park\w*|hek|hekken"
        r"|bouw\w*|verkeer\w*|plannen|plan|zonnepanelen|groen\w*",
    ),
    cue(
        r"(?:een|1) stap(?:je)? en (?:het|dan|alles|ik) (?:is |ben )?(?:[\w',]+ )?(?:klaar|voorbij"
        r"|afgelopen|over|weg)"
    ),
    cue(
        r"afscheid (?:te )?(?:genomen|nemen) van (?:iedereen|alles|het leven|mijn \w+|de wereld)"
        r"|(?:dit is|wordt|vandaag is|morgen is) mijn laatste (?:bericht|dag|avond|nacht|brief)"
        r"|ik ga slapen en"
        r"|touw (?:[\w',]+ ){0,4}?(?:klaar|opgehangen|gekocht|nek|hals)|strop om"
    ),
    cue(
        r"(?:wil|alleen|voor altijd|eeuwig) slapen en (?:[\w',]+ )?(?:nooit|niet)|voor (?:altijd"
        r"|eeuwig) (?:te )?slapen"
    ),
    # somebody close
    cue(rf"mijn {CLOSE} (?:[\w',]+ ){{0,3}}?(?:dood wil|wil dood|wil niet meer leven|leven niet meer)"),
)

# Words that only together tell of it. They count unless an everyday nuisance or the cost of living is there.
TOGETHER: tuple[Cue, ...] = (
    cue(
        r"leven|leef|bestaan|levens",
        r"niks meer|niets meer|geen nut|nut|geen zin|klaar|zat|einde?|stoppen|stopt|geen kracht|hoef"
        r"|hoeft|beu|niet meer|nog nut|nog zin|hekel|verpest|kapot|moe|genoeg|weg",
        r"ik|me|mij|mijn|dit",
    ),
    cue(
        r"(?:geen|niet|nergens|nooit) (?:[\w',]+ ){0,3}?(?:kracht|moed|energie|reden|hoop|zin)"
        r"|niet meer verder|(?:kan|kon|kun) (?:[\w',]+ ){0,3}?niet meer",
        r"door te gaan|doorgaan|verder|volhouden|vol te houden|door moet|zonder (?:hem|haar|mijn \w+)"
        r"|leven",
        r"ik|me|mij",
    ),
    cue(
        r"einde?|stoppen met|stopt",
        r"alles|ermee|aan mezelf|aan de pijn|pijn",
        r"ik",
        r"wil|ga|zou|wou|maak|denk",
    ),
    cue(
        r"touw|strop|ophangen|mezelf op|me verdrinken|mij verdrinken|overdosis|pols|polsen|rails"
        r"|treinrails|op (?:het|een) (?:dak|viaduct|balkon)|op de (?:brug|flat|rand)|giftig"
        r"|dodelijk\w*|dodelijke",
        r"ik|mij|me|mijn|welke|hoeveel",
        r"wil|ga|heb|sta|zit|denk|gekocht|klaar|straks|vandaag|welke|hoeveel|pillen|medicijnen",
        unless=r"zonnepanelen|dakgoot|lekt|lek|uitzicht|terras|vogels?|meeuwen|bouw\w*|antenne\w*|groen dak"
        r"|plantenbak\w*|paddenstoel\w*|planten|stof\w*|ongeluk\w*|verkeer\w*|kruispunt|hond"
        r"|eikenprocessie\w*",
    ),
    cue(
        r"voor altijd|nooit meer|eeuwig|voorgoed|niet meer wakker",
        r"slapen|weg|rust|wakker|verdwijnen|slaap",
        r"ik|me|mij",
    ),
    cue(
        r"dit was het(?: dan)?(?=\W*$|[,.])|(?:als|mijn|dit is|brief|bericht) (?:[\w',]+ )?afscheid"
        r"|dag allemaal|vaarwel|tot nooit|afscheid genomen|afscheid nemen|sorry voor alles"
        r"|zorg goed voor mijn|dit is het einde|mijn laatste|het was mooi",
        unless=r"afscheid (?:genomen |nemen )?van (?:de wethouder|burgemeester|gemeente|collega|school"
        r"|mijn (?:man|vrouw|vader|moeder|hond|kat))|begraaf\w*|uitvaart\w*|receptie",
    ),
    cue(
        r"beter (?:[\w',]+ ){0,2}?(?:dat|als|wanneer) ik|ik er (?:[\w',]+ )?niet (?:meer )?(?:ben|was"
        r"|zou|had|mag)",
        r"er niet|weg|dood|nooit|verdwijn",
    ),
    cue(
        r"(?:mij|me|mezelf|mijn (?:arm|armen|pols|polsen|been|benen)) (?:[\w',]+ ){0,2}?(?:gesneden"
        r"|snijden|snij|snijd|gekrast|kras|krassen|verwond|pijn gedaan|pijn doen)",
        r"ik|heb|wil|ga",
        unless=r"glas|koken|keuken|mes uitgeschoten|aardappel\w*|hij|zij|man|vriend|ex|vader|moeder|doet"
        r"|spoedeisende|huisarts",
    ),
    cue(
        r"leeg|zwart|donker|somber|kapot|hopeloos|uitzichtloos|zinloos|ondraaglijk|verloren",
        r"voel|alles|van binnen|mijn hoofd|leven",
        r"ik|me|mij|mijn",
    ),
    cue(
        r"er ?uit (?:te |wil |wou |wil ik )?stappen|stap ik er ?uit|ermee stoppen|er mee stoppen"
        r"|uitstappen uit het leven",
        r"denk|wil|wou|overweeg|dacht|zou|als",
        r"ik",
        unless=r"bus|trein|tram|project|coalitie|partij|vereniging|bestuur|werk|contract|abonnement|school"
        r"|studie|sport\w*|roken|woning|halte",
    ),
    cue(
        r"(?:ik|me|mij|mijn) (?:[\w',]+ ){0,4}?(?:dood|doodgaan|sterven|overlijden)|(?:dood|doodgaan"
        r"|sterven) (?:[\w',]+ ){0,4}?(?:ik|mij|me)",
        r"wil|wou|zou|mag|hoop|denk|liever|beter|graag|waarom|kon|snel|laat|straks",
        unless=r"(?:erger|schrik|schrok|verveel|werk|lach|lachte|schaam|betaal) (?:ik )?(?:me"
        r"|mij) (?:[\w',]+ )?dood|overleden|hitte|warmte|kou|dood ?hout|hond|kat|boom|bomen|planten?"
        r"|erfenis|erf\w*|begra\w+|uitvaart|doodlopend\w*|doodsbang|is dood|testament|straat|honger"
        r"|moord\w*|bang om dood",
    ),
)

# Despair that is said of nuisance too: it counts unless an everyday nuisance is asked about.
LIKELY: tuple[Cue, ...] = (
    cue(
        r"zie(?:n)? (?:ik )?(?:het|'t|dit|t|alles) (?:allemaal )?niet (?:meer zitt?en?"
        r"|zitt?en?(?=\W*$| met mijn leven))"
    ),
    cue(
        r"(?:kan|trek) (?:[\w',]+ ){0,4}?niet (?:meer |langer )+aan(?=\W|$)"
        r"|als ik (?:[\w',]+ )?(?:er niet meer|dood) (?:ben|was|ga|zou zijn)"
    ),
    cue(
        r"(?:zie|heb|is er|is) (?:ik )?(?:voor mij )?geen (?:enkele )?(?:uitweg|uitkomst|toekomst"
        r"|licht|hoop|oplossing)(?: meer)?(?! voor (?:het|de))"
    ),
    cue(
        r"(?:trek|hou|houd) (?:ik )?(?:het|dit|'t|t|alles) (?:allemaal )?niet (?:meer|langer)"
        r"|kan (?:ik )?(?:het|dit|'t|t|alles) (?:allemaal )?niet (?:meer |langer )+(?:aan|dragen"
        r"|opbrengen|vol ?houden)"
    ),
    cue(
        r"(?:ik )?kan (?:ik )?(?:het )?niet (?:meer|verder)(?=\s*(?:[.,!?;]|$|en |ik |alles |niemand "
        r"|help))"
    ),
    cue(
        r"weet (?:ik )?(?:het )?niet (?:meer )?(?:hoe|wat) (?:ik )?(?:nu )?(?:verder"
        r"|moet)(?: moet)?(?= leven?\b|\s*(?:[.,!?;]|$|met mijn leven))"
    ),
    cue(
        r"(?:ben|voel me|voel mij|voel mijn) (?:[\w',]+ )?(?:wanhopig|radeloos|hopeloos|nutteloos"
        r"|waardeloos|overbodig|somber|depressief|depri|kapot van binnen|leeg van binnen)"
    ),
    cue(
        r"heeft (?:voor mij )?(?:alles|allemaal|het allemaal) (?:toch )?geen zin(?: meer)?|(?:^|alles"
        r"|het) heeft (?:voor mij |allemaal )?geen zin meer(?=\s*(?:[.,!?;]|$|voor mij))"
        r"|alles is zinloos|nergens (?:meer )?zin in(?=\W*$)"
    ),
    cue(
        r"(?:maakt|kan) (?:mij |me |het mij )?(?:allemaal |alles )?(?:niks|niets|geen bal"
        r"|geen reet) (?:meer )?(?:uit|schelen)"
    ),
    cue(r"niemand (?:die )?(?:geeft|houdt|geef|hou) (?:[\w',]+ )?(?:om|van) (?:mij|me)"),
    cue(
        r"(?:ik )?(?:wil|ga|wou) (?:er )?(?:[\w',]+ )?uit ?stappen(?=\W*$)|als ik er niet meer (?:ben"
        r"|was|zou zijn)"
    ),
    cue(
        r"ik geef (?:het )?op|ik ben op(?=\W*$)|geen hoop meer|alles hopeloos"
        r"|wil (?:alleen )?(?:maar )?(?:voor altijd )?rust(?=\W*$)"
    ),
    cue(
        r"wil(?:de|len)? (?:hier |alleen )?(?:maar )?(?:verdwijnen|er ?tussenuit)(?=\W*$)"
        r"|niet meer verder wil|wil niet (?:meer )?verder|zo niet verder"
    ),
    cue(r"dan is (?:het|alles) (?:maar )?(?:voorbij|afgelopen)"),
    cue(
        r"'?t? ?(?:is|was) (?:voor mij )?(?:klaar|genoeg) (?:geweest )?met mij"
        r"|ben (?:er )?klaar met (?:alles|mezelf|mijn bestaan)|(?:heb|ben) (?:er|d'r) (?:genoeg|genog"
        r"|klaar) (?:van|mee)(?=\W*$)"
    ),
)

# In `Wording.plain`: `Wording.core` reads "mich" as the "mij" of Limburg.
OTHER_LANGUAGES: tuple[Cue, ...] = (
    cue(
        r"(?:want|wanna|going|ready|rather|wish) (?:to |i )?(?:be |was |were )?(?:die|dead)"
        r"|kill myself|killing myself|end my life"
        r"|end it all|suicidal|(?:don't|do not|dont) want to (?:live|be here|wake up)|hurt myself"
        r"|no reason to live"
        r"|better off without me"
    ),
    cue(
        r"(?:will|mochte|wollte) (?:[\w',]+ )?(?:sterben|tot sein|nicht mehr (?:leben|aufwachen))"
        r"|selbstmord\w*|mich umbringen|umbringen"
        r"|nicht mehr leben"
    ),
    cue(r"intihar\w*|olmek isti\w*|kendimi oldur\w*|yasamak istemi\w*|canima kiy\w*"),
    cue(r"chce (?:sie )?(?:umrzec|zabic)|samoboj\w*|zabic sie|zabije sie|nie chce (?:mi sie )?(?:juz )?zyc"),
    cue(
        r"veux mourir|me suicider|me tuer|quiero morir|suicidarme|хочу (?:умереть|померти)"
        r"|не хочу (?:жить|жити)|самоуб\w*|самогуб\w*"
    ),
    cue(r"انتحار|الانتحار|انتحر|اقتل نفسي|(?:اريد|ابغي|بدي) (?:ان )?(?:اموت|موت)"),
)
