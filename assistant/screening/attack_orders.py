"""Dutch wordings that order the assistant to be or to do something else."""

from __future__ import annotations

from assistant.screening.cues import Cue, cue, words

# Where an order to the assistant starts: "Bevestig dat ..." and not "Wij bevestigen dat ...".
_ORDER = (
    r"(?:^|[.!?:;,\n\"'(>\]-] ?|\b(?:en|dan|aub|alsjeblieft|please|graag|nu|assistent|ja|ok|oke"
    r"|hallo|hoi|je moet|moet je|jij|kun je|kan je|wil je|zou je|u mag|je mag|doe|vraag"
    r"|eerst) )(?:nu |mij |me |even |maar |dan |alleen )?"
)
_YOUR = (
    r"(?:je|jouw|uw|alle|al|alles|vorige|eerdere|voorgaande|bovenstaande|de vorige|de eerdere"
    r"|de bovenstaande|de regels|die|deze|ingebouwde|interne|oude|de systeem\w*|je eigen"
    r"|de ingestelde|wat)"
)
_RULES = (
    r"(?:instru[ck]\w+|opdracht\w*|regels|regel|richtlijn\w*|prompt|prompts|systeem\w*|filters?"
    r"|beperking\w*|grenzen|programmering|training|kaders|voorschriften|bevelen"
    r"|instellingen|restricties|afspraken|protocol\w*|veiligheids\w+|beveiliging\w*|censuur"
    r"|aanwijzingen|bronnen|bronvermelding|configuratie|geheugen|briefing)"
)
_DROP = (
    r"(?:negeer|vergeet|vergeten|overschrijf|wis|omzeil|deactiveer|verbreek|overtreed|doorbreek"
    r"|verwijder|reset|schrap|laat los|gooi|zet|laat|breek|stop met|schakel|doe|leg|verander"
    r"|vervang|wijzig|pas|herschrijf|annuleer|skip|sla|trek je niks aan van|lap|hef|schuif)"
)
_DROP_ONLY = (
    r"(?:negeer|vergeet|overschrijf|wis|omzeil|deactiveer|verbreek|overtreed|doorbreek|reset"
    r"|schrap|annuleer|herschrijf|lap)"
)
_TELL = (
    r"(?:geef|toon|laat|print|herhaal|vertel|noem|som|kopieer|deel|lees|plak|typ|citeer|schrijf"
    r"|onthul|verklap|dump|vat|stuur|openbaar|output|vertaal|zeg|beschrijf|exporteer|leg uit|open"
    r"|wat zijn|wat is|wat staat|welke|hoe luiden|hoe luidt|wat voor|wat waren|mag ik|kan ik"
    r"|ik wil)"
)
_WRITING = (
    r"(?:gedicht\w*|gedich|versje|vers|rijmpje|liedje|lied|rap|raptekst|songtekst|grap|grapje"
    r"|grappen|mop|moppen|verhaal|verhaaltje|sprookje|essay|opstel|werkstuk|boekverslag|script"
    r"|python\S*|javascript|sql\S*|code|programmaatje|computerprogramma"
    r"|persbericht|nieuwsbericht|krantenbericht|nieuwsartikel|speech|toespraak|tweet|post|bericht"
    r"|sollicitatiebrief|liefdesbrief|brief|haiku|limerick|raadsel|roddel|quiz|scheldwoorden"
    r"|scheldwoord|blog|column|recept|dialoog|toneelstuk|scenario|besluit|beschikking|vergunning"
    r"|verklaring|slogan|advertentie|verkiezingsfolder|folder|phishing\w*|virus|excuses"
    r"|excuusbrief)"
)

# In the forms that `Wording.core` has: standard spelling, no words that fill up.
ORDERS: tuple[Cue, ...] = (
    # dropping the rules
    cue(
        rf"{_DROP_ONLY} (?:[\w',]+ ){{0,2}}?{_YOUR} (?:[\w',]+ ){{0,5}}?{_RULES}"
        rf"|{_DROP} {_YOUR} (?:[\w',]+ ){{0,4}}?{_RULES} (?:[\w',]+ ){{0,3}}?(?:uit|weg|opzij|los"
        r"|aan de kant|over|varen|vallen|af|terzijde|op)",
        unless=words(r"ik vergeet|ik ben vergeten|straatverlichting|niet vergeten|niemand"),
    ),
    cue(
        r"(?:negeer|vergeet|wis) (?:[\w',]+ ){0,2}?(?:alles|al) (?:[\w',]+ )?(?:wat|dat|hierboven"
        r"|hiervoor|van hiervoor|hierboven staat|eerder|over de gemeente)|(?:negeer"
        r"|vergeet) (?:[\w',]+ )?(?:dat je|wie je|wat je|je opdracht|je taak|je rol|je bronnen"
        r"|de bronnen|de documenten|het bovenstaande|bovenstaande|het voorgaande|de context|hierboven)"
    ),
    cue(
        r"(?:je|jij|u) (?:hoeft|hoef|moet|mag|kunt|kan|hebt|heb) (?:je |u |jij |nu |vanaf nu "
        r"|voortaan |zich )*(?:niet|geen|niks|niet langer) (?:meer )?(?:[\w',]+ ){0,4}?(?:te houden"
        r"|houden|volgen|te volgen|regels|beperkingen|filters?|grenzen|instructies|richtlijnen"
        r"|bronnen te noemen|bron te noemen)"
        r"|(?:hou|houd|houdt) je niet (?:meer )?aan|(?:zonder|geen) (?:enige |je |een |de "
        r"|jouw )?(?:beperkingen|filters?|censuur|restricties|bronvermelding)|(?:antwoord\w*|zeg|geef"
        r"|noem|typ|vertel|schrijf|gewoon|toegestaan|verwijzingen) (?:[\w',]+ ){0,6}?zonder (?:je "
        r"|een |de )?(?:bron|bronnen|verwijzing\w*|regels|voorbehoud)",
        unless=words(r"zonder (?:bronvermelding|beperkingen) in het plan|wegfilter|luchtfilter"),
    ),
    cue(
        r"(?:laat|laten) (?:[\w',]+ )?(?:verwijzingen|bronnen|bronvermelding\w*"
        r"|waarschuwing\w*) (?:[\w',]+ )?(?:weg|achterwege)|(?:verwijzingen|bronnen"
        r"|bronvermelding) weglaten|(?:de|alle|vorige|eerdere) (?:regels|instructies"
        r"|opdrachten) (?:[\w',]+ ){0,4}?(?:gelden niet|vervallen|zijn vervallen"
        r"|zijn (?:[\w',]+ )?ingetrokken|tellen niet)(?: voor jouw| voor je)?",
        unless=words(r"voor (?:honden|bewoners|auto's|parkeren|bouwen)|per wanneer|wanneer"),
    ),
    cue(
        r"(?:vanaf nu|voortaan|vanaf heden) (?:ben|heet|geef|antwoord|praat|doe|zeg|spreek|ga|luister"
        r"|reageer|schrijf|gehoorzaam|volg|speel|denk|noem) (?:je|jij|u|mij|ik|me|op|als|alleen"
        r"|in)(?! mijn stem)|je (?:bent|heet|heette) (?:vanaf nu|voortaan)|je (?:nieuwe"
        r"|echte) (?:naam|rol|taak|opdracht|instructie|doel) is|jouw (?:nieuwe|echte)? ?(?:naam|rol"
        r"|taak|opdracht|doel) is"
    ),
    cue(
        r"(?:dit is een |nieuwe? |extra |aanvullende )(?:regel|instructie|instructies|opdracht"
        r"|systeem\w+|systeemopdracht|bevel|prompt|richtlijn) ?:|nieuwe (?:instructie|instructies"
        r"|prompt|systeemregel|systeemopdracht)|systeem ?(?:prompt|opdracht|instructie|bericht"
        r"|melding|update|regel|commando)\w*|systeem ?: ?[a-z]+"
    ),
    cue(
        r"als (?:je|jij) geen (?:regels|beperkingen|filters?|grenzen|instructies|censuur)|(?:stel|doe"
        r"|denk) (?:je voor )?(?:dat|alsof) (?:je|jij) (?:[\w',]+ )?(?:alles mag|geen regels|vrij"
        r"|mens)|tegenovergestelde van (?:je|jouw|wat je) (?:regels|\w+)|(?:je|jij) (?:mag|kunt"
        r"|kan) (?:nu |vanaf nu |hier )?(?:alles zeggen|vrijuit|alles|liegen|verzinnen|vloeken"
        r"|schelden)(?! parkeren| meenemen| zien)"
    ),
    cue(
        r"(?:buiten|los van) (?:de|je) (?:plannen|bronnen|documenten|regels) (?:om|antwoord\w*)"
        r"|(?:overal antwoord op|antwoord op alles|op alles antwoord)|gebruik (?:[\w',]+ )?(?:eigen"
        r"|algemene) kennis|(?:verzin|bedenk|fantaseer) (?:[\w',]+ )?(?:een|iets|maar|zelf"
        r"|gewoon) (?:antwoord|bron\w*|bedrag|cijfer\w*|regeling|citaat|besluit|verhaal|plan)"
    ),
    cue(
        r"(?:negeer|vergeet|wis) alles(?= en|\W|$)|begin opnieuw als|zeg ja (?:op|tegen) (?:alles"
        r"|elke)|(?:toon|geef|noem|vertel|print|verklap|wat zijn|laat) (?:[\w',]+ ){0,4}?(?:verborgen"
        r"|geheime|interne|ingebouwde) (?:[\w',]+ )?(?:regels|instructies|opdracht\w*|richtlijnen)"
        r"|\bnep(?:brief|bericht|besluit|vergunning|persbericht|nieuws) (?:van|namens)|(?:maak"
        r"|schrijf|stel) (?:[\w',]+ ){0,3}?nep\w+",
        unless=r"waarschuw\w*|tegen nep\w*|alles kwijt",
    ),
    # another role
    cue(
        r"gedraag je (?:[\w',]+ ){0,3}?(?:als|zoals)|stop met (?:het )?(?:[\w',]+ ){0,2}?(?:bronnen"
        r"|regels|instructies)|nieuwe opdracht|(?:reageer|antwoord) op (?:alles|elke vraag"
        r"|iedere vraag) met|jij bent (?:nu|vanaf nu|voortaan) [a-z]+|(?:doe|praat|antwoord"
        r"|gedraag je|gedraag|reageer|spreek|schrijf|handel) alsof|doe (?:[\w',]+ )?(?:net )?of (?:je"
        r"|jij|u|de gemeente)|laten we (?:[\w',]+ )?(?:spel|spelletje)"
        r"|instructies (?:[\w',]+ ){0,2}?die (?:je|jij)|(?:print|toon|herhaal|geef|citeer"
        r"|kopieer) (?:[\w',]+ ){0,3}?(?:eerste|vorige|laatste|bovenste) (?:bericht|regel|zin|prompt"
        r"|woorden)(?! uit het)|(?:alsof je|alsof jij|alsof u) (?:[\w',]+ ){0,4}?(?:bent|was|mag|kunt"
        r"|heet|gemeente|burgemeester|wethouder)"
    ),
    cue(
        r"je bent (?:nu |vanaf nu |voortaan |eigenlijk |vandaag |niet langer |niet meer "
        r"|in werkelijkheid |gewoon )+(?:een|geen|de|mijn|vrij|'n|mens|niet|bevrijd|in|meer|wethouder"
        r"|burgemeester|\w+ ?, (?:een|de|mijn|een vrije))(?! (?:uur|jaar|week|maand|dag|boete"
        r"|kwartier|halfuur|stuk|beetje|klos|pineut|eerste|hele|fortuin|halve|paar))"
        r"|jij bent (?:nu |vanaf nu |voortaan )?(?:een|geen|de|mijn) (?!(?:uur|jaar))\w+"
        r"|je bent (?:geen|niet langer een|niet langer de) (?:assistent|bot|gemeentebot|chatbot|robot"
        r"|computer|ai)|je bent (?:een|de) (?:vrije|piraat|dichter|rapper|hacker|advocaat|arts|dokter"
        r"|huisarts|rechter|burgemeester|wethouder|ambtenaar|komiek|cabaretier|politicus|terminal"
        r"|vertaler|schrijver|journalist|oma|expert|kat|robot zonder)",
        unless=words(r"als je|ben je"),
    ),
    cue(
        r"rollenspel|(?:^|[,.!?:;] |en |we |jij )(?:speel|spelen)(?! je"
        r"| ik) (?:[\w',]+ ){0,3}?(?:rol van|een spel\w*|spelletje|een rol|dat je|mijn|alsof|toneel"
        r"|de burgemeester|de wethouder|een)(?=\W|$)|(?:neem|pak|vervul"
        r"|kruip in) (?:[\w',]+ )?(?:de rol|een rol|de huid|rol van)|in de (?:rol|huid) van|in je rol"
        r"|uit je rol|(?:imiteer|acteer|parodieer|impersoneer)|doe (?:[\w',]+ ){1,3}na(?=\W*$|,)",
        unless=words(
            r"kinderen|welke rol|rol speelt|jongeren|buurt|speeltuin|buiten spelen|muziek|waar|kunnen"
            r"|mogen|kan"
        ),
    ),
    cue(
        rf"{_ORDER}(?:antwoord|praat|reageer|spreek|klink|schrijf|handel|denk|gedraag je"
        r"|fungeer) (?:mij |me |nu |alleen |eens |verder )*(?:als|zoals) (?:een |de |mijn |'n |donald"
        r"|mijn |ware )?\w+",
        unless=words(r"als eerste|als bewoner|als inwoner|als de gemeente vindt|als er|als je klaar"),
    ),
    cue(
        r"(?:ontwikkelaars?|onderhouds?|debug|admin|beheer(?:ders)?|god|vrije|ongefilterde?|developer"
        r"|service|diagnose|root|expert|geheime?|nood|onbeperkte?|opstandige?) ?-?(?:modus|mode)"
        r"|\w*modus ?(?:=|:|aan|activeren|in)|(?:ga|schakel|activeer|zet|start"
        r"|open) (?:[\w',]+ ){0,4}?(?:modus|mode)|sudo|jailbreak\w*|do anything now|dan[- ]mod(?:e|us)"
    ),
    # the instructions and secrets of the assistant
    cue(
        rf"{_TELL} (?:[\w',]+ ){{0,5}}?(?:je|jouw|jouw eigen|uw|de verborgen|verborgen|geheime|interne"
        r"|ingebouwde|oorspronkelijke|vaste|begin|jou gegeven|je gegeven|volledige|eerste"
        rf"|initiele) (?:[\w',]+ ){{0,3}}?(?:instru[ck]\w+|systeem\w*|prompt\w*|configuratie"
        r"|programmering|broncode|code|opdracht|opdrachten|richtlijnen|aanwijzingen|training\w*"
        r"|geheugen|wachtwoord|inloggegevens|api\w*|bestanden|context)(?= |\W|$)",
        unless=words(
            r"postcode|qr ?code|uw richtlijnen voor|jouw richtlijnen voor|uw opdracht aan|uw programmering"
        ),
    ),
    cue(
        r"(?:wat zijn|welke|noem|toon|geef|vertel|verklap|som|herhaal"
        r"|print) (?:[\w',]+ ){0,3}?(?:zijn )?(?:je|jouw) (?:eigen |interne |geheime )?(?:regels"
        r"|beperkingen|grenzen)(?! (?:voor|over|bij|rond|van|om|met|in|op|tegen)\b)|(?:welke"
        r"|wat voor) regels (?:volg|heb|krijg|gelden voor) (?:je|jij|jouw)|regels die (?:jij"
        r"|je) (?:[\w',]+ )?(?:volgt|hebt|kreeg|gekregen)"
    ),
    cue(
        r"(?:wat|dat|die) (?:[\w',]+ ){0,3}?(?:ze|zij|men|de makers|jouw makers) (?:je|jouw"
        r"|jij) (?:hebben |heeft |)(?:[\w',]+ )?(?:verbod\w*|verboaje|verboden|opgedragen|geleerd"
        r"|verteld)|(?:wat|waarover) (?:mag|mocht) (?:jij|je) (?:van [a-z ]{1,20} )?(?:niet"
        r"|nooit) (?:zeggen|vertellen|praten)|in (?:jou|jouw|je) (?:[\w',]+ )?(?:geladen"
        r"|geprogrammeerd|gestopt|ingebouwd|systeem)|hoe (?:ben|is) (?:je|jij"
        r"|jouw) (?:[\w',]+ )?(?:geprogrammeerd|geinstrueerd|ingesteld)"
    ),
    cue(
        r"(?:tekst|alles|bericht|zinnen|woorden|wat|instructies) (?:[\w',]+ )?(?:hierboven"
        r"|boven deze (?:regel|zin|vraag)|boven dit bericht|boven mijn (?:vraag|bericht)"
        r"|voor deze vraag|voor mijn (?:eerste )?(?:vraag|bericht))|begin van (?:dit|het|ons) gesprek"
        r"|eerste (?:zin|woord|woorden|regel|bericht|\d+ woorden) van (?:je|jouw|dit gesprek"
        r"|de prompt)"
    ),
    cue(
        r"(?:geef|wat is|toon|print|verklap|noem|zeg|onthul) (?:[\w',]+ ){0,4}?(?:wachtwoord"
        r"|wachtwoorden|api[ -]?key|api[ -]?sleutel|toegangscode|inloggegevens|toegangstoken"
        r"|credentials|admin\w*)(?! van de wifi)",
        unless=words(r"wifi|digid|kwijt|vergeten"),
    ),
    cue(
        r"(?:ik ben|hier is|dit is|hier spreekt|ik werk)(?: [a-z]+){0,6}? (?:beheerder"
        r"|systeembeheer\w*|admin|administrator|ontwikkelaar|developer|maker|programmeur|ict|it"
        r"|ict-afdeling|helpdesk|burgemeester|wethouder|gemeentesecretaris|openai|leverancier|tester"
        r"|auditor)(?=\W|$)",
        words(
            r"instructies?|prompt|filters?|toegang\w*|toegangscode|uit|schakel|print|toon|modus|regels"
            r"|opdracht\w*|bevestig|geladen|override|negeer|geef (?:mij|me|nu)|namen|log\w*|gegevens"
            r"|beveiliging|ruw|bestanden|systeem"
        ),
        unless=words(r"vacature\w*|zoek (?:een )?(?:baan|werk)"),
    ),
    cue(
        r"(?:schakel|zet|haal|doe) (?:[\w',]+ ){0,3}?(?:filters?|beveiliging\w*|veiligheids\w*"
        r"|censuur|beperking\w*|bronvermelding\w*|controle\w*|waarschuwing\w*|moderatie"
        r"|disclaimers?) (?:[\w',]+ ){0,2}?(?:uit|weg|af)(?=\W|$)"
    ),
    cue(
        r"(?:geef|noem|toon|lijst|stuur|zoek) (?:[\w',]+ ){0,5}?(?:namen|adressen|adres"
        r"|telefoonnummers?|telefoonnummer|e-?mailadres\w*|persoonsgegevens|gegevens"
        r"|bsn\w*) (?:[\w',]+ )?van (?:[\w',-]+ ){0,4}?(?:inwoners?|bewoners?|mensen|clienten|burgers"
        r"|buurman|buren|buurvrouw|ambtenaren|uitkering\w*|gezinnen) (?:[\w',-]+ ){0,6}?(?:die|met"
        r"|in de bijstand|wie)"
    ),
    # promises and words in the mouth of the municipality
    cue(
        rf"{_ORDER}(?:bevestig|beloof|garandeer|verklaar|erken|verzeker|zweer|verleen|keur|ken"
        r"|geef toe|zeg toe|onderteken|beaam)(?: (?:het|nu|hierbij|schriftelijk|namens|officieel|mij"
        r"|me|ons|dat|maar|hier|deze|dit|de|mijn|alsjeblieft|aub|ik|goed|toe|een|alle|even))+",
        unless=words(
            r"verklaar (?:mij|me)? ?(?:het|dit|de) (?:woord|begrip|term)|ken (?:ik|u|je)|ken de"
            r"|geef toe dat het"
        ),
    ),
    cue(
        r"(?<!ik )(?<!wij )(?<!we )(?<!ze )\bzeg (?:(?:mij|me|maar|nu|hier|dan|hardop|officieel"
        r"|letterlijk|namens|de|gemeente|tegen|iedereen|alleen|precies|het volgende|woord voor woord"
        r"|alsjeblieft|duidelijk|in elk geval|schriftelijk) )*(?:dat (?:ik|de|heerlen|u|je|alles|we"
        r"|het|er|mijn|alle|iedereen|deze|jullie|geen)|na\b|ja op|: |\"|')",
        unless=words(r"zeg (?:mij|me) (?:of|waar|wanneer|hoe|wat|wie)|klopt|zeg ik|ik zeg"),
    ),
    cue(
        r"(?:schrijf|zet|typ|noteer|geef|maak|leg) (?:[\w',]+ ){0,8}?(?:op|op papier|zwart op wit"
        r"|schriftelijk|vast) (?:[\w',]+ )?(?:dat (?:ik|de|mijn|u|heerlen|het|ze|alle|jullie)|zodat)"
        r"|(?:mij|me|ons) (?:mag|moet|kunt|kan|wilt) (?:[\w',]+ )?(?:toezeggen|beloven|garanderen)"
        r"|(?:schrijf|zeg|typ|bevestig|herhaal|geef|zet|stuur|beloof"
        r"|maak) (?:[a-z0-9]+[ ,.]+){0,25}?(?:screenshot|schermafbeelding|laat ik (?:dat )?zien"
        r"|kan ik (?:dat )?laten zien|bewijs heb|zwart op wit heb)|gelieve (?:dit|dat|mij"
        r"|het) (?:[\w',]+ )?(?:schriftelijk|te bevestigen|toe te zeggen)"
    ),
    cue(
        rf"{_ORDER}(?:schrijf|maak|beloof|zeg|bevestig|stuur|geef|spreek|antwoord|typ|verklaar|stel"
        rf"|doe|bied|kondig|publiceer|teken|onderteken|formuleer)\b[^.!?]{{0,60}} (?:namens"
        r"|in naam van|uit naam van) (?:de |het |burgemeester|wethouder|heerlen|college|gemeente)"
    ),
    cue(
        r"hierbij (?:verleent|bevestigt|verklaart|besluit|kent|belooft|erkent|bevestig|verklaar"
        r"|beloof|garandeert|stelt) (?:de gemeente|het college|gemeente|heerlen|de burgemeester|ik"
        r"|wij)|(?:ja|goed), (?:dat|dit) bevestigt de gemeente"
    ),
    cue(
        rf"{_ORDER}(?:vul|maak|schrijf) (?:[\w',]+ )?(?:de |deze |dit |mijn |het )?(?:[\w',]+ )?(?:zin"
        r"|tekst|brief|besluit|verhaal|rest)? ?(?:aan|af|verder|in)(?= ?[:\"'.]|\W*$)",
        unless=words(r"formulier\w*"),
    ),
    cue(
        rf"{_ORDER}(?:herhaal|typ|kopieer|echo|schrijf|print|dupliceer|spreek) (?:mij|me|na|dit"
        r"|deze zin|dit zinnetje|de zin|de volgende|het volgende|exact|precies|letterlijk"
        r"|woord voor woord|onderstaande|alleen|over|:)(?! (?:bankje|boom|straat))|woord voor woord"
        r"|zeg (?:mij|me) na|praat (?:mij|me) na|\btyp[: ]+(?:ja|nee|ok|akkoord|alleen|gewoon|precies"
        r"|hier)",
        unless=words(r"staat er woord voor woord in het plan|kopieer (?:ik|kan)"),
    ),
    cue(
        r"(?:antwoord|reageer|zeg|begin|eindig|open|sluit) (?:[\w',]+ ){0,3}?(?:alleen|enkel"
        r"|uitsluitend|precies|letterlijk|altijd|maar|gewoon)? ?(?:met|af met)(?: de (?:zin|woorden"
        r"|tekst))? ?(?:[:\"'„“]|ja, |dat )|(?:begin|eindig|start|sluit) (?:[\w',]+ )?(?:je|elk|ieder"
        r"|elke|het|jouw|uw|alle) (?:antwoord\w*|zin|zinnen|reactie\w*)|(?:onder|boven"
        r"|aan het (?:einde?|begin) van|in|na|voor) (?:je|elk|ieder|uw"
        r"|jouw) antwoord\w* (?:[\w',]+ ){0,4}?(?:deze|dit|de volgende|een link|de link|de zin"
        r"|de tekst|met|:)|(?:zet|plaats|voeg|plak) (?:[\w',]+ ){0,6}?(?:onder|boven|aan|in|bij"
        r"|achter) (?:[a-z ]{0,12})?(?:je|elk|uw|jouw) antwoord\w*"
    ),
    # what the assistant should have said or read before
    cue(
        r"(?:je|jij|u) (?:hebt|heb|had|heeft|zei|beloofde) (?:[\w',]+ ){0,4}?(?:gezegd|beloofd"
        r"|bevestigd|toegezegd|zei|dat)|(?:eigen|jouw|je) bron \d|net gezegd dat ik",
        words(
            r"schrijf|herhaal|bevestig|zeg (?:dat|het)|nog een keer|zet|zwart op wit|screenshot|hou je"
            r"|houd je|kom (?:je )?(?:[\w',]+ )?na|akkoord\?"
        ),
        unless=words(r"wanneer|hoe laat|waarom|kunt u (?:dat|het) uitleggen|wat bedoel\w*"),
    ),
    cue(
        r"(?:de|deze|beste|aan|een|elke|iedere|alle) (?:ai[ -]?|digitale |virtuele "
        r"|gemeentelijke )?(?:assistent|chatbot|chatbots|bot|ai|ai's|taalmodel|llm|robot"
        r"|assistenten) (?:[\w',]+ ){0,3}?(?:dient|die dit leest|neem|let op|vermeld|negeer"
        r"|antwoord nu|moet (?:[\w',]+ ){0,6}?(?:melden|zeggen|antwoorden|vermelden|bevestigen"
        r"|negeren|noemen|geven|toezeggen|schrijven|vertellen)|hoort te|is verplicht"
        r"|krijgt de opdracht|zal (?:[\w',]+ )?(?:antwoorden|melden|zeggen))|\b(?:ai|assistent"
        r"|chatbot|bot|llm)(?: die dit leest)? ?[:,] ?(?:neem|zeg|negeer|antwoord|vermeld|geef"
        r"|vergeet|let|noem|bevestig|schrijf|lees)|(?:let op|bericht|instructie|notitie"
        r"|opdracht) (?:voor|aan) (?:de |het )?(?:ai|assistent|chatbot|taalmodel|bot|llm)"
    ),
    cue(
        r"(?:neem|beschouw|behandel|zie|gebruik) (?:[\w',]+ ){0,5}?(?:als|voor) (?:waar|feit|waarheid"
        r"|bron|officieel|officiele bron|betrouwbare bron)(?: aan)?(?=\W|$)"
        r"|noem (?:[\w',]+ ){0,6}?als (?:je )?bron(?=\W|$)"
    ),
    cue(
        r"(?:polit|klinkt|wees) (?:[\w',]+ )?(?:brutaal|grof|sarcastisch|gemeen|onbeschoft)"
        r"|(?:antwoord|praat|schrijf|zeg|reageer|vertel) (?:[\w',]+ ){0,5}?(?:brutaal|grof"
        r"|sarcastisch|onbeschoft|op rijm|rijmend|in rijm|straattaal|met alleen emoji\S*|in emoji\S*"
        r"|als piraat|vloekend|scheldend)|(?:zeg|vertel|schrijf|roep|verzin"
        r"|bedenk) (?:[\w',]+ ){0,3}?(?:iets|wat|eens) (?:[\w',]+ )?(?:gemeens|lelijks|slechts|grofs"
        r"|racistisch|grappigs|stouts|ergs)|(?:noem|scheld|beledig|maak) (?:ze|hem|haar|hen|de [a-z]+"
        r"|die [a-z]+) (?:[\w',]+ )?(?:uit|lui|luie|dom|domme|zakkenvullers?|zakkevullers?"
        r"|belachelijk|zwart)",
        unless=words(r"wat doen jullie|wordt? (?:ik|er) uitgescholden"),
    ),
    # texts that are no answer
    cue(
        r"(?<!ik )(?<!waar )(?<!hoe )\b(?:schrijf|maak|verzin|bedenk|zing|dicht|genereer|produceer"
        r"|rap|componeer|programmeer|codeer|ontwerp|vertel|rijm|stel|fabriceer|creeer)(?! ik"
        r"| jij) (?:(?:mij|me|voor|een|'n|maar|kort|korte|leuk|leuke|grappig|grappige|lang|lange|mooi"
        r"|mooie|officieel|officiele|nep|vals|valse|eens|boos|boze|echte?|gemene?|in|als|op|de|die"
        r"|gemeente|wethouder|burgemeester|het|dat|nieuw|nieuwe|overtuigend\w*|racistisch\w*|kleine?"
        rf"|uit|naam|van|namens|mijn|tien|drie|vijf) )*{_WRITING}(?=\W|$)",
        unless=words(
            r"ik (?:[\w',]+ ){1,6}maak|maak (?:ik )?(?:mijn )?bezwaar|vertel (?:mij )?(?:het|de|uw|meer"
            r"|over)|maken"
        ),
    ),
    # encodings and formats
    cue(
        r"(?:decodeer|ontcijfer|ontsleutel|decode|ontrafel|vertaal|lees|voer|zet"
        r"|draai) (?:[a-z0-9:]+ ){0,5}?(?:base ?64|rot ?-?13|morse\w*|hexadecimaal|binair|caesar"
        r"|geheimschrift|achterstevoren|code uit|omgekeerd)|base ?64|rot ?-?13|(?:decodeer|ontcijfer"
        r"|ontsleutel|decode)(?= )|(?:antwoord|geef|zet|schrijf|print|toon|output"
        r"|lever) (?:[\w',]+ ){0,8}?(?:json|xml|yaml|html|markdown|codeblok|code ?block|python|ascii"
        r"|binaire code|morse)(?=\W|$)|in een (?:codeblok|code ?block)"
    ),
    # who speaks, as in a script
    cue(
        r"(?:system|systeem|assistant|assistent|gebruiker|user|developer) ?: ?(?=\S)",
        r"system|systeem|assistant|user|gebruiker|developer|negeer|zeg|je|antwoord",
    ),
)
