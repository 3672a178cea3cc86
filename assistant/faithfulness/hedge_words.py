"""The expressions of each sense; the lists are ours, made from Dutch grammar and the scale of strengths.

Expressions are apart by "|"; "*" stands for the rest of a word, "~" for up to eight words, and "$" for the
end of the sentence.
"""

from __future__ import annotations

from enum import StrEnum


class Sense(StrEnum):
    """What an expression makes of what it governs."""

    EXPLORES = "explores"
    DOUBTS = "doubts"
    CAN = "can"
    MAYBE = "maybe"
    WISHES = "wishes"
    ASKS = "asks"
    SUPPORTS = "supports"
    PREFERS = "prefers"
    MUST = "must"
    OBLIGES = "obliges"
    IF = "if"
    MAY = "may"
    DECIDED = "decided"
    DONE = "done"


# What surely has the sense.
SURE: dict[Sense, str] = {
    Sense.EXPLORES: """
        onderzoeken|onderzoekt|onderzocht|onderzoek ~ doen|onderzoek ~ gedaan|doen ~ onderzoek
        |doet ~ onderzoek|onderzoek naar|onderzoek of|nader onderzoek|een onderzoek|haalbaarheid*|uitzoeken
        |uitgezocht|uit te zoeken|zoekt ~ uit|zoeken ~ uit|verkennen|verkent|verkenning*|verkend|kijken ~ of
        |kijkt ~ of|kijken ~ hoe|kijkt ~ hoe|kijken ~ wat|kijkt ~ wat|kijken ~ welke|kijkt ~ welke
        |kijken ~ waar|kijkt ~ waar|bekijken|bekijkt|bekeken|bezien|beziet|overwegen|overweegt|overwogen
        |overweging|heroverwegen|heroverweegt|heroverweging|denken ~ na|denkt ~ na|denken ~ over
        |denkt ~ over|nadenken|na te denken|nagedacht|nagaan|gaan ~ na of|gaat ~ na of|gaan ~ na hoe
        |gaat ~ na hoe|gaan ~ na wat|gaat ~ na wat|gaan ~ na welke|gaat ~ na welke|gaan ~ na waar
        |gaat ~ na waar|gaan ~ na in hoeverre|gaat ~ na in hoeverre|gaan ~ na $|gaat ~ na $|na te gaan
        |nagegaan|beraden|beraadt|beraad over|bezinnen|bezint|bestuderen|bestudeert|bestudeerd|studie naar
        |peilen|peilt|inventariser*|inventarisat*|geinventariseerd|brengen ~ in kaart|brengt ~ in kaart
        |in kaart te brengen|in kaart brengen|in kaart gebracht|brengen ~ in beeld|brengt ~ in beeld
        |in beeld brengen|in beeld te brengen|evalueren|evalueert|geevalueerd|wegen ~ af|weegt ~ af|afwegen
        |vraag of|in gesprek|gesprek aan|gesprekken ~ over|bespreken|bespreekt|besproken|praten ~ over
        |praat ~ over|praten ~ met|praat ~ met|te praten|op zoek|zoeken naar|zoekt naar|zoeken we
        |zoekt de gemeente|onzeker of|nog onzeker|nog niet zeker|nog niet bekend|niet vast of|nog niet vast
        |nog de vraag|studeren op|studeert op|tot de mogelijkheden|een optie|als optie|we denken aan
        |denken we aan|gaan ~ in overleg|gaat ~ in overleg|treden ~ in overleg|treedt ~ in overleg
        |overleggen ~ over|overlegt ~ over|scenario*|nemen ~ besluit over|neemt ~ besluit over
        |nemen ~ beslissing over|neemt ~ beslissing over|zien ~ kansen voor|ziet ~ kansen voor
        |zien ~ mogelijkheden|ziet ~ mogelijkheden|buigen ~ over|buigt ~ over|pilot*|proef|proeven
        |experiment*|in hoeverre|of en hoe|voorstel|voorstellen|voorgesteld|voor te stellen|stellen ~ voor $
        |stelt ~ voor $|stellen ~ voor om|stelt ~ voor om|stellen voor|stelt voor
    """,
    Sense.DOUBTS: """
        onderzoeken|onderzoekt|onderzoek of|onderzoek ~ of|onderzoek naar|uitzoeken|uit te zoeken
        |zoekt ~ uit|zoeken ~ uit|verkennen|verkent|verkenning|bekijken of|bekijkt of|bekijken we of
        |bekijkt de gemeente of|kijken of|kijkt of|kijken ~ of|kijkt ~ of|nagaan of|gaan ~ na of
        |gaat ~ na of|gaan ~ na $|gaat ~ na $|overwegen|overweegt|overweging|heroverwegen|heroverweegt
        |denken ~ na over|denkt ~ na over|nadenken over|na te denken over|nog niet zeker|nog niet bekend
        |haalbaarheid*|onderzocht of|onderzocht ~ of|wordt ~ onderzocht|worden ~ onderzocht|bekeken of
        |bekeken wordt of|gekeken of|gekeken ~ of|onzeker of|nog onzeker|nog niet vast|niet vast of
        |nog de vraag|vraag of|een optie|tot de mogelijkheden
    """,
    Sense.CAN: """
        kan|kunnen|kunt|zou|zouden|mogelijk
    """,
    Sense.MAYBE: """
        misschien|wellicht|eventueel|eventuele|mogelijkerwijs|wie weet|niet uit te sluiten|niet uitgesloten
        |sluiten ~ niet uit|sluit ~ niet uit|komt mogelijk|komen mogelijk|gaat mogelijk|gaan mogelijk
        |krijgt mogelijk|krijgen mogelijk|mogelijk komt|mogelijk komen|mogelijk wordt|mogelijk worden
        |mogelijk gaat|mogelijk gaan|mogelijk krijgt|mogelijk krijgen|mogelijke|zou kunnen|zouden kunnen
        |zou ~ kunnen|zouden ~ kunnen|kan ook zijn|kan ook|denkbaar|waarschijnlijk|vermoedelijk
        |naar verwachting|verwachting is|is de verwachting|verwachten|verwacht|lijkt te|lijken te|het lijkt
    """,
    Sense.WISHES: """
        wil|willen|wens|wensen|streef|streven|streeft|gestreefd|nastreven|nastreeft|ambitie|ambities|hopen
        |hoopt|hoop|gehoopt|proberen|probeert|probeer|geprobeerd|trachten|tracht|pogen|beogen|beoogt
        |beoogd is|is beoogd|beoogd wordt|ons doel|het doel|doel is|als doel|ten doel|doelen zijn
        |doelstelling*|wenselijk dat|wenselijk om|is wenselijk|wenselijk is|wenselijk vinden|ambieren
        |ambieert|staan open voor|staat open voor|staan positief tegenover|staat positief tegenover
        |juichen ~ toe|juicht ~ toe|bedoeling|van plan|voornemens|voornemen|plan is om|inzetten op
        |zetten ~ in op|zet ~ in op|zetten in|in te zetten op|inzet op|ingezet op|inzet is|onze inzet
        |zetten ~ ons in|zet ~ zich in|inzetten voor|spannen ~ in|inspannen|koersen op|koersen|koerst
        |mikken op|mikt op|graag|werken toe naar|werkt toe naar|werken ~ toe|toe te werken|toewerken
        |idee is|claimen|claimt|ijveren|ijvert|we rekenen op|rekenen we|rekenend op
    """,
    Sense.ASKS: """
        lobby*|gelobbyd|pleit|pleiten|pleitten|bepleit*|gepleit|pleidooi*|dringen ~ aan|dringt ~ aan
        |aandringen|aan te dringen|sterk ~ maken|maken ~ sterk voor|maakt ~ sterk voor|hard ~ maken
        |maken ~ hard voor|maakt ~ hard voor|sterk te maken|hard te maken|verzoeken|verzoekt|roepen ~ op
        |roept ~ op|oproepen|kaarten ~ aan|kaart ~ aan|aankaarten|agenderen|agendeert|vragen ~ aandacht
        |vraagt ~ aandacht|aandacht vragen|vragen ~ rijk|vraagt ~ rijk|vragen ~ provincie|vraagt ~ provincie
        |bereid om|bereid te|bereid ~ te
    """,
    Sense.SUPPORTS: """
        stimuleren|stimuleert|gestimuleerd|stimulering|bevorderen|bevordert|bevorderd|aanmoedigen
        |moedigen ~ aan|moedigt ~ aan|aangemoedigd|aan te moedigen|jagen ~ aan|jaagt ~ aan|aanjagen
        |aan te jagen|faciliteren|faciliteert|gefaciliteerd|facilitering|aansporen|aangespoord|sporen ~ aan
        |spoort ~ aan|motiveren|motiveert|prikkelen|prikkelt|verleiden|verleidt|uitnodigen|nodigen ~ uit
        |nodigt ~ uit|nodigde ~ uit|uitgenodigd|uit te nodigen|denken ~ mee|denkt ~ mee|meedenken
        |mee te denken|meegedacht|bijdragen|dragen ~ bij|draagt ~ bij|bij te dragen|helpt bij|helpen bij
        |helpt om|helpen om|steunen|steunt|ondersteunen|ondersteunt|ondersteuning van
    """,
    Sense.PREFERS: """
        bij voorkeur|het liefst|liefst|in principe|in beginsel|als vuistregel|in de regel|als richtlijn
    """,
    Sense.OBLIGES: """
        verplicht|verplichte|verplichten|verplichting*|dwingen|dwingt|gedwongen|voorgeschreven
        |schrijft ~ voor $|schrijven ~ voor $|schrijft dit voor|schrijft dat voor|schrijft het voor
        |schrijft voor
    """,
    Sense.MUST: """
        moet|moeten|dient|dienen|verplicht|verplichte|verplichten|verplichting*|hoort te|horen te|behoort te
        |behoren te|vereist*|schrijft ~ voor $|schrijven ~ voor $|schrijft voor|schrijft dit voor
        |noodzakelijk|mag niet|mogen niet|mag ~ niet|mogen ~ niet|mag geen|mogen geen|mag ~ geen
        |mogen ~ geen
    """,
    Sense.MAY: """
        mag|mogen|vrijwillig|hoeft niet|hoeven niet|hoeft ~ niet|hoeven ~ niet|niet verplicht|vrij om
        |zelf kiezen|kiest zelf|kiezen zelf|toegestaan
    """,
    Sense.DECIDED: """
        heeft ~ besloten|hebben ~ besloten|is ~ besloten|besloten is|werd ~ besloten|besloten om
        |besloten dat|is vastgesteld|hebben ~ vastgesteld|heeft ~ vastgesteld|staat vast|staat ~ vast
        |ligt vast|ligt ~ vast|vastgelegd|afgesproken|toegezegd|zegt ~ toe|zeggen ~ toe|beloofd|belooft
        |beloven|garanderen|garandeert|gegarandeerd|gegarandeerde|garantie|garanties|verzekerd van
        |zonder twijfel|ongetwijfeld|zeker is|is zeker|definitief|definitieve|hoe dan ook|sowieso|vanzelf
        |automatisch
    """,
    Sense.DONE: """
        is geworden|zijn geworden|geworden|afgerond|voltooid|gerealiseerd|gelukt|achter de rug|is klaar
        |is ~ klaar|zijn ~ klaar
    """,
}
# What may have it, and is enough to answer a sure expression in the other text.
POSSIBLE: dict[Sense, str] = {
    Sense.EXPLORES: """
        onderzoek*|kijken|kijkt|kijk|bekijk*|hoe|of ~ kan|of ~ kunnen|of ~ kunt|weten|hangt|afhankelijk
        |analyse*|analyser*|evalu*|denken|denkt|idee*|onzeker|onduidelijk|niet vast|laten zien|laten ~ zien
        |laat ~ zien|tonen|toont|op een rij|zoek*|gesprek*|praten|praat|overleg*|vergelijk*|afweg*|misschien
        |wellicht|test|testen|probeer*|proberen|proef*|studie*|opties|optie|nog niet|leren|leert|beoorde*
        |verdiep*|toets*|check*|control*|scan*|monitor*|meten|meet|in de gaten
    """,
    Sense.MAYBE: """
        mogelijk*|kan|kunnen|kunt|zou|zouden|kans|kansen|optie*|mag|mogen|als|indien|mocht|mochten|denk aan
        |denken aan|te denken|verwacht*|ongeveer
    """,
    Sense.WISHES: """
        moet|moeten|moest|dient|dienen|hoort|horen|behoort|behoren|zou|zouden|belangrijk dat|belangrijk om
        |is ~ belangrijk|vinden ~ belangrijk|vindt ~ belangrijk|zijn ~ belangrijk|belangrijk vinden
        |van belang|plan|plannen|doel*|bedoeld|bedoeling|best|graag|prioriteit*|voorrang|gericht|richten
        |richt|werken aan|werkt aan|werken ~ aan|werkt ~ aan|naartoe|aan de slag|gaan voor|gaat voor
        |kiezen voor|kiest voor|inzet|inzetten|zetten ~ in|zet ~ in|ingezet|zoeken|zoekt|op zoek|zoek|vragen
        |vraagt|eist|eisen|eis|roept|roepen|voor ogen|uitgangspunt|vinden|vindt|nodig|liefst|liever|droom
        |dromen|mikken|mikt|verlangen|gunnen|moeite|hard|sterk|geloven|verwacht*|mag|mogen|kiezen ~ voor
        |kiest ~ voor|werk van|gaan ~ voor|rekenen|rekent|rekenend|gaan ~ van uit|gaat ~ van uit|ervan uit
        |ervoor zorgen|koers*
    """,
    Sense.ASKS: """
        vragen|vraagt|gevraagd|praten|praat|overleg*|gesprek*|hard|sterk|eist|eisen|roept|roepen|aandacht
        |inbrengen|brengen ~ in $|brengt ~ in $|brengen ~ in dat|brengt ~ in dat|voorstel*|richting|oproep*
        |vecht*|strijd*|knok*|opkomen|komen ~ op $|komt ~ op $|komen ~ op voor|komt ~ op voor|kom ~ op voor
    """,
    Sense.SUPPORTS: """
        ondersteun*|steun*|help*|geholpen|hulp|mee|mogelijk maken|mogelijk te maken|maken ~ mogelijk
        |maakt ~ mogelijk|mogelijk gemaakt|ruimte|kans|kansen|makkelijker|gemakkelijker|aandacht|stimul*
        |bevorder*|moedig*|aanmoedig*|begeleid*|bied*|geven|geeft|beter*|verbeter*|meer|vaker|versterk*
        |sterker|zorgen|zorgt|laten|laat|bijdrag*|draag*|samen|goed voor|goed is|nodig*|vraagt|vragen|roep*
    """,
    Sense.PREFERS: """
        liever|voorkeur*|graag|meestal|vaak|normaal|gewoonlijk|doorgaans|vuistregel|als het kan|streven
    """,
    Sense.OBLIGES: """
        eis*|vereis*|voorschr*|schrijft ~ voor|schrijven ~ voor|oplegg*|legt ~ op|leggen ~ op|plicht*
        |leerplicht*|meldplicht*|dwing*|afdwing*|wet|wettelijk*
    """,
    Sense.MUST: """
        moest|moesten|hoeft|hoeven|hoort|horen|behoort|behoren|eis*|vraagt|vragen|nodig|noodza*|zal|zullen
        |verantwoordelijk*|opdracht*|is aan|taak|taken|voorwaarde*|randvoorwaarde*|alleen|mits|belang*|regel
        |regels|afspraak|afspraken|verwacht*|cruciaal|essentieel|streven|doel*|tenzij|zorg*
    """,
    Sense.MAY: """
        mochten|kan|kunnen|kunt|toestaan|staat ~ toe|staan ~ toe|laten|laat|mogelijk*|vrij*|keuze*|kiezen
        |kiest|bevoegd*|ruimte|optie*|hoeft|hoeven|accept*|recht|niet|geen|kans|kansen|moet|moeten|uitnodig*
        |nodig*
    """,
    Sense.DECIDED: """
        besluit*|beslot*|besliss*|vaststellen|stellen ~ vast|stelt ~ vast|leggen ~ vast|legt ~ vast|akkoord*
        |vastgesteld*|vastgelegd*|afspraak|afspraken|gekozen|kiezen|keuze|garant*|garand*|gegarand*
        |verzeker*|borg*|geborgd|waarborg*|zeker*|altijd|genomen|goedgekeurd|aangenomen|unaniem|raadsbreed
        |belofte*|belo*|in ieder geval|in elk geval
    """,
    Sense.DONE: """
        klaar|af|inmiddels|al|is|zijn|was|waren|heeft|hebben|had|werd|werden
    """,
}
