"""Set phrases of official letters: each with its word order, and where it does not apply."""

from __future__ import annotations

import pytest
from rewriting_builders import pairs, rewritten, texts

from assistant.dutch.lemmas import Lemmatizer
from assistant.simplify.letter_phrase_list import PHRASES, Phrase
from assistant.simplify.letters_phrases import LetterPhrases, compiled

LETTERS = pairs(
    """
    Hierbij delen wij u mede dat uw aanvraag is toegekend. => Wij laten u weten dat uw aanvraag is toegekend.
    Bij dezen deel ik u mee dat de vergunning is verleend. => Ik laat u weten dat de vergunning is verleend.
    Wij delen u hierbij mede dat de termijn is verstreken. => Wij laten u weten dat de termijn is verstreken.
    Tevens delen wij u mede dat de parkeerplaats vervalt. => Tevens laten wij u weten dat de parkeerplaats vervalt.
    Naar aanleiding van uw brief van 3 mei 2026 delen wij u het volgende mede. => Naar aanleiding van uw brief van 3 mei 2026 laten wij u het volgende weten.
    Naar aanleiding van uw brief van 3 mei 2026 bericht ik u als volgt. => Naar aanleiding van uw brief van 3 mei 2026 laat ik u het volgende weten.
    Hierbij berichten wij u dat het onderzoek is afgerond. => Wij laten u weten dat het onderzoek is afgerond.
    Het spijt ons u te moeten mededelen dat uw verzoek is afgewezen. => Het spijt ons u te moeten laten weten dat uw verzoek is afgewezen.
    Met genoegen kunnen wij u mededelen dat u de subsidie krijgt. => Met genoegen kunnen wij u laten weten dat u de subsidie krijgt.
    Het doet ons genoegen u mede te delen dat de subsidie is toegekend. => Het doet ons genoegen u te laten weten dat de subsidie is toegekend.
    Hiermede stel ik u ervan in kennis dat de zitting niet doorgaat. => Hiermede laat ik u weten dat de zitting niet doorgaat.
    Wij stellen u schriftelijk in kennis van ons besluit. => Wij informeren u schriftelijk over ons besluit.
    Het college moet u schriftelijk in kennis stellen van het besluit. => Het college moet u schriftelijk informeren over het besluit.
    U wordt hiervan tijdig in kennis gesteld. => U wordt daarover tijdig geïnformeerd.
    Graag vestigen wij uw aandacht op de nieuwe openingstijden. => Graag wijzen wij u op de nieuwe openingstijden.
    Wij vestigen graag uw aandacht op artikel 5. => Wij wijzen u graag op artikel 5.
    Wij attenderen u op de mogelijkheid van bezwaar. => Wij wijzen u op de mogelijkheid van bezwaar.
    Wij attenderen u erop dat de termijn op 3 mei afloopt. => Wij wijzen u erop dat de termijn op 3 mei afloopt.
    Volledigheidshalve wijzen wij u op artikel 4:8 van de Awb. => Voor de volledigheid wijzen wij u op artikel 4:8 van de Awb.
    Ten overvloede merken wij op dat de regels niet zijn veranderd. => Voor de duidelijkheid merken wij op dat de regels niet zijn veranderd.
    Hierbij doen wij u een afschrift van het besluit toekomen. => Hierbij sturen wij u een afschrift van het besluit.
    Wij doen u binnenkort een uitnodiging toekomen. => Wij sturen u binnenkort een uitnodiging.
    Wij zullen u het verslag doen toekomen. => Wij zullen u het verslag sturen.
    Wij verzoeken u ons een kopie te doen toekomen. => Wij vragen u ons een kopie te sturen.
    Bijgaand treft u een formulier aan. => Hierbij vindt u een formulier.
    Bijgesloten treft u het verslag van 3 mei 2026 aan. => Hierbij vindt u het verslag van 3 mei 2026.
    In de bijlage treft u een overzicht van de kosten aan. => In de bijlage vindt u een overzicht van de kosten.
    Hierbij bevestigen wij de ontvangst van uw brief van 3 mei 2026. => Wij hebben uw brief van 3 mei 2026 ontvangen.
    Wij hebben uw bezwaarschrift in goede orde ontvangen. => Wij hebben uw bezwaarschrift ontvangen.
    Wij zien uw reactie met belangstelling tegemoet. => Wij ontvangen graag uw reactie.
    Wij zien uw reactie uiterlijk op 1 juni 2026 graag tegemoet. => Wij ontvangen uw reactie graag uiterlijk op 1 juni 2026.
    Wij verzoeken u vriendelijk om het formulier vóór 1 mei 2026 in te vullen. => Wij vragen u vriendelijk om het formulier vóór 1 mei 2026 in te vullen.
    Wij verzoeken u het bedrag van € 45,50 te betalen. => Wij vragen u het bedrag van € 45,50 te betalen.
    Daarom verzoeken wij u de stukken op te sturen. => Daarom vragen wij u de stukken op te sturen.
    U wordt verzocht om zich te melden bij de balie. => U wordt gevraagd om zich te melden bij de balie.
    Gelieve het formulier in te vullen. => Wilt u het formulier invullen?
    Gelieve uw auto op 3 mei 2026 elders te parkeren. => Wilt u uw auto op 3 mei 2026 elders parkeren?
    Gelieve de ingang vrij te houden. => Wilt u de ingang vrijhouden?
    Wij nemen zo spoedig mogelijk contact met u op. => Wij nemen zo snel mogelijk contact met u op.
    Voor nadere inlichtingen kunt u bellen met de afdeling Burgerzaken. => Voor meer informatie kunt u bellen met de afdeling Burgerzaken.
    Voor nadere informatie kunt u zich wenden tot mevrouw [naam]. => Voor meer informatie kunt u contact opnemen met mevrouw [naam].
    U kunt zich ook wenden tot de balie. => U kunt ook contact opnemen met de balie.
    Voor vragen kunt u zich tot het team Vergunningen wenden. => Voor vragen kunt u met het team Vergunningen contact opnemen.
    Wij verzoeken u zich in verbinding te stellen met de afdeling Belastingen. => Wij vragen u contact op te nemen met de afdeling Belastingen.
    Ik vertrouw erop u hiermee voldoende te hebben geïnformeerd. => Ik hoop dat u nu genoeg weet.
    Indien u zich met dit besluit niet kunt verenigen, kunt u bezwaar maken. => Als u het niet eens bent met dit besluit, kunt u bezwaar maken.
    Indien u zich niet kunt verenigen met de hoogte van het bedrag, kunt u bezwaar maken. => Als u het niet eens bent met de hoogte van het bedrag, kunt u bezwaar maken.
    Als u zich niet met het besluit van 3 mei 2026 kunt verenigen, kunt u binnen zes weken bezwaar maken. => Als u het niet eens bent met het besluit van 3 mei 2026, kunt u binnen zes weken bezwaar maken.
    Kunt u zich met dit besluit niet verenigen, dan kunt u bezwaar maken. => Bent u het niet eens met dit besluit, dan kunt u bezwaar maken.
    Belanghebbenden die zich met dit besluit niet kunnen verenigen, kunnen bezwaar maken. => Belanghebbenden die het niet eens zijn met dit besluit, kunnen bezwaar maken.
    Wij stellen u in de gelegenheid uw zienswijze te geven. => Wij geven u de kans om uw zienswijze te geven.
    U wordt in de gelegenheid gesteld om uw mening te geven. => U krijgt de kans om uw mening te geven.
    Daarom stellen wij u tot 3 mei 2026 in de gelegenheid de gegevens aan te vullen. => Daarom geven wij u tot 3 mei 2026 de kans om de gegevens aan te vullen.
    Tegen dit besluit kunt u bezwaar aantekenen. => Tegen dit besluit kunt u bezwaar maken.
    Tekent u binnen zes weken bezwaar aan, dan sturen wij u bericht. => Maakt u binnen zes weken bezwaar, dan sturen wij u bericht.
    Gelet op het bovenstaande hebben wij besloten uw aanvraag af te wijzen. => Daarom hebben wij besloten uw aanvraag af te wijzen.
    Gezien het voorgaande wijzen wij uw verzoek af. => Daarom wijzen wij uw verzoek af.
    Gelet hierop is uw aanvraag afgewezen. => Daarom is uw aanvraag afgewezen.
    Uit dien hoofde bent u verplicht de kosten te betalen. => Daarom bent u verplicht de kosten te betalen.
    Wij hebben, gelet op het bovenstaande, besloten de vergunning te verlenen. => Wij hebben daarom besloten de vergunning te verlenen.
    Dientengevolge vervalt uw recht op een uitkering. => Daardoor vervalt uw recht op een uitkering.
    Als gevolg hiervan is de straat drie dagen dicht. => Daardoor is de straat drie dagen dicht.
    Bij gebreke daarvan vervalt de vergunning. => Als dat niet gebeurt, vervalt de vergunning.
    De weg is dicht, ten gevolge waarvan u moet omrijden. => De weg is dicht, waardoor u moet omrijden.
    Vanwege het feit dat u niet hebt gereageerd, stoppen wij de uitkering. => Omdat u niet hebt gereageerd, stoppen wij de uitkering.
    Ondanks het feit dat u hebt betaald, staat het bedrag nog open. => Hoewel u hebt betaald, staat het bedrag nog open.
    Teneinde overlast te voorkomen plaatsen wij hekken. => Om overlast te voorkomen plaatsen wij hekken.
    Naar ons oordeel voldoet het plan niet aan de regels. => Volgens ons voldoet het plan niet aan de regels.
    Wij zijn van mening dat het plan past in de buurt. => Wij vinden dat het plan past in de buurt.
    Daarom zijn wij van oordeel dat de boete terecht is. => Daarom vinden wij dat de boete terecht is.
    Het college is van oordeel dat het bezwaar ongegrond is. => Het college vindt dat het bezwaar ongegrond is.
    Indien u van mening bent dat dit niet juist is, kunt u bellen. => Als u vindt dat dit niet juist is, kunt u bellen.
    Wij stellen ons op het standpunt dat u de kosten zelf moet betalen. => Wij vinden dat u de kosten zelf moet betalen.
    Met ingang van 1 mei 2026 stijgt het tarief naar € 3,40 per uur. => Vanaf 1 mei 2026 stijgt het tarief naar € 3,40 per uur.
    De verordening treedt met ingang van 1 mei 2026 in werking. => De verordening geldt vanaf 1 mei 2026.
    De verordening treedt in werking op 1 mei 2026. => De verordening geldt vanaf 1 mei 2026.
    Wij informeren u te zijner tijd over de uitkomst. => Wij informeren u later over de uitkomst.
    De werkzaamheden nemen op 3 mei 2026 een aanvang. => De werkzaamheden beginnen op 3 mei 2026.
    De cursus neemt om 19.30 uur een aanvang. => De cursus begint om 19.30 uur.
    De werkzaamheden zullen op maandag een aanvang nemen. => De werkzaamheden zullen op maandag beginnen.
    Op maandag 11 januari 2027 wordt met de werkzaamheden een aanvang gemaakt. => Op maandag 11 januari 2027 wordt met de werkzaamheden begonnen.
    De parkeerplaats komt te vervallen. => De parkeerplaats vervalt.
    De parkeerplaatsen zullen komen te vervallen. => De parkeerplaatsen zullen vervallen.
    Wij zijn voornemens u een boete op te leggen. => Wij zijn van plan u een boete op te leggen.
    U bent gehouden ons de juiste gegevens te verstrekken. => U bent verplicht om ons de juiste gegevens te verstrekken.
    Het staat u vrij een adviseur mee te nemen. => U mag een adviseur meenemen.
    Het is voor u mogelijk om de stukken in te zien. => U kunt de stukken inzien.
    U hebt de mogelijkheid om mondeling te reageren. => U kunt mondeling reageren.
    Het verdient aanbeveling om tijdig een afspraak te maken. => Het is verstandig om tijdig een afspraak te maken.
    Indien u hieraan geen gevolg geeft, leggen wij u een boete op. => Als u dat niet doet, leggen wij u een boete op.
    Wordt hieraan geen gevolg gegeven, dan volgt een boete. => Gebeurt dat niet, dan volgt een boete.
    U moet een geldig identiteitsbewijs overleggen. => U moet een geldig identiteitsbewijs laten zien.
    U dient een geldig paspoort over te leggen. => U dient een geldig paspoort te laten zien.
    Deze regels zijn van kracht tot 1 mei 2026. => Deze regels gelden tot 1 mei 2026.
    Artikel 4 is niet van toepassing op evenementen. => Artikel 4 geldt niet voor evenementen.
    De regels die van toepassing zijn op uw situatie, staan in de bijlage. => De regels die gelden voor uw situatie, staan in de bijlage.
    Ik ben van mening dat dit klopt. => Ik vind dat dit klopt.
    Met ingang van heden is de balie gesloten. => Vanaf vandaag is de balie gesloten.
    In de bijlage treft u een formulier aan dat u kunt gebruiken. => In de bijlage vindt u een formulier dat u kunt gebruiken.
    Wij vragen u om een geldig identiteitsbewijs te overleggen. => Wij vragen u om een geldig identiteitsbewijs te laten zien.
    Zij stelt zich op het standpunt dat de gemeente moet betalen. => Zij vindt dat de gemeente moet betalen.
    Mocht u nog vragen hebben, dan kunt u bellen met 14 045. => Hebt u nog vragen? Dan kunt u bellen met 14 045.
    Mocht u naar aanleiding van deze brief vragen hebben, neem dan contact op met de afdeling Burgerzaken. => Hebt u naar aanleiding van deze brief vragen? Neem dan contact op met de afdeling Burgerzaken.
    Mocht u het bezwaar willen intrekken, dan moet u dat schriftelijk doen. => Wilt u het bezwaar intrekken? Dan moet u dat schriftelijk doen.
    Mocht u de aanvraag intrekken, dan ontvangt u een bevestiging. => Trekt u de aanvraag in? Dan ontvangt u een bevestiging.
    Mocht u verhinderd zijn, dan verzoeken wij u dit te melden. => Bent u verhinderd? Dan vragen wij u dit te melden.
    Mocht u al hebben betaald, dan kunt u deze brief als niet verzonden beschouwen. => Hebt u al betaald? Dan kunt u deze brief als niet verzonden beschouwen.
    Houders dienen hun kenteken vóór 15 december 2026 te registreren, bij gebreke waarvan de vergunning per 1 januari 2027 vervalt. => Houders dienen hun kenteken vóór 15 december 2026 te registreren. Als dat niet gebeurt, vervalt de vergunning per 1 januari 2027.
    U moet de gegevens vóór 3 mei 2026 aanleveren, bij gebreke waarvan uw aanvraag buiten behandeling wordt gesteld. => U moet de gegevens vóór 3 mei 2026 aanleveren. Als dat niet gebeurt, wordt uw aanvraag buiten behandeling gesteld.
    In uw straat komen werkzaamheden, waarmee op maandag 11 januari 2027 een aanvang wordt gemaakt. => In uw straat komen werkzaamheden, waarmee op maandag 11 januari 2027 wordt begonnen.
    De commissie zal u in de gelegenheid stellen te worden gehoord. => De commissie zal u de kans geven om te worden gehoord.
    De commissie, die u in de gelegenheid zal stellen te worden gehoord. => De commissie, die u de kans zal geven om te worden gehoord.
    Deze bijlage maakt onderdeel uit van het besluit. => Deze bijlage hoort bij het besluit.
    De stukken die deel uitmaken van het dossier, kunt u inzien. => De stukken die horen bij het dossier, kunt u inzien.
    Het bezwaar is aangetekend door de buurman. => Het bezwaar is gemaakt door de buurman.
    Mocht u overlast ervaren, dan kunt u dat melden bij de projectleider. => Ervaart u overlast? Dan kunt u dat melden bij de projectleider.
    Mocht u niet tevreden zijn met onze afhandeling, dan kunt u bellen met 14 045. => Bent u niet tevreden met onze afhandeling? Dan kunt u bellen met 14 045.
    Mocht u nog vragen hebben, aarzel dan niet om contact met ons op te nemen. => Hebt u nog vragen? Aarzel dan niet om contact met ons op te nemen.
    Wij delen u het volgende mede. => Wij laten u het volgende weten.
    Wij berichten u dat de zitting is uitgesteld. => Wij laten u weten dat de zitting is uitgesteld.
    Met genoegen menen wij u te kunnen mededelen dat de subsidie is toegekend. => Met genoegen menen wij u te kunnen laten weten dat de subsidie is toegekend.
    Ik stel u ervan in kennis dat de vergunning is ingetrokken. => Ik laat u weten dat de vergunning is ingetrokken.
    Daarom stellen wij u schriftelijk in kennis van het besluit. => Daarom informeren wij u schriftelijk over het besluit.
    De eigenaar is verplicht u in kennis te stellen van de verkoop. => De eigenaar is verplicht u te informeren over de verkoop.
    Hiervan wordt u schriftelijk in kennis gesteld. => Daarover wordt u schriftelijk geïnformeerd.
    In mei wordt u hiervan schriftelijk in kennis gesteld. => In mei wordt u daarover schriftelijk geïnformeerd.
    Wij vestigen er uw aandacht op dat de balie op 5 mei 2026 gesloten is. => Wij wijzen u er op dat de balie op 5 mei 2026 gesloten is.
    Graag attenderen wij u op de inloopavond van 5 mei 2026. => Graag wijzen wij u op de inloopavond van 5 mei 2026.
    Bijgaand ontvangt u een afschrift van het besluit. => Hierbij ontvangt u een afschrift van het besluit.
    Hierbij bevestig ik de ontvangst van uw e-mail van 3 mei 2026. => Ik heb uw e-mail van 3 mei 2026 ontvangen.
    Hierbij bevestigen wij de ontvangst op 3 mei 2026 van uw bezwaarschrift tegen het besluit. => Wij hebben op 3 mei 2026 uw bezwaarschrift tegen het besluit ontvangen.
    Daarom wordt u vriendelijk verzocht de toegang vrij te houden. => Daarom wordt u vriendelijk gevraagd de toegang vrij te houden.
    Wij zullen ten spoedigste reageren. => Wij zullen zo snel mogelijk reageren.
    U ontvangt per omgaande bericht. => U ontvangt meteen bericht.
    Voor inlichtingen kunt u bellen met 14 045. => Voor informatie kunt u bellen met 14 045.
    Wij raden u aan zich schriftelijk te wenden tot de afdeling Vergunningen. => Wij raden u aan schriftelijk contact op te nemen met de afdeling Vergunningen.
    U kunt zich telefonisch in verbinding stellen met de projectleider. => U kunt telefonisch contact opnemen met de projectleider.
    Wij hopen u hiermede voldoende te hebben ingelicht. => Wij hopen dat u nu genoeg weet.
    Kunt u zich niet met de aanslag verenigen, dan kunt u bezwaar maken. => Bent u het niet eens met de aanslag, dan kunt u bezwaar maken.
    Kunt u zich niet verenigen met de aanslag, dan kunt u bezwaar maken. => Bent u het niet eens met de aanslag, dan kunt u bezwaar maken.
    Inwoners die zich niet met het plan kunnen verenigen, kunnen een zienswijze indienen. => Inwoners die het niet eens zijn met het plan, kunnen een zienswijze indienen.
    Inwoners die zich niet kunnen verenigen met het plan, kunnen een zienswijze indienen. => Inwoners die het niet eens zijn met het plan, kunnen een zienswijze indienen.
    Het college is verplicht u in de gelegenheid te stellen uw mening te geven. => Het college is verplicht u de kans te geven om uw mening te geven.
    Daarna wordt u in de gelegenheid gesteld te reageren. => Daarna krijgt u de kans om te reageren.
    U bent in de gelegenheid gesteld om de gegevens aan te vullen. => U hebt de kans gekregen om de gegevens aan te vullen.
    Op 3 mei 2026 bent u in de gelegenheid gesteld de gegevens aan te vullen. => Op 3 mei 2026 hebt u de kans gekregen om de gegevens aan te vullen.
    U hebt zes weken om bezwaar aan te tekenen. => U hebt zes weken om bezwaar te maken.
    Uw buurman heeft bezwaar aangetekend tegen het besluit. => Uw buurman heeft bezwaar gemaakt tegen het besluit.
    Te dien einde hebben wij een medisch adviseur ingeschakeld. => Daarvoor hebben wij een medisch adviseur ingeschakeld.
    De pomp is stuk, tengevolge waarvan de kelder onder water staat. => De pomp is stuk, waardoor de kelder onder water staat.
    De brug is dicht, met als gevolg dat de bus omrijdt. => De brug is dicht, waardoor de bus omrijdt.
    Door het feit dat de brug dicht is, rijdt de bus om. => Doordat de brug dicht is, rijdt de bus om.
    In het geval dat u verhuist, moet u dit melden. => Als u verhuist, moet u dit melden.
    Wij houden een enquête met als doel om de dienstverlening te verbeteren. => Wij houden een enquête om de dienstverlening te verbeteren.
    Wij houden een enquête met het doel de dienstverlening te verbeteren. => Wij houden een enquête om de dienstverlening te verbeteren.
    Het besluit is mijns inziens juist. => Het besluit is volgens mij juist.
    U geeft aan dat het besluit naar uw oordeel onjuist is. => U geeft aan dat het besluit volgens u onjuist is.
    Bent u van mening dat dit niet klopt, dan kunt u bellen. => Vindt u dat dit niet klopt, dan kunt u bellen.
    U bent van mening dat de boete te hoog is. => U vindt dat de boete te hoog is.
    De regeling treedt in werking met ingang van 1 januari 2027. => De regeling geldt vanaf 1 januari 2027.
    De regels treden in werking met ingang van 1 januari 2027. => De regels gelden vanaf 1 januari 2027.
    De regels treden met ingang van 1 januari 2027 in werking. => De regels gelden vanaf 1 januari 2027.
    Het besluit treedt op 1 januari 2027 in werking. => Het besluit geldt vanaf 1 januari 2027.
    De uitgang moet te allen tijde vrij blijven. => De uitgang moet altijd vrij blijven.
    Tot op heden hebben wij geen reactie ontvangen. => Tot nu toe hebben wij geen reactie ontvangen.
    Wij verwachten dat de werkzaamheden in mei een aanvang zullen nemen. => Wij verwachten dat de werkzaamheden in mei zullen beginnen.
    U hoort van ons wanneer het werk een aanvang neemt. => U hoort van ons wanneer het werk begint.
    De aannemer verwacht op 3 mei 2026 een aanvang te nemen. => De aannemer verwacht op 3 mei 2026 te beginnen.
    Deze stukken maken deel uit van het besluit. => Deze stukken horen bij het besluit.
    Het advies dat deel uitmaakt van het besluit, vindt u op de website. => Het advies dat hoort bij het besluit, vindt u op de website.
    De bijlage dient deel uit te maken van het dossier. => De bijlage dient te horen bij het dossier.
    U bent verplicht ervoor zorg te dragen dat de stoep begaanbaar is. => U bent verplicht ervoor te zorgen dat de stoep begaanbaar is.
    De eigenaar moet ervoor zorg dragen dat de stoep begaanbaar is. => De eigenaar moet ervoor zorgen dat de stoep begaanbaar is.
    De eigenaar moet er zorg voor dragen dat de stoep begaanbaar is. => De eigenaar moet ervoor zorgen dat de stoep begaanbaar is.
    Wij dragen er zorg voor dat het pad schoon blijft. => Wij zorgen ervoor dat het pad schoon blijft.
    De gemeente is voornemens de weg af te sluiten. => De gemeente is van plan de weg af te sluiten.
    Ik ben voornemens u een last onder dwangsom op te leggen. => Ik ben van plan u een last onder dwangsom op te leggen.
    Daarnaast staat het u vrij om stukken in te dienen. => Daarnaast mag u stukken indienen.
    Vanaf 1 mei 2026 is het voor u mogelijk om online een afspraak te maken. => Vanaf 1 mei 2026 kunt u online een afspraak maken.
    Daarom verdient het aanbeveling om vooraf te bellen. => Daarom is het verstandig om vooraf te bellen.
    Geeft u hieraan geen gevolg, dan volgt een boete. => Doet u dat niet, dan volgt een boete.
    Als hieraan geen gevolg wordt gegeven, volgt een boete. => Als dat niet gebeurt, volgt een boete.
    Wordt hiervan geen gebruik gemaakt, dan vervalt de afspraak. => Gebeurt dat niet, dan vervalt de afspraak.
    Deze regel is van kracht tot 1 mei 2026. => Deze regel geldt tot 1 mei 2026.
    De dagen waarop de regel van kracht is, staan op het bord. => De dagen waarop de regel geldt, staan op het bord.
    De dagen waarop de regels van kracht zijn, staan op het bord. => De dagen waarop de regels gelden, staan op het bord.
    De regels zijn ook van toepassing op bezoekers. => De regels gelden ook voor bezoekers.
    De regel die van toepassing is op uw perceel, staat in de bijlage. => De regel die geldt voor uw perceel, staat in de bijlage.
    U dient er zorg voor te dragen dat de hond is aangelijnd. => U dient ervoor te zorgen dat de hond is aangelijnd.
    Draagt u er zorg voor dat uw gegevens kloppen? => Zorgt u ervoor dat uw gegevens kloppen?
    De eigenaar draagt er zelf zorg voor dat het pad schoon blijft. => De eigenaar zorgt er zelf voor dat het pad schoon blijft.
    """
)
LEFT = texts(
    """
    U kunt zich wenden tot de rechtbank in Roermond.
    U kunt zich wenden tot de Nationale ombudsman.
    Het besluit zal met ingang van 1 mei 2026 in werking treden.
    Naar onze mening wordt niet gevraagd.
    U kunt zich ten aanzien van deze vraag wenden tot de balie.
    Het formulier doet dienst als bewijs.
    Wij delen de kosten met u.
    Wij verzoeken u om een bijdrage.
    U verzoekt om een vergunning.
    Wij stellen het bedrag in kennis.
    Mocht het bedrag te laag zijn, dan kunt u bezwaar maken.
    Mocht u vragen hebben dan kunt u bellen.
    De opzichter treft geen schuld.
    De opzichter treft u aan bij de ingang.
    U hebt de mogelijkheid om uw plan aan te passen en opnieuw in te dienen.
    U krijgt daarna door ons bericht.
    De regel is van kracht geworden op 1 mei 2026.
    Het abonnement wordt met ingang van 1 augustus 2026 ingetrokken.
    De gevonden voorwerpen moeten in het bezit van de gemeente komen.
    Gelet op artikel 4:5 van de Awb kan het college de aanvraag weigeren.
    Gelet op het bovenstaande en het advies hebben wij besloten de vergunning te verlenen.
    Daarom hebben wij, gelet op het bovenstaande, besloten de vergunning te verlenen.
    Dit gebeurde naar aanleiding daarvan.
    De trein vertrekt met als doel Heerlen.
    Wij nemen de klacht aan.
    De commissie neemt aan dat dit klopt.
    Hij is gehouden aan zijn belofte.
    U bent gehouden aan deze regels.
    Het is voor u niet mogelijk om te betalen.
    Het verdient geen aanbeveling.
    Indien u geen gevolg geeft aan de oproep, volgt een boete.
    U moet met de buren overleggen.
    Artikel 4 is van toepassing.
    Zij zijn het niet eens met het plan.
    De gelegenheid wordt u geboden.
    Wij geven u bericht.
    """
)


@pytest.mark.parametrize(("before", "after"), LETTERS, ids=[before for before, _ in LETTERS])
def test_a_set_phrase_becomes_plain(before: str, after: str, lemmatizer: Lemmatizer) -> None:
    assert rewritten(LetterPhrases(lemmatizer), before, lemmatizer) == after


@pytest.mark.parametrize("text", LEFT)
def test_another_use_of_the_same_words_stays(text: str, lemmatizer: Lemmatizer) -> None:
    assert rewritten(LetterPhrases(lemmatizer), text, lemmatizer) == text


@pytest.mark.parametrize("phrase", PHRASES, ids=[phrase.pattern for phrase in PHRASES])
def test_each_phrase_of_the_list_has_a_text(phrase: Phrase) -> None:
    assert any(compiled(phrase.pattern).search(before) for before, _ in LETTERS)
