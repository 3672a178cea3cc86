"""Wordings of danger that is there now: fire, accident, illness, crime, a lost child."""

from __future__ import annotations

from assistant.screening.cues import ANYONE, CLOSE, Cue, cue, words

# Danger that was, or that is only thought of.
_NOT_NOW = words(
    r"geweest|gisteren|vorig\w*|destijds|laatst|afgelopen|na (?:de|een|die|zijn|haar"
    r"|mijn) (?:grote )?(?:brand|ongeluk|ongeval|aanrijding"
    r"|explosie|beroerte|hartaanval|hartinfarct|steekpartij)|sinds (?:de|een|die) (?:brand"
    r"|ongeluk|explosie)|in 20\d\d|toen"
    r"|ooit|jaar geleden|maand geleden|weken geleden|dagen geleden|als er|bij (?:een )?(?:brand"
    r"|ramp|ongeluk)|stel dat|elk jaar"
    r"|jaarlijks|regelmatig|elke (?:dag|week|nacht|keer)|ieder jaar|tijdens|oudjaar|kans op"
    r"|voorkom\w*|hadden|gehad|meerdere keren"
    r"|de laatste tijd|straks|volgend\w*|herdenk\w*|slachtoffers van"
)
_BUILDING = (
    r"(?:huis|flat|woning|keuken|kamer|slaapkamer|zolder|dak|schuur|schuurtje|garage|gebouw"
    r"|appartement|trap|trappenhuis|gang|school"
    r"|kelder|auto|caravan|pand|winkel|fabriek|container|balkon|boot|bed|bank|pan|frituur\w*"
    r"|gordijn\w*|meterkast)"
)

CERTAIN: tuple[Cue, ...] = (
    # fire, smoke, gas
    cue(
        r"er is (?:een )?(?:grote |nu )?brand|brand in (?:mijn|ons|onze|de|het|een"
        rf"|me) (?:[\w',]+ )?{_BUILDING}|{_BUILDING} (?:[\w',]+ )?brandt"
        r"|(?:staat|staan) (?:[\w',]+ ){0,3}?in (?:de |dr )?(?:brand|fik|hens|vlammen|lichterlaaie)"
        r"|brand uitgebroken"
        r"|brand bij (?:mijn|ons|de|me|een) (?:[\w',]+ )?(?:buren|buurvrouw|buurman|hiernaast|school"
        r"|flat|huis)|het brandt (?:hier|bij|in)"
        r"|brandt (?:bij ons|hier)|(?:help|hulp)\W{1,4}brand|brand\W{1,4}(?:help|hulp|brand)",
        unless=_NOT_NOW,
    ),
    cue(
        r"^\W*brand\W*$|^brand\s*!|vlammen (?:[\w',]+ ){0,2}?(?:uit|uut|slaan|komen|boven)"
        r"|zie (?:ik )?(?:[\w',]+ )?vlammen",
        unless=_NOT_NOW,
    ),
    cue(
        rf"{_BUILDING} (?:[\w',]+ )?vol (?:met )?(?:dikke |zwarte )?rook"
        rf"|rook (?:[\w',]+ ){{0,3}}?uit (?:[\w',]+ )?{_BUILDING}"
        rf"|(?:zwarte|dikke|veel|overal) rook (?:[\w',]+ ){{0,4}}?(?:uit|in|bij|hier)"
        r"|ruik (?:ik )?(?:een )?(?:brandlucht|rook)|brandlucht"
        r"|rookmelder (?:[\w',]+ )?(?:gaat|blijft|piept|af)",
        unless=_NOT_NOW,
    ),
    cue(
        r"ontplof\w*|explosie|geexplodeerd",
        unless=words(_NOT_NOW.pattern + r"|explosies|explosieven|kosten|duur|prijzen|prijs|gevaar"),
    ),
    cue(
        r"gaslucht|ruik\w* (?:ik )?(?:[\w',]+ ){0,3}?gas(?:lucht)?|gaslek|gas lek"
        r"|stinkt (?:[\w',]+ ){0,3}?naar gas|koolmonoxide\w*"
        r"|co[- ]?melder|co-vergiftiging",
        unless=_NOT_NOW,
    ),
    # breathing, consciousness, heart, stroke
    cue(
        r"(?:krijg|krijgt|krijge|heeft|heb) (?:ik |hij |ze )?(?:[\w',]+ )?(?:geen|niet genoeg"
        r"|te weinig|amper|nauwelijks) (?:[\w',]+ )?(?:lucht|adem|zuurstof)"
        r"|ademt? (?:[\w',]+ )?(?:niet|bijna niet)|(?:haalt|haal) (?:[\w',]+ )?(?:geen|niet) adem"
        r"|adem(?:t|en|halen)? (?:gaat )?niet (?:meer)?"
        r"|niet (?:meer |goed )?(?:kan |kunnen )?adem(?:en|t|halen)?|gestopt met ademen|geen adem"
    ),
    cue(
        rf"(?:{ANYONE}|ik) (?:[\w',]+ ){{0,3}}?(?:stikt|stikken|verslikt)(?! in (?:het|de|werk|geld"
        r"|mijn))|(?:wordt|word|is|ziet) (?:[\w',]+ )?(?:blauw|grauw)(?: in| om|\W*$)",
        unless=r"lijn|zone|auto|verf|bomen|lucht wordt blauw|container",
    ),
    cue(
        r"(?:reageert|reageer|reageren) (?:[\w',]+ ){0,2}?(?:nergens|niet|niks"
        r"|nergens meer)(?: meer)?(?: op| meer)?\b"
        r"(?! op (?:mijn|de|een|het|mails?|brieven|vragen|klachten|berichten|meldingen))"
        r"|krijg\w* (?:hem|haar|ze|er) (?:[\w',]+ )?niet (?:meer )?wakker"
        r"|wordt? (?:[\w',]+ )?niet (?:meer )?wakker(?=\W|$)",
        rf"{ANYONE}|hem|haar|man|vrouw|mens|persoon|reageert nergens",
        unless=r"gemeente|wethouder|ambtenaar|verhuurder|corporatie|woningbouw|instantie|website|mail|mails"
        r"|email|brief|brieven|klacht\w*"
        r"|melding\w*|huisbaas|burenoverlast",
    ),
    cue(
        r"bewusteloos|buiten (?:bewustzijn|westen|kennis)|(?:niet|nie) (?:meer )?bij (?:bewustzijn"
        r"|kennis)|valt? steeds weg|flauw ?gevallen"
        r"|(?:in elkaar|ineen|neer) ?(?:gezakt|gestort|gezegen)|(?:om ?gevallen|gevallen"
        r"|ligt op de grond) (?:[\w',]+ ){0,4}?(?:reageert|beweegt|zegt niks|staat niet)"
        r"|ligt (?:[\w',]+ ){0,4}?(?:en )?beweegt niet|beweegt niet meer|geen hartslag"
        r"|hartslag (?:is )?weg|reanim\w*",
        unless=words(_NOT_NOW.pattern + r"|cursus|aed|leren|gebouw|pand|muur|straat|brug|boom"),
    ),
    cue(
        r"hart(?:aanval|infarct|stilstand)|beroerte|herseninfarct|hersenbloeding",
        r"nu|denk|volgens|heeft|krijgt|krijg|help|bel|net|heb|is het",
        unless=words(
            _NOT_NOW.pattern
            + r"|herstel\w*|revalid\w*|aed|aed's|mensen|patienten|inwoners|daarna|waardoor|rolstoel"
            r"|uitkering|hulp in"
        ),
    ),
    cue(
        r"(?:pijn|druk|steken|beklemm\w*) (?:[\w',]+ ){0,2}?(?:op|in|aan|bij) (?:de|mijn|zijn|haar|me"
        r"|d'r) (?:borst|hart|borstkas)|hart doet (?:[\w',]+ )?(?:raar|pijn|zeer)"
        r"|(?:mond|gezicht) (?:[\w',]+ ){0,2}?(?:hangt|scheef|trekt)|scheve mond|scheef gezicht"
        r"|praat (?:ineens |opeens )?(?:raar|wartaal|onduidelijk)"
        r"|arm (?:[\w',]+ ){0,2}?(?:hangt|doet (?:het )?(?:raar|niet)|slap|verlamd)|(?:ineens|opeens"
        r"|plots\w*) (?:[\w',]+ ){0,3}?(?:verlamd|niet meer praten|blind)"
    ),
    cue(
        r"(?:epileptische )?(?:aanval|toeval|stuipen|stuip|stuiptrek\w*) (?:en|nu|help)"
        r"|schuim(?:t)? (?:[\w',]+ ){0,2}?(?:mond|bek)|(?:tong|keel) (?:[\w',]+ ){0,2}?(?:dik|opgezet"
        r"|gezwollen|zwelt)"
        r"|anafyla\w*|allergische reactie (?:[\w',]+ )?(?:en|nu|help)"
    ),
    # wounds, accidents, poison
    cue(
        r"(?:bloedt|bloed|bloeden) (?:[\w',]+ ){0,2}?(?:hard|veel|hevig|dood|leeg|als een rund"
        r"|uit (?:zijn|haar|mijn) (?:hoofd|oor|oren|buik|hals))|bloeden (?:[\w',]+ )?(?:stopt"
        r"|niet te stoppen)"
        r"|(?:stopt|stop|houdt) (?:maar )?niet (?:op )?met bloeden|overal bloed|veel bloed"
        r"|slagader\w*|(?:neer ?|dood ?)?gestoken (?:met|in|door|en)|neer ?gestoken|neer ?geschoten"
        r"|er wordt (?:[\w',]+ )?geschoten|hoor (?:ik )?(?:[\w',]+ )?schoten|schietpartij|steekpartij",
        unless=words(_NOT_NOW.pattern + r"|bloed ?bank|bloed ?prikken|steekpartijen|schietpartijen"),
    ),
    cue(
        r"(?:aangereden|overreden|aanrijding|ongeluk|ongeval|botsing) (?:[\w',]+ ){0,4}?(?:gebeurd"
        r"|gebeurt|gewond|ligt|net|nu|straat|help|hulp)|(?:net|zonet|zojuist|nu"
        r"|help) (?:[\w',]+ ){0,6}?(?:aangereden|overreden|ongeluk|ongeval|aanrijding|botsing"
        r"|geschept)"
        r"|onder (?:een|de) (?:auto|trein|bus|tram|vrachtwagen|tractor) (?:[\w',]+ )?(?:gekomen|ligt"
        r"|terecht|gelopen|vandaan)|geschept door|zwaar ?gewond\w*|gewonden?(?= en| op|\W*$)",
        unless=words(
            _NOT_NOW.pattern + r"|gevaarlijk\w*|drempel|kruispunt (?:is|moet)|verkeersveilig\w*|ongelukken"
        ),
    ),
    cue(
        rf"(?:{ANYONE}|fietser|voetganger|kindje|jongen|man"
        rf"|vrouw) (?:[\w',]+ )?ligt (?:[\w',]+ ){{0,3}}?(?:op (?:de )?(?:straat|grond|weg|stoep"
        r"|vloer)|onder aan|in (?:het )?water|te bloeden)",
        unless=words(_NOT_NOW.pattern + r"|slaapt|zwerver\w*|dakloze\w*|hondenpoep|rommel"),
    ),
    cue(
        rf"(?:{ANYONE}|ik) (?:[\w',]+ ){{0,3}}?van (?:de|het|een|zijn|haar) (?:[\w',]+ )?(?:trap|dak"
        r"|ladder|balkon|steiger|paard|flat) (?:af )?gevallen|(?:gevallen|viel|valt) van (?:de|het"
        r"|een) (?:trap|dak|ladder|balkon|steiger|flat)",
        unless=words(_NOT_NOW.pattern + r"|wmo|traplift|hulp in"),
    ),
    cue(
        r"verdrink\w*|(?:in|te) (?:het |de |een )?(?:water|vijver|kanaal|sloot|rivier"
        r"|zwembad) (?:gevallen|geraakt|terecht)|auto te water|drijft (?:[\w',]+ )?(?:iemand|kind|man"
        r"|vrouw|lichaam)",
        rf"{ANYONE}|kan niet zwemmen|help|auto",
        unless=words(_NOT_NOW.pattern + r"|zwemles\w*|zwemdiploma|leren zwemmen|verdrinkingen"),
    ),
    cue(
        r"(?:gif|vergif|chloor|bleek|bleekmiddel|schoonmaakmiddel|gootsteenontstopper|ontstopper"
        r"|batterij\w*|wasmiddel|rattengif|terpentine|medicijnen|pillen"
        r"|knoopcel) (?:[\w',]+ ){0,3}?(?:gedronken|gegeten|ingeslikt|doorgeslikt|op ?gegeten"
        r"|binnen ?gekregen|opgedronken|geslikt)"
        r"|vergiftigd|stroom (?:door|gehad)|geelektrocut\w*|(?:gesprongen|vliezen|weeen"
        r"|bevalling) (?:[\w',]+ ){0,2}?(?:gebroken|begonnen|begint|zijn begonnen)"
        r"|baby komt (?:er )?(?:nu|aan|al)",
        unless=words(_NOT_NOW.pattern + r"|vergiftigde grond|bodem|grond|dieren|honden"),
    ),
    # crime, being followed
    cue(
        r"(?:inbreker|inbrekers|dief|overvaller|indringer) (?:[\w',]+ ){0,3}?(?:in|bij|binnen|huis"
        r"|boven|beneden|kamer|tuin|schuur)(?: |\W*$)|er wordt (?:nu )?ingebroken|word(?:t"
        r"|en)? (?:nu )?(?:[\w',]+ )?(?:overvallen|beroofd)"
        r"|(?:iemand|man|mannen|jongens) (?:[\w',]+ ){0,3}?(?:probeert|probeer|proberen|breekt"
        r"|breken) (?:[\w',]+ ){0,5}?(?:in|binnen|binnen te komen|inbreken|deur)"
        r"|iemand (?:[\w',]+ ){0,3}?in (?:mijn|ons) huis"
        r"|breken (?:nu )?in bij",
        unless=words(_NOT_NOW.pattern + r"|inbraken|wonen in|iemand anders in mijn huis"),
    ),
    cue(
        r"word(?:t|en)? (?:nu )?(?:[\w',]+ ){0,3}?(?:aangevallen|achtervolgd|gevolgd"
        r"|in elkaar geslagen|ontvoerd)|(?:volgt|achtervolgt|achtervolgen|volgen) (?:mij|me)(?=\W|$)"
        r"|ontvoerd",
        r"ik|mij|me|we|iemand|mijn|nu|help|man|vrouw|meisje|jongen",
        unless=words(
            _NOT_NOW.pattern
            + r"|procedure|opleiding|les|cursus|gevolgd door (?:de gemeente|camera's)|instagram|facebook"
        ),
    ),
    cue(
        r"(?:met|heeft|zwaait|dreigt met|had) (?:[\w',]+ ){0,3}?(?:mes|pistool|wapen|bijl|vuurwapen"
        r"|geweer|machete|hamer)",
        rf"{ANYONE}|loopt|staat|deur|nu",
        unless=words(
            _NOT_NOW.pattern
            + r"|boom|hout|tuin|wapenbezit|messenverbod|verbod|jongeren|jeugd|boa|boa's|bewapen\w*"
        ),
    ),
    cue(
        r"(?:zijn|ze|jongens|mannen|mensen|groep) (?:[\w',]+ ){0,4}?(?:aan het vechten|slaan elkaar"
        r"|vechten nu)|slaan ze iemand|wordt iemand geslagen|vechtpartij (?:nu|hier|bij)",
        unless=_NOT_NOW,
    ),
    cue(
        rf"(?:mijn|me|ons) (?:{CLOSE}|zoontje van \d"
        rf"|dochtertje van \d) (?:[\w',]+ ){{0,5}}?(?:is (?:[\w',]+ ){{0,3}}?(?:weg|kwijt|zoek)"
        r"|vermist|verdwenen|weggelopen|spoorloos)(?=\W*$|[,.!?]| al| en| sinds| uit| van|$)"
        r"|ben mijn (?:kind|zoontje|dochtertje|kleine) kwijt",
        unless=r"werk kwijt|huis kwijt|baan kwijt|paspoort|geld kwijt|weg (?:te|naar|uit heerlen)"
        r"|van huis weg|verhuis\w*|kat|hond|stempas|rijbewijs|plek kwijt|uitkering|zoek (?:naar|een)"
        r"|op zoek",
    ),
    # asking for help at once
    cue(
        r"^\W*(?:help|hulp|sos|nood|112|red mij|help mij|help me|help ons|help mijn)(?: (?:nu|snel"
        r"|alsjeblieft|aub|help|me|mij|ons|asap|even|red|ik|nodig))*\W*$"
    ),
    cue(
        r"(?:bel|stuur|haal|bellen|sturen) (?:[\w',]+ ){0,3}?(?:ambulance|ziekenwagen|brandweer"
        r"|politie)(?: (?:nu|snel|aub|meteen|hierheen))?|(?:ambulance|ziekenwagen"
        r"|brandweer) (?:nu )?(?:nodig|sturen|komen)|(?:heb|hebben|nodig) (?:nu )?(?:een "
        r"|de )?(?:ambulance|ziekenwagen)",
        unless=words(
            _NOT_NOW.pattern + r"|sneller|aanrijtijd\w*|wachttijd\w*|post|standplaats|kazerne|wie moet"
            r"|kan ik de politie bellen voor|nummer van|vrijwillig\w*|samenwerk\w*|overlast"
        ),
    ),
    cue(
        r"(?:levensgevaar|in gevaar|acuut gevaar|ga dood|gaat dood|is dood|stervend|ligt dood"
        r"|doodgaat|aan het doodgaan|gaat sterven)",
        rf"(?:mijn |me |een )?(?:{CLOSE}|buurman|buurvrouw)|ik ben in|ben in|verkeer in|we zijn in|nu",
        r"help|nu|ligt|bel|in gevaar|levensgevaar|gaat dood|doodgaat|aan het doodgaan|gaat sterven",
        unless=words(
            _NOT_NOW.pattern
            + r"|begrafenis|overleden|uitvaart|begraven|nabestaanden|erfenis|warmte|hitte|verveling|honger"
            r"|de soort|natuur|bijen|bomen"
        ),
    ),
    cue(r"(?:zit|zitten|vast) (?:[\w',]+ ){0,3}?vast in (?:de|een) (?:lift|auto|brand)", unless=_NOT_NOW),
    # what is told in pieces
    cue(
        r"ingebroken|inbreken",
        r"nu|nog (?:binnen|bezig)|binnen|zijn er|hoor|is er iemand|net",
        unless=_NOT_NOW,
    ),
    cue(
        r"(?:gaat|moet|ga|is) (?:[\w',]+ )?(?:aan het )?bevallen|weeen|vliezen",
        r"nu|vrouw|ik|help|verloskundige|neemt niet op|snel|begonnen",
        unless=words(_NOT_NOW.pattern + r"|waar kan|ziekenhuis in|kraam\w*"),
    ),
    cue(
        r"(?:baby|kindje|kind|zoontje|dochtertje|peuter|kleine|zoon"
        r"|dochter) (?:[\w',]+ ){0,4}?(?:slap|suf|koud en|wordt blauw|stuip\w*|drinkt niet"
        r"|niet wakker|op (?:zijn|haar|het) hoofd gevallen|reageert niet|ademt raar|ademt zwaar"
        r"|hoofd gestoten)"
    ),
    cue(
        rf"lig(?:t|gen)? (?:er )?(?:een |iemand|nu )?(?:{ANYONE}|mens|lichaam"
        rf"|persoon) (?:[\w',]+ ){{0,3}}?(?:in (?:het |de )?(?:water|vijver|kanaal|sloot|bosjes"
        r"|struiken)|op (?:de |het )?(?:grond|straat|weg|stoep|spoor|fietspad)|onder|bloed\w*)|(?:man"
        r"|vrouw|iemand|meneer|mevrouw|jongen|meisje|opa|oma) (?:[\w',]+ )?op (?:de|t|het) (?:grond"
        r"|vloer|straat)",
        unless=words(
            _NOT_NOW.pattern + r"|dakloze\w*|zwerver\w*|slaapt|bouwgrond|eigen grond|woont|wonen|fiets\w*"
        ),
    ),
    cue(
        r"(?:kan|kunnen|kunt) (?:[\w',]+ ){0,3}?niet (?:meer |goed )?(?:adem\w*|lucht krijgen|slikken"
        r"|bewegen|meer praten|op ?staan)(?=\W|$)",
        rf"{ANYONE}|ik|help",
        unless=words(
            _NOT_NOW.pattern
            + r"|bewegen in de wijk|stoep\w*|stoel|rolstoel|traplift|hulp in|houtkachel\w*|rook van|stank"
            r"|wmo"
        ),
    ),
    cue(
        r"(?:er is|is er|er zijn|nu|hier|bij) (?:[\w',]+ ){0,3}?(?:vechtpartij|steekpartij"
        r"|schietpartij|vechten|schoten)|schieten (?:ze )?(?:hier|in|op)"
        r"|wordt? (?:[\w',]+ )?geschoten|geschoten wordt|trekt een mes|mes getrokken|met messen",
        unless=words(_NOT_NOW.pattern + r"|vaak|elk weekend|altijd|steekwapens|jeugd"),
    ),
    cue(
        r"bloed\w* (?:[\w',]+ ){0,6}?(?:stopt (?:[\w',]+ )?niet|niet stoppen|niet te stoppen|hard"
        r"|hevig)|(?:hoofd|arm|been|hand|vinger|pols) (?:[\w',]+ ){0,3}?(?:open|eraf|er af|afgehakt"
        r"|in de zaag)(?=\W|$)",
        r"ik|mij|mijn|hij|ze|zij|help|man|vrouw|kind|opa|oma",
        unless=words(_NOT_NOW.pattern + r"|deur|open dag|loket"),
    ),
    cue(
        r"^\W*(?:bel |bellen |alarm ?nummer |noodnummer )?(?:112|911)(?: bellen)?\W*$|brand (?:in|bij"
        r"|op|aan) (?:de|mijn|onze|het|een|ons|t|me) \w+|het brandt|(?:ge)?reanim\w* (?:worden|moet"
        r"|nu)|gereanimeerd",
        unless=words(_NOT_NOW.pattern + r"|gereanimeerd worden in|cursus|leren|brand veilig\w*"),
    ),
    cue(
        r"vonken|stroomkabel\w*|hoogspanning\w*|kabel (?:[\w',]+ ){0,3}?(?:los|op (?:de )?(?:straat"
        r"|weg|stoep))|(?:muur|gevel|balkon|dak|huis|plafond|steiger"
        r"|hijskraan) (?:[\w',]+ ){0,3}?(?:ingestort|stort in|valt naar beneden|aan het instorten)"
        r"|(?:boom|tak) (?:[\w',]+ ){0,3}?op (?:[\w',]+ )?(?:iemand|auto|huis|mens\w*) (?:gevallen"
        r"|gewaaid)",
        r"nu|net|help|ligt|iemand|geeft|is|staat|zijn",
        unless=words(_NOT_NOW.pattern + r"|plan|ondergronds|aanleg\w*|verzwaren|verplaatst|masten"),
    ),
    cue(
        r"(?:auto|bus|vrachtwagen|motor|scooter|fietser|brommer) (?:[\w',]+ ){0,3}?(?:tegen een"
        r"|tegen de|over de kop|op zijn kop|op de kop|in de sloot|in het water|geschept|aangereden"
        r"|in botsing)|bekneld|(?:bestuurder|passagier|chauffeur) (?:[\w',]+ ){0,3}?(?:vast"
        r"|bewusteloos|gewond|beweegt niet)|ernstig ongeluk",
        unless=words(
            _NOT_NOW.pattern + r"|vaak|gevaarlijk\w*|hek|drempel|verkeersveilig\w*|parkeer\w*|geparkeerd"
        ),
    ),
    cue(
        rf"(?:mijn|me) (?:{CLOSE}|buurman|buurvrouw) (?:[\w',]+ ){{0,4}}?(?:weet opeens|weet ineens"
        rf"|opeens|ineens|plotseling) (?:[\w',]+ ){{0,6}}?(?:niet meer|raar|verward|scheef|verlamd"
        r"|gevallen|weg)|(?:hij|ze|zij|opa|oma|man|vrouw) (?:doet|zegt) (?:[\w',]+ )?(?:niks"
        r"|niets) meer(?=\W*$)"
    ),
    cue(
        r"vlam (?:is )?in de pan|onder water|verdronken",
        r"kind|zoon|dochter|man|vrouw|iemand|baby|hij|ze|pan|help|jongen|meisje",
        unless=words(
            _NOT_NOW.pattern
            + r"|kelder|tunnel|straat|straten|wijk|huis|tuin|regen\w*|parkeergarage|weiland|lopen|loopt"
        ),
    ),
    cue(
        r"bom|handgranaat|granaat|explosief|vliegtuigbom",
        r"gevonden|ligt|tuin|deur|straat|net|nu",
        unless=words(_NOT_NOW.pattern + r"|onderzoek\w*|bommen uit de oorlog"),
    ),
    cue(
        r"(?:niet|niet meer|nauwelijks) (?:aanspreekbaar|aan te spreken|wakker te krijgen"
        r"|bereikbaar bij kennis)",
        rf"{ANYONE}|ik",
        unless=words(_NOT_NOW.pattern + r"|wethouder|ambtenaar|gemeente|loket"),
    ),
    cue(
        r"keel",
        r"snoep\w*|bot|graat|eten|knikker|vast|blijft steken|zit",
        r"praten|adem\w*|lucht|stik\w*|blauw|hoest\w*|eruit|uit",
    ),
    cue(
        r"ingeademd|ingeslikt|doorgeslikt|binnengekregen",
        r"chloor|gas|rook|koolmonoxide|gif|ammoniak|bleek\w*|batterij|pil|pillen|muntje|knikker|munt"
        r"|damp\w*|ontstopper|schoonmaak\w*",
        unless=words(_NOT_NOW.pattern + r"|houtkachel\w*|wijk|fijnstof"),
    ),
    cue(
        r"(?:brand|rook)(?:melder|alarm)\w*",
        r"gaat|af|piept|loeit",
        unless=words(_NOT_NOW.pattern + r"|batterij|subsidie|verplicht|gratis|test"),
    ),
    cue(
        r"aangereden|overreden|overval|overvallers?|inbrekers?|overvallen",
        unless=words(
            _NOT_NOW.pattern
            + r"|vaak|gevaarlijk\w*|drempel|kruispunt|verkeersveilig\w*|komt|komen|veel|minder"
            r"|tegen inbrekers|worden|preventie|winkeliers|bang"
        ),
    ),
    cue(
        r"vuur (?:[\w',]+ ){0,3}?uit|brandend (?:huis|pand|gebouw|auto|flat)|brandende (?:auto|woning"
        r"|flat|schuur)|kortsluiting|stopcontact",
        r"vuur|vast|nu|help|er|brandt|rook|vlam\w*",
        unless=words(_NOT_NOW.pattern + r"|vuurwerk|oplaad\w*|laadpa\w*"),
    ),
    cue(
        r"ligt (?:[\w',]+ ){0,3}?(?:op|in|onder|naast) (?:de|het|mijn|zijn|een) \w*(?:vloer|grond"
        r"|trap|tapijt|badkamer|keuken|douche|gang|bad)",
        rf"{CLOSE}|buurman|buurvrouw|man|vrouw|iemand|hij|ze",
        unless=words(_NOT_NOW.pattern + r"|hond|kat|bed"),
    ),
    cue(
        r"hangt (?:er )?(?:[\w',]+ ){0,3}?(?:aan|over|uit) (?:het|de|een) (?:balkon|raam|dak|brug"
        r"|reling|flat|touw|boom)|hangt aan (?:een )?touw",
        rf"{CLOSE}|man|vrouw|iemand|kind|jongen|meisje|hij",
        unless=words(_NOT_NOW.pattern + r"|vlag|was|plantenbak\w*|spandoek|kleed"),
    ),
    cue(
        r"(?:te veel|teveel|zoveel) (?:drugs|pillen|drank|ghb|alcohol|xtc|coke) (?:[\w',]+ )?(?:op"
        r"|genomen|gehad|gebruikt|gedronken)|schokt|schuddebuikt|stuip\w*|comazuip\w*|out gegaan|ghb"
        r"|overdosis",
        rf"{CLOSE}|ik|hij|zij|ze|iemand|vriend|vriendin",
        r"nu|en|help|niet|ligt|schokt|doet|wakker|wat",
        unless=words(_NOT_NOW.pattern + r"|jongeren|aanpak|dealers?|overlast|lachgas"),
    ),
    cue(
        r"vuur in (?:de|het|mijn|ons|een) \w+|bivakmuts\w*|gemaskerde? mannen|(?:fietser|kind|jongen"
        r"|meisje|man|vrouw|voetganger|motorrijder|iemand) onder (?:de|een) (?:auto|vrachtwagen|bus"
        r"|trein|tram)|niet thuis ?gekomen|niet thuis van school|nooit aangekomen",
        unless=words(_NOT_NOW.pattern + r"|park|tuin|vuurkorf|stook\w*|verbod|houtkachel\w*"),
    ),
    # signs of a body in need, a door that stays shut, a child that is gone
    cue(
        r"(?:adem|ademt|ademhaling|ademen) (?:[\w',]+ ){0,2}?(?:raar|zwaar|slecht|moeilijk"
        r"|oppervlakkig|rochel\w*|piep\w*)|(?:valt|val) (?:[\w',]+ )?(?:weg|flauw)(?=\W|$)|rochelt"
        r"|kreun\w*|kermt|(?:blauwe|paarse) lippen|lippen (?:[\w',]+ )?(?:blauw|paars)|niet te wekken"
        r"|wit weggetrokken|koud zweet|wartaal|hart (?:[\w',]+ )?(?:klopt raar|slaat over|bonkt|stil)"
        r"|in shock|onder stroom|(?:kramp\w*|steken|druk|pijn) (?:[\w',]+ ){0,2}?borst",
        rf"{ANYONE}|ik",
        unless=words(
            _NOT_NOW.pattern
            + r"|houtkachel\w*|fijnstof|borstvoeding|weg (?:uit|van|in)|subsidie|lantaarn\w*|stroom valt"
        ),
    ),
    cue(
        r"brandt (?:er )?(?:een|de|het|mijn|ons) \w+|(?:bijna )?verdronken|(?:door het"
        r"|in het) ijs (?:gezakt|gezakt is)|(?:kokend|heet) (?:water|olie|vet"
        r"|thee) (?:[\w',]+ ){0,3}?(?:over|gekregen|gevallen)|(?:ernstig|zwaar|hevig)\w* verbrand"
        r"|brandwond\w*|gasfles|gegijzeld|trapt (?:[\w',]+ ){0,3}?deur in",
        unless=words(_NOT_NOW.pattern + r"|lamp|lampen|lantaarn\w*|licht|verlichting|zwemles\w*|verlicht"),
    ),
    cue(
        r"doet (?:[\w',]+ ){0,2}?niet open|neemt (?:[\w',]+ )?niet op|al dagen niet (?:gezien"
        r"|gehoord)|reageert niet op de bel",
        r"buurman|buurvrouw|oma|opa|moeder|vader|mevrouw|meneer|zoon|dochter|vriend|vriendin",
        r"hoor|kreun\w*|ruik\w*|stink\w*|zorgen|dood|hulp|ligt|post|gordijn\w*|bevallen|bang"
        r"|niets gehoord",
        unless=r"gemeente|wethouder|loket",
    ),
    cue(
        r"(?:zoontje|dochtertje|kindje|kleuter|peuter|kleinkind|zoon|dochter"
        r"|kind)(?: van \d{1,2})? (?:[\w',]+ ){0,3}?(?:kwijt|vermist|verdwenen|weggelopen"
        r"|spoorloos)(?! (?:van school|wat))",
        unless=r"fiets|jas|telefoon|paspoort|sleutel\w*|id-kaart|rijbewijs|stempas|werk|baan|knuffel",
    ),
)

# In `Wording.plain`: `Wording.core` reads "mich" as the "mij" of Limburg.
OTHER_LANGUAGES: tuple[Cue, ...] = (
    cue(
        r"(?:house|kitchen|flat|apartment|building|car) (?:is )?on fire|there(?:'s| is) a fire"
        r"|can't breathe|cannot breathe|not breathing|unconscious|heart attack|call an ambulance"
        r"|need an ambulance|emergency|bleeding (?:a lot|badly|heavily)|having a stroke"
    ),
    cue(
        r"es brennt|(?:haus|wohnung) brennt|krankenwagen|notfall|bewusstlos|atmet nicht|herzinfarkt"
        r"|hilfe\s*!"
    ),
    cue(
        r"yangin (?:var|cikti)|imdat|ambulans\w*|nefes al(?:ami|mi)\w*|bayildi|kalp krizi"
        r"|evim yaniyor|gaz kokusu"
    ),
    cue(r"pozar|pali sie|karetk\w*|nie oddycha|nieprzytomn\w*|zawal\w*|ratunku|wypadek"),
    cue(
        r"au secours|au feu|ambulancia|incendio|пожар|пожежа|скорую|швидку|помогите|допоможіть"
        r"|не дышит|не дихає"
    ),
    cue(r"حريق|النجدة|اسعاف|الاسعاف|سيارة اسعاف|لا يتنفس|النار في"),
)
