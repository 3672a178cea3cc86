"""The expressions of each sense; the lists are ours, made from Dutch grammar and the scale of strengths.

Expressions are apart by "|"; "*" stands for the rest of a word, "~" for up to eight words, "$" for the end
of the sentence, and "!als/bij" for a next word that is none of these.
"""

from __future__ import annotations

from assistant.faithfulness.senses import Sense

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
        |praat ~ over|praten ~ met|praat ~ met|te praten|op zoek|zoeken naar|zoekt naar|onzeker of
        |nog onzeker|nog niet zeker|nog niet bekend|niet vast of|nog niet vast|nog de vraag|studeren op
        |studeert op|tot de mogelijkheden|een optie|als optie|we denken aan|denken we aan|gaan ~ in overleg
        |gaat ~ in overleg|treden ~ in overleg|treedt ~ in overleg|overleggen ~ over|overlegt ~ over
        |scenario*|nemen ~ besluit over|neemt ~ besluit over|nemen ~ beslissing over|neemt ~ beslissing over
        |zien ~ kansen voor|ziet ~ kansen voor|zien ~ mogelijkheden|ziet ~ mogelijkheden|buigen ~ over
        |buigt ~ over|pilot*|proef|proeven|experiment*|in hoeverre|of en hoe|voorstel|voorstellen
        |voorgesteld|voor te stellen|stellen ~ voor $|stelt ~ voor $|stellen ~ voor om|stelt ~ voor om
        |stellen voor|stelt voor|tegen het licht|onder de loep|doorlichten|doorgelicht|lichten ~ door
        |licht ~ door|verkennend*|bestudering|verdiepen ~ in|verdiept ~ in|orienteren ~ op|orienteert ~ op
        |orientatie op|toetsen of|toetst of|polsen|polst|aftasten|tasten ~ af|tast ~ af|bezien of
        |proberen ~ uit|probeert ~ uit|uitproberen|uit te proberen|uitgeprobeerd|testen|opties
        |discussie over|discussieren|discussieert|brainstorm*|stilstaan bij|quickscan*|te bezien|afweging
        |afwegingen|heroriente*|speuren|speurt|nadere uitwerking|denken aan|denkt aan|vragen ~ af
        |vraagt ~ af|afvragen|uit aan het zoeken|uitzoekwerk|laten uitzoeken|nadenkt|te verkennen
        |te onderzoeken|in onderzoek|in studie|gaan we na|gaan wij na|gaan ze na|gaat ze na|gaat hij na
        |gaat zij na|gaat de gemeente na|gaat men na|dat gaat ~ na|dat gaan ~ na|denkt erover|denken erover
        |erover denken|erover na|erover te denken|denkt eraan|denken eraan|speelt met het idee
        |spelen met het idee|beraadt zich|beraden ons|beraden zich|nog niet rond|nog geen besluit
        |nog niets besloten|ons idee|het idee is|gaan praten|gaat praten|gaan ~ praten|gaat ~ praten
        |studie ~ naar|studies ~ naar|voeren ~ gesprekken|voert ~ gesprekken|voeren ~ gesprek
        |voert ~ gesprek|mogelijkheid open|mogelijkheden open|optie open|opties open|ter discussie|sonderen
        |sondeert|gesondeerd|nader bekeken|gedachten over|wikken en wegen
    """,
    Sense.DOUBTS: """
        onderzoeken|onderzoekt|onderzoek of|onderzoek ~ of|onderzoek naar|uitzoeken|uit te zoeken
        |zoekt ~ uit|zoeken ~ uit|verkennen|verkent|verkenning|bekijken of|bekijkt of|bekijken we of
        |bekijkt de gemeente of|kijken of|kijkt of|kijken ~ of|kijkt ~ of|nagaan of|gaan ~ na of
        |gaat ~ na of|gaan ~ na $|gaat ~ na $|overwegen|overweegt|overweging|heroverwegen|heroverweegt
        |nog niet zeker|nog niet bekend|haalbaarheid*|onderzocht of|onderzocht ~ of|wordt ~ onderzocht
        |worden ~ onderzocht|bekeken of|bekeken wordt of|gekeken of|gekeken ~ of|onzeker of|nog onzeker
        |nog niet vast|niet vast of|nog de vraag|een optie|tot de mogelijkheden|moet nog blijken
        |moeten nog blijken|nog blijken|moet blijken|afwachten|afgewacht|valt te bezien|te bezien
        |weten we nog niet|weet ~ nog niet|weten ~ nog niet|is niet duidelijk|nog niet duidelijk|niet zeker
        |niet zeker is|nog onduidelijk|is onduidelijk|is onzeker|is de vraag|de vraag is|betwijfel*
        |staat niet vast|ligt niet vast|vragen ~ af of|vraagt ~ af of|tegen het licht|onder de loep
        |zoeken ~ uit of|zoekt ~ uit of|toetsen of|toetst of|niet beslist|nog niet besloten|niet besloten
        |vraag is of|denken ~ na over !hoe/wat/welke/waar/wie|denkt ~ na over !hoe/wat/welke/waar/wie
        |nadenken over !hoe/wat/welke/waar/wie|na te denken over !hoe/wat/welke/waar/wie|twijfelen|twijfelt
        |twijfels|denkt erover|denken erover|erover denken|erover na|erover te denken|denkt eraan
        |denken eraan|speelt met het idee|spelen met het idee|beraadt zich|beraden ons|beraden zich
        |nog niet rond|nog geen besluit|nog niets besloten
        |studie ~ naar|mogelijkheid open|optie open|opties open|gesprek over of|gesprekken over of
    """,
    Sense.CAN: """
        kan|kunnen|kunt|zou|zouden|mogelijk !te/maken/maakt/gemaakt|in staat|bij machte|alles in huis
        |de potentie om|de kans om|de mogelijkheid om|de gelegenheid om|de ruimte om|in de gelegenheid
    """,
    Sense.MAYBE: """
        misschien|wellicht|eventueel|eventuele|mogelijkerwijs|wie weet|niet uit te sluiten|niet uitgesloten
        |sluiten ~ niet uit|sluit ~ niet uit|komt mogelijk|komen mogelijk|gaat mogelijk|gaan mogelijk
        |krijgt mogelijk|krijgen mogelijk|mogelijk komt|mogelijk komen|mogelijk wordt|mogelijk worden
        |mogelijk gaat|mogelijk gaan|mogelijk krijgt|mogelijk krijgen|mogelijke|zou kunnen|zouden kunnen
        |zou ~ kunnen|zouden ~ kunnen|kan ook zijn|kan ook|denkbaar|waarschijnlijk|vermoedelijk
        |naar verwachting|verwachting is|is de verwachting|verwachten|verwacht|lijkt te|lijken te|het lijkt
        |dreigt|dreigde|dreigden|dreigend*|kans dat|kans op|mogelijkerwijze|allicht|potentieel|potentiele
        |heel misschien|kan soms|kunnen soms|kunt soms|kan ~ soms|kunnen ~ soms|schijnt|schijnen|zal wel
        |zullen wel|hopelijk|niet ondenkbaar|is mogelijk|zijn mogelijk|mogelijk is|mogelijk zijn
        |in aanmerking komen|komt in aanmerking|komen in aanmerking|dreigen te|dreigen ~ te|kan het zijn
        |het kan zijn|zou zijn|risico dat|gevaar dat
        |waarschijnlijkheid|liggen ~ kansen|ligt ~ kans|kansen liggen|bieden ~ kansen|biedt ~ kansen
        |zou ~ mogelijk|zouden ~ mogelijk
    """,
    Sense.WISHES: """
        wil|willen|wens|wensen|streef|streven|streeft|gestreefd|nastreven|nastreeft|ambitie|ambities|hopen
        |hoopt|hoop|gehoopt|proberen|probeert|probeer|geprobeerd|trachten|tracht|pogen|beogen|beoogt
        |beoogd is|is beoogd|beoogd wordt|ons doel|het doel|doel is|als doel|ten doel|doelen zijn
        |doelstelling is|doelstelling om|onze doelstelling*|de doelstelling is|wenselijk dat|wenselijk om
        |is wenselijk|wenselijk is|wenselijk vinden|ambieren|ambieert|staan open voor|staat open voor
        |staan positief tegenover|staat positief tegenover|juichen ~ toe|juicht ~ toe|bedoeling|van plan
        |voornemens|voornemen|plan is om|zetten ~ ons in|zet ~ zich in|inzetten voor|spannen ~ in|inspannen
        |graag|idee is|claimen|claimt|ijveren|ijvert|we rekenen op|rekenen we|rekenend op|wilt|wenst|gewenst
        |verlangen|verlangt|toestreven|streven ~ na|streeft ~ na|nagestreefd|na te streven|pogingen|poging
        |trachtten|probeerden|ons inzetten|ons in te zetten|zich inzetten|zich in te zetten|ons ~ inzetten
        |maken ~ sterk|maakt ~ sterk|beoogde|plannen om|plan om|hebben ~ voor ogen|heeft ~ voor ogen
        |voor ogen|mikpunt|ons streven|het streven|stip op de horizon|dromen van|droomt van|hopen op
        |hoopt op|moeite doen|moeite voor|ons best|zijn best|haar best|hun best|spant ~ in|in te spannen
        |einddoel|verdient !aandacht|verdienen !aandacht|schouders ~ onder|schouders onder
        |tot doel|met als oogmerk|oogmerk|insteek is|het plan is|is het plan|streefbeeld*|streefcijfer*
        |streefwaarde*|streefdatum*|streefgetal*|streefdoel*|wensbeeld*|toekomstbeeld*|voorgenomen
        |nemen ons ~ voor|nemen we ons ~ voor|neemt zich ~ voor|leggen ~ ons toe op|legt zich toe op|beoogd
    """,
    Sense.ASKS: """
        lobby*|gelobbyd|pleit|pleiten|pleitten|bepleit*|gepleit|pleidooi*|dringen ~ aan|dringt ~ aan
        |aandringen|aan te dringen|sterk ~ maken|maken ~ sterk voor|maakt ~ sterk voor|hard ~ maken
        |maken ~ hard voor|maakt ~ hard voor|sterk te maken|hard te maken|verzoeken|verzoekt|roepen ~ op
        |roept ~ op|oproepen|kaarten ~ aan|kaart ~ aan|aankaarten|agenderen|agendeert|vragen ~ aandacht
        |vraagt ~ aandacht|aandacht vragen|vragen ~ rijk|vraagt ~ rijk|vragen ~ provincie|vraagt ~ provincie
        |bereid om|bereid te|bereid ~ te|in gesprek met|roepen ~ toe|aangekaart|aan te kaarten|verzocht
        |opgeroepen|op te roepen|aandringt|opkomen voor|komen ~ op voor|komt ~ op voor|op te komen voor
        |steunen ~ oproep|pressie|druk uitoefenen|oefenen ~ druk uit|bepleiten
        |doen ~ beroep op ~ om|doet ~ beroep op ~ om|beroep op ~ rijk|beroep op ~ provincie
        |beroep op ~ kabinet|beroep op ~ minister|we vragen ~ om|wij vragen ~ om|vragen we ~ om
        |vragen wij ~ om|gemeente vraagt ~ om|college vraagt ~ om|raad vraagt ~ om|vragen ~ minister
        |vraagt ~ minister|vragen ~ kabinet|vraagt ~ kabinet|vragen ~ regering|vraagt ~ regering
        |aan de bel|verzoek aan|ons verzoek|petitie|zetten ~ druk op
        |zet ~ druk op|agenderen|vechten voor|knokken voor|strijden voor
    """,
    Sense.SUPPORTS: """
        stimuleren|stimuleert|gestimuleerd|stimulering|bevorderen|bevordert|bevorderd|aanmoedigen
        |moedigen ~ aan|moedigt ~ aan|aangemoedigd|aan te moedigen|jagen ~ aan|jaagt ~ aan|aanjagen
        |aan te jagen|faciliteren|faciliteert|gefaciliteerd|facilitering|aansporen|aangespoord|sporen ~ aan
        |spoort ~ aan|motiveren|motiveert|prikkelen|prikkelt|verleiden|verleidt|uitnodigen|nodigen ~ uit
        |nodigt ~ uit|nodigde ~ uit|uitgenodigd|uit te nodigen|denken ~ mee|denkt ~ mee|meedenken
        |mee te denken|meegedacht|bijdragen|dragen ~ bij|draagt ~ bij|bij te dragen|helpt bij|helpen bij
        |helpt om|helpen om|steunen|steunt|ondersteunen|ondersteunt|ondersteuning van|bijdrage leveren
        |levert ~ bijdrage|leveren ~ bijdrage|een bijdrage|dragen bij|draagt bij|werkt mee|werken mee
        |meewerken|mee te werken|meegewerkt|werken ~ mee aan|werkt ~ mee aan|aanzetten tot|zetten ~ aan tot
        |zet ~ aan tot|zetten ~ aan om|zet ~ aan om|zwengelen ~ aan|zwengelt ~ aan|inspireren|inspireert
        |ruim baan|maken ~ mogelijk|maakt ~ mogelijk|mogelijk maken|mogelijk te maken|helpt|helpen
        |helpt ~ bij|helpen ~ bij|ondersteund|gesteund|geholpen|stimulans|bevordering van|aansporing
        |enthousiasmeren|enthousiasmeert|een zetje|ruggensteun
    """,
    Sense.PREFERS: """
        bij voorkeur|het liefst|liefst|in principe|in beginsel|als vuistregel|in de regel|als richtlijn
        |liever|onze voorkeur|de voorkeur|voorkeur voor|voorkeur aan|normaliter|normaal gesproken|doorgaans
        |gewoonlijk|als uitgangspunt|wat ons betreft|als het aan ons ligt|naar ons idee|wat ons aangaat
    """,
    Sense.OBLIGES: """
        verplicht|verplichte|verplichten|verplichting*|dwingen|dwingt|gedwongen|voorgeschreven
        |schrijft ~ voor $|schrijven ~ voor $|schrijft dit voor|schrijft dat voor|schrijft het voor
        |schrijft voor|plicht|plichten|verplichtend*|dwang|opleggen|opgelegd|op te leggen|eist|eisten
        |afdwingen|afgedwongen|dwingt ~ af|dwingen ~ af|af te dwingen|schrijft ~ voor hoe
        |schrijven ~ voor hoe|schrijft ~ voor en|schrijven ~ voor en|leggen ~ op om|legt ~ op om
        |schrijft ~ voor dat|schrijven ~ voor dat|schrijft ~ voor wat|schrijven ~ voor wat
        |schrijft ~ voor welke|schrijven ~ voor welke|schrijven voor|voorschrijven|voor te schrijven|bindend
        |bindende|gebieden dat|gehouden om|niet vrij om|bij wet vereist|geboden om|noodzaakt|noodzaken
        |genoodzaakt|vereist|vereisen|legt ~ op $|leggen ~ op $|legt ~ op aan|leggen ~ op aan|moet ~ eisen
        |moeten ~ eisen|gaan ~ eisen|gaat ~ eisen|wil ~ eisen|willen ~ eisen|kan ~ eisen|kunnen ~ eisen
        |te eisen|we eisen|wij eisen|eisen we|eisen wij|eisen dat
    """,
    Sense.MUST: """
        moet|moeten|dient|dienen|verplicht|verplichte|verplichten|verplichting*|hoort te|horen te|behoort te
        |behoren te|vereist*|schrijft ~ voor $|schrijven ~ voor $|schrijft voor|schrijft dit voor
        |noodzakelijk|mag niet|mogen niet|mag ~ niet|mogen ~ niet|mag geen|mogen geen|mag ~ geen
        |mogen ~ geen|plicht|vereisen|gehouden om|eist|niet toegestaan|verboden|verbiedt|verbieden|opgelegd
        |bindend|bindende|noodzaakt|schrijven ~ voor hoe|voorgeschreven|niet mag|niet mogen|legt ~ op $
        |leggen ~ op $|eisen dat|we eisen|wij eisen|eisen we
    """,
    Sense.MAY: """
        mag|mogen|vrijwillig|hoeft niet|hoeven niet|hoeft ~ niet|hoeven ~ niet|niet verplicht|vrij om
        |zelf kiezen|kiest zelf|kiezen zelf|toegestaan|staat ~ toe|staan ~ toe|staat toe|staan toe|toestaan
        |toe te staan|toestemming|vrijblijvend|naar keuze|naar eigen inzicht|vrij te|vrijheid om|vrije keuze
        |hoef niet|hoef ~ niet|hoeft geen|hoeven geen|hoeft ~ geen|hoeven ~ geen|geen verplichting
        |kan kiezen|kunnen kiezen|laat ~ vrij|laten ~ vrij|optioneel|toelaten|laat ~ toe|laten ~ toe
        |toegelaten
    """,
    Sense.DECIDED: """
        heeft ~ besloten|hebben ~ besloten|is ~ besloten|besloten is|werd ~ besloten|besloten om
        |besloten dat|is vastgesteld|hebben ~ vastgesteld|heeft ~ vastgesteld|staat vast|staat ~ vast
        |ligt vast|ligt ~ vast|vastgelegd|afgesproken|toegezegd|zegt ~ toe|zeggen ~ toe|beloofd|belooft
        |beloven|garanderen|garandeert|gegarandeerd|gegarandeerde|garantie|garanties|verzekerd van
        |zonder twijfel|ongetwijfeld|zeker is|is zeker|definitief|definitieve|hoe dan ook|sowieso|vanzelf
        |automatisch|zeker !als/bij/ook/in/voor/wanneer/niet/wel/geen/weten|vast en zeker|met zekerheid
        |weten ~ zeker|absoluut|stellig|zonder meer|onherroepelijk|onomkeerbaar|geregeld dat|is ~ geregeld
        |zijn ~ geregeld|besloten tot|een feit|vaststaand|waterdicht|sluitend|staat ~ vast dat
        |in ieder geval|in elk geval|akkoord gegeven|groen licht|goedgekeurd|rond is|is rond|is beslist
        |hebben ~ beslist|heeft ~ beslist|krijgen ~ voor elkaar|krijgt ~ voor elkaar|hebben ~ voor elkaar
        |heeft ~ voor elkaar|voor elkaar krijgen|beloofde|beloofden|belofte|beloften|staan ~ voor in
        |staat ~ voor in|instaan voor|in te staan voor|we weten dat|wij weten dat|men weet dat|blijkt dat
        |is bewezen|bewezen is
        |bewezen dat|weten we dat|weten wij dat|aangetoond|toont ~ aan $|tonen ~ aan $|tonen aan|toont aan
        |toont ~ aan dat|tonen ~ aan dat|tonen ~ aan hoe|wijst uit|staat als een paal|erop rekenen
        |rekenen erop|reken erop|verleden tijd|gaat er komen|gaan er komen|komt er gewoon|is een zekerheid
    """,
    Sense.DONE: """
        is geworden|zijn geworden|geworden|afgerond|voltooid|gerealiseerd|gelukt|achter de rug|is klaar
        |is ~ klaar|zijn ~ klaar|hebben ~ gevonden|heeft ~ gevonden|is ~ gevonden|klaarstaan|staat ~ klaar
        |staan ~ klaar|klaar voor gebruik|werkt al|werken al|al ~ goed werkt|bestaat al|bestaan al|is er al
        |zijn er al|is ~ ontstaan|zijn ~ ontstaan|al gelukt|loopt al|lopen al
    """,
    Sense.ADVISES: """
        adviseren|adviseert|geadviseerd|te adviseren|advies|adviezen|aanbevel*|bevelen ~ aan|beveelt ~ aan
        |aanbevolen|raden ~ aan|raadt ~ aan|aanraden|aangeraden|aan te raden|suggest*|suggere*|tip|tips
        |handreiking*|richtlijn|richtlijnen|aangeven hoe|geven ~ aan hoe
    """,
    Sense.PREPARES: """
        voorbereiden|bereiden ~ voor|bereidt ~ voor|voorbereid|voor te bereiden|voorbereiding*|uitwerken
        |werken ~ uit|werkt ~ uit|uitgewerkt|uit te werken|uitwerking|opstellen|stellen ~ op|stelt ~ op
        |opgesteld|op te stellen|ontwerpen|ontwerpt|ontworpen|schetsen|schetst|uitdenken|denken ~ uit
        |uitgedacht|plannen maken|maken ~ plannen|maken ~ plan|maakt ~ plan|plan ~ maken
    """,
    Sense.EXECUTES: """
        uitvoeren|voeren ~ uit|voert ~ uit|uitgevoerd|uit te voeren|invoeren|voeren ~ in !gesprek|voert ~ in
        |ingevoerd|in te voeren|bouwen|bouwt|gebouwd|aanleggen|leggen ~ aan|legt ~ aan|aangelegd
        |starten ~ met|start ~ met|starten|oprichten|richten ~ op $|invoering
    """,
    Sense.HOPES: """
        hopen|hoopt|hopelijk|gehoopt|in de hoop
    """,
    Sense.COMMITS: """
        zorgen ervoor dat|zorgt ervoor dat|zorgen ~ dat|zorgt ~ dat|ervoor zorgen dat|ervoor te zorgen dat
        |regelen dat|regelt dat|regelen ~ dat|garanderen|garandeert|geregeld dat|maken ~ waar|maakt ~ waar
        |krijgen ~ voor elkaar|krijgt ~ voor elkaar|voor elkaar krijgen|staan ~ voor in|staat ~ voor in
        |instaan voor|daar zorgt ~ voor|daar zorgen ~ voor|dat regelt|dat regelen|gaan ~ regelen $
        |gaat ~ regelen $|gaat er komen|gaan er komen|komt er in elk geval
    """,
    Sense.ENOUGH: """
        is genoeg|zijn genoeg|genoeg om|genoeg is|is voldoende|voldoende om|zijn voldoende|volstaat|volstaan
        |meer is er niet nodig|meer is niet nodig
    """,
    Sense.AIMS: """
        zoeken naar|zoekt naar|op zoek naar|zoeken|zoekt|inzetten op|zetten ~ in op|zet ~ in op|zetten in
        |in te zetten op|inzet op|ingezet op|inzet is|onze inzet|koersen op|koersen|koerst|mikken op|mikt op
        |ogen op|werken toe naar|werkt toe naar|werken ~ toe|toe te werken|toewerken
        |gezocht naar|gezocht wordt|zoektocht*|inzet om
        |gaan voor een|spitsen ~ toe op
    """,
    Sense.CHECKS: """
        toets*|getoetst|controle*|controler*|gecontroleerd|check*|monitor*|gemonitord|meten|meet|gemeten
        |beoordel*|analys*|geanalyseerd|evalu*|geevalueerd|onderzoek*|volgen|volgt|keuren|keurt|peil*
        |enquete*|vergelijk*|weten of|proef*|proeven|test*|getest|letten op|let op|toezicht*|toeziet|toezien
        |ziet ~ toe|zien ~ toe|handhav*|naleving|nalev*|naleef*|inspect*|bewak*|bewaak*
    """,
}
