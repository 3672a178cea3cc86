"""Reasons that become sentences of their own; the sentences are written for these tests."""

from __future__ import annotations

import pytest
from rule_builders import rewritten

from assistant.dutch.lemmas import Lemmatizer
from assistant.simplify.reasons import Reasons


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        pytest.param(
            "Omdat het dak van de sporthal lekt, kan de vereniging er deze winter niet trainen.",
            "Het dak van de sporthal lekt. Daarom kan de vereniging er deze winter niet trainen.",
            id="a reason at the front",
        ),
        pytest.param(
            "Aangezien u de huur tot 1 mei 2027 hebt betaald, krijgt u een deel terug.",
            "U hebt de huur tot 1 mei 2027 betaald. Daarom krijgt u een deel terug.",
            id="aangezien",
        ),
        pytest.param(
            "Doordat de levering in maart is mislukt, staan de nieuwe banken er pas in juni.",
            "De levering is in maart mislukt. Daardoor staan de nieuwe banken er pas in juni.",
            id="a cause",
        ),
        pytest.param(
            "Hoewel u te laat was met uw brief, hebben wij uw bezwaar toch nog in behandeling genomen.",
            "Hoewel u te laat was met uw brief, hebben wij uw bezwaar toch nog in behandeling genomen.",
            id="toch stands there already",
        ),
        pytest.param(
            "Hoewel de termijn op 3 juni is verstreken, behandelen wij uw bezwaar alsnog.",
            "De termijn is op 3 juni verstreken. Toch behandelen wij uw bezwaar alsnog.",
            id="what one would not think",
        ),
        pytest.param(
            "De brug blijft tot september dicht, omdat de aannemer een barst in het beton heeft gevonden.",
            "De brug blijft tot september dicht. De reden is dat de aannemer een barst in het beton heeft gevonden.",
            id="a reason at the end",
        ),
        pytest.param(
            "De kosten zijn dit jaar hoger doordat het hout duurder is geworden en wij meer uren nodig hebben.",
            "De kosten zijn dit jaar hoger. Dat komt doordat het hout duurder is geworden en wij meer uren nodig hebben.",
            id="two causes under one word",
        ),
    ],
)
def test_a_reason_stands_alone(text: str, plain: str, lemmatizer: Lemmatizer) -> None:
    assert rewritten(Reasons(lemmatizer), text, lemmatizer) == plain


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "U krijgt deze toeslag alleen, omdat u in de periode tot 2025 al een indicatie had.", id="only"
        ),
        pytest.param(
            "Wij kappen de eik niet omdat hij in de weg staat maar omdat hij ziek is.", id="a denied reason"
        ),
        pytest.param(
            "Wij doen dit niet omdat de wet van ons vraagt dat er minder auto's komen.",
            id="a denied reason alone",
        ),
        pytest.param(
            "Kinderen hebben minder kansen doordat hun ouders weinig geld hebben en klein wonen.",
            id="not all children",
        ),
        pytest.param(
            "Als u niet komt, stopt uw uitkering, omdat wij dan niet weten of u er recht op hebt.",
            id="a condition",
        ),
        pytest.param(
            "Wij zien dat het plein in de zomer leeg blijft, omdat er geen schaduw te vinden is.",
            id="it may belong to either",
        ),
        pytest.param(
            "Omdat zij de stukken niet op tijd inleverde, heeft de aanvrager geen recht op subsidie.",
            id="somebody whom the second half names",
        ),
        pytest.param(
            "Omdat de straat erg smal is, neem dan de fiets mee aan de hand over het pad.", id="an order"
        ),
        pytest.param(
            "De bus rijdt om, omdat de weg dicht is, en de halte bij het park vervalt.",
            id="what goes on behind it",
        ),
        pytest.param("De weg is dicht, omdat de kabel kapot is.", id="a short sentence"),
    ],
)
def test_it_is_left_alone(text: str, lemmatizer: Lemmatizer) -> None:
    assert rewritten(Reasons(lemmatizer), text, lemmatizer) == text
