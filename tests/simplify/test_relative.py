"""Clauses that add something at the end; the sentences are written for these tests."""

from __future__ import annotations

import pytest
from rule_builders import rewritten

from assistant.dutch.lemmas import Lemmatizer
from assistant.simplify.relative import RelativeClauses


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        pytest.param(
            "Wij hebben vorige week gesproken over het ontwerp, dat vanaf 3 mei in het stadhuis ligt.",
            "Wij hebben vorige week gesproken over het ontwerp. Dit ontwerp ligt vanaf 3 mei in het stadhuis.",
            id="dat",
        ),
        pytest.param(
            "Uw brief ligt nu bij de onafhankelijke commissie, die u in juni zal uitnodigen.",
            "Uw brief ligt nu bij de onafhankelijke commissie. Deze commissie zal u in juni uitnodigen.",
            id="die",
        ),
        pytest.param(
            "Het bezwaar is doorgestuurd naar de provincie, die er voor 1 juli over moet beslissen.",
            "Het bezwaar is doorgestuurd naar de provincie. De provincie moet er voor 1 juli over beslissen.",
            id="there is one of it",
        ),
        pytest.param(
            "Er is een nieuw beleid vastgesteld, dat op 1 januari 2027 in de hele stad ingaat.",
            "Er is een nieuw beleid vastgesteld. Dit beleid gaat op 1 januari 2027 in de hele stad in.",
            id="what was made",
        ),
        pytest.param(
            "Voor de hulp bent u een eigen bijdrage verschuldigd, welke wordt vastgesteld en geïnd door het Rijk.",
            "Voor de hulp bent u een eigen bijdrage verschuldigd. Deze bijdrage wordt vastgesteld en geïnd door het Rijk.",
            id="welke",
        ),
        pytest.param(
            "U ontvangt na de verkiezing een vergoeding van € 95,00, die binnen zes weken wordt betaald.",
            "U ontvangt na de verkiezing een vergoeding van € 95,00. Deze vergoeding wordt binnen zes weken betaald.",
            id="an amount behind the noun",
        ),
        pytest.param(
            "De wachttijd voor een woning is met 40 procent gestegen, terwijl het aantal woningen gelijk is gebleven.",
            "De wachttijd voor een woning is met 40 procent gestegen. Tegelijk is het aantal woningen gelijk gebleven.",
            id="terwijl",
        ),
        pytest.param(
            "De aannemer breekt in maart de oude brug af, waardoor het fietspad een week dicht is.",
            "De aannemer breekt in maart de oude brug af. Daardoor is het fietspad een week dicht.",
            id="waardoor",
        ),
        pytest.param(
            "U ontvangt binnen drie weken een brief, waarna wij de kosten bij u in rekening brengen.",
            "U ontvangt binnen drie weken een brief. Daarna brengen wij de kosten bij u in rekening.",
            id="waarna",
        ),
        pytest.param(
            "De raad koopt in 2027 het oude schoolgebouw, waarvoor het Rijk € 450.000 beschikbaar stelt.",
            "De raad koopt in 2027 het oude schoolgebouw. Daarvoor stelt het Rijk € 450.000 beschikbaar.",
            id="waarvoor",
        ),
        pytest.param(
            "Op het plein komt een fontein met verlichting, waarvan de kosten nog niet bekend zijn.",
            "Op het plein komt een fontein met verlichting. De kosten daarvan zijn nog niet bekend.",
            id="waarvan with its noun",
        ),
        pytest.param(
            "Wij openen het loket voortaan ook op zaterdag, zodat u niet meer vrij hoeft te nemen.",
            "Wij openen het loket voortaan ook op zaterdag. Zo hoeft u niet meer vrij te nemen.",
            id="zodat for what is meant",
        ),
        pytest.param(
            "De zaal heeft plaats voor ten hoogste 80 mensen, zodat aanmelden vooraf nodig is.",
            "De zaal heeft plaats voor ten hoogste 80 mensen. Daardoor is aanmelden vooraf nodig.",
            id="zodat for what follows",
        ),
        pytest.param(
            "Wij hebben de gevraagde stukken niet ontvangen, hetgeen betekent dat de aanvraag stopt.",
            "Wij hebben de gevraagde stukken niet ontvangen. Dat betekent dat de aanvraag stopt.",
            id="hetgeen",
        ),
    ],
)
def test_it_becomes_a_sentence(text: str, plain: str, lemmatizer: Lemmatizer) -> None:
    assert rewritten(RelativeClauses(lemmatizer), text, lemmatizer) == plain


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "De bewoners lezen het verslag van het gesprek, dat ook op de website van de wijk staat.",
            id="one of two nouns",
        ),
        pytest.param(
            "Wij zoeken een vrijwilliger voor de buurttuin, die goed met kinderen kan omgaan.",
            id="what is looked for",
        ),
        pytest.param(
            "De raad wil een fonds oprichten, waarmee bewoners hun eigen plannen kunnen betalen.",
            id="a wish",
        ),
        pytest.param(
            "Als u te veel hebt betaald, krijgt u een brief, waarna wij het geld overmaken.",
            id="a condition",
        ),
        pytest.param(
            "Wij hebben uw bezwaar tegen het besluit van 3 mei gelezen, waarbij uw aanvraag is afgewezen.",
            id="what a decision says",
        ),
        pytest.param(
            "In dit boekje laten we u stap voor stap zien, wat wij doen tegen overlast in de wijk.",
            id="wat as what is shown",
        ),
        pytest.param(
            "U ontvangt sinds 1 mei een volledige uitkering, terwijl u daar geen recht op hebt.",
            id="terwijl against what one would think",
        ),
        pytest.param(
            "U ontvangt in de maand mei een voorschot van € 800, welke wij later verrekenen met uw uitkering.",
            id="welke about a het-word",
        ),
        pytest.param(
            "Mensen die een lage uitkering hebben, kunnen hier korting op de entree krijgen.",
            id="a clause in the middle",
        ),
        pytest.param(
            "Wij geven subsidie aan verenigingen in de stad die jongeren onder de 18 jaar helpen.",
            id="a clause without a comma",
        ),
    ],
)
def test_it_is_left_alone(text: str, lemmatizer: Lemmatizer) -> None:
    assert rewritten(RelativeClauses(lemmatizer), text, lemmatizer) == text
