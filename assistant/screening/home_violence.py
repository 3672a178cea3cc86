"""Wordings of violence, threat, abuse, control or neglect between people who are close."""

from __future__ import annotations

from assistant.screening.cues import ANYONE, CLOSE, Cue, cue, words

_HURTS = (
    r"(?:sla|slaat|slaan|sloeg|sloegen|geslagen|schop|schopt|schoppen|schopte|geschopt|trapt"
    r"|trappen|trapte|getrapt|stompt|gestompt"
    r"|knijpt|knijpen|wurgt|wurgen|gewurgd|mishandel\w*|bedreig\w*|mept|meppen|gemept|krabt|bijt"
    r"|duwt|geduwd|spuugt|verkracht\w*"
    r"|aangerand\w*|aanrand\w*|misbruik\w*|betast\w*|opsluit|opsluiten|opgesloten|vermoord\w*"
    r"|stalk\w*|gestalkt|chanteer\w*|gechanteerd"
    r"|afranselt|afgeranseld|terroriseert|intimideert|vernedert|vernederd|kleineert|doodmaken"
    r"|dood maken|doodmaakt|doodsteken|pijn (?:te )?(?:doet|doen|gedaan)"
    r"|slaag|klappen|klap|slagen|in elkaar slaan|in elkaar geslagen|aan (?:mijn|haar) haren?|bont en blauw)"
)
_WE = r"(?:mij|me|ons|mezelf|mij en de kinderen)"
_OURS = rf"mijn (?:kleine |oude |jongste |oudste )?(?:{CLOSE}|buurvrouw|buurmeisje)"
# What else hits, bites, threatens or presses: animals, weather, taxes.
_NO_PERSON = words(
    r"hond|honden|kat|katten|ratten|wesp\w*|beest\w*|dieren\w*|paard\w*|vogels?|meeuwen"
    r"|windmolens?|boete|belasting\w*|ozb|rekening\w*|heien|palen|klimaat|natuur"
    r"|grondwater|milieu|hitte|alarm|munt|slaat nergens|slaan de plank|stoeptegel\w*|online"
    r"|internet|nep\w+|hackers?|trapt in|trappen in|op de pedalen|regels bedreigen|winkeliers?"
    r"|ondernemers?"
)
_CHILD_NEXT_DOOR = (
    r"(?:buren|buurman|buurvrouw|hiernaast|naast ons|boven ons|onder ons|bovenburen|onderburen"
    r"|overkant|overburen|buurt?kind\w*|buurmeisje|buurjongen|buurjongetje"
    r"|naaste buren|klasgenoot\w*|vriendinnetje|vriendje|leerling|kleintje|een kind|kindje"
    r"|kindje van|nichtje|neefje|kennis|vriendin van mij|mijn vriendin|een vriendin"
    r"|mijn buurvrouw|collega)"
)

CERTAIN: tuple[Cue, ...] = (
    # somebody hurts me or mine
    cue(
        rf"{_HURTS} (?:[\w',]+ ){{0,2}}?(?:{_WE}|{_OURS})(?! (?:hond|kat|auto|fiets|huis|milieu"
        r"|grond\w*|park|stad|land|dorp))",
        unless=_NO_PERSON,
    ),
    cue(
        rf"(?:{_WE}|{_OURS}) (?:[\w',]+ ){{0,4}}?{_HURTS}",
        r"ik|mij|me|mijn|hij|ze|zij|man|vrouw|ex|vriend|vader|moeder|ouders|we|wij",
        unless=_NO_PERSON,
    ),
    cue(
        rf"(?:ik|we|wij|{_OURS}|mama|papa|moeder|zusje|broertje) (?:[\w',]+ )?(?:word|wordt|worden"
        rf"|werd|ben|is) (?:[\w',]+ ){{0,5}}?{_HURTS}|(?:word|wordt|worden) (?:ik|we"
        rf"|mama) (?:[\w',]+ ){{0,4}}?{_HURTS}",
        unless=_NO_PERSON,
    ),
    cue(
        r"(?:word|wordt|worden) (?:nu )?(?:geslagen|mishandeld|bedreigd|misbruikt|verkracht|gestalkt)",
        r"ik|mij|mijn|mama|papa|kind|kindje|meisje|jongetje|vriendin|buurvrouw",
        unless=_NO_PERSON,
    ),
    cue(
        rf"(?:mijn|me|haar|zijn) (?:{CLOSE}) (?:[\w',]+ ){{0,4}}?(?:slaat|slaan|sloeg|schopt|trapt"
        r"|wurgt|mishandelt|bedreigt|dreigt|stalkt|terroriseert|geslagen|losse handjes|handtastelijk"
        r"|gewelddadig|agressief)"
        r"(?! (?:de plank|alarm|nergens|af bij|munt))",
        unless=_NO_PERSON,
    ),
    cue(
        r"(?:slaat|slaan|schopt|mishandelt|bedreigt|wurgt|trapt) (?:[\w',]+ )?(?:zijn|haar|de|hun|d'r"
        rf"|die) (?:eigen )?(?:{CLOSE}|kids|kleintjes|meisje|jongetje)",
        unless=_NO_PERSON,
    ),
    cue(
        r"hij (?:[\w',]+ )?(?:slaat|schopt|wurgt|mishandelt)|slaat hij|slaat-ie|slaat ie"
        r"|handen (?:niet )?thuis ?houden|losse handjes",
        unless=_NO_PERSON,
    ),
    cue(
        r"(?:man|vrouw|vriend|vader|papa|mama|moeder) (?:[\w',]+ )?(?:mij|me) (?:[\w',]+ )?(?:slaan"
        r"|slaat|slaa|slagen|schoppen|pijn|doodmaken|boos slaan)|(?:mij|me) slaan"
    ),
    # throat, weapon, bruise
    cue(
        r"keel (?:[\w',]+ ){0,3}?(?:dicht|geknepen|gegrepen|vast)|(?:bij|aan|naar) (?:mijn|de"
        r"|haar) (?:keel|strot|nek|haren|haar) (?:[\w',]+ )?(?:gegrepen|gepakt|trekt|sleurt|pakt"
        r"|greep|vast)|(?:blauw oog|blauwe oog|blauwe plekken|bont en blauw|blauwe plek)",
        unless=words(r"verkouden|amandel\w*|keelpijn|gevallen|fiets\w*|stoep\w*|val"),
    ),
    cue(
        r"(?:gooit|smijt|gooien) (?:[\w',]+ ){0,4}?(?:naar|tegen) (?:mij|me|mijn hoofd|ons)"
        r"|(?:dreigt|dreigen|dreigde) (?:[\w',]+ ){0,4}?(?:mij|me|mijn|ons|met een mes|zichzelf"
        r"|vermoorden|doodmaken|af te maken|kinderen)|(?:maakt|maak) (?:mij|me) (?:[\w',]+ )?(?:dood"
        r"|af|kapot)",
        unless=words(r"gemeente|huisbaas|verhuurder|deurwaarder|uitkering|boete"),
    ),
    # control, being locked up
    cue(
        rf"(?:mag|mocht|moet|kan) (?:ik )?(?:[\w',]+ ){{0,6}}?(?:van"
        rf"|door) (?:mijn (?:[\w',]+ )?(?:{CLOSE})|hem|haar man"
        r"|mijn schoonfamilie)(?: (?:[\w',]+ )?(?:niet|nooit|niks|geen|nergens|binnen))?",
        words(r"niet|nooit|niks|geen|nergens|binnen blijven|alles|telefoon"),
        unless=words(r"erf\w*|erven|huis van|auto van|kamer van|hond|overnemen"),
    ),
    cue(
        rf"(?:laat|laten) (?:mij|me) (?:[\w',]+ )?(?:niet|nooit) (?:[\w',]+ ){{0,3}}?(?:weg|gaan"
        rf"|buiten|bellen|alleen|werken|zien|slapen)|(?:mijn (?:[\w',]+ )?(?:{CLOSE})|hij|ze|zij"
        rf"|hun) (?:[\w',]+ ){{0,2}}?(?:pakt|pakken|heeft|houdt|neemt"
        r"|nam) (?:[\w',]+ )?(?:mijn )(?:telefoon|mobiel|paspoort|pinpas|bankpas|geld|id|sleutels?"
        r"|pas|papieren|post)(?: (?:[\w',]+ )?(?:af|afgepakt|afgenomen|weg))"
        r"|(?:houdt|houden|hield) (?:mij|me|ons|haar) (?:[\w',]+ )?(?:binnen|vast|gevangen|opgesloten"
        r"|tegen)|(?:sluit|sluiten|sloot) (?:mij|me|ons|haar|hem) (?:[\w',]+ )?op|(?:zit|zitten|ben"
        rf"|opgesloten) (?:[\w',]+ ){{0,3}}?(?:opgesloten|gevangen)(?: in| thuis| door|\W*$)"
    ),
    cue(
        r"(?:controleert|bespioneert|volgt|achtervolgt) (?:[\w',]+ ){0,2}?(?:mij|me|alles wat ik"
        r"|mijn telefoon|waar ik)|(?:mijn )?(?:stalker|ex) (?:[\w',]+ ){0,4}?(?:lastig|volgt"
        r"|staat (?:[\w',]+ )?(?:voor|bij) (?:de|mijn) deur|met rust|stalkt|opwacht|bedreigt|appt"
        r"|blijft)|(?:word|gestalkt) (?:[\w',]+ )?gestalkt",
        unless=words(r"alimentatie|gemeente controleert"),
    ),
    cue(
        r"uithuwelij\w*|uitgehuwelijkt|eerwraak|eergerelateerd|(?:moet|gedwongen|dwingen|dwingt"
        r"|verplicht|willen) (?:[\w',]+ ){0,6}?(?:trouwen|huwelijk|seks|prostitutie|achterstand"
        r"|naar bed|vrijen)(?! in het stadhuis)|besnijdenis|(?:besneden|achtergelaten) (?:worden"
        r"|in het buitenland)",
        r"ik|mij|me|mijn|word|zusje|zus|vriendin|dochter|ze",
        unless=words(r"mag ik trouwen|waar trouwen|verplicht trouwen"),
    ),
    # sexual abuse
    cue(
        rf"(?:{ANYONE}|vader|opa|oom|trainer|leraar|meester|juf|die|baas) (?:[\w',]+ ){{0,3}}?(?:zit"
        r"|zat|komt|kwam|raakt|voelt) (?:[\w',]+ )?(?:aan (?:mij|me|mijn (?:borst\w*|billen|kont"
        r"|piemel|lijf|lichaam|dochter|kind))|(?:mij|me) (?:[\w',]+ )?(?:aan|overal aan"
        r"|onzedelijk))(?=\W|$)|verkracht\w*|aangerand|aanranding|incest|seksueel (?:misbruik\w*"
        r"|geweld)|dwingt (?:mij|me)",
        r"ik|mij|me|mijn|dochter|zusje|zoon|vriendin|ben",
        unless=words(r"gemeente|raakt mij (?:niet|ook)"),
    ),
    cue(
        r"(?:kinderen|kind|mij|me|ons|moeder|zusje) (?:[\w',]+ ){0,2}?(?:iets|wat) (?:aandoet|aandoen"
        r"|aan te doen|aan doet|zal aandoen)|(?:vreemde|rare|rode|blauwe|paarse) (?:plekken|plek"
        r"|striemen|schrammen) (?:[\w',]+ ){0,6}?(?:vader|stiefvader|opvang|moeder|man|oppas)",
        r"hij|zij|ze|man|ex|vader|moeder|stiefvader|oppas|familie|vriend",
    ),
    cue(
        rf"mijn (?:{CLOSE}|man|vriend)|vader|stiefvader|hij",
        r"controleert|jaloers|dronken|drinkt|bepaalt|verbiedt",
        r"kwaad|boos|woedend|verstoppen|bang|niemand|opsluiten|vluchten|praat|weglopen|alles wat ik"
        r"|straf",
        r"ik|we|mij|ons|kinderen",
        unless=r"gemeente|straat|park|hangjongeren|wethouder",
    ),
    # what is told in pieces
    cue(
        r"(?:mij|me|ons|haar) (?:[\w',]+ ){0,2}?(?:wat|iets) aan ?(?:doet|doe|doen|zal doen"
        r"|gaat doen)|(?:mij|me) dood ?(?:maak\w*|slaat|steekt|schiet\w*)|(?:mij|me) (?:gaat |zal "
        r"|wil )?vermoord\w*|(?:zeg|zegt|zei) (?:[\w',]+ )?(?:ik|me) dood",
        r"hij|zij|ze|man|ex|vriend|vader|moeder|broer|zoon|familie",
    ),
    cue(
        r"(?:ik )?mag (?:ik )?(?:[\w',]+ ){0,2}?(?:niet|nooit|geen|nergens)|mag niks",
        rf"hij|zij|ze|mijn (?:{CLOSE})|hun",
        r"naar buiten|bellen|geld|boodschappen|vrienden|familie|telefoon|deur|werken|alleen|beslist"
        r"|bepaalt|controleert|nederlands leren|naar school|bankpas|paspoort",
        r"hij (?:beslist|bepaalt|heeft|pakt|zegt|wil|controleert|is|wordt)|van (?:hem|mijn|haar)"
        r"|bankpas|paspoort|opsluit|controleert|beslist|bepaalt",
        unless=r"gemeente|school zegt|verhuurder|huisbaas|corporatie|vereniging",
    ),
    cue(
        r"bang (?:om )?(?:naar huis|thuis|als hij|als (?:mijn )?(?:man|vader|vriend|stiefvader|papa)"
        r"|dat hij)",
        r"ik|we|ben|kinderen",
        unless=r"donker|licht|burgemeester|wethouder",
    ),
    cue(
        rf"mijn (?:{CLOSE}) (?:[\w',]+ ){{0,8}}?(?:geknepen|geduwd|gekleineerd|vastgebonden"
        r"|verwaarloosd|gedwongen|afgesnauwd|geslagen|mishandeld|uitgescholden door)|(?:krijgt|krijg"
        r"|krijgen) (?:[\w',]+ )?(?:geen|niet te|niks te|niet genoeg te) (?:eten|drinken|verzorging)",
        rf"{CLOSE}|buren|kind|kinderen|ik|hiernaast|verzorg\w*|thuiszorg",
        unless=r"voedselbank|uitkering|gemeente|school",
    ),
    cue(
        r"naakt ?foto\w*|blote foto\w*|seks ?(?:filmpje|video|foto)\w*|sextape|naaktfilm\w*|wraakporno",
        r"ik|mij|me|mijn",
    ),
    cue(
        r"(?:vader|stiefvader|oom|opa|broer|stiefbroer|hij|vriend van mijn moeder|trainer|leraar"
        r"|buurman) (?:[\w',]+ ){0,4}?(?:op mijn kamer|in mijn bed|bij mij in bed|onder de douche"
        r"|'?s nachts bij mij|kijkt (?:[\w',]+ )?douchen)"
    ),
    cue(
        rf"(?:mijn (?:{CLOSE})|hij) (?:[\w',]+ ){{0,3}}?(?:scheldt|schreeuwt|kleineert|vernedert"
        rf"|bedreigt|slaat|maakt|gooit) (?:[\w',]+ ){{0,4}}?(?:uit|tegen mij|kapot|stuk|door het huis"
        rf"|door de kamer)|(?:gooit|slaat|trapt|maakt) (?:[\w',]+ ){{0,2}}?(?:alles|spullen|deuren"
        rf"|de deur|servies) (?:[\w',]+ ){{0,3}}?(?:kapot|stuk|in)",
        rf"mijn (?:{CLOSE})|hij|thuis",
        r"mij|me|mijn|ik|thuis|kinderen",
        unless=r"gemeente|straat|plein|bushok\w*|auto's|vandal\w*",
    ),
    cue(
        r"(?:buurvrouw|buren|buurman|bovenburen|onderburen|hiernaast|naast mij"
        r"|boven mij) (?:[\w',]+ ){0,8}?(?:schreeuw\w*|gil\w*|krijs\w*|ruzie)",
        r"klap|klappen|bonk\w*|slaan|slaat|huil\w*|hulp|kind|kinderen|bang|gooi\w*",
        unless=r"hond|honden|geluidsoverlast|isolatie|muziek|feest\w*|voetbal\w*|spelende|spelen",
    ),
    cue(
        r"(?:man|vriend|partner|ex|vader|hij) (?:[\w',]+ ){0,3}?(?:doet|deed) (?:mij|me|ons|mama"
        r"|de kinderen) (?:[\w',]+ )?pijn|weg(?:lopen|gaan|komen|kom| bij)? (?:[\w',]+ )?(?:van"
        r"|bij) mijn (?:man|vriend|partner|vader|ouders|ex|familie)|blijf ?van ?mijn ?lijf"
        r"|opvang ?(?:huis)? (?:voor|tegen) (?:[\w',]+ )?(?:mijn man|geweld)",
        r"ik|mij|me|waar",
        unless=r"gemeente|jullie|scheiding regelen",
    ),
    # fear at home
    cue(
        rf"(?:bang|angst|doodsbang|schrik) (?:[\w',]+ )?(?:voor|van) (?:mijn (?:[\w',]+ )?(?:{CLOSE})"
        r"|hem(?! niet)|mijn huisgenoot|papa|mama|die man)|(?:durf|wil"
        r"|kan) (?:[\w',]+ )?niet (?:meer )?naar huis(?! (?:lopen|fietsen|door|met|omdat het donker))"
        rf"|niet veilig (?:in|bij) (?:mijn eigen huis|mijn (?:{CLOSE})|thuis)|thuis niet veilig"
        r"|onveilig (?:thuis|bij mijn)|weg bij (?:mijn|die|mn) (?:man|vriend|partner|ex)|(?:vlucht"
        r"|gevlucht|vluchten) (?:[\w',]+ )?(?:voor|van) (?:mijn|hem)",
        r"ik|mij|me|mijn|we|durf",
        unless=words(
            r"donker|licht|lantaarn\w*|fietspad|straatverlichting|hond|honden|brand\w*|verkeer|drugs\w*"
            r"|buurt"
        ),
    ),
    cue(
        rf"(?:mijn (?:{CLOSE})|hij|zij|ze) (?:[\w',]+ ){{0,3}}?(?:drinkt|dronken|agressief|kwaad|boos"
        rf"|woedend|driftig) (?:[\w',]+ ){{0,6}}?(?:bang|slaat|sla|gooit|schreeuwt|scheldt|schelden"
        r"|kapot|tekeer|losgaat|uit de hand)",
        r"ik|mij|me|mijn|thuis|kinderen",
        unless=words(r"buurman|straat|plein|hangjongeren"),
    ),
    cue(
        r"(?:bij ons|hier) thuis (?:[\w',]+ ){0,4}?(?:geweld|geslagen|vechten|slaan"
        r"|klappen)|(?:ouders|papa en mama|mama en papa"
        r"|vader en moeder) (?:[\w',]+ ){0,4}?(?:vechten|slaan)|(?:papa|vader|hij"
        r"|stiefvader) (?:[\w',]+ ){0,2}?(?:mama|moeder) (?:[\w',]+ )?(?:slaat|pijn)|(?:slaat|doet"
        r"|schopt) (?:mama|mamma|papa)"
    ),
    # at the neighbours', a child that is hurt or neglected
    cue(
        words(_CHILD_NEXT_DOOR),
        words(
            r"klappen|gil|gilt|gillen|gegil|krijs\w*|jammer\w*|huil|huilt|huilen|gehuil|opgesloten"
            r"|blauwe plek\w*|blauw oog|mishandel\w*|slaat|slaan|geslagen|verwaarloos\w*|schopt|wurgt"
            r"|geen eten|om hulp|smeekt|honger|vermoeden van|onverzorgd|alleen gelaten|alleen thuis"
            r"|in de kou|niet te eten|bont en blauw|opsluit"
        ),
        unless=words(
            r"hond|honden|kat|katten|palen|alarm|baby huilt en de muren|isolatie|windmolens?|bouw\w*|heien"
        ),
    ),
    cue(
        r"(?:hoor|hoort|hoorde|horen) (?:[\w',]+ ){0,8}?(?:geschreeuw|schreeuwen|gil\w*|gegil|klappen"
        r"|slaan) (?:[\w',]+ ){0,4}?(?:klappen|huil\w*|kind\w*|vrouw|gebonk|hulp|slaan|geslagen)"
        r"|(?:vrouw|kind|kinderen|meisje) (?:[\w',]+ )?(?:gilt|gillen|krijst|schreeuwt om hulp)",
        unless=words(r"speeltuin\w*|schoolplein|spelen|spelende|kermis|voetbal\w*"),
    ),
    cue(
        r"(?:een|dat|die|het|de) (?:kind|kindje|baby|peuter|kleuter|meisje|jongetje"
        r"|kinderen) (?:[\w',]+ ){0,6}?(?:mishandel\w*|geslagen|verwaarloosd|misbruikt|opgesloten"
        r"|blauwe plekken)",
        r"ik|mij|me|mijn|denk|volgens|zie|hoor|hier|melden",
        unless=_NO_PERSON,
    ),
    # help against it, reporting it
    cue(
        r"huiselijk geweld|kinder ?mishandeling|ouderen ?mishandeling|mishandel\w*|partnergeweld"
        r"|eergeweld|verwaarlozing|slachtoffer van geweld",
        r"ik|mij|me|melden|melding doen|terecht|help|hulp|bellen|vermoed\w*|slachtoffer|thuis bij ons|je",
        unless=words(_NO_PERSON.pattern + r"|dierenmishandeling"),
    ),
    cue(
        r"^\W*(?:huiselijk geweld|kindermishandeling|mishandeling|ik word mishandeld|veilig thuis"
        r"|geweld thuis)\W*$"
    ),
    cue(
        rf"(?:ik|we) (?:[\w',]+ ){{0,3}}?(?:sla|sloeg|mep|mepte|heb geslagen|schop"
        rf"|mishandel) (?:[\w',]+ )?mijn (?:{CLOSE})|mijn (?:{CLOSE}) (?:[\w',]+ )?geslagen"
    ),
    cue(
        r"(?:pakt|steelt|haalt|plundert|neemt|gebruikt) (?:[\w',]+ ){0,3}?(?:geld|pinpas|spaargeld"
        r"|pensioen|aow) (?:[\w',]+ ){0,3}?(?:van )?(?:mijn|haar|oma|opa|moeder|vader|mij)"
        r"|geld af van (?:mijn|oma|opa)",
        rf"{CLOSE}|hij|zij|ze",
        unless=words(r"gemeente|belasting\w*|overheid|uwv|jullie|college"),
    ),
)

# Words that only together tell of it.
TOGETHER: tuple[Cue, ...] = (
    cue(
        rf"{CLOSE}|hij",
        r"mij|me|mijn (?:arm|gezicht|neus|buik|hoofd|hand|rib|ribben|kaak|lichaam|kind|kinderen)",
        r"gebroken|sla|slaat|slaan|slaag|slaags|klap\w*|sloeg|dwing\w*|dwong|dreig\w*|dreigbericht\w*"
        r"|schop\w*|stomp\w*|gooit|geweld|agressief|gewelddadig|wurg\w*|verkracht\w*|opgesloten"
        r"|sluit mij op|steekt|mes|doodmaken|vermoord\w*|houwt|ranselt|aframmelt|kneep|knijpt|spuugt"
        r"|trekt",
        r"ik|mij|me|mijn",
        unless=_NO_PERSON.pattern
        + r"|gemeente|wethouder|verhuurder|huisbaas|gevallen|ongeluk|aangereden|stoep\w*|zijn arm|alarm",
    ),
    cue(
        r"bang|angst",
        r"man|vriend|partner|vader|papa|ex|hij|stiefvader|thuis|moeder|mama|zoon",
        r"boos|agressief|slaat|slaan|drinkt|dronken|schreeuwt|kwaad|dreigt|kind ook|kinderen ook"
        r"|driftig|klappen",
        r"ik|kind|kinderen|wij|we",
        unless=r"hangjongeren|straat|buurman|park|station|hond|honden",
    ),
    cue(
        r"blauw|blauwe|bont",
        r"klappen|geslagen|slaan|plekken|slaag|mishandel\w*",
        r"ik|mijn|kind|meisje|vrouw|buurvrouw",
    ),
    cue(
        r"dochter\w*|zoon|zoontje|kind|kleinkind|meisje|jongetje|zusje|broertje",
        r"raakt|aanraakt|aangeraakt|aan gezeten|aanzit|durft niet|bang (?:voor|van)|blauwe plekken"
        r"|misbruik\w*|betast\w*",
        r"vader|stiefvader|opa|oom|trainer|hem|hij|leraar|moeder",
        unless=r"hond|honden|vuurwerk|donker|verkeer",
    ),
    cue(
        r"(?:al |heel )?mijn (?:geld|salaris|uitkering|loon|spaargeld|bankpas)",
        r"geven|afgeven|afstaan|inleveren|pakt|afgepakt|pakken|houdt|beheert",
        rf"mijn (?:{CLOSE})|hem|hij",
        r"moet|pakt|pakken|dwingt|mag niet|afgepakt",
        unless=r"gemeente|deurwaarder|bewindvoerder|belasting\w*|jullie",
    ),
    cue(
        r"kind|kinderen|baby|kleintje|kindjes|peuter",
        r"buren|hiernaast|naast mij|overburen|bovenburen|onderburen|buurvrouw|boven mij",
        r"alleen|hele dagen|hele dag|zonder eten|vies|verwaarloosd|niet verzorgd|opgesloten|slaat"
        r"|schreeuwt tegen",
        unless=r"spelen|spelend\w*|lawaai|voetbal\w*|geluid\w*|speel\w*",
    ),
    cue(
        r"dwing\w*|dwong|gedwongen|moet van|verplicht (?:mij|me)",
        r"bed|seks|trouwen|huwelijk|dingen doen|vrijen|aanraken|foto's",
        r"mij|me|ik|zus|zusje|vriendin|dochter|hij",
    ),
    cue(
        r"(?:dreig|dreigt|dreigde|bedreigt|dreigbericht\w*|stalkt|stuurt|belt|wacht|opwacht"
        r"|achtervolgt|volgt)",
        r"mijn ex|ex|ex-?man|ex-?vriend|exvriend",
        r"mij|me|ik|elke dag|steeds",
        unless=r"alimentatie|advocaat|scheiding",
    ),
    cue(
        rf"{CLOSE}|hij",
        r"handen (?:[\w',]+ )?aan (?:mij|me)|met zijn handen|zit aan|zat aan|raakt mij aan"
        r"|raakte mij aan",
        r"mij|me|mijn",
        unless=r"bel|telefoon|computer",
    ),
    cue(
        r"vlucht|gevlucht|vluchten|ondergedoken|onderduiken|schuil\w*|gevaarlijk|gewelddadig",
        rf"mijn (?:{CLOSE})",
        r"ik|mij|me|huis|kinderen",
        r"voor mijn|van huis|gevaarlijk|gewelddadig|bang|schuil\w*",
        unless=r"fietspad|verkeer\w*|straat|kruispunt|school|weg|oversteken|trap|stoep\w*|oorlog"
        r"|vluchteling\w*",
    ),
    cue(
        rf"(?:mijn (?:{CLOSE})|hij|ze|zij) (?:[\w',]+ ){{0,3}}?(?:wil|mag|laat|verbiedt|verbied"
        r"|bepaalt|beslist|controleert|checkt)",
        r"niet|alles|nooit|steeds|wat ik|waar ik",
        r"mijn (?:telefoon|vrienden|vriendinnen|geld|familie|berichten|appjes|kleren|bankrekening"
        r"|pinpas|locatie)|wie ik|waar ik (?:ben|heen)|wat ik (?:aan|doe)|met wie",
        r"ik|mij|me",
        unless=r"gemeente|school|vereniging|verhuurder",
    ),
    cue(
        r"perst|persen|afgeperst|plukt|plukken|steelt|stelen|troggelt",
        rf"mijn (?:{CLOSE}|oude moeder)",
        r"geld|kaal|spaargeld|sieraden|pensioen",
        unless=r"gemeente|dief|inbre\w+|belasting\w*",
    ),
)

# In `Wording.plain`: `Wording.core` reads "mich" as the "mij" of Limburg.
OTHER_LANGUAGES: tuple[Cue, ...] = (
    cue(
        r"(?:husband|boyfriend|partner|father|dad|mother|wife|he|ex) (?:[\w',]+ ){0,2}?(?:hits|beats"
        r"|hit|beat|hurts|abuses|chokes|threatens|rapes|raped) (?:me|my|us)|domestic violence"
        r"|(?:being|i am|i'm) (?:abused|beaten)|afraid of my (?:husband|boyfriend|partner|father)"
    ),
    cue(
        r"(?:mann|freund|vater|er|partner|ex|mutter) (?:[\w',]+ )?(?:schlagt|bedroht|misshandelt"
        r"|vergewaltigt|wurgt) (?:mich|uns|meine)|hausliche gewalt|schlagt mich"
    ),
    cue(
        r"(?:kocam|babam|esim|sevgilim|abim|annem) (?:[\w',]+ )?(?:dovuyor|vuruyor|tehdit|dovdu"
        r"|siddet)|beni dovuyor|bana vuruyor|siddet (?:goruyorum|uyguluyor)|dayak"
    ),
    cue(
        r"(?:maz|chlopak|ojciec|partner|on) (?:[\w',]+ )?(?:mnie )?(?:bije|grozi|gwalci|uderzyl"
        r"|pobil)|bije mnie|przemoc\w*"
    ),
    cue(
        r"mon mari me (?:frappe|bat)|mi marido me (?:pega|golpea)|муж (?:меня )?бьет|бьет меня"
        r"|чоловік (?:мене )?б'є"
    ),
    cue(r"(?:زوجي|ابي|زوجى|والدي) (?:\w+ )?(?:يضربني|يضرب|يهددني|ضربني)|يضربني|عنف"),
)
