"""The passive with a known doer in the active voice, and what stays as it is."""

from __future__ import annotations

import pytest
from rewriting_builders import pairs, rewritten, texts

from assistant.dutch.lemmas import Lemmatizer
from assistant.simplify.actives import ActiveVoice

MAIN_CLAUSES = pairs(
    """
    De aanvraag wordt door de gemeente beoordeeld. => De gemeente beoordeelt de aanvraag.
    De aanvraag is door ons ontvangen. => Wij hebben de aanvraag ontvangen.
    Uw bezwaar kan door u worden ingediend bij het college van burgemeester en wethouders. => U kunt uw bezwaar indienen bij het college van burgemeester en wethouders.
    Het bedrag dient door u binnen zes weken te worden betaald. => U moet het bedrag binnen zes weken betalen.
    Door ons is op 12 oktober 2026 uw verzoek ontvangen. => Wij hebben op 12 oktober 2026 uw verzoek ontvangen.
    Op 16 november 2026 is door ons een melding als bedoeld in artikel 2.3.2 van de Wet maatschappelijke ondersteuning 2015 (Wmo 2015) ontvangen, inhoudende dat u hulp nodig hebt. => Op 16 november 2026 hebben wij een melding als bedoeld in artikel 2.3.2 van de Wet maatschappelijke ondersteuning 2015 (Wmo 2015) ontvangen, inhoudende dat u hulp nodig hebt.
    De weg wordt in 2027 door een aannemer opnieuw aangelegd. => Een aannemer legt de weg in 2027 opnieuw aan.
    Er wordt door de gemeente in mei een enquête gehouden. => De gemeente houdt in mei een enquête.
    Zij worden door het UWV geïnformeerd. => Het UWV informeert ze.
    U wordt door ons gebeld. => Wij bellen u.
    Hij wordt door een medewerker van de gemeente geholpen. => Een medewerker van de gemeente helpt hem.
    Daarna wordt u door de gemeente geïnformeerd. => Daarna informeert de gemeente u.
    De vergunning wordt door ons niet verleend. => Wij verlenen de vergunning niet.
    De kosten kunnen door u worden gedeclareerd. => U kunt de kosten declareren.
    Een onafhankelijke arts wordt door ons benoemd. => Wij benoemen een onafhankelijke arts.
    Het formulier wordt u door ons toegezonden. => Wij zenden u het formulier toe.
    Wordt de aanvraag door ons afgewezen, dan krijgt u bericht. => Wijzen wij de aanvraag af, dan krijgt u bericht.
    Als het geld er is, wordt de weg door de gemeente aangelegd. => Als het geld er is, legt de gemeente de weg aan.
    De leges dienen door de aanvrager te worden voldaan. => De aanvrager moet de leges voldoen.
    De bijdrage moet door u zelf worden betaald. => U moet de bijdrage zelf betalen.
    De woning moet uiterlijk op 1 maart 2027 door u zijn verlaten. => U moet de woning uiterlijk op 1 maart 2027 hebben verlaten.
    De boete is opgelegd door de gemeente Heerlen. => De gemeente Heerlen heeft de boete opgelegd.
    Dit plan is vastgesteld door de gemeenteraad van Heerlen. => De gemeenteraad van Heerlen heeft dit plan vastgesteld.
    Het plan werd door de raad in 2020 vastgesteld. => De raad stelde het plan in 2020 vast.
    De aanvragen werden door het college en de raad behandeld. => Het college en de raad behandelden de aanvragen.
    U wordt door ons verzocht het formulier voor 3 mei in te vullen. => Wij verzoeken u het formulier voor 3 mei in te vullen.
    De subsidie kan door de gemeente worden teruggevorderd als u niet meewerkt. => De gemeente kan de subsidie terugvorderen als u niet meewerkt.
    Het gebouw wordt door bewoners en ondernemers gebruikt. => Bewoners en ondernemers gebruiken het gebouw.
    Over uw bezwaar is door ons nog niet beslist. => Over uw bezwaar hebben wij nog niet beslist.
    Op uw aanvraag wordt door het college binnen acht weken beslist. => Op uw aanvraag beslist het college binnen acht weken.
    Alle inwoners worden door de gemeente per brief geïnformeerd over de plannen. => De gemeente informeert alle inwoners per brief over de plannen.
    De container wordt door de aannemer op 5 januari bij u thuis afgeleverd. => De aannemer levert de container op 5 januari bij u thuis af.
    De overgelegde stukken zijn door ons beoordeeld. => Wij hebben de overgelegde stukken beoordeeld.
    De melding is door een toezichthouder op 4 november 2026 onderzocht. => Een toezichthouder heeft de melding op 4 november 2026 onderzocht.
    De subsidie van € 2.500 wordt door het college in drie delen uitbetaald. => Het college betaalt de subsidie van € 2.500 in drie delen uit.
    Door de gemeente wordt in maart 2027 een informatieavond georganiseerd. => De gemeente organiseert in maart 2027 een informatieavond.
    Door de inspecteur is geconstateerd dat de brandblusser ontbreekt. => De inspecteur heeft geconstateerd dat de brandblusser ontbreekt.
    Er is door ons vastgesteld dat u niet op het adres woont. => Wij hebben vastgesteld dat u niet op het adres woont.
    Door ons wordt niet beslist voordat de commissie advies heeft gegeven. => Wij beslissen niet voordat de commissie advies heeft gegeven.
    Het verzoek om uitstel is door de heffingsambtenaar toegewezen. => De heffingsambtenaar heeft het verzoek om uitstel toegewezen.
    De bomen zullen door de aannemer vóór 1 maart 2027 worden gekapt. => De aannemer zal de bomen vóór 1 maart 2027 kappen.
    De bomen zullen vóór 1 maart 2027 door de gemeente worden gekapt. => De gemeente zal de bomen vóór 1 maart 2027 kappen.
    Het onderzoek zal door een onafhankelijk bureau worden uitgevoerd. => Een onafhankelijk bureau zal het onderzoek uitvoeren.
    U zult door de commissie worden gehoord. => De commissie zal u horen.
    De woning mag door u niet worden verhuurd. => U mag de woning niet verhuren.
    De afvalcontainer moet door de bewoner uiterlijk om 7.30 uur aan de weg worden gezet. => De bewoner moet de afvalcontainer uiterlijk om 7.30 uur aan de weg zetten.
    De kosten van het onderzoek worden door de gemeente betaald. => De gemeente betaalt de kosten van het onderzoek.
    Deze kosten kunnen door ons bij u in rekening worden gebracht. => Wij kunnen deze kosten bij u in rekening brengen.
    Ik word door de gemeente geholpen met mijn schulden. => De gemeente helpt mij met mijn schulden.
    Wij zijn door de politie gewaarschuwd. => De politie heeft ons gewaarschuwd.
    Het plan werd in 2024 door de gemeenteraad goedgekeurd. => De gemeenteraad keurde het plan in 2024 goed.
    De plannen werden door bewoners en ondernemers samen gemaakt. => Bewoners en ondernemers maakten de plannen samen.
    Het feest wordt elk jaar door vrijwilligers georganiseerd. => Vrijwilligers organiseren het feest elk jaar.
    Elk jaar wordt het feest door vrijwilligers georganiseerd. => Elk jaar organiseren vrijwilligers het feest.
    De uitkering wordt door de gemeente op de 25e van de maand betaald. => De gemeente betaalt de uitkering op de 25e van de maand.
    Uw aanvraag om bijstand is door ons op 3 mei 2026 afgewezen, omdat u te veel vermogen hebt. => Wij hebben uw aanvraag om bijstand op 3 mei 2026 afgewezen, omdat u te veel vermogen hebt.
    Over het besluit wordt u door de gemeente binnen twee weken geïnformeerd. => Over het besluit informeert de gemeente u binnen twee weken.
    De sleutels moeten door u bij de beheerder worden ingeleverd. => U moet de sleutels bij de beheerder inleveren.
    De overtreding dient door u vóór 1 juli 2026 ongedaan te worden gemaakt. => U moet de overtreding vóór 1 juli 2026 ongedaan maken.
    De overlast wordt door u veroorzaakt. => U veroorzaakt de overlast.
    Tegen het besluit is door u tijdig bezwaar gemaakt. => Tegen het besluit hebt u tijdig bezwaar gemaakt.
    Door u is op 12 november 2026 bezwaar gemaakt tegen het besluit. => U hebt op 12 november 2026 bezwaar gemaakt tegen het besluit.
    Bezwaren worden door een onafhankelijke commissie behandeld. => Een onafhankelijke commissie behandelt bezwaren.
    De hoogte van de bijdrage wordt door het CAK berekend. => Het CAK berekent de hoogte van de bijdrage.
    De meldingen zijn door de wijkagent en de toezichthouder bekeken. => De wijkagent en de toezichthouder hebben de meldingen bekeken.
    Op 3 mei 2026 werd door een medewerker van de gemeente een controle uitgevoerd. => Op 3 mei 2026 voerde een medewerker van de gemeente een controle uit.
    De gemaakte afspraken worden door ons schriftelijk bevestigd. => Wij bevestigen de gemaakte afspraken schriftelijk.
    Dat wordt door de rechter bepaald. => De rechter bepaalt dat.
    Het is door de rechter bepaald. => De rechter heeft het bepaald.
    Zij is door ons uitgenodigd. => Wij hebben haar uitgenodigd.
    Hierbij wordt door ons bevestigd dat uw melding is ontvangen. => Hierbij bevestigen wij dat uw melding is ontvangen.
    In de brief wordt door de gemeente uitgelegd hoe u kunt betalen. => In de brief legt de gemeente uit hoe u kunt betalen.
    De tegels zijn door de gemeente gratis ter beschikking gesteld. => De gemeente heeft de tegels gratis ter beschikking gesteld.
    Uw paspoort wordt door ons ingenomen zodra het nieuwe klaar is. => Wij nemen uw paspoort in zodra het nieuwe klaar is.
    Door de raad is op 12 december 2025 de Verordening jeugdhulp vastgesteld. => De raad heeft op 12 december 2025 de Verordening jeugdhulp vastgesteld.
    Deze verordening is vastgesteld door de raad. => De raad heeft deze verordening vastgesteld.
    De gemeente wordt door het Rijk verplicht om voor 1 januari 2028 een warmteprogramma vast te stellen. => Het Rijk verplicht de gemeente om voor 1 januari 2028 een warmteprogramma vast te stellen.
    Door het college is met de provincie afgesproken dat de kosten worden gedeeld. => Het college heeft met de provincie afgesproken dat de kosten worden gedeeld.
    Het besluit wordt genomen door het college, nadat de commissie advies heeft uitgebracht. => Het college neemt het besluit, nadat de commissie advies heeft uitgebracht.
    De aanvraag kan door een gemachtigde worden ingediend, mits een machtiging wordt meegestuurd. => Een gemachtigde kan de aanvraag indienen, mits een machtiging wordt meegestuurd.
    De machtiging moet door u zijn ondertekend. => U moet de machtiging hebben ondertekend.
    De opdracht is door de gemeente gegund aan een bedrijf uit Sittard. => De gemeente heeft de opdracht gegund aan een bedrijf uit Sittard.
    Deze subsidieregeling wordt door de gemeente uitgevoerd namens de provincie Limburg. => De gemeente voert deze subsidieregeling uit namens de provincie Limburg.
    De werkzaamheden worden door de gemeente uitgevoerd in opdracht van het waterschap. => De gemeente voert de werkzaamheden uit in opdracht van het waterschap.
    Alle bewoners zijn door de gemeente per brief op de hoogte gebracht. => De gemeente heeft alle bewoners per brief op de hoogte gebracht.
    Niet alle bewoners zijn door de gemeente op de hoogte gebracht. => De gemeente heeft niet alle bewoners op de hoogte gebracht.
    Geen van de aanvragen is door het college toegewezen. => Het college heeft geen van de aanvragen toegewezen.
    Slechts drie aanvragen zijn door het college toegewezen. => Het college heeft slechts drie aanvragen toegewezen.
    Het advies van de commissie wordt door het college overgenomen. => Het college neemt het advies van de commissie over.
    Bijna alle bezwaren zijn door de commissie ongegrond verklaard. => De commissie heeft bijna alle bezwaren ongegrond verklaard.
    De huisregels worden door de beheerder gehandhaafd. => De beheerder handhaaft de huisregels.
    U bent door de rechtbank veroordeeld tot betaling van de kosten. => De rechtbank heeft u veroordeeld tot betaling van de kosten.
    Wij zijn door u onvoldoende geïnformeerd. => U hebt ons onvoldoende geïnformeerd.
    De gegevens worden door ons tot 2031 bewaard. => Wij bewaren de gegevens tot 2031.
    Een deel van de kosten kan door de verzekeraar worden vergoed. => De verzekeraar kan een deel van de kosten vergoeden.
    Er zijn door omwonenden klachten ingediend over geluid. => Omwonenden hebben klachten ingediend over geluid.
    Over geluid zijn door omwonenden klachten ingediend. => Over geluid hebben omwonenden klachten ingediend.
    In 2025 zijn door de gemeente 124 woningen gebouwd. => In 2025 heeft de gemeente 124 woningen gebouwd.
    Op het terrein mogen door de eigenaar geen stoffen worden opgeslagen die gevaarlijk zijn. => Op het terrein mag de eigenaar geen stoffen opslaan die gevaarlijk zijn.
    Op de website wordt door de gemeente bijgehouden hoeveel bomen er zijn geplant. => Op de website houdt de gemeente bij hoeveel bomen er zijn geplant.
    De monumenten in de wijk zijn door de raad in 2019 aangewezen. => De raad heeft de monumenten in de wijk in 2019 aangewezen.
    De pas wordt door ons geblokkeerd als u verhuist. => Wij blokkeren de pas als u verhuist.
    De pas wordt geblokkeerd door de gemeente als u verhuist. => De gemeente blokkeert de pas als u verhuist.
    De leges worden door ons in rekening gebracht bij de aanvrager. => Wij brengen de leges in rekening bij de aanvrager.
    De plannen zijn door de architect getekend; de raad heeft ze goedgekeurd. => De architect heeft de plannen getekend; de raad heeft ze goedgekeurd.
    De aanvrager wordt door de gemeente schriftelijk geïnformeerd over het besluit. => De gemeente informeert de aanvrager schriftelijk over het besluit.
    Inwoners worden door ons geholpen bij het invullen van formulieren. => Wij helpen inwoners bij het invullen van formulieren.
    Mensen met schulden worden door de gemeente binnen vier weken geholpen. => De gemeente helpt mensen met schulden binnen vier weken.
    De wethouder werd door de burgemeester en de griffier ontvangen. => De burgemeester en de griffier ontvingen de wethouder.
    De burgemeester is door de koning benoemd. => De koning heeft de burgemeester benoemd.
    Het bestemmingsplan is door de Raad van State vernietigd. => De Raad van State heeft het bestemmingsplan vernietigd.
    Hierover zal door de gemeente in het voorjaar van 2027 een besluit worden genomen. => Hierover zal de gemeente in het voorjaar van 2027 een besluit nemen.
    Het tarief wordt jaarlijks door de raad vastgesteld, op voorstel van het college. => De raad stelt het tarief jaarlijks vast, op voorstel van het college.
    De bijstand is door ons met ingang van 1 mei 2026 beëindigd. => Wij hebben de bijstand met ingang van 1 mei 2026 beëindigd.
    Uw recht op bijstand wordt door ons per 1 mei 2026 ingetrokken. => Wij trekken uw recht op bijstand per 1 mei 2026 in.
    Uw recht op bijstand kan door ons worden ingetrokken indien u niet meewerkt. => Wij kunnen uw recht op bijstand intrekken indien u niet meewerkt.
    De woning zou door de eigenaar vóór de winter zijn hersteld. => De eigenaar zou de woning vóór de winter hebben hersteld.
    De stoep moest door de eigenaar worden vrijgehouden. => De eigenaar moest de stoep vrijhouden.
    Bezwaar kan door belanghebbenden worden gemaakt tot 1 juni 2026. => Belanghebbenden kunnen bezwaar maken tot 1 juni 2026.
    Door belanghebbenden kan tot 1 juni 2026 bezwaar worden gemaakt. => Belanghebbenden kunnen tot 1 juni 2026 bezwaar maken.
    Tijdens de hoorzitting kan door u een toelichting worden gegeven. => Tijdens de hoorzitting kunt u een toelichting geven.
    De hoorzitting wordt geleid door de voorzitter van de commissie. => De voorzitter van de commissie leidt de hoorzitting.
    Het verslag is door ons gemaakt. => Wij hebben het verslag gemaakt.
    Het huisbezoek werd door twee medewerkers van de gemeente afgelegd. => Twee medewerkers van de gemeente legden het huisbezoek af.
    U wordt uitgenodigd door een medewerker van het team Werk. => Een medewerker van het team Werk nodigt u uit.
    De brief is door mij op 3 mei 2026 verstuurd. => Ik heb de brief op 3 mei 2026 verstuurd.
    De plaats zal binnen acht weken na dagtekening van deze brief door de buitendienst worden aangelegd. => De buitendienst zal de plaats binnen acht weken na dagtekening van deze brief aanleggen.
    De opmerkingen worden door het ontwerpbureau verwerkt in een nieuw ontwerp. => Het ontwerpbureau verwerkt de opmerkingen in een nieuw ontwerp.
    Wanneer de gegevens niet tijdig door ons zijn ontvangen, zijn wij genoodzaakt uw aanvraag buiten behandeling te stellen. => Wanneer wij de gegevens niet tijdig hebben ontvangen, zijn wij genoodzaakt uw aanvraag buiten behandeling te stellen.
    Het college kan door de raad worden verzocht om nadere informatie te verstrekken. => De raad kan het college verzoeken om nadere informatie te verstrekken.
    Met het oog op de veiligheid wordt de brug door de brandweer en de politie gecontroleerd. => Met het oog op de veiligheid controleren de brandweer en de politie de brug.
    Over de locatie zal door de raad in juli een besluit worden genomen. => Over de locatie zal de raad in juli een besluit nemen.
    Uw klacht is door ons gegrond verklaard voor zover deze ziet op de bejegening. => Wij hebben uw klacht gegrond verklaard voor zover deze ziet op de bejegening.
    Een nieuw paspoort kan na vijf werkdagen door u worden afgehaald. => U kunt een nieuw paspoort na vijf werkdagen afhalen.
    Uw inkomen en vermogen worden door ons getoetst aan de geldende normen. => Wij toetsen uw inkomen en vermogen aan de geldende normen.
    De gemaakte afspraken worden door de consulent vastgelegd in een plan van aanpak. => De consulent legt de gemaakte afspraken vast in een plan van aanpak.
    Door de ontwikkelaar is toegezegd dat hij twaalf extra plaatsen zal aanleggen. => De ontwikkelaar heeft toegezegd dat hij twaalf extra plaatsen zal aanleggen.
    De vergunning kan door het college worden ingetrokken indien van de vergunning gedurende een jaar geen gebruik is gemaakt. => Het college kan de vergunning intrekken indien van de vergunning gedurende een jaar geen gebruik is gemaakt.
    Dit project is door de gemeente specifiek aangewezen voor nautisch gerelateerde bedrijven. => De gemeente heeft dit project specifiek aangewezen voor nautisch gerelateerde bedrijven.
    De vergunning is door de gemeente verleend nadat alle bezwaren zorgvuldig waren afgewogen. => De gemeente heeft de vergunning verleend nadat alle bezwaren zorgvuldig waren afgewogen.
    Hoelang mogen camerabeelden door de werkgever worden bewaard? => Hoelang mag de werkgever camerabeelden bewaren?
    Een dergelijke werkplek wordt door de aannemer vaak gebruikt om kleine werkzaamheden zonder prioriteit uit te voeren aan het spoor. => De aannemer gebruikt vaak een dergelijke werkplek om kleine werkzaamheden zonder prioriteit uit te voeren aan het spoor.
    De borg moet door de verhuurder worden gestort bij de regionale overheid. => De verhuurder moet de borg storten bij de regionale overheid.
    De dief is door de politie gepakt. => De politie heeft de dief gepakt.
    """
)
SUBORDINATE_CLAUSES = pairs(
    """
    Wij hebben vastgesteld dat de aanvraag door ons is ontvangen. => Wij hebben vastgesteld dat wij de aanvraag hebben ontvangen.
    Wij laten u weten dat de aanvraag door ons is ontvangen op 3 mei 2026. => Wij laten u weten dat wij de aanvraag hebben ontvangen op 3 mei 2026.
    Indien de aanvraag door het college wordt afgewezen, kunt u bezwaar maken. => Indien het college de aanvraag afwijst, kunt u bezwaar maken.
    De gegevens die door u worden verstrekt, bewaren wij tien jaar. => De gegevens die u verstrekt, bewaren wij tien jaar.
    Het besluit dat door het college is genomen, staat in de bijlage. => Het besluit dat het college heeft genomen, staat in de bijlage.
    Omdat hierover door het college nog geen besluit is genomen, moet u wachten. => Omdat het college hierover nog geen besluit heeft genomen, moet u wachten.
    Indien door de aanvrager geen gegevens worden verstrekt, wordt de aanvraag niet behandeld. => Indien de aanvrager geen gegevens verstrekt, wordt de aanvraag niet behandeld.
    Wij hebben besloten dat de kosten door de gemeente worden vergoed. => Wij hebben besloten dat de gemeente de kosten vergoedt.
    Nadat het verslag door de commissie is vastgesteld, ontvangt u een kopie. => Nadat de commissie het verslag heeft vastgesteld, ontvangt u een kopie.
    Het verslag, dat door de commissie is opgesteld, ontvangt u per post. => Het verslag, dat de commissie heeft opgesteld, ontvangt u per post.
    U ontvangt een formulier dat door u moet worden ondertekend. => U ontvangt een formulier dat u moet ondertekenen.
    U ontvangt een formulier dat door u ondertekend moet worden. => U ontvangt een formulier dat u moet ondertekenen.
    De brief die door u is gestuurd, hebben wij op 3 mei 2026 ontvangen. => De brief die u hebt gestuurd, hebben wij op 3 mei 2026 ontvangen.
    Het college stelt vast dat door u geen zienswijze is ingediend. => Het college stelt vast dat u geen zienswijze hebt ingediend.
    Zodra de vergunning door ons is verleend, kunt u beginnen. => Zodra wij de vergunning hebben verleend, kunt u beginnen.
    Totdat de schade door de aannemer is hersteld, blijft de stoep dicht. => Totdat de aannemer de schade heeft hersteld, blijft de stoep dicht.
    Omdat u door uw werkgever bent ontslagen, hebt u recht op een uitkering. => Omdat uw werkgever u heeft ontslagen, hebt u recht op een uitkering.
    Onderzocht wordt of de schade door de gemeente moet worden vergoed. => Onderzocht wordt of de gemeente de schade moet vergoeden.
    Uit het rapport blijkt dat de constructie door een deskundige is gecontroleerd. => Uit het rapport blijkt dat een deskundige de constructie heeft gecontroleerd.
    De eigen bijdrage die door het CAK is berekend, ontvangt u per post. => De eigen bijdrage die het CAK heeft berekend, ontvangt u per post.
    Het is belangrijk dat deze brief door u goed wordt bewaard. => Het is belangrijk dat u deze brief goed bewaart.
    Als uw kind door de leerplichtambtenaar wordt uitgenodigd, moet u meekomen. => Als de leerplichtambtenaar uw kind uitnodigt, moet u meekomen.
    Aangezien de vergunning door het college al is verleend, kunt u starten. => Aangezien het college de vergunning al heeft verleend, kunt u starten.
    Hoewel het bezwaar door u te laat is ingediend, hebben wij het toch bekeken. => Hoewel u het bezwaar te laat hebt ingediend, hebben wij het toch bekeken.
    Het pand, dat door de gemeente is gekocht, wordt gesloopt. => Het pand, dat de gemeente heeft gekocht, wordt gesloopt.
    De persoon die door u is gemachtigd, moet zich kunnen legitimeren. => De persoon die u hebt gemachtigd, moet zich kunnen legitimeren.
    Het bedrag dat door ons ten onrechte is betaald, moet u terugbetalen. => Het bedrag dat wij ten onrechte hebben betaald, moet u terugbetalen.
    De regels zoals die door de raad zijn vastgesteld, gelden voor iedereen. => De regels zoals de raad die heeft vastgesteld, gelden voor iedereen.
    Hetgeen door u is aangevoerd, leidt niet tot een ander besluit. => Hetgeen u hebt aangevoerd, leidt niet tot een ander besluit.
    Het betreft hier werkzaamheden die door de werkgever worden ondersteund met uren of middelen. => Het betreft hier werkzaamheden die de werkgever ondersteunt met uren of middelen.
    Doe onderzoek naar een laptop die door de politie in beslag is genomen. => Doe onderzoek naar een laptop die de politie in beslag heeft genomen.
    """
)
# A cause or a means, a doer that is not clear or singled out, a subject that is said once for two verbs, a reading
# of "die" that would turn round.
LEFT = texts(
    """
    De woning is door brand beschadigd.
    De kosten worden door middel van een factuur in rekening gebracht.
    De verkeersborden zijn door de storm beschadigd.
    De boom is door een vrachtwagen geraakt.
    De controle is door corona uitgesteld.
    De ingangsdatum wordt bepaald door de datum van uw aanvraag.
    De kosten zijn hoger geworden door de aannemer.
    Alle bezwaren worden door ons niet behandeld.
    De aanvraag wordt door ons ontvangen en gaat naar de commissie.
    De aanvraag wordt door ons ontvangen en beoordeeld.
    De plannen zijn door de architect getekend en door de raad goedgekeurd.
    Alle reacties zijn door ons gelezen en in een verslag gezet.
    De weg wordt door de gemeente tijdelijk afgesloten en opnieuw ingericht.
    De aanvraag is te laat en wordt door ons niet behandeld.
    Deze logs worden bewaard volgens het beleid en worden door ons niet gebruikt voor tracking.
    Uit het rapport blijkt dat de constructie door een deskundige is gecontroleerd en veilig is.
    De uitkomsten zijn door het college gedeeld met de raad en worden in mei besproken.
    De hulp wordt door een zorgaanbieder gegeven die bij u past.
    De kosten zijn betaald door de gemeente, de provincie en het Rijk.
    De brief is door ons gelezen, beoordeeld en beantwoord.
    Kinderen kunnen door hun ouders worden ingeschreven.
    De inspecteur die door de wethouder is aangesteld, komt morgen.
    De wijkagent die door bewoners wordt gebeld, komt langs.
    De aanvraag is na advies door de commissie toegekend.
    De boom is door een bewoner zonder vergunning gekapt.
    De kosten worden alleen door ons vergoed als u een bon hebt.
    De schade wordt niet door de gemeente, maar door de verzekeraar vergoed.
    De buurt is door de gemeente, de politie en de woningcorporatie samen aangepakt.
    Dit formulier kan niet door anderen dan de aanvrager worden ondertekend.
    Door of namens de aanvrager kan een toelichting worden gegeven.
    Het adres wordt door ons of door de beheerder gezet.
    Uw bericht wordt door ons team bekeken.
    Al onze producten worden door ons eigen team gebruikt.
    De werkzaamheden worden uitgevoerd door aannemer De Groot.
    De werkzaamheden worden uitgevoerd door een aannemer, die u vooraf informeert.
    Nadere informatie wordt verstrekt door de behandelend ambtenaar, [naam], bereikbaar op [telefoonnummer].
    Door de werkzaamheden wordt de straat door de gemeente afgesloten.
    Uw bezwaarschrift is op 4 juni 2026 door de commissie bezwaarschriften behandeld.
    De ontheffing wordt verleend door het college van burgemeester en wethouders van Amsterdam of Ouder-Amstel.
    """
)


@pytest.mark.parametrize(("before", "after"), MAIN_CLAUSES, ids=[before for before, _ in MAIN_CLAUSES])
def test_a_main_clause_becomes_active(before: str, after: str, lemmatizer: Lemmatizer) -> None:
    assert rewritten(ActiveVoice(lemmatizer), before, lemmatizer) == after


@pytest.mark.parametrize(
    ("before", "after"), SUBORDINATE_CLAUSES, ids=[before for before, _ in SUBORDINATE_CLAUSES]
)
def test_a_subordinate_clause_becomes_active(before: str, after: str, lemmatizer: Lemmatizer) -> None:
    assert rewritten(ActiveVoice(lemmatizer), before, lemmatizer) == after


@pytest.mark.parametrize("text", LEFT)
def test_what_is_no_sure_passive_with_a_doer_stays(text: str, lemmatizer: Lemmatizer) -> None:
    assert rewritten(ActiveVoice(lemmatizer), text, lemmatizer) == text
