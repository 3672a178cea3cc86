"""Verbs for nouns that say what is done."""

from __future__ import annotations

import pytest
from rewriting_builders import pairs, rewritten, texts

from assistant.dutch.lemmas import Lemmatizer
from assistant.simplify.nominal import VerbsForNouns

VERBS = pairs(
    """
    U kunt gebruik maken van de regeling. => U kunt de regeling gebruiken.
    Als u gebruik wilt maken van de regeling, vult u het formulier in. => Als u de regeling wilt gebruiken, vult u het formulier in.
    Als u van deze regeling gebruik wilt maken, belt u ons. => Als u deze regeling wilt gebruiken, belt u ons.
    U kunt hiervan gebruik maken. => U kunt dit gebruiken.
    Wij maken bij de beoordeling gebruik van gegevens van de Belastingdienst. => Wij gebruiken bij de beoordeling gegevens van de Belastingdienst.
    Vorig jaar hebben 300 inwoners gebruik gemaakt van de regeling. => Vorig jaar hebben 300 inwoners de regeling gebruikt.
    Om gebruik te kunnen maken van de regeling moet u zich aanmelden. => Om de regeling te kunnen gebruiken moet u zich aanmelden.
    De eigenaar draagt zorg voor het onderhoud van de boom. => De eigenaar zorgt voor het onderhoud van de boom.
    De eigenaar dient zorg te dragen voor een veilige toegang. => De eigenaar dient te zorgen voor een veilige toegang.
    Het college zal binnen acht weken een besluit nemen over uw aanvraag. => Het college zal binnen acht weken besluiten over uw aanvraag.
    Het college neemt binnen acht weken een besluit op uw aanvraag. => Het college beslist binnen acht weken op uw aanvraag.
    Wij nemen in mei een besluit. => Wij beslissen in mei.
    Binnen zes weken neemt de commissie een beslissing over uw bezwaar. => Binnen zes weken beslist de commissie over uw bezwaar.
    Wij doen onderzoek naar uw situatie. => Wij onderzoeken uw situatie.
    Wij hebben onderzoek gedaan naar de oorzaak van de schade. => Wij hebben de oorzaak van de schade onderzocht.
    Wij gaan onderzoek doen naar de oorzaak van de schade en de kosten. => Wij gaan de oorzaak van de schade en de kosten onderzoeken.
    De gemeente laat onderzoek doen naar de veiligheid van de brug. => De gemeente laat de veiligheid van de brug onderzoeken.
    Wij geven uitvoering aan het besluit van de raad. => Wij voeren het besluit van de raad uit.
    De aannemer brengt het plan in mei tot uitvoering. => De aannemer voert het plan in mei uit.
    U dient melding te maken van wijzigingen in uw inkomen. => U dient wijzigingen in uw inkomen te melden.
    U moet van de schade binnen 2 dagen melding doen. => U moet de schade binnen 2 dagen melden.
    U doet binnen vijf dagen melding van uw verhuizing. => U meldt binnen vijf dagen uw verhuizing.
    Het al betaalde bedrag brengen wij in mindering op de uitkering. => Het al betaalde bedrag trekken wij af van de uitkering.
    Het bedrag wordt in mindering gebracht op uw uitkering. => Het bedrag wordt afgetrokken van uw uitkering.
    U bent verplicht medewerking te verlenen aan het onderzoek. => U bent verplicht mee te werken aan het onderzoek.
    De eigenaar heeft medewerking verleend aan het onderzoek. => De eigenaar heeft meegewerkt aan het onderzoek.
    U kunt uw wensen kenbaar maken bij de balie. => U kunt uw wensen doorgeven bij de balie.
    U maakt uw wensen vóór 1 mei kenbaar. => U geeft uw wensen vóór 1 mei door.
    Indien u in het bezit bent van een parkeervergunning, hoeft u niet te betalen. => Indien u een parkeervergunning hebt, hoeft u niet te betalen.
    Bent u in het bezit van een auto, dan moet u dat melden. => Hebt u een auto, dan moet u dat melden.
    U moet in het bezit zijn van een geldig rijbewijs. => U moet een geldig rijbewijs hebben.
    Wij nemen uw aanvraag zo snel mogelijk in behandeling. => Wij behandelen uw aanvraag zo snel mogelijk.
    Wij nemen uw aanvraag niet in behandeling. => Wij behandelen uw aanvraag niet.
    De gemeente pleegt overleg met de bewoners over het ontwerp. => De gemeente overlegt met de bewoners over het ontwerp.
    Wij voeren in het najaar overleg met de provincie. => Wij overleggen in het najaar met de provincie.
    De consulent voert een gesprek met u over uw situatie. => De consulent praat met u over uw situatie.
    U kunt een keuze maken uit drie dagdelen. => U kunt kiezen uit drie dagdelen.
    U maakt een keuze tussen de twee opties. => U kiest tussen de twee opties.
    Vrijwilligers bieden hulp aan ouderen. => Vrijwilligers helpen ouderen.
    U dient uw klacht op schrift te stellen. => U dient uw klacht op te schrijven.
    Ter voorkoming van overlast plaatsen wij hekken. => Om overlast te voorkomen, plaatsen wij hekken.
    Wij plaatsen hekken ter voorkoming van overlast. => Wij plaatsen hekken om overlast te voorkomen.
    Ter bescherming van uw privacy tonen wij uw naam niet. => Om uw privacy te beschermen, tonen wij uw naam niet.
    Ter uitvoering van artikel 4 van de verordening stelt het college regels vast. => Om artikel 4 van de verordening uit te voeren, stelt het college regels vast.
    Er komt extra geld ter verbetering van de luchtkwaliteit en de veiligheid. => Er komt extra geld om de luchtkwaliteit en de veiligheid te verbeteren.
    Ten behoeve van de aanleg van het fietspad wordt de straat afgesloten. => Om het fietspad aan te leggen, wordt de straat afgesloten.
    De straat is dicht ten behoeve van de vervanging van het riool. => De straat is dicht om het riool te vervangen.
    Door het invullen van het formulier geeft u toestemming. => Door het formulier in te vullen, geeft u toestemming.
    U kunt bezwaar maken door middel van het indienen van een bezwaarschrift. => U kunt bezwaar maken door een bezwaarschrift in te dienen.
    U kunt dit regelen door het sturen van een e-mail naar de gemeente. => U kunt dit regelen door een e-mail naar de gemeente te sturen.
    In plaats van het betalen van een boete kunt u een cursus volgen. => In plaats van een boete te betalen, kunt u een cursus volgen.
    Wij hebben besloten tot het plaatsen van een hek. => Wij hebben besloten om een hek te plaatsen.
    U bent verplicht tot het betalen van de kosten. => U bent verplicht om de kosten te betalen.
    U hebt de mogelijkheid tot het aanvullen van uw aanvraag. => U hebt de mogelijkheid om uw aanvraag aan te vullen.
    Voor het aanvragen van een paspoort moet u een afspraak maken. => Om een paspoort aan te vragen, moet u een afspraak maken.
    De gemeente levert een bijdrage aan het project. => De gemeente draagt bij aan het project.
    De gemeente schenkt aandacht aan ouderen. => De gemeente geeft aandacht aan ouderen.
    U hebt toestemming verleend voor het delen van gegevens. => U hebt toestemming gegeven voor het delen van gegevens.
    Indien sprake is van dringende redenen, kan de gemeente van terugvordering afzien. => Indien er dringende redenen zijn, kan de gemeente van terugvordering afzien.
    Als er sprake is van geluidsoverlast, kunt u dat melden. => Als er geluidsoverlast is, kunt u dat melden.
    Er is geen sprake van schade. => Er is geen schade.
    Er is sprake van ernstige overlast. => Er is ernstige overlast.
    De wethouder stelt vast dat sprake is van meerdere overtredingen. => De wethouder stelt vast dat er meerdere overtredingen zijn.
    Over uw bezwaar wordt in mei een besluit genomen. => Over uw bezwaar wordt in mei beslist.
    De kosten komen voor rekening van de gemeente, met dien verstande dat de eigenaar zelf zorg draagt voor de afvoer van puin. => De kosten komen voor rekening van de gemeente, met dien verstande dat de eigenaar zelf zorgt voor de afvoer van puin.
    Voor het treffen van een betalingsregeling kunt u zich wenden tot de afdeling Terugvordering. => Om een betalingsregeling te treffen, kunt u zich wenden tot de afdeling Terugvordering.
    Het verkeer wordt omgeleid ten behoeve van de bouw van de nieuwe school. => Het verkeer wordt omgeleid om de nieuwe school te bouwen.
    Over de locatie zal door de raad in juli een besluit worden genomen. => Over de locatie zal door de raad in juli worden beslist.
    Beide ouders moeten toestemming verlenen voor de aanvraag van een paspoort. => Beide ouders moeten toestemming geven voor de aanvraag van een paspoort.
    Uw consulent voert ieder kwartaal een gesprek met u over de voortgang. => Uw consulent praat ieder kwartaal met u over de voortgang.
    Efficiënt gebruik van nutriënten, ter voorkoming van overbemesting en verliezen. => Efficiënt gebruik van nutriënten, om overbemesting en verliezen te voorkomen.
    Formuleer een antwoord waarin u gebruik maakt van de basisregels van de gemeente. => Formuleer een antwoord waarin u de basisregels van de gemeente gebruikt.
    De werkgever is verplicht het loon te betalen en zorg te dragen voor een veilige werkomgeving. => De werkgever is verplicht het loon te betalen en te zorgen voor een veilige werkomgeving.
    Dat kan bijvoorbeeld door zelf zorg te dragen voor het ontwikkelen van een oplossing. => Dat kan bijvoorbeeld door zelf te zorgen voor het ontwikkelen van een oplossing.
    Een dataprovider dient dan zelf zorg te dragen voor de beschrijving. => Een dataprovider dient dan zelf te zorgen voor de beschrijving.
    De klant dient zorg te dragen voor een goed bereikbare locatie. => De klant dient te zorgen voor een goed bereikbare locatie.
    Wij waarderen uw bereidheid om een bijdrage te leveren aan onze missie. => Wij waarderen uw bereidheid om bij te dragen aan onze missie.
    Ik laat de gemeente vrij om een bijdrage te leveren aan de marketing, zoals het ontwerp en drukwerk van flyers. => Ik laat de gemeente vrij om bij te dragen aan de marketing, zoals het ontwerp en drukwerk van flyers.
    Kinderen zijn gedwongen te werken om een bijdrage te leveren aan het gezinsinkomen. => Kinderen zijn gedwongen te werken om bij te dragen aan het gezinsinkomen.
    """
)
LEFT = texts(
    """
    U mag geen gebruik maken van de achteringang.
    U dient uiterlijk 5 werkdagen voor aanvang van de werkzaamheden melding te doen bij de afdeling Toezicht.
    Wij verzoeken u bij wijziging van uw inkomen melding te doen.
    Van de regeling is door 300 inwoners gebruik gemaakt.
    Wij nemen een besluit dat bij u past.
    Wij hebben nog geen besluit genomen over uw aanvraag.
    Wij verlenen geen medewerking aan dit plan.
    U bent niet in het bezit van een geldige vergunning.
    Indien u niet in het bezit bent van een parkeervergunning, moet u betalen.
    Wij hebben uw aanvraag in behandeling genomen.
    Wij bieden extra ondersteuning aan gezinnen.
    Wij bieden hulp en advies aan ouderen.
    De gemeente levert een financiële bijdrage aan het project.
    We nemen ter voorkoming van overlast maatregelen.
    Ter vervanging van de oude bomen planten wij nieuwe.
    De schade is ontstaan door het rijden van vrachtwagens.
    De overlast wordt veroorzaakt door het houden van hanen.
    Door het plaatsen van noodlokalen kan het onderwijs doorgaan.
    Voor het aanvragen van een paspoort betaalt u € 83,87.
    De ontvangen bijdragen leveren wij in.
    De controle van de gegevens doet de gemeente zelf.
    Er is sprake van de overlast die u noemt.
    Daarvan is geen sprake.
    Wij plaatsen borden ter voorkoming van overlast en bevordering van de veiligheid.
    U kunt dit regelen door het invullen van het formulier en het opsturen van een kopie.
    Gooi geen voedsel op straat ter voorkoming van overlast.
    Wij plaatsen hekken, bankjes en lampen ter verbetering van de straat, het plein en het park.
    """
)


@pytest.mark.parametrize(("before", "after"), VERBS, ids=[before for before, _ in VERBS])
def test_a_noun_becomes_a_verb(before: str, after: str, lemmatizer: Lemmatizer) -> None:
    assert rewritten(VerbsForNouns(lemmatizer), before, lemmatizer) == after


@pytest.mark.parametrize("text", LEFT)
def test_what_is_not_surely_the_bare_action_stays(text: str, lemmatizer: Lemmatizer) -> None:
    assert rewritten(VerbsForNouns(lemmatizer), text, lemmatizer) == text
