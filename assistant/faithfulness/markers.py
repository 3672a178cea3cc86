"""Small words that carry the meaning of a plan: how sure, how many, when, on which condition, and why.

Each class is a set of expressions that may stand for each other in plain Dutch. A claim that has a class
its source lacks, or lacks one its source has, may say something else than its source. The lists are ours,
made from the scale of strengths and from Dutch grammar; what they are worth is in `weights.toml`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from assistant.faithfulness.finding import FindingKind


class Marker(StrEnum):
    """A class of expressions."""

    NEGATION = "negation"
    EXCLUSIVE = "exclusive"
    UNIVERSAL = "universal"
    PARTIAL = "partial"
    OPEN_LIST = "open_list"
    PREFERENCE = "preference"
    PRIORITY = "priority"
    EXPLORES = "explores"
    WISHES = "wishes"
    SUPPORTS = "supports"
    LOBBIES = "lobbies"
    MAYBE = "maybe"
    GOES = "goes"
    DECIDED = "decided"
    GUARANTEES = "guarantees"
    MUST = "must"
    MAY = "may"
    DONE = "done"
    ALREADY = "already"
    BEGINS = "begins"
    CONTINUES = "continues"
    STOPS = "stops"
    MORE = "more"
    LESS = "less"
    BEFORE = "before"
    AFTER = "after"
    UNTIL = "until"
    FROM = "from"
    SOON = "soon"
    LATER = "later"
    TEMPORARY = "temporary"
    PERMANENT = "permanent"
    REGULARLY = "regularly"
    CONDITION = "condition"
    IF_POSSIBLE = "if_possible"
    REGARDLESS = "regardless"
    CAUSE = "cause"
    PURPOSE = "purpose"
    TOGETHER = "together"
    FREE = "free"


KINDS: dict[Marker, FindingKind] = {
    Marker.NEGATION: FindingKind.NEGATION,
    Marker.MORE: FindingKind.NEGATION,
    Marker.LESS: FindingKind.NEGATION,
    Marker.EXCLUSIVE: FindingKind.SCOPE,
    Marker.UNIVERSAL: FindingKind.SCOPE,
    Marker.PARTIAL: FindingKind.SCOPE,
    Marker.OPEN_LIST: FindingKind.SCOPE,
    Marker.PREFERENCE: FindingKind.MODALITY,
    Marker.PRIORITY: FindingKind.SCOPE,
    Marker.EXPLORES: FindingKind.MODALITY,
    Marker.WISHES: FindingKind.MODALITY,
    Marker.SUPPORTS: FindingKind.MODALITY,
    Marker.LOBBIES: FindingKind.MODALITY,
    Marker.MAYBE: FindingKind.MODALITY,
    Marker.GOES: FindingKind.MODALITY,
    Marker.DECIDED: FindingKind.MODALITY,
    Marker.GUARANTEES: FindingKind.MODALITY,
    Marker.MUST: FindingKind.MODALITY,
    Marker.MAY: FindingKind.MODALITY,
    Marker.DONE: FindingKind.TIME,
    Marker.ALREADY: FindingKind.TIME,
    Marker.BEGINS: FindingKind.TIME,
    Marker.CONTINUES: FindingKind.TIME,
    Marker.STOPS: FindingKind.NEGATION,
    Marker.BEFORE: FindingKind.TIME,
    Marker.AFTER: FindingKind.TIME,
    Marker.UNTIL: FindingKind.TIME,
    Marker.FROM: FindingKind.TIME,
    Marker.SOON: FindingKind.TIME,
    Marker.LATER: FindingKind.TIME,
    Marker.TEMPORARY: FindingKind.TIME,
    Marker.PERMANENT: FindingKind.TIME,
    Marker.REGULARLY: FindingKind.TIME,
    Marker.CONDITION: FindingKind.CONDITION,
    Marker.IF_POSSIBLE: FindingKind.CONDITION,
    Marker.REGARDLESS: FindingKind.CONDITION,
    Marker.CAUSE: FindingKind.CAUSE,
    Marker.PURPOSE: FindingKind.CAUSE,
    Marker.TOGETHER: FindingKind.AGENT,
    Marker.FREE: FindingKind.ADDED,
}

# Expressions in folded form; a space stands for one or more spaces, "*" for the rest of a word.
_EXPRESSIONS: dict[Marker, str] = {
    Marker.NEGATION: "niet|geen|nooit|nergens|niemand|niets|zonder|noch|evenmin|nee|geenszins|niet-*|geweerd|weren|weert"
    "|voorkom*|tegengaan|tegen te gaan|gaan * tegen|hoeft niet|behalve|uitgesloten|verbied*|verboden|stopt|stoppen|af van"
    "|achterwege|weglaten|afwezig*|ontbre*|uitblijven|ophouden|zien af|ziet af|afzien|nalaten|vermijd*",
    Marker.EXCLUSIVE: "alleen|uitsluitend|enkel|slechts|louter|exclusief|puur|alleen maar|nergens anders|niets anders"
    "|niemand anders|als enige|de enige|het enige|pas als|pas wanneer|niet meer dan|en verder niet*|zich beperken tot|beperkt tot"
    "|beperken ons tot",
    Marker.UNIVERSAL: "alle|allen|elk|elke|ieder|iedere|iedereen|altijd|overal|steeds|volledig*|geheel|gehele|helemaal|hele"
    "|heel * het|totale|totaal|allemaal|alles|zonder uitzondering|in alle gevallen|in elk geval|te allen tijde|permanent"
    "|onbeperkt*|elkeen|wie dan ook|stadsbreed|in de hele stad|in heel heerlen|van a tot z|compleet|complete|integraal|integrale",
    Marker.PARTIAL: "sommige|een deel|deel van|gedeelte*|enkele|een aantal|enige|meeste|grotendeels|vooral|met name|m.n"
    "|voornamelijk|hoofdzakelijk|meestal|vaak|soms|in principe|in beginsel|in de regel|als vuistregel|zo veel mogelijk"
    "|zoveel mogelijk|zo veel als kan|deels|gedeeltelijk|een paar|nadruk|accent|extra aandacht|een of meer|in voorkomende gevallen"
    "|minstens|ten minste|tenminste|minimaal|op zijn minst|veel|velen|niet alle|niet overal|zo min mogelijk|zo weinig mogelijk",
    Marker.OPEN_LIST: "onder meer|onder andere|onder anderen|o.a|bijvoorbeeld|bijv|zoals|in ieder geval|in elk geval|denk aan"
    "|denk hierbij|denk daarbij|denk bijvoorbeeld|waaronder|te denken valt|zoal|en dergelijke|e.d|enzovoort*|etc|enz|ook|daarnaast"
    "|een voorbeeld|voorbeelden|als|mede|verder|tevens|eveneens|evenals|inclusief|incl",
    Marker.PREFERENCE: "bij voorkeur|voorkeur*|het liefst|liefst|liever|als vuistregel|in principe|in beginsel|uitgangspunt|streven",
    Marker.PRIORITY: "priorite*|topprioriteit|voorrang|eerst|eerste|gaat voor|gaan voor|prioritair*|belangrijkst*|voorop|bovenaan"
    "|allereerst|in eerste instantie|hoogste doel|voor alles",
    Marker.EXPLORES: "onderzoek|onderzoeken|onderzoekt|onderzocht|uitzoeken|zoeken * uit|zoekt * uit|uitgezocht|uit te zoeken|verken*"
    "|bekijk*|bekeken|bezie*|kijken|kijkt|gekeken|in kaart|in beeld|inventaris*|overweg*|overweeg*|heroverweg*|nadenken|denkt * na"
    "|denken * na|na te denken|nagaan|gaat * na|gaan * na|studie|haalbaarheid*|vergelijk*|afweg*|weegt|wegen|weten of|vraag of"
    "|mogelijkheden|mogelijkheid|peilen|toets*|evalu*|beoorde*|analys*|tegen het licht|of * kan|of * kunnen|pilot|proef|experiment*"
    "|buigen * over|buigt * over|hoe|zoek|zoekt|zoeken|op zoek|bestude*|verdiep*",
    Marker.WISHES: "willen|wil|wilt|wens|wensen|gewenst*|streef*|streven|nastre*|gestreefd|ambitie*|inzet|inzetten|zetten * in|zet * in"
    "|ingezet|koers*|doel|doelen|doelstelling*|hopen|hoopt|hoop|proberen|probeert|probeer|graag|beoog*|beogen|mikken|mikt|moet|moeten"
    "|zou|zouden|idee is|bedoeling|plan|plannen|van plan|we vinden|wij vinden|vinden|vindt|belang|belangrijk|hard maken|sterk maken"
    "|ons best|zijn best|haar best|werken aan|werkt aan|werken * toe|naartoe|richting|kans|kansen|voornemen*|zoeken|inspann*|zetten ons",
    Marker.SUPPORTS: "stimul*|bevorder*|aanmoedig*|moedig*|aanjag*|jagen|jaagt|ondersteun*|steun*|facilit*|help*|hulp|meedenken"
    "|denken * mee|denkt * mee|meehelpen|bijdrag*|dragen * bij|draagt * bij|mogelijk maken|mogelijk te maken|maken * mogelijk"
    "|maakt * mogelijk|de ruimte|ruimte|uitnodig*|nodigen|nodigt|begeleid*|bieden|biedt|kansen",
    Marker.LOBBIES: "lobby*|gelobbyd|pleit*|bepleit*|gepleit|aandringen|dringen|dringt|verzoek*|vragen|vraagt|gevraagd|oproep*|roepen"
    "|roept|sterk voor|hard voor|sterk maken|hard maken|sterk te maken|overleg*|gesprek*|aankaarten|kaarten|aandacht vragen|agenderen"
    "|brengen * in|onder de aandacht|richting|bij het rijk|bij de provincie|inzet",
    Marker.MAYBE: "kan|kunnen|kunt|kon|konden|misschien|wellicht|mogelijk|mogelijke|mogelijkheid|mogelijkheden|eventueel|eventuele"
    "|zou|zouden|denkbaar|optie*|niet uit te sluiten|valt niet uit te sluiten|potentie*|kans|wie weet|mogen|mag|in staat|lukt",
    Marker.GOES: "gaan|gaat|zullen|zal|komt er|komen er|er komt|er komen|wordt|worden|krijgt|krijgen|komt|komen|zorgen|zorgt|maken|maakt"
    "|doen|doet|voeren|voert|leggen|legt|bouwen|bouwt|realiser*|regelen|regelt|geregeld",
    Marker.DECIDED: "beslot*|besluit|besluiten|besluitvormend|vastgesteld|vast te stellen|stellen * vast|stelt * vast|afgesproken|afspraak|afspraken|vrijgemaakt"
    "|raadsbesluit*|staat vast|ligt vast|definitief|definitieve|knoop*|gekozen|akkoord|goedgekeurd|begroting|is rond",
    Marker.GUARANTEES: "garand*|gegarandeerd*|garantie*|zeker|verzeker*|belooft|beloven|beloofd|recht op|het recht|hebt recht|heeft recht|hebben recht|aanspraak"
    "|krijgt|krijgen|ontvangt|ontvangen|u krijgt|in elk geval|hoe dan ook|sowieso|gegarandeerd|altijd|borgen|borgt|geborgd|waarborg*",
    Marker.MUST: "moet|moeten|moest|moesten|dient|dienen|verplicht*|verplichting*|noodzakelijk*|nodig|vereist*|eis|eisen|eist|hoort|horen"
    "|behoort|behoren|is aan|aan de|verantwoordelijk*|randvoorwaard*|afdwing*|dwing*|zorg dat|zal|zullen",
    Marker.MAY: "mag|mogen|mocht|kan|kunt|kunnen|toegestaan|toestemming|toestaan|staan * toe|staat * toe|toelaten|laten * toe|laat * toe|vrij om"
    "|vrijwillig*|keuze|kiezen|ruimte|bevoegd*|hoeft niet|hoeven niet|optie|mogelijk|mogelijkheid|mogelijkheden|zelf bepalen|acceptabel|accept*",
    Marker.DONE: "is * ge*|zijn * ge*|heeft * ge*|hebben * ge*|werd|werden|was|waren|had|hadden|is * be*d|zijn * be*d|is * ver*d|zijn * ver*d"
    "|gedaan|gereed|klaar|af|afgerond|voltooid|afgelopen|vorige|vorig|eerder|gezet|begonnen|gestart|geworden|geweest|gekomen|opgericht|geopend"
    "|gebouwd|gerealiseerd|ingevoerd|uitgevoerd|bereikt|ontstaan|gegaan|gesloten|gelukt|achter de rug",
    Marker.ALREADY: "al|reeds|inmiddels|nu al|intussen|ondertussen|sinds|eerder|al jaren|bestaand*|huidig*|lopend*|loopt|lopen|momenteel|nu|van nu|op dit moment|recent*|kort geleden",
    Marker.BEGINS: "begin*|begon|begonnen|start*|gestart|opstart*|introduc*|invoer*|ingevoerd|voeren * in|voert * in|oprichten|opgericht|opricht*|richten * op|richt * op|nieuw|nieuwe"
    "|er komt|er komen|komt er|komen er|komt * bij|starten|aanvang*|openen|opent|eerste|van start|aan de slag|vanaf|voor het eerst|maken|opzetten|zetten * op|zet * op|ontwikkel*|gaan",
    Marker.CONTINUES: "blijven|blijft|blijf|gebleven|doorgaan|gaan * door|gaat * door|door te gaan|doorgaat|voortzet*|zetten * voort|zet * voort|voortgezet|door te zetten|zetten * door|zet * door|doorzetten"
    "|continu*|gecontinueerd|handhav*|behoud*|behouden|vasthoud*|houden * vast|houdt * vast|bestendig*|onverminderd|opnieuw|weer|nog steeds|nog altijd|steeds|verder|voortaan|houden|houdt|in stand|koester*|net als nu|zoals nu|hetzelfde|onderhouden|onderhoud|voortbestaan|volhouden",
    Marker.STOPS: "stop*|gestopt|beeindig*|afschaf*|schaffen * af|schaft * af|afgeschaft|eind*|ophef*|opgeheven|heffen|sluiten|sluit|gesloten|dicht|verdwijn*|vervallen|vervalt|staken|staakt|weg|afbouw*|bouwen * af|niet meer|niet langer|ophouden|houdt * op|schrap*|geschrapt|verruil*|beperk*|af van",
    Marker.MORE: "meer|vaker|groter|grotere|hoger|hogere|extra|uitbreid*|breiden * uit|breidt * uit|uitgebreid|vergrot*|vergroot|verhog*|verhoog*|toename|toenemen|neemt * toe|nemen * toe|versterk*|intensiv*|verbeter*|sterker|sterkere|beter|betere|groei*|omhoog|stijg*|langer|sneller|erbij|bij komen|toevoeg*|verruim*|opschal*|meeste|maximal*|verdubbel*|aanvullen*|hoogste|duurder|breder|bredere|nog meer|vermeerder*",
    Marker.LESS: "minder|kleiner|kleinere|lager|lagere|verminder*|verklein*|verlag*|verlaag*|terugdring*|dringen * terug|dringt * terug|teruggedrongen|afname|afnemen|neemt * af|nemen * af|dalen|daalt|daling|omlaag|inperk*|ingeperkt|beperk*|krimp*|korter|kortere|goedkoper|goedkopere|reduc*|bestrijd*|tegengaan|gaan * tegen|voorkomen|voorkom*|weg te werken|weinig|minst*|terugbreng*|teruggebracht|brengen * terug|afbouw*|bouwen * af|bezuinig*|zwakker|slechter|compacter|laagste|schrap*|tekort*|achterstand*|achteruit",
    Marker.BEFORE: "voor|voordat|voor dat|uiterlijk|alvorens|vooraf|van tevoren|voorafgaand*|eerst|tot|binnen|niet later dan|op tijd|ten laatste|voortijdig*|al voor|in afwachting|zolang",
    Marker.AFTER: "na|nadat|daarna|vervolgens|zodra|achteraf|later|pas|vanaf|als * klaar|wanneer * klaar|daarop|nadien|hierna|na afloop|dan|aansluitend|vervolg",
    Marker.UNTIL: "tot|totdat|tot en met|t/m|uiterlijk|tot aan|zolang",
    Marker.FROM: "vanaf|per|sinds|met ingang van|ingaande|van",
    Marker.SOON: "snel|snelle|sneller|direct|directe|meteen|onmiddellijk|binnenkort|spoedig|zo spoedig mogelijk|zo snel mogelijk|vlot|korte termijn|op korte termijn|dit jaar|eerst|vroeg|vroegtijdig|tijdig|z.s.m|gelijk|nu",
    Marker.LATER: "later|latere|volgend|volgende|toekomst|toekomstig*|op termijn|lange termijn|langere termijn|straks|uiteindelijk|over een paar jaar|na deze periode|nog niet|ooit|te zijner tijd|t.z.t|na 20*|pas",
    Marker.TEMPORARY: "tijdelijk*|voorlopig*|vooralsnog|incidentee*|eenmalig*|een keer|proef|pilot|deze periode|komende periode|voor nu|even",
    Marker.PERMANENT: "structure*|blijvend*|permanent*|definitief|definitieve|vast|vaste|langdurig*|duurzaam|duurzame|voorgoed|voor altijd|altijd|voortdurend*",
    Marker.REGULARLY: "regelmatig*|periodiek*|jaarlijks*|elk jaar|ieder jaar|per jaar|maandelijks*|elke maand|iedere maand|per maand|wekelijks*|elke week|iedere week|per week|dagelijks*|elke dag|iedere dag|per dag|steeds|telkens|vaak|vaker|soms|continu*|voortdurend|elke keer|keer per|elk kwartaal|per kwartaal|twee keer|af en toe|frequent*|zelden|doorlopend",
    Marker.CONDITION: "als|mits|tenzij|indien|wanneer|voor zover|voorzover|op voorwaarde|voorwaarde*|afhankelijk|hangt af|randvoorwaard*|bij uitblijven|zolang|alleen als|pas als|naargelang|zodra|in geval|ingeval|behalve als|behalve wanneer|eis|eisen|moet * dan|dan moet|dan moeten|dan wel|maar dan|waar|waarbij|mocht|mochten|bij|onder|voor wie|wie|tot"
    "|hebt u|bent u|wilt u|heeft u|woont u|zoekt u|hoort u|kan dat niet|zo niet|anders|eerst|gelet op|in het geval|in die gevallen|aantoonbaar|alleen waar|daarvoor|met behoud|met respect|rekening houdend|rekening",
    Marker.IF_POSSIBLE: "waar mogelijk|waar nodig|zo nodig|zo mogelijk|indien mogelijk|indien nodig|als dat kan|als het kan|als dat mogelijk is|als dat nodig is|als het nodig is|als het moet|als dat moet|waar dat kan|waar het kan|waar dit kan|waar dat nodig is|wanneer mogelijk|wanneer nodig|wanneer redelijkerwijs|desgewenst|waar wenselijk|waar gewenst|zo veel mogelijk|zoveel mogelijk|zo veel als kan|als * kan|als * nodig*|als * lukt|als * mogelijk*|waar * kan|waar * mogelijk*|waar * nodig*|voor zover mogelijk|voor zover|naar vermogen|haalbaar|haalbare|passend|zo * mogelijk|is dat nodig|kan het|is het nodig|kan dat|als het past|waar passend|verantwoord|verantwoorde|eventueel|redelijkerwijs|wenselijk",
    Marker.REGARDLESS: "ook als|ook wanneer|ook indien|hoe dan ook|ongeacht|zelfs als|zelfs wanneer|ook zonder|los van|of niet|in alle gevallen|te allen tijde|sowieso|onvoorwaardelijk|ook waar|ook wie|hoeven daarvoor|hoeft daarvoor|zonder voorwaarde*|ook bij|met of zonder|wat er ook",
    Marker.CAUSE: "omdat|doordat|want|vanwege|wegens|dankzij|daarom|daardoor|hierdoor|hierom|waardoor|aangezien|naar aanleiding van|n.a.v|reden|redenen|oorzaak|komt door|ten gevolge|gevolg|als gevolg van|immers|namelijk|in verband met|i.v.m|gezien|in het licht van|nu|om die reden|dat komt|door",
    Marker.PURPOSE: "om|zodat|opdat|doel|doelen|teneinde|ter|ten behoeve van|t.b.v|met als doel|met het oog op|bedoeld|bedoeling|zo|daarmee|waarmee|hiermee|daarvoor|hiervoor|voor|helpt|helpen|gericht op|voorkomen|op die manier|dan",
    Marker.TOGETHER: "samen|samenwerk*|in samenwerking|gezamenlijk*|met elkaar|partners|in overleg|overleg*|afstemming|afstem*|stemt * af|stemmen * af|via|met hulp van|met|mee|meedoen|werkt mee|werken * mee|werkt * mee|betrek*|betrokken*|schouder aan schouder|naast|naast elkaar|onderling*|zij aan zij",
    Marker.FREE: "gratis|kosteloos|kosteloze|zonder kosten|korting|bonus|boete|toeslag|telefoonnummer|adres|website|formulier|bel|mail",
}  # fmt: skip

# The expressions of a class that surely mean it; those above may mean it, and are enough to answer one of these.
_SURE: dict[Marker, str] = {
    Marker.NEGATION: "niet|geen|nooit|nergens|niemand|niets|zonder|noch|evenmin|geenszins",
    Marker.EXCLUSIVE: "alleen|uitsluitend|enkel|slechts|louter|exclusief|puur|nergens anders|niemand anders|als enige|de enige|beperkt tot|beperken ons tot",
    Marker.UNIVERSAL: "alle|allen|elk|elke|ieder|iedere|iedereen|altijd|overal|volledig*|geheel|gehele|helemaal|hele|totale|allemaal|alles|zonder uitzondering|in alle gevallen|te allen tijde|onbeperkt*|wie dan ook|compleet|complete|hoe dan ook|sowieso",
    Marker.PARTIAL: "sommige|een deel|deel van|gedeelte*|enkele|een aantal|meeste|grotendeels|vooral|met name|voornamelijk|hoofdzakelijk|meestal|soms|in principe|in beginsel|in de regel|als vuistregel|zo veel mogelijk|zoveel mogelijk|deels|gedeeltelijk|een paar|nadruk|accent|een of meer|niet alle|niet overal",
    Marker.OPEN_LIST: "onder meer|onder andere|onder anderen|o.a|bijvoorbeeld|bijv|zoals|in ieder geval|in elk geval|denk aan|denk hierbij|denk daarbij|denk bijvoorbeeld|waaronder|te denken valt",
    Marker.PREFERENCE: "bij voorkeur|voorkeur*|het liefst|liefst|liever",
    Marker.PRIORITY: "priorite*|topprioriteit|voorrang|gaat voor|gaan voor|prioritair*",
    Marker.EXPLORES: "onderzoek|onderzoeken|onderzoekt|onderzocht|uitzoeken|zoeken * uit|zoekt * uit|uitgezocht|verken*|bekijk*|bekeken|bezie*|kijken we|kijkt de|we kijken|gemeente kijkt|gekeken|in kaart|inventaris*|overweg*|overweeg*|heroverweg*|nadenken|denken * na|denkt * na|haalbaarheid*|buigen * over",
    Marker.WISHES: "willen|wil|wens|gewenst*|streef*|streven|nastre*|ambitie*|inzetten op|zetten * in op|zet * in op|koers*|hopen|hoopt|hoop|proberen|probeert|beogen|beoogt|beoogde|ons doel|doel is|we vinden|wij vinden|van plan|voornemen*",
    Marker.SUPPORTS: "stimul*|bevorder*|aanmoedig*|moedig*|aanjag*|jagen|jaagt|ondersteun*|facilit*|meedenken",
    Marker.LOBBIES: "lobby*|pleit*|bepleit*|gepleit|aandringen|dringen * aan|sterk maken|hard maken|sterk te maken|maken * sterk|maken * hard",
    Marker.MAYBE: "kan|kunnen|misschien|wellicht|mogelijk|eventueel|eventuele|mogelijkheid|mogelijkheden|niet uit te sluiten|optie*",
    Marker.GOES: "gaan|gaat|zullen|zal|komt er|komen er|er komt|er komen",
    Marker.DECIDED: "beslot*|is vastgesteld|staat vast|ligt vast|definitief|raadsbesluit*|afgesproken|goedgekeurd",
    Marker.GUARANTEES: "garand*|gegarandeerd*|garantie*|belooft|beloven|beloofd|recht op|het recht|aanspraak|u krijgt|krijgt u|verzekerd van|hoe dan ook|sowieso",
    Marker.MUST: "moet|moeten|moest|moesten|dient|dienen|verplicht*|verplichting*|noodzakelijk*",
    Marker.MAY: "mag|mogen|toegestaan|kunt|staat * vrij|vrijwillig*",
    Marker.DONE: "afgerond|voltooid|afgelopen|klaar|gereed|is gekomen|is gebouwd|gerealiseerd|achter de rug|werd|werden|heeft * ge*|hebben * ge*|is * ge*|zijn * ge*",
    Marker.ALREADY: "al|reeds|inmiddels|intussen|ondertussen",
    Marker.BEGINS: "begin*|begon|begonnen|start*|gestart|introduc*|invoer*|ingevoerd|oprichten|opgericht|van start|voor het eerst",
    Marker.CONTINUES: "blijven|blijft|doorgaan|gaan * door|gaat * door|doorgaat|voortzet*|zetten * voort|zet * voort|doorzetten|zetten * door|continu*|handhav*|behoud*|vasthoud*|houden * vast|houdt * vast|onverminderd|nog steeds",
    Marker.STOPS: "stop*|gestopt|beeindig*|afschaf*|schaffen * af|schaft * af|afgeschaft|ophef*|opgeheven|verdwijn*|vervallen|vervalt|niet meer|niet langer|schrap*|geschrapt|afbouw*",
    Marker.MORE: "meer|vaker|groter|grotere|hoger|hogere|uitbreid*|breiden * uit|breidt * uit|uitgebreid|vergrot*|vergroot|verhog*|verhoog*|toename|toenemen|neemt * toe|versterk*|intensiv*|groei*|omhoog|stijg*|langer|verruim*|opschal*|duurder",
    Marker.LESS: "minder|kleiner|kleinere|lager|lagere|verminder*|verklein*|verlag*|verlaag*|terugdring*|dringen * terug|teruggedrongen|afname|afnemen|neemt * af|dalen|daalt|daling|omlaag|inperk*|ingeperkt|krimpt|krimpen|korter|kortere|goedkoper|goedkopere|reduc*|teruggebracht|terugbreng*|afbouw*|bezuinig*",
    Marker.BEFORE: "voordat|voor dat|uiterlijk|alvorens|vooraf|van tevoren|voorafgaand*|in afwachting",
    Marker.AFTER: "nadat|daarna|vervolgens|zodra|achteraf|pas|na afloop|nadien",
    Marker.UNTIL: "tot|totdat|tot en met|t/m|uiterlijk",
    Marker.FROM: "vanaf|met ingang van|ingaande|sinds",
    Marker.SOON: "snel|sneller|direct|directe|meteen|onmiddellijk|binnenkort|spoedig|zo spoedig mogelijk|zo snel mogelijk|vlot|korte termijn|dit jaar",
    Marker.LATER: "later|latere|volgend|volgende|op termijn|lange termijn|langere termijn|uiteindelijk|over een paar jaar|na deze periode|ooit|te zijner tijd",
    Marker.TEMPORARY: "tijdelijk*|voorlopig*|vooralsnog|incidentee*|eenmalig*|een keer",
    Marker.PERMANENT: "structure*|blijvend*|permanent*|definitief|definitieve|langdurig*|voorgoed|voor altijd",
    Marker.REGULARLY: "regelmatig*|periodiek*|jaarlijks*|elk jaar|ieder jaar|per jaar|maandelijks*|elke maand|per maand|wekelijks*|elke week|per week|dagelijks*|elke dag|per dag|elk kwartaal|per kwartaal",
    Marker.CONDITION: "als|mits|tenzij|indien|wanneer|voor zover|voorzover|op voorwaarde|afhankelijk|hangt af|randvoorwaard*|bij uitblijven|zolang|alleen als|pas als|naargelang|in geval|behalve als|zo niet|aantoonbaar",
    Marker.IF_POSSIBLE: "waar mogelijk|waar nodig|zo nodig|zo mogelijk|indien mogelijk|indien nodig|als dat kan|als het kan|als dat mogelijk is|als dat nodig is|als het nodig is|als het moet|als dat moet|waar dat kan|waar het kan|waar dit kan|waar dat nodig is|wanneer mogelijk|wanneer nodig|wanneer redelijkerwijs|desgewenst|waar wenselijk|waar gewenst|zo veel mogelijk|zoveel mogelijk|zo veel als kan|voor zover mogelijk",
    Marker.REGARDLESS: "ook als|ook wanneer|ook indien|hoe dan ook|ongeacht|zelfs als|zelfs wanneer|ook zonder|los van|in alle gevallen|te allen tijde|sowieso|onvoorwaardelijk|ook waar|of niet",
    Marker.CAUSE: "omdat|doordat|want|vanwege|wegens|dankzij|daarom|daardoor|aangezien|naar aanleiding van|reden|immers|om die reden|dat komt",
    Marker.PURPOSE: "zodat|opdat|met als doel|teneinde|ten behoeve van|met het oog op|om * te",
    Marker.TOGETHER: "samen met|in samenwerking|samenwerk*|gezamenlijk*|in overleg|in afstemming",
    Marker.FREE: "gratis|kosteloos|kosteloze|zonder kosten|korting|bonus|boete|toeslag|telefoonnummer|formulier",
}  # fmt: skip


@dataclass(frozen=True)
class Found:
    """An expression of a class in a text: its words."""

    text: str
    start: int
    end: int


def _pattern(expressions: str) -> re.Pattern[str]:
    parts = []
    for expression in sorted(expressions.split("|"), key=len, reverse=True):
        words = []
        for word in expression.split():
            words.append(r"(?:\S+ ){0,8}?\S+" if word == "*" else re.escape(word).replace(r"\*", r"\S*"))
        parts.append(" ".join(words))
    return re.compile(rf"(?<= )(?:{'|'.join(parts)})(?= )")


@lru_cache(maxsize=1)
def _broad() -> dict[Marker, re.Pattern[str]]:
    return {
        marker: _pattern(f"{_SURE[marker]}|{expressions}") for marker, expressions in _EXPRESSIONS.items()
    }


@lru_cache(maxsize=1)
def _sure() -> dict[Marker, re.Pattern[str]]:
    return {marker: _pattern(expressions) for marker, expressions in _SURE.items()}


@lru_cache(maxsize=4096)
def sure(low: str) -> dict[Marker, Found]:
    """Return the classes that `low` surely has, each with its first expression.

    `low` is folded, its words one space apart, with a space at each end.
    """
    return _first(_sure(), low)


@lru_cache(maxsize=4096)
def possible(low: str) -> dict[Marker, Found]:
    """Return the classes that `low` may have, each with its first expression."""
    return _first(_broad(), low)


def _first(patterns: dict[Marker, re.Pattern[str]], low: str) -> dict[Marker, Found]:
    matches = ((marker, pattern.search(low)) for marker, pattern in patterns.items())
    return {marker: Found(match.group(), match.start(), match.end()) for marker, match in matches if match}


def count(marker: Marker, low: str) -> int:
    """Return how many expressions `low` has that surely belong to a class."""
    return len(_sure()[marker].findall(low))
