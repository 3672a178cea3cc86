"""Every kind of mistake is seen where it is made, and not where a text says the same in other words."""

from __future__ import annotations

import re
from collections.abc import Mapping

import pytest

from assistant.faithfulness.evidence import Examiner
from assistant.faithfulness.finding import FindingKind

Examples = Mapping[FindingKind, tuple[tuple[str, str, str], ...]]

# A source, a claim with one mistake of the kind, and what was done to it.
MISTAKES: Examples = {
    FindingKind.NUMBER: (
        (
            "De gemeente plant 200 bomen in de wijk.",
            "De gemeente plant 300 bomen in de wijk.",
            "another count",
        ),
        (
            "De subsidie is maximaal 1.500 euro per huis.",
            "U krijgt hoogstens 2.500 euro voor uw huis.",
            "another amount in other words",
        ),
        ("Het zwembad gaat open in 2028.", "Het zwembad opent in 2029.", "another year"),
        (
            "Voor de speeltuin is 1,2 miljoen euro nodig.",
            "De speeltuin kost 1,2 miljard euro.",
            "a thousand times as much",
        ),
        (
            "Ongeveer 30 procent van de huizen heeft zonnepanelen.",
            "Zo'n 40 procent van de huizen heeft zonnepanelen.",
            "another percentage",
        ),
        ("De cursus duurt zes weken.", "De cursus duurt acht weken.", "another number in words"),
        ("U kunt zich melden tot 15 maart.", "U kunt zich melden tot 25 maart.", "another day"),
        (
            "De wachttijd is minstens 3 maanden.",
            "De wachttijd is hoogstens 3 maanden.",
            "least turned into most",
        ),
    ),
    FindingKind.NAME: (
        (
            "Anja Peters is wethouder van cultuur.",
            "Petra Willems is wethouder van cultuur.",
            "another person",
        ),
        (
            "We bouwen een sporthal in Hoensbroek.",
            "We bouwen een sporthal in Heerlerheide.",
            "another part of town",
        ),
        (
            "De bus rijdt van Heerlen naar Maastricht.",
            "De bus rijdt van Heerlen naar Sittard.",
            "another city",
        ),
        (
            "De stichting Alcander helpt ouderen met geldzaken.",
            "De stichting Humanitas helpt ouderen met geldzaken.",
            "another foundation",
        ),
        ("Het feest is op het Pancratiusplein.", "Het feest is op het Tempsplein.", "another square"),
        (
            "De Provincie Limburg betaalt de helft.",
            "De Provincie Brabant betaalt de helft.",
            "another province",
        ),
        (
            "De werkzaamheden zijn in de Saroleastraat.",
            "Ze werken in de Geleenstraat.",
            "another street in other words",
        ),
    ),
    FindingKind.NEGATION: (
        ("De gemeente bouwt een zwembad.", "De gemeente bouwt geen zwembad.", "geen put in"),
        ("Honden mogen niet op het strand komen.", "Honden mogen op het strand komen.", "niet left out"),
        (
            "De belasting wordt volgend jaar verhoogd.",
            "De belasting wordt volgend jaar verlaagd.",
            "the opposite verb",
        ),
        (
            "Er komt geen parkeergarage onder het plein.",
            "Onder het plein komt een parkeergarage.",
            "geen left out and turned round",
        ),
        ("De raad stemt voor het plan.", "De raad stemt niet voor het plan.", "niet put in"),
        (
            "Het gebruik van de bibliotheek neemt toe.",
            "Het gebruik van de bibliotheek neemt af.",
            "the opposite particle",
        ),
        ("De wachttijden worden korter.", "De wachttijden worden langer.", "the opposite adjective"),
        ("Het parkeren is gratis.", "Het parkeren is niet gratis.", "a denied adjective"),
    ),
    FindingKind.MODALITY: (
        (
            "We onderzoeken of er een nieuwe school kan komen.",
            "Er komt een nieuwe school.",
            "research made a fact",
        ),
        (
            "De gemeente wil in 2027 een fietspad aanleggen.",
            "De gemeente legt in 2027 een fietspad aan.",
            "a wish made a fact",
        ),
        (
            "Bewoners kunnen meedenken over het plan.",
            "Bewoners moeten meedenken over het plan.",
            "a chance made a duty",
        ),
        (
            "Misschien sluit de bibliotheek een dag per week.",
            "De bibliotheek sluit een dag per week.",
            "perhaps left out",
        ),
        (
            "De gemeente legt een fietspad aan langs de beek.",
            "De gemeente legt misschien een fietspad aan langs de beek.",
            "perhaps put in",
        ),
        (
            "U kunt bezwaar maken tegen het besluit.",
            "U moet bezwaar maken tegen het besluit.",
            "may made must",
        ),
        (
            "We streven ernaar dat alle huizen in 2040 duurzaam zijn.",
            "Alle huizen zijn in 2040 duurzaam.",
            "an aim made a fact",
        ),
        (
            "De winkelstraat wordt mogelijk autovrij.",
            "De winkelstraat wordt zeker autovrij.",
            "possibly made surely",
        ),
    ),
    FindingKind.SCOPE: (
        (
            "Sommige scholen krijgen een nieuw schoolplein.",
            "Alle scholen krijgen een nieuw schoolplein.",
            "some made all",
        ),
        (
            "De meeste bewoners zijn tevreden over hun wijk.",
            "Alle bewoners zijn tevreden over hun wijk.",
            "most made all",
        ),
        (
            "De korting is voor inwoners met een laag inkomen.",
            "De korting is voor alle inwoners.",
            "a group made everybody",
        ),
        (
            "In Hoensbroek komen extra vuilnisbakken.",
            "In heel Heerlen komen extra vuilnisbakken.",
            "a district made the city",
        ),
        ("Jongeren en ouderen kunnen hier sporten.", "Alleen jongeren kunnen hier sporten.", "only put in"),
        ("De regeling geldt alleen voor huurders.", "De regeling geldt voor iedereen.", "only left out"),
        (
            "Een deel van de straten krijgt nieuwe lampen.",
            "Alle straten krijgen nieuwe lampen.",
            "a part made all",
        ),
        ("Bewoners klagen soms over lawaai.", "Bewoners klagen altijd over lawaai.", "sometimes made always"),
    ),
    FindingKind.TIME: (
        (
            "De gemeente gaat het plein opknappen.",
            "De gemeente heeft het plein opgeknapt.",
            "plans made done",
        ),
        ("Het zwembad is vorig jaar gebouwd.", "Het zwembad wordt nog gebouwd.", "done made to come"),
        (
            "De werkzaamheden beginnen na de zomer.",
            "De werkzaamheden beginnen voor de zomer.",
            "after made before",
        ),
        (
            "De markt is elke week op het plein.",
            "De markt is elke maand op het plein.",
            "each week made each month",
        ),
        (
            "Eerst komt er een nieuw riool, daarna worden de bomen geplant.",
            "Eerst worden de bomen geplant, daarna komt er een nieuw riool.",
            "the order turned round",
        ),
        ("We hebben het loket geopend.", "We gaan het loket openen.", "an opened counter to be opened"),
        ("Het plan wordt nog gemaakt.", "Het plan is al klaar.", "work in progress made finished"),
    ),
    FindingKind.AGENT: (
        ("De provincie betaalt de nieuwe weg.", "De gemeente betaalt de nieuwe weg.", "another payer"),
        (
            "De wethouder beslist over de vergunning.",
            "De gemeenteraad beslist over de vergunning.",
            "another decider",
        ),
        (
            "De gemeente helpt de woningcorporaties met geld.",
            "De woningcorporaties helpen de gemeente met geld.",
            "the parties exchanged",
        ),
        (
            "Het Rijk geeft de gemeente geld voor jeugdzorg.",
            "De gemeente geeft het Rijk geld voor jeugdzorg.",
            "giver and receiver exchanged",
        ),
        (
            "De bewoners maken het plan voor het park.",
            "De gemeente maakt het plan voor het park.",
            "residents made municipality",
        ),
        (
            "Scholen organiseren het sporttoernooi.",
            "Bedrijven organiseren het sporttoernooi.",
            "schools made companies",
        ),
        ("De woningcorporatie vervangt de ketels.", "De huurders vervangen de ketels.", "tenants do it"),
    ),
    FindingKind.CONDITION: (
        ("Als de provincie meebetaalt, bouwen we een brug.", "We bouwen een brug.", "the condition cut"),
        (
            "U krijgt subsidie als uw huis voor 1990 is gebouwd.",
            "U krijgt subsidie.",
            "a condition behind cut",
        ),
        ("We bouwen een brug.", "We bouwen een brug als de provincie meebetaalt.", "a condition put in"),
        ("U mag parkeren, tenzij er een markt is.", "U mag parkeren als er een markt is.", "unless made if"),
        (
            "Waar mogelijk gebruiken we oude stenen opnieuw.",
            "We gebruiken altijd oude stenen opnieuw.",
            "where possible made always",
        ),
        (
            "Indien er genoeg geld is, krijgt elke wijk een speeltuin.",
            "Elke wijk krijgt een speeltuin.",
            "enough money left out",
        ),
        (
            "De subsidie is er alleen als u een laag inkomen heeft.",
            "De subsidie is er ook als u geen laag inkomen heeft.",
            "the condition overruled",
        ),
        ("Het feest gaat door mits het droog weer is.", "Het feest gaat door.", "mits cut"),
    ),
    FindingKind.CAUSE: (
        (
            "De school sluit omdat er te weinig leerlingen zijn.",
            "De school sluit omdat het gebouw te oud is.",
            "another reason",
        ),
        (
            "De gemeente plant bomen om de stad koeler te maken.",
            "De gemeente plant bomen om meer toeristen te trekken.",
            "another purpose",
        ),
        (
            "Door de hoge kosten stopt het project.",
            "Door gebrek aan personeel stopt het project.",
            "another cause with door",
        ),
        (
            "Het park wordt groter zodat kinderen meer ruimte hebben.",
            "Het park wordt groter zodat er meer auto's kunnen parkeren.",
            "another result",
        ),
        (
            "Het bad is dicht vanwege een lek in het dak.",
            "Het bad is dicht vanwege een staking van het personeel.",
            "another cause with vanwege",
        ),
        (
            "We sluiten de brug, want de pijlers zijn zwak.",
            "We sluiten de brug, want de boten zijn te hoog.",
            "another reason with want",
        ),
    ),
    FindingKind.ADDED: (
        (
            "De gemeente bouwt een sporthal.",
            "De gemeente bouwt een sporthal. Er komt ook een restaurant met terras.",
            "a sentence put behind",
        ),
        (
            "De bibliotheek is open op maandag.",
            "De bibliotheek is open op maandag en serveert gratis koffie.",
            "a tail put behind",
        ),
        ("We planten bomen in het park.", "We planten bomen en rozenstruiken in het park.", "a thing put in"),
        (
            "Het zwembad krijgt een nieuw dak.",
            "Het zwembad krijgt een nieuw dak van koper.",
            "a material put in",
        ),
        (
            "U kunt hulp krijgen bij schulden.",
            "U kunt gratis hulp krijgen bij schulden.",
            "free of charge put in",
        ),
        (
            "Er komt een fietspad langs de beek.",
            "Er komt een fietspad met verlichting en camera's langs de beek.",
            "cameras put in",
        ),
        (
            "De gemeente helpt ouderen met de computer.",
            "De gemeente helpt ouderen met de computer. Bel ons op 14 045.",
            "a telephone number put behind",
        ),
        (
            "De markt verhuist naar een ander plein.",
            "De markt verhuist naar een ander plein, tot vreugde van de ondernemers.",
            "an opinion put behind",
        ),
    ),
}
# A source, a claim that says the same, and how it is reworded: where a check of the kind might stumble.
REWRITES: Examples = {
    FindingKind.NUMBER: (
        ("De gemeente plant 200 bomen in de wijk.", "In de wijk komen tweehonderd bomen.", "in words"),
        (
            "De subsidie is maximaal 1.500 euro per huis.",
            "U krijgt hoogstens € 1500 voor uw huis.",
            "in other signs",
        ),
        ("Voor de speeltuin is 1,2 miljoen euro nodig.", "De speeltuin kost 1.200.000 euro.", "written out"),
        (
            "De helft van de bewoners heeft een auto.",
            "50 procent van de bewoners heeft een auto.",
            "a half as a percentage",
        ),
        ("Het zwembad gaat open op 1 mei 2028.", "In mei 2028 gaat het zwembad open.", "a date less exact"),
        ("De cursus duurt 12 maanden.", "De cursus duurt een jaar.", "months as a year"),
        (
            "Er komen twee scholen en drie sporthallen.",
            "We bouwen 3 sporthallen en 2 scholen.",
            "in another order",
        ),
    ),
    FindingKind.NAME: (
        (
            "Anja Peters is wethouder van cultuur.",
            "Wethouder van cultuur is Anja Peters.",
            "in another order",
        ),
        ("Wethouder Anja Peters opent de school.", "Wethouder Peters opent de school.", "the last name only"),
        (
            "De gemeente Heerlen bouwt een sporthal in Hoensbroek.",
            "In Hoensbroek bouwt Heerlen een sporthal.",
            "the city without its title",
        ),
        (
            "De bus rijdt van Heerlen naar Maastricht.",
            "Naar Maastricht rijdt een bus vanuit Heerlen.",
            "two cities",
        ),
        ("De Provincie Limburg betaalt de helft.", "De provincie betaalt de helft.", "left out"),
        ("Het feest is op het Pancratiusplein.", "Er is een feest op het Pancratiusplein.", "a square"),
    ),
    FindingKind.NEGATION: (
        ("De gemeente bouwt een zwembad.", "Er komt een zwembad van de gemeente.", "a new subject"),
        ("Honden mogen niet op het strand komen.", "Op het strand mogen geen honden komen.", "geen for niet"),
        (
            "Er komt geen parkeergarage onder het plein.",
            "Onder het plein komt geen parkeergarage.",
            "in another order",
        ),
        ("De raad stemt voor het plan.", "De raad is voor het plan.", "a plainer verb"),
        ("De belasting wordt verhoogd.", "De belasting gaat omhoog.", "the same direction"),
    ),
    FindingKind.MODALITY: (
        (
            "We onderzoeken of er een nieuwe school kan komen.",
            "We kijken of er een nieuwe school kan komen.",
            "research in plain words",
        ),
        (
            "De gemeente wil in 2027 een fietspad aanleggen.",
            "In 2027 wil de gemeente een fietspad maken.",
            "a wish kept",
        ),
        ("Bewoners kunnen meedenken over het plan.", "Bewoners mogen meedenken over het plan.", "can as may"),
        (
            "Misschien sluit de bibliotheek een dag per week.",
            "De bibliotheek gaat mogelijk een dag per week dicht.",
            "perhaps as possibly",
        ),
        (
            "U bent verplicht om een vergunning aan te vragen.",
            "U moet een vergunning aanvragen.",
            "obliged as must",
        ),
        ("De gemeente legt een fietspad aan.", "Er komt een fietspad.", "a fact kept"),
        (
            "We streven naar schone lucht in de stad.",
            "We willen schone lucht in de stad.",
            "an aim as a wish",
        ),
    ),
    FindingKind.SCOPE: (
        (
            "Sommige scholen krijgen een nieuw schoolplein.",
            "Een aantal scholen krijgt een nieuw schoolplein.",
            "some as a number of",
        ),
        (
            "De meeste bewoners zijn tevreden over hun wijk.",
            "Het grootste deel van de bewoners is blij met de wijk.",
            "most as the largest part",
        ),
        (
            "De korting is voor inwoners met een laag inkomen.",
            "Inwoners met weinig inkomen krijgen korting.",
            "a group in plain words",
        ),
        (
            "De regeling geldt alleen voor huurders.",
            "Alleen huurders kunnen de regeling gebruiken.",
            "only kept",
        ),
        ("Alle kinderen krijgen zwemles.", "Elk kind krijgt zwemles.", "all as each"),
        (
            "In Hoensbroek komen extra vuilnisbakken.",
            "Er komen meer vuilnisbakken in Hoensbroek.",
            "a district kept",
        ),
    ),
    FindingKind.TIME: (
        (
            "De gemeente gaat het plein opknappen.",
            "De gemeente zal het plein opknappen.",
            "future in another form",
        ),
        ("Het zwembad is vorig jaar gebouwd.", "Vorig jaar is het zwembad gebouwd.", "in another order"),
        ("De werkzaamheden beginnen na de zomer.", "Na de zomer begint het werk.", "after kept"),
        ("De markt is elke week op het plein.", "Wekelijks is er markt op het plein.", "each week as weekly"),
        ("We hebben het loket geopend.", "Het loket is open.", "done as its result"),
        (
            "Eerst komt er een nieuw riool, daarna worden de bomen geplant.",
            "Er komt een nieuw riool. Daarna planten we bomen.",
            "the order kept",
        ),
    ),
    FindingKind.AGENT: (
        (
            "De provincie betaalt de nieuwe weg.",
            "De nieuwe weg wordt betaald door de provincie.",
            "in the passive",
        ),
        (
            "De politie controleert de auto's in de straat.",
            "Agenten van de politie controleren de auto's.",
            "officers of the police",
        ),
        (
            "De gemeente helpt de woningcorporaties met geld.",
            "De woningcorporaties krijgen geld van de gemeente.",
            "seen from the other side",
        ),
        ("De gemeente bouwt een sporthal.", "Wij bouwen een sporthal.", "the municipality as we"),
        (
            "De bewoners maken het plan voor het park.",
            "Het plan voor het park is van de bewoners.",
            "the same residents",
        ),
        (
            "De woningcorporatie vervangt de ketels.",
            "Nieuwe ketels komen van de woningcorporatie.",
            "in other words",
        ),
    ),
    FindingKind.CONDITION: (
        (
            "Als de provincie meebetaalt, bouwen we een brug.",
            "We bouwen een brug als de provincie ook betaalt.",
            "in another place",
        ),
        (
            "U krijgt subsidie indien uw huis voor 1990 is gebouwd.",
            "U krijgt subsidie als uw huis voor 1990 is gebouwd.",
            "indien as als",
        ),
        (
            "Waar mogelijk gebruiken we oude stenen opnieuw.",
            "Als het kan, gebruiken we oude stenen nog een keer.",
            "where possible as if it can be done",
        ),
        (
            "U mag parkeren, tenzij er een markt is.",
            "U mag parkeren, behalve als er een markt is.",
            "unless as except if",
        ),
        (
            "Het feest gaat door mits het droog weer is.",
            "Alleen als het droog weer is, gaat het feest door.",
            "mits as only if",
        ),
        ("We bouwen een brug.", "Er komt een brug.", "none in either"),
    ),
    FindingKind.CAUSE: (
        (
            "De school sluit omdat er te weinig leerlingen zijn.",
            "Er zijn te weinig leerlingen. Daarom sluit de school.",
            "omdat as daarom",
        ),
        (
            "De gemeente plant bomen om de stad koeler te maken.",
            "De gemeente plant bomen zodat de stad koeler wordt.",
            "a purpose as a result",
        ),
        (
            "Door de hoge kosten stopt het project.",
            "Het project stopt omdat de kosten hoog zijn.",
            "door as omdat",
        ),
        (
            "Doordat het veel regent, loopt de kelder onder water.",
            "De kelder loopt onder water door de vele regen.",
            "doordat as door",
        ),
        (
            "Dankzij vrijwilligers blijft het museum open.",
            "Door vrijwilligers blijft het museum open.",
            "thanks to as by",
        ),
        ("De bibliotheek gaat verhuizen.", "De bibliotheek verhuist.", "none in either"),
    ),
    FindingKind.ADDED: (
        ("De gemeente bouwt een sporthal.", "Er komt een sporthal van de gemeente.", "the same content"),
        (
            "De gemeente realiseert extra parkeerplaatsen.",
            "De gemeente maakt meer plekken om te parkeren.",
            "a compound taken apart",
        ),
        (
            "De gemeente verstrekt financiële ondersteuning aan verenigingen.",
            "Verenigingen krijgen geld van de gemeente.",
            "plain words",
        ),
        ("Het zwembad krijgt een nieuw dak.", "Er komt een nieuw dak op het zwembad.", "in another order"),
        (
            "U kunt kosteloos hulp krijgen bij schulden.",
            "U kunt gratis hulp krijgen bij schulden.",
            "free of charge in plain words",
        ),
        (
            "De gemeente stimuleert inwoners om te bewegen.",
            "De gemeente moedigt inwoners aan om te bewegen.",
            "a plainer verb",
        ),
    ),
}


def cases(examples: Examples) -> list[object]:
    return [
        pytest.param(kind, source, claim, id=f"{kind}: {what}")
        for kind, rows in examples.items()
        for source, claim, what in rows
    ]


def clear(examiner: Examiner, kind: FindingKind, source: str, claim: str) -> list[str]:
    """The signals of a kind that count by themselves: weak ones are for claims with more against them."""
    signals = examiner.signals(examiner.pair(source, claim))
    return [signal.name for signal in signals if signal.kind is kind and "weak" not in signal.name]


@pytest.mark.parametrize(("kind", "source", "claim"), cases(MISTAKES))
def test_a_mistake_is_seen(examiner: Examiner, kind: FindingKind, source: str, claim: str) -> None:
    assert clear(examiner, kind, source, claim)


@pytest.mark.parametrize(("kind", "source", "claim"), cases(MISTAKES))
def test_what_is_shown_of_a_source_stands_there(
    examiner: Examiner, kind: FindingKind, source: str, claim: str
) -> None:
    shown = [signal.source for signal in examiner.signals(examiner.pair(source, claim))]
    words = set(re.findall(r"\w+", source.casefold()))
    assert [text for text in shown if not words.issuperset(re.findall(r"\w+", text.casefold()))] == []


@pytest.mark.parametrize(("kind", "source", "claim"), cases(REWRITES))
def test_a_faithful_rewrite_is_left_alone(
    examiner: Examiner, kind: FindingKind, source: str, claim: str
) -> None:
    assert clear(examiner, kind, source, claim) == []


def test_every_kind_of_mistake_has_examples() -> None:
    kinds = set(FindingKind) - {FindingKind.OMITTED}
    assert set(MISTAKES) == set(REWRITES) == kinds
    assert all(len(rows) >= 4 for examples in (MISTAKES, REWRITES) for rows in examples.values())


@pytest.mark.parametrize(
    "text", [pytest.param(row[0], id=f"{kind}: {row[2]}") for kind, rows in MISTAKES.items() for row in rows]
)
def test_nothing_speaks_against_a_source_that_is_its_own_claim(examiner: Examiner, text: str) -> None:
    assert [signal.name for signal in examiner.signals(examiner.pair(text, text))] == []
